// One term of a text rendered in two ways by the other, over the whole pair. Terms are phrases that
// the lexicon knows; a rendering is the only phrase of the same meaning in the linked paragraph.

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/phrases.hpp"
#include "align/check/words.hpp"
#include "align/lexicon/sequence_key.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLeastUsual = 3;  // places of the usual rendering
constexpr std::size_t kShare = 3;       // it stands so many times as often as the other
constexpr std::size_t kLeastWords = 2;  // content words: fewer are no term ("at least")

struct TermAt {
  std::uint64_t key = 0;               ///< of its stems
  std::uint64_t words = 0;             ///< of its words: "developed" and "developing" are two
  std::vector<std::uint64_t> stems{};  ///< of its content words, ascending
  std::vector<ConceptId> concepts{};
  std::uint32_t unit = 0;
  Span span{};
};

struct Rendering {
  TermAt source{};               ///< what it renders, where that stands first
  std::vector<TermAt> places{};  ///< where it stands
};

TermAt term_at(const Unit& unit, std::size_t first, std::size_t length) {
  TermAt term;
  term.span = span_of(unit, first, length);
  for (std::size_t i = first; i < first + length; ++i) {
    term.key = sequence_key(term.key, unit.words[i].stem);
    term.words = sequence_key(term.words, unit.words[i].form);
    if (unit.words[i].content) term.stems.push_back(unit.words[i].stem);
  }
  std::ranges::sort(term.stems);
  return term;
}

// Names have adjectives, and numbers and acronyms are short for something.
bool is_term(const TermAt& term, const Unit& unit, std::size_t first, int language) {
  if (term.stems.size() < kLeastWords) return false;
  const PhraseMatch name = phrase_at(unit, first, language);
  if (name.length > 0 && name.meanings.front().kind == PhraseKind::country) return false;
  return std::ranges::none_of(unit.anchors, [&term](const Anchor& anchor) {
    return anchor.span.begin < term.span.end && term.span.begin < anchor.span.end;
  });
}

std::vector<TermAt> terms_of_unit(const CheckedSide& side, std::uint32_t number,
                                  const Lexicon& lexicon) {
  const Unit& unit = side.document.units[number];
  std::vector<std::uint64_t> stems;
  for (const Word& word : unit.words) stems.push_back(word.stem);
  std::vector<TermAt> terms;
  for (std::size_t i = 0; i < unit.words.size();) {
    const auto match = lexicon.find(std::span(stems).subspan(i), side.language);
    if (match.length >= kLeastWords) {
      TermAt term = term_at(unit, i, match.length);
      term.unit = number;
      term.concepts.assign(match.concepts.begin(), match.concepts.end());
      if (is_term(term, unit, i, side.language)) terms.push_back(std::move(term));
    }
    i += std::max<std::size_t>(match.length, 1);
  }
  return terms;
}

bool is_same_meaning(const TermAt& a, const TermAt& b) {
  return std::ranges::find_first_of(a.concepts, b.concepts) != a.concepts.end();
}

// One is not the other with words left out or put in another order.
bool is_another_way(const TermAt& a, const TermAt& b) {
  return !std::ranges::includes(a.stems, b.stems) && !std::ranges::includes(b.stems, a.stems);
}

using Renderings = std::map<std::uint64_t, Rendering>;  // by key of the rendering
using Terms = std::map<std::uint64_t, Renderings>;      // by words of the term

// The only one of those that means what `term` does; null if there are several or none.
const TermAt* only_counterpart(const TermAt& term, const std::vector<TermAt>& terms) {
  const TermAt* only = nullptr;
  for (const TermAt& other : terms) {
    if (!is_same_meaning(term, other)) continue;
    if (only != nullptr && only->key != other.key) return nullptr;
    only = &other;
  }
  return only;
}

void gather(const std::vector<TermAt>& here, const std::vector<TermAt>& there, Terms& terms) {
  for (const TermAt& term : here) {
    const TermAt* const rendered = only_counterpart(term, there);
    if (rendered == nullptr || only_counterpart(*rendered, here) == nullptr) continue;
    Rendering& rendering = terms[term.words][rendered->key];
    if (rendering.places.empty()) rendering.source = term;
    rendering.places.push_back(*rendered);
  }
}

void add_finding(const CheckedPair& pair, const Rendering& usual, const Rendering& odd,
                 FindingList& findings) {
  const TermAt& source = odd.source;
  const TermAt& target = odd.places.front();
  std::vector<std::uint32_t> units;
  for (const TermAt& place : odd.places) {
    if (units.empty() || units.back() != place.unit) units.push_back(place.unit);
  }
  const std::string words = words_at(pair.source.document, source.unit, source.span);
  const std::string most =
      words_at(pair.target.document, usual.places.front().unit, usual.places.front().span);
  const std::string other = words_at(pair.target.document, target.unit, target.span);
  findings
      .add(kTwoRenderings, "\"" + words + "\" is \"" + most + "\" in " + text_of(pair.target) +
                               ' ' + std::to_string(usual.places.size()) + " times, and \"" +
                               other + "\" in " + label_of(pair.target, units))
      .source(pair.source.position, source.unit, source.span)
      .target(pair.target.position, target.unit, target.span)
      .words({words, most, other});
}

void check_term(const CheckedPair& pair, const Renderings& renderings, FindingList& findings) {
  const auto times = [](const auto& entry) { return entry.second.places.size(); };
  const Rendering& usual = std::ranges::max_element(renderings, {}, times)->second;
  if (usual.places.size() < kLeastUsual) return;
  for (const auto& [key, odd] : renderings) {
    if (odd.places.size() * kShare > usual.places.size()) continue;
    if (is_another_way(odd.places.front(), usual.places.front()))
      add_finding(pair, usual, odd, findings);
  }
}

}  // namespace

void check_renderings(const CheckedPair& pair, FindingList& findings) {
  if (pair.source.language < 0 || pair.target.language < 0) return;
  Terms terms;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    gather(terms_of_unit(pair.source, link.source.front(), pair.lexicon),
           terms_of_unit(pair.target, link.target.front(), pair.lexicon), terms);
  }
  for (const auto& [words, renderings] : terms) check_term(pair, renderings, findings);
}

}  // namespace paralign::detail
