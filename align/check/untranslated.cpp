// Text that stands in the language of the other side: the same words in a row, function words
// among them, since names and symbols are the same in all languages.

#include <algorithm>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLeastWords = 4;     // a paragraph of fewer may be a name
constexpr std::size_t kLeastFunction = 1;  // of them function words of the other language
constexpr std::size_t kLeastClause = 6;    // words in a row inside a paragraph
constexpr std::size_t kLeastClauseFunction = 2;
constexpr double kMostOfParagraph = 0.7;

struct Run {
  std::uint32_t first = 0;  // word of the target
  std::size_t length = 0;
  std::size_t function = 0;  // function words in the language of the source
};

// The longest run of words that both units have, by the forms.
Run longest_run(const Unit& source, const Unit& target) {
  Run best;
  std::vector<std::size_t> length(target.words.size() + 1);
  for (std::size_t i = 0; i < source.words.size(); ++i) {
    for (std::size_t j = target.words.size(); j > 0; --j) {
      const bool equal = source.words[i].form == target.words[j - 1].form;
      length[j] = equal ? length[j - 1] + 1 : 0;
      if (length[j] <= best.length) continue;
      best.length = length[j];
      best.first = static_cast<std::uint32_t>(j - length[j]);
      best.function = 0;
      for (std::size_t k = i + 1 - length[j]; k <= i; ++k) {
        const Word& word = source.words[k];
        if (!word.content && word.stem != 0) ++best.function;
      }
    }
  }
  return best;
}

Span span_of(const Unit& unit, const Run& run) {
  return {unit.words[run.first].span.begin, unit.words[run.first + run.length - 1].span.end};
}

void check_link(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, FindingList& findings) {
  const Unit& source = pair.source.document.units[i];
  const Unit& target = pair.target.document.units[j];
  if (source.words.size() < kLeastWords || target.words.size() < kLeastWords) return;
  const Run run = longest_run(source, target);
  if (run.length < kLeastWords || run.function < kLeastFunction) return;
  const auto add = [&](const CheckCode& code, const std::string& what) {
    findings
        .add(code, what + " in " + text_of(pair.target) + " stands as in " + text_of(pair.source) +
                       ": \"" + quoted(pair.target.document, j) + '"')
        .source(pair.source.position, i)
        .target(pair.target.position, j, span_of(target, run))
        .words({words_at(pair.target.document, j, span_of(target, run))});
  };
  const double share = static_cast<double>(run.length) / static_cast<double>(target.words.size());
  if (share >= kMostOfParagraph) {
    add(kUntranslated, label_of(pair.target, j));
  } else if (run.length >= kLeastClause && run.function >= kLeastClauseFunction) {
    add(kClauseUntranslated, "part of " + label_of(pair.target, j));
  }
}

}  // namespace

void check_untranslated(const CheckedPair& pair, FindingList& findings) {
  const std::string& first = pair.source.document.document.language;
  if (is_same_language(first, pair.target.document.document.language)) return;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    for (const std::uint32_t i : link.source) {
      for (const std::uint32_t j : link.target) check_link(pair, i, j, findings);
    }
  }
}

}  // namespace paralign::detail
