#include "align/table/part_explainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>

#include "align/feature/shared_terms.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostWords = 8;

std::optional<std::uint32_t> position(const std::vector<std::uint32_t>& in, std::uint32_t unit) {
  const auto it = std::ranges::lower_bound(in, unit);
  if (it == in.end() || *it != unit) return {};
  return static_cast<std::uint32_t>(it - in.begin());
}

void mark(const std::vector<std::uint32_t>& units, const std::vector<std::uint32_t>& in,
          std::vector<bool>& free) {
  for (const std::uint32_t unit : units) {
    if (const auto at = position(in, unit)) free[*at] = false;
  }
}

// The values of the anchors that stand in the other unit or, if not `shared`, do not.
std::vector<std::string> values_of(const Unit& unit, const Unit& other, bool shared) {
  std::vector<std::string> values;
  for (const Anchor& anchor : unit.anchors) {
    const bool is_there =
        std::ranges::find(other.anchors, anchor.key, &Anchor::key) != other.anchors.end();
    if (is_there == shared && std::ranges::find(values, anchor.value) == values.end())
      values.push_back(anchor.value);
  }
  return values;
}

}  // namespace

PartExplainer::PartExplainer(const UnitDocument& first, const UnitDocument& second,
                             const PairLinks& links, const Part& part, const Lexicon& lexicon)
    : part_(part),
      lexicon_(lexicon),
      first_(document_of(first, part.rows)),
      second_(document_of(second, part.columns)),
      features_(make_features(first_, second_, lexicon)),
      pair_{first_,        second_,  features_,
            links.pairing, kWeights, make_fixed(part.fixed, part.rows.size(), part.columns.size())},
      scores_(make_scores(pair_)),
      found_(search_cells(pair_, scores_)),
      support_(support_of(pair_, scores_, found_.cells)),
      first_free_(part.rows.size(), true),
      second_free_(part.columns.size(), true) {
  for (const Link& link : links.links) {
    if (link.source.empty() || link.target.empty() || link.relation == Relation::partial) continue;
    mark(link.source, part.rows, first_free_);
    mark(link.target, part.columns, second_free_);
  }
}

// Of a link of several units the cell that the search found, else the best one; of a one-sided link
// the best cell with a free partner, else the best of all.
std::optional<PartExplainer::Cell> PartExplainer::cell_of(const Link& link) const {
  std::optional<Cell> best;
  std::array<double, 2> best_value{};
  const auto offer = [&](std::uint32_t row, std::uint32_t column, bool preferred) {
    const std::array<double, 2> value{preferred ? 1.0 : 0.0,
                                      static_cast<double>(found_.cells.scores(row, column))};
    if (best && value <= best_value) return;
    best = Cell{row, column};
    best_value = value;
  };
  if (link.target.empty()) {
    const auto row = position(part_.rows, link.source.front());
    for (std::uint32_t j = 0; row && j < part_.columns.size(); ++j) offer(*row, j, second_free_[j]);
  } else if (link.source.empty()) {
    const auto column = position(part_.columns, link.target.front());
    for (std::uint32_t i = 0; column && i < part_.rows.size(); ++i)
      offer(i, *column, first_free_[i]);
  }
  for (const std::uint32_t i : link.source) {
    for (const std::uint32_t j : link.target) {
      const auto row = position(part_.rows, i);
      const auto column = position(part_.columns, j);
      if (row && column) offer(*row, *column, found_.cells.columns[*row] == *column);
    }
  }
  return best;
}

LinkStep PartExplainer::step_of(const Cell& cell) const {
  if (pair_.fixed.together(cell.row, cell.column)) return LinkStep::fixed;
  if (found_.assigned[cell.row] == cell.column) return LinkStep::assignment;
  if (found_.paired[cell.row] == cell.column) return LinkStep::leftover;
  return found_.cells.columns[cell.row] == cell.column ? LinkStep::gap : LinkStep::none;
}

