// Numbers, dates, symbols and ordinals of linked paragraphs. What both sides have is taken away
// (mentions.hpp); what is left on both sides differs, what is left on one is missing there.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/mentions.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

enum class Sort : std::uint8_t { date, number, symbol, ordinal, percent };
constexpr std::array kSorts{Sort::date, Sort::number, Sort::symbol, Sort::ordinal, Sort::percent};

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

Sort sort_of(const Mention& mention) noexcept { return sort_of(mention.anchor->kind); }

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

// Numbers that no language hides in a word, an article or a dual.
bool is_sure(const Mention& mention) {
  if (mention.figures.empty() || is_noon_or_midnight(mention)) return false;
  const Sort sort = sort_of(mention);
  return sort != Sort::number && sort != Sort::ordinal ? true : mention.anchor->value.size() >= 2;
}

// One figure is another one, or one is missing: what a slip of the finger makes of a number.
bool is_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto [i, j] = std::ranges::mismatch(a, b);
  const auto at = static_cast<std::size_t>(i - a.begin());
  if (a.size() == b.size()) return at < a.size() && a.substr(at + 1) == b.substr(at + 1);
  return a.size() + 1 == b.size() && a.substr(at) == b.substr(at + 1);
}

bool is_slip(const Mention& a, const Mention& b) {
  return sort_of(a) == sort_of(b) && is_slip(a.anchor->value, b.anchor->value);
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
    match_mentions(source_, target_);
    report_slips(true);
    forgive_repeats(source_, target_);
    forgive_repeats(target_, source_);
    report_slips(false);
    for (const Sort sort : kSorts) {
      report_pair(sort);
      report_rest(sort);
    }
  }

 private:
  void report_slips(bool in_digits);
  void report_pair(Sort sort);
  void report(Mention& a, Mention& b);
  void report_rest(Sort sort);

  const CheckedPair& pair_;
  const Link& link_;
  FindingList& findings_;
  Mentions source_;
  Mentions target_;
};

std::string shown(const Mention& mention) {
  std::string text(mention.print);
  if (is_read_backwards(mention)) {
    text += " (read as " + with_thousands(mention.anchor->value) + ")";
  }
  return text;
}

void LinkCheck::report(Mention& a, Mention& b) {
  a.met = true;
  b.met = true;
  findings_
      .add(code_for(sort_of(a)), shown(a) + " in " + text_of(pair_.source) + ", " + shown(b) +
                                     " in " + text_of(pair_.target))
      .source(pair_.source.position, a.unit, a.anchor->span)
      .target(pair_.target.position, b.unit, b.anchor->span)
      .words({std::string(a.print), std::string(b.print)});
}

// Each with the first on the other side that a slip would make of it.
void LinkCheck::report_slips(bool in_digits) {
  for (Mention& a : source_) {
    if (a.met) continue;
    const auto b = std::ranges::find_if(target_, [&](const Mention& m) {
      if (m.met || (a.figures.empty() && m.figures.empty())) return false;
      if (in_digits && (a.figures.empty() || m.figures.empty())) return false;
      return is_slip(a, m);
    });
    if (b != target_.end()) report(a, *b);
  }
}

// What is alone of its sort on each side differs, however unlike the two are.
void LinkCheck::report_pair(Sort sort) {
  const auto only = [sort](Mentions& mentions) -> Mention* {
    Mention* found = nullptr;
    for (Mention& mention : mentions) {
      if (mention.met || sort_of(mention) != sort || !is_sure(mention)) continue;
      if (found != nullptr) return nullptr;
      found = &mention;
    }
    return found;
  };
  Mention* a = only(source_);
  Mention* b = only(target_);
  if (a != nullptr && b != nullptr) report(*a, *b);
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " and " : ", ";
    list += words[i];
  }
  return list;
}

// What one side has alone, of one sort.
struct Rest {
  const Mention* first = nullptr;
  std::vector<std::string> words{};
  bool only_shares = true;  // a half and a quarter are often words
};

Rest rest_of(const Mentions& mentions, Sort sort) {
  constexpr std::array<std::string_view, 3> kShares{"25", "50", "75"};
  Rest rest;
  for (const Mention& mention : mentions) {
    if (mention.met || sort_of(mention) != sort || !is_sure(mention)) continue;
    if (rest.first == nullptr) rest.first = &mention;
    rest.words.push_back(shown(mention));
    rest.only_shares = rest.only_shares && sort == Sort::percent &&
                       std::ranges::find(kShares, mention.anchor->value) != kShares.end();
  }
  return rest;
}

std::string not_found(const Rest& rest, const CheckedSide& here, const CheckedSide& there) {
  return listed(rest.words) + " in " + text_of(here) + (rest.words.size() == 1 ? " was" : " were") +
         " not found in " + text_of(there);
}

void LinkCheck::report_rest(Sort sort) {
  const Rest source = rest_of(source_, sort);
  const Rest target = rest_of(target_, sort);
  if (source.first == nullptr && target.first == nullptr) return;
  std::string message;
  if (source.first != nullptr) message = not_found(source, pair_.source, pair_.target);
  if (target.first != nullptr) {
    if (!message.empty()) message += "; ";
    message += not_found(target, pair_.target, pair_.source);
  }
  const CheckCode& code = code_for_missing(sort);
  const bool only_shares = source.only_shares && target.only_shares;
  std::vector<std::string> words = source.words;
  words.insert(words.end(), target.words.begin(), target.words.end());
  FindingMaker finding = findings_.add(code, only_shares ? Severity::note : code.severity, message);
  const auto span_of = [](const Rest& rest) {
    return rest.first == nullptr ? Span{} : rest.first->anchor->span;
  };
  const std::uint32_t i = source.first == nullptr ? link_.source.front() : source.first->unit;
  const std::uint32_t j = target.first == nullptr ? link_.target.front() : target.first->unit;
  finding.words(std::move(words))
      .source(pair_.source.position, i, span_of(source))
      .target(pair_.target.position, j, span_of(target));
}

// Whoever compares figures must know that they were read from the last group to the first.
void report_read_backwards(const CheckedSide& side, bool is_source, FindingList& findings) {
  std::vector<std::string> readings;
  std::vector<std::string> prints;
  std::optional<Mention> first;
  for (std::uint32_t unit = 0; unit < side.document.units.size(); ++unit) {
    for (const Mention& mention : mentions_of(side, {unit})) {
      if (!is_read_backwards(mention)) continue;
      if (!first) first = mention;
      readings.push_back(std::string(mention.print) + " as " +
                         with_thousands(mention.anchor->value));
      prints.emplace_back(mention.print);
    }
  }
  if (!first) return;
  FindingMaker finding =
      findings.add(kThousandsReversed, "thousands printed in reversed groups in " + text_of(side) +
                                           " were read from the last group: " + listed(readings));
  finding.words(std::move(prints));
  is_source ? finding.source(side.position, first->unit, first->anchor->span)
            : finding.target(side.position, first->unit, first->anchor->span);
}

}  // namespace

void check_anchors(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    LinkCheck(pair, link, findings).run();
  }
  report_read_backwards(pair.source, true, findings);
  report_read_backwards(pair.target, false, findings);
}

}  // namespace paralign::detail
