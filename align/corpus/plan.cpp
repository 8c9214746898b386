#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "align/corpus/job_id.hpp"
#include "align/corpus/resolutions.hpp"
#include "align/corpus/series_of.hpp"
#include "paralign/corpus_plan.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

using detail::called;
using detail::FactTable;
using detail::LeftOut;
using detail::Resolutions;
using detail::WhyLeftOut;

class Planner {
 public:
  Planner(const DocumentSource& documents, const PlanOptions& options, const PlanSink& sink)
      : documents_(documents),
        options_(options),
        sink_(sink),
        resolutions_(detail::find_resolutions(documents, options)),
        series_(detail::series_of(documents, resolutions_)),
        used_(documents.size()) {}

  void plan();

 private:
  [[nodiscard]] std::span<const std::uint32_t> documents_of(std::uint32_t resolution) const {
    return resolutions_.of(resolutions_.all[resolution]);
  }
  [[nodiscard]] std::uint32_t first_of(std::uint32_t resolution) const {
    return documents_of(resolution).front();
  }
  [[nodiscard]] std::string_view symbol_of(std::uint32_t resolution) const;
  [[nodiscard]] std::string name_of_series(std::uint32_t series) const;
  [[nodiscard]] std::string reason_of_translations(std::uint32_t resolution) const;
  void add(std::vector<std::uint32_t> documents, Pairing pairing, std::uint32_t last,
           std::string reason);
  void add_translations(std::uint32_t resolution);
  void add_neighbours(std::uint32_t earlier, std::uint32_t later);
  [[nodiscard]] WhyLeftOut why_alone(std::uint32_t resolution, bool in_series) const;
  void list_alone(const std::vector<bool>& has_neighbour);

  const DocumentSource& documents_;
  const PlanOptions& options_;
  const PlanSink& sink_;
  Resolutions resolutions_;
  const FactTable& facts_ = resolutions_.facts;
  std::vector<std::uint32_t> series_;
  std::vector<bool> used_;
  std::vector<CorpusJob> jobs_;  // of one resolution
};

// The symbol of its oldest resolution; where none of its texts prints it, the same made of organ
// and number; else the number and the year, or the file.
std::string Planner::name_of_series(std::uint32_t series) const {
  if (const std::string_view symbol = symbol_of(series); !symbol.empty())
    return std::string(symbol);
  const std::string number(facts_.number(first_of(series)));
  if (number.empty()) {
    const CorpusDocument first = documents_.at(first_of(series));
    return first.file + std::string(detail::part_of_file(first));
  }
  const auto documents = documents_of(series);
  const std::string_view organ = resolutions_.organs[resolutions_.all[series].organ];
  const bool decision = std::ranges::any_of(
      documents, [this](std::uint32_t d) { return facts_.all[d].genre == Genre::decision; });
  if (!organ.empty()) return std::string(organ) + (decision ? "/DEC/" : "/RES/") + number;
  std::string_view date;
  for (const std::uint32_t d : documents) {
    const std::string_view other = facts_.date(d);
    if (date.empty() || (!other.empty() && other < date)) date = other;
  }
  constexpr std::size_t kYear = 4;
  return date.empty() ? number : number + " of " + std::string(date.substr(0, kYear));
}

void Planner::add(std::vector<std::uint32_t> documents, Pairing pairing, std::uint32_t last,
                  std::string reason) {
  std::vector<CorpusDocument> held;
  for (const std::uint32_t d : documents) {
    used_[d] = true;
    held.push_back(documents_.at(d));
  }
  std::vector<std::uint32_t> positions(held.size());
  std::iota(positions.begin(), positions.end(), 0U);
  CorpusJob& job = jobs_.emplace_back();
  job.id = job_id(held, positions, pairing);
  job.documents = std::move(documents);
  job.pairing = pairing;
  job.series = name_of_series(series_[last]);
  job.reason = std::move(reason);
}

// As printed in the first of its texts that has one; empty: none.
std::string_view Planner::symbol_of(std::uint32_t resolution) const {
  for (const std::uint32_t d : documents_of(resolution)) {
    if (facts_.all[d].symbol != 0) return facts_.symbol(d);
  }
  return {};
}

