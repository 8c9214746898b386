#pragma once

#include <rapidcheck.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "align/table/rows.hpp"
#include "paralign/corpus_rows.hpp"
#include "tests/support/corpus_jobs.hpp"
#include "tests/support/random_pairs.hpp"

namespace paralign::testing {

/// Words that repeat, differ in digits, or hold what no format may let through.
inline std::string random_corpus_text() {
  using namespace std::string_literals;
  static const std::array<std::string, 14> kTexts{
      "Thanks the keepers"s,
      "Remercie les gardiens\u00A0;"s,
      "\u064A\u0634\u0643\u0631 \u0627\u0644\u062D\u0631\u0627\u0633\u061B"s,
      "resolution 12/7"s,
      "resolution 19/8"s,
      "RESOLUTION \u0661\u0662/\u0667"s,
      "a\tb\nc\r\nd"s,
      "a\u2028b\u2029c\u0085d"s,
      "nul\0byte\x1F\x0B"s,
      "<b>&amp;\"'</b>]]>"s,
      "ill \xFF\xC3 formed"s,
      "* * *"s,
      ""s,
      "non-character \uFFFE"s};
  std::string text;
  const int parts = *rc::gen::inRange(1, 3);
  for (int i = 0; i < parts; ++i) text += *rc::gen::elementOf(kTexts);
  return text;
}

/// A job of two documents or more, in some of three languages, with links at random.
inline CorpusAlignment random_job(std::size_t number) {
  static const std::array<std::string, 3> kLanguages{"ar", "en", "fr"};
  static const std::array<Relation, 4> kRelations{Relation::translation, Relation::same,
                                                  Relation::amended, Relation::partial};
  CorpusAlignment job;
  job.job.id = "job" + std::to_string(number);
  job.job.series = std::to_string(*rc::gen::inRange(0, 6)) + "/1";
  job.alignment = random_pairs(4, 5);
  detail::make_rows(job.alignment, 0);
  for (std::size_t d = 0; d < job.alignment.documents.size(); ++d) {
    UnitDocument& document = job.alignment.documents[d];
    std::vector<Paragraph> paragraphs;
    for (std::uint32_t i = 0; i < document.units.size(); ++i)
      paragraphs.push_back(
          paragraph(i, "X" + std::to_string(i), Kind::other, "", random_corpus_text()));
    document = unit_document("12/" + std::to_string(d), *rc::gen::elementOf(kLanguages),
                             std::move(paragraphs));
    job.documents.push_back(corpus_document(document, "", job.job.id + std::to_string(d)));
    job.job.documents.push_back(static_cast<std::uint32_t>(d));
  }
  for (PairLinks& pair : job.alignment.pairs)
    for (Link& link : pair.links)
      if (!link.source.empty() && !link.target.empty())
        link.relation = *rc::gen::elementOf(kRelations);
  return job;
}

/// Some jobs and their rows, with ids and split.
struct RandomCorpus {
  std::vector<CorpusAlignment> jobs{};
  std::vector<std::vector<MarkedRow>> rows{};  ///< of each job
};

/// A filter that lets all links with two sides pass, hints too.
inline RowFilter any_relation() {
  RowFilter filter;
  filter.relations = {Relation::translation, Relation::same, Relation::amended, Relation::partial};
  return filter;
}

inline RandomCorpus random_corpus(const SplitShares& shares = {2, 1, 1}) {
  RandomCorpus corpus;
  const RowFilter filter = any_relation();
  std::uint64_t id = 0;
  const auto count = *rc::gen::inRange<std::size_t>(1, 6);
  for (std::size_t j = 0; j < count; ++j) {
    corpus.jobs.push_back(random_job(j));
    const CorpusAlignment& job = corpus.jobs.back();
    std::vector<MarkedRow>& rows = corpus.rows.emplace_back();
    for (CorpusRow& row : rows_of(job, filter))
      rows.push_back(marked_row(std::move(row), ++id, split_of(job.job, shares)));
  }
  return corpus;
}

}  // namespace paralign::testing
