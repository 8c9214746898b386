#include <algorithm>
#include <string_view>

#include "paralign/corpus.hpp"

namespace paralign {
namespace {

// What the number of a resolution is never without: "58/30", "217 A (III)", "2374 (2017)"; as
// printed, before folding.
constexpr std::string_view kInNumbers[] = {"/", "(", "[", "\u2044", "\u2215", "\uFF0F", "\uFF08"};

bool may_cite(std::string_view text) noexcept {
  return std::ranges::any_of(kInNumbers, [text](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  });
}

bool can_only_cite(Kind kind) noexcept {
  return kind == Kind::preamble || kind == Kind::operative || kind == Kind::subparagraph;
}

}  // namespace

Document outline_of(const Document& document) {
  Document outline = document;
  for (Paragraph& paragraph : outline.paragraphs) {
    if (can_only_cite(paragraph.kind) && !may_cite(paragraph.text)) paragraph.text.clear();
  }
  return outline;
}

}  // namespace paralign
