// Paragraphs in a script that is not the document's: Latin in an Arabic text, Arabic in another.

#include <algorithm>
#include <string>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kLeastLetters = 25;
constexpr std::ptrdiff_t kLeastLower = 4;  // words without a capital: more than a name or a title
constexpr float kMost = 0.7F;

bool begins_lower(const std::string& text, const Word& word) {
  return text[word.span.begin] >= 'a' && text[word.span.begin] <= 'z';
}

bool is_foreign(const CheckedSide& side, std::uint32_t own) {
  const Unit& unit = side.document.units[own];
  const Paragraph& paragraph = paragraph_of(side.document, own);
  if (side.language < 0 || unit.letters < kLeastLetters) return false;
  // Notes cite works by their own titles.
  if (paragraph.kind == Kind::masthead || paragraph.kind == Kind::footnote) return false;
  if (!languages()[static_cast<std::size_t>(side.language)].right_to_left) {
    return unit.arabic > kMost;
  }
  return unit.latin > kMost && std::ranges::count_if(unit.words, [&paragraph](const Word& word) {
                                 return begins_lower(paragraph.text, word);
                               }) >= kLeastLower;
}

// Words that both have: the text of the other side, which is said elsewhere.
bool is_copy(const Unit& unit, const Unit& partner) {
  const auto shared = std::ranges::count_if(unit.words, [&partner](const Word& word) {
    return std::ranges::find(partner.words, word.form, &Word::form) != partner.words.end();
  });
  return static_cast<std::size_t>(shared) * 2 > unit.words.size();
}

void report(const CheckedSide& side, std::uint32_t unit, bool of_source, FindingList& findings) {
  FindingMaker finding = findings.add(kWrongScript, label_of(side, unit) + " in " + text_of(side) +
                                                        " stands in another script: \"" +
                                                        quoted(side.document, unit) + '"');
  if (of_source) {
    finding.source(side.position, unit);
  } else {
    finding.target(side.position, unit);
  }
}

}  // namespace

void check_scripts(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    for (const bool of_source : {true, false}) {
      const CheckedSide& here = of_source ? pair.source : pair.target;
      const CheckedSide& there = of_source ? pair.target : pair.source;
      const auto& partners = of_source ? link.target : link.source;
      for (const std::uint32_t unit : of_source ? link.source : link.target) {
        if (!is_foreign(here, unit)) continue;
        const bool said = std::ranges::any_of(partners, [&](std::uint32_t other) {
          return is_copy(here.document.units[unit], there.document.units[other]);
        });
        if (!said) report(here, unit, of_source, findings);
      }
    }
  }
}

}  // namespace paralign::detail
