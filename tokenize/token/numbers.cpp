#include "tokenize/token/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kGroup = 3;  // figures of a group of thousands

// Without zeros in front, and without a decimal part of nothing but zeros.
void trim_zeros(std::string& value) {
  const std::size_t point = value.find('.');
  const bool whole = point != std::string::npos && point > 0 &&
                     value.find_first_not_of('0', point + 1) == std::string::npos;
  if (whole) value.resize(point);
  value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
}

}  // namespace

std::string two_digits(int value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

int to_int(std::string_view digits) noexcept {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The groups of thousands that blanks part from the first one.
struct NumberReader::Groups {
  std::array<Figures, 4> more{};
  std::size_t count = 0;
  bool short_last = false;  // fewer than three figures: it can only be the first of a number
};

NumberReader::NumberReader(const FoldedText& text, int language)
    : text_(text), items_(text.items()), tables_(language_tables(language)) {
  if (language < 0) return;
  const LanguageInfo& info = languages()[static_cast<std::size_t>(language)];
  arabic_ = info.right_to_left;
  comma_groups_ = info.code != "fr";
  point_groups_ = info.code != "en";
  blank_groups_ = info.code != "en";
}

bool NumberReader::is_digits(std::size_t i) const noexcept {
  return i < items_.size() && items_[i].kind == ItemKind::digits;
}

bool NumberReader::is_mark(std::size_t i, std::string_view mark) const noexcept {
  return i < items_.size() && items_[i].kind == ItemKind::mark && items_[i].folded == mark;
}

bool NumberReader::glued(std::size_t i) const noexcept {
  return i < items_.size() && !items_[i].blank_before;
}

ItemPhrase NumberReader::sign_at(std::size_t i) const {
  return i < items_.size() && items_[i].kind != ItemKind::digits
             ? phrase_at(items_, i, tables_.number_signs)
             : ItemPhrase{};
}

bool NumberReader::is_sign(const ItemPhrase& found, NumberSign sign) const noexcept {
  return found && found.phrase->value == static_cast<std::uint64_t>(sign);
}

bool NumberReader::is_percent_sign(std::size_t i) const {
  return is_sign(sign_at(i), NumberSign::percent) ||
         (i > 0 && is_sign(sign_at(i - 1), NumberSign::percent));
}

// 3,000; 1.25; 12.8.1
NumberReader::Figures NumberReader::figures(std::size_t i) const {
  Figures result{std::string(items_[i].folded), items_[i].folded.size(), i + 1, true};
  while (is_digits(result.end + 1) && glued(result.end) && glued(result.end + 1)) {
    const std::string_view next = items_[result.end + 1].folded;
    const bool comma = is_mark(result.end, ",");
    const bool point = is_mark(result.end, ".");
    if (!comma && !point && !is_mark(result.end, "\u066B") && !is_mark(result.end, "\u066C")) break;
    const bool may_group = next.size() == kGroup && result.value != "0" &&
                           ((comma && comma_groups_) || (point && point_groups_));
    if (is_mark(result.end, "\u066C") || may_group) {
      result.digits += next.size();
    } else {
      result.value.push_back('.');
      result.plain = false;
    }
    result.value.append(next);
    result.end += 2;
  }
  return result;
}

bool NumberReader::has_fixed_blank(std::size_t i) const noexcept {
  const std::size_t begin = items_[i - 1].span.end;
  const std::string_view between = text_.text().substr(begin, items_[i].span.begin - begin);
  return between == "\u00A0" || between == "\u202F";
}

// No day of a month, no symbol, no range begins with it.
bool NumberReader::stands_alone(const Figures& figures) const {
  const std::size_t next = figures.end;
  if (next >= items_.size()) return true;
  const Item& item = items_[next];
  if (item.kind == ItemKind::word) return tables_.months.first_with_prefix(item.folded) == nullptr;
  return item.blank_before || !is_digits(next + 1) || !glued(next + 1);
}

NumberReader::Groups NumberReader::groups_behind(const Figures& first) const {
  Groups groups;
  std::size_t end = first.end;
  while (groups.count < groups.more.size() && is_digits(end)) {
    Figures next = figures(end);
    if (next.digits > kGroup || items_[end].folded.size() != next.digits) break;
    const bool is_short = next.digits < kGroup;
    if (is_short && (!arabic_ || !next.plain || first.digits < kGroup ||
                     next.value.front() == '0' || !stands_alone(next))) {
      break;
    }
    if (!next.plain && !first.plain) break;
    end = next.end;
    const bool last = is_short || !next.plain;
    groups.more[groups.count++] = std::move(next);
    groups.short_last = is_short;
    if (last || (!arabic_ && !first.plain)) break;
  }
  return groups;
}

// Arabic prints groups as they were typed: a blank between figures lets the highest group stand
// last in the text, a no-break blank holds the figures in their order.
bool NumberReader::reads_backwards(const Figures& first, const Groups& groups) const {
  if (!arabic_ || first.digits < kGroup) return false;
  const Figures& last = groups.more[groups.count - 1];
  if (groups.short_last || !first.plain) return true;
  if (!last.plain || last.value.front() == '0') return false;
  return first.value.front() == '0' || !has_fixed_blank(first.end);
}

// 3 000; 8 787 700; 1 731,3; in Arabic also 700 787 8 and 731.3 1
NumberReader::Figures NumberReader::grouped(std::size_t i) const {
  Figures first = figures(i);
  const bool may_lead = blank_groups_ && first.digits <= kGroup &&
                        items_[i].folded.size() == first.digits &&
                        (first.plain || (arabic_ && first.digits == kGroup));
  if (!may_lead) return first;
  const Groups groups = groups_behind(first);
  if (groups.count == 0) return first;
  const bool backwards = reads_backwards(first, groups);
  if (!backwards && !first.plain) return first;
  for (std::size_t g = 0; g < groups.count; ++g) {
    const Figures& group = groups.more[g];
    backwards ? first.value.insert(0, group.value) : first.value.append(group.value);
    first.digits += group.digits;
  }
  first.end = groups.more[groups.count - 1].end;
  first.plain = false;
  return first;
}

NumberReading NumberReader::digits(std::size_t i) const {
  Figures figures = grouped(i);
  if (auto time = time_of_day(figures)) return *std::move(time);
  apply_scale(figures);
  NumberReading result{AnchorKind::number, std::move(figures.value), figures.end};
  if (is_mark(result.end, "%") || is_mark(result.end, "\u066A")) {
    result.kind = AnchorKind::percent;
    ++result.end;
  } else if (const ItemPhrase sign = sign_at(result.end); is_sign(sign, NumberSign::percent)) {
    result.kind = AnchorKind::percent;
    result.end = sign.end;
  }
  trim_zeros(result.value);
  if (result.end == i + 1 && result.value.size() == 4) {
    const int year = to_int(result.value);
    if (year >= 1900 && year <= 2199) result.kind = AnchorKind::year;
  }
  return result;
}

}  // namespace paralign::detail
