#include "tokenize/read/html_hidden.hpp"

#include "tokenize/read/html_names.hpp"
#include "tokenize/read/html_style.hpp"

namespace paralign::detail {
namespace {

bool is_hidden(const HtmlTree& tree, std::uint32_t node) {
  // Pages hide all of themselves until a script has run.
  if (tree.is(node, HtmlTag::html) || tree.is(node, HtmlTag::body)) return false;
  if (tree.has(node, HtmlAttribute::hidden)) return true;
  const std::string_view declared = tree.attribute(node, HtmlAttribute::style);
  if (declared.empty()) return false;
  const HtmlStyle style = parse_style(declared);
  return style.invisible || style.display == HtmlDisplay::none;
}

}  // namespace

std::size_t leave_out_hidden(HtmlTree& tree) {
  std::size_t words = 0;
  for (std::uint32_t i = 0; i < tree.nodes.size();) {
    if (is_hidden(tree, i)) {
      words += count_words(tree.inner_text(i));
      tree.nodes[i].role = HtmlRole::left_out;
    }
    const bool out = tree.nodes[i].role == HtmlRole::left_out;
    i = out ? tree.nodes[i].end : i + 1;
  }
  return words;
}

}  // namespace paralign::detail
