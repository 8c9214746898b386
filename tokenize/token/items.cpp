#include "tokenize/token/items.hpp"

#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

ItemKind kind_of(char32_t c) noexcept {
  if (c >= '0' && c <= '9') return ItemKind::digits;  // folding made every digit a Western one
  return is_letter(c) || is_number(c) ? ItemKind::word : ItemKind::mark;
}

}  // namespace

void FoldedText::assign(std::string_view text) {
  text_ = text;
  fold(text, folded_, origin_);
  cut();
}

void FoldedText::cut() {
  items_.clear();
  const std::string_view all = folded_;
  bool blank = true;
  ItemKind open = ItemKind::mark;  // a mark never stays open
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (open == ItemKind::mark) return;
    items_.back().folded = all.substr(begin, end - begin);
    items_.back().span.end = origin_[end];
    open = ItemKind::mark;
  };
  for (std::size_t i = 0; i < all.size();) {
    // The rest of a word of ASCII letters, most of all text.
    while (open == ItemKind::word && i < all.size() &&
           is_ascii_lower(static_cast<unsigned char>(all[i])))
      ++i;
    if (i == all.size()) break;
    const std::size_t at = i;
    const char32_t c = next_code_point(all, i);
    if (c == ' ') {
      close(at);
      blank = true;
      continue;
    }
    const ItemKind kind = kind_of(c);
    if (kind == open && kind != ItemKind::mark) continue;
    close(at);
    items_.push_back({kind, blank, all.substr(at, i - at), {origin_[at], origin_[i]}});
    blank = false;
    open = kind;
    begin = at;
  }
  close(all.size());
}

}  // namespace paralign::detail
