#include "tokenize/read/odt_walk.hpp"

#include <algorithm>
#include <utility>

#include "tokenize/read/odt_elements.hpp"
#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

// Rows and cells that are to be repeated: no more of them, and no more once so much was read.
constexpr std::uint32_t kMostRepeats = 1'000;
constexpr std::size_t kMostVisited = 2'000'000;

bool has_text(const pugi::xml_node& node) {
  return !node.find_node([](const pugi::xml_node& it) {
                return it.type() == pugi::node_pcdata || it.type() == pugi::node_cdata;
              })
              .empty();
}

// text:hidden-paragraph, a field that hides the paragraph that it stands in.
bool hides_paragraph(const pugi::xml_node& parent) {
  return std::ranges::any_of(parent.children(), [](const pugi::xml_node& node) {
    if (odt_element(node) == OdtElement::span) return hides_paragraph(node);
    return local_name(node) == "hidden-paragraph" && attribute(node, "is-hidden") == "true";
  });
}

bool is_hidden_section(const pugi::xml_node& node) {
  const std::string_view display = attribute(node, "display");
  return display == "none" || (display == "condition" && attribute(node, "is-hidden") == "true");
}

}  // namespace

OdtWalk::OdtWalk(const OdtStyles& styles, const OdtChanges& changes, OdtVersion version,
                 ReadingBuilder& build)
    : styles_(styles),
      changes_(changes),
      version_(version),
      build_(build),
      lists_(styles),
      text_(build, lists_) {}

void OdtWalk::walk(const pugi::xml_node& text) {
  blocks(text);
  flush();
}

OdtLeftOut OdtWalk::left_out() const {
  OdtLeftOut result = left_out_;
  result.hidden = text_.hidden();
  return result;
}

void OdtWalk::blocks(const pugi::xml_node& parent) {
  for (const pugi::xml_node& node : parent.children()) block(node);
}

void OdtWalk::block(const pugi::xml_node& node) {
  ++visited_;
  switch (odt_element(node)) {
    case OdtElement::left_out:
    case OdtElement::covered_cell:
      break;
    case OdtElement::paragraph:
    case OdtElement::span:
      paragraph(node);
      break;
    case OdtElement::list:
      list(node);
      break;
    case OdtElement::numbered_paragraph:
      lists_.open_numbered_paragraph(node);
      blocks(node);
      lists_.close_list();
      break;
    case OdtElement::section:
      section(node);
      break;
    case OdtElement::table:
      table(node);
      break;
    case OdtElement::shape:
      if (!text_.is_left_out()) shape(node);
      break;
    case OdtElement::change_start:
      change_start(node);
      break;
    case OdtElement::change_end:
      change_end(node);
      break;
    case OdtElement::change_point:
      change_point(node, false);
      break;
    default:
      blocks(node);
  }
}

OdtText::Form OdtWalk::form_of(const pugi::xml_node& node, const OdtParagraphStyle& style,
                               bool hidden) {
  const auto form = std::make_shared<OdtForm>();
  form->heading = local_name(node) == "h" || style.outline_level > 0;
  const OdtText::Form host = std::exchange(host_, nullptr);
  if (hidden) return form;
  if (lists_.inside()) {
    form->place = lists_.place(style);
  } else if (form->heading) {
    form->place = lists_.heading(node, style);
  } else if (host && host->place) {
    form->place = lists_.beside(*host->place);
  }
  return form;
}

void OdtWalk::paragraph(const pugi::xml_node& node) {
  if (owes_end_) finish_paragraph();
  const OdtParagraphStyle style = styles_.paragraph(attribute(node, "style-name"));
  OdtLook look;
  look.hidden = hidden_sections_ > 0 || style.text.hidden.value_or(false) || hides_paragraph(node);
  look.superscript = style.text.superscript.value_or(false);
  text_.start(form_of(node, style, look.hidden));
  inlines(node, look);
  end_paragraph();
}

void OdtWalk::end_paragraph() {
  if (text_.is_left_out()) return;
  if (joining_) {
    owes_end_ = true;
  } else {
    finish_paragraph();
  }
}

