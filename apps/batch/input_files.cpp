#include "apps/batch/input_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "apps/batch/reports.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

// Bytes of the character that starts `text`; 0 if it is none (RFC 3629, section 4).
std::size_t character_length(std::string_view text) noexcept {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return first >= 0x20 && first != 0x7F ? 1 : 0;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

// Markdown is a form of documents too; remarks on the folder are no resolution, and listed as such.
bool is_taken(const std::string& name) {
  return may_be_document(name) || (name.ends_with(".md") && !name.starts_with('.'));
}

// Adds what lies in a folder of `root`; false where that cannot be listed to its end.
bool add_files(const std::string& root, const std::string& relative, FileList& files,
               std::vector<std::string>& folders, std::error_code& error) {
  fs::directory_iterator it(root + '/' + relative, error);
  for (; !error && it != fs::directory_iterator(); it.increment(error)) {
    const std::string name = it->path().filename().native();
    std::error_code ignored;
    const fs::file_status own = it->symlink_status(ignored);
    if (fs::is_directory(own)) {
      if (!name.starts_with('.')) folders.push_back(relative + name + '/');
    } else if (is_taken(name) && !it->is_directory(ignored)) {
      files.add({relative + name, {}});
    }
  }
  return !error;
}

// What an earlier run has made: told by its cache or, where that was removed, by its files.
bool is_corpus(const fs::path& folder) {
  std::error_code error;
  const auto has = [&](const char* name) { return fs::exists(folder / name, error); };
  return (has("cache/locks") && has("cache/temporary")) ||
         (has("SHA256SUMS") && is_run_json((folder / "run.json").native()));
}

void pass_over_corpora(InputFiles& found) {
  std::map<std::string, bool> known;  // folders, relative to the root
  found.files.erase_if([&](const InputFile& file) {
    for (std::size_t end = 0; (end = file.path.find('/', end)) != std::string::npos; ++end) {
      const auto [folder, is_new] = known.try_emplace(std::string(file.path.substr(0, end)));
      if (is_new) folder->second = is_corpus(fs::path(found.root) / folder->first);
      if (folder->second) return true;
    }
    return false;
  });
  for (const auto& [folder, passed_over] : known) {
    if (passed_over) found.corpora.push_back(folder);
  }
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    out += length == 0 ? "\xEF\xBF\xBD" : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

std::string InputFiles::path(std::size_t position) const {
  const std::string path(files[position].path);
  if (root.empty() || path.starts_with('/')) return path;
  return root.ends_with('/') ? root + path : root + '/' + path;
}

std::string InputFiles::name(std::size_t position) const { return printable(files[position].path); }

InputFiles files_of_folder(const std::string& folder, const std::string& out) {
  InputFiles found;
  found.root = folder;
  std::error_code error;
  std::string own = fs::weakly_canonical(out, error).native();
  if (own.ends_with('/')) own.pop_back();
  const std::string real = fs::canonical(folder, error).native();
  std::vector<std::string> folders{{}};  // relative, with '/' at the end
  while (!folders.empty()) {
    const std::string relative = std::move(folders.back());
    folders.pop_back();
    if (fs::path(real + '/' + relative).parent_path() == own) continue;
    if (add_files(folder, relative, found.files, folders, error)) continue;
    if (relative.empty()) {
      throw Error(ErrorCode::unreadable,
                  fmt::format("{}: {}; check the rights", folder, error.message()));
    }
    found.files.add({std::string_view(relative).substr(0, relative.size() - 1), {}});
  }
  pass_over_corpora(found);
  found.files.sort();
  if (found.files.empty()) {
    throw Error(ErrorCode::unreadable, folder +
                                           ": found no documents (by their names) but those "
                                           "of the output; name another folder");
  }
  return found;
}

}  // namespace paralign::apps
