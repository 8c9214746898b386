// What holds for the links of any two documents.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "align/table/pair.hpp"
#include "paralign/align.hpp"
#include "tests/support/make_document.hpp"
#include "tests/support/random_lines.hpp"

namespace paralign {
namespace {

using testing::kWords;
using testing::Line;
using testing::make_document;
using testing::random_lines;

using Pairs = std::set<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>>;

Pairs pairs_of(const Alignment& alignment, bool turned) {
  Pairs pairs;
  for (const Link& link : alignment.pairs.front().links) {
    pairs.emplace(turned ? link.target : link.source, turned ? link.source : link.target);
  }
  return pairs;
}

RC_GTEST_PROP(AlignProperty, EveryUnitStandsInExactlyOneLink, ()) {
  const auto first = make_document("12/7", "en", random_lines(12));
  const auto second = make_document("15/4", "en", random_lines(12));
  const Alignment alignment = align(first, second, Lexicon::built_in());
  std::vector<int> source(first.units.size());
  std::vector<int> target(second.units.size());
  for (const Link& link : alignment.pairs.front().links) {
    if (link.relation == Relation::partial) continue;
    RC_ASSERT(!link.source.empty() || !link.target.empty());
    RC_ASSERT(link.probability >= 0 && link.probability <= 1);
    for (const std::uint32_t i : link.source) ++source.at(i);
    for (const std::uint32_t j : link.target) ++target.at(j);
  }
  RC_ASSERT(std::ranges::all_of(source, [](int n) { return n == 1; }));
  RC_ASSERT(std::ranges::all_of(target, [](int n) { return n == 1; }));
}

RC_GTEST_PROP(AlignProperty, EveryUnitStandsInExactlyOneLinkOfDocumentsCutIntoBlocks, ()) {
  const auto first = make_document("12/7", "en", random_lines(30));
  const auto second = make_document("15/4", "fr", random_lines(30));
  const auto size = *rc::gen::inRange<std::uint32_t>(1, 8);
  const double least = *rc::gen::element(0.0, 0.9);
  std::vector<int> source(first.units.size());
  std::vector<int> target(second.units.size());
  for (const Link& link :
       detail::align_pair(first, second, Lexicon::built_in(), Pairing::revision, least, size)) {
    if (link.relation == Relation::partial) continue;
    for (const std::uint32_t i : link.source) ++source.at(i);
    for (const std::uint32_t j : link.target) ++target.at(j);
  }
  RC_ASSERT(std::ranges::all_of(source, [](int n) { return n == 1; }));
  RC_ASSERT(std::ranges::all_of(target, [](int n) { return n == 1; }));
}

RC_GTEST_PROP(AlignProperty, HintsAreOfOneUnitToAnotherThatItIsNotLinkedTo, ()) {
  // Long paragraphs of few words, so that clauses abound.
  const auto long_lines = [](int most) {
    std::vector<Line> lines = random_lines(most);
    for (Line& line : lines) {
      line.kind = Kind::operative;
      line.text = "Welcomes " + line.text + ", and requests ";
      for (int i = 0; i < 12; ++i) line.text += kWords[*rc::gen::inRange<std::size_t>(0, 14)] + ' ';
    }
    return lines;
  };
  const auto first = make_document("12/7", "en", long_lines(9));
  const auto second = make_document("15/4", "en", long_lines(9));
  const Alignment alignment = align(first, second, Lexicon::built_in());
  Pairs linked;
  for (const Link& link : alignment.pairs.front().links) {
    if (link.relation == Relation::partial) {
      RC_ASSERT(link.source.size() == 1 && link.target.size() == 1);
      RC_ASSERT(link.probability >= 0 && link.probability < 0.95);
    }
    RC_ASSERT(linked.emplace(link.source, link.target).second);
  }
}

RC_GTEST_PROP(AlignProperty, ADocumentIsLinkedToItselfUnitByUnit, ()) {
  std::vector<Line> lines = random_lines(10);
  for (std::size_t i = 0; i < lines.size(); ++i)
    lines[i].text += "place " + std::string(i + 3, static_cast<char>('a' + i));
  const auto document = make_document("12/7", "en", lines);
  const Alignment alignment = align(document, document, Lexicon::built_in());
  for (const Link& link : alignment.pairs.front().links) RC_ASSERT(link.source == link.target);
}

RC_GTEST_PROP(AlignProperty, SwappingTheDocumentsMirrorsTheLinks, ()) {
  std::vector<Line> a = random_lines(9);
  std::vector<Line> b = random_lines(9);
  // Distinct lengths, so that no two cells tie.
  for (std::size_t i = 0; i < a.size(); ++i) a[i].text += std::string(i + 2, 'x');
  for (std::size_t i = 0; i < b.size(); ++i) b[i].text += std::string(3 * i + 2, 'y');
  const auto first = make_document("12/7", "en", a);
  const auto second = make_document("15/4", "en", b);
  RC_ASSERT(pairs_of(align(first, second, Lexicon::built_in()), false) ==
            pairs_of(align(second, first, Lexicon::built_in()), true));
}

RC_GTEST_PROP(AlignProperty, LinksUnderTheLeastProbabilityAreTakenApart, ()) {
  const auto first = make_document("12/7", "en", random_lines(9));
  const auto second = make_document("15/4", "en", random_lines(9));
  AlignOptions options;
  options.min_probability = 0.9;
  const Alignment alignment = align(first, second, Lexicon::built_in(), options);
  for (const Link& link : alignment.pairs.front().links) {
    RC_ASSERT(link.source.empty() || link.target.empty() || link.probability >= 0.9);
  }
}

}  // namespace
}  // namespace paralign
