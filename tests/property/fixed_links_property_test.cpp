// What holds for the links of any two documents of which some are given.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "align/table/fixed_links.hpp"
#include "align/table/pair.hpp"
#include "paralign/align.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "tests/support/make_document.hpp"
#include "tests/support/random_lines.hpp"

namespace paralign {
namespace {

using testing::make_document;
using testing::random_lines;

// Some units of both documents dealt out to links of up to two on a side; one-sided ones of one.
FixedLinks random_fixed(std::size_t rows, std::size_t columns) {
  const auto deal = [](std::size_t count, std::size_t links) {
    std::vector<std::vector<std::uint32_t>> units(links);
    for (std::uint32_t unit = 0; unit < count && links > 0; ++unit) {
      const auto to = *rc::gen::inRange<std::size_t>(0, 2 * links);
      if (to < links && units[to].size() < 2) units[to].push_back(unit);
    }
    return units;
  };
  const auto count = *rc::gen::inRange<std::size_t>(0, 6);
  const auto source = deal(rows, count);
  const auto target = deal(columns, count);
  FixedLinks links;
  for (std::size_t i = 0; i < count; ++i) {
    FixedLink link{0, 1, source[i], target[i]};
    if (link.target.empty() && !link.source.empty()) link.source.resize(1);
    if (link.source.empty() && !link.target.empty()) link.target.resize(1);
    if (!link.source.empty() || !link.target.empty()) links.push_back(link);
  }
  return links;
}

bool is_hint(const Link& link) { return link.relation == Relation::partial; }

void check_cover(const std::vector<Link>& links, std::size_t rows, std::size_t columns) {
  std::vector<int> source(rows);
  std::vector<int> target(columns);
  for (const Link& link : links) {
    if (is_hint(link)) continue;
    for (const std::uint32_t i : link.source) ++source.at(i);
    for (const std::uint32_t j : link.target) ++target.at(j);
  }
  RC_ASSERT(std::ranges::all_of(source, [](int n) { return n == 1; }));
  RC_ASSERT(std::ranges::all_of(target, [](int n) { return n == 1; }));
}

// All that was given is there with its flag, and nothing else has the flag.
void check_fixed(const std::vector<Link>& links, const FixedLinks& fixed) {
  std::size_t found = 0;
  for (const Link& link : links) {
    if (!link.flags.fixed) continue;
    ++found;
    RC_ASSERT(link.probability == 1);
    RC_ASSERT(std::ranges::find(fixed, FixedLink{0, 1, link.source, link.target}) != fixed.end());
  }
  RC_ASSERT(found == fixed.size());
}

RC_GTEST_PROP(FixedLinksProperty, AreAllInTheOutputAndTheRestIsAlignedAroundThem, ()) {
  const auto first = make_document("12/7", "en", random_lines(12));
  const auto second = make_document("15/4", "en", random_lines(12));
  AlignOptions options;
  options.pairing = *rc::gen::element(Pairing::translation, Pairing::revision);
  options.min_probability = *rc::gen::element(0.0, 0.9, 1.0);
  options.fixed = random_fixed(first.units.size(), second.units.size());
  const auto links = align(first, second, Lexicon::built_in(), options).pairs.front().links;
  check_cover(links, first.units.size(), second.units.size());
  check_fixed(links, options.fixed);
}

RC_GTEST_PROP(FixedLinksProperty, HoldAcrossBlocks, ()) {
  const auto first = make_document("12/7", "en", random_lines(30));
  const auto second = make_document("15/4", "fr", random_lines(30));
  const auto given = random_fixed(first.units.size(), second.units.size());
  const auto size = *rc::gen::inRange<std::uint32_t>(1, 8);
  const auto links = detail::align_pair(first, second, Lexicon::built_in(), Pairing::revision, 0,
                                        size, detail::fixed_between(given, 0, first, 1, second));
  check_cover(links, first.units.size(), second.units.size());
  check_fixed(links, given);
  std::uint32_t last = 0;
  for (const Link& link : links) {
    if (link.source.empty() || is_hint(link)) continue;
    RC_ASSERT(link.source.front() >= last);
    last = link.source.front();
  }
}

RC_GTEST_PROP(FixedLinksProperty, ThatAreTheWholeOutputReproduceIt, ()) {
  const auto first = make_document("12/7", "en", random_lines(12));
  const auto second = make_document("15/4", "en", random_lines(12));
  RC_PRE(!first.units.empty() || !second.units.empty());  // a file without links is refused
  const Alignment before = align(first, second, Lexicon::built_in());
  AlignOptions options;
  options.fixed = parse_fixed_links(links_to_tsv(before), "a.tsv", first, second);
  const Alignment after = align(first, second, Lexicon::built_in(), options);
  auto a = before.pairs.front().links;
  auto b = after.pairs.front().links;
  std::erase_if(a, is_hint);
  std::erase_if(b, is_hint);
  RC_ASSERT(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    RC_ASSERT(a[i].source == b[i].source);
    RC_ASSERT(a[i].target == b[i].target);
    RC_ASSERT(a[i].relation == b[i].relation);
    RC_ASSERT(b[i].flags.fixed);
  }
}

}  // namespace
}  // namespace paralign
