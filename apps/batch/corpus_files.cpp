#include "apps/batch/corpus_files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <span>

#include "apps/batch/reports.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kList = "cache/files.tsv";
constexpr std::string_view kSums = "SHA256SUMS";

// "tmx/" of "tmx/ab/c.tmx"; empty for a file in no folder.
std::string folder_of(std::string_view name) {
  return std::string(name.substr(0, name.find('/') + 1));
}

// Whether a run makes files of that name, or in a folder of that name ("tmx/"). Others that
// SHA256SUMS lists were added by people.
bool is_made_by_runs(const std::string& name) {
  constexpr std::array<std::string_view, 17> kNames{
      "tmx/",        "xces/",  "corpus", "train",    "dev",      "test",
      "resolutions", "plan",   "failed", "unpaired", "findings", "lexicon",
      "summary",     "report", "run",    "README",   "CITATION"};
  return std::ranges::find(kNames, name.substr(0, name.find('.'))) != kNames.end();
}

// What SHA256SUMS tells where the cache was removed: names, and no hashes, since those of files
// that people changed are among them. Where no run has written it, it tells nothing of ours.
std::map<std::string, std::string> list_of_sums(const Workspace& workspace) {
  std::map<std::string, std::string> list;
  if (!is_run_json(workspace.output("run.json"))) return list;
  std::ifstream file(workspace.output(kSums), std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    const std::size_t blanks = line.find("  ");
    if (blanks == std::string::npos) continue;
    std::string name = line.substr(blanks + 2);
    if (std::string folder = folder_of(name); !folder.empty()) name = std::move(folder);
    if (is_made_by_runs(name)) list[name];
  }
  return list;
}

// Names and hashes, divided by a tab.
std::map<std::string, std::string> list_of(const Workspace& workspace) {
  const std::string path = workspace.output(kList);
  if (!file_exists(path)) return list_of_sums(workspace);
  std::map<std::string, std::string> list;
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    list[line.substr(0, tab)] = tab == std::string::npos ? "" : line.substr(tab + 1);
  }
  return list;
}

void move_folder(const std::string& from, const std::string& to) {
  std::error_code error;
  fs::create_directories(fs::path(to).parent_path(), error);
  fs::rename(from, to, error);
  if (!error) return;
  throw Error(ErrorCode::not_written,
              fmt::format("{}: not moved to {}: {}; check the rights", from, to, error.message()));
}

// One call for all files, of which there may be a million.
void make_durable(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  static_cast<void>(::syncfs(descriptor));
  ::close(descriptor);
}

}  // namespace

CorpusFiles::CorpusFiles(const Task& task)
    : task_(task), earlier_(list_of(task.workspace())), whole_sums_(task.temporaries()) {}

void CorpusFiles::claim(const std::string& folder) {
  if (!folders_.insert(folder).second) return;
  const std::string path = task_.workspace().output(folder);
  std::error_code error;
  if (earlier_.contains(folder) || !fs::exists(path, error)) return;
  throw Error(ErrorCode::not_written,
              fmt::format("{}: found a folder that no earlier run has made, expected none; move it "
                          "away, or name another folder after -o",
                          path));
}

std::string CorpusFiles::place_in_folder(const std::string& name) const {
  return fmt::format("{}/new/{}", task_.temporaries(), name);
}

std::string CorpusFiles::place_of(const std::string& name) {
  const std::string folder = folder_of(name);
  ++counts_[folder.empty() ? name : folder];
  if (folder.empty()) return task_.workspace().output(name);
  claim(folder);
  const std::string path = place_in_folder(name);
  std::error_code ignored;  // opening says what is wrong
  fs::create_directories(fs::path(path).parent_path(), ignored);
  return path;
}

bool CorpusFiles::is_empty(const std::string& name) const {
  const auto file = files_.find(name);
  return file == files_.end() || file->second.is_empty;
}

void CorpusFiles::append(const std::string& name, std::string_view bytes) {
  File& file = files_[name];
  if (!file.output) {
    const std::string path = place_of(name);
    file.output = std::make_unique<OutputFile>(path, task_.temporary_for(path));
  }
  file.output->write(bytes);
  file.hash.add(bytes);
  file.is_empty = file.is_empty && bytes.empty();
}

