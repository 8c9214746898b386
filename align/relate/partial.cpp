// A unit as a whole is covered by another one at least as much as its clause is, by weight. So the
// coverages of units, which are there, leave few units to compare with a clause term by term.

#include "align/relate/partial.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "align/feature/key_map.hpp"
#include "align/relate/common_words.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// Set on the gold of yearly series for three right proposals of four; docs/alignment.md has the
// figures.
constexpr float kLeastCoverage = 0.50F;  // of the clause
constexpr float kLeastMargin = 0.35F;    // over the mean of the best three others
constexpr float kForeignMargin = 0.50F;  // the same across languages, where the wording tells less
constexpr float kLeastLead = 0.20F;      // over the unit that the clause is linked to
constexpr float kLeastRival = 0.15F;     // over any other unit
constexpr float kLeastOrder = 0.60F;     // share of words that stand there in the same order
constexpr float kLeastScore = 0.60F;     // mean of that share and the margin
constexpr float kLeastLetters = 60;      // of a unit, in English, as of a clause
constexpr std::size_t kRivals = 3;

// One document as the source of clauses, the other one as the place where they may live on.
struct Side {
  const UnitDocument& from;
  const UnitDocument& to;
  const TermTable& terms;  // of `from`
  const TermTable& to_terms;
  const Matrix& coverage;  // of a unit of `from` by one of `to`
  bool turned;             // rows of `coverage` are units of `to`

  [[nodiscard]] float covered(std::size_t i, std::size_t j) const {
    const auto row = static_cast<Eigen::Index>(turned ? j : i);
    const auto column = static_cast<Eigen::Index>(turned ? i : j);
    return coverage(row, column);
  }
};

bool may_live_on(Kind kind) noexcept {
  return kind == Kind::preamble || kind == Kind::operative || kind == Kind::subparagraph ||
         kind == Kind::other;
}

// The best values of a row, to tell how far one stands out.
class Best {
 public:
  void offer(float value, std::size_t unit) noexcept {
    for (auto& [best, holder] : best_) {
      if (value <= best) continue;
      std::swap(value, best);
      std::swap(unit, holder);
    }
  }
  [[nodiscard]] std::size_t unit() const noexcept { return best_.front().second; }
  [[nodiscard]] float value() const noexcept { return best_.front().first; }
  [[nodiscard]] float lead() const noexcept { return best_[0].first - best_[1].first; }
  [[nodiscard]] float margin() const noexcept {
    float sum = 0;
    for (std::size_t i = 1; i <= kRivals; ++i) sum += best_[i].first;
    return value() - sum / kRivals;
  }

 private:
  std::array<std::pair<float, std::size_t>, kRivals + 1> best_{};
};

// What is asked of a proposal beside its coverage is a hint at best: the curve never says more than
// likely.
double hint_probability(double score) noexcept {
  return rounded(0.9 / (1 + std::exp(-12 * (score - 0.55))));
}

// That a unit holds a pivot.
struct Posting {
  std::uint32_t unit;
  float weight;
  std::uint32_t next;  // of the same pivot, or KeyMap::kNone
};

class Finder {
 public:
  Finder(const Side& side, float known, std::span<const Link> links);

  void run(std::vector<Link>& found);

 private:
  void look(std::uint32_t unit, const Clause& clause, const Best& best);
  [[nodiscard]] Best best_of_unit(std::uint32_t unit) const;
  [[nodiscard]] Best best_of_clause(std::uint32_t unit, const Clause& clause);
  void collect(std::uint32_t unit, const Clause& clause);
  void index();
  void cover();
  [[nodiscard]] float share_in_order(std::uint32_t unit, const Clause& clause, std::size_t to);
  [[nodiscard]] bool is_linked(std::uint32_t unit, std::size_t to) const {
    return std::ranges::find(partners_[unit], to) != partners_[unit].end();
  }

