#include "apps/input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "apps/options.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"
#include "paralign/language.hpp"
#include "paralign/read.hpp"
#include "paralign/segment.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, std::string_view found, std::string_view advice) {
  throw Error(ErrorCode::unreadable, fmt::format("{}: {}; {}", shown_name(path), found, advice));
}

struct Signature {
  std::string_view bytes;
  std::string_view name;
  std::string_view advice;
};

constexpr std::array<Signature, 6> kOtherForms{{
    {"%PDF-", "a PDF file", "make text of it with pdftotext"},
    {"PK\x03\x04", "a ZIP file (DOCX, ODT)", "save it as plain text in UTF-8"},
    {"\xD0\xCF\x11\xE0", "an old Word file", "save it as plain text in UTF-8"},
    {"{\\rtf", "an RTF file", "save it as plain text in UTF-8"},
    {"\x1F\x8B", "a gzip file", "unpack it with gunzip, or pipe it through zcat into -"},
    {"<?xml", "an XML file", "save it as plain text in UTF-8"},
}};

// By name no resolution, though it lies in a folder with some: links, lexicons, remarks, scripts.
bool is_no_document(const fs::path& path) {
  constexpr std::array<std::string_view, 7> kEndings{".tsv",   ".links", ".tmx", ".dic",
                                                     ".index", ".md",    ".sh"};
  const std::string name = path.filename().native();
  return std::ranges::any_of(kEndings,
                             [&name](std::string_view ending) { return name.ends_with(ending); });
}

std::string_view without_mark_and_blanks(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) noexcept {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(),
                                                   [&same](char b, char a) { return same(a, b); });
}

void refuse_other_forms(const std::string& path, std::string_view bytes) {
  for (const Signature& form : kOtherForms) {
    if (bytes.starts_with(form.bytes)) {
      refuse(path, fmt::format("found {}, expected text or JSON Lines", form.name), form.advice);
    }
  }
  const std::string_view start = without_mark_and_blanks(bytes);
  if (starts_with_ignoring_case(start, "<!doctype html") ||
      starts_with_ignoring_case(start, "<html")) {
    refuse(path, "found an HTML page, expected text or JSON Lines",
           "save it as plain text in UTF-8");
  }
}

// A line of JSON starts with a brace and a key in quotes; a resolution never does.
bool looks_like_jsonl(std::string_view bytes) noexcept {
  bytes = without_mark_and_blanks(bytes);
  if (!bytes.starts_with('{')) return false;
  bytes.remove_prefix(1);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t"), bytes.size()));
  return bytes.starts_with('"');
}

// What segmenting passed on from reading is not said twice.
void add_reading_findings(std::vector<Document>& documents, const std::vector<Finding>& findings) {
  if (documents.empty()) return;
  for (const Finding& finding : findings) {
    const auto is_same = [&finding](const Finding& other) {
      return other.code == finding.code && other.message == finding.message;
    };
    const bool known = std::ranges::any_of(documents, [&](const Document& document) {
      return std::ranges::any_of(document.findings, is_same);
    });
    if (!known) documents.front().findings.push_back(finding);
  }
}

struct Descriptor {
  int value = -1;
  ~Descriptor() {
    if (value > STDIN_FILENO) ::close(value);
  }
};

}  // namespace

InputForm parse_input_form(std::string_view name) {
  constexpr std::array<std::string_view, 4> kForms{"auto", "text", "lines", "jsonl"};
  constexpr std::array<std::string_view, 7> kMissing{"docx", "html", "pdf", "doc",
                                                     "odt",  "tmx",  "xml"};
  const std::string_view form = parse_choice("--input", name, kForms, kMissing);
  return static_cast<InputForm>(std::ranges::find(kForms, form) - kForms.begin());
}

std::string shown_name(const std::string& path) { return path == "-" ? "stdin" : path; }

void refuse_standard_input_twice(const std::vector<std::string>& paths) {
  if (std::ranges::count(paths, "-") > 1) {
    throw UsageError("found '-' twice, expected standard input once");
  }
}

std::string read_bytes(const std::string& path) {
  const Descriptor input{path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (input.value < 0) refuse(path, std::strerror(errno), "check the name and the rights");
  struct stat status {};
  if (::fstat(input.value, &status) == 0 && S_ISDIR(status.st_mode)) {
    refuse(path, "found a folder, expected a file", "name the file in it");
  }
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t count = ::read(input.value, buffer.data(), buffer.size());
    if (count == 0) return bytes;
    if (count > 0) {
      bytes.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      refuse(path, std::strerror(errno), "check the file and its disk");
    }
  }
}

std::vector<Document> load_documents(const std::string& path, InputForm form,
                                     const std::string& language) {
  const std::string bytes = read_bytes(path);
  const std::string name = shown_name(path);
  refuse_other_forms(path, bytes);
  if (form == InputForm::automatic) {
    form = looks_like_jsonl(bytes) ? InputForm::jsonl : InputForm::text;
  }
  if (form == InputForm::jsonl) {
    std::vector<Document> documents = parse_paragraphs_jsonl(bytes, name, language);
    for (Document& document : documents) {
      if (document.language == kUndetermined) detect_language(document);
    }
    return documents;
  }
  const Reading reading =
      form == InputForm::lines ? read_lines(bytes, name) : read_text(bytes, name);
  std::vector<Document> documents = segment(reading, {language});
  if (documents.empty()) refuse(path, "found no paragraph", "check the file");
  add_reading_findings(documents, reading.findings);
  return documents;
}

std::vector<std::string> with_folders_expanded(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::string> inside;
    bool has_files = false;
    fs::recursive_directory_iterator it(path, error);  // does not follow links to folders
    const fs::recursive_directory_iterator end;
    while (!error && it != end) {
      const bool hidden = it->path().filename().native().starts_with('.');
      std::error_code ignored;
      if (hidden && it->is_directory(ignored)) it.disable_recursion_pending();
      if (!hidden && it->is_regular_file(ignored)) {
        has_files = true;
        if (!is_no_document(it->path())) inside.push_back(it->path().native());
      }
      it.increment(error);
    }
    if (error) refuse(path, error.message(), "check the rights");
    if (!has_files) refuse(path, "found a folder without files", "name another");
    if (inside.empty()) {
      refuse(path, "found a folder without documents (by their names)", "name the files");
    }
    std::ranges::sort(inside);
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

}  // namespace paralign::apps
