// What stands inside paragraphs: runs, and what is no text in them.

#include <charconv>

#include "tokenize/read/docx_body.hpp"
#include "tokenize/read/docx_drawing.hpp"
#include "tokenize/read/docx_symbols.hpp"
#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_space(next_code_point(text, i))) return false;
  }
  return true;
}

char32_t drawn(const pugi::xml_node& symbol) {
  const std::string_view hex = attribute(symbol, "char");
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  if (error != std::errc()) return 0;
  return drawn_character(attribute(symbol, "font"), code);
}

// The letters of a run behind `first`, of which notes are marked.
std::string letters_from(pugi::xml_node first) {
  std::string text;
  for (pugi::xml_node it = first; it; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::text) text += text_of(it);
    if (tag != Tag::symbol) continue;
    if (const char32_t c = drawn(it)) append_code_point(text, c);
  }
  return text;
}

pugi::xml_node next_run(const pugi::xml_node& run) {
  for (pugi::xml_node it = run.next_sibling(); it; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::run) return it;
    if (tag != Tag::other && tag != Tag::left_out) break;  // bookmarks and the like may lie between
  }
  return {};
}

// The first word of `text`, in Western digits; `text` becomes the rest.
std::string cut_mark(std::string_view& text) {
  std::string mark;
  while (!text.empty()) {
    std::size_t i = 0;
    const char32_t c = next_code_point(text, i);
    if (is_space(c) && !mark.empty()) break;
    text.remove_prefix(i);
    const int digit = std::max(digit_value(c), superscript_value(c));
    if (digit >= 0) {
      mark.push_back(static_cast<char>('0' + digit));
    } else if (!is_space(c) && !is_invisible(c)) {
      append_code_point(mark, c);
    }
  }
  return mark;
}

}  // namespace

void DocxBody::visit_inline(const pugi::xml_node& node, Tag tag) {
  switch (tag) {
    case Tag::run:
      return run(node);
    case Tag::text:
      return write(text_of(node));
    case Tag::tab:
      return write(" ");
    case Tag::line_break:
    case Tag::line_end:
      return line_break(node);
    case Tag::no_break_hyphen:
      return write("-");
    case Tag::symbol:
      return symbol(node);
    case Tag::field_character:
      return fields_.meet(node);
    case Tag::footnote_reference:
      return note_reference(node, footnotes_);
    case Tag::endnote_reference:
      return note_reference(node, endnotes_);
    case Tag::drawing:
      return drawing(node);
    case Tag::superscript:
      return raised(node);
    case Tag::fenced:
      return fenced(node);
    case Tag::denominator:
      write("/");
      return walk(node);
    default:
      return walk(node);
  }
}

void DocxBody::run(const pugi::xml_node& node) {
  if (node == mark_run_) return;
  const RunForm outer =
      std::exchange(form_, run_form(run_properties(node, version_), *style_, styles_));
  form_.superscript = form_.superscript || raised_;
  hides_text_ = false;
  walk(node);
  if (hides_text_) ++left_out_.hidden;
  hides_text_ = false;
  mark_taken_ = false;
  form_ = outer;
}

bool DocxBody::is_shown() const {
  return !muted_ && !mark_taken_ && !form_.hidden && fields_.showing();
}

void DocxBody::write(std::string_view text) {
  if (is_shown()) return text_.write(text, form_);
  if (form_.hidden && !muted_ && fields_.showing() && !is_blank(text)) hides_text_ = true;
}

// Where a page or column ends words are still divided.
void DocxBody::line_break(const pugi::xml_node& node) {
  const std::string_view type = attribute(node, "type");
  if (type == "page" || type == "column") return write(" ");
  if (is_shown()) text_.line_break();
}

void DocxBody::symbol(const pugi::xml_node& node) {
  std::string text;
  if (const char32_t c = drawn(node)) {
    append_code_point(text, c);
    write(text);
  } else if (is_shown()) {
    ++left_out_.symbols;
  }
}

// Formulas in a line: exponents, fractions and brackets.
void DocxBody::raised(const pugi::xml_node& node) {
  const bool outer = std::exchange(raised_, true);
  walk(node);
  raised_ = outer;
}

void DocxBody::fenced(const pugi::xml_node& node) {
  const pugi::xml_node properties = child(node, "dPr");
  write(attribute(child(properties, "begChr"), "val", "("));
  walk(node);
  write(attribute(child(properties, "endChr"), "val", ")"));
}

void DocxBody::drawing(const pugi::xml_node& node) {
  if (!is_shown()) return;
  const DrawingContent content = drawing_content(node);
  left_out_.images += content.images;
  left_out_.objects += content.objects;
  for (const pugi::xml_node& box : content.text_boxes) later_.push_back({box});
}

// A note that is cited again keeps its mark. Notes cite no notes: one that cites itself would have
// no end.
void DocxBody::note_reference(const pugi::xml_node& node, Notes& notes) {
  if (!is_shown() || in_note_) return;
  const std::string_view id = attribute(node, "id");
  if (const auto cited = notes.cited.find(id); cited != notes.cited.end()) {
    return text_.cite(cited->second);
  }
  const std::string_view follows = attribute(node, "customMarkFollows", "0");
  const bool typed = follows == "1" || follows == "true" || follows == "on";
  const std::string mark = typed ? custom_mark(node) : notes.marks.next();
  if (!typed) text_.cite(mark);
  notes.cited.emplace(id, mark);
  if (const pugi::xml_node text = notes.texts.find(id)) {
    later_.push_back({text, mark, typed});
  } else {
    ++left_out_.notes;
  }
}

// The mark is what follows in the run, or else, as some programs write it, the next run if that is
// short.
std::string DocxBody::custom_mark(const pugi::xml_node& reference) {
  constexpr std::size_t kLongest = 12;
  std::string letters = letters_from(reference.next_sibling());
  if (is_blank(letters)) {
    const pugi::xml_node run = next_run(reference.parent());
    letters = letters_from(run.first_child());
    if (letters.size() > kLongest) letters.clear();
    if (!is_blank(letters)) mark_run_ = run;
  }
  std::string_view rest = letters;
  std::string mark = cut_mark(rest);
  if (mark.empty()) mark = "*";
  text_.cite(mark);
  if (!is_blank(rest)) write(rest);
  mark_taken_ = true;
  return mark;
}

}  // namespace paralign::detail
