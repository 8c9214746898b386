// Links whose two sides say different things, and paragraphs that a link of several took in
// although nothing on the other side stands for them.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/counterparts.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

// Evidence (a log likelihood ratio) that two texts have nothing to do with each other.
constexpr double kUnlike = 12;
constexpr double kSurelyUnlike = 18;
constexpr double kEitherUnlike = 3;  // each side alone
constexpr double kPartUnlike = 2;    // a part of a link beside others

void check_one_to_one(const CheckedPair& pair, std::uint32_t i, std::uint32_t j,
                      FindingList& findings) {
  const double there = evidence_of_loss(counterparts(pair.source, i, pair.target, j, pair.lexicon));
  const double here = evidence_of_loss(counterparts(pair.target, j, pair.source, i, pair.lexicon));
  const double unlike = there + here;
  // Where one side is found in the other, that one only holds more.
  if (unlike < kUnlike || std::min(there, here) < kEitherUnlike) return;
  const Severity severity = unlike < kSurelyUnlike ? Severity::warning : Severity::error;
  findings
      .add(kNotCorresponding, severity,
           label_of(pair.source, i) + " and " + label_of(pair.target, j) + " in " +
               text_of(pair.target) + " say different things: \"" +
               quoted(pair.source.document, i) + "\" and \"" + quoted(pair.target.document, j) +
               '"')
      .source(pair.source.position, i)
      .target(pair.target.position, j);
}

double letters_of(const CheckedSide& side, std::uint32_t unit) {
  constexpr double kSmooth = 5;
  return static_cast<double>(english_length(side.document, unit)) + kSmooth;
}

// How much better the length of `whole` fits that of `parts` without `part`.
double evidence_of_length(const CheckedSide& here, const std::vector<std::uint32_t>& parts,
                          std::uint32_t part, const CheckedSide& there, std::uint32_t whole) {
  double all = 0;
  for (const std::uint32_t unit : parts) all += letters_of(here, unit);
  const double target = letters_of(there, whole);
  const double rest = all - letters_of(here, part);
  return kOfLength * (std::abs(std::log(target / all)) - std::abs(std::log(target / rest)));
}

// Each of the several units that stand for one.
void check_parts(const CheckedPair& pair, const Link& link, FindingList& findings) {
  const bool of_source = link.source.size() > 1;
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  const std::uint32_t whole = of_source ? link.target.front() : link.source.front();
  const std::vector<std::uint32_t>& parts = of_source ? link.source : link.target;
  for (const std::uint32_t part : parts) {
    const double unlike = evidence_of_loss(counterparts(here, part, there, whole, pair.lexicon)) +
                          evidence_of_length(here, parts, part, there, whole);
    if (unlike < kPartUnlike) continue;
    FindingMaker finding =
        findings.add(of_source ? kParagraphMissing : kParagraphExtra,
                     label_of(here, part) + " has no counterpart in " + text_of(there) +
                         ", where " + label_of(there, whole) + " stands for its neighbour: \"" +
                         quoted(here.document, part) + '"');
    if (of_source) {
      finding.source(here.position, part).target(there.position, whole);
    } else {
      finding.source(there.position, whole).target(here.position, part);
    }
  }
}

}  // namespace

void check_correspondence(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    if (link.source.size() == 1 && link.target.size() == 1) {
      check_one_to_one(pair, link.source.front(), link.target.front(), findings);
    } else if (link.source.size() == 1 || link.target.size() == 1) {
      check_parts(pair, link, findings);
    }
  }
}

}  // namespace paralign::detail
