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

#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, std::string_view found, std::string_view advice) {
  throw Error(ErrorCode::unreadable, fmt::format("{}: {}; {}", shown_name(path), found, advice));
}

// A name in a message: short, and without what a terminal would obey.
std::string shown(std::string_view name) {
  constexpr std::size_t kMost = 40;
  std::string text(name.substr(0, kMost));
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return name.size() > kMost ? text + "..." : text;
}

struct Descriptor {
  int value = -1;
  ~Descriptor() {
    if (value > STDIN_FILENO) ::close(value);
  }
};

}  // namespace

void add_input_options(CommandLine& line, std::string_view of) {
  line.add("input", "FORM",
           fmt::format("{}auto (as the content tells), text, lines (one paragraph a line), jsonl, "
                       "docx, odt, html, pdf, rtf, doc or wpd",
                       of),
           "auto")
      .add("encoding", "NAME", "of text and HTML, such as windows-1256 (default: found out)")
      .add("changes", "WHICH",
           "of files with tracked changes: the final text, the original, or both", "final");
}

InputOptions parse_input_options(const CommandLine& line) {
  constexpr std::array<std::string_view, 11> kForms{"auto", "text", "lines", "jsonl", "docx", "odt",
                                                    "html", "pdf",  "rtf",   "doc",   "wpd"};
  constexpr std::array<std::string_view, 2> kMissing{"tmx", "xml"};
  constexpr std::array<std::string_view, 3> kChanges{"final", "original", "both"};
  InputOptions options;
  const std::string form = line.text("input");
  options.jsonl = parse_choice("--input", form, kForms, kMissing) == "jsonl";
  options.format = parse_format(form);
  options.read.encoding = line.text("encoding");
  if (line.has("encoding") && !is_known_encoding(options.read.encoding)) {
    throw Error(ErrorCode::bad_option,
                fmt::format("--encoding: found '{}', expected a name such as windows-1256",
                            shown(options.read.encoding)));
  }
  const std::string which = line.text("changes");
  options.read.changes = static_cast<Changes>(
      std::ranges::find(kChanges, parse_choice("--changes", which, kChanges)) - kChanges.begin());
  return options;
}

void refuse_both_versions(const InputOptions& options, std::string_view why) {
  if (options.read.changes != Changes::both) return;
  throw UsageError(fmt::format("--changes: found both, expected final or original: {}", why));
}

std::string shown_name(const std::string& path) { return path == "-" ? "stdin" : path; }

bool may_be_document(std::string_view name) {
  constexpr std::array<std::string_view, 7> kEndings{".tsv",   ".links", ".tmx", ".dic",
                                                     ".index", ".md",    ".sh"};
  return !name.starts_with('.') && !name.starts_with("~$") &&
         std::ranges::none_of(kEndings,
                              [&name](std::string_view ending) { return name.ends_with(ending); });
}

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
        if (may_be_document(it->path().filename().native())) {
          inside.push_back(it->path().native());
        }
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
