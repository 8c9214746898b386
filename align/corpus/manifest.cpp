#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "align/corpus/content_hash.hpp"
#include "align/lexicon/shown.hpp"
#include "align/lexicon/split.hpp"
#include "paralign/corpus_plan.hpp"
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

enum Column : std::size_t {
  source,
  target,
  pairing,
  source_language,
  target_language,
  source_part,
  target_part,
  job,
  series,
  reason
};
constexpr std::array<std::string_view, 10> kColumns{
    "source",      "target",      "pairing", "source_language", "target_language",
    "source_part", "target_part", "job",     "series",          "reason"};

/// Where each of `kColumns` stands in a line.
struct Header {
  std::vector<std::size_t> at{};
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
  header.at.resize(kColumns.size());
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

std::uint32_t part_of(std::string_view text, const ManifestPlace& place) {
  if (text.empty()) return 0;
  std::uint32_t part = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, part);
  if (error != std::errc() || stop != end || part == 0) {
    refuse(place, "the part " + quoted(text), "the number of a document in its file, from 1");
  }
  return part;
}

void refuse_same_document(const ManifestLine& line, const ManifestPlace& place) {
  const auto part = [](std::uint32_t said) { return std::max(said, 1U); };
  if (line.source == line.target && part(line.source_part) == part(line.target_part) &&
      line.source_language == line.target_language) {
    refuse(place, quoted(line.source) + " as source and as target", "two documents");
  }
}

// Columns may be missing at the end of a line, and no others.
ManifestLine read_line(std::string_view line, const Header& header, const ManifestPlace& place) {
  const Fields fields = detail::split(line, '\t');
  if (fields.size() > header.fields) {
    refuse(place, std::to_string(fields.size()) + " fields",
           std::to_string(header.fields) + " as in the header");
  }
  ManifestLine result;
  result.line = place.line;
  result.source = header.field(fields, source);
  result.target = header.field(fields, target);
  if (result.source.empty() || result.target.empty()) {
    refuse(place, result.source.empty() ? "no source" : "no target", "the names of two files");
  }
  result.pairing = pairing_of(header.field(fields, pairing), place);
  result.source_language = language_of(header.field(fields, source_language), place);
  result.target_language = language_of(header.field(fields, target_language), place);
  result.source_part = part_of(header.field(fields, source_part), place);
  result.target_part = part_of(header.field(fields, target_part), place);
  result.job = header.field(fields, job);
  result.series = header.field(fields, series);
  result.reason = header.field(fields, reason);
  refuse_same_document(result, place);
  return result;
}

std::string_view without_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::optional<ManifestLine> ManifestReader::next(std::string_view line) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (++number_ == 1 && line.starts_with(kMark)) line.remove_prefix(kMark.size());
  line = without_end(line);
  if (line.find_first_not_of(" \t") == std::string_view::npos) return std::nullopt;
  if (columns_.empty()) {
    Header header = read_header(line, {file_, number_});
    columns_ = std::move(header.at);
    fields_ = header.fields;
    return std::nullopt;
  }
  if (line.front() == '#') return std::nullopt;
  ManifestLine result = again(line, number_);
  first_of_job_ = number_;
  if (!result.job.empty()) compare_with_job(result);
  return result;
}

ManifestLine ManifestReader::again(std::string_view line, std::size_t number) const {
  return read_line(without_end(line), {columns_, fields_}, {file_, number});
}

// Lines of one job say the same of it.
void ManifestReader::compare_with_job(const ManifestLine& line) {
  const JobSaid said{line.line, detail::content_hash(line.series), line.pairing};
  const auto [first, is_new] = jobs_.emplace(detail::content_hash(line.job), said);
  if (is_new) return;
  const JobSaid& other = first->second;
  first_of_job_ = other.line;
  if (other.pairing == said.pairing && other.series == said.series) return;
  const std::string_view what = other.pairing == said.pairing ? "series" : "pairing";
  refuse({file_, line.line}, "another " + std::string(what) + " of the job " + quoted(line.job),
         "that of line " + std::to_string(other.line));
}

void ManifestReader::finish() {
  jobs_ = {};
  if (!columns_.empty()) return;
  refuse({file_, std::max<std::size_t>(number_, 1)}, "no header line",
         "the columns 'source' and 'target', divided by tabs");
}

std::vector<ManifestLine> parse_manifest(std::string_view bytes, std::string_view file) {
  std::vector<ManifestLine> lines;
  ManifestReader reader{std::string(file)};
  while (!bytes.empty()) {
    const std::size_t length = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    if (auto line = reader.next(bytes.substr(0, length))) lines.push_back(std::move(*line));
    bytes.remove_prefix(length);
  }
  reader.finish();
  return lines;
}

}  // namespace paralign
