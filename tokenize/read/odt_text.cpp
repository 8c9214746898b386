#include "tokenize/read/odt_text.hpp"

#include <algorithm>
#include <utility>

#include "tokenize/read/docx_symbols.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kNoBreakHyphen = "\u2011";  // what the key for it gives: printed as "-"

std::string without_hyphens_of_layout(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    if (text.starts_with(kSoftHyphen)) {
      text.remove_prefix(kSoftHyphen.size());
      continue;
    }
    if (text.starts_with(kNoBreakHyphen)) {
      result += '-';
      text.remove_prefix(kNoBreakHyphen.size());
      continue;
    }
    const std::size_t next = text.find_first_of("\xC2\xE2", 1);
    result += text.substr(0, next);
    text.remove_prefix(std::min(next, text.size()));
  }
  return result;
}

}  // namespace

void OdtText::start(Form form) {
  source_ = std::move(form);
  last_ = source_;
  after_blank_ = true;
  in_hidden_ = false;
}

// Hidden text counts once, however many elements it is made of.
bool OdtText::takes(bool has_text, OdtLook look) {
  if (is_left_out()) return false;
  if (!has_text) return !look.hidden;
  if (look.hidden && !in_hidden_) ++hidden_;
  in_hidden_ = look.hidden;
  return !look.hidden;
}

// An element that a finished paragraph was made of lends its form no second time: text was deleted
// around a paragraph end, and what follows has the form of the paragraph that the deletion ended
// with.
void OdtText::choose() {
  if (chosen_) return;
  chosen_ = true;
  const Form& form = source_->used ? last_ : source_;
  if (form->used) return;
  form->used = true;
  if (form->heading) build_.heading();
  if (!form->place) return;
  const std::optional<OdtNumber> number = lists_.take(*form->place);
  if (number) build_.list_number(number->printed, number->value);
}

void OdtText::put_raised() {
  if (raised_.empty()) return;
  build_.text(superscript_digits(std::exchange(raised_, {})));
}

void OdtText::put(std::string_view text, OdtLook look) {
  choose();
  if (look.superscript) {
    raised_ += text;
    return;
  }
  put_raised();
  build_.text(text);
}

void OdtText::write(std::string_view text, OdtLook look) {
  const bool taken = takes(text.find_first_not_of(kBlanks) != std::string_view::npos, look);
  // Of text that is not taken the blanks count all the same.
  const std::string collapsed = collapse(text);
  std::string_view rest = collapsed;
  if (!chosen_ && rest.starts_with(' ')) rest.remove_prefix(1);
  if (taken && !rest.empty()) put(without_hyphens_of_layout(rest), look);
}

std::string OdtText::collapse(std::string_view text) {
  std::string collapsed;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find_first_of(kBlanks), text.size());
    if (blank > 0) after_blank_ = false;
    collapsed += text.substr(0, blank);
    text.remove_prefix(blank);
    if (text.empty()) break;
    if (!after_blank_) collapsed += ' ';
    after_blank_ = true;
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  }
  return collapsed;
}

void OdtText::blanks(std::size_t count, OdtLook look) {
  if (chosen_ && takes(false, look)) put(std::string(count, ' '), look);  // none to begin with
}

void OdtText::line_break(OdtLook look) {
  if (!takes(false, look)) return;
  choose();
  put_raised();
  build_.line_break();
  after_blank_ = true;
}

void OdtText::cite(std::string_view mark) {
  choose();
  put_raised();
  build_.cite(mark);
  after_blank_ = false;
}

void OdtText::end() {
  choose();
  put_raised();
  build_.end_paragraph();
  chosen_ = false;
  after_blank_ = true;
}

OdtText::State OdtText::begin_note() {
  return {std::exchange(source_, std::make_shared<OdtForm>()),
          last_,
          std::exchange(raised_, {}),
          std::exchange(chosen_, false),
          std::exchange(after_blank_, true),
          std::exchange(left_out_, 0)};
}

void OdtText::end_note(State state) {
  source_ = std::move(state.source);
  last_ = std::move(state.last);
  raised_ = std::move(state.raised);
  chosen_ = state.chosen;
  after_blank_ = state.after_blank;
  left_out_ = state.left_out;
}

}  // namespace paralign::detail
