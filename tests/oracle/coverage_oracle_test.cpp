// Coverage by matched terms against its definition, cell by cell.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

#include "align/feature/coverage.hpp"
#include "align/feature/shared_terms.hpp"

namespace paralign::detail {
namespace {

constexpr float kUnknownShare = 0.35F;

float match(const TermTable& a, std::uint32_t i, const TermTable& b, std::uint32_t j) {
  float best = 0;
  for (const Pivot& p : a.pivots_of(a.terms[i])) {
    for (const Pivot& q : b.pivots_of(b.terms[j])) {
      if (p.key == q.key) best = std::max(best, std::min(p.weight, q.weight));
    }
  }
  return best;
}

float weight_of(const TermTable& a, std::uint32_t term, const TermTable& b) {
  for (std::uint32_t other = 0; other < b.terms.size(); ++other) {
    if (match(a, term, b, other) > 0) return a.terms[term].weight;
  }
  return kUnknownShare * a.terms[term].weight;
}

// How much of unit `i` of `a` is found in unit `j` of `b`.
float coverage(const TermTable& a, std::size_t i, const TermTable& b, std::size_t j) {
  float covered = 0;
  float total = 0;
  for (const std::uint32_t term : a.held_by(i)) {
    float best = 0;
    for (const std::uint32_t other : b.held_by(j)) best = std::max(best, match(a, term, b, other));
    const float weight = weight_of(a, term, b);
    covered += weight * best;
    total += weight;
  }
  return total > 0 ? covered / total : 0;
}

TermTable random_table() {
  TermTable table;
  const auto terms = *rc::gen::inRange<std::uint32_t>(1, 8);
  for (std::uint32_t i = 0; i < terms; ++i) {
    Term term{static_cast<std::uint32_t>(table.pivots.size()),
              *rc::gen::inRange<std::uint32_t>(1, 4),
              static_cast<float>(*rc::gen::inRange(1, 9)) / 4};
    for (std::uint32_t p = 0; p < term.count; ++p) {
      table.pivots.push_back(
          {*rc::gen::inRange<std::uint64_t>(1, 12), *rc::gen::arbitrary<bool>() ? 1.0F : 0.55F});
    }
    table.terms.push_back(term);
  }
  const auto units = *rc::gen::inRange<std::size_t>(1, 6);
  for (std::size_t unit = 0; unit < units; ++unit) {
    table.begin.push_back(static_cast<std::uint32_t>(table.held.size()));
    for (std::uint32_t term = 0; term < terms; ++term) {
      if (*rc::gen::arbitrary<bool>()) table.held.push_back(term);
    }
  }
  table.begin.push_back(static_cast<std::uint32_t>(table.held.size()));
  return table;
}

RC_GTEST_PROP(SharedTermsOracle, SumUpToTheCoverageInBothDirections, ()) {
  const TermTable a = random_table();
  const TermTable b = random_table();
  const auto total = [](const TermTable& table, std::size_t unit, const TermTable& other) {
    double sum = 0;
    for (const std::uint32_t term : table.held_by(unit))
      sum += static_cast<double>(weight_of(table, term, other));
    return sum;
  };
  for (std::size_t i = 0; i < a.units(); ++i) {
    for (std::size_t j = 0; j < b.units(); ++j) {
      double forward = 0;
      double backward = 0;
      for (const SharedTerm& term : shared_terms(a, i, b, j)) {
        forward += term.forward;
        backward += term.backward;
      }
      RC_ASSERT(std::abs(forward - coverage(a, i, b, j) * total(a, i, b)) < 1e-4);
      RC_ASSERT(std::abs(backward - coverage(b, j, a, i) * total(b, j, a)) < 1e-4);
    }
  }
}

RC_GTEST_PROP(CoverageOracle, EqualsTheDefinitionInBothDirections, ()) {
  const TermTable a = random_table();
  const TermTable b = random_table();
  const Coverage found = measure_coverage(a, b);
  for (std::size_t i = 0; i < a.units(); ++i) {
    for (std::size_t j = 0; j < b.units(); ++j) {
      const auto row = static_cast<Eigen::Index>(i);
      const auto column = static_cast<Eigen::Index>(j);
      RC_ASSERT(std::abs(found.forward(row, column) - coverage(a, i, b, j)) < 1e-5F);
      RC_ASSERT(std::abs(found.backward(row, column) - coverage(b, j, a, i)) < 1e-5F);
    }
  }
}

TEST(CoverageOracle, KnowsNothingOfUnrelatedDocuments) {
  TermTable a;
  a.pivots = {{1, 1}};
  a.terms = {{0, 1, 2}};
  a.begin = {0, 1};
  a.held = {0};
  TermTable b = a;
  b.pivots = {{2, 1}};
  EXPECT_EQ(measure_coverage(a, b).known, 0);
  EXPECT_EQ(measure_coverage(a, a).known, 1);
  EXPECT_EQ(measure_coverage(a, a).forward(0, 0), 1);
}

}  // namespace
}  // namespace paralign::detail
