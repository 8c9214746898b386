#include <algorithm>
#include <array>
#include <utility>

#include "align/lexicon/shown.hpp"
#include "align/lexicon/split.hpp"
#include "paralign/corpus.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

using Fields = std::vector<std::string_view>;

struct ManifestPlace {
  std::string_view file;
  std::size_t line = 0;
};

[[noreturn]] void refuse(const ManifestPlace& place, std::string_view found,
                         std::string_view expected) {
  throw Error(ErrorCode::bad_format, std::string(place.file) + ":" + std::to_string(place.line) +
                                         ": found " + std::string(found) + ", expected " +
                                         std::string(expected));
}

std::string quoted(std::string_view text) { return "'" + detail::shown(text) + "'"; }

enum Column : std::size_t { source, target, pairing, source_language, target_language };
constexpr std::array<std::string_view, 5> kColumns{"source", "target", "pairing", "source_language",
                                                   "target_language"};

/// Where each of `kColumns` stands in a line.
struct Header {
  std::array<std::size_t, kColumns.size()> at{};
  std::size_t fields = 0;

  [[nodiscard]] std::string_view field(const Fields& line, Column column) const {
    return at[column] < line.size() ? line[at[column]] : std::string_view();
  }
};

Header read_header(std::string_view line, const ManifestPlace& place) {
  if (line.starts_with('#')) line.remove_prefix(1);
  const Fields names = detail::split(line, '\t');
  Header header;
  header.fields = names.size();
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    const auto found = std::ranges::find(names, kColumns[i]);
    header.at[i] = static_cast<std::size_t>(found - names.begin());
    if (std::ranges::count(names, kColumns[i]) > 1) {
      refuse(place, "the column '" + std::string(kColumns[i]) + "' twice", "it once");
    }
  }
  if (header.at[source] == names.size() || header.at[target] == names.size()) {
    refuse(place, "the header " + quoted(line),
           "the columns 'source' and 'target', divided by tabs");
  }
  return header;
}

std::optional<Pairing> pairing_of(std::string_view text, const ManifestPlace& place) {
  if (text.empty() || text == "auto") return std::nullopt;
  for (const Pairing pairing : {Pairing::translation, Pairing::revision}) {
    if (text == pairing_name(pairing)) return pairing;
  }
  refuse(place, "the pairing " + quoted(text), "translation, revision or auto");
}

std::string language_of(std::string_view text, const ManifestPlace& place) {
  if (!text.empty() && !is_language_tag(text)) {
    refuse(place, "the language " + quoted(text), "a language tag such as fr");
  }
  return text == kUndetermined ? std::string() : std::string(text);
}

// Columns may be missing at the end of a line, and no others.
ManifestLine read_line(std::string_view line, const Header& header, const ManifestPlace& place) {
  const Fields fields = detail::split(line, '\t');
  if (fields.size() > header.fields) {
    refuse(place, std::to_string(fields.size()) + " fields",
           std::to_string(header.fields) + " as in the header");
  }
  ManifestLine result;
  result.source = header.field(fields, source);
  result.target = header.field(fields, target);
  if (result.source.empty() || result.target.empty()) {
    refuse(place, result.source.empty() ? "no source" : "no target", "the names of two files");
  }
  result.pairing = pairing_of(header.field(fields, pairing), place);
  result.source_language = language_of(header.field(fields, source_language), place);
  result.target_language = language_of(header.field(fields, target_language), place);
  return result;
}

}  // namespace

std::vector<ManifestLine> parse_manifest(std::string_view bytes, std::string_view file) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<ManifestLine> lines;
  std::optional<Header> header;
  ManifestPlace place{file, 0};
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(bytes.size(), end + 1));
    ++place.line;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    if (!header) {
      header = read_header(line, place);
    } else if (line.front() != '#') {
      lines.push_back(read_line(line, *header, place));
    }
  }
  if (!header) {
    place.line = std::max<std::size_t>(place.line, 1);
    refuse(place, "no header line", "the columns 'source' and 'target', divided by tabs");
  }
  return lines;
}

}  // namespace paralign
