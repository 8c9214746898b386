#include "tokenize/read/odt_lists.hpp"

#include <algorithm>
#include <utility>

#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kOutlineCounters = 0;

const OdtListStyle& bullets() {
  static const OdtListStyle kBullets = [] {
    OdtListStyle style;
    for (std::size_t i = 0; i < kOdtListLevels; ++i) {
      OdtListLevel level;
      level.level = i;
      level.format = NumberFormat::bullet;
      style.levels.push_back(level);
    }
    return style;
  }();
  return kBullets;
}

std::optional<std::uint32_t> start_value(const pugi::xml_node& node) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  const std::uint32_t value = odt_number(attribute(node, "start-value"), kNone);
  if (value == kNone) return std::nullopt;
  return value;
}

bool says_something(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_letter(c) || is_number(c)) return true;
  }
  return false;
}

using Values = std::array<std::uint32_t, kOdtListLevels>;

std::string print_level(const OdtListStyle& style, std::size_t index, const Values& values) {
  const OdtListLevel& level = style.level(index);
  if (level.format == NumberFormat::bullet) return {};
  return print_number(level.format, values[index], level.past_z);
}

// "%1%.%2%" with the numbers in place.
std::string print_pattern(std::string_view pattern, const OdtListStyle& style, std::size_t own,
                          const Values& values) {
  std::string printed;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('%');
    printed += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('%', 1);
    const std::uint32_t level =
        close == std::string_view::npos ? 0 : odt_number(pattern.substr(1, close - 1), 0);
    if (level == 0 || level > own + 1) {
      printed += '%';
      pattern.remove_prefix(1);
      continue;
    }
    printed += print_level(style, level - 1, values);
    pattern.remove_prefix(close + 1);
  }
  return printed;
}

std::string print_parts(const OdtListStyle& style, std::size_t own, const Values& values) {
  const OdtListLevel& level = style.level(own);
  std::string printed(level.prefix);
  std::string numbers;
  const std::size_t shown = std::clamp<std::size_t>(level.shown_levels, 1, own + 1);
  for (std::size_t i = own + 1 - shown; i <= own && level.format != NumberFormat::none; ++i) {
    const std::string number = print_level(style, i, values);
    if (!numbers.empty() && !number.empty()) numbers += '.';
    numbers += number;
  }
  return printed.append(numbers).append(level.suffix);
}

std::string print(const OdtListStyle& style, std::size_t own, const Values& values) {
  const OdtListLevel& level = style.level(own);
  if (level.format == NumberFormat::bullet) return "\u2022";
  std::string printed = level.pattern ? print_pattern(*level.pattern, style, own, values)
                                      : print_parts(style, own, values);
  // What is left of "" and "." is no number.
  if (!says_something(printed)) return {};
  const std::size_t begin = printed.find_first_not_of(' ');
  return printed.substr(begin, printed.find_last_not_of(' ') - begin + 1);
}

}  // namespace

OdtLists::OdtLists(const OdtStyles& styles) : styles_(styles), taken_(1), restart_(1) {
  counters_.emplace_back();
}

std::size_t OdtLists::new_counters() {
  counters_.emplace_back();
  return counters_.size() - 1;
}

std::size_t OdtLists::new_item() {
  taken_.push_back(false);
  return taken_.size() - 1;
}

std::size_t OdtLists::new_list(bool restart) {
  restart_.push_back(restart);
  return restart_.size() - 1;
}

std::size_t OdtLists::find_counters(const pugi::xml_node& list, std::string_view style) {
  if (const auto id = by_id_.find(attribute(list, "continue-list")); id != by_id_.end()) {
    return id->second;
  }
  const bool goes_on = continue_ || attribute(list, "continue-numbering") == "true";
  if (goes_on && last_counters_ && last_style_ == style) return *last_counters_;
  return new_counters();
}

