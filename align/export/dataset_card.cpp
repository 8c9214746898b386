#include <fmt/format.h>

#include <array>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/export/corpus_columns.hpp"
#include "align/export/link_parts.hpp"
#include "align/export/release_parts.hpp"
#include "paralign/corpus_export.hpp"
#include "paralign/version.hpp"

namespace paralign {
namespace {

using detail::on_one_line;
using detail::quoted;

std::string_view size_category(std::uint64_t rows) noexcept {
  if (rows < 1'000) return "n<1K";
  if (rows < 10'000) return "1K<n<10K";
  if (rows < 100'000) return "10K<n<100K";
  if (rows < 1'000'000) return "100K<n<1M";
  if (rows < 10'000'000) return "1M<n<10M";
  if (rows < 100'000'000) return "10M<n<100M";
  return "100M<n<1B";
}

// Codes alone, as catalogues list them: "zh" of "zh-Hans".
std::set<std::string> language_codes(const CorpusSummary& summary) {
  std::set<std::string> codes;
  for (const auto& [language, counts] : summary.coverage) {
    std::string code = language.substr(0, language.find('-'));
    if (!code.empty() && code != "und") codes.insert(std::move(code));
  }
  return codes;
}

void add_licence_keys(std::string& out, const std::string& licence) {
  if (licence.empty()) return;
  if (detail::is_spdx(licence)) {
    std::string name = licence;
    for (char& c : name)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    fmt::format_to(std::back_inserter(out), "license: {}\n", quoted(name));
  } else {
    fmt::format_to(std::back_inserter(out), "license: other\nlicense_name: {}\n", quoted(licence));
  }
}

// What to load, where one file has all rows.
void add_configuration(std::string& out, const ReleaseOptions& options) {
  const auto named = [&](std::string_view start) {
    const auto it = options.files.lower_bound(std::string(start));
    return it != options.files.end() && it->first.starts_with(start) ? it->first : std::string();
  };
  const std::string lines = named("corpus.jsonl");
  const std::string name = lines.empty() ? named("corpus.tsv") : lines;
  if (name.empty()) return;
  fmt::format_to(std::back_inserter(out), "configs:\n- config_name: default\n  data_files: {}\n",
                 quoted(name));
  if (lines.empty()) out += "  sep: \"\\t\"\n  quoting: 3\n";
}

// The header that catalogues of data sets read.
std::string front_matter(const CorpusSummary& summary, const ReleaseOptions& options) {
  std::string out = fmt::format("---\npretty_name: {}\n", quoted(options.title));
  const std::set<std::string> codes = language_codes(summary);
  if (!codes.empty()) out += "language:\n";
  for (const std::string& code : codes)
    fmt::format_to(std::back_inserter(out), "- {}\n", quoted(code));
  if (codes.size() > 1) out += "multilinguality:\n- translation\n";
  out += "task_categories:\n- translation\nsize_categories:\n- ";
  out.append(size_category(summary.rows)).append("\n");
  add_licence_keys(out, options.licence);
  add_configuration(out, options);
  return out + "---\n\n";
}

// Bars would end the cell of a table.
std::string for_table(std::string_view text) {
  std::string out;
  for (const char c : on_one_line(text)) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

void add_counts(std::string& out, const CorpusSummary& summary) {
  out += "## Size\n\n| languages | rows | first, MB | second, MB |\n|---|--:|--:|--:|\n";
  for (const auto& [name, pair] : summary.language_pairs) {
    fmt::format_to(std::back_inserter(out), "| {} | {} | {:.2f} | {:.2f} |\n", for_table(name),
                   pair.rows, static_cast<double>(pair.first_bytes) / 1e6,
                   static_cast<double>(pair.second_bytes) / 1e6);
  }
  out += "\n| language | aligned documents | paragraphs | in a row |\n|---|--:|--:|--:|\n";
  for (const auto& [language, counts] : summary.coverage) {
    fmt::format_to(std::back_inserter(out), "| {} | {} | {} | {:.1f} % |\n", for_table(language),
                   counts.documents, counts.paragraphs,
                   100 * share_of(counts.covered, counts.paragraphs));
  }
  out += "\nA document counts as often as it is aligned.\n\n";
}

void add_quality(std::string& out, const CorpusSummary& summary) {
  out +=
      "## How sure the rows are\n\nEach row has a probability that its texts belong together. It "
      "is "
      "estimated by the program, not measured on this corpus.\n\n"
      "| probability at least | rows | expected to be right |\n|--:|--:|--:|\n";
  for (const KeptRows& kept : kept_rows(summary.probabilities)) {
    fmt::format_to(std::back_inserter(out), "| {:.2f} | {} | {:.1f} % |\n", kept.min_probability,
                   kept.rows, 100 * kept.expected_precision);
  }
  out += '\n';
}

std::uint64_t repeated(const CorpusSummary& summary, DuplicateColumn column) {
  return summary.duplicates.at(static_cast<std::size_t>(column));
}

void add_duplicates(std::string& out, const CorpusSummary& summary) {
  fmt::format_to(
      std::back_inserter(out),
      "## Duplicates and split\n\nResolutions repeat themselves from year to year. Of the rows, {} "
      "repeat the source of an earlier row, {} the target and {} both; but for digits it is {}, {} "
      "and {}. {} rows were dropped for that.\n\n",
      repeated(summary, DuplicateColumn::source), repeated(summary, DuplicateColumn::target),
      repeated(summary, DuplicateColumn::pair), repeated(summary, DuplicateColumn::source_digits),
      repeated(summary, DuplicateColumn::target_digits),
      repeated(summary, DuplicateColumn::pair_digits), summary.dropped);
  if (summary.split[1].rows + summary.split[2].rows == 0) return;
  out += "| split | rows | of these with a text that is in train |\n|---|--:|--:|\n";
  for (const CorpusSplit split : {CorpusSplit::train, CorpusSplit::dev, CorpusSplit::test}) {
    const SplitCounts& counts = summary.split.at(static_cast<std::size_t>(split));
    fmt::format_to(std::back_inserter(out), "| {} | {} | {} |\n", split_name(split), counts.rows,
                   counts.leaks);
  }
  out += "\nAll resolutions of a series are in one part.\n\n";
}

std::string_view meaning_of(std::string_view file) noexcept {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kMeanings{
      {{"corpus.tsv", "the rows, a table"},
       {"corpus.jsonl", "the rows, an object a line"},
       {"corpus.tmx", "translation memory"},
       {"tmx/", "translation memories, one for each resolution or two neighbours of a series"},
       {"xces/", "links and documents as OPUS has them"},
       {"resolutions.jsonl", "a resolution a line, in all its languages"},
       {"summary.json", "figures"},
       {"report.html", "figures, to look at"},
       {"run.json", "versions and options"},
       {"failed.tsv", "what could not be read or aligned, and why"},
       {"findings.tsv", "what the checks found"},
       {"lexicon.tsv", "words that were learnt from these documents"}}};
  for (const auto& [start, meaning] : kMeanings) {
    if (file.starts_with(start)) return meaning;
  }
  return file.ends_with(".ids") || file.find(".ids.") != std::string_view::npos
             ? "where each line of the two texts comes from"
             : "plain lines";
}

void add_files(std::string& out, const ReleaseOptions& options) {
  if (options.files.empty()) return;
  out += "## Files\n\n| file | what is in it |\n|---|---|\n";
  for (const auto& [name, count] : options.files) {
    const std::string many = count == 1 ? "" : fmt::format("{} files: ", count);
    fmt::format_to(std::back_inserter(out), "| `{}` | {}{} |\n", for_table(name), many,
                   meaning_of(name));
  }
  out += '\n';
}

void add_columns(std::string& out, const ReleaseOptions& options) {
  const auto table = options.files.lower_bound("corpus.tsv");
  if (table == options.files.end() || !table->first.starts_with("corpus.tsv")) return;
  fmt::format_to(std::back_inserter(out),
                 "## Columns of {0}\n\nUTF-8, divided by tabs, with a header, without quotation: "
                 "`pandas.read_csv(\"{0}\", sep=\"\\t\", quoting=3, keep_default_na=False)`.\n\n"
                 "| | column | meaning |\n|--:|---|---|\n",
                 table->first);
  std::size_t number = 0;
  for (const detail::CorpusColumn& column : detail::corpus_columns())
    fmt::format_to(std::back_inserter(out), "| {} | `{}` | {} |\n", ++number, column.name,
                   column.meaning);
  out += '\n';
}

std::string joined_pairings(const CorpusSummary& summary) {
  std::string out;
  for (const auto& [pairing, count] : summary.pairings) {
    fmt::format_to(std::back_inserter(out), "{}{} {}", out.empty() ? "" : " and ", count,
                   pairing == pairing_name(Pairing::translation)
                       ? "pairs of translations of one resolution"
                       : "pairs of successive resolutions of one series");
  }
  return out.empty() ? "no pairs" : out;
}

void add_making(std::string& out, const CorpusSummary& summary, const ReleaseOptions& options) {
  const FileCounts& files = summary.files;
  std::uint64_t unpaired = 0;
  for (const auto& [reason, count] : files.skipped) unpaired += count;
  fmt::format_to(
      std::back_inserter(out),
      "## How it was made\n\nBy paralign {}. Of {} files {} were read and {} could not be. "
      "{} documents are in no pair. The others were split into paragraphs, and {} were aligned by "
      "paragraph. No text was changed by hand.\n\n",
      version(), files.files, files.done, files.files - files.done, unpaired,
      joined_pairings(summary));
  if (options.settings.empty()) return;
  out += "Settings:\n\n";
  for (const std::string& setting : options.settings)
    fmt::format_to(std::back_inserter(out), "- `{}`\n", on_one_line(setting));
  out += '\n';
}

void add_limits(std::string& out) {
  out +=
      "## Limits\n\n- A row is a pair of paragraphs, not of sentences.\n"
      "- Links and readings are made by a program and have errors; see the probabilities and the "
      "column `repaired`.\n"
      "- Rows of a revision whose relation is `amended`, `split` or `merged` differ in content: "
      "for "
      "training of translation take those of relation `translation` and `same`.\n"
      "- The texts are official and formulaic, and say what their authors resolved.\n\n";
}

void add_licence(std::string& out, const ReleaseOptions& options) {
  fmt::format_to(std::back_inserter(out),
                 "## Licence\n\n{}\n\nThe texts that this corpus is made of may be under terms of "
                 "their own, which the program does not know.\n\n",
                 options.licence.empty() ? "To be filled in by those who publish this corpus."
                                         : on_one_line(options.licence));
}

void add_citation(std::string& out, const ReleaseOptions& options) {
  std::vector<std::string> parts{options.authors.empty()
                                     ? "To be filled in"
                                     : fmt::format("{}", fmt::join(options.authors, ", "))};
  parts.push_back(options.title);
  if (!options.version.empty()) parts.push_back("Version " + options.version);
  if (!options.url.empty()) parts.push_back(options.url);
  parts.push_back(fmt::format("Made with paralign {}", version()));
  fmt::format_to(std::back_inserter(out),
                 "## Citation\n\n{}.\n\nThe same for programs is in CITATION.cff. SHA256SUMS has "
                 "the hashes of all files: `sha256sum --check SHA256SUMS`.\n",
                 on_one_line(fmt::format("{}", fmt::join(parts, ". "))));
  if (options.digest.empty()) return;
  fmt::format_to(std::back_inserter(out),
                 "The corpus as a whole is `{}`, by\n`grep -Ev ' (README.md|CITATION.cff)$' "
                 "SHA256SUMS | sha256sum`.\n",
                 options.digest);
}

}  // namespace

std::string dataset_card(const CorpusSummary& summary, const ReleaseOptions& options) {
  std::string out = front_matter(summary, options);
  fmt::format_to(std::back_inserter(out), "# {}\n\n", on_one_line(options.title));
  fmt::format_to(std::back_inserter(out),
                 "Paragraphs of resolutions side by side: {} rows in {} pairs of languages, each "
                 "with the files it comes from.\n\n",
                 summary.rows, summary.language_pairs.size());
  add_counts(out, summary);
  add_quality(out, summary);
  add_duplicates(out, summary);
  add_files(out, options);
  add_columns(out, options);
  add_making(out, summary, options);
  add_limits(out);
  add_licence(out, options);
  add_citation(out, options);
  return out;
}

}  // namespace paralign
