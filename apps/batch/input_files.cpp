#include "apps/batch/input_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

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

bool starts_as_run(const fs::path& path) {
  constexpr std::string_view kStart = "{\n  \"paralign\": ";
  std::string start(kStart.size(), '\0');
  std::ifstream file(path, std::ios::binary);
  return file.read(start.data(), static_cast<std::streamsize>(start.size())) && start == kStart;
}

// What an earlier run has made: told by its cache or, where that was removed, by its files.
bool is_corpus(const fs::path& folder) {
  std::error_code error;
  const auto has = [&](const char* name) { return fs::exists(folder / name, error); };
  return (has("cache/locks") && has("cache/temporary")) ||
         (has("SHA256SUMS") && starts_as_run(folder / "run.json"));
}

void pass_over_corpora(InputFiles& found) {
  std::map<std::string, bool> known;  // folders, relative to the root
  std::erase_if(found.files, [&](const InputFile& file) {
    for (std::size_t end = 0; (end = file.path.find('/', end)) != std::string::npos; ++end) {
      const auto [folder, is_new] = known.try_emplace(file.path.substr(0, end));
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
  const std::string& path = files[position].path;
  if (root.empty() || path.starts_with('/')) return path;
  return root.ends_with('/') ? root + path : root + '/' + path;
}

std::string InputFiles::name(std::size_t position) const { return printable(files[position].path); }

InputFiles files_of_folder(const std::string& folder, const std::string& out) {
  InputFiles found;
  found.root = folder;
  std::error_code error;
  const std::string own = fs::weakly_canonical(out, error).native() + '/';
  const std::string real = fs::canonical(folder, error).native();
  const bool holds_own = own.starts_with(real + '/');
  const std::size_t prefix = folder.ends_with('/') ? folder.size() : folder.size() + 1;
  for (const std::string& path : with_folders_expanded({folder})) {
    const std::string relative = path.substr(prefix);
    if (holds_own && (real + '/' + relative).starts_with(own)) continue;
    found.files.push_back({relative, {}});
  }
  pass_over_corpora(found);
  if (found.files.empty()) {
    throw Error(ErrorCode::unreadable, folder +
                                           ": found no documents but those of the output; "
                                           "name another folder");
  }
  return found;
}

}  // namespace paralign::apps
