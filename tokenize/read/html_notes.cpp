#include "tokenize/read/html_notes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "tokenize/read/html_mark.hpp"
#include "tokenize/read/html_names.hpp"
#include "tokenize/read/html_style.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongestMark = 80;     // bytes, blanks and all
constexpr std::size_t kLongestNote = 20000;  // bytes
constexpr std::size_t kMostCitations = 200;  // of a note

struct Link {
  std::uint32_t node = 0;
  std::uint32_t target = 0;
  HtmlMark mark{};
  bool raised = false;
  bool named = false;  // it or its target is called a note
};

bool names_note(const HtmlTree& tree, std::uint32_t node) {
  return is_note_named(tree, node) || says_note(tree.attribute(node, HtmlAttribute::name)) ||
         says_note(tree.attribute(node, HtmlAttribute::role)) ||
         says_note(tree.attribute(node, HtmlAttribute::epub_type));
}

bool names_back(const HtmlTree& tree, std::uint32_t node) {
  const std::vector<std::string> words =
      words_of_name(tree.attribute(node, HtmlAttribute::classes));
  return std::ranges::any_of(words, [](const std::string& word) {
    return word == "back" || word.starts_with("backlink") || word.starts_with("backref") ||
           word == "reversefootnote";
  });
}

bool holds_raised(const HtmlTree& tree, std::uint32_t node) {
  const std::uint32_t end = std::min(tree.nodes[node].end, node + 8);
  for (std::uint32_t i = node; i < end; ++i) {
    if (is_raised(tree, i)) return true;
  }
  return false;
}

// "[" before and "]" behind an element stand in other runs of text.
bool is_in_brackets(const HtmlTree& tree, std::uint32_t node) {
  const std::uint32_t behind = tree.nodes[node].end;
  return node > 0 && behind < tree.nodes.size() && tree.text(node - 1).ends_with('[') &&
         tree.text(behind).starts_with(']');
}

class Finder {
 public:
  explicit Finder(HtmlTree& tree) : tree_(tree), places_(tree) {}

  HtmlNotes find() {
    collect_ids();
    collect_links();
    choose();
    find_raised();
    for (const HtmlNote& note : result_.notes) {
      clean(note);
      cite(note);
    }
    drop_dividers();
    return std::move(result_);
  }

 private:
  void collect_ids();
  void collect_links();
  void add_link(std::uint32_t node);
  [[nodiscard]] bool may_cite(const Link& link) const;
  void choose();
  [[nodiscard]] std::optional<HtmlNote> note_of(std::uint32_t target,
                                                std::span<const Link* const> links) const;
  [[nodiscard]] bool is_cited_by(const HtmlRange& range, const Link& link) const;
  [[nodiscard]] std::span<const Link> links_in(const HtmlRange& range) const;
  [[nodiscard]] bool leads_to(const Link& link, std::uint32_t citation) const;
  [[nodiscard]] bool leads_back(const Link& link, const HtmlNote& note) const;
  void find_raised();
  void add_raised(std::uint32_t node, const std::string& mark);
  void clean(const HtmlNote& note);
  void strip(const HtmlNote& note, std::uint32_t mark_link);
  void cite(const HtmlNote& note);
  [[nodiscard]] std::uint32_t outermost(std::uint32_t node) const;
  void drop_brackets_around(std::uint32_t node);
  void drop_dividers();

  HtmlTree& tree_;
  HtmlPlaces places_;
  std::unordered_map<std::string_view, std::uint32_t> ids_{};
  std::vector<Link> links_{};             // to places in the page, in its order
  std::vector<std::uint32_t> targets_{};  // of those that may cite, sorted
  HtmlNotes result_{};
};

void Finder::collect_ids() {
  const auto size = static_cast<std::uint32_t>(tree_.nodes.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::string_view id = tree_.attribute(i, HtmlAttribute::id);
    if (!id.empty()) ids_.emplace(id, i);
    if (!tree_.is(i, HtmlTag::link)) continue;
    const std::string_view name = tree_.attribute(i, HtmlAttribute::name);
    if (!name.empty()) ids_.emplace(name, i);
  }
}

void Finder::collect_links() {
  const auto size = static_cast<std::uint32_t>(tree_.nodes.size());
  for (std::uint32_t i = 0; i < size;) {
    const bool out = tree_.nodes[i].role == HtmlRole::left_out;
    if (!out && tree_.is(i, HtmlTag::link)) add_link(i);
    i = out ? tree_.nodes[i].end : i + 1;
  }
  for (const Link& link : links_) {
    if (may_cite(link)) targets_.push_back(link.target);
  }
  std::ranges::sort(targets_);
  targets_.erase(std::unique(targets_.begin(), targets_.end()), targets_.end());
}

