#include "tokenize/read/pdf_reader.hpp"

#include <array>
#include <string>
#include <utility>

#include "paralign/error.hpp"
#include "tokenize/read/child_process.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign {
namespace {

using namespace detail;

constexpr std::string_view kProgram = "pdftotext";

[[noreturn]] void refuse(std::string_view file, std::string_view what) {
  throw Error(ErrorCode::unreadable, std::string(file) + ": " + std::string(what));
}

// The first line of what the program says, fit for a message.
std::string first_line(std::string_view errors) {
  constexpr std::size_t kLongest = 100;
  std::size_t repaired = 0;
  std::string line = repair_utf8(errors.substr(0, errors.find('\n')), repaired);
  std::erase_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return std::string(head(line, kLongest));
}

// "pdf with pdftotext 22.12.0": asked once, for it takes as long as reading a page.
const std::string& reader_name() {
  static const std::string name = [] {
    const std::array<std::string, 2> command{std::string(kProgram), "-v"};
    const ProcessResult result = run_process(command, {});
    const std::string line = first_line(result.errors);
    const std::size_t blank = line.rfind(' ');
    const bool told = line.starts_with(kProgram) && blank != std::string::npos;
    return "pdf with pdftotext" + (told ? line.substr(blank) : std::string());
  }();
  return name;
}

[[noreturn]] void refuse_exit(std::string_view file, const ProcessResult& result) {
  const std::string_view errors = result.errors;
  if (errors.find("Incorrect password") != std::string_view::npos ||
      errors.find("encrypt") != std::string_view::npos) {
    refuse(file, "found an encrypted PDF, expected one without a password; save it without");
  }
  if (errors.find("not allowed") != std::string_view::npos) {
    refuse(file, "found a PDF that forbids copying its text, expected one that allows it");
  }
  const std::string said = errors.empty() ? "" : " (pdftotext: \"" + first_line(errors) + "\")";
  refuse(file,
         "found a damaged PDF" + said + ", expected a whole one; fetch or save the file again");
}

std::string run_pdftotext(std::string_view bytes, std::string_view file, const ReadOptions& options,
                          std::string& errors) {
  const std::array<std::string, 6> command{
      std::string(kProgram), "-bbox-layout", "-enc", "UTF-8", "-", "-"};
  ProcessResult result = run_process(command, {.input = bytes, .seconds = options.seconds});
  switch (result.end) {
    case ProcessEnd::exited:
      break;
    case ProcessEnd::missing:
      refuse(file, "found a PDF and no program pdftotext to read it with; install poppler-utils");
    case ProcessEnd::timed_out:
      refuse(file, "found a PDF that pdftotext did not read in " + std::to_string(options.seconds) +
                       " seconds, expected less; split it or allow more time");
    case ProcessEnd::too_much:
      refuse(file, "found a PDF with more text than can be read at once; split it");
    case ProcessEnd::killed:
      refuse(file, "found a PDF on which pdftotext crashed (signal " + std::to_string(result.code) +
                       "); save it again with another program");
    case ProcessEnd::interrupted:
      refuse(file, "interrupted while pdftotext read it");
    case ProcessEnd::not_started:
      refuse(file, "pdftotext could not be started: " + result.errors);
  }
  if (result.code != 0) refuse_exit(file, result);
  errors = std::move(result.errors);
  return std::move(result.output);
}

// A second look at Arabic: what cannot be had leaves the text as it is.
std::string run_pdftohtml(std::string_view bytes, const ReadOptions& options) {
  const std::array<std::string, 7> command{"pdftohtml", "-xml", "-i", "-q", "-stdout", "-", "out"};
  ProcessResult result = run_process(command, {.input = bytes, .seconds = options.seconds});
  return result.end == ProcessEnd::exited && result.code == 0 ? std::move(result.output)
                                                              : std::string();
}

}  // namespace

Reading read_pdf(std::string_view bytes, std::string_view file, const ReadOptions& options) {
  if (bytes.empty()) refuse(file, "found an empty file, expected a PDF");
  std::string errors;
  const std::string xhtml = run_pdftotext(bytes, file, options, errors);
  Reading reading =
      reading_of_pdf_words(xhtml, file, [&] { return run_pdftohtml(bytes, options); });
  reading.reader = reader_name();
  if (errors.find("Error") != std::string::npos) {
    Finding damaged;
    damaged.code = "R108";
    damaged.name = "damaged-part";
    damaged.severity = Severity::warning;
    damaged.message =
        "the PDF is damaged, text may be missing (pdftotext: \"" + first_line(errors) + "\")";
    reading.findings.push_back(std::move(damaged));
  }
  return reading;
}

}  // namespace paralign
