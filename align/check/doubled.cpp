// A paragraph that stands twice in one document, where the other has no such double.

#include <string>
#include <unordered_map>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kLeastLetters = 40;  // shorter lines stand more than once by right

// The key of each unit's partners, 0 where it has none.
std::vector<std::uint64_t> partner_keys(const CheckedPair& pair, bool of_source) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  std::vector<std::uint64_t> keys(here.document.units.size());
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    const std::uint32_t partner = of_source ? link.target.front() : link.source.front();
    for (const std::uint32_t unit : of_source ? link.source : link.target) {
      keys[unit] = there.document.units[partner].key;
    }
  }
  return keys;
}

void check_side(const CheckedPair& pair, bool of_source, FindingList& findings) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  const std::vector<std::uint64_t> partners = partner_keys(pair, of_source);
  std::unordered_map<std::uint64_t, std::uint32_t> first_of;
  for (std::uint32_t unit = 0; unit < here.document.units.size(); ++unit) {
    if (here.document.units[unit].letters < kLeastLetters) continue;
    const auto [first, is_new] = first_of.emplace(here.document.units[unit].key, unit);
    if (is_new || partners[first->second] == partners[unit]) continue;
    FindingMaker finding =
        findings.add(kDoubled, label_of(here, unit) + " in " + text_of(here) + " repeats " +
                                   label_of(here, first->second) + ", which " + text_of(there) +
                                   " does not: \"" + quoted(here.document, unit) + '"');
    if (of_source) {
      finding.source(here.position, unit);
    } else {
      finding.target(here.position, unit);
    }
  }
}

}  // namespace

void check_doubled(const CheckedPair& pair, FindingList& findings) {
  check_side(pair, true, findings);
  check_side(pair, false, findings);
}

}  // namespace paralign::detail