void OdtLists::open_list(const pugi::xml_node& list) {
  Open next;
  const std::string_view continued = attribute(list, "continue-numbering");
  bool restart = continued == "false";
  next.style = attribute(list, "style-name");
  if (open_.empty()) {
    next.counters = find_counters(list, next.style);
    if (!continue_) {
      last_style_ = next.style;
      last_counters_ = next.counters;
    }
  } else {
    Open& outer = open_.back();
    next.counters = outer.counters;
    next.level = std::min(outer.level + 1, kOdtListLevels - 1);
    if (next.style.empty()) {
      next.style = outer.item_style.empty() ? outer.style : outer.item_style;
    }
    // A second list in the same item counts anew. A paragraph behind a list takes no number.
    if (++outer.lists_in_item > 1 && continued.empty()) restart = true;
    outer.item = 0;
  }
  if (const std::string_view id = attribute(list, "id"); !id.empty()) {
    by_id_.insert_or_assign(id, next.counters);
  }
  next.list = new_list(restart);
  open_.push_back(next);
}

void OdtLists::close_list() {
  if (!open_.empty()) open_.pop_back();
}

void OdtLists::open_item(const pugi::xml_node& item) {
  if (open_.empty()) return;
  Open& list = open_.back();
  list.item = local_name(item) == "list-header" ? 0 : new_item();
  list.item_style = attribute(item, "style-override");
  list.item_start = start_value(item);
  list.lists_in_item = 0;
}

void OdtLists::open_numbered_paragraph(const pugi::xml_node& node) {
  Open next;
  next.style = attribute(node, "style-name");
  next.level = std::clamp<std::size_t>(odt_number(attribute(node, "level"), 1), 1, kOdtListLevels);
  --next.level;
  const auto [id, fresh] = by_id_.try_emplace(attribute(node, "list-id"), counters_.size());
  next.counters = fresh ? new_counters() : id->second;
  next.list = new_list(attribute(node, "continue-numbering") == "false");
  next.item = new_item();
  next.item_start = start_value(node);
  open_.push_back(next);
}

std::optional<OdtListPlace> OdtLists::place(const OdtParagraphStyle& style) const {
  if (open_.empty() || open_.back().item == 0) return std::nullopt;
  const Open& list = open_.back();
  std::string_view name = list.item_style.empty() ? list.style : list.item_style;
  if (name.empty()) name = style.list_style;
  OdtListPlace place;
  place.style = styles_.list(name);
  if (place.style == nullptr) place.style = &bullets();
  place.item = list.item;
  place.list = list.list;
  place.counters = list.counters;
  place.level = list.level;
  place.start = list.item_start;
  return place;
}

std::optional<OdtListPlace> OdtLists::heading(const pugi::xml_node& node,
                                              const OdtParagraphStyle& style) {
  if (styles_.outline() == nullptr || style.own_list_style) return std::nullopt;
  if (attribute(node, "is-list-header") == "true") return std::nullopt;
  const std::uint32_t level = odt_number(attribute(node, "outline-level"), style.outline_level);
  if (level == 0) return std::nullopt;
  OdtListPlace place;
  place.style = styles_.outline();
  place.item = new_item();
  place.counters = kOutlineCounters;
  place.level = std::min<std::size_t>(level, kOdtListLevels) - 1;
  place.restart = attribute(node, "restart-numbering") == "true";
  if (place.restart) place.start = start_value(node);
  return place;
}

OdtListPlace OdtLists::beside(OdtListPlace place) {
  place.item = new_item();
  place.start.reset();
  return place;
}

std::uint32_t OdtLists::count(const OdtListPlace& place) {
  Counters& counters = counters_[place.counters];
  const std::size_t used = counters.used;
  for (std::size_t i = used; i < place.level; ++i) {
    counters.value[i] = place.style->level(i).start;
  }
  const std::uint32_t first = place.style->level(place.level).start;
  std::uint32_t& value = counters.value[place.level];
  value = used > place.level && !place.restart && !restart_[place.list] ? value + 1 : first;
  if (place.start) value = *place.start;
  counters.used = place.level + 1;
  restart_[place.list] = false;
  return value;
}

std::optional<OdtNumber> OdtLists::take(const OdtListPlace& place) {
  if (taken_[place.item]) return std::nullopt;
  taken_[place.item] = true;
  OdtNumber number;
  number.value = count(place);
  number.printed = print(*place.style, place.level, counters_[place.counters].value);
  if (place.style->level(place.level).format == NumberFormat::bullet) number.value = 0;
  return number;
}

OdtLists::Context OdtLists::suspend() { return std::exchange(open_, {}); }

void OdtLists::resume(Context context) { open_ = std::move(context); }

}  // namespace paralign::detail
