#pragma once

// Jobs of a small council of lighthouse keepers, made by hand.

#include <string>
#include <utility>
#include <vector>

#include "paralign/corpus_rows.hpp"
#include "tests/support/alignments.hpp"

namespace paralign::testing {

inline CorpusDocument corpus_document(const UnitDocument& text, std::string symbol,
                                      std::string sha256) {
  CorpusDocument document;
  document.file = text.document.language + "/" + text.document.file;
  document.sha256 = std::move(sha256);
  document.reader = "text";
  document.name = text.document.name;
  document.language = text.document.language;
  document.genre = Genre::resolution;
  document.symbol = std::move(symbol);
  document.number = text.document.name;
  document.date = "2031-03-19";
  document.paragraphs = static_cast<std::uint32_t>(text.document.paragraphs.size());
  return document;
}

inline UnitDocument keepers(const std::string& language, const std::vector<std::string>& texts) {
  std::vector<Paragraph> paragraphs;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    paragraphs.push_back(i == 0 ? paragraph(i, "T", Kind::title, "12/7", texts[i])
                                : paragraph(i, "OP" + std::to_string(i), Kind::operative,
                                            std::to_string(i), texts[i]));
  }
  return unit_document("12/7", language, std::move(paragraphs));
}

inline PairLinks one_to_one(std::size_t first, std::size_t second, std::uint32_t count) {
  PairLinks pair;
  pair.first = first;
  pair.second = second;
  pair.pairing = Pairing::translation;
  for (std::uint32_t i = 0; i < count; ++i)
    pair.links.push_back(link({i}, {i}, Relation::translation, 0.9));
  return pair;
}

/// A resolution in Arabic, English and French: a title and two paragraphs, all linked.
inline CorpusAlignment three_languages() {
  CorpusAlignment job;
  job.job.id = "a1b2c3";
  job.job.series = "9/4";
  job.job.documents = {0, 1, 2};
  job.alignment.documents = {
      keepers("ar",
              {"12/7 \u062D\u0631\u0627\u0633 \u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A",
               "\u064A\u0634\u0643\u0631 \u0627\u0644\u062D\u0631\u0627\u0633\u060C "
               "\u0648\u0639\u062F\u062F\u0647\u0645 \u0661\u0662\u061B",
               "\u064A\u0642\u0631\u0631 \u0623\u0646 \u064A\u062C\u062A\u0645\u0639."}),
      keepers("en", {"12/7. Lighthouse keepers", "Thanks the 12 keepers & their <families>;",
                     "Decides to meet."}),
      keepers("fr", {"12/7. Gardiens de phare", "Remercie les 12 gardiens\u00A0;",
                     "D\u00E9cide de se r\u00E9unir."})};
  const char* const hashes[] = {"aa11", "bb22", "cc33"};
  for (std::size_t d = 0; d < 3; ++d)
    job.documents.push_back(
        corpus_document(job.alignment.documents[d], "A/LHC/RES/12/7", hashes[d]));
  job.alignment.pairs = {one_to_one(0, 1, 3), one_to_one(0, 2, 3), one_to_one(1, 2, 3)};
  for (std::uint32_t i = 0; i < 3; ++i) {
    Row row;
    row.cells = {{i}, {i}, {i}};
    row.relation = Relation::translation;
    row.probability = 0.85;
    job.alignment.rows.push_back(std::move(row));
  }
  return job;
}

/// The revision of `sample_alignment`: English to French, split and hint included.
inline CorpusAlignment two_years() {
  CorpusAlignment job;
  job.job.id = "d4e5f6";
  job.job.series = "9/4";
  job.job.documents = {0, 1};
  job.alignment = sample_alignment();
  for (const UnitDocument& document : job.alignment.documents)
    job.documents.push_back(corpus_document(document, "", "dd" + document.document.language));
  return job;
}

/// The rows of a job, all for training, with ids from `first` on.
inline std::vector<MarkedRow> numbered_rows(const CorpusAlignment& job, std::uint64_t first = 1,
                                            const RowFilter& filter = {}) {
  std::vector<MarkedRow> rows;
  for (CorpusRow& row : rows_of(job, filter))
    rows.push_back(marked_row(std::move(row), first + rows.size(), CorpusSplit::train));
  return rows;
}

}  // namespace paralign::testing
