#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/corpus.hpp"

namespace paralign {
namespace {

// What the number of a resolution is never without: "58/30", "217 A (III)", "2374 (2017)"; as
// printed, before folding.
constexpr std::string_view kInNumbers[] = {"/", "(", "[", "\u2044", "\u2215", "\uFF0F", "\uFF08"};

constexpr std::size_t kWordsBefore = 3;  // "217 A (III)"

bool can_only_cite(Kind kind) noexcept {
  return kind == Kind::preamble || kind == Kind::operative || kind == Kind::subparagraph;
}

bool holds_mark(std::string_view word) noexcept {
  return std::ranges::any_of(kInNumbers, [word](std::string_view mark) {
    return word.find(mark) != std::string_view::npos;
  });
}

// The words with such a mark, with some before and one behind; runs of them are kept apart.
std::string citations_in(std::string_view text) {
  std::string kept;
  std::vector<std::size_t> begins;  // of the words so far
  std::size_t kept_to = 0;          // in the text
  bool behind = false;              // a word with a mark
  for (std::size_t begin = text.find_first_not_of(' '); begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    begins.push_back(begin);
    const bool marked = holds_mark(text.substr(begin, end - begin));
    if (marked || behind) {
      const std::size_t first = begins[begins.size() - std::min(begins.size(), kWordsBefore + 1)];
      if (first > kept_to && !kept.empty()) kept += " ; ";
      const std::size_t from = marked ? std::max(first, kept_to) : kept_to;
      kept += text.substr(from, end - from);
      kept_to = end;
    }
    behind = marked;
    begin = std::min(text.find_first_not_of(' ', end), text.size());
  }
  return kept;
}

Paragraph outline_of(const Paragraph& paragraph) {
  Paragraph outline;
  outline.id = paragraph.id;
  outline.kind = paragraph.kind;
  outline.text = can_only_cite(paragraph.kind) ? citations_in(paragraph.text) : paragraph.text;
  return outline;
}

}  // namespace

Document outline_of(const Document& document) {
  Document outline;
  outline.name = document.name;
  outline.file = document.file;
  outline.reader = document.reader;
  outline.version = document.version;
  outline.language = document.language;
  outline.metadata = document.metadata;
  for (const Paragraph& paragraph : document.paragraphs) {
    outline.paragraphs.push_back(outline_of(paragraph));
  }
  return outline;
}

}  // namespace paralign