  const Side& side_;
  float known_;
  bool one_language_;
  std::vector<std::vector<std::uint32_t>> partners_;
  std::vector<bool> possible_;  // units of `to` that may hold a clause
  std::vector<Posting> postings_;
  KeyMap last_of_;  // posting of a pivot
  std::vector<float> covered_;
  std::vector<float> best_of_term_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint64_t> stems_;  // of the clause, ascending
  std::vector<std::uint32_t> clause_terms_;
  float clause_weight_ = 0;
  float unit_weight_ = 0;
  std::vector<Link> found_;
};

Finder::Finder(const Side& side, float known, std::span<const Link> links)
    : side_(side),
      known_(known),
      one_language_(is_same_language(side.from.document.language, side.to.document.language)),
      partners_(side.from.units.size()),
      best_of_term_(side.to.units.size()) {
  for (const Link& link : links) {
    const auto& from = side.turned ? link.target : link.source;
    const auto& to = side.turned ? link.source : link.target;
    for (const std::uint32_t unit : from)
      partners_[unit].insert(partners_[unit].end(), to.begin(), to.end());
  }
  for (std::size_t to = 0; to < side.to.units.size(); ++to)
    possible_.push_back(may_live_on(paragraph_of(side.to, to).kind));
}

// The terms of the clause: those of its unit whose stem stands in it (`make_terms` puts the stem
// first). Phrases are left out, their words are there.
void Finder::collect(std::uint32_t unit, const Clause& clause) {
  const std::vector<Word>& words = side_.from.units[unit].words;
  stems_.clear();
  for (std::uint32_t i = clause.first_word; i < clause.end_word; ++i) {
    if (words[i].content) stems_.push_back(words[i].stem);
  }
  std::ranges::sort(stems_);
  clause_terms_.clear();
  clause_weight_ = 0;
  unit_weight_ = 0;
  for (const std::uint32_t held : side_.terms.held_by(unit)) {
    const Term& term = side_.terms.terms[held];
    unit_weight_ += term.weight;
    if (!std::ranges::binary_search(stems_, side_.terms.pivots_of(term).front().key)) continue;
    clause_terms_.push_back(held);
    clause_weight_ += term.weight;
  }
}

// The units of `to` by pivot, made when the first clause asks.
void Finder::index() {
  if (!postings_.empty()) return;
  for (std::uint32_t to = 0; to < possible_.size(); ++to) {
    for (const std::uint32_t held : side_.to_terms.held_by(to)) {
      for (const Pivot& pivot : side_.to_terms.pivots_of(side_.to_terms.terms[held])) {
        const auto position = static_cast<std::uint32_t>(postings_.size());
        const auto [last, is_new] = last_of_.emplace(pivot.key, position);
        postings_.push_back({to, pivot.weight, is_new ? KeyMap::kNone : last});
        last = position;
      }
    }
  }
}

// How much of the clause each unit of `to` covers, into `covered_`.
void Finder::cover() {
  index();
  covered_.assign(possible_.size(), 0);
  for (const std::uint32_t held : clause_terms_) {
    const Term& term = side_.terms.terms[held];
    for (const Pivot& pivot : side_.terms.pivots_of(term)) {
      for (std::uint32_t at = last_of_.find(pivot.key); at != KeyMap::kNone;
           at = postings_[at].next) {
        float& best = best_of_term_[postings_[at].unit];
        if (best == 0) touched_.push_back(postings_[at].unit);
        best = std::max(best, std::min(postings_[at].weight, pivot.weight));
      }
    }
    for (const std::uint32_t to : touched_) {
      covered_[to] += term.weight * best_of_term_[to];
      best_of_term_[to] = 0;
    }
    touched_.clear();
  }
  // What the other document does not know at all says more of the lexicon than of the clause.
  for (float& covered : covered_) covered = std::min(1.0F, covered / (clause_weight_ * known_));
}

Best Finder::best_of_unit(std::uint32_t unit) const {
  Best best;
  for (std::size_t to = 0; to < possible_.size(); ++to) {
    if (possible_[to]) best.offer(side_.covered(unit, to), to);
  }
  return best;
}

