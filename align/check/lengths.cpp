// Text that was cut, or that holds more than its partner: the end of one side has no counterpart in
// the other, which is shorter than the languages explain.

#include <algorithm>
#include <cmath>
#include <string>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/comparable_length.hpp"
#include "align/check/missing_end.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr double kLeastShorter = 0.08;  // less is no cut, unless a text breaks off
// Log odds. Texts that hold more are often only clearer: they must be surer. Across scripts, where
// no cognates help, less must do for as many cuts to be found.
constexpr double kCut = 0.5;
constexpr double kCutAcrossScripts = -0.4;
constexpr double kMore = 4.5;
constexpr double kLeastLetters = 40;  // a heading says much in few words

std::string length_of(double shorter, const CheckedSide& whole) {
  return std::to_string(std::lround(100 * std::exp(-shorter))) + " % of the length that " +
         text_of(whole) + " asks for";
}

bool is_latin(const CheckedSide& side, std::uint32_t unit) {
  return side.document.units[unit].latin > 0.5F;
}

// The words from a byte on, shortened.
std::string quoted_from(const CheckedSide& side, std::uint32_t unit, std::size_t begin) {
  constexpr std::size_t kLongest = 60;
  const std::string& text = paragraph_of(side.document, unit).text;
  std::string words = text.substr(std::min(begin, text.size()));
  if (words.size() <= kLongest) return words;
  const std::size_t blank = words.find(' ', kLongest);
  return blank == std::string::npos ? words : words.substr(0, blank) + " ...";
}

void report(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, bool of_source,
            const MissingEnd& evidence, FindingList& findings) {
  const CheckedSide& whole = of_source ? pair.source : pair.target;
  const CheckedSide& rest = of_source ? pair.target : pair.source;
  const std::uint32_t long_unit = of_source ? i : j;
  const std::uint32_t short_unit = of_source ? j : i;
  const std::size_t end = paragraph_of(whole.document, long_unit).text.size();
  const std::string label = label_of(rest, short_unit) + " in " + text_of(rest);
  std::string message;
  if (evidence.open > 0) {
    message =
        label + " breaks off behind \"" +
        words_at(rest.document, short_unit, rest.document.units[short_unit].words.back().span) +
        "\"";
  } else {
    message = label + " has " + length_of(evidence.shorter, whole);
  }
  const bool has_words = evidence.coverage > 0 && evidence.begin < end;
  if (has_words) {
    message +=
        "; nothing in it stands for \"" + quoted_from(whole, long_unit, evidence.begin) + "\"";
  }
  const Span span = has_words ? Span{evidence.begin, end} : Span{};
  findings.add(of_source ? kTruncated : kTooLong, std::move(message))
      .source(pair.source.position, i, of_source ? span : Span{})
      .target(pair.target.position, j, of_source ? Span{} : span);
}

void check_link(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, double usual,
                FindingList& findings) {
  const double longer = longer_by(pair.source, i, pair.target, j, usual);
  const bool of_source = longer <= 0;  // it is the source that has more
  const CheckedSide& whole = of_source ? pair.source : pair.target;
  const CheckedSide& rest = of_source ? pair.target : pair.source;
  const std::uint32_t long_unit = of_source ? i : j;
  const std::uint32_t short_unit = of_source ? j : i;
  if (std::abs(longer) < kLeastShorter) return;
  if (static_cast<double>(english_length(whole.document, long_unit)) < kLeastLetters) return;
  const MissingEnd evidence =
      missing_end(whole, long_unit, rest, short_unit, pair.lexicon, std::abs(longer));
  const double cut =
      is_latin(pair.source, i) == is_latin(pair.target, j) ? kCut : kCutAcrossScripts;
  if (log_odds(evidence) < (of_source ? cut : kMore)) return;
  report(pair, i, j, of_source, evidence, findings);
}

}  // namespace

void check_lengths(const CheckedPair& pair, FindingList& findings) {
  const double usual = usual_difference(pair);
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    check_link(pair, link.source.front(), link.target.front(), usual, findings);
  }
}

}  // namespace paralign::detail
