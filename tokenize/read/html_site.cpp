#include "tokenize/read/html_site.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "tokenize/read/html_names.hpp"

namespace paralign::detail {
namespace {

using Names = std::span<const std::string_view>;

// Names of blocks that go where half of their words are links.
constexpr std::array<std::string_view, 47> kSiteNames{
    "actions",    "ads",         "advert",    "aside",    "banner",     "bar",        "bottom",
    "breadcrumb", "breadcrumbs", "copyright", "crumbs",   "follow",     "footer",     "header",
    "lang",       "language",    "languages", "links",    "login",      "menu",       "menus",
    "nav",        "navbar",      "navbox",    "navi",     "navigation", "newsletter", "pager",
    "pagination", "print",       "promo",     "related",  "search",     "share",      "sharing",
    "sidebar",    "sitemap",     "skip",      "skiplink", "social",     "submenu",    "subnav",
    "switcher",   "tabs",        "toolbar",   "topbar",   "widget"};
// Names of blocks that go if they are short and have a link or a control.
constexpr std::array<std::string_view, 12> kShortNames{
    "breadcrumb", "breadcrumbs", "consent", "cookie", "cookies",  "crumbs",
    "gdpr",       "share",       "sharing", "skip",   "skiplink", "skipnav"};
constexpr std::array<std::string_view, 4> kFootNames{"bottom", "copyright", "foot", "footer"};
constexpr std::array<std::string_view, 3> kWholeSite{"global", "portal", "site"};
constexpr std::array<std::string_view, 2> kSiteEnds{"footer", "header"};
constexpr std::array<std::string_view, 5> kForScreenReaders{
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "wb-inv"};
constexpr std::array<std::string_view, 2> kNavRoles{"navigation", "search"};
constexpr std::array<std::string_view, 3> kAroundRoles{"banner", "complementary", "contentinfo"};
constexpr std::array<std::string_view, 1> kMainRole{"main"};

constexpr std::size_t kShort = 60;  // words

struct Measure {
  std::size_t words = 0;
  std::size_t linked = 0;    // of them
  std::size_t controls = 0;  // links, buttons, fields
  bool copyright = false;    // U+00A9 stands in it
  [[nodiscard]] std::size_t prose() const noexcept { return words - linked; }
};

// LibreOffice writes the header and the footer of a page so.
bool is_page_end(const HtmlTree& tree, std::uint32_t node) {
  const std::string_view title = tree.attribute(node, HtmlAttribute::title);
  return tree.is(node, HtmlTag::block) && (title == "header" || title == "footer");
}

class Site {
 public:
  Site(HtmlTree& tree, const HtmlNotes& notes)
      : tree_(tree), notes_(notes), measures_(tree.nodes.size()) {
    measure();
  }

  std::size_t leave_out() {
    const std::uint32_t root = document();
    title_ = title(root);
    if (root != 0) {
      keep_ = {{root, tree_.nodes[root].end}};
      if (title_ != 0) keep_.push_back({title_, tree_.nodes[title_].end});
      keep_notes(root);
      leave_out_around();
    }
    for (std::uint32_t i = root; i < tree_.nodes[root].end;) i = look_at(i);
    return left_out_;
  }

 private:
  void measure();
  [[nodiscard]] std::uint32_t document() const;
  void keep_notes(std::uint32_t root);
  [[nodiscard]] std::uint32_t title(std::uint32_t root) const;
  void leave_out_around();
  std::uint32_t look_at(std::uint32_t node);
  [[nodiscard]] bool is_site(std::uint32_t node) const;
  [[nodiscard]] bool is_named_so(std::uint32_t node) const;
  [[nodiscard]] bool is_outside(std::uint32_t node) const;
  [[nodiscard]] bool holds_notes(std::uint32_t node) const;
  void drop(std::uint32_t node);

  HtmlTree& tree_;
  const HtmlNotes& notes_;
  std::vector<Measure> measures_;
  std::vector<HtmlRange> keep_{};
  std::uint32_t title_ = 0;  // outside of the document or in a header
  std::size_t left_out_ = 0;
};

void Site::measure() {
  const auto size = static_cast<std::uint32_t>(tree_.nodes.size());
  std::vector<bool> out(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    const HtmlNode& node = tree_.nodes[i];
    out[i] = node.role == HtmlRole::left_out || (i > 0 && out[node.parent]);
    if (out[i]) continue;
    const std::string_view text = tree_.text(i);
    measures_[i].words = count_words(text);
    measures_[i].copyright = text.find("\xC2\xA9") != std::string_view::npos;
    if (node.tag == HtmlTag::unseen) measures_[i].controls = 1;
  }
  for (std::uint32_t i = size; i-- > 1;) {
    Measure& inner = measures_[i];
    if (tree_.is(i, HtmlTag::link) && tree_.has(i, HtmlAttribute::href)) {
      inner.linked = inner.words;
      ++inner.controls;
    }
    Measure& outer = measures_[tree_.nodes[i].parent];
    outer.words += inner.words;
    outer.linked += inner.linked;
    outer.controls += inner.controls;
    outer.copyright = outer.copyright || inner.copyright;
  }
}

// The element that holds the document, where one says so and has most of the text; else node 0.
std::uint32_t Site::document() const {
  std::uint32_t best = 0;
  for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
    const bool is_main = tree_.is(i, HtmlTag::main) || has_role(tree_, i, kMainRole);
    if (!is_main && !tree_.is(i, HtmlTag::article)) continue;
    if (best == 0 || measures_[i].prose() > measures_[best].prose()) best = i;
  }
  return measures_[best].prose() * 2 > measures_[0].prose() ? best : 0;
}

void Site::keep_notes(std::uint32_t root) {
  for (const HtmlNote& note : notes_.notes) {
    const bool cited = std::ranges::any_of(
        note.citations, [&](std::uint32_t citation) { return tree_.contains(root, citation); });
    if (cited && !tree_.contains(root, note.range.first)) keep_.push_back(note.range);
  }
}

// A heading that would go with the site though the document has none: its title may stand in a
// header of its own.
std::uint32_t Site::title(std::uint32_t root) const {
  std::uint32_t found = 0;
  for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
    if (!tree_.is(i, HtmlTag::top_heading) || measures_[i].prose() == 0) continue;
    bool lost = !tree_.contains(root, i);
    bool navigates = false;
    for (std::uint32_t p = tree_.nodes[i].parent; p != root && p != 0; p = tree_.nodes[p].parent) {
      lost = lost || tree_.is(p, HtmlTag::header);
      navigates = navigates || tree_.is(p, HtmlTag::nav) || tree_.is(p, HtmlTag::footer);
    }
    if (!lost) return 0;
    if (!navigates) found = i;
  }
  return found;
}

