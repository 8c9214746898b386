#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "paralign/corpus_lexicon.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

// Links below are not sure enough to learn from (docs/learning.md).
constexpr double kSure = 0.95;

const std::string& series_of(const CorpusJob& job) noexcept {
  return job.series.empty() ? job.id : job.series;
}

bool has_two_languages(const CorpusJob& job, std::span<const CorpusDocument> documents) {
  const auto language = [&](std::uint32_t position) {
    return language_index(documents[position].language);
  };
  return std::ranges::all_of(job.documents, [&](std::uint32_t d) { return language(d) >= 0; }) &&
         std::ranges::any_of(job.documents, [&](std::uint32_t d) {
           return language(d) != language(job.documents.front());
         });
}

bool is_translated(const PairLinks& pair, const Link& link) {
  if (link.source.size() != 1 || link.target.size() != 1 || link.probability < kSure) return false;
  return link.relation == Relation::same ||
         (pair.pairing == Pairing::translation && link.relation == Relation::translation);
}

std::int64_t balance(const WordTrial& trial) noexcept {
  return static_cast<std::int64_t>(trial.right) - static_cast<std::int64_t>(trial.wrong);
}

void add(const WordTrial& from, WordTrial& to) noexcept {
  to.paragraphs += from.paragraphs;
  to.right += from.right;
  to.wrong += from.wrong;
}

}  // namespace

std::vector<std::uint32_t> learning_sample(const CorpusPlan& plan,
                                           std::span<const CorpusDocument> documents,
                                           std::size_t most) {
  constexpr std::uint32_t kParts = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> jobs;
  for (std::uint32_t i = 0; i < plan.jobs.size(); ++i) {
    if (has_two_languages(plan.jobs[i], documents)) jobs.push_back(i);
  }
  std::ranges::sort(jobs, {}, [&plan](std::uint32_t job) {
    return std::pair(part_of(plan.jobs[job].id, kParts), std::string_view(plan.jobs[job].id));
  });
  jobs.resize(std::min(jobs.size(), most));
  return jobs;
}

std::uint32_t learning_half(const CorpusJob& job) noexcept { return part_of(series_of(job), 2); }

ParallelText translated_links(const CorpusAlignment& job) {
  ParallelText text;
  const auto& documents = job.alignment.documents;
  for (const PairLinks& pair : job.alignment.pairs) {
    const UnitDocument& first = documents.at(pair.first);
    const UnitDocument& second = documents.at(pair.second);
    if (is_same_language(first.document.language, second.document.language)) continue;
    ParallelText of_pair;
    of_pair.languages = {first.document.language, second.document.language};
    const auto text_of = [](const UnitDocument& from, std::uint32_t unit) {
      return from.document.paragraphs.at(from.units.at(unit).paragraph).text;
    };
    for (const Link& link : pair.links) {
      if (!is_translated(pair, link)) continue;
      of_pair.segments.push_back(
          {job.job.id, {text_of(first, link.source[0]), text_of(second, link.target[0])}});
    }
    append(of_pair, text);
  }
  return text;
}

LexiconTrial sum_of(std::span<const JobTrial> trials) {
  LexiconTrial sum;
  std::map<std::string_view, std::int64_t> gains;
  for (const JobTrial& trial : trials) {
    if (trial.without.paragraphs == 0) continue;
    add(trial.without, sum.without);
    add(trial.with, sum.with);
    gains[trial.series] += balance(trial.with) - balance(trial.without);
  }
  sum.series = gains.size();
  for (const auto& [series, gain] : gains) {
    sum.better += gain > 0 ? 1U : 0U;
    sum.worse += gain < 0 ? 1U : 0U;
  }
  return sum;
}

bool helps(const LexiconTrial& trial) noexcept {
  if (trial.better <= trial.worse) return false;
  const std::uint64_t difference = trial.better - trial.worse;
  return difference * difference >= 4 * (trial.better + trial.worse) &&
         balance(trial.with) > balance(trial.without);
}

}  // namespace paralign
