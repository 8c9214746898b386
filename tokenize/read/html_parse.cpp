// From the tree that gumbo makes to ours, which keeps what a reader of text looks at.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "paralign/error.hpp"
#include "tokenize/read/gumbo_memory.hpp"
#include "tokenize/read/html_shorthand.hpp"
#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {
namespace {

// Set inside the line, or without a conduct of its own.
HtmlTag inline_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
      return HtmlTag::link;
    case GUMBO_TAG_BR:
      return HtmlTag::line_break;
    case GUMBO_TAG_WBR:
      return HtmlTag::wbr;
    case GUMBO_TAG_Q:
      return HtmlTag::quote;
    case GUMBO_TAG_SUP:
      return HtmlTag::superscript;
    case GUMBO_TAG_INS:
      return HtmlTag::inserted;
    case GUMBO_TAG_DEL:
      return HtmlTag::deleted;
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IMAGE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
      return HtmlTag::unread;
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_ANNOTATION_XML:
      return HtmlTag::unseen;
    default:
      return HtmlTag::span;
  }
}

HtmlTag tag_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HTML:
      return HtmlTag::html;
    case GUMBO_TAG_BODY:
      return HtmlTag::body;
    case GUMBO_TAG_P:
      return HtmlTag::paragraph;
    case GUMBO_TAG_H1:
      return HtmlTag::top_heading;
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return HtmlTag::heading;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      return HtmlTag::preformatted;
    case GUMBO_TAG_OL:
      return HtmlTag::ordered_list;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
      return HtmlTag::list;
    case GUMBO_TAG_LI:
      return HtmlTag::item;
    case GUMBO_TAG_DT:
      return HtmlTag::term;
    case GUMBO_TAG_DD:
      return HtmlTag::description;
    case GUMBO_TAG_TABLE:
      return HtmlTag::table;
    case GUMBO_TAG_CAPTION:
      return HtmlTag::caption;
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
      return HtmlTag::row_group;
    case GUMBO_TAG_TFOOT:
      return HtmlTag::foot_group;
    case GUMBO_TAG_TR:
      return HtmlTag::row;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return HtmlTag::cell;
    case GUMBO_TAG_MAIN:
      return HtmlTag::main;
    case GUMBO_TAG_ARTICLE:
      return HtmlTag::article;
    case GUMBO_TAG_NAV:
      return HtmlTag::nav;
    case GUMBO_TAG_HEADER:
      return HtmlTag::header;
    case GUMBO_TAG_FOOTER:
      return HtmlTag::footer;
    case GUMBO_TAG_ASIDE:
      return HtmlTag::aside;
    case GUMBO_TAG_FORM:
      return HtmlTag::form;
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_MULTICOL:
      return HtmlTag::block;
    default:
      return inline_tag(tag);
  }
}

// gumbo has no names for these.
HtmlTag unknown_tag(const GumboElement& element) {
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  const auto is = [&](std::string_view other) {
    return name.length == other.size() &&
           std::equal(other.begin(), other.end(), name.data,
                      [](char a, char b) { return a == (b | 0x20); });
  };
  if (is("annotation")) return HtmlTag::unseen;  // the source of a formula
  if (is("dialog")) {
    const bool open = gumbo_get_attribute(&element.attributes, "open") != nullptr;
    return open ? HtmlTag::block : HtmlTag::unseen;
  }
  return HtmlTag::span;
}

constexpr std::array<std::pair<std::string_view, HtmlAttribute>, 17> kAttributes{
    {{"alt", HtmlAttribute::alt},
     {"class", HtmlAttribute::classes},
     {"colspan", HtmlAttribute::colspan},
     {"epub:type", HtmlAttribute::epub_type},
     {"hidden", HtmlAttribute::hidden},
     {"href", HtmlAttribute::href},
     {"id", HtmlAttribute::id},
     {"lang", HtmlAttribute::lang},
     {"name", HtmlAttribute::name},
     {"reversed", HtmlAttribute::reversed},
     {"role", HtmlAttribute::role},
     {"rowspan", HtmlAttribute::rowspan},
     {"start", HtmlAttribute::start},
     {"style", HtmlAttribute::style},
     {"title", HtmlAttribute::title},
     {"type", HtmlAttribute::type},
     {"value", HtmlAttribute::value}}};

