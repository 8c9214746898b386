#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {

std::string_view HtmlTree::text(std::uint32_t node) const {
  const HtmlNode& n = nodes[node];
  if (n.tag != HtmlTag::text) return {};
  return std::string_view(strings).substr(n.first, n.count);
}

bool HtmlTree::has(std::uint32_t node, HtmlAttribute name) const {
  const HtmlNode& n = nodes[node];
  if (n.tag == HtmlTag::text) return false;
  for (std::uint32_t i = n.first; i < n.first + n.count; ++i) {
    if (attributes[i].name == name) return true;
  }
  return false;
}

std::string_view HtmlTree::attribute(std::uint32_t node, HtmlAttribute name) const {
  const HtmlNode& n = nodes[node];
  if (n.tag == HtmlTag::text) return {};
  for (std::uint32_t i = n.first; i < n.first + n.count; ++i) {
    const Attribute& a = attributes[i];
    if (a.name == name) return std::string_view(strings).substr(a.first, a.size);
  }
  return {};
}

std::string HtmlTree::inner_text(std::uint32_t node, std::size_t limit) const {
  std::string result;
  for (std::uint32_t i = node; i < nodes[node].end && result.size() < limit;) {
    if (nodes[i].role == HtmlRole::left_out) {
      i = nodes[i].end;
      continue;
    }
    if (is(i, HtmlTag::line_break)) result += ' ';
    result += text(i++);
  }
  return result;
}

bool is_block(HtmlTag tag) noexcept {
  switch (tag) {
    case HtmlTag::text:
    case HtmlTag::span:
    case HtmlTag::unseen:
    case HtmlTag::unread:
    case HtmlTag::line_break:
    case HtmlTag::wbr:
    case HtmlTag::link:
    case HtmlTag::quote:
    case HtmlTag::superscript:
    case HtmlTag::inserted:
    case HtmlTag::deleted:
      return false;
    default:
      return true;
  }
}

}  // namespace paralign::detail
