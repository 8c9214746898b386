// Numbers, dates, symbols and ordinals of linked paragraphs. What both sides have is taken away, by
// value first and then by what languages write in another way; what is left on both sides differs,
// what is left on one is missing there.

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

struct Mention {
  const Anchor* anchor;
  std::uint32_t unit;
  bool met = false;
};
using Mentions = std::vector<Mention>;

Mentions mentions_of(const CheckedSide& side, const std::vector<std::uint32_t>& units) {
  Mentions mentions;
  for (const std::uint32_t unit : units) {
    for (const Anchor& anchor : side.document.units[unit].anchors) {
      if (anchor.kind != AnchorKind::acronym) mentions.push_back({&anchor, unit});
    }
  }
  return mentions;
}

// Each with the first on the other side that `equal` takes for the same.
template <typename Equal>
void match(Mentions& source, Mentions& target, Equal&& equal) {
  for (Mention& a : source) {
    if (a.met) continue;
    const auto b = std::ranges::find_if(
        target, [&](const Mention& m) { return !m.met && equal(*a.anchor, *m.anchor); });
    if (b == target.end()) continue;
    a.met = true;
    b->met = true;
  }
}

// One that repeats what was met says nothing new: languages repeat numbers as they like.
void forgive_repeats(Mentions& here, const Mentions& there) {
  for (Mention& a : here) {
    if (a.met) continue;
    a.met = std::ranges::any_of(there,
                                [&](const Mention& b) { return b.anchor->key == a.anchor->key; });
  }
}

// "46/28" and "28/46", "60/251" and "251/60".
bool reversed(const Anchor& a, const Anchor& b) {
  const std::size_t slash = a.value.find('/');
  if (slash == std::string::npos) return false;
  return b.value == a.value.substr(slash + 1) + '/' + a.value.substr(0, slash);
}

// A date and the month or year in it; a range and its ends; an ordinal and its number.
bool holds(const Anchor& whole, const Anchor& part) {
  if (whole.value == part.value) return true;
  const auto at = whole.value.find(part.value);
  if (at == std::string::npos || part.value.size() < 2) return false;
  const bool begins = at == 0 || whole.value[at - 1] == '-' || whole.value[at - 1] == '/';
  const std::size_t end = at + part.value.size();
  return begins &&
         (end == whole.value.size() || whole.value[end] == '-' || whole.value[end] == '/');
}

enum class Sort : std::uint8_t { date, number, symbol, ordinal, percent };

Sort sort_of(AnchorKind kind) noexcept {
  switch (kind) {
    case AnchorKind::date:
    case AnchorKind::month:
    case AnchorKind::year:
      return Sort::date;
    case AnchorKind::symbol:
      return Sort::symbol;
    case AnchorKind::ordinal:
      return Sort::ordinal;
    case AnchorKind::percent:
      return Sort::percent;
    default:
      return Sort::number;
  }
}

const CheckCode& code_for(Sort sort) noexcept {
  switch (sort) {
    case Sort::date:
      return kDateDiffers;
    case Sort::symbol:
      return kSymbolDiffers;
    case Sort::ordinal:
      return kOrdinalDiffers;
    case Sort::percent:
      return kPercentDiffers;
    case Sort::number:
      break;
  }
  return kNumberDiffers;
}

const CheckCode& code_for_missing(Sort sort) noexcept {
  if (sort == Sort::date) return kDateMissing;
  return sort == Sort::symbol ? kSymbolMissing : kNumberMissing;
}

class LinkCheck {
 public:
  LinkCheck(const CheckedPair& pair, const Link& link, FindingList& findings)
      : pair_(pair),
        link_(link),
        findings_(findings),
        source_(mentions_of(pair.source, link.source)),
        target_(mentions_of(pair.target, link.target)) {}

  void run() {
    match(source_, target_, [](const Anchor& a, const Anchor& b) { return a.key == b.key; });
    match(source_, target_, [](const Anchor& a, const Anchor& b) { return a.value == b.value; });
    match(source_, target_, reversed);
    match(source_, target_, [](const Anchor& a, const Anchor& b) { return holds(a, b); });
    match(source_, target_, [](const Anchor& a, const Anchor& b) { return holds(b, a); });
    forgive_repeats(source_, target_);
    forgive_repeats(target_, source_);
    report_pairs();
    report_rest(source_, true);
    report_rest(target_, false);
  }

 private:
  [[nodiscard]] std::string printed(const CheckedSide& side, const Mention& mention) const {
    return words_at(side.document, mention.unit, mention.anchor->span);
  }
  void report_pairs();
  void report_rest(const Mentions& mentions, bool of_source);

  const CheckedPair& pair_;
  const Link& link_;
  FindingList& findings_;
  Mentions source_;
  Mentions target_;
};

// Of one sort, in text order, the first with the first.
void LinkCheck::report_pairs() {
  for (Mention& a : source_) {
    if (a.met) continue;
    const Sort sort = sort_of(a.anchor->kind);
    const auto b = std::ranges::find_if(
        target_, [sort](const Mention& m) { return !m.met && sort_of(m.anchor->kind) == sort; });
    if (b == target_.end()) continue;
    a.met = true;
    b->met = true;
    const std::string here = printed(pair_.source, a);
    const std::string there = printed(pair_.target, *b);
    findings_
        .add(code_for(sort),
             here + " in " + text_of(pair_.source) + ", " + there + " in " + text_of(pair_.target))
        .source(pair_.source.position, a.unit, a.anchor->span)
        .target(pair_.target.position, b->unit, b->anchor->span)
        .words({here, there});
  }
}

void LinkCheck::report_rest(const Mentions& mentions, bool of_source) {
  const CheckedSide& here = of_source ? pair_.source : pair_.target;
  const CheckedSide& there = of_source ? pair_.target : pair_.source;
  const std::uint32_t partner = of_source ? link_.target.front() : link_.source.front();
  for (const Mention& mention : mentions) {
    if (mention.met) continue;
    const std::string words = printed(here, mention);
    FindingMaker finding =
        findings_.add(code_for_missing(sort_of(mention.anchor->kind)),
                      words + " in " + text_of(here) + " was not found in " + text_of(there));
    finding.words({words});
    if (of_source) {
      finding.source(here.position, mention.unit, mention.anchor->span)
          .target(there.position, partner);
    } else {
      finding.source(there.position, partner)
          .target(here.position, mention.unit, mention.anchor->span);
    }
  }
}

}  // namespace

void check_anchors(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    LinkCheck(pair, link, findings).run();
  }
}

}  // namespace paralign::detail