// Nothing if no unit can cover enough of the clause, or its partner explains it.
Best Finder::best_of_clause(std::uint32_t unit, const Clause& clause) {
  collect(unit, clause);
  if (clause_weight_ <= 0 || known_ <= 0) return {};
  const float share = unit_weight_ / (clause_weight_ * known_);
  const auto bound = [&](std::size_t to) { return side_.covered(unit, to) * share; };
  bool any = false;
  for (std::size_t to = 0; to < possible_.size() && !any; ++to)
    any = possible_[to] && bound(to) >= kLeastCoverage && !is_linked(unit, to);
  if (!any) return {};
  cover();
  float explained = 0;
  for (const std::uint32_t to : partners_[unit]) explained = std::max(explained, covered_[to]);
  if (explained > 1 - kLeastLead) return {};
  Best best;
  for (std::size_t to = 0; to < possible_.size(); ++to) {
    if (!possible_[to] || is_linked(unit, to)) continue;
    // What is far off is a rival at most, for which the bound will do.
    best.offer(bound(to) >= kLeastCoverage / 2 ? covered_[to] : bound(to), to);
  }
  return best.value() >= explained + kLeastLead ? best : Best{};
}

float Finder::share_in_order(std::uint32_t unit, const Clause& clause, std::size_t to) {
  const auto forms = [](std::span<const Word> words) {
    std::vector<std::uint64_t> result;
    for (const Word& word : words) result.push_back(word.form);
    return result;
  };
  const auto words = std::span(side_.from.units[unit].words)
                         .subspan(clause.first_word, clause.end_word - clause.first_word);
  const auto common =
      longest_common_subsequence(forms(words), forms(side_.to.units[to].words)).size();
  return static_cast<float>(common) / static_cast<float>(std::max<std::size_t>(words.size(), 1));
}

void Finder::look(std::uint32_t unit, const Clause& clause, const Best& best) {
  const float margin = best.margin();
  const float least = one_language_ ? kLeastMargin : kForeignMargin;
  if (best.value() < kLeastCoverage || margin < least || best.lead() < kLeastRival) return;
  float score = margin;
  if (one_language_) {
    const float in_order = share_in_order(unit, clause, best.unit());
    score = (in_order + margin) / 2;
    if (in_order < kLeastOrder || score < kLeastScore) return;
  }
  Link link;
  link.source = {unit};
  link.target = {static_cast<std::uint32_t>(best.unit())};
  if (side_.turned) std::swap(link.source, link.target);
  link.relation = Relation::partial;
  link.score = rounded(static_cast<double>(score));
  link.probability = hint_probability(link.score);
  found_.push_back(std::move(link));
}

void Finder::run(std::vector<Link>& found) {
  for (std::uint32_t unit = 0; unit < side_.from.units.size(); ++unit) {
    const Unit& of = side_.from.units[unit];
    if (!may_live_on(paragraph_of(side_.from, unit).kind)) continue;
    for (const Clause& clause : of.clauses) look(unit, clause, best_of_clause(unit, clause));
    if (!partners_[unit].empty() || english_length(side_.from, unit) <= kLeastLetters) continue;
    Clause whole;
    whole.end_word = static_cast<std::uint32_t>(of.words.size());
    look(unit, whole, best_of_unit(unit));
  }
  found.insert(found.end(), found_.begin(), found_.end());
}

bool have_same_units(const Link& a, const Link& b) {
  return a.source == b.source && a.target == b.target;
}

}  // namespace

std::vector<Link> find_partial_links(const Pair& pair, std::span<const Link> links) {
  const PairFeatures& features = pair.features;
  const Side forward{pair.first,
                     pair.second,
                     features.first_terms,
                     features.second_terms,
                     features.coverage.forward,
                     false};
  const Side backward{pair.second,
                      pair.first,
                      features.second_terms,
                      features.first_terms,
                      features.coverage.backward,
                      true};
  const auto known = static_cast<float>(features.coverage.known);
  std::vector<Link> found;
  Finder(forward, known, links).run(found);
  Finder(backward, known, links).run(found);
  std::ranges::sort(found, [](const Link& a, const Link& b) {
    return std::tie(a.source, a.target, b.score) < std::tie(b.source, b.target, a.score);
  });
  const auto repeats = std::ranges::unique(found, have_same_units);
  found.erase(repeats.begin(), repeats.end());
  return found;
}

}  // namespace paralign::detail