std::optional<HtmlAttribute> attribute_of(std::string_view name) {
  const auto found =
      std::ranges::lower_bound(kAttributes, name, {}, [](const auto& pair) { return pair.first; });
  if (found == kAttributes.end() || found->first != name) return std::nullopt;
  return found->second;
}

// Which part of a table comes when, whatever their order in the page.
int place_in_table(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT) return 1;
  if (node.v.element.tag == GUMBO_TAG_CAPTION) return 0;
  return node.v.element.tag == GUMBO_TAG_TFOOT ? 2 : 1;
}
constexpr int kPlacesInTable = 3;

class Converter {
 public:
  explicit Converter(HtmlShorthand& shorthand) : shorthand_(shorthand) {}

  HtmlTree convert(const GumboNode& root, std::size_t page_size) {
    tree_.strings.reserve(page_size);
    open(root);
    while (!frames_.empty()) step();
    return std::move(tree_);
  }

 private:
  struct Frame {
    const GumboNode* node;
    std::uint32_t index;
    unsigned child = 0;
    int place = 0;  // in a table: which children come now
  };

  void step() {
    Frame& frame = frames_.back();
    const GumboElement& element = frame.node->v.element;
    const bool table = element.tag == GUMBO_TAG_TABLE;
    if (frame.child < element.children.length) {
      const auto& child = *static_cast<const GumboNode*>(element.children.data[frame.child++]);
      if (!table || place_in_table(child) == frame.place) add(child);
    } else if (table && ++frame.place < kPlacesInTable) {
      frame.child = 0;
    } else {
      tree_.nodes[frame.index].end = size();
      frames_.pop_back();
    }
  }

  void add(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_ELEMENT:
        open(node);
        return;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        add_text(node.v.text.text);
        return;
      default:  // comments; templates, which never show
        return;
    }
  }

  void add_text(std::string_view text) {
    HtmlNode node;
    node.parent = frames_.back().index;
    node.first = pool_size();
    shorthand_.expand(text, tree_.strings);
    node.count = pool_size() - node.first;
    node.end = size() + 1;
    tree_.nodes.push_back(node);
  }

  void open(const GumboNode& from) {
    const GumboElement& element = from.v.element;
    HtmlNode node;
    node.tag = element.tag == GUMBO_TAG_UNKNOWN ? unknown_tag(element) : tag_of(element.tag);
    if (!frames_.empty()) node.parent = frames_.back().index;
    node.first = static_cast<std::uint32_t>(tree_.attributes.size());
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const auto name = attribute_of(attribute.name);
      if (!name) continue;
      const std::uint32_t first = pool_size();
      shorthand_.expand(attribute.value, tree_.strings);
      tree_.attributes.push_back({*name, first, pool_size() - first});
      ++node.count;
    }
    const bool read = node.tag != HtmlTag::unseen && node.tag != HtmlTag::unread;
    node.end = size() + 1;
    if (read) frames_.push_back({&from, size()});
    tree_.nodes.push_back(node);
  }

  [[nodiscard]] std::uint32_t pool_size() const {
    return static_cast<std::uint32_t>(tree_.strings.size());
  }
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(tree_.nodes.size());
  }

  HtmlShorthand& shorthand_;
  HtmlTree tree_{};
  std::vector<Frame> frames_{};
};

[[noreturn]] void refuse(std::string_view where, GumboMemory::Excess excess,
                         const GumboLimits& limits) {
  std::string found;
  switch (excess) {
    case GumboMemory::Excess::depth:
      found = "elements nested more than " + std::to_string(limits.depth) + " deep";
      break;
    case GumboMemory::Excess::attributes:
      found = "a tag with more than " + std::to_string(limits.attributes) + " attributes";
      break;
    default:
      found = "more tags than fit into " + std::to_string(limits.bytes >> 20U) + " MB";
  }
  throw Error(ErrorCode::unreadable, std::string(where) + ": found " + found +
                                         ", expected a web page; save it as text and read that");
}

}  // namespace

HtmlTree parse_html(std::string_view utf8, std::string_view where) {
  const GumboLimits limits;
  GumboMemory memory(limits);
  HtmlShorthand shorthand(utf8);
  const std::string_view page = shorthand.page();
  const GumboNode* const root = memory.parse(page.data(), page.size());
  if (root == nullptr) refuse(where, memory.excess(), limits);
  return Converter(shorthand).convert(*root, utf8.size());
}

}  // namespace paralign::detail
