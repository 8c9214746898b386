// The part of the walk that is inside of paragraphs.

#include <algorithm>
#include <utility>

#include "tokenize/read/odt_elements.hpp"
#include "tokenize/read/odt_walk.hpp"
#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kMostSpaces = 16;  // in one piece: they are one blank in the end

OdtLook spanned(OdtLook look, const OdtTextStyle& style) {
  look.hidden = style.hidden.value_or(look.hidden);
  look.superscript = style.superscript.value_or(look.superscript);
  return look;
}

std::string in_western_digits(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const int value = digit_value(c);
    append_code_point(result, value < 0 ? c : U'0' + static_cast<char32_t>(value));
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

void OdtWalk::inlines(const pugi::xml_node& parent, OdtLook look) {
  for (const pugi::xml_node& node : parent.children()) {
    ++visited_;
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      const std::string_view text = node.value();
      visited_ += text.size();
      text_.write(text, look);
    } else {
      inline_element(node, look);
    }
  }
}

void OdtWalk::inline_element(const pugi::xml_node& node, OdtLook look) {
  switch (odt_element(node)) {
    case OdtElement::left_out:
    case OdtElement::covered_cell:
      break;
    case OdtElement::span:
      inlines(node, spanned(look, styles_.text(attribute(node, "style-name"))));
      break;
    case OdtElement::spaces:
      text_.blanks(std::min(odt_number(attribute(node, "c"), 1), kMostSpaces), look);
      break;
    case OdtElement::tab:
      text_.blanks(1, look);
      break;
    case OdtElement::line_break:
      text_.line_break(look);
      break;
    case OdtElement::hidden_text:
      hidden_text(node, look);
      break;
    case OdtElement::note:
      note(node, look);
      break;
    case OdtElement::change_start:
      change_start(node);
      break;
    case OdtElement::change_end:
      change_end(node);
      break;
    case OdtElement::change_point:
      change_point(node, true);
      break;
    case OdtElement::other:
      inlines(node, look);
      break;
    default:  // what is anchored here, or should not be inside of a paragraph
      if (!look.hidden && !text_.is_left_out()) later_.push_back(node);
  }
}

void OdtWalk::hidden_text(const pugi::xml_node& node, OdtLook look) {
  look.hidden = look.hidden || attribute(node, "is-hidden") == "true";
  if (node.first_child()) {
    inlines(node, look);
  } else {
    text_.write(attribute(node, "string-value"), look);
  }
}

void OdtWalk::note(const pugi::xml_node& node, OdtLook look) {
  if (look.hidden || text_.is_left_out()) {
    notes_shifted_ = true;
    return;
  }
  const pugi::xml_node body = child(node, "note-body");
  if (in_note_) {
    later_.push_back(body);
    return;
  }
  notes_shifted_ = notes_shifted_ || restoring_;
  const std::string mark = note_mark(node);
  text_.cite(mark);
  const OdtText::State text = text_.begin_note();
  const OdtLists::Context lists = lists_.suspend();
  std::vector<pugi::xml_node> later = std::exchange(later_, {});
  const bool joining = std::exchange(joining_, false);
  const bool owes_end = std::exchange(owes_end_, false);
  in_note_ = true;
  build_.begin_note(mark);
  blocks(body);
  flush();
  build_.end_note();
  in_note_ = false;
  owes_end_ = owes_end;
  joining_ = joining;
  later_ = std::move(later);
  lists_.resume(lists);
  text_.end_note(text);
}

// What the file says was printed counts, as long as it counted the same notes as we do.
std::string OdtWalk::note_mark(const pugi::xml_node& node) {
  const pugi::xml_node citation = child(node, "note-citation");
  if (const std::string_view label = attribute(citation, "label"); !label.empty()) {
    return in_western_digits(label);
  }
  const bool endnote = attribute(node, "note-class") == "endnote";
  const OdtNoteNumbers& numbers = endnote ? styles_.endnotes() : styles_.footnotes();
  const std::uint32_t index = (endnote ? endnotes_ : footnotes_)++;
  const std::string_view printed = trimmed(citation.text().get());
  if (!printed.empty() && !(notes_shifted_ && numbers.through_document)) {
    return in_western_digits(printed);
  }
  return in_western_digits(print_number(numbers.format, numbers.first + index, numbers.past_z));
}

void OdtWalk::change_start(const pugi::xml_node& node) {
  const std::string_view id = attribute(node, "change-id");
  if (!changes_.leaves_out(id, version_) || !started_.insert(id).second) return;
  text_.begin_left_out();
}

void OdtWalk::change_end(const pugi::xml_node& node) {
  if (started_.erase(attribute(node, "change-id")) > 0) text_.end_left_out();
}

// The first paragraph of what comes back goes on with the text in front of the point, and the text
// behind it goes on with the last one.
void OdtWalk::change_point(const pugi::xml_node& node, bool inside_paragraph) {
  const std::string_view id = attribute(node, "change-id");
  if (version_ != OdtVersion::original) return;
  const pugi::xml_node deleted = changes_.deleted(id);
  if (!deleted || !restored_.insert(id).second) return;
  const OdtLists::Context lists = lists_.suspend();
  const OdtText::Form source = text_.source();
  const bool joining = std::exchange(joining_, inside_paragraph);
  const bool restoring = std::exchange(restoring_, true);
  const int left_out = text_.set_left_out(0);  // even amid what was inserted
  if (inside_paragraph) host_ = source;
  lists_.continue_lists(true);
  blocks(deleted);
  if (owes_end_ && changes_.merges_last_paragraph(id)) owes_end_ = false;
  if (owes_end_) finish_paragraph();
  lists_.continue_lists(restoring);
  host_.reset();
  text_.set_left_out(left_out);
  restoring_ = restoring;
  joining_ = joining;
  text_.return_to(source);
  lists_.resume(lists);
}

}  // namespace paralign::detail
