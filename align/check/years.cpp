// Two years of a resolution: what is new, dropped, amended, moved. Differences between years are
// meant, so that all of this is notes.

#include <string>

#include "align/check/changed_words.hpp"
#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

void check_link(const CheckedPair& pair, const Link& link, FindingList& findings) {
  const std::uint32_t i = link.source.front();
  const std::uint32_t j = link.target.front();
  const std::string there = label_of(pair.target, link.target);
  const std::string here = label_of(pair.source, link.source);
  const auto add = [&](const CheckCode& code, const std::string& message) {
    return findings.add(code, message)
        .source(pair.source.position, i)
        .target(pair.target.position, j);
  };
  if (link.flags.moved) add(kParagraphElsewhere, here + " stands elsewhere now, as " + there);
  const bool counts = link.relation == Relation::amended || link.relation == Relation::split ||
                      link.relation == Relation::merged;
  if (!counts) return;
  std::string message =
      here == there ? here + " was amended" : here + " was amended and is " + there + " now";
  std::vector<std::string> words;
  const bool alone = link.source.size() == 1 && link.target.size() == 1;
  if (alone && is_compared_by_words(pair.source.document, pair.target.document, link)) {
    const auto changes = changed_words(pair.source.document, i, pair.target.document, j);
    message += ": " + described(changes);
    for (const ChangedWords& change : changes) {
      if (!change.before.empty()) words.push_back(change.before);
      if (!change.now.empty()) words.push_back(change.now);
    }
  }
  add(kParagraphAmended, message).words(std::move(words));
}

}  // namespace

void check_years(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (!link.source.empty() && !link.target.empty()) {
      check_link(pair, link, findings);
      continue;
    }
    const bool dropped = link.target.empty();
    const CheckedSide& here = dropped ? pair.source : pair.target;
    for (const std::uint32_t unit : dropped ? link.source : link.target) {
      const std::string what = label_of(here, unit) + ": \"" + quoted(here.document, unit) + '"';
      if (dropped) {
        findings.add(kParagraphDropped, "dropped since: " + what).source(here.position, unit);
      } else {
        findings.add(kParagraphNew, "new: " + what).target(here.position, unit);
      }
    }
  }
}

}  // namespace paralign::detail
