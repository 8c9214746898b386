#include "tokenize/read/html_lists.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

#include "tokenize/read/html_style.hpp"
#include "tokenize/read/list_number.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kBullet = "disc";

bool is_bullet(NumberFormat format) {
  return format == NumberFormat::bullet || format == NumberFormat::none;
}

// A text in quotation marks is printed before each item.
NumberFormat format_of(std::string_view type) {
  const bool text = type.starts_with('"') || type.starts_with('\'');
  return text ? NumberFormat::bullet : html_number_format(type);
}

}  // namespace

std::optional<std::int32_t> html_integer(std::string_view value) {
  value = trim_ascii(value);
  if (value.starts_with('+')) value.remove_prefix(1);
  std::int32_t number = 0;
  const auto result = std::from_chars(value.data(), value.data() + value.size(), number);
  if (result.ec != std::errc()) return std::nullopt;
  return number;
}

std::string HtmlLists::type_of(std::uint32_t node, std::string_view otherwise) const {
  std::string type = parse_style(tree_.attribute(node, HtmlAttribute::style)).list_type;
  if (type.empty()) type = trim_ascii(tree_.attribute(node, HtmlAttribute::type));
  return type.empty() ? std::string(otherwise) : type;
}

void HtmlLists::begin(std::uint32_t list, std::uint32_t items) {
  const bool ordered = tree_.is(list, HtmlTag::ordered_list);
  List open;
  open.type = type_of(list, ordered ? "1" : kBullet);
  if (ordered && tree_.has(list, HtmlAttribute::reversed)) {
    open.step = -1;
    open.next = items;
  }
  const auto start = html_integer(tree_.attribute(list, HtmlAttribute::start));
  if (ordered && start) open.next = *start;
  lists_.push_back(std::move(open));
}

void HtmlLists::end() { lists_.pop_back(); }

HtmlItemNumber HtmlLists::next(std::uint32_t item) {
  HtmlItemNumber result;
  if (lists_.empty()) {
    result.printed = print_number(NumberFormat::bullet, 0);
    return result;
  }
  List& list = lists_.back();
  if (const auto value = html_integer(tree_.attribute(item, HtmlAttribute::value))) {
    list.next = *value;
  }
  const std::int64_t value = list.next;
  list.next += list.step;
  const NumberFormat format = format_of(type_of(item, list.type));
  if (value > 0 && !is_bullet(format)) result.value = static_cast<std::uint32_t>(value);
  if (is_bullet(format) || value > 0) {
    result.printed = print_number(format, result.value, PastZ::positional);
  } else {
    result.printed = std::to_string(value);
  }
  if (!is_bullet(format)) result.printed += '.';
  return result;
}

}  // namespace paralign::detail
