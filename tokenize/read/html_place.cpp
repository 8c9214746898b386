#include "tokenize/read/html_place.hpp"

#include <algorithm>

#include "tokenize/read/html_mark.hpp"
#include "tokenize/read/html_names.hpp"

namespace paralign::detail {
namespace {

bool is_alone(std::span<const std::uint32_t> others, const HtmlRange& range) {
  const auto first = std::ranges::lower_bound(others, range.first);
  return first == others.end() || std::next(first) == others.end() || !range.contains(first[1]);
}

}  // namespace

HtmlPlaces::HtmlPlaces(const HtmlTree& tree) : tree_(tree), next_text_(tree.nodes.size() + 1) {
  std::vector<bool> out(tree.nodes.size());
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    out[i] = tree.nodes[i].role == HtmlRole::left_out || (i > 0 && out[tree.nodes[i].parent]);
  }
  auto next = static_cast<std::uint32_t>(tree.nodes.size());
  next_text_[next] = next;
  for (std::uint32_t i = next; i-- > 0;) {
    if (!out[i] && tree.is(i, HtmlTag::text) && !is_gap(tree.text(i))) next = i;
    next_text_[i] = next;
  }
}

std::uint32_t HtmlPlaces::block_around(std::uint32_t node) const {
  while (node != 0 && !is_block(tree_.nodes[node].tag)) node = tree_.nodes[node].parent;
  return node;
}

// An anchor without text before a paragraph stands for that.
std::uint32_t HtmlPlaces::first_block(std::uint32_t target) const {
  if (is_block(tree_.nodes[target].tag)) return target;
  const std::uint32_t around = block_around(target);
  const std::uint32_t text = next_text_[target];
  if (text < tree_.nodes[target].end || text >= tree_.nodes[around].end) return around;
  std::uint32_t block = text;
  while (tree_.nodes[block].parent != around && block != 0) block = tree_.nodes[block].parent;
  return is_block(tree_.nodes[block].tag) ? block : around;
}

// The item, row or named block that holds `block` and nothing before it, nor another note.
std::uint32_t HtmlPlaces::widened(std::uint32_t block,
                                  std::span<const std::uint32_t> others) const {
  while (block != 0) {
    const std::uint32_t parent = tree_.nodes[block].parent;
    const HtmlNode& outer = tree_.nodes[parent];
    if (!opens(parent, next_text_[block]) || !is_alone(others, {parent, outer.end})) break;
    bool wide = outer.tag == HtmlTag::item || outer.tag == HtmlTag::description ||
                outer.tag == HtmlTag::term || outer.tag == HtmlTag::cell;
    if (outer.tag == HtmlTag::row) {
      wide = !mark_of(tree_.inner_text(block, 80)).mark.empty();
    } else if (outer.tag == HtmlTag::block || outer.tag == HtmlTag::aside) {
      wide = is_note_named(tree_, parent);
    }
    if (!wide) break;
    block = parent;
  }
  return block;
}

// A run of text in a container of blocks ends at the first of these.
std::uint32_t HtmlPlaces::loose_end(std::uint32_t target, const HtmlRange& range) const {
  const std::uint32_t around = block_around(target);
  const HtmlTag tag = tree_.nodes[around].tag;
  const bool whole = tag == HtmlTag::item || tag == HtmlTag::description || tag == HtmlTag::term ||
                     tag == HtmlTag::cell;
  if (is_block(tree_.nodes[target].tag) || range.first < around || range.first > target || whole ||
      is_note_named(tree_, around)) {
    return range.end;
  }
  std::uint32_t i = tree_.nodes[target].end;
  while (i < range.end && !is_block(tree_.nodes[i].tag)) ++i;
  return i;
}

HtmlRange HtmlPlaces::note_at(std::uint32_t target, std::span<const std::uint32_t> others) const {
  const std::uint32_t block = first_block(target);
  HtmlRange range{target, tree_.nodes[block].end};
  if (block > target) {
    range.first = block;
  } else if (opens(block, next_text_[target])) {
    const std::uint32_t wide = widened(block, others);
    range = {wide, tree_.nodes[wide].end};
  } else {  // from the middle of the block on
    while (tree_.nodes[range.first].parent != block &&
           opens(tree_.nodes[range.first].parent, target)) {
      range.first = tree_.nodes[range.first].parent;
    }
  }
  if (tree_.is(range.first, HtmlTag::term)) range.end = described_end(range);
  const auto next = std::ranges::upper_bound(others, std::max(target, range.first));
  if (next != others.end() && *next < range.end) {
    range.end = *next;
    while (tree_.nodes[range.end].parent > range.first &&
           opens(tree_.nodes[range.end].parent, *next)) {
      range.end = tree_.nodes[range.end].parent;
    }
  }
  range.end = loose_end(target, range);
  return range;
}

// Behind the descriptions of a term.
std::uint32_t HtmlPlaces::described_end(const HtmlRange& term) const {
  std::uint32_t end = term.end;
  while (end < tree_.nodes.size() && !tree_.is(end, HtmlTag::term) &&
         tree_.nodes[end].parent == tree_.nodes[term.first].parent) {
    end = tree_.nodes[end].end;
  }
  return end;
}

std::string HtmlPlaces::text(const HtmlRange& range, std::size_t limit) const {
  std::string result;
  for (std::uint32_t i = next_text_[range.first]; i < range.end && result.size() < limit;
       i = next_text_[i + 1]) {
    result += tree_.text(i);
  }
  return result;
}

}  // namespace paralign::detail
