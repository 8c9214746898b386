#include "align/feature/score.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "align/feature/anchor_agreement.hpp"
#include "align/feature/terms.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// Corrections by structure, large enough to decide; the finer ones are in Weights.
constexpr float kForeignKind = 0.30F;
constexpr float kSameStructure = 0.15F;
constexpr float kOnlyOne = 0.35F;
constexpr float kLengthDeviation = 0.45F;
constexpr int kRivals = 3;

// The sums of the largest values of a row or column, so that the mean of the rivals of any cell is
// one subtraction.
struct Best {
  std::array<float, kRivals + 1> values{};
  int count = 0;

  void offer(float value) noexcept {
    if (count <= kRivals) {
      values[static_cast<std::size_t>(count++)] = value;
    } else if (value > values.back()) {
      values.back() = value;
    } else {
      return;
    }
    const auto end = values.begin() + count;
    for (auto it = end - 1; it != values.begin() && *(it - 1) < *it; --it)
      std::iter_swap(it - 1, it);
  }

  // The mean of the three best others of a cell with that value; others that are not there count as
  // 0.
  [[nodiscard]] float rivals(float value) const noexcept {
    float sum = 0;
    bool own_left_out = false;
    int taken = 0;
    for (int i = 0; i < count && taken < kRivals; ++i) {
      const float candidate = values[static_cast<std::size_t>(i)];
      if (!own_left_out && candidate == value) {
        own_left_out = true;
        continue;
      }
      sum += candidate;
      ++taken;
    }
    return sum / kRivals;
  }
};

float margin_of(float coverage, const Best& row, const Best& column) noexcept {
  return coverage - (row.rivals(coverage) + column.rivals(coverage)) / 2;
}

Matrix margin(const Matrix& coverage) {
  std::vector<Best> rows(static_cast<std::size_t>(coverage.rows()));
  std::vector<Best> columns(static_cast<std::size_t>(coverage.cols()));
  for (Eigen::Index i = 0; i < coverage.rows(); ++i) {
    for (Eigen::Index j = 0; j < coverage.cols(); ++j) {
      rows[static_cast<std::size_t>(i)].offer(coverage(i, j));
      columns[static_cast<std::size_t>(j)].offer(coverage(i, j));
    }
  }
  Matrix result(coverage.rows(), coverage.cols());
  for (Eigen::Index i = 0; i < coverage.rows(); ++i) {
    for (Eigen::Index j = 0; j < coverage.cols(); ++j) {
      result(i, j) = margin_of(coverage(i, j), rows[static_cast<std::size_t>(i)],
                               columns[static_cast<std::size_t>(j)]);
    }
  }
  return result;
}

float lead_agreement(const Unit& a, const Unit& b) noexcept {
  if (a.lead_classes == 0 || b.lead_classes == 0) return 0.3F;
  if ((a.lead_classes & b.lead_classes) != 0) return 1;
  return (a.lead_near & b.lead_classes) != 0 || (b.lead_near & a.lead_classes) != 0 ? 0.6F : 0;
}

class CellScorer {
 public:
  explicit CellScorer(const Pair& pair)
      : first_(pair.first),
        second_(pair.second),
        features_(pair.features),
        translation_(pair.pairing == Pairing::translation),
        typed_(features_.first.typed && features_.second.typed),
        weights_(pair.weights),
        scale_(1 + weights_.poverty * (1 - static_cast<float>(features_.coverage.known))) {}

  [[nodiscard]] Corrections corrections(std::size_t i, std::size_t j) const;
  // By the kinds where they are equal, else in the whole document.
  [[nodiscard]] float distance(std::size_t i, std::size_t j, bool same_kind) const {
    return same_kind ? std::abs(features_.first.position[i] - features_.second.position[j])
                     : std::abs(features_.first.overall[i] - features_.second.overall[j]);
  }

 private:
  [[nodiscard]] float kinds(std::size_t i, std::size_t j) const;
  // Nearly nothing in common: place and neighbours alone make no successor of what may be a
  // replacement.
  [[nodiscard]] bool unrelated(std::size_t i, std::size_t j) const {
    const auto row = static_cast<Eigen::Index>(i);
    const auto column = static_cast<Eigen::Index>(j);
    const Coverage& coverage = features_.coverage;
    return coverage.forward(row, column) + coverage.backward(row, column) <
           2 * weights_.least_coverage;
  }

  const UnitDocument& first_;
  const UnitDocument& second_;
  const PairFeatures& features_;
  bool translation_;
  bool typed_;
  const Weights& weights_;
  float scale_;  // of what needs no lexicon
};