void OdtWalk::finish_paragraph() {
  owes_end_ = false;
  text_.end();
  const bool joining = std::exchange(joining_, false);
  const OdtLists::Context lists = lists_.suspend();
  for (const pugi::xml_node& node : std::exchange(later_, {})) block(node);
  lists_.resume(lists);
  joining_ = joining;
}

// Something begins or ends that no paragraph reaches over.
void OdtWalk::flush() {
  if (owes_end_ || text_.any() || !later_.empty()) finish_paragraph();
}

void OdtWalk::list(const pugi::xml_node& node) {
  lists_.open_list(node);
  for (const pugi::xml_node& item : node.children()) {
    const std::string_view name = local_name(item);
    if (name != "list-item" && name != "list-header") continue;
    lists_.open_item(item);
    blocks(item);
  }
  lists_.close_list();
}

void OdtWalk::section(const pugi::xml_node& node) {
  const bool hidden = is_hidden_section(node);
  if (hidden) ++hidden_sections_;
  blocks(node);
  if (hidden) --hidden_sections_;
}

// A table inside of text that is left out leaves no trace: the paragraph in front of it may go on
// behind it.
void OdtWalk::table(const pugi::xml_node& node) {
  const bool open = !text_.is_left_out();
  if (open) {
    flush();
    build_.begin_table();
  }
  const bool joining = std::exchange(joining_, false);
  const OdtLists::Context lists = lists_.suspend();
  rows(node, open);
  lists_.resume(lists);
  joining_ = joining;
  if (open) build_.end_table();
}

void OdtWalk::rows(const pugi::xml_node& parent, bool open) {
  for (const pugi::xml_node& node : parent.children()) {
    const OdtElement element = odt_element(node);
    if (element == OdtElement::left_out) continue;
    if (element != OdtElement::row) {
      rows(node, open);
      continue;
    }
    const std::uint32_t times = odt_number(attribute(node, "number-rows-repeated"), 1);
    row(node, open);
    for (std::uint32_t i = 1; i < times && may_repeat(node, i); ++i) row(node, open);
  }
}

void OdtWalk::row(const pugi::xml_node& node, bool open) {
  if (open) build_.begin_row();
  for (const pugi::xml_node& it : node.children()) {
    const OdtElement element = odt_element(it);
    if (element != OdtElement::cell && element != OdtElement::covered_cell) continue;
    const std::uint32_t times = odt_number(attribute(it, "number-columns-repeated"), 1);
    cell(it, open);
    for (std::uint32_t i = 1; i < times && may_repeat(it, i); ++i) cell(it, open);
  }
}

void OdtWalk::cell(const pugi::xml_node& node, bool open) {
  ++visited_;
  if (open) build_.begin_cell();
  if (odt_element(node) == OdtElement::cell) blocks(node);
  if (open) flush();
}

bool OdtWalk::may_repeat(const pugi::xml_node& node, std::size_t times) {
  if (times < kMostRepeats && visited_ < kMostVisited) return true;
  left_out_.repeats = left_out_.repeats || has_text(node);
  return false;
}

void OdtWalk::shape(const pugi::xml_node& node) {
  flush();
  const bool joining = std::exchange(joining_, false);
  const OdtLists::Context lists = lists_.suspend();
  if (local_name(node) == "frame") {
    frame(node);
  } else {
    blocks(node);
  }
  flush();
  lists_.resume(lists);
  joining_ = joining;
}

// The children of a frame are forms of one thing, the best first.
void OdtWalk::frame(const pugi::xml_node& node) {
  if (const pugi::xml_node box = child(node, "text-box")) {
    blocks(box);
    return;
  }
  if (hidden_sections_ > 0) return;
  const pugi::xml_node image = child(node, "image");
  if (child(node, "object") || child(node, "object-ole") || child(node, "plugin")) {
    ++left_out_.objects;
  } else if (image) {
    ++left_out_.images;
  }
  blocks(image);
}

}  // namespace paralign::detail