void Finder::add_link(std::uint32_t node) {
  const std::string_view href = tree_.attribute(node, HtmlAttribute::href);
  const std::size_t hash = href.find('#');
  if (hash == std::string_view::npos) return;
  const std::string_view fragment = href.substr(hash + 1);
  const auto target = ids_.find(fragment);
  if (target == ids_.end() || tree_.contains(target->second, node)) return;
  const std::uint32_t parent = tree_.nodes[node].parent;
  Link link;
  link.node = node;
  link.target = target->second;
  link.mark = mark_of(tree_.inner_text(node, kLongestMark));
  link.mark.bracketed = link.mark.bracketed || is_in_brackets(tree_, node);
  link.raised = is_raised(tree_, parent) || holds_raised(tree_, node);
  link.named = says_note(fragment) || names_note(tree_, node) ||
               (!is_block(tree_.nodes[parent].tag) && names_note(tree_, parent));
  const bool of_this_page = hash == 0 || link.named;
  if (of_this_page) links_.push_back(std::move(link));
}

bool Finder::may_cite(const Link& link) const {
  if (link.mark.mark.empty() || link.target < link.node) return false;
  return link.named || (!link.mark.wordy && (link.raised || link.mark.bracketed));
}

std::span<const Link> Finder::links_in(const HtmlRange& range) const {
  const auto first = std::ranges::lower_bound(links_, range.first, {}, &Link::node);
  const auto end = std::ranges::lower_bound(links_, range.end, {}, &Link::node);
  return {first, end};
}

bool Finder::leads_to(const Link& link, std::uint32_t citation) const {
  return tree_.contains(link.target, citation) ||
         tree_.contains(places_.block_around(citation), link.target);
}

bool Finder::leads_back(const Link& link, const HtmlNote& note) const {
  if (note.range.contains(link.target)) return false;
  return std::ranges::any_of(note.citations,
                             [&](std::uint32_t citation) { return leads_to(link, citation); });
}

bool Finder::is_cited_by(const HtmlRange& range, const Link& link) const {
  if (link.named) return true;
  if (printed_mark(places_.text(range, kLongestMark), link.mark.mark) > 0) return true;
  return std::ranges::any_of(links_in(range), [&](const Link& back) {
    return !range.contains(back.target) && leads_to(back, link.node);
  });
}

std::optional<HtmlNote> Finder::note_of(std::uint32_t target,
                                        std::span<const Link* const> links) const {
  HtmlNote note;
  note.range = places_.note_at(target, targets_);
  note.mark = links.front()->mark.mark;
  const std::string text = places_.text(note.range, kLongestNote);
  if (is_gap(text) || text.size() >= kLongestNote) return std::nullopt;
  for (const Link* link : links) {
    if (note.range.contains(link->node)) continue;
    if (link->mark.mark != note.mark || !is_cited_by(note.range, *link)) return std::nullopt;
    if (note.citations.size() < kMostCitations) note.citations.push_back(link->node);
  }
  if (note.citations.empty()) return std::nullopt;
  return note;
}

void Finder::choose() {
  std::map<std::uint32_t, std::vector<const Link*>> citing;
  for (const Link& link : links_) {
    if (!link.mark.mark.empty() && (may_cite(link) || link.named) &&
        std::ranges::binary_search(targets_, link.target)) {
      citing[link.target].push_back(&link);
    }
  }
  std::uint32_t end = 0;
  for (const auto& [target, links] : citing) {
    std::optional<HtmlNote> note = note_of(target, links);
    if (!note || note->range.first < end) continue;
    end = note->range.end;
    result_.notes.push_back(std::move(*note));
  }
}

void Finder::find_raised() {
  std::set<std::string> seen;
  std::vector<std::pair<std::uint32_t, std::string>> opening;
  for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
    if (tree_.nodes[i].role == HtmlRole::left_out) {
      i = tree_.nodes[i].end - 1;
      continue;
    }
    if (!is_raised(tree_, i)) continue;
    HtmlMark mark = mark_of(tree_.inner_text(i, kLongestMark));
    if (mark.mark.empty() || mark.wordy) continue;
    if (!places_.opens(places_.block_around(i), i)) {
      seen.insert(std::move(mark.mark));
    } else if (seen.contains(mark.mark)) {
      opening.emplace_back(i, std::move(mark.mark));
    }
  }
  for (const auto& [node, mark] : opening) add_raised(node, mark);
  std::ranges::sort(result_.notes, {}, [](const HtmlNote& note) { return note.range.first; });
}

