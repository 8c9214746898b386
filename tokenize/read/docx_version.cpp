#include "tokenize/read/docx_version.hpp"

#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

// What tracks the deletion or insertion of a cell, as its own elements do for a row.
bool has_change(const pugi::xml_node& properties, std::string_view inserted,
                std::string_view deleted, Version version) noexcept {
  return !child(properties, version == Version::original ? inserted : deleted).empty();
}

class ChangeCounter {
 public:
  explicit ChangeCounter(ChangeCount& count) : count_(count) {}

  void walk(const pugi::xml_node& node, Tag around) {
    for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
      const Tag tag = tag_of(it);
      if (tag == Tag::left_out || tag == Tag::properties) continue;
      if (tag == Tag::alternate_content) {
        walk(chosen_branch(it), around);
      } else {
        visit(it, tag, around);
      }
    }
  }

 private:
  void visit(const pugi::xml_node& node, Tag tag, Tag around) {
    if (tag == Tag::text) return note(around);
    if (tag == Tag::footnote_reference || tag == Tag::endnote_reference) return note(around);
    if (tag == Tag::insertion || tag == Tag::deletion || tag == Tag::move_from ||
        tag == Tag::move_to) {
      return walk(node, tag);
    }
    if (tag == Tag::row) {
      note_marks(child(node, "trPr"));
    } else if (tag == Tag::cell) {
      const pugi::xml_node properties = child(node, "tcPr");
      if (child(properties, "cellIns")) note(Tag::insertion);
      if (child(properties, "cellDel")) note(Tag::deletion);
    }
    walk(node, around);
    if (tag == Tag::paragraph) note_marks(child(child(node, "pPr"), "rPr"));
  }

  void note_marks(const pugi::xml_node& properties) {
    if (!properties) return;
    if (child(properties, "ins")) note(Tag::insertion);
    if (child(properties, "del")) note(Tag::deletion);
    if (child(properties, "moveFrom")) note(Tag::move_from);
    if (child(properties, "moveTo")) note(Tag::move_to);
  }

  void note(Tag change) {
    if (change == last_) return;
    last_ = change;
    if (change == Tag::insertion) ++count_.insertions;
    if (change == Tag::deletion) ++count_.deletions;
    if (change == Tag::move_to) ++count_.moves;
  }

  ChangeCount& count_;
  Tag last_ = Tag::other;
};

}  // namespace

bool is_gone(const pugi::xml_node& node, Tag tag, Version version) noexcept {
  const bool original = version == Version::original;
  switch (tag) {
    case Tag::insertion:
    case Tag::move_to:
      return original;
    case Tag::deletion:
    case Tag::move_from:
      return !original;
    case Tag::row:
      return has_change(child(node, "trPr"), "ins", "del", version);
    case Tag::cell:
      return has_change(child(node, "tcPr"), "cellIns", "cellDel", version);
    default:
      return false;
  }
}

pugi::xml_node paragraph_properties(const pugi::xml_node& paragraph, Version version) noexcept {
  const pugi::xml_node now = child(paragraph, "pPr");
  if (version == Version::original) {
    if (const pugi::xml_node change = child(now, "pPrChange")) return child(change, "pPr");
  }
  return now;
}

pugi::xml_node run_properties(const pugi::xml_node& owner, Version version) noexcept {
  const pugi::xml_node now = child(owner, "rPr");
  if (version == Version::original) {
    if (const pugi::xml_node change = child(now, "rPrChange")) return child(change, "rPr");
  }
  return now;
}

bool is_mark_gone(const pugi::xml_node& paragraph, Version version) noexcept {
  const pugi::xml_node mark = child(child(paragraph, "pPr"), "rPr");
  if (!mark) return false;
  return has_change(mark, "ins", "del", version) || has_change(mark, "moveTo", "moveFrom", version);
}

void count_changes(const pugi::xml_node& node, ChangeCount& count) {
  ChangeCounter(count).walk(node, Tag::other);
}

}  // namespace paralign::detail
