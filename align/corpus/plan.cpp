#include <algorithm>
#include <functional>
#include <numeric>
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
  [[nodiscard]] std::string_view symbol_of(std::uint32_t resolution) const;
  [[nodiscard]] std::string name_of_series(std::uint32_t series) const;
  [[nodiscard]] std::string reason_of_translations(std::uint32_t resolution) const;
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
  CorpusPlan plan_;
};

// The symbol of its oldest resolution; where none of its texts prints it, the same made of organ
// and number; else the number and the year, or the file.
std::string Planner::name_of_series(std::uint32_t series) const {
  const auto documents = documents_of(series);
  if (const std::string_view symbol = symbol_of(series); !symbol.empty())
    return std::string(symbol);
  const CorpusDocument& first = first_of(series);
  if (first.number.empty()) return first.file + std::string(detail::part_of_file(first));
  const std::string_view organ = resolutions_.organs[resolutions_.all[series].organ];
  const bool decision = std::ranges::any_of(
      documents, [this](std::uint32_t d) { return documents_[d].genre == Genre::decision; });
  if (!organ.empty()) return std::string(organ) + (decision ? "/DEC/" : "/RES/") + first.number;
  std::string_view date;
  for (const std::uint32_t d : documents) {
    const std::string& other = documents_[d].date;
    if (date.empty() || (!other.empty() && other < date)) date = other;
  }
  constexpr std::size_t kYear = 4;
  return date.empty() ? first.number : first.number + " of " + std::string(date.substr(0, kYear));
}

void Planner::add(std::vector<std::uint32_t> documents, Pairing pairing, std::uint32_t last,
                  std::string reason) {
  for (const std::uint32_t d : documents) used_[d] = true;
  CorpusJob& job = plan_.jobs.emplace_back();
  job.id = job_id(documents_, documents, pairing);
  job.documents = std::move(documents);
  job.pairing = pairing;
  job.series = name_of_series(series_[last]);
  job.reason = std::move(reason);
}

// As printed in the first of its texts that has one; empty: none.
std::string_view Planner::symbol_of(std::uint32_t resolution) const {
  for (const std::uint32_t d : documents_of(resolution)) {
    if (!documents_[d].symbol.empty()) return documents_[d].symbol;
  }
  return {};
}

// "symbol C/RES/12/7; en is Rev.2, fr is the first text"
std::string Planner::reason_of_translations(std::uint32_t resolution) const {
  const auto documents = documents_of(resolution);
  const std::string_view symbol = symbol_of(resolution);
  std::string reason =
      symbol.empty() ? "number " + first_of(resolution).number : "symbol " + std::string(symbol);
  const auto revision = [this](std::uint32_t d) { return documents_[d].revision; };
  if (std::ranges::adjacent_find(documents, std::not_equal_to(), revision) == documents.end()) {
    return reason;
  }
  std::string_view divider = "; ";
  for (const std::uint32_t d : documents) {
    (reason += divider) += documents_[d].language;
    reason += revision(d) == 0 ? " is the first text" : " is Rev." + std::to_string(revision(d));
    divider = ", ";
  }
  return reason;
}

void Planner::add_translations(std::uint32_t resolution) {
  const auto documents = documents_of(resolution);
  if (documents.size() < 2) return;
  add({documents.begin(), documents.end()}, Pairing::translation, resolution,
      reason_of_translations(resolution));
}

// In each language that both have; where there is none, the first of each.
void Planner::add_neighbours(std::uint32_t earlier, std::uint32_t later) {
  const CorpusDocument& before = first_of(earlier);
  const std::string reason = "follows " + (before.number.empty() ? called(before) : before.number);
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
  const CorpusDocument& first = first_of(resolution);
  if (first.symbol.empty() && first.number.empty() && !in_series) {
    constexpr std::string_view kUnknown = "no symbol or number found";
    const bool alone = options_.pairs == PairChoice::translations;
    return std::string(kUnknown) + (alone ? "" : " and no neighbour in a series");
  }
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
  std::vector<std::uint32_t> order(count);  // by series, then by time
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [this](std::uint32_t r) { return series_[r]; });
  plan_.jobs.reserve(documents_.size());
  std::vector<bool> has_neighbour(count);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint32_t r = order[i];
    const auto first = static_cast<std::ptrdiff_t>(plan_.jobs.size());
    if (options_.pairs != PairChoice::series) add_translations(r);
    const bool has_earlier = i > 0 && series_[order[i - 1]] == series_[r];
    if (has_earlier && options_.pairs != PairChoice::translations) {
      add_neighbours(order[i - 1], r);
      has_neighbour[order[i - 1]] = has_neighbour[r] = true;
    }
    std::sort(plan_.jobs.begin() + first, plan_.jobs.end(),
              [](const CorpusJob& a, const CorpusJob& b) { return a.id < b.id; });
  }
  list_alone(has_neighbour);
  return std::move(plan_);
}

}  // namespace

CorpusPlan plan_corpus(std::span<const CorpusDocument> documents, const PlanOptions& options) {
  return Planner(documents, options).plan();
}

}  // namespace paralign
