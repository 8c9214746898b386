// Hours of the day behind their figures.

#include <algorithm>

#include "tokenize/token/numbers.hpp"

namespace paralign::detail {
namespace {

constexpr int kHoursOfDay = 24;

NumberReading time_reading(int hour, int minute, std::size_t end) {
  std::string value = std::to_string(hour);
  if (minute != 0) value += ':' + two_digits(minute);
  return {AnchorKind::number, std::move(value), end};
}

}  // namespace

bool NumberReader::are_minutes(std::size_t i) const noexcept {
  return is_digits(i) && items_[i].folded.size() == 2 && to_int(items_[i].folded) < 60;
}

// 1530 hours
std::optional<NumberReading> NumberReader::time_in_four_figures(const Figures& figures) const {
  const std::string_view value = figures.value;
  const ItemPhrase sign = sign_at(figures.end);
  const int hour = to_int(value.substr(0, 2));
  const int minute = to_int(value.substr(2));
  if (!is_sign(sign, NumberSign::hours_of_four) || hour > kHoursOfDay || minute > 59)
    return std::nullopt;
  return time_reading(hour, minute, sign.end);
}

// 15:30, 15 h 30, 15 heures, 3 p.m., 3.30 p.m.
std::optional<NumberReading> NumberReader::time_of_day(const Figures& figures) const {
  const std::string_view value = figures.value;
  if (figures.digits == 4 && figures.plain) return time_in_four_figures(figures);
  if (figures.digits > 2) return std::nullopt;
  int hour = to_int(value.substr(0, figures.digits));
  int minute = 0;
  std::size_t end = figures.end;
  bool is_time = false;
  if (!figures.plain) {
    if (value.size() != figures.digits + 3) return std::nullopt;
    minute = to_int(value.substr(figures.digits + 1));
  } else if (is_mark(end, ":") && glued(end) && glued(end + 1) && are_minutes(end + 1)) {
    minute = to_int(items_[end + 1].folded);
    end += 2;
    is_time = true;
  } else if (const ItemPhrase sign = sign_at(end); is_sign(sign, NumberSign::hours)) {
    end = sign.end;
    if (are_minutes(end)) minute = to_int(items_[end++].folded);
    is_time = true;
  }
  const ItemPhrase noon = sign_at(end);
  const bool after = is_sign(noon, NumberSign::after_noon);
  if (after || is_sign(noon, NumberSign::before_noon)) {
    if (hour <= 12) hour = hour % 12 + (after ? 12 : 0);
    end = noon.end;
    is_time = true;
  }
  if (!is_time || hour > kHoursOfDay || minute > 59) return std::nullopt;
  return time_reading(hour, minute, end);
}

std::optional<NumberReading> NumberReader::hour_with_solidus(std::size_t i) const {
  const bool shape = i > 0 && is_digits(i) && is_mark(i + 1, "/") && glued(i + 1) &&
                     is_digits(i + 2) && glued(i + 2) && items_[i].folded.size() <= 2 &&
                     items_[i + 2].folded.size() <= 2;
  if (!shape || !is_sign(sign_at(i - 1), NumberSign::clock)) return std::nullopt;
  int hour = to_int(items_[i].folded);
  int minute = to_int(items_[i + 2].folded);
  if (hour > kHoursOfDay || (hour == 0 && minute != 0)) std::swap(hour, minute);
  if (hour > kHoursOfDay || minute > 59) return std::nullopt;
  return time_reading(hour, minute, i + 3);
}

}  // namespace paralign::detail
