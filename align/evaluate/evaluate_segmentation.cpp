#include <set>
#include <utility>

#include "align/evaluate/scores.hpp"
#include "paralign/unit.hpp"

namespace paralign {
namespace {

// Each paragraph as its letters and digits and where they begin in those of the whole document;
// paragraphs without any are left out.
std::set<std::pair<std::size_t, std::string>> pieces(std::span<const Paragraph> paragraphs) {
  std::set<std::pair<std::size_t, std::string>> result;
  std::size_t position = 0;
  for (const Paragraph& paragraph : paragraphs) {
    std::string letters = letters_and_digits(paragraph.text);
    if (letters.empty()) continue;
    const std::size_t begin = position;
    position += letters.size();
    result.emplace(begin, std::move(letters));
  }
  return result;
}

}  // namespace

Scores evaluate_segmentation(std::span<const Paragraph> gold,
                             std::span<const Paragraph> predicted) {
  const auto expected = pieces(gold);
  const auto found = pieces(predicted);
  std::size_t right = 0;
  for (const auto& piece : found) right += expected.contains(piece) ? 1U : 0U;
  return detail::scores(detail::ratio(right, found.size(), 0),
                        detail::ratio(right, expected.size(), 1));
}

}  // namespace paralign
