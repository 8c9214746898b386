#include "tokenize/read/docx_converted.hpp"

#include "tokenize/read/docx_tree.hpp"
#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

// What of the text of a paragraph was changed how.
struct Shares {
  bool kept = false;
  bool inserted = false;
  bool deleted = false;
};

bool is_content(Tag tag) noexcept {
  return tag == Tag::text || tag == Tag::footnote_reference || tag == Tag::endnote_reference ||
         tag == Tag::symbol || tag == Tag::drawing || tag == Tag::text_box;
}

void gather(const pugi::xml_node& node, Tag around, Shares& shares) {
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::left_out || tag == Tag::properties) continue;
    if (is_content(tag)) {
      const bool inserted = around == Tag::insertion || around == Tag::move_to;
      const bool deleted = around == Tag::deletion || around == Tag::move_from;
      (inserted ? shares.inserted : deleted ? shares.deleted : shares.kept) = true;
    } else {
      const bool is_change = tag == Tag::insertion || tag == Tag::deletion ||
                             tag == Tag::move_from || tag == Tag::move_to;
      gather(it, is_change ? tag : around, shares);
    }
  }
}

pugi::xml_node child_or_new(pugi::xml_node node, std::string_view local, const char* name) {
  const pugi::xml_node found = child(node, local);
  return found ? found : node.prepend_child(name);
}

std::string_view change_of_mark(const pugi::xml_node& paragraph) noexcept {
  const pugi::xml_node mark = child(child(paragraph, "pPr"), "rPr");
  return child(mark, "ins") ? "ins" : child(mark, "del") ? "del" : "";
}

// A change that goes on from the paragraph before has taken in the end of that one and not of this:
// `before` is what LibreOffice says of that end.
void mend_mark(const pugi::xml_node& paragraph, std::string_view before) {
  Shares shares;
  gather(paragraph, Tag::other, shares);
  const std::string_view change = shares.inserted ? "ins" : "del";
  if (shares.kept || shares.inserted == shares.deleted || change == before) return;
  const pugi::xml_node mark = child_or_new(child_or_new(paragraph, "pPr", "w:pPr"), "rPr", "w:rPr");
  child_or_new(mark, change, shares.inserted ? "w:ins" : "w:del");
}

bool is_blank_text(const pugi::xml_node& node) {
  return tag_of(node) == Tag::text &&
         std::string_view(node.text().get()).find_first_not_of(' ') == std::string_view::npos;
}

// <w:footnoteReference w:customMarkFollows="1" .../><w:t> </w:t>, and a blank run behind.
void mend_note(pugi::xml_node reference) {
  const pugi::xml_node mark = reference.next_sibling();
  if (attribute(reference, "customMarkFollows").empty() || !is_blank_text(mark)) return;
  for (pugi::xml_attribute it = reference.first_attribute(); it; it = it.next_attribute()) {
    if (local_name(std::string_view(it.name())) != "customMarkFollows") continue;
    reference.remove_attribute(it);
    break;
  }
  pugi::xml_node run = reference.parent();
  const pugi::xml_node next = run.next_sibling();
  run.remove_child(mark);
  if (tag_of(next) == Tag::run && is_blank_text(next.last_child()) &&
      attribute(child(child(next, "rPr"), "vertAlign"), "val") == "superscript") {
    run.parent().remove_child(next);
  }
}

void mend(const pugi::xml_node& node) {
  std::string_view before;
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::paragraph) {
      const std::string_view now = change_of_mark(it);
      mend_mark(it, before);
      before = now;
    }
    if (tag == Tag::footnote_reference || tag == Tag::endnote_reference) {
      mend_note(it);
    } else {
      mend(it);
    }
  }
}

}  // namespace

void mend_converted(pugi::xml_document& document) { mend(document); }

}  // namespace paralign::detail
