// Numbers, dates, symbols and ordinals of linked paragraphs. What both sides have is taken away
// (mentions.hpp); what is left on both sides differs, what is left on one is missing there.

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/mentions.hpp"
#include "align/check/words.hpp"
#include "paralign/language.hpp"

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

bool is_right_to_left(const CheckedSide& side) {
  return side.language >= 0 && languages()[static_cast<std::size_t>(side.language)].right_to_left;
}

// Numbers that no language hides in a word, an article or a dual.
bool is_sure(const Mention& mention) {
  if (mention.figures.empty() || is_noon_or_midnight(mention)) return false;
  const Sort sort = sort_of(mention);
  return sort != Sort::number && sort != Sort::ordinal ? true : mention.anchor->value.size() >= 2;
}

// "eleventh", "forty-three": no article is meant, and no language puts it together from two words
// that stand apart.
bool is_in_plain_words(const Mention& mention) {
  return mention.figures.empty() && mention.anchor->value.size() == 2;
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

std::string_view thing_name(Sort sort) noexcept {
  if (sort == Sort::date) return "dates";
  return sort == Sort::symbol ? "symbols" : "numbers";
}

// What was compared, by sort.
struct Compared {
  std::array<ThingAccount, kSorts.size()> by_sort{};

  ThingAccount& operator[](const Mention& mention) {
    return by_sort[static_cast<std::size_t>(sort_of(mention))];
  }
  void differs(const Mention& mention) { ++(*this)[mention].compared; }
  void agrees(const Mention& mention) {
    ++(*this)[mention].compared;
    ++(*this)[mention].agreeing;
  }
};

std::vector<ThingAccount> by_name(const Compared& compared) {
  std::vector<ThingAccount> things;
  for (const Sort sort : kSorts) {
    const ThingAccount& count = compared.by_sort[static_cast<std::size_t>(sort)];
    if (count.compared == 0) continue;
    auto thing = std::ranges::find(things, thing_name(sort), &ThingAccount::name);
    if (thing == things.end()) {
      thing = things.insert(things.end(), {std::string(thing_name(sort)), 0, 0});
    }
    thing->compared += count.compared;
    thing->agreeing += count.agreeing;
  }
  return things;
}

class LinkCheck {
 public:
  LinkCheck(const CheckedPair& pair, const Link& link, FindingList& findings, Compared& compared)
      : pair_(pair),
        link_(link),
        findings_(findings),
        compared_(compared),
        source_(mentions_of(pair.source, link.source)),
        target_(mentions_of(pair.target, link.target)) {}

  void run() {
    match_mentions(source_, target_,
                   is_right_to_left(pair_.source) || is_right_to_left(pair_.target));
    report_slips(true);
    forgive_repeats(source_, target_);
    forgive_repeats(target_, source_);
    report_slips(false);
    std::ranges::for_each(kSorts, [this](Sort sort) { report_pair(sort); });
    report_differing();
    report_rest();
    count_agreeing();
  }

 private:
  void report_slips(bool in_digits);
  void report_pair(Sort sort);
  void take(Mention& a, Mention& b);
  void report_differing();
  void report_rest();
  void count_agreeing();

  const CheckedPair& pair_;
  const Link& link_;
  FindingList& findings_;
  Compared& compared_;
  Mentions source_;
  Mentions target_;
  std::vector<std::pair<const Mention*, const Mention*>> differing_{};  // one stands for the other
};

std::string shown(const Mention& mention) {
  std::string text(mention.print);
  if (is_read_backwards(mention)) {
    text += " (read as " + with_thousands(mention.anchor->value) + ")";
  }
  return text;
}

void LinkCheck::take(Mention& a, Mention& b) {
  a.met = true;
  b.met = true;
  a.differs = true;
  compared_.differs(a);
  differing_.emplace_back(&a, &b);
}

// What differs, sort by sort told up to a number; the last one names all others of its sort.
void LinkCheck::report_differing() {
  constexpr std::size_t kMost = 50;
  std::array<std::size_t, kSorts.size()> told{};
  std::array<std::size_t, kSorts.size()> all{};
  std::array<std::vector<std::string>, kSorts.size()> more;
  const auto index = [](const Mention* a) { return static_cast<std::size_t>(sort_of(*a)); };
  for (const auto& [a, b] : differing_) {
    if (++all[index(a)] <= kMost) continue;
    more[index(a)].emplace_back(a->print);
    more[index(a)].emplace_back(b->print);
  }
  for (const auto& [a, b] : differing_) {
    const std::size_t sort = index(a);
    if (++told[sort] > kMost) continue;
    std::string message = shown(*a) + " in " + text_of(pair_.source) + ", " + shown(*b) + " in " +
                          text_of(pair_.target);
    std::vector<std::string> words{std::string(a->print), std::string(b->print)};
    if (told[sort] == kMost && all[sort] > kMost) {
      message += "; " + std::to_string(all[sort] - kMost) + " more differ here";
      words.insert(words.end(), more[sort].begin(), more[sort].end());
    }
    findings_.add(code_for(sort_of(*a)), std::move(message))
        .source(pair_.source.position, a->unit, a->anchor->span)
        .target(pair_.target.position, b->unit, b->anchor->span)
        .words(std::move(words));
  }
}

// Each with the first on the other side that a slip would make of it.
void LinkCheck::report_slips(bool in_digits) {
  for (std::size_t i = 0; i < source_.size(); ++i) {
    Mention& a = source_[i];
    if (a.met) continue;
    const auto [begin, end] = window_of(i, source_.size(), target_.size());
    const auto last = target_.begin() + end;
    const auto b = std::find_if(target_.begin() + begin, last, [&](const Mention& m) {
      if (m.met || (a.figures.empty() && m.figures.empty())) return false;
      if (in_digits && (a.figures.empty() || m.figures.empty())) return false;
      return is_slip(a, m);
    });
    if (b != last) take(a, *b);
  }
}

// What is alone of its sort on each side differs, however unlike the two are.
void LinkCheck::report_pair(Sort sort) {
  const auto only = [sort](Mentions& mentions) -> Mention* {
    Mention* found = nullptr;
    for (Mention& mention : mentions) {
      if (mention.met || sort_of(mention) != sort) continue;
      if (!is_sure(mention) && !is_in_plain_words(mention)) continue;
      if (found != nullptr) return nullptr;
      found = &mention;
    }
    return found;
  };
  Mention* a = only(source_);
  Mention* b = only(target_);
  if (a != nullptr && b != nullptr) take(*a, *b);
}

std::string listed(std::vector<std::string> words) {
  constexpr std::size_t kMost = 8;
  if (words.size() > kMost) {
    const std::size_t more = words.size() - (kMost - 1);
    words.resize(kMost - 1);
    words.push_back(std::to_string(more) + " more");
  }
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " and " : ", ";
    list += words[i];
  }
  return list;
}

