// Beside a paragraph without a counterpart: a neighbour that stands for a text which the first
// would fit better. One of the two is missing, and the link may have taken the wrong one.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/comparable_length.hpp"
#include "align/check/counterparts.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr double kOfLength = 8;  // evidence of a whole step of the logarithm
constexpr double kAsWell = -6;   // it fits about as well

double evidence_of_loss(const std::vector<Item>& items) {
  return std::accumulate(items.begin(), items.end(), 0.0,
                         [](double sum, const Item& item) { return sum + evidence_of_loss(item); });
}

class Rivals {
 public:
  Rivals(const CheckedPair& pair, FindingList& findings) : pair_(pair), findings_(findings) {
    usual_ = usual_difference(pair);
  }

  /// What a unit without counterpart says of those before and behind it.
  void check(std::uint32_t alone, bool of_source) {
    const std::size_t units = (of_source ? pair_.source : pair_.target).document.units.size();
    for (const Link& link : pair_.links.links) {
      if (link.relation == Relation::partial) continue;
      if (link.source.size() != 1 || link.target.size() != 1) continue;
      const std::uint32_t beside = of_source ? link.source.front() : link.target.front();
      if (beside + 1 != alone && beside != alone + 1) continue;
      if (beside >= units) continue;
      const std::uint32_t partner = of_source ? link.target.front() : link.source.front();
      if (unlike(beside, partner, of_source) - unlike(alone, partner, of_source) < kAsWell)
        continue;
      report(alone, beside, partner, of_source);
    }
  }

 private:
  // How little two units have to do with each other, by their words and their lengths.
  [[nodiscard]] double unlike(std::uint32_t unit, std::uint32_t partner, bool of_source) const {
    const std::uint32_t i = of_source ? unit : partner;
    const std::uint32_t j = of_source ? partner : unit;
    const CheckedSide& a = pair_.source;
    const CheckedSide& b = pair_.target;
    return evidence_of_loss(counterparts(a, i, b, j, pair_.lexicon)) +
           evidence_of_loss(counterparts(b, j, a, i, pair_.lexicon)) +
           kOfLength * std::abs(longer_by(a, i, b, j, usual_));
  }

  void report(std::uint32_t alone, std::uint32_t beside, std::uint32_t partner, bool of_source) {
    const CheckedSide& here = of_source ? pair_.source : pair_.target;
    const CheckedSide& there = of_source ? pair_.target : pair_.source;
    findings_
        .add(of_source ? kParagraphMissing : kParagraphExtra, Severity::warning,
             "one of " + label_of(here, std::min(alone, beside)) + " and " +
                 label_of(here, std::max(alone, beside)) + " has no counterpart in " +
                 text_of(there) + ": " + label_of(there, partner) + " may stand for either")
        .source(pair_.source.position, of_source ? beside : partner)
        .target(pair_.target.position, of_source ? partner : beside);
  }

  const CheckedPair& pair_;
  FindingList& findings_;
  double usual_ = 0;
};

}  // namespace

void check_rivals(const CheckedPair& pair, FindingList& findings) {
  Rivals rivals(pair, findings);
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.target.empty() && link.source.size() == 1) rivals.check(link.source.front(), true);
    if (link.source.empty() && link.target.size() == 1) rivals.check(link.target.front(), false);
  }
}

}  // namespace paralign::detail
