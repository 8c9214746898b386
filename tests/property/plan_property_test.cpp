// What holds for the plan of any folder.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "paralign/corpus.hpp"
#include "tests/support/corpus_documents.hpp"

namespace paralign {
namespace {

using Documents = std::vector<CorpusDocument>;

const std::array<std::array<const char*, 3>, 4> kTitles{
    {{"Care of lamps in Iceland", "Entretien des lampes en Islande",
      "\u0635\u064A\u0627\u0646\u0629 \u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D "
      "\u0641\u064A \u0622\u064A\u0633\u0644\u0646\u062F\u0627"},
     {"Care of lamps in Chile", "Entretien des lampes au Chili",
      "\u0635\u064A\u0627\u0646\u0629 \u0627\u0644\u0645\u0635\u0627\u0628\u064A\u062D "
      "\u0641\u064A \u0634\u064A\u0644\u064A"},
     {"Keepers and their pay", "Les gardiens et leur solde",
      "\u0627\u0644\u062D\u0631\u0627\u0633 \u0648\u0623\u062C\u0648\u0631\u0647\u0645"},
     {"", "", ""}}};
constexpr std::array<const char*, 3> kLanguages{"en", "fr", "ar"};

CorpusDocument random_document(int position) {
  const auto subject = *rc::gen::inRange<std::size_t>(0, kTitles.size());
  const auto language = *rc::gen::inRange<std::size_t>(0, kLanguages.size());
  const int session = *rc::gen::inRange(1, 7);
  const std::string number = std::to_string(session) + "/" + std::to_string(subject + 1);
  CorpusDocument document =
      testing::corpus_document(number, kLanguages[language], kTitles[subject][language]);
  document.file = std::to_string(position) + ".txt";
  document.sha256 = std::to_string(position) + " bytes";
  if (*rc::gen::inRange(0, 3) > 0) document.date = std::to_string(2030 + session) + "-03-13";
  if (*rc::gen::inRange(0, 4) == 0) document.symbol.clear();
  if (*rc::gen::inRange(0, 9) == 0) document.number = document.symbol = "";
  if (*rc::gen::inRange(0, 9) == 0) document.language = "und";
  if (*rc::gen::inRange(0, 9) == 0) document.corrigendum = true;
  if (*rc::gen::inRange(0, 9) == 0) document.genre = Genre::other;
  if (*rc::gen::inRange(0, 9) == 0) document.sha256 = "same bytes";
  document.revision = *rc::gen::element(0U, 0U, 0U, 1U, 2U);
  if (session > 1 && *rc::gen::inRange(0, 2) == 0) {
    document.cited = {std::to_string(session - 1) + "/" + std::to_string(subject + 1)};
  }
  return document;
}

Documents random_folder() {
  Documents documents;
  const int count = *rc::gen::inRange(0, 25);
  for (int i = 0; i < count; ++i) documents.push_back(random_document(i));
  return documents;
}

PlanOptions random_options() {
  return {*rc::gen::element(PairChoice::translations, PairChoice::series, PairChoice::all), {}};
}

// Jobs and reasons by the names of files, which do not depend on positions.
std::vector<std::string> shown(const CorpusPlan& plan, const Documents& documents) {
  std::vector<std::string> lines;
  for (const CorpusJob& job : plan.jobs) {
    std::string line = job.id + " " + job.series + " " + job.reason;
    for (const std::uint32_t d : job.documents) line += " " + documents[d].file;
    lines.push_back(line);
  }
  std::vector<std::string> alone;
  for (const UnpairedDocument& unpaired : plan.unpaired) {
    alone.push_back(documents[unpaired.document].file + " " + unpaired.reason);
  }
  std::ranges::sort(alone);
  lines.insert(lines.end(), alone.begin(), alone.end());
  return lines;
}

RC_GTEST_PROP(PlanProperty, EveryDocumentIsInAJobOrHasAReason, ()) {
  const Documents documents = random_folder();
  const CorpusPlan plan = plan_corpus(documents, random_options());
  std::vector<int> jobs(documents.size());
  std::vector<int> reasons(documents.size());
  for (const CorpusJob& job : plan.jobs) {
    RC_ASSERT(job.documents.size() >= 2U);
    RC_ASSERT(job.pairing == Pairing::translation || job.documents.size() == 2U);
    for (const std::uint32_t d : job.documents) ++jobs.at(d);
  }
  for (const UnpairedDocument& unpaired : plan.unpaired) {
    RC_ASSERT(!unpaired.reason.empty());
    ++reasons.at(unpaired.document);
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const int expected = jobs[i] > 0 ? 0 : 1;
    RC_ASSERT(reasons[i] == expected);
  }
  RC_ASSERT(std::ranges::is_sorted(plan.unpaired, {}, &UnpairedDocument::document));
}

RC_GTEST_PROP(PlanProperty, TheOrderOfTheDocumentsDoesNotMatter, ()) {
  const Documents documents = random_folder();
  const PlanOptions options = random_options();
  Documents turned = documents;
  const auto middle = *rc::gen::inRange<std::size_t>(0, documents.size() + 1);
  std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(middle), turned.end());
  std::reverse(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(middle));
  RC_ASSERT(shown(plan_corpus(documents, options), documents) ==
            shown(plan_corpus(turned, options), turned));
}

RC_GTEST_PROP(PlanProperty, JobsHaveNamesOfTheirOwn, ()) {
  const CorpusPlan plan = plan_corpus(random_folder(), random_options());
  std::set<std::string> ids;
  for (const CorpusJob& job : plan.jobs) RC_ASSERT(ids.insert(job.id).second);
}

RC_GTEST_PROP(PlanProperty, JobsKeepTheirNamesWhenOtherDocumentsAreAdded, ()) {
  Documents documents = random_folder();
  const PlanOptions options = random_options();
  std::set<std::string> before;
  for (const CorpusJob& job : plan_corpus(documents, options).jobs) before.insert(job.id);
  const int more = *rc::gen::inRange(1, 10);
  for (int i = 0; i < more; ++i) {
    documents.insert(documents.begin() + static_cast<std::ptrdiff_t>(documents.size() / 2),
                     testing::corpus_document(std::to_string(90 + i) + "/77", "en",
                                              "Sundry whalebone matters", "2055-01-01"));
  }
  std::set<std::string> after;
  for (const CorpusJob& job : plan_corpus(documents, options).jobs) after.insert(job.id);
  RC_ASSERT(std::ranges::includes(after, before));
}

RC_GTEST_PROP(PlanProperty, SeriesGoForwardInTimeAndNeverTwiceThroughASession, ()) {
  const Documents documents = random_folder();
  std::map<std::uint32_t, int> after;
  std::map<std::uint32_t, int> before;
  for (const CorpusJob& job : plan_corpus(documents, {PairChoice::series, {}}).jobs) {
    const CorpusDocument& first = documents[job.documents[0]];
    const CorpusDocument& second = documents[job.documents[1]];
    RC_ASSERT(++after[job.documents[0]] == 1);
    RC_ASSERT(++before[job.documents[1]] == 1);
    if (!first.date.empty() && !second.date.empty()) RC_ASSERT(first.date <= second.date);
    if (!first.number.empty() && !second.number.empty()) {
      RC_ASSERT(first.number.substr(0, 2) != second.number.substr(0, 2));
    }
  }
}

}  // namespace
}  // namespace paralign
