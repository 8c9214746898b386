#include "tokenize/read/docx_text.hpp"

#include <algorithm>

#include "tokenize/read/docx_symbols.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

std::string_view without_leading_blanks(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size() && is_space(next_code_point(text, i)); begin = i) {
  }
  return text.substr(begin);
}

std::string without_soft_hyphens(std::string_view text) {
  constexpr std::string_view kSoftHyphen = "\u00AD";
  std::string result;
  for (std::size_t at = text.find(kSoftHyphen); at != std::string_view::npos;
       at = text.find(kSoftHyphen)) {
    result += text.substr(0, at);
    text.remove_prefix(at + kSoftHyphen.size());
  }
  result += text;
  return result;
}

// A mark that is a word is told from the beginning of another word.
bool is_word_cut(std::string_view mark, std::string_view text) {
  if (text.size() <= mark.size()) return false;
  std::size_t before = mark.size();
  std::size_t behind = mark.size();
  const char32_t last = previous_code_point(text, before);
  const char32_t next = next_code_point(text, behind);
  return (is_letter(last) || is_number(last)) && (is_letter(next) || is_number(next));
}

}  // namespace

void DocxText::write(std::string_view text, const RunForm& form) {
  if (!any_) text = without_leading_blanks(text);
  if (!mark_.empty()) text = without_mark(text, form);
  if (text.empty()) return;
  std::string clean = without_soft_hyphens(without_private(text, form.font, unknown_));
  if (form.superscript) clean = superscript_digits(clean);
  any_ = any_ || !clean.empty();
  build_.text(clean);
}

void DocxText::line_break() {
  if (any_) build_.line_break();
}

void DocxText::cite(std::string_view mark) {
  build_.cite(mark);
  any_ = true;
}

// The mark may come in pieces, and the blank behind it goes with it.
std::string_view DocxText::without_mark(std::string_view text, const RunForm& form) {
  const std::size_t common = std::min(mark_.size(), text.size());
  if (text.substr(0, common) != std::string_view(mark_).substr(0, common) ||
      (!form.superscript && is_word_cut(mark_, text))) {
    mark_.clear();
    return text;
  }
  mark_.erase(0, common);
  return without_leading_blanks(text.substr(common));
}

}  // namespace paralign::detail