// "symbol C/RES/12/7; en is Rev.2, fr is the first text"
std::string Planner::reason_of_translations(std::uint32_t resolution) const {
  const auto documents = documents_of(resolution);
  const std::string_view symbol = symbol_of(resolution);
  std::string reason = symbol.empty() ? "number " + std::string(facts_.number(documents.front()))
                                      : "symbol " + std::string(symbol);
  const auto revision = [this](std::uint32_t d) { return facts_.all[d].revision; };
  if (std::ranges::adjacent_find(documents, std::not_equal_to(), revision) == documents.end()) {
    return reason;
  }
  std::string_view divider = "; ";
  for (const std::uint32_t d : documents) {
    (reason += divider) += facts_.language(d);
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
  const std::uint32_t before = first_of(earlier);
  const std::string reason =
      "follows " + (facts_.all[before].number == 0 ? called(documents_.at(before))
                                                   : std::string(facts_.number(before)));
  bool shared = false;
  for (const std::uint32_t a : documents_of(earlier)) {
    for (const std::uint32_t b : documents_of(later)) {
      if (!is_same_language(facts_.language(a), facts_.language(b))) continue;
      add({a, b}, Pairing::revision, later, reason);
      shared = true;
    }
  }
  if (shared) return;
  add({documents_of(earlier).front(), documents_of(later).front()}, Pairing::revision, later,
      reason);
}

WhyLeftOut Planner::why_alone(std::uint32_t resolution, bool in_series) const {
  const bool others = documents_of(resolution).size() > 1;
  const bool translations = options_.pairs == PairChoice::translations;
  if (facts_.key(first_of(resolution)).empty() && !in_series) {
    return translations ? WhyLeftOut::unknown : WhyLeftOut::unknown_alone;
  }
  if (translations) return WhyLeftOut::no_translation;
  if (in_series) return WhyLeftOut::other_language;
  const bool series = options_.pairs == PairChoice::series;
  return series || others ? WhyLeftOut::no_neighbour : WhyLeftOut::no_partner;
}

void Planner::list_alone(const std::vector<bool>& has_neighbour) {
  std::vector<LeftOut>& left_out = resolutions_.left_out;
  for (std::uint32_t r = 0; r < resolutions_.all.size(); ++r) {
    for (const std::uint32_t d : documents_of(r)) {
      if (!used_[d]) left_out.push_back({d, why_alone(r, has_neighbour[r])});
    }
  }
  std::ranges::sort(left_out, {}, &LeftOut::document);
  for (const LeftOut& one : left_out) {
    sink_.unpaired({one.document, reason_of(one, documents_)});
  }
}

void Planner::plan() {
  const auto count = static_cast<std::uint32_t>(resolutions_.all.size());
  std::vector<std::uint32_t> order(count);  // by series, then by time
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [this](std::uint32_t r) { return series_[r]; });
  std::vector<bool> has_neighbour(count);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint32_t r = order[i];
    if (options_.pairs != PairChoice::series) add_translations(r);
    const bool has_earlier = i > 0 && series_[order[i - 1]] == series_[r];
    if (has_earlier && options_.pairs != PairChoice::translations) {
      add_neighbours(order[i - 1], r);
      has_neighbour[order[i - 1]] = has_neighbour[r] = true;
    }
    std::ranges::sort(jobs_, {}, &CorpusJob::id);
    for (CorpusJob& job : jobs_) sink_.job(std::move(job));
    jobs_.clear();
  }
  list_alone(has_neighbour);
}

// Documents that are in memory.
class HeldDocuments final : public DocumentSource {
 public:
  explicit HeldDocuments(std::span<const CorpusDocument> documents) : documents_(documents) {}

  [[nodiscard]] std::uint32_t size() const override {
    return static_cast<std::uint32_t>(documents_.size());
  }
  [[nodiscard]] CorpusDocument at(std::uint32_t position) const override {
    return documents_[position];
  }

 private:
  std::span<const CorpusDocument> documents_;
};

}  // namespace

CorpusPlan plan_corpus(std::span<const CorpusDocument> documents, const PlanOptions& options) {
  CorpusPlan plan;
  plan_corpus(HeldDocuments(documents), options,
              {[&](CorpusJob job) { plan.jobs.push_back(std::move(job)); },
               [&](UnpairedDocument unpaired) { plan.unpaired.push_back(std::move(unpaired)); }});
  return plan;
}

void plan_corpus(const DocumentSource& documents, const PlanOptions& options,
                 const PlanSink& sink) {
  Planner(documents, options, sink).plan();
}

}  // namespace paralign
