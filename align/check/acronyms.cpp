// Acronyms that have a counterpart in most of the paragraphs where they stand, and in this one not.
// Those of bodies are names: see names.cpp.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/names.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLeastMet = 2;  // paragraphs that show that it has a counterpart at all

constexpr std::size_t kShare = 2;  // it has one so many times as often as none
constexpr float kMostlyLatin = 0.5F;

struct Place {
  std::uint32_t unit = 0;
  std::uint32_t other = 0;
  Span span{};
};

struct Acronym {
  std::size_t met = 0;
  std::vector<Place> unmet{};
};
using Acronyms = std::map<std::uint64_t, Acronym>;  // by key of the anchor

// A heading in capitals has no acronyms that could be told from its words.
bool is_in_capitals(const Unit& unit) {
  const auto acronyms = std::ranges::count(unit.anchors, AnchorKind::acronym, &Anchor::kind);
  return 3 * static_cast<std::size_t>(acronyms) > unit.words.size();
}

std::vector<const Anchor*> acronyms_of(const Unit& unit) {
  std::vector<const Anchor*> acronyms;
  if (is_in_capitals(unit)) return acronyms;
  for (const Anchor& anchor : unit.anchors) {
    if (is_acronym(anchor)) acronyms.push_back(&anchor);
  }
  return acronyms;
}

bool holds_anchor(const Unit& unit, const Anchor& anchor) {
  return std::ranges::find(unit.anchors, anchor.key, &Anchor::key) != unit.anchors.end();
}

// The acronym as a name; without one where the tables do not know it.
NameMention mention_of(const CheckedSide& side, std::uint32_t number, const Anchor& anchor,
                       const Lexicon& lexicon) {
  const Unit& unit = side.document.units[number];
  const auto word =
      std::ranges::find(unit.words, anchor.span.begin, [](const Word& w) { return w.span.begin; });
  NameMention mention{.kind = PhraseKind::beginning, .unit = number, .span = anchor.span};
  if (word == unit.words.end()) return mention;
  mention.word = static_cast<std::size_t>(word - unit.words.begin());
  mention.forms = {word->form};
  const PhraseMatch match = phrase_at(unit, mention.word, side.language);
  if (match.length > 0) {
    mention.name = match.meanings.front().name;
    mention.kind = match.meanings.front().kind;
  }
  const auto entry = lexicon.find({&word->stem, 1}, side.language);
  mention.concepts.assign(entry.concepts.begin(), entry.concepts.end());
  return mention;
}

// The other text may have letters of its own for it.
bool has_own(const Unit& unit, const Unit& other) {
  return std::ranges::any_of(
      acronyms_of(unit), [&other](const Anchor* anchor) { return !holds_anchor(other, *anchor); });
}

bool has_counterpart(const NameMention& mention, const Anchor& anchor, const Unit& partner,
                     const NamesHeld& held) {
  const auto has_concept = [&held](ConceptId id) { return held.concepts.contains(id); };
  const auto has_form = [&held](std::uint64_t form) { return held.forms.contains(form); };
  return (mention.kind == PhraseKind::notion && held.names.contains(mention.name)) ||
         holds_anchor(partner, anchor) || std::ranges::any_of(mention.concepts, has_concept) ||
         std::ranges::any_of(mention.forms, has_form);
}

void gather(const CheckedPair& pair, const Link& link, bool of_source, Acronyms& acronyms) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  const std::uint32_t own = of_source ? link.source.front() : link.target.front();
  const std::uint32_t other = of_source ? link.target.front() : link.source.front();
  const Unit& unit = here.document.units[own];
  const Unit& partner = there.document.units[other];
  const NamesHeld held = names_held(there, {other}, pair.lexicon);
  std::set<std::uint64_t> seen;
  for (const Anchor* anchor : acronyms_of(unit)) {
    if (!seen.insert(anchor->key).second) continue;
    const NameMention mention = mention_of(here, own, *anchor, pair.lexicon);
    if (mention.kind != PhraseKind::beginning && mention.kind != PhraseKind::notion) continue;
    // Arabic spells names out in many ways, and those of `names.tsv` are known.
    if (partner.latin < kMostlyLatin && mention.kind != PhraseKind::notion) continue;
    const bool found = has_counterpart(mention, *anchor, partner, held);
    Acronym& acronym = acronyms[anchor->key];
    if (found) {
      ++acronym.met;
    } else if (!has_own(partner, unit)) {
      acronym.unmet.push_back({own, other, anchor->span});
    }
  }
}

// Those of one side that have a counterpart, and those that were told.
ThingAccount check_acronyms_of(const CheckedPair& pair, bool of_source, FindingList& findings) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  Acronyms acronyms;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    gather(pair, link, of_source, acronyms);
  }
  ThingAccount account{"acronyms", 0, 0};
  for (const auto& [key, acronym] : acronyms) {
    account.agreeing += static_cast<std::uint32_t>(acronym.met);
    if (acronym.met < kLeastMet || kShare * acronym.unmet.size() > acronym.met) continue;
    account.compared += static_cast<std::uint32_t>(acronym.unmet.size());
    for (const Place& place : acronym.unmet) {
      const std::string words = words_at(here.document, place.unit, place.span);
      findings
          .add(kAcronymMissing, "\"" + words + "\" in " + label_of(here, place.unit) + " of " +
                                    text_of(here) + " has no counterpart in " + text_of(there) +
                                    "; elsewhere it has")
          .source(pair.source.position, of_source ? place.unit : place.other,
                  of_source ? place.span : Span{})
          .target(pair.target.position, of_source ? place.other : place.unit,
                  of_source ? Span{} : place.span)
          .words({words});
    }
  }
  account.compared += account.agreeing;
  return account;
}

}  // namespace

ThingAccount check_acronyms(const CheckedPair& pair, FindingList& findings) {
  if (pair.source.language < 0 || pair.target.language < 0) return {"acronyms", 0, 0};
  ThingAccount account = check_acronyms_of(pair, true, findings);
  const ThingAccount back = check_acronyms_of(pair, false, findings);
  account.compared += back.compared - back.agreeing;  // those that agree were counted
  return account;
}

}  // namespace paralign::detail