float CellScorer::kinds(std::size_t i, std::size_t j) const {
  const Paragraph& a = paragraph_of(first_, i);
  const Paragraph& b = paragraph_of(second_, j);
  if (!typed_) return a.kind == b.kind ? 0 : -weights_.kind;
  float score =
      (features_.first.annex[i] == 0) == (features_.second.annex[j] == 0) ? 0 : -kForeignKind;
  if (a.kind == b.kind) {
    if (!is_body(a.kind)) score += kSameStructure;
    if (features_.first.only_one[i] && features_.second.only_one[j]) score += kOnlyOne;
  } else if (is_body(a.kind) && is_body(b.kind)) {
    score -= weights_.kind;
  } else {
    score -= kForeignKind;
  }
  return score;
}

Corrections CellScorer::corrections(std::size_t i, std::size_t j) const {
  const Unit& a = first_.units[i];
  const Unit& b = second_.units[j];
  const Paragraph& p = paragraph_of(first_, i);
  const Paragraph& q = paragraph_of(second_, j);
  Corrections parts;
  parts.kind = kinds(i, j);
  parts.lead = scale_ * weights_.lead * (lead_agreement(a, b) - 0.5F);
  parts.anchors = weights_.anchors *
                  features_.anchors(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
  parts.position = scale_ * weights_.position * (0.2F - distance(i, j, p.kind == q.kind));
  parts.length = scale_ * weights_.length * (length_agreement(features_, i, j) - 0.5F);
  if (a.key == b.key && a.letters > 0) {
    parts.text = weights_.equal_text;
  } else if (!translation_ && is_body(p.kind) && unrelated(i, j)) {
    parts.text = -weights_.unrelated;
  }
  if (translation_ && typed_ && p.label == q.label) parts.label = weights_.same_number;
  if (translation_ && !typed_ && !p.number.empty() && p.number == q.number)
    parts.number = weights_.same_number;
  return parts;
}

float threshold_of(const Pair& pair) {
  return pair.weights.threshold * static_cast<float>(pair.features.coverage.known);
}

}  // namespace

float length_agreement(const PairFeatures& features, std::size_t i, std::size_t j) noexcept {
  const float x = features.first.log_length[i] - features.second.log_length[j];
  return std::exp(-x * x / (2 * kLengthDeviation * kLengthDeviation));
}

double rounded(double value) noexcept { return std::round(value * 1e6) / 1e6; }

PairFeatures make_features(const UnitDocument& first, const UnitDocument& second,
                           const Lexicon& lexicon) {
  const TermTable a = make_terms(first.units, lexicon, language_index(first.document.language));
  const TermTable b = make_terms(second.units, lexicon, language_index(second.document.language));
  return {measure_coverage(a, b), anchor_agreement(first.units, second.units), make_layout(first),
          make_layout(second)};
}

Matrix make_scores(const Pair& pair) {
  const Coverage& coverage = pair.features.coverage;
  Matrix scores = margin((coverage.forward + coverage.backward) / 2);
  const CellScorer scorer(pair);
  const float threshold = threshold_of(pair);
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    for (Eigen::Index j = 0; j < scores.cols(); ++j) {
      const Corrections corrections =
          scorer.corrections(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
      scores(i, j) = scores(i, j) + corrections.sum() - threshold;
    }
  }
  return scores;
}

CellScore score_cell(const Pair& pair, std::size_t i, std::size_t j) {
  const Matrix& forward = pair.features.coverage.forward;
  const Matrix& backward = pair.features.coverage.backward;
  const auto row = static_cast<Eigen::Index>(i);
  const auto column = static_cast<Eigen::Index>(j);
  Best in_row;
  Best in_column;
  for (Eigen::Index c = 0; c < forward.cols(); ++c)
    in_row.offer((forward(row, c) + backward(row, c)) / 2);
  for (Eigen::Index r = 0; r < forward.rows(); ++r)
    in_column.offer((forward(r, column) + backward(r, column)) / 2);
  const float coverage = (forward(row, column) + backward(row, column)) / 2;
  const CellScorer scorer(pair);
  CellScore cell;
  cell.row_rivals = in_row.rivals(coverage);
  cell.column_rivals = in_column.rivals(coverage);
  cell.margin = margin_of(coverage, in_row, in_column);
  cell.corrections = scorer.corrections(i, j);
  cell.threshold = threshold_of(pair);
  cell.lead = lead_agreement(pair.first.units[i], pair.second.units[j]);
  cell.distance =
      scorer.distance(i, j, paragraph_of(pair.first, i).kind == paragraph_of(pair.second, j).kind);
  cell.score = cell.margin + cell.corrections.sum() - cell.threshold;
  return cell;
}

}  // namespace paralign::detail
