#include <algorithm>
#include <tuple>
#include <utility>

#include "align/corpus/job_id.hpp"
#include "align/corpus/resolutions.hpp"
#include "align/corpus/series_of.hpp"
#include "paralign/corpus.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

using detail::called;
using detail::Resolution;
using detail::Resolutions;

// A job with what it is sorted by.
struct Planned {
  CorpusJob job{};
  std::uint32_t series = 0;  // its first resolution
  std::uint32_t time = 0;    // its last resolution
};

class Planner {
 public:
  Planner(std::span<const CorpusDocument> documents, const PlanOptions& options)
      : documents_(documents),
        options_(options),
        resolutions_(detail::find_resolutions(documents, options)),
        series_(detail::series_of(documents, resolutions_)),
        used_(documents.size()) {}

  CorpusPlan plan();

 private:
  [[nodiscard]] std::span<const std::uint32_t> documents_of(std::uint32_t resolution) const {
    return resolutions_.of(resolutions_.all[resolution]);
  }
  [[nodiscard]] const CorpusDocument& first_of(std::uint32_t resolution) const {
    return documents_[documents_of(resolution).front()];
  }
  [[nodiscard]] std::string name_of_series(std::uint32_t series) const;
  void add(std::vector<std::uint32_t> documents, Pairing pairing, std::uint32_t last,
           std::string reason);
  void add_translations(std::uint32_t resolution);
  void add_neighbours(std::uint32_t earlier, std::uint32_t later);
  [[nodiscard]] std::string reason_alone(std::uint32_t resolution, bool in_series) const;
  void list_alone(const std::vector<bool>& has_neighbour);

  std::span<const CorpusDocument> documents_;
  const PlanOptions& options_;
  Resolutions resolutions_;
  std::vector<std::uint32_t> series_;
  std::vector<bool> used_;
  std::vector<Planned> planned_;
  CorpusPlan plan_;
};

std::string Planner::name_of_series(std::uint32_t series) const {
  const CorpusDocument& first = first_of(series);
  return first.number.empty() ? called(first) : first.number;
}

void Planner::add(std::vector<std::uint32_t> documents, Pairing pairing, std::uint32_t last,
                  std::string reason) {
  for (const std::uint32_t d : documents) used_[d] = true;
  Planned planned;
  planned.series = series_[last];
  planned.time = last;
  planned.job.id = detail::job_id(documents_, documents, pairing);
  planned.job.documents = std::move(documents);
  planned.job.pairing = pairing;
  planned.job.series = name_of_series(planned.series);
  planned.job.reason = std::move(reason);
  planned_.push_back(std::move(planned));
}

void Planner::add_translations(std::uint32_t resolution) {
  const auto documents = documents_of(resolution);
  if (documents.size() < 2) return;
  std::string_view symbol;
  for (const std::uint32_t d : documents) {
    if (symbol.empty()) symbol = documents_[d].symbol;
  }
  std::string reason =
      symbol.empty() ? "number " + first_of(resolution).number : "symbol " + std::string(symbol);
  add({documents.begin(), documents.end()}, Pairing::translation, resolution, std::move(reason));
}

// In each language that both have; where there is none, the first of each.
void Planner::add_neighbours(std::uint32_t earlier, std::uint32_t later) {
  const std::string reason = "series " + name_of_series(series_[later]) + ": " +
                             called(first_of(earlier)) + ", then " + called(first_of(later));
  bool shared = false;
  for (const std::uint32_t a : documents_of(earlier)) {
    for (const std::uint32_t b : documents_of(later)) {
      if (!is_same_language(documents_[a].language, documents_[b].language)) continue;
      add({a, b}, Pairing::revision, later, reason);
      shared = true;
    }
  }
  if (shared) return;
  add({documents_of(earlier).front(), documents_of(later).front()}, Pairing::revision, later,
      reason);
}

std::string Planner::reason_alone(std::uint32_t resolution, bool in_series) const {
  const bool others = documents_of(resolution).size() > 1;
  if (options_.pairs == PairChoice::translations) return "no other language";
  if (in_series) return "its neighbours in the series are paired in another language";
  if (options_.pairs == PairChoice::series || others) return "no neighbour in a series";
  return "no other language and no neighbour in a series";
}

void Planner::list_alone(const std::vector<bool>& has_neighbour) {
  for (std::uint32_t r = 0; r < resolutions_.all.size(); ++r) {
    for (const std::uint32_t d : documents_of(r)) {
      if (!used_[d]) plan_.unpaired.push_back({d, reason_alone(r, has_neighbour[r])});
    }
  }
  plan_.unpaired.insert(plan_.unpaired.end(), resolutions_.left_out.begin(),
                        resolutions_.left_out.end());
  std::ranges::sort(plan_.unpaired, {}, &UnpairedDocument::document);
}

CorpusPlan Planner::plan() {
  const auto count = static_cast<std::uint32_t>(resolutions_.all.size());
  std::vector<std::uint32_t> last(count, count);  // resolution so far of each series
  std::vector<bool> has_neighbour(count);
  for (std::uint32_t r = 0; r < count; ++r) {
    if (options_.pairs != PairChoice::series) add_translations(r);
    const std::uint32_t earlier = std::exchange(last[series_[r]], r);
    if (options_.pairs == PairChoice::translations || earlier == count) continue;
    add_neighbours(earlier, r);
    has_neighbour[earlier] = has_neighbour[r] = true;
  }
  std::ranges::sort(planned_, [](const Planned& a, const Planned& b) {
    return std::tie(a.series, a.time, a.job.id) < std::tie(b.series, b.time, b.job.id);
  });
  plan_.jobs.reserve(planned_.size());
  for (Planned& planned : planned_) plan_.jobs.push_back(std::move(planned.job));
  list_alone(has_neighbour);
  return std::move(plan_);
}

}  // namespace

CorpusPlan plan_corpus(std::span<const CorpusDocument> documents, const PlanOptions& options) {
  return Planner(documents, options).plan();
}

}  // namespace paralign
