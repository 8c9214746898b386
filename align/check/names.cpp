// Countries, bodies and titles of office that only one of two linked paragraphs names. What a
// language may replace by a pronoun is left out, and a note where it is not certain.

#include "align/check/names.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kSubject = 4;      // the first words of a text: others begin with "It"
constexpr std::size_t kShortText = 8;    // words; a line of a table has no pronouns
constexpr std::size_t kLeastListed = 4;  // names of a kind that make a list

// An acronym that the other text has not may be short for anything.
bool has_own_acronym(const CheckedSide& here, const std::vector<std::uint32_t>& units,
                     const CheckedSide& there, const std::vector<std::uint32_t>& others) {
  std::set<std::uint64_t> known;
  for (const std::uint32_t unit : others) {
    for (const Anchor& anchor : there.document.units[unit].anchors) known.insert(anchor.key);
  }
  return std::ranges::any_of(units, [&](std::uint32_t unit) {
    const Unit& text = here.document.units[unit];
    return std::ranges::any_of(text.anchors, [&](const Anchor& anchor) {
      if (!is_acronym(anchor) || known.contains(anchor.key)) return false;
      const auto word = std::ranges::find(text.words, anchor.span, &Word::span);
      if (word == text.words.end()) return true;
      const auto first = static_cast<std::size_t>(word - text.words.begin());
      return phrase_at(text, first, here.language).length == 0;
    });
  });
}

struct NamesOf {
  std::vector<NameMention> told{};
  std::vector<NameMention> missing{};  // each name once
  bool acronym = false;
  bool stand_in = false;

  [[nodiscard]] auto count(PhraseKind kind) const {
    std::set<std::uint32_t> names;
    for (const NameMention& mention : told) {
      if (mention.kind == kind) names.insert(mention.name);
    }
    return names.size();
  }
};

NamesOf names_of(const CheckedSide& here, const std::vector<std::uint32_t>& units,
                 const CheckedSide& there, const std::vector<std::uint32_t>& others,
                 const Lexicon& lexicon) {
  NamesOf names;
  names.told = names_told(here, units, lexicon);
  names.acronym = has_own_acronym(here, units, there, others);
  names.stand_in = names_held(here, units, lexicon).stand_in;
  const NamesHeld held = names_held(there, others, lexicon);
  std::set<std::uint32_t> seen;
  for (const NameMention& mention : names.told) {
    if (mention.kind == PhraseKind::notion || held.holds(mention)) continue;
    if (seen.insert(mention.name).second) names.missing.push_back(mention);
  }
  return names;
}

// The only name of its kind that is missing, if there is one.
std::optional<NameMention> only_missing(const NamesOf& names, PhraseKind kind) {
  const auto is_kind = [kind](const NameMention& mention) {
    const bool both = kind == PhraseKind::body || kind == PhraseKind::organ;
    return mention.kind == kind ||
           (both && (mention.kind == PhraseKind::body || mention.kind == PhraseKind::organ));
  };
  if (std::ranges::count_if(names.missing, is_kind) != 1) return std::nullopt;
  return *std::ranges::find_if(names.missing, is_kind);
}

class NameChecker {
 public:
  NameChecker(const CheckedPair& pair, const Link& link, FindingList& findings)
      : pair_(pair),
        link_(link),
        findings_(findings),
        source_(names_of(pair.source, link.source, pair.target, link.target, pair.lexicon)),
        target_(names_of(pair.target, link.target, pair.source, link.source, pair.lexicon)) {}

  void check() {
    for (const NameMention& mention : source_.missing) check(mention, true);
    for (const NameMention& mention : target_.missing) check(mention, false);
  }

 private:
  void check(const NameMention& mention, bool of_source);
  void add_other(const NameMention& here, const NameMention& there);
  void add_missing(const NameMention& mention, bool of_source);
  [[nodiscard]] bool is_replaced(const NameMention& mention, bool of_source) const;

  const CheckedPair& pair_;
  const Link& link_;
  FindingList& findings_;
  NamesOf source_;
  NamesOf target_;
};

// Other words may say the name: a pronoun, an acronym, "the Government".
bool NameChecker::is_replaced(const NameMention& mention, bool of_source) const {
  const NamesOf& there = of_source ? target_ : source_;
  const CheckedSide& here = of_source ? pair_.source : pair_.target;
  if (mention.kind == PhraseKind::organ || there.acronym) return true;
  if (mention.kind == PhraseKind::country && there.stand_in) return true;
  return mention.word < kSubject && here.document.units[mention.unit].words.size() > kShortText;
}

void NameChecker::check(const NameMention& mention, bool of_source) {
  const NamesOf& here = of_source ? source_ : target_;
  const NamesOf& there = of_source ? target_ : source_;
  const auto mine = only_missing(here, mention.kind);
  const auto other = only_missing(there, mention.kind);
  if (mine && other && !here.acronym && !there.acronym) {
    if (of_source) add_other(mention, *other);
  } else if (!is_replaced(mention, of_source)) {
    add_missing(mention, of_source);
  }
}

void NameChecker::add_other(const NameMention& here, const NameMention& there) {
  const std::string source = words_at(pair_.source.document, here.unit, here.span);
  const std::string target = words_at(pair_.target.document, there.unit, there.span);
  findings_
      .add(kNameMissing, "\"" + source + "\" in " + label_of(pair_.source, here.unit) + " of " +
                             text_of(pair_.source) + ", and in its place \"" + target + "\" in " +
                             text_of(pair_.target))
      .source(pair_.source.position, here.unit, here.span)
      .target(pair_.target.position, there.unit, there.span)
      .words({source, target});
}

void NameChecker::add_missing(const NameMention& mention, bool of_source) {
  const CheckedSide& here = of_source ? pair_.source : pair_.target;
  const CheckedSide& there = of_source ? pair_.target : pair_.source;
  const bool listed = (of_source ? source_ : target_).count(mention.kind) >= kLeastListed &&
                      (of_source ? target_ : source_).count(mention.kind) + 1 >= kLeastListed;
  const std::string words = words_at(here.document, mention.unit, mention.span);
  findings_
      .add(kNameMissing, listed ? Severity::warning : Severity::note,
           "\"" + words + "\" in " + label_of(here, mention.unit) + " of " + text_of(here) +
               " is not named in " + text_of(there))
      .source(pair_.source.position, of_source ? mention.unit : link_.source.front(),
              of_source ? mention.span : Span{})
      .target(pair_.target.position, of_source ? link_.target.front() : mention.unit,
              of_source ? Span{} : mention.span)
      .words({words});
}

}  // namespace

void check_names(const CheckedPair& pair, FindingList& findings) {
  if (pair.source.language < 0 || pair.target.language < 0) return;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    NameChecker(pair, link, findings).check();
  }
}

}  // namespace paralign::detail
