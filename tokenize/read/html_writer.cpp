#include "tokenize/read/html_writer.hpp"

#include <algorithm>
#include <array>

#include "tokenize/read/html_mark.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongestRaised = 40;  // bytes of a superscript that may be digits
constexpr std::size_t kLongestMarker = 200;

constexpr std::array<char32_t, 10> kRaisedDigits{0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                                 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};

// Digits alone as superscript characters, whatever brackets are round them, several with commas
// between; else "".
std::string raised_digits(std::string_view text) {
  const std::string single = mark_of(text).mark;
  if (!mark_of(text).wordy && !single.empty()) text = single;
  std::string result;
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const int value = digit_value(c);
    if (value >= 0) {
      append_code_point(result, kRaisedDigits[static_cast<std::size_t>(value)]);
    } else if (c == ',' || c == 0x60C) {
      result += ',';
    } else if (!is_space(c)) {
      return {};
    }
    any = any || value >= 0;
  }
  return any ? result : std::string();
}

// Fonts of signs have a bullet where others have a letter or a dot.
bool is_bullet(std::string_view marker) {
  constexpr std::array<std::string_view, 8> kBullets{"\u00B7", "\u2022", "o",      "\u00A7",
                                                     "-",      "\u2013", "\uF0B7", "\u25AA"};
  return std::ranges::find(kBullets, marker) != kBullets.end();
}

bool is_decoration(const HtmlTree& tree, std::uint32_t node) {
  return tree.has(node, HtmlAttribute::alt) && tree.attribute(node, HtmlAttribute::alt).empty();
}

}  // namespace

HtmlWriter::HtmlWriter(const HtmlTree& tree, const HtmlNotes& notes, HtmlTag gone,
                       ReadingBuilder& builder)
    : tree_(tree),
      notes_(notes),
      gone_(gone),
      builder_(builder),
      flow_(builder),
      lists_(tree),
      tables_(tree, builder) {
  changed_ = std::ranges::any_of(tree.nodes, [&](const HtmlNode& n) { return n.tag == gone; });
}

void HtmlWriter::write() {
  const auto size = static_cast<std::uint32_t>(tree_.nodes.size());
  for (std::uint32_t i = 0; i < size;) {
    leave_all(i);
    end_note(i);
    begin_note(i);
    i = enter(i) ? i + 1 : tree_.nodes[i].end;
  }
  leave_all(size);
  end_note(size);
}

void HtmlWriter::begin_note(std::uint32_t node) {
  while (next_note_ < notes_.notes.size() && notes_.notes[next_note_].range.first < node) {
    ++next_note_;
  }
  if (note_ != nullptr || next_note_ == notes_.notes.size()) return;
  const HtmlNote& note = notes_.notes[next_note_];
  if (note.range.first != node || tree_.nodes[node].role != HtmlRole::shown) return;
  flow_.end_paragraph();
  if (is_gone_note(note)) {
    silent_end_ = note.range.end;
    return;
  }
  builder_.begin_note(note.mark);
  note_ = &note;
}

// A note goes with its citations.
bool HtmlWriter::is_gone_note(const HtmlNote& note) const {
  const auto is_gone_citation = [&](std::uint32_t node) {
    while (node != 0 && !is_gone(node)) node = tree_.nodes[node].parent;
    return node != 0;
  };
  return changed_ && !note.citations.empty() &&
         std::ranges::all_of(note.citations, is_gone_citation);
}

void HtmlWriter::end_note(std::uint32_t node) {
  if (note_ == nullptr || node < note_->range.end) return;
  flow_.end_paragraph();
  builder_.end_note();
  note_ = nullptr;
}

void HtmlWriter::leave_all(std::uint32_t at) {
  while (!open_.empty() && tree_.nodes[open_.back().node].end <= at) {
    // A note that ends in here ends first.
    end_note(at);
    leave(open_.back());
    open_.pop_back();
  }
}

bool HtmlWriter::is_gone(std::uint32_t node) const { return tree_.nodes[node].tag == gone_; }

// An item whose text is gone is gone, and does not count.
bool HtmlWriter::is_gone_item(std::uint32_t node) const {
  if (!changed_) return false;
  bool gone = false;
  for (std::uint32_t i = node; i < tree_.nodes[node].end;) {
    if (is_gone(i)) gone = true;
    if (is_gone(i) || tree_.nodes[i].role == HtmlRole::left_out) {
      i = tree_.nodes[i].end;
      continue;
    }
    if (!is_gap(tree_.text(i))) return false;
    ++i;
  }
  return gone;
}

std::uint32_t HtmlWriter::count_items(std::uint32_t list) const {
  std::uint32_t items = 0;
  for (std::uint32_t i = list + 1; i < tree_.nodes[list].end; i = tree_.nodes[i].end) {
    if (tree_.is(i, HtmlTag::item) && !is_gone_item(i)) ++items;
  }
  return items;
}

