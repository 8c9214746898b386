#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "paralign/corpus_summary.hpp"

namespace paralign {
namespace {

constexpr std::uint64_t kMillion = 1'000'000;

std::uint64_t millionths(double probability) noexcept {
  return static_cast<std::uint64_t>(std::llround(std::clamp(probability, 0.0, 1.0) * 1e6));
}

void add_probability(ProbabilityCounts& counts, double probability) {
  const std::uint64_t value = millionths(probability);
  const auto bin = static_cast<std::size_t>(value / (kMillion / 100));
  ++counts.rows.at(bin);
  counts.millionths.at(bin) += value;
}

const Paragraph& first_paragraph_of(const CorpusAlignment& job, const CorpusCell& cell) {
  const UnitDocument& document = job.alignment.documents.at(cell.document);
  return document.document.paragraphs.at(document.units.at(cell.units.front()).paragraph);
}

void add_row(CorpusSummary& summary, const CorpusAlignment& job, const MarkedRow& marked) {
  const CorpusRow& row = marked.row;
  ++summary.rows;
  add_probability(summary.probabilities, row.probability);
  LanguagePairCounts& pair = summary.language_pairs[language_pair_of(job, row)];
  ++pair.rows;
  const bool turned = job.documents.at(row.target.document).language <
                      job.documents.at(row.source.document).language;
  pair.first_bytes += (turned ? row.target : row.source).text.size();
  pair.second_bytes += (turned ? row.source : row.target).text.size();
  ++pair.relations[std::string(relation_name(row.relation))];
  if (!row.source.units.empty())
    ++pair.kinds[std::string(kind_name(first_paragraph_of(job, row.source).kind))];
  for (std::size_t column = 0; column < kDuplicateColumns; ++column)
    summary.duplicates[column] += marked.duplicates[column].first != marked.id ? 1U : 0U;
  SplitCounts& split = summary.split.at(static_cast<std::size_t>(marked.split));
  ++split.rows;
  split.leaks += marked.leaks ? 1U : 0U;
}

void add_coverage(CorpusSummary& summary, const CorpusAlignment& job,
                  std::span<const MarkedRow> written) {
  std::vector<std::set<std::uint32_t>> covered(job.documents.size());
  for (const MarkedRow& marked : written) {
    for (const CorpusCell* cell : {&marked.row.source, &marked.row.target})
      covered.at(cell->document).insert(cell->units.begin(), cell->units.end());
  }
  for (std::size_t d = 0; d < job.documents.size(); ++d) {
    CoverageCounts& counts = summary.coverage[job.documents[d].language];
    ++counts.documents;
    counts.paragraphs += job.alignment.documents.at(d).units.size();
    counts.covered += covered[d].size();
  }
}

}  // namespace

void add_job(CorpusSummary& summary, const CorpusAlignment& job, std::span<const MarkedRow> written,
             std::uint64_t dropped) {
  ++summary.jobs;
  summary.dropped += dropped;
  for (const PairLinks& pair : job.alignment.pairs)
    ++summary.pairings[std::string(pairing_name(pair.pairing))];
  for (const MarkedRow& row : written) add_row(summary, job, row);
  add_coverage(summary, job, written);
}

double share_of(std::uint64_t part, std::uint64_t whole) noexcept {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<KeptRows> kept_rows(const ProbabilityCounts& probabilities) {
  std::vector<KeptRows> kept;
  for (const std::size_t bin : {0U, 50U, 60U, 70U, 80U, 90U, 95U, 98U, 99U}) {
    std::uint64_t rows = 0;
    std::uint64_t sum = 0;
    for (std::size_t b = bin; b < probabilities.rows.size(); ++b) {
      rows += probabilities.rows[b];
      sum += probabilities.millionths[b];
    }
    kept.push_back({static_cast<double>(bin) / 100, rows, share_of(sum, rows) / 1e6});
  }
  return kept;
}

}  // namespace paralign
