#include <algorithm>
#include <string>
#include <string_view>

#include "paralign/corpus.hpp"

namespace paralign {
namespace {

constexpr std::size_t kWordsBefore = 3;  // "217 A (III)"

bool can_only_cite(Kind kind) noexcept {
  return kind == Kind::preamble || kind == Kind::operative || kind == Kind::subparagraph;
}

// Where the next one of those marks stands that the number of a resolution is never without:
// "58/30", "217 A (III)", "2374 [2017]", as printed, before folding.
std::size_t find_mark(std::string_view text, std::size_t at) noexcept {
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '/' || c == '(' || c == '[') break;
    if (c != '\xE2' && c != '\xEF') continue;
    const std::string_view mark = text.substr(at, 3);
    if (mark == "\u2044" || mark == "\u2215" || mark == "\uFF0F" || mark == "\uFF08") break;
  }
  return at;
}

// Where the word `count` words before the one at `begin` begins, or the first.
std::size_t words_before(std::string_view text, std::size_t begin, std::size_t count) noexcept {
  for (; count > 0 && begin > 0; --count) {
    const std::size_t end = text.find_last_not_of(' ', begin - 1);
    if (end == std::string_view::npos) break;
    begin = text.rfind(' ', end) + 1;
  }
  return begin;
}

// The words with such a mark, with some before and one behind; runs of them are kept apart.
std::string citations_in(std::string_view text) {
  std::string kept;
  std::size_t kept_to = 0;  // in the text
  for (std::size_t mark = find_mark(text, 0); mark < text.size(); mark = find_mark(text, kept_to)) {
    const std::size_t first = words_before(text, text.rfind(' ', mark) + 1, kWordsBefore);
    if (first > kept_to && !kept.empty()) kept += " ; ";
    const std::size_t from = std::max(first, kept_to);
    const std::size_t behind = std::min(text.find(' ', mark), text.size());
    const std::size_t next = std::min(text.find_first_not_of(' ', behind), text.size());
    const std::size_t end = std::min(text.find(' ', next), text.size());
    kept_to = find_mark(text.substr(0, end), next) < end || next == end ? behind : end;
    kept += text.substr(from, kept_to - from);
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
