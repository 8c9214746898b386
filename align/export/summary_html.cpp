#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "align/export/html_parts.hpp"
#include "paralign/corpus_export.hpp"

namespace paralign {
namespace {

using detail::html;

constexpr std::size_t kMostFailures = 200;

constexpr std::string_view kStyle = R"(<style>
h2 { margin: 1.6rem 0 .4rem; break-after: avoid; }
th { position: static; }
td, th { min-width: 0; max-width: 40rem; overflow-wrap: break-word; }
td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td:last-child:not(.n):not(.bar) { overflow-wrap: anywhere; }
td.bar { width: min(20rem, 40vw); min-width: 4rem; }
.bar div { height: .8em; min-width: 1px; background: #2f6fa7; print-color-adjust: exact; }
@media (max-width: 40rem) {
  body { margin: 1rem; }
  th, td { padding: .3rem .35rem; }
  .bar:nth-child(5), th:nth-child(5):empty { display: none; }
}
@media print {
  table { width: auto; table-layout: auto; }
  td.bar { width: 7cm; }
}
</style>
)";

// "1 434 000" with narrow blanks that do not break.
std::string grouped(std::uint64_t number) {
  std::string text = fmt::format("{}", number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, "\u202F");
  return text;
}

// A cell; numbers are set to the right.
std::string cell(std::string_view text) { return fmt::format("<td>{}</td>", html(text)); }
std::string cell(std::uint64_t number) {
  return fmt::format("<td class=\"n\">{}</td>", grouped(number));
}
std::string percent(double share) {
  return fmt::format("<td class=\"n\">{:.1f} %</td>", share * 100);
}
std::string bar(double share) {
  if (share <= 0) return "<td class=\"bar\"></td>";
  return fmt::format("<td class=\"bar\"><div style=\"width: {:.1f}%\"></div></td>", share * 100);
}

template <std::size_t n>
std::string begin_table(std::string_view heading, const std::array<std::string_view, n>& columns) {
  std::string out = fmt::format("<h2>{}</h2>\n<table>\n<tr>", html(heading));
  for (const std::string_view column : columns)
    fmt::format_to(std::back_inserter(out), "<th>{}</th>", html(column));
  return out + "</tr>\n";
}

template <typename... Cells>
void add_line(std::string& out, const Cells&... cells) {
  out += "<tr>";
  (out += ... += cells);
  out += "</tr>\n";
}

void add_counts(std::string& out, std::string_view heading, std::string_view what,
                const std::map<std::string, std::uint64_t>& counts) {
  if (counts.empty()) return;
  out += begin_table(heading, std::array<std::string_view, 2>{what, "count"});
  for (const auto& [name, count] : counts)
    add_line(out, cell(name.empty() ? "not known" : std::string_view(name)), cell(count));
  out += "</table>\n";
}

void add_totals(std::string& out, const CorpusSummary& summary) {
  const FileCounts& files = summary.files;
  std::uint64_t skipped = 0;
  for (const auto& [reason, count] : files.skipped) skipped += count;
  out += begin_table("Totals", std::array<std::string_view, 2>{"what", "count"});
  add_line(out, cell("files"), cell(files.files));
  add_line(out, cell("files done"), cell(files.done));
  add_line(out, cell("files failed"), cell(std::uint64_t{files.failures.size()}));
  add_line(out, cell("documents in no pair"), cell(skipped));
  add_line(out, cell("resolutions in several languages, and neighbours of a series"),
           cell(summary.jobs));
  for (const auto& [name, count] : summary.pairings)
    add_line(out, cell("pairs of documents, " + name), cell(count));
  add_line(out, cell("rows"), cell(summary.rows));
  add_line(out, cell("rows dropped as duplicates"), cell(summary.dropped));
  out += "</table>\n";
}

void add_language_pairs(std::string& out, const CorpusSummary& summary) {
  out += begin_table("Rows by language and relation",
                     std::array<std::string_view, 3>{"languages", "relation", "rows"});
  for (const auto& [name, pair] : summary.language_pairs) {
    add_line(out, cell(name), cell("all"), cell(pair.rows));
    for (const auto& [relation, count] : pair.relations)
      add_line(out, cell(""), cell(relation), cell(count));
  }
  out += "</table>\n";
}

// Steps of five hundredths; the last holds 1 too.
void add_histogram(std::string& out, const ProbabilityCounts& probabilities) {
  constexpr std::size_t kStep = 5;
  std::array<std::uint64_t, 100 / kStep> steps{};
  for (std::size_t bin = 0; bin < probabilities.rows.size(); ++bin)
    steps[std::min(bin / kStep, steps.size() - 1)] += probabilities.rows[bin];
  const std::uint64_t most = *std::ranges::max_element(steps);
  out += begin_table("Probability that a row is right",
                     std::array<std::string_view, 3>{"from", "rows", ""});
  for (std::size_t step = 0; step < steps.size(); ++step) {
    add_line(out, cell(fmt::format("{:.2f}", static_cast<double>(step * kStep) / 100)),
             cell(steps[step]), bar(share_of(steps[step], most)));
  }
  out += "</table>\n";
}

void add_kept(std::string& out, const ProbabilityCounts& probabilities) {
  out += begin_table("What --min-probability would keep",
                     std::array<std::string_view, 3>{"at least", "rows", "expected to be right"});
  for (const KeptRows& kept : kept_rows(probabilities)) {
    add_line(out, cell(fmt::format("{:.2f}", kept.min_probability)), cell(kept.rows),
             percent(kept.expected_precision));
  }
  out +=
      "</table>\n<p class=\"note\">As the program estimates it; not measured on this "
      "corpus.</p>\n";
}

void add_coverage(std::string& out, const CorpusSummary& summary) {
  out += begin_table("Paragraphs that are in a row",
                     std::array<std::string_view, 5>{"language", "aligned documents", "paragraphs",
                                                     "in a row", ""});
  for (const auto& [language, counts] : summary.coverage) {
    const double share = share_of(counts.covered, counts.paragraphs);
    add_line(out, cell(language), cell(counts.documents), cell(counts.paragraphs), percent(share),
             bar(share));
  }
  out += "</table>\n<p class=\"note\">A document counts as often as it is aligned.</p>\n";
}

void add_duplicates(std::string& out, const CorpusSummary& summary) {
  out += begin_table("Duplicates",
                     std::array<std::string_view, 2>{"rows that repeat an earlier", "rows"});
  constexpr std::array<std::string_view, kDuplicateColumns> kWords{"source",
                                                                   "target",
                                                                   "pair",
                                                                   "source but for digits",
                                                                   "target but for digits",
                                                                   "pair but for digits"};
  for (std::size_t column = 0; column < kDuplicateColumns; ++column)
    add_line(out, cell(kWords[column]), cell(summary.duplicates[column]));
  out += "</table>\n";
}

void add_split(std::string& out, const CorpusSummary& summary) {
  if (summary.split[1].rows + summary.split[2].rows == 0) return;
  out +=
      begin_table("Split", std::array<std::string_view, 3>{"part", "rows", "text seen in train"});
  for (const CorpusSplit split : {CorpusSplit::train, CorpusSplit::dev, CorpusSplit::test}) {
    const SplitCounts& counts = summary.split.at(static_cast<std::size_t>(split));
    add_line(out, cell(split_name(split)), cell(counts.rows),
             split == CorpusSplit::train ? cell("") : cell(counts.leaks));
  }
  out += "</table>\n";
}

void add_checks(std::string& out, const CheckCounts& checks) {
  out += begin_table("Findings",
                     std::array<std::string_view, 4>{"finding", "errors", "warnings", "notes"});
  std::array<std::uint64_t, 3> all{};
  for (const auto& [name, counts] : checks.findings) {
    add_line(out, cell(name), cell(counts[2]), cell(counts[1]), cell(counts[0]));
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += counts[i];
  }
  add_line(out, cell("all"), cell(all[2]), cell(all[1]), cell(all[0]));
  out += "</table>\n";
  fmt::format_to(std::back_inserter(out),
                 "<p>{} of {} jobs are without errors and warnings; {} findings were accepted. "
                 "All findings are in findings.tsv.</p>\n",
                 checks.clean, checks.jobs, checks.accepted);
  if (checks.worst.empty()) return;
  out += begin_table("Documents with the most errors",
                     std::array<std::string_view, 2>{"file", "errors"});
  for (const DocumentErrors& document : checks.worst)
    add_line(out, cell(document.file), cell(document.errors));
  out += "</table>\n";
}

void add_lexicon(std::string& out, const OwnLexicon& lexicon) {
  fmt::format_to(std::back_inserter(out), "<h2>The folder's own lexicon</h2>\n<p>{}</p>\n",
                 html(lexicon.outcome));
  const LexiconTrial& trial = lexicon.trial;
  if (trial.series == 0) return;
  out += begin_table("Paragraphs by their words alone",
                     std::array<std::string_view, 3>{"linked", "without it", "with it"});
  add_line(out, cell("right"), cell(trial.without.right), cell(trial.with.right));
  add_line(out, cell("wrong"), cell(trial.without.wrong), cell(trial.with.wrong));
  add_line(out, cell("of"), cell(trial.without.paragraphs), cell(trial.with.paragraphs));
  out += "</table>\n";
}

void add_failures(std::string& out, const std::vector<CorpusFailure>& failures) {
  if (failures.empty()) return;
  out += begin_table("Failures", std::array<std::string_view, 3>{"file", "code", "message"});
  for (std::size_t i = 0; i < std::min(failures.size(), kMostFailures); ++i)
    add_line(out, cell(failures[i].file), cell(failures[i].code), cell(failures[i].message));
  out += "</table>\n";
  if (failures.size() > kMostFailures) {
    fmt::format_to(std::back_inserter(out), "<p>And {} more, in failed.tsv.</p>\n",
                   failures.size() - kMostFailures);
  }
}

}  // namespace

std::string summary_to_html(const CorpusSummary& summary, std::string_view title) {
  std::string out = detail::page_begin(title);
  out += kStyle;
  add_totals(out, summary);
  add_failures(out, summary.files.failures);
  add_language_pairs(out, summary);
  add_histogram(out, summary.probabilities);
  add_kept(out, summary.probabilities);
  add_coverage(out, summary);
  add_duplicates(out, summary);
  add_split(out, summary);
  add_counts(out, "Documents by language", "language", summary.files.languages);
  add_counts(out, "Documents by reader", "reader", summary.files.readers);
  add_counts(out, "Documents in no pair", "why", summary.files.skipped);
  if (summary.checks) add_checks(out, *summary.checks);
  if (summary.lexicon) add_lexicon(out, *summary.lexicon);
  return out.append(detail::page_end());
}

}  // namespace paralign
