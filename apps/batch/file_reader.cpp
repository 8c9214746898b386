#include "apps/batch/file_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <new>
#include <stdexcept>
#include <utility>
#include <vector>

#include "apps/batch/document_cache.hpp"
#include "apps/batch/fields.hpp"
#include "apps/document_loader.hpp"
#include "apps/file_hash.hpp"
#include "paralign/error.hpp"
#include "paralign/unit.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

// Requests are "look 12", "another 12", "convert", "make 12 KEY"; answers "ok FIELD...", or
// "unreadable MESSAGE", all divided by tabs.
constexpr std::string_view kOk = "ok";
constexpr std::string_view kBug = "bug";
constexpr std::string_view kNoFormat = "-";
constexpr std::uint32_t kSecondsForAnother = 5;  // that convert_to_docx grants

// A file as it was found.
struct Content {
  std::string bytes{};
  std::string sha256{};
  std::optional<Format> format{};
  bool is_told = false;  // else its form is asked for again, for the error
  std::optional<Conversion> conversion{};
};

// A pipe or a device may have no end, or wait for ever; what is not there at all is said when it is
// opened.
void refuse_irregular(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status) || fs::is_regular_file(status)) return;
  const char* what = fs::is_directory(status) ? "a folder that cannot be listed"
                     : fs::is_fifo(status)    ? "a pipe"
                     : fs::is_socket(status)  ? "a socket"
                                              : "a device";
  throw Error(ErrorCode::unreadable,
              fmt::format("{}: found {}, expected a file; take it away", path, what));
}

// What a child process keeps and does.
class FileReading {
 public:
  FileReading(const InputFiles& files, const Task& task, const BatchOptions& options)
      : files_(files), options_(options.read), cache_(task, options.read, options.memory) {}

  std::string answer(std::string_view request) {
    try {
      return fmt::format("{}\t{}", kOk, obey(split_at_tabs(request)));
    } catch (const Error& error) {
      return fmt::format("{}\t{}", code_name(error.code()), error.what());
    } catch (const std::bad_alloc&) {
      throw;  // an end of this process
    } catch (const std::exception& error) {
      return fmt::format("{}\t{}", kBug, error.what());
    }
  }

 private:
  std::string obey(const std::vector<std::string>& words) {
    if (words.front() == "convert") {
      convert();
      return {};
    }
    const std::size_t position = whole_number(words.at(1)).value();
    if (words.front() == "make") {
      make(position, words.at(2));
      return {};
    }
    if (words.front() == "look") kept_.clear();
    const Content& content = kept_[position] = look(position);
    const std::string_view form = content.format ? format_name(*content.format) : kNoFormat;
    return fmt::format("{}\t{}\t{}", content.bytes.size(), content.sha256, form);
  }

  Content look(std::size_t position) const {
    refuse_irregular(files_.path(position));
    Content content;
    content.bytes = read_bytes(files_.path(position));
    content.sha256 = sha256_of(content.bytes);
    try {
      content.format = form_of(content.bytes, files_.name(position), options_);
      content.is_told = true;
    } catch (const Error&) {  // said when the documents are asked for
    }
    return content;
  }

  void convert() {
    std::vector<OfficeFile> office;
    for (const auto& [position, content] : kept_) {
      office.push_back({content.bytes, files_.name(position), *content.format});
    }
    std::vector<Conversion> conversions = convert_to_docx(office, options_.read);
    std::size_t i = 0;
    for (auto& [position, content] : kept_) content.conversion = std::move(conversions[i++]);
  }

  std::vector<Document> documents(std::size_t position, const Content& content) const {
    const std::string name = files_.name(position);
    const std::string language(files_.files[position].language);
    if (content.conversion) {
      return documents_of(read_converted(*content.conversion, name, *content.format, options_.read),
                          name, language);
    }
    const auto format = content.is_told ? content.format : form_of(content.bytes, name, options_);
    return documents_of(content.bytes, name, format, options_, language);
  }

  void make(std::size_t position, const std::string& key) {
    const auto node = kept_.extract(position);
    const Content& content = node.mapped();
    const std::vector<Document> found = documents(position, content);
    std::vector<CorpusDocument> about;
    for (const Document& document : found) {
      const UnitDocument outline = units_.make(outline_of(document));
      about.push_back(describe(outline, files_.name(position), Lexicon::built_in()));
      about.back().sha256 = content.sha256;
    }
    static_cast<void>(cache_.store(key, found, std::move(about)));
  }

  const InputFiles& files_;
  const InputOptions& options_;
  DocumentCache cache_;
  std::map<std::size_t, Content> kept_{};
  UnitMaker units_{};
};

[[noreturn]] void rethrow(std::string_view code, std::string_view message) {
  for (const ErrorCode known : {ErrorCode::bad_option, ErrorCode::unreadable, ErrorCode::bad_format,
                                ErrorCode::not_written}) {
    if (code_name(known) == code) throw Error(known, std::string(message));
  }
  throw std::runtime_error(std::string(message));
}

}  // namespace

Answerer file_reading(const InputFiles& files, const Task& task, const BatchOptions& options) {
  return [reading = std::make_shared<FileReading>(files, task, options)](std::string_view request) {
    return reading->answer(request);
  };
}

FileReader::FileReader(ForkServer& server, std::uint32_t seconds, std::function<bool()> stop)
    : child_(server), seconds_(seconds), stop_(std::move(stop)) {}

std::string FileReader::ask(const std::string& request, std::uint32_t seconds) {
  std::string said = child_.ask(request, seconds, stop_);
  const std::size_t tab = std::min(said.find('\t'), said.size());
  const std::string code = said.substr(0, tab);
  said.erase(0, tab + 1);
  if (code != kOk) rethrow(code, said);
  return said;
}

FileLook FileReader::look(std::size_t position) { return look_by("look", position); }

FileLook FileReader::look_at_another(std::size_t position) { return look_by("another", position); }

FileLook FileReader::look_by(std::string_view order, std::size_t position) {
  const auto fields = split_at_tabs(ask(fmt::format("{}\t{}", order, position), seconds_));
  return {whole_number(fields.at(0)).value(), fields.at(1), parse_format(fields.at(2))};
}

void FileReader::convert(std::size_t count) {
  // LibreOffice has its own limit, and each file may be its end once: this one is for the rest.
  const auto files = static_cast<std::uint32_t>(count);
  ask("convert", (files + 1) * (seconds_ + kSecondsForAnother * files) + seconds_);
}

void FileReader::make(std::size_t position, const std::string& key,
                      const std::optional<Format>& format) {
  const bool has_helper = format == Format::pdf;  // which has its own limit
  ask(fmt::format("make\t{}\t{}", position, key), has_helper ? 3 * seconds_ : seconds_);
}

}  // namespace paralign::apps
