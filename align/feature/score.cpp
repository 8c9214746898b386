#include "align/feature/score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>

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
// In one language another word of the same meaning is less than the same word.
constexpr float kSynonym = 0.5F;
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
  // 0. Most cells are under the three best of their row: nothing of theirs is left out.
  [[nodiscard]] float rivals(float value) const noexcept {
    if (count > kRivals && value < values[kRivals - 1])
      return (values[0] + values[1] + values[2]) / kRivals;
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

float margin_of(float coverage, float weight, const Best& row, const Best& column) noexcept {
  return coverage - weight * (row.rivals(coverage) + column.rivals(coverage)) / 2;
}

Matrix margin(const Matrix& coverage, float weight) {
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
      result(i, j) = margin_of(coverage(i, j), weight, rows[static_cast<std::size_t>(i)],
                               columns[static_cast<std::size_t>(j)]);
    }
  }
  return result;
}

// A text as a small number, equal for equal texts: compared for each cell, made once.
struct Shown {
  std::uint32_t id = 0;  // 0: no text
  [[nodiscard]] bool empty() const noexcept { return id == 0; }
  friend bool operator==(const Shown&, const Shown&) = default;
};

class ShownTexts {
 public:
  Shown of(const std::string& text) {
    if (text.empty()) return {};
    return {ids_.emplace(text, static_cast<std::uint32_t>(ids_.size() + 1)).first->second};
  }

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
};

// What cells ask of a unit and its paragraph, side by side in memory.
struct CellUnit {
  Kind kind;
  Shown label;
  Shown number;
  std::uint32_t letters;
  std::uint64_t key;
  std::uint64_t lead_classes;
  std::uint64_t lead_near;
};

std::vector<CellUnit> cell_units(const UnitDocument& document, ShownTexts& texts) {
  std::vector<CellUnit> result;
  result.reserve(document.units.size());
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    const Paragraph& paragraph = paragraph_of(document, i);
    result.push_back({paragraph.kind, texts.of(paragraph.label), texts.of(paragraph.number),
                      unit.letters, unit.key, unit.lead_classes, unit.lead_near});
  }
  return result;
}

float lead_agreement(const CellUnit& a, const CellUnit& b) noexcept {
  if (a.lead_classes == 0 || b.lead_classes == 0) return 0.3F;
  if ((a.lead_classes & b.lead_classes) != 0) return 1;
  return (a.lead_near & b.lead_classes) != 0 || (b.lead_near & a.lead_classes) != 0 ? 0.6F : 0;
}

// By which what needs no lexicon grows. In one language what is unknown is new, not untranslated.
float scale_of(const Pair& pair) {
  if (is_same_language(pair.first.document.language, pair.second.document.language)) return 1;
  return 1 + pair.weights.poverty * (1 - static_cast<float>(pair.features.coverage.known));
}

class CellScorer {
 public:
  explicit CellScorer(const Pair& pair)
      : first_(cell_units(pair.first, texts_)),
        second_(cell_units(pair.second, texts_)),
        features_(pair.features),
        translation_(pair.pairing == Pairing::translation),
        typed_(features_.first.typed && features_.second.typed),
        weights_(pair.weights),
        scale_(scale_of(pair)) {}

  [[nodiscard]] Corrections corrections(std::size_t i, std::size_t j) const;
  // By the kinds where they are equal, else in the whole document.
  [[nodiscard]] float distance(std::size_t i, std::size_t j, bool same_kind) const {
    return same_kind ? std::abs(features_.first.position[i] - features_.second.position[j])
                     : std::abs(features_.first.overall[i] - features_.second.overall[j]);
  }
  [[nodiscard]] float lead(std::size_t i, std::size_t j) const {
    return lead_agreement(first_[i], second_[j]);
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

  ShownTexts texts_;
  std::vector<CellUnit> first_;
  std::vector<CellUnit> second_;
  const PairFeatures& features_;
  bool translation_;
  bool typed_;
  const Weights& weights_;
  float scale_;  // of what needs no lexicon
};

float CellScorer::kinds(std::size_t i, std::size_t j) const {
  const CellUnit& a = first_[i];
  const CellUnit& b = second_[j];
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
  const CellUnit& a = first_[i];
  const CellUnit& b = second_[j];
  Corrections parts;
  parts.kind = kinds(i, j);
  parts.lead = scale_ * weights_.lead * (lead_agreement(a, b) - 0.5F);
  parts.anchors = (translation_ ? weights_.translation_anchors : weights_.anchors) *
                  features_.anchors(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
  parts.position = scale_ * weights_.position * (0.2F - distance(i, j, a.kind == b.kind));
  parts.length = scale_ * weights_.length * (length_agreement(features_, i, j) - 0.5F);
  if (a.key == b.key && a.letters > 0) {
    parts.text = weights_.equal_text;
  } else if (!translation_ && is_body(a.kind) && unrelated(i, j)) {
    parts.text = -weights_.unrelated;
  }
  if (translation_ && typed_ && a.label == b.label) parts.label = weights_.same_number;
  if (translation_ && !typed_ && !a.number.empty() && a.number == b.number)
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
  PairFeatures features;
  const float synonym =
      is_same_language(first.document.language, second.document.language) ? kSynonym : 1;
  const auto terms = [&](const UnitDocument& document) {
    return make_terms(document.units, lexicon, language_index(document.document.language), synonym);
  };
  features.first_terms = terms(first);
  features.second_terms = terms(second);
  features.coverage = measure_coverage(features.first_terms, features.second_terms);
  features.anchors = anchor_agreement(first.units, second.units);
  features.first = make_layout(first);
  features.second = make_layout(second);
  return features;
}

Matrix make_scores(const Pair& pair) {
  const Coverage& coverage = pair.features.coverage;
  Matrix scores = margin((coverage.forward + coverage.backward) / 2, pair.weights.margin);
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
  cell.margin = margin_of(coverage, pair.weights.margin, in_row, in_column);
  cell.corrections = scorer.corrections(i, j);
  cell.threshold = threshold_of(pair);
  cell.lead = scorer.lead(i, j);
  cell.distance =
      scorer.distance(i, j, paragraph_of(pair.first, i).kind == paragraph_of(pair.second, j).kind);
  cell.score = cell.margin + cell.corrections.sum() - cell.threshold;
  return cell;
}

}  // namespace paralign::detail
