// Beside a paragraph without a counterpart: a neighbour that stands for a text which the first
// would fit better. One of the two is missing, and the link may have taken the wrong one. And any
// link whose partner a paragraph that stands alone would fit better by what it says.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/comparable_length.hpp"
#include "align/check/counterparts.hpp"
#include "align/check/text_links.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr double kAsWell = -6;  // it fits about as well

class Rivals {
 public:
  Rivals(const CheckedPair& pair, FindingList& findings) : pair_(pair), findings_(findings) {
    usual_ = usual_difference(pair);
    of_source_.resize(pair.source.document.units.size());
    of_target_.resize(pair.target.document.units.size());
    for (const Link& link : pair.links.links) {
      if (link.relation == Relation::partial) continue;
      if (link.source.size() != 1 || link.target.size() != 1) continue;
      of_source_[link.source.front()] = &link;
      of_target_[link.target.front()] = &link;
    }
  }

  // What a unit without counterpart says of those before and behind it.
  void check(std::uint32_t alone, bool of_source) {
    const std::vector<const Link*>& links = of_source ? of_source_ : of_target_;
    if (alone > 0) check_beside(alone, links[alone - 1], of_source);
    if (alone + 1 < links.size()) check_beside(alone, links[alone + 1], of_source);
  }

 private:
  void check_beside(std::uint32_t alone, const Link* link, bool of_source) {
    if (link == nullptr) return;
    const std::uint32_t beside = of_source ? link->source.front() : link->target.front();
    const std::uint32_t partner = of_source ? link->target.front() : link->source.front();
    if (unlike(beside, partner, of_source) - unlike(alone, partner, of_source) < kAsWell) return;
    report(alone, beside, partner, of_source);
  }

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
  std::vector<const Link*> of_source_{};  // the link of one with one of each unit
  std::vector<const Link*> of_target_{};
};

// A unit without partner against the links of one with one, by what they say.
class BetterAlone {
 public:
  BetterAlone(const CheckedPair& pair, FindingList& findings)
      : pair_(pair), findings_(findings), text_(text_links(pair)), fit_(pair) {}

  void check() {
    const Candidates candidates(pair_, text_, fit_);
    for (const Link& link : pair_.links.links) {
      if (link.source.empty() == link.target.empty()) continue;
      for (const std::uint32_t unit : link.source) {
        for (const std::uint32_t a : candidates.of_source(unit)) compare(unit, a, true);
      }
      for (const std::uint32_t unit : link.target) {
        for (const std::uint32_t a : candidates.of_target(unit)) compare(unit, a, false);
      }
    }
  }

 private:
  void compare(std::uint32_t alone, std::uint32_t a, bool of_source) {
    constexpr float kLeastGain = 0.03F;
    const float better = of_source ? fit_(alone, text_.target(a)) : fit_(text_.source(a), alone);
    if (better >= own_fit(a) + kLeastGain) report(alone, a, of_source);
  }

  float own_fit(std::uint32_t a) {
    if (own_.empty()) {
      for (std::size_t b = 0; b < text_.links.size(); ++b) {
        own_.push_back(fit_(text_.source(b), text_.target(b)));
      }
    }
    return own_[a];
  }

  void report(std::uint32_t alone, std::uint32_t a, bool of_source) {
    const CheckedSide& side = of_source ? pair_.source : pair_.target;
    findings_
        .add(kNotCorresponding, label_of(pair_.source, text_.source(a)) + " was taken for " +
                                    label_of(pair_.target, text_.target(a)) + " in " +
                                    text_of(pair_.target) + "; " + label_of(side, alone) + " in " +
                                    text_of(side) + ", which has no partner, fits better")
        .source(pair_.source.position, text_.source(a))
        .target(pair_.target.position, text_.target(a));
  }

  const CheckedPair& pair_;
  FindingList& findings_;
  TextLinks text_;
  Fit fit_;
  std::vector<float> own_{};  // of each link, once it was asked for
};

}  // namespace

void check_rivals(const CheckedPair& pair, FindingList& findings) {
  Rivals rivals(pair, findings);
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.target.empty() && link.source.size() == 1) rivals.check(link.source.front(), true);
    if (link.source.empty() && link.target.size() == 1) rivals.check(link.target.front(), false);
  }
  const bool has_alone = std::ranges::any_of(pair.links.links, [](const Link& link) {
    return link.source.empty() != link.target.empty();
  });
  if (has_alone) BetterAlone(pair, findings).check();
}

}  // namespace paralign::detail
