#include "tokenize/read/html_flow.hpp"

#include <algorithm>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr char32_t kNoBreakSpace = 0xA0;

// Soft hyphen, zero width space, word joiner, byte order mark: places to break a line or not to.
bool is_break_hint(char32_t c) noexcept {
  return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

bool is_blank(char32_t c) noexcept {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x2028 || c == 0x2029;
}

// The end of the run of bytes from `i` on that are nothing but themselves.
std::size_t plain_end(std::string_view text, std::size_t i) noexcept {
  const auto plain = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF;
  };
  while (i < text.size() && plain(text[i])) ++i;
  return i;
}

}  // namespace

void HtmlFlow::text(std::string_view utf8, bool preformatted) {
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t end = plain_end(utf8, i);
    if (end > i) {
      begin_word();
      run_ += utf8.substr(i, end - i);
      i = end;
      continue;
    }
    const std::size_t at = i;
    const char32_t c = next_code_point(utf8, i);
    if (preformatted && c == '\n') {
      line_break();
    } else if (is_blank(c)) {
      add_gap(Gap::blank);
    } else if (c == kNoBreakSpace) {
      add_gap(Gap::no_break);
    } else if (!is_break_hint(c)) {
      begin_word();
      run_ += utf8.substr(at, i - at);
    }
  }
}

// A no-break space alone stays one; several are an indent, and a blank.
void HtmlFlow::add_gap(Gap gap) { gap_ = gap_ == Gap::none ? gap : Gap::blank; }

void HtmlFlow::begin_word() {
  if (breaks_ > 1) end_paragraph();
  const Gap gap = std::exchange(gap_, Gap::none);
  if (!open_) {
    begin_paragraph();
  } else if (std::exchange(breaks_, 0) == 1) {
    flush();
    builder_.line_break();
  } else if (gap != Gap::none) {
    run_ += gap == Gap::blank ? " " : "\u00A0";
  }
}

void HtmlFlow::begin_paragraph() {
  open_ = true;
  breaks_ = 0;
  if (heading_) builder_.heading();
  // Where an item begins with a list of its own, the number of that stands in the text.
  for (bool first = true; printed_ < numbers_.size(); ++printed_) {
    const HtmlItemNumber& number = numbers_[printed_];
    if (number.printed.empty()) continue;
    if (first) {
      builder_.list_number(number.printed, number.value);
    } else {
      run_ += number.printed + " ";
    }
    first = false;
  }
}

void HtmlFlow::line_break() {
  gap_ = Gap::none;
  if (open_) ++breaks_;
}

void HtmlFlow::cite(std::string_view mark) {
  if (!open_) begin_paragraph();
  flush();
  builder_.cite(mark);
}

void HtmlFlow::flush() {
  if (run_.empty()) return;
  builder_.text(run_);
  run_.clear();
}

void HtmlFlow::end_paragraph() {
  flush();
  builder_.end_paragraph();
  gap_ = Gap::none;
  breaks_ = 0;
  open_ = false;
}

void HtmlFlow::begin_item(HtmlItemNumber number) {
  end_paragraph();
  numbers_.push_back(std::move(number));
}

void HtmlFlow::number(const HtmlItemNumber& number) {
  begin_word();
  if (run_.empty()) {
    builder_.list_number(number.printed, number.value);
  } else {
    run_ += number.printed + " ";
  }
}

void HtmlFlow::end_item() {
  end_paragraph();
  numbers_.pop_back();
  printed_ = std::min(printed_, numbers_.size());
}

}  // namespace paralign::detail
