// Many files through LibreOffice: which one stopped it, and what is said of that.

#include <algorithm>
#include <numeric>
#include <string>

#include "paralign/error.hpp"
#include "tokenize/read/docx_converted.hpp"
#include "tokenize/read/office.hpp"

namespace paralign {
namespace {

using detail::OfficeCall;
using detail::ProcessEnd;

constexpr std::uint32_t kSecondsForAnother = 5;

std::string_view what_it_is(Format format) noexcept {
  if (format == Format::rtf) return "an RTF file";
  return format == Format::wpd ? "a WordPerfect file" : "an old Word file";
}

// Only what it says it is reaches LibreOffice, which would open much else.
std::string refusal(const OfficeFile& file) {
  try {
    const Format found = detect_format(file.bytes, file.file);
    if (found == file.format) return {};
    return file.file + ": found " + std::string(format_name(found)) + ", expected " +
           std::string(format_name(file.format)) + "; read it as what it is";
  } catch (const Error& error) {
    return error.what();
  }
}

std::string failure(const OfficeFile& file, const OfficeCall& call, std::uint32_t seconds) {
  const std::string found = file.file + ": found " + std::string(what_it_is(file.format));
  constexpr std::string_view kAdvice = "; open it in the program that made it and save it as DOCX";
  switch (call.end) {
    case ProcessEnd::missing:
      return found +
             " and no program soffice to read it with; install libreoffice-writer-nogui, or "
             "save it as DOCX";
    case ProcessEnd::not_started:
      return found + ", but soffice cannot be started: " + call.message;
    case ProcessEnd::interrupted:
      return found + "; interrupted";
    case ProcessEnd::timed_out:
      return found + " that LibreOffice could not convert in " + std::to_string(seconds) +
             " seconds" + std::string(kAdvice);
    case ProcessEnd::killed:
    case ProcessEnd::too_much:
      return found + " that LibreOffice broke down on" + std::string(kAdvice);
    case ProcessEnd::exited:
      break;
  }
  if (call.code != 0) {
    return found + " that LibreOffice broke off on (exit code " + std::to_string(call.code) +
           (call.message.empty() ? "" : ": " + call.message) + ")" + std::string(kAdvice);
  }
  return found + " that LibreOffice cannot read; it may be damaged" + std::string(kAdvice);
}

using Positions = std::vector<std::size_t>;

class Converter {
 public:
  Converter(std::span<const OfficeFile> files, const ReadOptions& options,
            std::vector<Conversion>& results)
      : files_(files), seconds_(options.seconds), results_(results) {}

  void convert(Positions left);

 private:
  // One process for these; keeps its outputs and gives back what is left to do.
  Positions convert_once(const Positions& positions);
  void give_up(const Positions& positions);

  std::span<const OfficeFile> files_;
  std::uint32_t seconds_;
  std::vector<Conversion>& results_;
  OfficeCall call_{};
};

Positions Converter::convert_once(const Positions& positions) {
  std::vector<OfficeFile> files;
  for (const std::size_t position : positions) files.push_back(files_[position]);
  const auto others = static_cast<std::uint32_t>(positions.size() - 1);
  call_ = detail::call_office(files, seconds_ + kSecondsForAnother * others);
  Positions left;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    results_[positions[i]].docx = std::move(call_.outputs[i]);
    if (results_[positions[i]].docx.empty()) left.push_back(positions[i]);
  }
  return left;
}

void Converter::give_up(const Positions& positions) {
  for (const std::size_t position : positions) {
    results_[position].error = failure(files_[position], call_, seconds_);
  }
}

// Files are converted in order, so that the first one without a result is what stopped the process:
// it is tried by itself, and the others behind it go on without it.
void Converter::convert(Positions left) {
  while (!left.empty()) {
    const bool alone = left.size() == 1;
    left = convert_once(left);
    const bool came_to_its_end = call_.end == ProcessEnd::exited && call_.code == 0;
    if (alone || (came_to_its_end && call_.refused >= left.size()) ||
        call_.end == ProcessEnd::missing || call_.end == ProcessEnd::not_started ||
        call_.end == ProcessEnd::interrupted) {
      give_up(left);
      return;
    }
    if (left.size() < 2) continue;
    const Positions first{left.front()};
    give_up(convert_once(first));
    left.erase(left.begin());
  }
}

}  // namespace

std::vector<Conversion> convert_to_docx(std::span<const OfficeFile> files,
                                        const ReadOptions& options) {
  std::vector<Conversion> results(files.size());
  Positions sound;
  for (std::size_t i = 0; i < files.size(); ++i) {
    results[i].error = refusal(files[i]);
    if (results[i].error.empty()) sound.push_back(i);
  }
  const detail::SignalsHeld held;
  try {
    Converter(files, options, results).convert(sound);
  } catch (const Error& error) {  // no room for temporary files
    for (const std::size_t i : sound) {
      if (results[i].docx.empty() && results[i].error.empty()) results[i].error = error.what();
    }
  }
  return results;
}

std::vector<Reading> read_converted(const Conversion& conversion, std::string_view file,
                                    Format format, const ReadOptions& options) {
  if (!conversion.error.empty()) throw Error(ErrorCode::unreadable, conversion.error);
  std::vector<Reading> readings = detail::read_converted_docx(conversion.docx, file, options);
  const std::string version = detail::office_version(conversion.docx);
  for (Reading& reading : readings) {
    reading.reader = std::string(format_name(format)) + " with LibreOffice";
    if (!version.empty()) reading.reader += ' ' + version;
  }
  return readings;
}

}  // namespace paralign
