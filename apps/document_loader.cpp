#include "apps/document_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "paralign/error.hpp"
#include "paralign/import.hpp"
#include "paralign/language.hpp"
#include "paralign/segment.hpp"

namespace paralign::apps {
namespace {

// A line of JSON starts with a brace and a key in quotes; a resolution never does.
bool looks_like_jsonl(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (!bytes.starts_with('{')) return false;
  bytes.remove_prefix(1);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t"), bytes.size()));
  return bytes.starts_with('"');
}

// A look at the first bytes, so that no other file is read twice. What can be read only once, a
// pipe say, is not looked at.
bool may_be_converted(const std::string& path) {
  constexpr std::array<std::string_view, 4> kStarts{"{\\rtf", "\xD0\xCF\x11\xE0", "\xFFWPC",
                                                    "<?xm"};
  std::error_code error;
  if (path == "-" || !std::filesystem::is_regular_file(path, error)) return false;
  std::array<char, 8> start{};
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), start.size());
  const std::string_view bytes(start.data(), static_cast<std::size_t>(file.gcount()));
  return std::ranges::any_of(kStarts, [bytes](std::string_view s) { return bytes.starts_with(s); });
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

std::vector<Document> taken_from_jsonl(std::string_view bytes, const std::string& name,
                                       const std::string& language) {
  std::vector<Document> documents = parse_paragraphs_jsonl(bytes, name, language);
  for (Document& document : documents) {
    if (document.language == kUndetermined) detect_language(document);
  }
  return documents;
}

}  // namespace

bool is_converted(Format format) noexcept {
  return format == Format::rtf || format == Format::doc || format == Format::wpd;
}

std::optional<Format> form_of(std::string_view bytes, const std::string& name,
                              const InputOptions& options) {
  if (options.jsonl || (!options.format && looks_like_jsonl(bytes))) return std::nullopt;
  return options.format ? *options.format : detect_format(bytes, name);
}

std::vector<Document> documents_of(const std::vector<Reading>& readings, const std::string& name,
                                   const std::string& language) {
  std::vector<Document> all;
  for (const Reading& reading : readings) {
    std::vector<Document> documents = segment(reading, {language});
    add_reading_findings(documents, reading.findings);
    std::ranges::move(documents, std::back_inserter(all));
  }
  if (all.empty()) {
    throw Error(ErrorCode::unreadable, fmt::format("{}: found no paragraph; check the file", name));
  }
  return all;
}

std::vector<Document> documents_of(std::string_view bytes, const std::string& name,
                                   std::optional<Format> format, const InputOptions& options,
                                   const std::string& language) {
  if (!format) return taken_from_jsonl(bytes, name, language);
  return documents_of(read(bytes, name, *format, options.read), name, language);
}

DocumentLoader::DocumentLoader(std::vector<std::string> paths, InputOptions options)
    : paths_(std::move(paths)), options_(std::move(options)) {}

std::vector<Document> DocumentLoader::load(std::size_t position, const std::string& language) {
  bytes_ = read_bytes(paths_[position]);
  const std::string name = shown_name(paths_[position]);
  const std::optional<Format> format = form_of(bytes_, name, options_);
  if (!format || !is_converted(*format)) {
    return documents_of(bytes_, name, format, options_, language);
  }
  if (!converted_.contains(position)) convert_from(position, *format);
  const Conversion conversion = std::move(converted_.extract(position).mapped());
  return documents_of(read_converted(conversion, name, *format, options_.read), name, language);
}

// This file and those behind it, up to as many as it is worth while to have lie about.
void DocumentLoader::convert_from(std::size_t position, Format format) {
  constexpr std::size_t kMostFiles = 32;
  constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
  constexpr std::size_t kFurthest = 1000;
  std::map<std::size_t, std::string> contents;
  std::vector<OfficeFile> files{{bytes_, shown_name(paths_[position]), format}};
  std::vector<std::size_t> positions{position};
  std::size_t size = bytes_.size();
  const std::size_t end = std::min(paths_.size(), position + kFurthest);
  for (std::size_t i = position + 1; i < end && files.size() < kMostFiles && size < kMostBytes;
       ++i) {
    if (!may_be_converted(paths_[i])) continue;
    try {
      const std::string& content = contents[i] = read_bytes(paths_[i]);
      const Format found = options_.format ? *options_.format : detect_format(content, paths_[i]);
      if (!is_converted(found)) continue;
      files.push_back({content, paths_[i], found});
      positions.push_back(i);
      size += content.size();
    } catch (const Error&) {  // said when it is that file's turn
    }
  }
  std::vector<Conversion> conversions = convert_to_docx(files, options_.read);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    converted_[positions[i]] = std::move(conversions[i]);
  }
}

}  // namespace paralign::apps