void Finder::add_raised(std::uint32_t node, const std::string& mark) {
  const auto before = std::ranges::upper_bound(
      result_.notes, node, {}, [](const HtmlNote& note) { return note.range.first; });
  if (before != result_.notes.begin() && node < std::prev(before)->range.end) return;
  HtmlNote note;
  note.range = places_.note_at(node, targets_);
  note.mark = mark;
  if (before != result_.notes.end() && before->range.first < note.range.end) return;
  if (places_.text(note.range, kLongestNote).size() >= kLongestNote) return;
  result_.notes.insert(before, std::move(note));
}

void Finder::clean(const HtmlNote& note) {
  std::uint32_t mark_link = 0;
  const auto leave_out = [&](std::uint32_t node) {
    if (mark_of(tree_.inner_text(node, kLongestMark)).mark == note.mark) mark_link = node;
    tree_.nodes[node].role = HtmlRole::left_out;
  };
  for (const Link& link : links_in(note.range)) {
    if (!link.mark.mark.empty() && leads_back(link, note)) leave_out(link.node);
  }
  for (std::uint32_t i = note.range.first; i < note.range.end; ++i) {
    const bool arrow =
        tree_.is(i, HtmlTag::link) && is_back_sign(tree_.inner_text(i, kLongestMark));
    if (arrow || (!is_block(tree_.nodes[i].tag) && names_back(tree_, i))) leave_out(i);
  }
  strip(note, mark_link);
}

// The mark at the start of the note: what a link back leaves of it, or all.
void Finder::strip(const HtmlNote& note, std::uint32_t mark_link) {
  const std::uint32_t first = note.range.first;
  const bool counted =
      tree_.is(first, HtmlTag::item) && tree_.is(tree_.nodes[first].parent, HtmlTag::ordered_list);
  bool done = mark_link != 0;
  for (std::uint32_t i = first; i < note.range.end; ++i) {
    HtmlNode& node = tree_.nodes[i];
    if (node.role == HtmlRole::left_out) {
      i = node.end - 1;
      continue;
    }
    const std::string_view text = tree_.text(i);
    std::size_t cut = 0;
    if (done) {
      cut = i < mark_link ? opening_signs(text) : closing_signs(text);
    } else if (!counted || is_raised(tree_, node.parent)) {
      cut = printed_mark(text, note.mark);
      done = cut > 0;
    }
    const bool more = cut == text.size() || is_gap(text);
    if (cut > 0) {
      node.first += static_cast<std::uint32_t>(cut);
      node.count -= static_cast<std::uint32_t>(cut);
    }
    if (!more) return;
  }
}

void Finder::cite(const HtmlNote& note) {
  for (const std::uint32_t link : note.citations) {
    const std::uint32_t node = outermost(link);
    tree_.nodes[node].role = HtmlRole::cites;
    result_.marks.emplace(node, note.mark);
    drop_brackets_around(node);
  }
}

// The largest element that holds the link and no other text but signs.
std::uint32_t Finder::outermost(std::uint32_t node) const {
  const std::string mark = mark_of(tree_.inner_text(node, kLongestMark)).mark;
  while (node != 0) {
    const std::uint32_t parent = tree_.nodes[node].parent;
    if (is_block(tree_.nodes[parent].tag)) break;
    if (mark_of(tree_.inner_text(parent, kLongestMark)).mark != mark) break;
    node = parent;
  }
  return node;
}

void Finder::drop_brackets_around(std::uint32_t node) {
  if (!is_in_brackets(tree_, node)) return;
  --tree_.nodes[node - 1].count;
  HtmlNode& behind = tree_.nodes[tree_.nodes[node].end];
  ++behind.first;
  --behind.count;
}

// In a superscript that cites several notes, what divides them is no text.
void Finder::drop_dividers() {
  std::set<std::uint32_t> parents;
  for (const auto& [node, mark] : result_.marks) {
    if (is_raised(tree_, tree_.nodes[node].parent)) parents.insert(tree_.nodes[node].parent);
  }
  for (const std::uint32_t parent : parents) {
    for (std::uint32_t i = parent + 1; i < tree_.nodes[parent].end; i = tree_.nodes[i].end) {
      if (tree_.is(i, HtmlTag::text) && is_divider(tree_.text(i))) {
        tree_.nodes[i].role = HtmlRole::left_out;
      }
    }
  }
}

}  // namespace

bool is_raised(const HtmlTree& tree, std::uint32_t node) {
  if (tree.is(node, HtmlTag::superscript)) return true;
  const std::string_view style = tree.attribute(node, HtmlAttribute::style);
  return !style.empty() && parse_style(style).superscript;
}

HtmlNotes find_notes(HtmlTree& tree) { return Finder(tree).find(); }

}  // namespace paralign::detail