void Site::leave_out_around() {
  std::ranges::sort(keep_, {}, &HtmlRange::first);
  std::size_t next = 0;  // range to keep that ends behind node i
  for (std::uint32_t i = 0; i < tree_.nodes.size();) {
    while (next < keep_.size() && keep_[next].end <= i) ++next;
    if (next < keep_.size() && keep_[next].first <= i) {
      i = keep_[next].end;
    } else if (next < keep_.size() && keep_[next].first < tree_.nodes[i].end) {
      ++i;
    } else {
      drop(i);
      i = tree_.nodes[i].end;
    }
  }
}

std::uint32_t Site::look_at(std::uint32_t node) {
  HtmlNode& here = tree_.nodes[node];
  if (here.role != HtmlRole::shown) return here.end;
  if (here.tag == HtmlTag::text || !is_site(node)) return node + 1;
  drop(node);
  return here.end;
}

void Site::drop(std::uint32_t node) {
  left_out_ += measures_[node].words;
  tree_.nodes[node].role = HtmlRole::left_out;
}

bool Site::holds_notes(std::uint32_t node) const {
  const HtmlRange range{node, tree_.nodes[node].end};
  const auto outside = [&](std::uint32_t citation) { return !range.contains(citation); };
  auto note = std::ranges::lower_bound(notes_.notes, node, {},
                                       [](const HtmlNote& n) { return n.range.first; });
  for (; note != notes_.notes.end() && range.contains(note->range.first); ++note) {
    if (note->citations.empty() || std::ranges::any_of(note->citations, outside)) return true;
  }
  return false;
}

bool Site::is_outside(std::uint32_t node) const {
  for (std::uint32_t i = tree_.nodes[node].parent; i != 0; i = tree_.nodes[i].parent) {
    if (tree_.is(i, HtmlTag::main) || tree_.is(i, HtmlTag::article)) return false;
    if (has_role(tree_, i, kMainRole)) return false;
  }
  return true;
}

bool Site::is_site(std::uint32_t node) const {
  const HtmlTag tag = tree_.nodes[node].tag;
  if (measures_[node].prose() * 5 > measures_[0].prose() * 2 || holds_notes(node)) return false;
  if (tag == HtmlTag::nav || has_role(tree_, node, kNavRoles)) return true;
  const bool around = tag == HtmlTag::header || tag == HtmlTag::footer || tag == HtmlTag::aside ||
                      has_role(tree_, node, kAroundRoles);
  if (title_ != 0 && tree_.contains(node, title_)) return false;
  if (around && !is_note_named(tree_, node) && is_outside(node)) return true;
  if (is_page_end(tree_, node)) return true;
  if (tag == HtmlTag::form) return measures_[node].words <= kShort;
  return is_named_so(node);
}

bool Site::is_named_so(std::uint32_t node) const {
  const HtmlTag tag = tree_.nodes[node].tag;
  if (tag == HtmlTag::top_heading || tag == HtmlTag::heading) return false;
  const Measure& m = measures_[node];
  const bool linked = m.linked > 0 && m.linked * 2 >= m.words && tag != HtmlTag::paragraph;
  if (linked && is_named(tree_, node, kSiteNames)) return true;
  if (m.words <= kShort && m.controls > 0 && is_named(tree_, node, kShortNames)) return true;
  if (m.words <= kShort && m.copyright && is_named(tree_, node, kFootNames)) return true;
  if (is_named(tree_, node, kWholeSite) && is_named(tree_, node, kSiteEnds)) return true;
  const std::string_view classes = tree_.attribute(node, HtmlAttribute::classes);
  return std::ranges::any_of(kForScreenReaders, [&](std::string_view name) {
    return classes.find(name) != std::string_view::npos;
  });
}

}  // namespace

std::size_t leave_out_site(HtmlTree& tree, const HtmlNotes& notes) {
  return Site(tree, notes).leave_out();
}

}  // namespace paralign::detail
