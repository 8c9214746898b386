#include "apps/batch/document_cache.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "apps/batch/checksum.hpp"
#include "apps/batch/fields.hpp"
#include "apps/file_hash.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

// Raised whenever what is written changes.
constexpr int kForm = 4;

// Behind a text its checksum, on a line.
constexpr std::size_t kTextEnd = kChecksumLength + 1;

std::string checksum_line(std::string_view bytes) { return checksum_of(bytes) + '\n'; }

// The next line without its end; false where the file ends before.
bool take_line(std::ifstream& file, std::string& line) {
  return std::getline(file, line) && !file.eof();
}

std::optional<std::vector<StoredDocument>> take_heads(std::ifstream& file, std::size_t count,
                                                      const std::string& path) {
  std::vector<StoredDocument> documents(count);
  std::string line;
  Checksum checksum;
  for (StoredDocument& document : documents) {
    if (!take_line(file, line)) return std::nullopt;
    checksum.add(line);
    const std::size_t tab = line.find('\t');
    const auto length = whole_number(std::string_view(line).substr(0, tab));
    if (!length || tab == std::string::npos) return std::nullopt;
    document.length = *length;
    document.about = parse_corpus_document(std::string_view(line).substr(tab + 1), path);
  }
  if (!take_line(file, line) || line != checksum.digest()) return std::nullopt;
  auto offset = static_cast<std::uint64_t>(file.tellg());
  for (StoredDocument& document : documents) {
    document.offset = offset;
    offset += document.length + kTextEnd;
  }
  file.seekg(0, std::ios::end);
  if (static_cast<std::uint64_t>(file.tellg()) != offset) return std::nullopt;  // torn
  return documents;
}

}  // namespace

DocumentCache::DocumentCache(const Task& task, const InputOptions& options, std::uint32_t megabytes)
    : task_(task), options_(options), megabytes_(megabytes) {}

std::string DocumentCache::key(const std::string& sha256, const std::string& name,
                               const std::string& language, std::optional<Format> format) {
  const std::string form = options_.format  ? std::string(format_name(*options_.format))
                           : options_.jsonl ? "jsonl"
                                            : "auto";
  return short_hash(fmt::format("document {}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", kForm,
                                version(), icu_version(), sha256, name, language, form,
                                options_.read.encoding, static_cast<int>(options_.read.changes),
                                format ? versions_.of(*format) : std::string()));
}

std::optional<FileOutcome> DocumentCache::find(const std::string& key, bool failures) const {
  std::ifstream file(task_.workspace().document(key), std::ios::binary);
  std::string line;
  if (!file || !take_line(file, line)) return std::nullopt;
  const std::vector<std::string> head = split_at_tabs(line);
  if (head.size() != 5 || head[0] != "failed") return find_documents(task_.workspace(), key);
  std::string checksum;
  if (!take_line(file, checksum) || checksum != checksum_of(line)) return std::nullopt;
  const bool same_limits =
      whole_number(head[1]) == options_.read.seconds && whole_number(head[2]) == megabytes_;
  if (!failures || !same_limits) return std::nullopt;
  return FileOutcome{key, head[3], head[4], {}};
}

std::optional<FileOutcome> find_documents(const Workspace& workspace, const std::string& key) {
  constexpr std::uint64_t kMost = 1'000'000;
  const std::string path = workspace.document(key);
  std::ifstream file(path, std::ios::binary);
  std::string line;
  if (!file || !take_line(file, line)) return std::nullopt;
  const std::vector<std::string> head = split_at_tabs(line);
  const auto count = head.size() == 2 && head[0] == "documents" ? whole_number(head[1]) : 0;
  if (!count || *count == 0 || *count > kMost) return std::nullopt;
  try {
    auto documents = take_heads(file, *count, path);
    if (!documents) return std::nullopt;
    return FileOutcome{key, {}, {}, std::move(*documents)};
  } catch (const Error&) {  // made again
    return std::nullopt;
  }
}

FileOutcome DocumentCache::store(const std::string& key, const std::vector<Document>& documents,
                                 std::vector<CorpusDocument> about) const {
  FileOutcome outcome;
  outcome.key = key;
  std::string head = fmt::format("documents\t{}\n", documents.size());
  std::string texts;
  Checksum checksum;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::size_t before = texts.size();
    texts += document_to_json(documents[i]);
    const std::uint64_t length = texts.size() - before;
    texts += checksum_line(std::string_view(texts).substr(before));
    std::string line = fmt::format("{}\t{}", length, corpus_document_to_json(about[i]));
    head += line;
    line.pop_back();
    checksum.add(line);
    outcome.documents.push_back({std::move(about[i]), before, length});
  }
  head += checksum.digest() + '\n';
  for (StoredDocument& document : outcome.documents) document.offset += head.size();
  task_.write(task_.workspace().document(key), head + texts,
              false);  // torn ones are seen by `find`
  return outcome;
}

FileOutcome DocumentCache::store_failure(const std::string& key, const std::string& code,
                                         const std::string& message) const {
  FileOutcome outcome{key, code, on_one_line(message), {}};
  const std::string line = fmt::format("failed\t{}\t{}\t{}\t{}", options_.read.seconds, megabytes_,
                                       code, outcome.message);
  task_.write(task_.workspace().document(key), line + '\n' + checksum_line(line), false);
  return outcome;
}

Document load_document(const Workspace& workspace, const std::string& key, std::uint64_t offset,
                       std::uint64_t length) {
  const std::string path = workspace.document(key);
  std::string text(length + kTextEnd, '\0');
  std::ifstream file(path, std::ios::binary);
  file.seekg(static_cast<std::streamoff>(offset));
  const bool read{file.read(text.data(), static_cast<std::streamsize>(text.size()))};
  const std::string_view line = std::string_view(text).substr(0, length);
  if (!read || std::string_view(text).substr(length) != checksum_line(line)) {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found no sound document at byte {}, expected one; run 'paralign "
                            "batch' again, which makes it anew",
                            path, offset));
  }
  return parse_document(line, path);
}

}  // namespace paralign::apps
