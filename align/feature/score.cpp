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
      const float value = coverage(i, j);
      result(i, j) = value - (rows[static_cast<std::size_t>(i)].rivals(value) +
                              columns[static_cast<std::size_t>(j)].rivals(value)) /
                                 2;
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

  [[nodiscard]] float correction(std::size_t i, std::size_t j) const;

 private:
  [[nodiscard]] float structure(std::size_t i, std::size_t j) const;
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

float CellScorer::structure(std::size_t i, std::size_t j) const {
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
  if (translation_ && a.label == b.label) score += weights_.same_number;
  return score;
}

float CellScorer::correction(std::size_t i, std::size_t j) const {
  const Unit& a = first_.units[i];
  const Unit& b = second_.units[j];
  const Paragraph& p = paragraph_of(first_, i);
  const Paragraph& q = paragraph_of(second_, j);
  const bool same_kind = p.kind == q.kind;
  const float distance = same_kind
                             ? std::abs(features_.first.position[i] - features_.second.position[j])
                             : std::abs(features_.first.overall[i] - features_.second.overall[j]);
  float score = structure(i, j);
  score += scale_ * weights_.lead * (lead_agreement(a, b) - 0.5F);
  score += weights_.anchors *
           features_.anchors(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
  score += scale_ * weights_.position * (0.2F - distance);
  score += scale_ * weights_.length * (length_agreement(features_, i, j) - 0.5F);
  if (a.key == b.key && a.letters > 0) {
    score += weights_.equal_text;
  } else if (!translation_ && is_body(p.kind) && unrelated(i, j)) {
    score -= weights_.unrelated;
  }
  if (!typed_ && translation_ && !p.number.empty() && p.number == q.number)
    score += weights_.same_number;
  return score;
}

}  // namespace

float length_agreement(const PairFeatures& features, std::size_t i, std::size_t j) noexcept {
  const float x = features.first.log_length[i] - features.second.log_length[j];
  return std::exp(-x * x / (2 * kLengthDeviation * kLengthDeviation));
}

double rounded(double value) noexcept { return std::round(value * 1e6) / 1e6; }

PairFeatures make_features(const UnitDocument& first, const UnitDocument& second,
                           const Lexicon& lexicon) {
  TermTable a = make_terms(first.units, lexicon, language_index(first.document.language));
  TermTable b = make_terms(second.units, lexicon, language_index(second.document.language));
  Coverage coverage = measure_coverage(a, b);
  return {std::move(coverage), anchor_agreement(first.units, second.units),
          make_layout(first),  make_layout(second),
          std::move(a),        std::move(b)};
}

Matrix make_scores(const Pair& pair) {
  const Coverage& coverage = pair.features.coverage;
  Matrix scores = margin((coverage.forward + coverage.backward) / 2);
  const CellScorer scorer(pair);
  const float threshold = pair.weights.threshold * static_cast<float>(coverage.known);
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    for (Eigen::Index j = 0; j < scores.cols(); ++j) {
      const float score = scores(i, j) + scorer.correction(static_cast<std::size_t>(i),
                                                           static_cast<std::size_t>(j));
      scores(i, j) = score - threshold;
    }
  }
  return scores;
}

}  // namespace paralign::detail
