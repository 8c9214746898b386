// What holds for the explanation of any link.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "paralign/align.hpp"
#include "paralign/explain.hpp"
#include "tests/support/make_document.hpp"
#include "tests/support/random_lines.hpp"

namespace paralign {
namespace {

using testing::make_document;
using testing::random_lines;

constexpr double kRounding = 1e-5;

Alignment random_alignment() {
  const auto first = make_document("12/7", "en", random_lines(12));
  const auto second =
      make_document("15/4", *rc::gen::element<std::string>("en", "fr"), random_lines(12));
  AlignOptions options;
  options.pairing = *rc::gen::element(Pairing::translation, Pairing::revision);
  if (!first.units.empty() && !second.units.empty() && *rc::gen::arbitrary<bool>()) {
    const auto last = static_cast<std::uint32_t>(second.units.size() - 1);
    options.fixed.push_back({0, 1, {0}, {*rc::gen::inRange<std::uint32_t>(0, last + 1)}});
  }
  return align(first, second, Lexicon::built_in(), options);
}

RC_GTEST_PROP(ExplainProperty, ThePartsSumUpToTheScore, ()) {
  const Alignment alignment = random_alignment();
  const auto& links = alignment.pairs.front().links;
  const auto explanations = explain(alignment, links, Lexicon::built_in());
  RC_ASSERT(explanations.size() == links.size());
  for (std::size_t i = 0; i < links.size(); ++i) {
    const Explanation& explanation = explanations[i];
    RC_ASSERT(explanation.linked);
    RC_ASSERT(std::abs(explanation.parts.sum() - explanation.score) < kRounding);
    if (links[i].source.empty() || links[i].target.empty() ||
        links[i].relation == Relation::partial) {
      RC_ASSERT(explanation.step == (links[i].flags.fixed ? LinkStep::fixed : LinkStep::none));
      continue;
    }
    RC_ASSERT(explanation.step != LinkStep::none);
    RC_ASSERT((explanation.step == LinkStep::fixed) == links[i].flags.fixed);
    RC_ASSERT(std::abs(explanation.score - links[i].score) < kRounding);
  }
}

RC_GTEST_PROP(ExplainProperty, TheWordsOfBothSumUpToTheCoverageAtMost, ()) {
  const Alignment alignment = random_alignment();
  for (const Explanation& explanation :
       explain(alignment, alignment.pairs.front().links, Lexicon::built_in())) {
    double sum = 0;
    double last = 1;
    for (const SharedWords& words : explanation.words) {
      RC_ASSERT(words.weight > 0 && words.weight <= last + kRounding);
      RC_ASSERT(words.source.end > words.source.begin && words.target.end > words.target.begin);
      sum += words.weight;
      last = words.weight;
    }
    const double coverage = (explanation.source_coverage + explanation.target_coverage) / 2;
    RC_ASSERT(sum <= coverage + kRounding);
    if (explanation.words.size() < 8) RC_ASSERT(std::abs(sum - coverage) < kRounding);
  }
}

}  // namespace
}  // namespace paralign
