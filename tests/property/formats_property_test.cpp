// Laws of the written formats, for any bytes in the texts.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "paralign/evaluate.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "tests/support/alignments.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign {
namespace {

Alignment alignment_with(const std::string& text) {
  Alignment alignment = testing::sample_alignment();
  alignment.documents[0].document.paragraphs[0].text = text;
  alignment.documents[1].document.paragraphs[0].text = text;
  return alignment;
}

RC_GTEST_PROP(Formats, TmxIsWellFormedUtf8WithoutForbiddenCharacters, (const std::string& text)) {
  const std::string tmx = links_to_tmx(alignment_with(text));
  RC_ASSERT(detail::is_well_formed(tmx));
  for (std::size_t i = 0; i < tmx.size();) {
    const char32_t c = detail::next_code_point(tmx, i);
    RC_ASSERT(c == U'\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF));
  }
  RC_ASSERT(std::ranges::count(tmx, '<') == std::ranges::count(tmx, '>'));
}

RC_GTEST_PROP(Formats, TsvHasALineForEachLinkAndTenFields, (const std::string& text)) {
  const std::string tsv = links_to_tsv(alignment_with(text));
  RC_ASSERT(std::ranges::count(tsv, '\n') == 7);
  RC_ASSERT(std::ranges::count(tsv, '\t') == 7 * 9);
}

RC_GTEST_PROP(Formats, LinksComeBackFromJsonLines, (const std::string& text)) {
  const Alignment alignment = alignment_with(text);
  RC_ASSERT(parse_any_links(links_to_jsonl(alignment), "a").sure ==
            parse_any_links(links_to_ids(alignment), "a").sure);
}

using Pairs = std::vector<GoldLinks::Pair>;

GoldLinks mirrored(const Pairs& pairs) {
  GoldLinks links;
  for (const auto& [a, b] : pairs) links.sure.emplace_back(b, a);
  return links;
}

RC_GTEST_PROP(EvaluateLinks, IsTheSameForSwappedDocuments,
              (const Pairs& gold, const Pairs& predicted)) {
  const Scores scores = evaluate_links({gold, {}}, {predicted, {}}).links;
  const Scores swapped = evaluate_links(mirrored(gold), mirrored(predicted)).links;
  RC_ASSERT(scores.f1 == swapped.f1);
  RC_ASSERT(scores.f1 >= 0 && scores.f1 <= 1);
}

}  // namespace
}  // namespace paralign
