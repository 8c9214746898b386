#include <fmt/format.h>

#include <iterator>
#include <set>
#include <string>

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

// The header that catalogues of data sets read.
std::string front_matter(const CorpusSummary& summary, const ReleaseOptions& options) {
  std::string out = fmt::format("---\npretty_name: {}\nlanguage:\n", quoted(options.title));
  for (const auto& [language, counts] : summary.coverage)
    fmt::format_to(std::back_inserter(out), "- {}\n", quoted(language));
  if (summary.coverage.size() > 1) out += "multilinguality:\n- translation\n";
  out += "task_categories:\n- translation\nsize_categories:\n- ";
  out.append(size_category(summary.rows)).append("\n");
  if (detail::is_spdx(options.licence)) {
    std::string licence = options.licence;
    for (char& c : licence)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    fmt::format_to(std::back_inserter(out), "license: {}\n", quoted(licence));
  }
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
      "and {}. {} rows were dropped for that.\n\n| split | rows | of these with a text that is in "
      "train |\n|---|--:|--:|\n",
      repeated(summary, DuplicateColumn::source), repeated(summary, DuplicateColumn::target),
      repeated(summary, DuplicateColumn::pair), repeated(summary, DuplicateColumn::source_digits),
      repeated(summary, DuplicateColumn::target_digits),
      repeated(summary, DuplicateColumn::pair_digits), summary.dropped);
  for (const CorpusSplit split : {CorpusSplit::train, CorpusSplit::dev, CorpusSplit::test}) {
    const SplitCounts& counts = summary.split.at(static_cast<std::size_t>(split));
    fmt::format_to(std::back_inserter(out), "| {} | {} | {} |\n", split_name(split), counts.rows,
                   counts.leaks);
  }
  out += "\nAll resolutions of a series are in one part.\n\n";
}

void add_columns(std::string& out) {
  out +=
      "## Columns of corpus.tsv\n\nUTF-8, divided by tabs, with a header, without quotation: "
      "`pandas.read_csv(name, sep=\"\\t\", quoting=3, keep_default_na=False)`.\n\n"
      "| | column | meaning |\n|--:|---|---|\n";
  std::size_t number = 0;
  for (const detail::CorpusColumn& column : detail::corpus_columns())
    fmt::format_to(std::back_inserter(out), "| {} | `{}` | {} |\n", ++number, column.name,
                   column.meaning);
  out += '\n';
}

void add_making(std::string& out, const CorpusSummary& summary, const ReleaseOptions& options) {
  fmt::format_to(
      std::back_inserter(out),
      "## How it was made\n\nBy paralign {}. Of {} files {} were read, {} could not be read, the "
      "others were left out. They were split into paragraphs; translations of one resolution, and "
      "successive resolutions of one series, were aligned by paragraph. No text was changed by "
      "hand.\n\n",
      version(), summary.files.files, summary.files.done, summary.files.failures.size());
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
  add_columns(out);
  add_making(out, summary, options);
  add_limits(out);
  fmt::format_to(
      std::back_inserter(out),
      "## Licence\n\n{}\n\n## Citation\n\nSee CITATION.cff. SHA256SUMS has the hashes of "
      "all files: `sha256sum --check SHA256SUMS`.\n",
      options.licence.empty() ? "To be filled in by those who publish this corpus."
                              : on_one_line(options.licence));
  return out;
}

}  // namespace paralign