// What one side has alone.
struct Rest {
  std::vector<const Mention*> mentions{};
  bool light = true;  // languages often say it in words, or leave it to the reader
};

// "a half", "two thirds", "in the sixties"; a month without its year.
bool is_light(const Mention& mention) {
  constexpr std::array<std::string_view, 3> kShares{"25", "50", "75"};
  const std::string& value = mention.anchor->value;
  switch (mention.anchor->kind) {
    case AnchorKind::month:
      return true;
    case AnchorKind::percent:
      return std::ranges::find(kShares, value) != kShares.end();
    case AnchorKind::symbol:
      return value.size() == 3 && value[1] == '/' && value[0] < value[2] && value[2] <= '5';
    default:
      return mention.decade;
  }
}

Rest rest_of(const Mentions& mentions) {
  Rest rest;
  for (const Mention& mention : mentions) {
    if (mention.met || !is_sure(mention)) continue;
    rest.mentions.push_back(&mention);
    rest.light = rest.light && is_light(mention);
  }
  return rest;
}

std::string not_found(const Rest& rest, const CheckedSide& here, const CheckedSide& there) {
  std::vector<std::string> words;
  std::ranges::transform(rest.mentions, std::back_inserter(words),
                         [](const Mention* mention) { return shown(*mention); });
  const bool one = words.size() == 1;
  return listed(std::move(words)) + " in " + text_of(here) + (one ? " was" : " were") +
         " not found in " + text_of(there);
}

// One finding for the paragraph, under the name of what weighs most.
void LinkCheck::report_rest() {
  const Rest source = rest_of(source_);
  const Rest target = rest_of(target_);
  if (source.mentions.empty() && target.mentions.empty()) return;
  std::string message;
  if (!source.mentions.empty()) message = not_found(source, pair_.source, pair_.target);
  if (!target.mentions.empty()) {
    if (!message.empty()) message += "; ";
    message += not_found(target, pair_.target, pair_.source);
  }
  std::vector<const Mention*> all = source.mentions;
  all.insert(all.end(), target.mentions.begin(), target.mentions.end());
  const auto has = [&all](Sort sort) {
    return std::ranges::any_of(all, [sort](const Mention* m) { return sort_of(*m) == sort; });
  };
  const CheckCode& code = has(Sort::symbol) ? kSymbolMissing
                          : has(Sort::date) ? kDateMissing
                                            : kNumberMissing;
  std::vector<std::string> words;
  std::ranges::transform(all, std::back_inserter(words),
                         [](const Mention* mention) { return std::string(mention->print); });
  for (const Mention* mention : all) compared_.differs(*mention);
  FindingMaker finding = findings_.add(
      code, source.light && target.light ? Severity::note : code.severity, std::move(message));
  finding.words(std::move(words));
  const auto place = [](const Rest& rest, std::uint32_t otherwise) {
    return rest.mentions.empty()
               ? std::pair{otherwise, Span{}}
               : std::pair{rest.mentions.front()->unit, rest.mentions.front()->anchor->span};
  };
  const auto [i, source_span] = place(source, link_.source.front());
  const auto [j, target_span] = place(target, link_.target.front());
  finding.source(pair_.source.position, i, source_span)
      .target(pair_.target.position, j, target_span);
}

void LinkCheck::count_agreeing() {
  for (const Mention& mention : source_) {
    if (mention.met && !mention.differs) compared_.agrees(mention);
  }
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
  FindingMaker finding = findings.add(
      kThousandsReversed, "thousands printed in reversed groups in " + text_of(side) +
                              " were read from the last group: " + listed(std::move(readings)));
  finding.words(std::move(prints));
  is_source ? finding.source(side.position, first->unit, first->anchor->span)
            : finding.target(side.position, first->unit, first->anchor->span);
}

}  // namespace

std::vector<ThingAccount> check_anchors(const CheckedPair& pair, FindingList& findings) {
  Compared compared;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    LinkCheck(pair, link, findings, compared).run();
  }
  report_read_backwards(pair.source, true, findings);
  report_read_backwards(pair.target, false, findings);
  return by_name(compared);
}

}  // namespace paralign::detail
