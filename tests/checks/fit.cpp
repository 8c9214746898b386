#include "tests/checks/fit.hpp"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "align/check/comparable_length.hpp"
#include "align/check/missing_end.hpp"
#include "tests/checks/defects.hpp"

namespace paralign::checks {
namespace {

using namespace detail;

constexpr Eigen::Index kFeatures = kMissingEndFeatures;
using Vector = Eigen::Matrix<double, kFeatures, 1>;

struct Example {
  Vector features{};
  std::string languages{};
  double keep = 1;  // of a text that was cut; 1: whole
  bool held_out = false;
};

// FNV-1a, one bit of it.
bool is_held_out(const std::string& name) {
  std::uint64_t hash = 1469598103934665603U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return ((hash >> 20U) & 1U) != 0;
}

// Of each unit and the one at its place; where texts were not cut, of the longer of the two.
class Gatherer {
 public:
  Gatherer(const CleanPair& pair, const Lexicon& lexicon, std::vector<Example>& examples)
      : pair_(pair),
        lexicon_(lexicon),
        examples_(examples),
        source_(make_units(pair.source)),
        target_(make_units(pair.target)) {}

  void gather() {
    links_.pairing = Pairing::translation;
    for (std::uint32_t i = 0; i < source_.units.size(); ++i) {
      Link link;
      link.source = {i};
      link.target = {i};
      link.relation = Relation::translation;
      links_.links.push_back(link);
    }
    links_.second = 1;
    const CheckedPair whole = make_checked_pair(links_, source_, target_, lexicon_);
    usual_ = usual_difference(whole);
    for (std::uint32_t i = 0; i < source_.units.size(); ++i) {
      add(whole.source, whole.target, i, 1);
      add(whole.target, whole.source, i, 1);
    }
    for (std::uint32_t i = 0; i < source_.units.size(); ++i) {
      add_cut(i, 0.5, 60);
      add_cut(i, 0.7, 150);
    }
  }

 private:
  void add(const CheckedSide& whole, const CheckedSide& rest, std::uint32_t i, double keep) {
    const double usual = whole.position == 0 ? usual_ : -usual_;
    const double shorter = -longer_by(whole, i, rest, i, usual);
    if (keep == 1 && shorter < 0) return;
    const auto values = features_of(missing_end(whole, i, rest, i, lexicon_, shorter));
    examples_.push_back({Eigen::Map<const Vector>(values.data()),
                         pair_.source.language + "-" + pair_.target.language, keep,
                         is_held_out(pair_.name)});
  }

  void add_cut(std::uint32_t i, double keep, std::size_t least) {
    const auto text = cut_text(pair_.target.paragraphs[i].text, keep, least);
    if (!text) return;
    Document document = pair_.target;
    document.paragraphs[i].text = *text;
    const UnitDocument units = make_units(std::move(document));
    const CheckedPair cut = make_checked_pair(links_, source_, units, lexicon_);
    add(cut.source, cut.target, i, keep);
  }

  const CleanPair& pair_;
  const Lexicon& lexicon_;
  std::vector<Example>& examples_;
  UnitDocument source_;
  UnitDocument target_;
  PairLinks links_{};
  double usual_ = 0;
};

// Newton's method, with a weak pull towards 0.
Vector regress(const std::vector<Example>& examples) {
  constexpr int kSteps = 30;
  constexpr double kPull = 1;
  Vector weights = Vector::Zero();
  for (int step = 0; step < kSteps; ++step) {
    Vector gradient = -kPull * weights;
    Eigen::Matrix<double, kFeatures, kFeatures> curvature =
        kPull * Eigen::Matrix<double, kFeatures, kFeatures>::Identity();
    for (const Example& example : examples) {
      if (example.held_out) continue;
      const double p = 1 / (1 + std::exp(-weights.dot(example.features)));
      gradient += ((example.keep < 1 ? 1.0 : 0.0) - p) * example.features;
      curvature += p * (1 - p) * example.features * example.features.transpose();
    }
    weights += curvature.ldlt().solve(gradient);
  }
  return weights;
}

// What is found in the held-out half above a threshold.
std::string judged(const std::vector<Example>& examples, const Vector& weights, double threshold) {
  struct Counts {
    std::size_t all = 0;
    std::size_t found = 0;
  };
  std::map<std::pair<std::string, double>, Counts> counts;
  for (const Example& example : examples) {
    if (!example.held_out) continue;
    Counts& count = counts[{example.languages, example.keep}];
    ++count.all;
    if (weights.dot(example.features) >= threshold) ++count.found;
  }
  std::string lines = fmt::format("// Of the other half, above {:.1f}:", threshold);
  for (const auto& [key, count] : counts) {
    const double share = 100 * static_cast<double>(count.found) / static_cast<double>(count.all);
    const std::string_view name = key.second == 1    ? "whole"
                                  : key.second > 0.6 ? "last 30 % cut"
                                                     : "half cut";
    lines += fmt::format("\n//   {} {} {:.1f} % of {}", key.first, name, share, count.all);
  }
  return lines + '\n';
}

}  // namespace

std::string fit_missing_end(const std::vector<CleanPair>& pairs, const Lexicon& lexicon) {
  std::vector<Example> examples;
  for (const CleanPair& pair : pairs) {
    // In samples, lines do not stand at equal places.
    if (pair.corpus == "samples") continue;
    if (pair.source.paragraphs.size() != pair.target.paragraphs.size()) continue;
    Gatherer(pair, lexicon, examples).gather();
  }
  const Vector weights = regress(examples);
  std::string file =
      "// Written by `plant_defects PROJECT fit CORPUS` from one half of the documents: constant,\n"
      "// coverage, length, shorter, open, head, back.\n" +
      judged(examples, weights, 0.5) + judged(examples, weights, -0.4) +
      judged(examples, weights, 4.5);
  for (const double weight : weights) file += fmt::format("{:.3f}, ", weight);
  file.back() = '\n';
  return file;
}

}  // namespace paralign::checks