void CorpusFiles::write(const std::string& name, std::string_view bytes) {
  OutputFile file(place_of(name), task_.temporaries() + "/one", false);
  file.write(bytes);
  file.commit();
  const std::string line = sha256sums({{name, sha256_of(bytes)}});
  whole_sums_.append(std::as_bytes(std::span(line)));
}

bool CorpusFiles::is_written(const std::string& name) const {
  return file_exists(place_in_folder(name));
}

bool CorpusFiles::offer(const std::string& name, std::string_view bytes) {
  const std::string path = task_.workspace().output(name);
  if (file_exists(path)) {
    const std::string found = sha256_of(read_bytes(path));
    const auto written = earlier_.find(name);
    if (found != sha256_of(bytes) && (written == earlier_.end() || written->second != found)) {
      kept_[name] = found;
      done_[name] = sha256_of(bytes);
      return false;
    }
  }
  append(name, bytes);
  return true;
}

void CorpusFiles::end_files() {
  for (auto& [name, file] : files_) {
    if (!done_.contains(name)) done_[name] = file.hash.digest();
  }
}

std::string CorpusFiles::sums_of_named_files() const {
  std::vector<FileHash> hashes;
  for (const auto& [name, hash] : done_) {
    const auto kept = kept_.find(name);
    hashes.push_back({name, kept == kept_.end() ? hash : kept->second});
  }
  return sha256sums(std::move(hashes));
}

template <typename Take>
void CorpusFiles::for_sums(Take take) const {
  take(sums_of_named_files());
  std::array<char, 1U << 16U> block{};
  std::uint64_t offset = 0;
  while (const std::size_t count =
             whole_sums_.read(offset, std::as_writable_bytes(std::span(block)))) {
    take(std::string_view(block.data(), count));
    offset += count;
  }
}

std::string CorpusFiles::finish() {
  end_files();
  Sha256 hash;
  for_sums([&hash](std::string_view bytes) { hash.add(bytes); });
  return hash.digest();
}

void CorpusFiles::commit() {
  end_files();
  write_list(true);  // what a killed run leaves is known to the next
  std::error_code ignored;
  fs::remove(task_.workspace().output(kSums), ignored);  // files of two runs have no sums
  for (auto& [name, file] : files_) file.output->commit();
  files_.clear();
  replace_folders();
  remove_others();
  write_sums();
  write_list(false);
}

void CorpusFiles::replace_folders() const {
  if (!folders_.empty()) make_durable(task_.temporaries());
  std::set<std::string> all = folders_;
  for (const auto& [name, hash] : earlier_) {
    if (name.ends_with('/')) all.insert(name);
  }
  std::error_code error;
  for (const std::string& folder : all) {
    const std::string path = task_.workspace().output(folder.substr(0, folder.size() - 1));
    const std::string old = fmt::format("{}/old/{}", task_.temporaries(), folder);
    if (fs::exists(path, error)) move_folder(path, old.substr(0, old.size() - 1));
    if (folders_.contains(folder)) {
      move_folder(
          fmt::format("{}/new/{}", task_.temporaries(), folder.substr(0, folder.size() - 1)), path);
    }
  }
}

void CorpusFiles::remove_others() const {
  std::error_code ignored;
  for (const auto& [name, hash] : earlier_) {
    if (name.ends_with('/') || done_.contains(name)) continue;
    fs::remove(task_.workspace().output(name), ignored);
  }
}

void CorpusFiles::write_list(bool with_earlier) const {
  std::map<std::string, std::string> list = done_;
  for (const std::string& folder : folders_) list[folder];
  if (with_earlier) list.insert(earlier_.begin(), earlier_.end());
  std::string text;
  for (const auto& [name, hash] : list) {
    const std::string folder = folder_of(name);
    if (folder.empty() || folder == name) text += fmt::format("{}\t{}\n", name, hash);
  }
  task_.write(task_.workspace().output(kList), text);
}

void CorpusFiles::write_sums() const {
  const std::string path = task_.workspace().output(kSums);
  OutputFile file(path, task_.temporary_for(path));
  for_sums([&file](std::string_view bytes) { file.write(bytes); });
  file.commit();
}

}  // namespace paralign::apps