void PartExplainer::add_score(const Cell& cell, Explanation& to) const {
  const auto [i, j] = cell;
  const CellScore score = score_cell(pair_, i, j);
  const Corrections& corrections = score.corrections;
  to.source_coverage = static_cast<double>(features_.coverage.forward(i, j));
  to.target_coverage = static_cast<double>(features_.coverage.backward(i, j));
  to.source_rivals = static_cast<double>(score.row_rivals);
  to.target_rivals = static_cast<double>(score.column_rivals);
  to.known = features_.coverage.known;
  to.lead_agreement = static_cast<double>(score.lead);
  to.length_ratio = std::exp(static_cast<double>(features_.second.log_length[j]) -
                             static_cast<double>(features_.first.log_length[i]));
  to.distance = static_cast<double>(score.distance);
  to.parts.margin = static_cast<double>(score.margin);
  to.parts.kind = static_cast<double>(corrections.kind);
  to.parts.number = static_cast<double>(corrections.label + corrections.number);
  to.parts.lead = static_cast<double>(corrections.lead);
  to.parts.anchors = static_cast<double>(corrections.anchors);
  to.parts.position = static_cast<double>(corrections.position);
  to.parts.length = static_cast<double>(corrections.length);
  to.parts.text = static_cast<double>(corrections.text);
  to.parts.threshold = -static_cast<double>(score.threshold);
  to.parts.neighbours = static_cast<double>(support_.neighbours(i, j));
  to.parts.owner = static_cast<double>(support_.owners(i, j));
  to.parts.line = static_cast<double>(support_.line(i, j));
  to.score = rounded(static_cast<double>(found_.cells.scores(i, j)));
}

void PartExplainer::add_words(const Cell& cell, Explanation& to) const {
  const auto shared =
      shared_terms(features_.first_terms, cell.row, features_.second_terms, cell.column);
  double forward = 0;
  double backward = 0;
  for (const SharedTerm& term : shared) {
    forward += term.forward;
    backward += term.backward;
  }
  const int first_language = language_index(first_.document.language);
  const int second_language = language_index(second_.document.language);
  const auto part = [](double weight, double sum, double coverage) {
    return sum > 0 ? weight / sum * coverage : 0;
  };
  for (const SharedTerm& term : shared) {
    SharedWords words;
    words.source =
        find_term(first_.units[cell.row],
                  features_.first_terms.pivots_of(features_.first_terms.terms[term.first]),
                  lexicon_, first_language);
    words.target =
        find_term(second_.units[cell.column],
                  features_.second_terms.pivots_of(features_.second_terms.terms[term.second]),
                  lexicon_, second_language);
    words.weight = (part(term.forward, forward, to.source_coverage) +
                    part(term.backward, backward, to.target_coverage)) /
                   2;
    to.words.push_back(words);
  }
  std::ranges::stable_sort(to.words, std::greater<>(),
                           [](const SharedWords& words) { return rounded(words.weight); });
  if (to.words.size() > kMostWords) to.words.resize(kMostWords);
}

void PartExplainer::add_anchors(const Cell& cell, Explanation& to) const {
  const Unit& a = first_.units[cell.row];
  const Unit& b = second_.units[cell.column];
  to.shared_anchors = values_of(a, b, true);
  to.source_only_anchors = values_of(a, b, false);
  to.target_only_anchors = values_of(b, a, false);
}

void PartExplainer::add_runners_up(const Cell& cell, Explanation& to) const {
  const auto is_own = [](const std::vector<std::uint32_t>& own, std::uint32_t unit) {
    return std::ranges::find(own, unit) != own.end();
  };
  const auto offer = [](std::optional<RunnerUp>& best, std::uint32_t unit, float score, bool free) {
    const double value = rounded(static_cast<double>(score));
    if (!best || value > best->score) best = RunnerUp{unit, value, free};
  };
  for (std::uint32_t j = 0; j < part_.columns.size(); ++j) {
    if (j == cell.column || is_own(to.link.target, part_.columns[j])) continue;
    offer(to.source_runner_up, part_.columns[j], found_.cells.scores(cell.row, j), second_free_[j]);
  }
  for (std::uint32_t i = 0; i < part_.rows.size(); ++i) {
    if (i == cell.row || is_own(to.link.source, part_.rows[i])) continue;
    offer(to.target_runner_up, part_.rows[i], found_.cells.scores(i, cell.column), first_free_[i]);
  }
}

void PartExplainer::explain(Explanation& explanation) const {
  const std::optional<Cell> cell = cell_of(explanation.link);
  if (!cell) return;
  explanation.source = part_.rows[cell->row];
  explanation.target = part_.columns[cell->column];
  if (explanation.linked && !explanation.link.source.empty() && !explanation.link.target.empty())
    explanation.step = step_of(*cell);
  add_score(*cell, explanation);
  add_words(*cell, explanation);
  add_anchors(*cell, explanation);
  add_runners_up(*cell, explanation);
}

}  // namespace paralign::detail