// False where there is nothing inside to go on with.
bool HtmlWriter::enter(std::uint32_t node) {
  if (node < silent_end_) return true;
  const HtmlNode& here = tree_.nodes[node];
  if (here.role == HtmlRole::left_out || is_gone(node)) return false;
  if (here.role == HtmlRole::cites) {
    flow_.cite(notes_.marks.at(node));
    return false;
  }
  if (write_leaf(node)) return false;
  Open open;
  open.node = node;
  open.preformatted = !open_.empty() && open_.back().preformatted;
  open.in_note = note_ != nullptr;
  if (here.tag == HtmlTag::item && is_gone_item(node)) return false;
  const std::string_view declared = tree_.attribute(node, HtmlAttribute::style);
  const HtmlStyle style = declared.empty() ? HtmlStyle() : parse_style(declared);
  if (style.list_marker && write_list_marker(node)) return false;
  if (is_raised(tree_, node) && write_raised(node)) return false;
  open.block = style.display == HtmlDisplay::unset ? is_block(here.tag)
                                                   : style.display == HtmlDisplay::block;
  open.preformatted = open.preformatted || style.preformatted || here.tag == HtmlTag::preformatted;
  if (open.block) flow_.end_paragraph();
  enter_element(open);
  open_.push_back(open);
  return true;
}

bool HtmlWriter::write_leaf(std::uint32_t node) {
  switch (tree_.nodes[node].tag) {
    case HtmlTag::text:
      flow_.text(tree_.text(node), !open_.empty() && open_.back().preformatted);
      return true;
    case HtmlTag::line_break:
      flow_.line_break();
      return true;
    case HtmlTag::unread:
      if (!is_decoration(tree_, node)) ++unread_;
      return true;
    case HtmlTag::unseen:
    case HtmlTag::wbr:
      return true;
    default:
      return false;
  }
}

bool HtmlWriter::write_raised(std::uint32_t node) {
  const std::string digits = raised_digits(tree_.inner_text(node, kLongestRaised));
  if (digits.empty()) return false;
  for (std::uint32_t i = node; i < tree_.nodes[node].end; ++i) {
    if (tree_.nodes[i].role == HtmlRole::cites) return false;
  }
  flow_.text(digits, false);
  return true;
}

// Word writes the number of an item as text, with blanks that make up its indent.
bool HtmlWriter::write_list_marker(std::uint32_t node) {
  const std::string text = tree_.inner_text(node, kLongestMarker);
  std::string marker;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    if (!is_space(next_code_point(text, i))) marker += text.substr(at, i - at);
  }
  if (marker.empty()) return true;
  HtmlItemNumber number;
  number.printed = is_bullet(marker) ? "\u2022" : marker;
  flow_.number(number);
  return true;
}

void HtmlWriter::enter_element(const Open& open) {
  const std::uint32_t node = open.node;
  switch (tree_.nodes[node].tag) {
    case HtmlTag::quote:
      flow_.text("\u201C", false);
      return;
    case HtmlTag::top_heading:
    case HtmlTag::heading:
      flow_.headings(true);
      return;
    case HtmlTag::ordered_list:
    case HtmlTag::list:
      lists_.begin(node, tree_.has(node, HtmlAttribute::reversed) ? count_items(node) : 0);
      return;
    case HtmlTag::item:
      enter_item(open);
      return;
    default:
      if (!open.in_note) enter_table_part(node);
      return;
  }
}

void HtmlWriter::enter_item(const Open& open) {
  HtmlItemNumber number = lists_.next(open.node);
  const bool is_note = note_ != nullptr && note_->range.first == open.node;
  if (is_note || !open.block) number = {};
  flow_.begin_item(std::move(number));
}

void HtmlWriter::enter_table_part(std::uint32_t node) {
  switch (tree_.nodes[node].tag) {
    case HtmlTag::table:
      tables_.begin_table();
      return;
    case HtmlTag::row:
      tables_.begin_row();
      return;
    case HtmlTag::cell:
      tables_.begin_cell(node);
      return;
    default:
      return;
  }
}

void HtmlWriter::leave(const Open& open) {
  const std::uint32_t node = open.node;
  const HtmlTag tag = tree_.nodes[node].tag;
  if (tag == HtmlTag::quote) flow_.text("\u201D", false);
  if (open.block) flow_.end_paragraph();
  switch (tag) {
    case HtmlTag::top_heading:
    case HtmlTag::heading:
      flow_.headings(false);
      return;
    case HtmlTag::ordered_list:
    case HtmlTag::list:
      lists_.end();
      return;
    case HtmlTag::item:
      flow_.end_item();
      return;
    default:
      if (!open.in_note) leave_table_part(node);
      return;
  }
}

void HtmlWriter::leave_table_part(std::uint32_t node) {
  switch (tree_.nodes[node].tag) {
    case HtmlTag::table:
      tables_.end_table();
      return;
    case HtmlTag::row_group:
    case HtmlTag::foot_group:
      tables_.end_group();
      return;
    case HtmlTag::row:
      tables_.end_row();
      return;
    case HtmlTag::cell:
      tables_.end_cell(node);
      return;
    default:
      return;
  }
}

}  // namespace paralign::detail
