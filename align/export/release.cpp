// What goes with a corpus that is published: who made it, what is in it, and whether it arrived.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "align/export/link_parts.hpp"
#include "align/export/release_parts.hpp"
#include "paralign/corpus_export.hpp"
#include "paralign/version.hpp"

namespace paralign {
namespace {

using detail::quoted;

void add_authors(std::string& out, const std::vector<std::string>& authors) {
  out += "authors:\n";
  if (authors.empty()) out += "  - name: \"to be filled in\"\n";  // the schema wants one
  for (const std::string& author : authors)
    fmt::format_to(std::back_inserter(out), "  - name: {}\n", quoted(author));
}

void add_identifier(std::string& out, const std::string& digest) {
  if (digest.empty()) return;
  fmt::format_to(std::back_inserter(out),
                 "identifiers:\n  - type: other\n    value: \"sha256:{}\"\n    description: \"of "
                 "SHA256SUMS without the lines of README.md and CITATION.cff\"\n",
                 digest);
}

// GNU coreutils: a name with a backslash or a line end is escaped, and so marked in front.
std::string sum_line(const FileHash& file) {
  std::string name;
  for (const char c : file.name) {
    if (c == '\\') {
      name += "\\\\";
    } else if (c == '\n') {
      name += "\\n";
    } else if (c == '\r') {
      name += "\\r";
    } else {
      name += c;
    }
  }
  return fmt::format("{}{}  {}\n", name == file.name ? "" : "\\", file.sha256, name);
}

}  // namespace

namespace detail {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : on_one_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

bool is_spdx(std::string_view licence) noexcept {
  return !licence.empty() && std::ranges::all_of(licence, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '+';
  });
}

}  // namespace detail

std::string citation_cff(const ReleaseOptions& options) {
  std::string out = fmt::format(
      "cff-version: 1.2.0\nmessage: \"If you use this corpus, please cite it as below.\"\n"
      "type: dataset\ntitle: {}\n",
      quoted(options.title));
  add_authors(out, options.authors);
  const auto add = [&out](std::string_view key, std::string_view value) {
    if (!value.empty()) fmt::format_to(std::back_inserter(out), "{}: {}\n", key, quoted(value));
  };
  add("version", options.version);
  if (detail::is_spdx(options.licence)) add("license", options.licence);
  add("url", options.url);
  add_identifier(out, options.digest);
  fmt::format_to(std::back_inserter(out),
                 "references:\n  - type: software\n    title: \"paralign\"\n    version: \"{}\"\n"
                 "    authors:\n      - name: \"The authors of paralign\"\n",
                 version());
  return out;
}

std::string sha256sums(std::vector<FileHash> files) {
  std::ranges::sort(files, {}, &FileHash::name);
  std::string out;
  for (const FileHash& file : files) out += sum_line(file);
  return out;
}

}  // namespace paralign
