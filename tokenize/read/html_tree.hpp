#pragma once

// A web page as a tree that takes little room and can be walked without recursion.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

/// Elements with a conduct of their own; all others are told by how they are set.
enum class HtmlTag : std::uint8_t {
  text,    ///< no element: a run of text
  span,    ///< set inside the line: b, em, font, what is unknown
  block,   ///< set as a paragraph or around some
  unseen,  ///< what never shows, and controls: script, head, select
  unread,  ///< pictures and embedded things
  line_break,
  wbr,
  link,     ///< a
  heading,  ///< h1 to h6
  top_heading,
  paragraph,
  preformatted,
  quote,  ///< q, set in quotation marks
  superscript,
  inserted,
  deleted,
  ordered_list,
  list,         ///< ul, menu, dir
  item,         ///< li
  term,         ///< dt
  description,  ///< dd
  table,
  caption,
  row_group,   ///< thead, tbody
  foot_group,  ///< tfoot
  row,
  cell,
  main,
  article,
  nav,
  header,
  footer,
  aside,
  form,
  body,
  html,
};

/// Attributes that are kept; all others are forgotten.
enum class HtmlAttribute : std::uint8_t {
  id,
  name,
  classes,
  href,
  style,
  hidden,
  role,
  start,
  type,
  value,
  reversed,
  colspan,
  rowspan,
  alt,
  title,
  lang,
  epub_type,
};

/// What became of a node when the page was looked through; only `shown` ones are read.
enum class HtmlRole : std::uint8_t {
  shown,
  left_out,
  cites,  ///< stands for the mark of a note
};

struct HtmlNode {
  HtmlTag tag = HtmlTag::text;
  HtmlRole role = HtmlRole::shown;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;    ///< index behind the last node inside
  std::uint32_t first = 0;  ///< of its text in the pool of strings, or of its attributes
  std::uint32_t count = 0;  ///< bytes, or attributes
};

/// Nodes in the order of the page, so that what is inside node `i` are those from `i + 1` to
/// `nodes[i].end`. Node 0 is the page itself.
class HtmlTree {
 public:
  struct Attribute {
    HtmlAttribute name{};
    std::uint32_t first = 0;
    std::uint32_t size = 0;
  };

  std::vector<HtmlNode> nodes{};
  std::vector<Attribute> attributes{};
  std::string strings{};

  [[nodiscard]] std::string_view text(std::uint32_t node) const;
  [[nodiscard]] bool has(std::uint32_t node, HtmlAttribute name) const;
  /// "" where the node has none.
  [[nodiscard]] std::string_view attribute(std::uint32_t node, HtmlAttribute name) const;
  [[nodiscard]] bool is(std::uint32_t node, HtmlTag tag) const { return nodes[node].tag == tag; }
  [[nodiscard]] bool contains(std::uint32_t outer, std::uint32_t inner) const {
    return outer <= inner && inner < nodes[outer].end;
  }
  /// The text inside that is shown, as it stands in the page, or about its first `limit` bytes.
  [[nodiscard]] std::string inner_text(std::uint32_t node,
                                       std::size_t limit = std::string::npos) const;
};

/// True for elements that begin and end a paragraph.
[[nodiscard]] bool is_block(HtmlTag tag) noexcept;

/// The tree that browsers make of a page, the caption of a table before its rows and its foot
/// behind them.
///
/// @param utf8   well-formed.
/// @param where  the file, for messages.
/// @throws Error(unreadable) for elements nested deeper than 512, more than 250 attributes in a
/// tag, or more tags than fit into 256 MB.
[[nodiscard]] HtmlTree parse_html(std::string_view utf8, std::string_view where);

}  // namespace paralign::detail
