#include "tokenize/read/docx_body.hpp"

#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

// The cell goes on with the one above it: what it holds itself is not shown.
bool is_covered(const pugi::xml_node& cell) {
  const pugi::xml_node merge = child(child(cell, "tcPr"), "vMerge");
  return merge && attribute(merge, "val", "continue") != "restart";
}

// A large first letter is set as a paragraph of its own, in a frame.
bool is_drop_cap(const pugi::xml_node& properties) {
  const std::string_view drop = attribute(child(properties, "framePr"), "dropCap", "none");
  return drop != "none";
}

struct Rows {
  std::size_t kept = 0;
  std::size_t gone = 0;
};

// Of a table, also those that are wrapped; looks no further than the first that is kept.
void count_rows(const pugi::xml_node& node, Version version, Rows& rows) {
  for (pugi::xml_node it = node.first_child(); it && rows.kept == 0; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::left_out || tag == Tag::properties || tag == Tag::table) continue;
    if (is_gone(it, tag, version)) {
      ++rows.gone;
    } else if (tag == Tag::row) {
      ++rows.kept;
    } else {
      count_rows(it, version, rows);
    }
  }
}

bool is_all_gone(const pugi::xml_node& table, Version version) {
  Rows rows;
  count_rows(table, version, rows);
  return rows.gone > 0 && rows.kept == 0;
}

bool is_heading(const pugi::xml_node& properties, const DocxStyle& style) {
  constexpr std::int32_t kBodyText = 9;
  if (const pugi::xml_node outline = child(properties, "outlineLvl")) {
    return whole_number(attribute(outline, "val"), kBodyText) < kBodyText;
  }
  return style.heading.value_or(0) > 0;
}

}  // namespace

DocxBody::DocxBody(const DocxTrees& trees, const DocxStyles& styles, const DocxNumbering& numbering,
                   Version version, ReadingBuilder& build)
    : body_(child(trees.document.document_element(), "body")),
      styles_(styles),
      numbering_(numbering),
      note_numbering_(numbering),
      version_(version),
      build_(build),
      text_(build),
      fields_({}, version),
      footnotes_{NoteTexts(&trees.footnotes),
                 NoteMarks(NoteKind::footnote, &trees.document, &trees.settings)},
      endnotes_{NoteTexts(&trees.endnotes),
                NoteMarks(NoteKind::endnote, &trees.document, &trees.settings)},
      style_(&styles.paragraph({})) {}

void DocxBody::walk() { story(body_); }

DocxLeftOut DocxBody::left_out() const {
  DocxLeftOut result = left_out_;
  result.symbols += text_.unknown_symbols();
  return result;
}

void DocxBody::story(const pugi::xml_node& node) {
  Fields outer = std::exchange(fields_, Fields(node, version_));
  walk(node);
  flush();
  fields_ = std::move(outer);
}

void DocxBody::walk(const pugi::xml_node& node) {
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) visit(it);
}

void DocxBody::visit(const pugi::xml_node& node) {
  const Tag tag = tag_of(node);
  if (is_gone(node, tag, version_)) return;
  switch (tag) {
    case Tag::left_out:
    case Tag::properties:
      return;
    case Tag::alternate_content:
      return walk(chosen_branch(node));
    case Tag::alternate_chunk:
      ++left_out_.documents;
      return;
    case Tag::paragraph:
      return paragraph(node);
    case Tag::table:
      return table(node);
    case Tag::row:
      if (!in_note_) build_.begin_row();
      return walk(node);
    case Tag::cell:
      return cell(node);
    default:
      return visit_inline(node, tag);
  }
}

// A paragraph without an end of its own, be it deleted or hidden, goes on with the next one. What
// tracked changes join has the properties of the last, as its mark is the one that stays; a hidden
// mark keeps its own (so "style separators" set a heading in the line of its paragraph).
void DocxBody::paragraph(const pugi::xml_node& node) {
  const pugi::xml_node properties = child(node, "pPr");
  style_ =
      &styles_.paragraph(attribute(child(paragraph_properties(node, version_), "pStyle"), "val"));
  open_ = node;
  walk(node);
  if (child(properties, "sectPr")) end_section();
  if (muted_ || is_mark_gone(node, version_) || is_drop_cap(properties)) return;
  if (!run_form(run_properties(properties, version_), *style_, styles_).hidden) {
    return end_paragraph();
  }
  if (text_.any()) count_number(node);
  open_ = {};
}

void DocxBody::end_section() {
  if (in_note_) return;
  footnotes_.marks.end_section();
  endnotes_.marks.end_section();
}

void DocxBody::count_number(const pugi::xml_node& paragraph) {
  const pugi::xml_node properties = paragraph_properties(paragraph, version_);
  ParagraphNumbering own = paragraph_numbering(properties);
  if (own.inserted && version_ == Version::original) {
    own.list.reset();
    own.level.reset();
  }
  std::optional<ListNumber> number = (in_note_ ? note_numbering_ : numbering_).next(own);
  if (!number_) number_ = std::move(number);
  heading_ = heading_ || is_heading(properties, styles_.paragraph(own.style));
}

void DocxBody::end_paragraph() {
  if (open_) count_number(std::exchange(open_, {}));
  if (const auto number = std::exchange(number_, {})) {
    build_.list_number(number->printed, number->value);
  }
  if (std::exchange(heading_, false)) build_.heading();
  build_.end_paragraph();
  text_.end();
  deliver();
}

// Ends what was to go on with a next paragraph where there is none.
void DocxBody::flush() {
  if (text_.any() || !later_.empty()) end_paragraph();
  open_ = {};
}

void DocxBody::deliver() {
  for (const Later& later : std::exchange(later_, {})) {
    if (later.mark.empty()) {
      story(later.node);
    } else {
      note(later);
    }
  }
}

void DocxBody::note(const Later& note) {
  build_.begin_note(note.mark);
  in_note_ = true;
  text_.expect_mark(note.typed ? note.mark : std::string());
  story(note.node);
  text_.expect_mark({});
  in_note_ = false;
  build_.end_note();
}

void DocxBody::table(const pugi::xml_node& node) {
  if (is_all_gone(node, version_)) return;
  flush();
  if (!in_note_) build_.begin_table();
  walk(node);
  flush();
  if (!in_note_) build_.end_table();
}

void DocxBody::cell(const pugi::xml_node& node) {
  if (!in_note_) build_.begin_cell();
  const bool outer = std::exchange(muted_, muted_ || is_covered(node));
  walk(node);
  flush();
  muted_ = outer;
}

}  // namespace paralign::detail
