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
using detail::LeftOut;
using detail::Resolutions;
using detail::WhyLeftOut;

// A document that may be in a job, without what its place in the plan depends on.
struct Text {
  std::uint32_t position = 0;
  CorpusDocument document{};
};

using Texts = std::vector<Text>;  // of one resolution, by language

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
  [[nodiscard]] Texts texts_of(std::uint32_t resolution) const;
  [[nodiscard]] std::string name_of_series(std::uint32_t oldest, const Texts& texts) const;
  void add(const Texts& texts, Pairing pairing, std::string reason);
  void add_neighbours(const Texts& earlier, const Texts& later);
  [[nodiscard]] WhyLeftOut why_alone(std::uint32_t resolution, bool in_series) const;
  void list_alone(const std::vector<bool>& has_neighbour);

  const DocumentSource& documents_;
  const PlanOptions& options_;
  const PlanSink& sink_;
  Resolutions resolutions_;
  std::vector<std::uint32_t> series_;
  std::vector<bool> used_;
  std::string name_;             // of the series
  std::vector<CorpusJob> jobs_;  // of one resolution
};

Texts Planner::texts_of(std::uint32_t resolution) const {
  Texts texts;
  for (const std::uint32_t d : documents_of(resolution)) {
    Text& text = texts.emplace_back(Text{d, documents_.at(d)});
    text.document.title_terms = {};
    text.document.cited = {};
  }
  return texts;
}

// As printed in the first of its texts that has one; empty: none.
std::string symbol_of(const Texts& texts) {
  const auto found =
      std::ranges::find_if(texts, [](const Text& text) { return !text.document.symbol.empty(); });
  return found == texts.end() ? std::string() : found->document.symbol;
}

// The symbol of its oldest resolution; where none of its texts prints it, the same made of organ
// and number; else the number and the year, or the file.
std::string Planner::name_of_series(std::uint32_t oldest, const Texts& texts) const {
  std::string symbol = symbol_of(texts);
  if (!symbol.empty()) return symbol;
  const CorpusDocument& first = texts.front().document;
  if (first.number.empty()) return first.file + std::string(detail::part_of_file(first));
  const std::string& organ = resolutions_.organs[resolutions_.all[oldest].organ];
  const bool decision = std::ranges::any_of(
      texts, [](const Text& text) { return text.document.genre == Genre::decision; });
  if (!organ.empty()) return organ + (decision ? "/DEC/" : "/RES/") + first.number;
  std::string date;
  for (const Text& text : texts) {
    const std::string& other = text.document.date;
    if (date.empty() || (!other.empty() && other < date)) date = other;
  }
  constexpr std::size_t kYear = 4;
  return date.empty() ? first.number : first.number + " of " + date.substr(0, kYear);
}

void Planner::add(const Texts& texts, Pairing pairing, std::string reason) {
  std::vector<CorpusDocument> documents;
  CorpusJob& job = jobs_.emplace_back();
  for (const Text& text : texts) {
    used_[text.position] = true;
    job.documents.push_back(text.position);
    documents.push_back(text.document);
  }
  std::vector<std::uint32_t> positions(texts.size());
  std::iota(positions.begin(), positions.end(), 0U);
  job.id = job_id(documents, positions, pairing);
  job.pairing = pairing;
  job.series = name_;
  job.reason = std::move(reason);
}

// "symbol C/RES/12/7; en is Rev.2, fr is the first text"
std::string reason_of_translations(const Texts& texts) {
  const std::string symbol = symbol_of(texts);
  std::string reason =
      symbol.empty() ? "number " + texts.front().document.number : "symbol " + symbol;
  const auto revision = [](const Text& text) { return text.document.revision; };
  if (std::ranges::adjacent_find(texts, std::not_equal_to(), revision) == texts.end()) {
    return reason;
  }
  std::string_view divider = "; ";
  for (const Text& text : texts) {
    (reason += divider) += text.document.language;
    reason +=
        revision(text) == 0 ? " is the first text" : " is Rev." + std::to_string(revision(text));
    divider = ", ";
  }
  return reason;
}

// In each language that both have; where there is none, the first of each.
void Planner::add_neighbours(const Texts& earlier, const Texts& later) {
  const CorpusDocument& before = earlier.front().document;
  const std::string reason = "follows " + (before.number.empty() ? called(before) : before.number);
  bool shared = false;
  for (const Text& a : earlier) {
    for (const Text& b : later) {
      if (!is_same_language(a.document.language, b.document.language)) continue;
      add({a, b}, Pairing::revision, reason);
      shared = true;
    }
  }
  if (!shared) add({earlier.front(), later.front()}, Pairing::revision, reason);
}

WhyLeftOut Planner::why_alone(std::uint32_t resolution, bool in_series) const {
  const bool others = documents_of(resolution).size() > 1;
  const bool translations = options_.pairs == PairChoice::translations;
  const CorpusDocument first = documents_.at(documents_of(resolution).front());
  if (first.symbol.empty() && first.number.empty() && !in_series) {
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
    if (sink_.unpaired) sink_.unpaired({one.document, reason_of(one, documents_)});
  }
}

void Planner::plan() {
  const auto count = static_cast<std::uint32_t>(resolutions_.all.size());
  std::vector<std::uint32_t> order(count);  // by series, then by time
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [this](std::uint32_t r) { return series_[r]; });
  std::vector<bool> has_neighbour(count);
  Texts earlier;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint32_t r = order[i];
    Texts texts = texts_of(r);
    const bool has_earlier = i > 0 && series_[order[i - 1]] == series_[r];
    if (!has_earlier) name_ = name_of_series(r, texts);
    if (options_.pairs != PairChoice::series && texts.size() > 1) {
      add(texts, Pairing::translation, reason_of_translations(texts));
    }
    if (has_earlier && options_.pairs != PairChoice::translations) {
      add_neighbours(earlier, texts);
      has_neighbour[order[i - 1]] = has_neighbour[r] = true;
    }
    earlier = std::move(texts);
    std::ranges::sort(jobs_, {}, &CorpusJob::id);
    for (CorpusJob& job : jobs_) {
      if (sink_.job) sink_.job(std::move(job));
    }
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
