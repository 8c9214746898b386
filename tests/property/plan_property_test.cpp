// What holds for the plan of any folder.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "paralign/corpus.hpp"
#include "tests/support/corpus_documents.hpp"
#include "tests/support/random_folder.hpp"

namespace paralign {
namespace {

using testing::random_folder;
using testing::random_options;

using Documents = std::vector<CorpusDocument>;

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
