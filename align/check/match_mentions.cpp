// Which mentions of two texts say the same.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "align/check/mentions.hpp"

namespace paralign::detail {
namespace {

std::vector<Mention*> not_met(Mentions& mentions) {
  std::vector<Mention*> rest;
  for (Mention& mention : mentions) {
    if (!mention.met) rest.push_back(&mention);
  }
  return rest;
}

// Each with the first on the other side that is equal.
template <typename Equal>
void match(Mentions& source, Mentions& target, Equal&& equal) {
  const std::vector<Mention*> rest = not_met(target);
  const std::vector<Mention*> own = not_met(source);
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto [begin, end] = window_of(i, own.size(), rest.size());
    const auto last = rest.begin() + end;
    const auto b = std::find_if(rest.begin() + begin, last,
                                [&](const Mention* m) { return !m->met && equal(*own[i], *m); });
    if (b == last) continue;
    own[i]->met = true;
    (*b)->met = true;
  }
}

// The same where a value says what is equal: found by it, for one paragraph may hold thousands.
template <typename Value>
void match_by(Mentions& source, Mentions& target, Value&& value_of) {
  std::unordered_map<std::decay_t<decltype(value_of(source.front()))>, std::vector<Mention*>> rest;
  const std::vector<Mention*> all = not_met(target);
  for (auto m = all.rbegin(); m != all.rend(); ++m) rest[value_of(**m)].push_back(*m);
  for (Mention* a : not_met(source)) {
    const auto found = rest.find(value_of(*a));
    if (found == rest.end() || found->second.empty()) continue;
    a->met = true;
    found->second.back()->met = true;
    found->second.pop_back();
  }
}

// "46/28" and "28/46", "60/251" and "251/60".
bool reversed_symbol(const Mention& a, const Mention& b) {
  const std::string& value = a.anchor->value;
  const std::size_t slash = value.find('/');
  if (slash == std::string::npos) return false;
  return b.anchor->value == value.substr(slash + 1) + '/' + value.substr(0, slash);
}

// One value for all that say the same. The key of a symbol leaves the order of its parts open: only
// where they may be turned does it say enough.
std::uint64_t key_of(const Mention& mention, bool turned) {
  if (turned || mention.anchor->kind != AnchorKind::symbol) return mention.anchor->key;
  return std::hash<std::string_view>{}(mention.anchor->value);
}

// "A/HRC/RES/46/28" and "46/28".
bool same_in_order(const Mention& a, const Mention& b) {
  return a.anchor->key == b.anchor->key && !reversed_symbol(a, b);
}

std::string reversed_runs(std::string_view runs) {
  std::string result;
  while (!runs.empty()) {
    const std::size_t blank = runs.rfind(' ');
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    if (!result.empty()) result += ' ';
    result += runs.substr(begin);
    runs = runs.substr(0, begin == 0 ? 0 : blank);
  }
  return result;
}

bool has_runs(const Mention& mention) { return mention.figures.find(' ') != std::string::npos; }

// "26.659" and "26 659", whatever point and blank mean in each language.
bool same_figures(const Mention& a, const Mention& b, bool turned) {
  if (a.letters || b.letters || !has_runs(a)) return false;
  return a.figures == b.figures || (turned && reversed_runs(a.figures) == b.figures);
}

// One mention of several runs is a row of mentions elsewhere: "2.1" and "2-1".
void match_rows(Mentions& whole, Mentions& parts, bool turned) {
  for (Mention& a : whole) {
    if (a.met || a.letters || !has_runs(a)) continue;
    const std::string backwards = turned ? reversed_runs(a.figures) : a.figures;
    for (std::size_t begin = 0; begin < parts.size() && !a.met; ++begin) {
      std::string row;
      for (std::size_t end = begin; end < parts.size() && row.size() < a.figures.size(); ++end) {
        if (parts[end].met || parts[end].letters || (end > begin && !parts[end].follows)) break;
        if (!row.empty()) row += ' ';
        row += parts[end].figures;
        if (row != a.figures && row != backwards) continue;
        a.met = true;
        for (std::size_t i = begin; i <= end; ++i) parts[i].met = true;
        break;
      }
    }
  }
}

bool is_date(AnchorKind kind) noexcept {
  return kind == AnchorKind::date || kind == AnchorKind::month || kind == AnchorKind::year;
}

// A date and the month or year in it; a range and its ends; "2118 (2013)" and 2118.
bool holds(const Mention& whole, const Mention& part) {
  const std::string& all = whole.anchor->value;
  const std::string& some = part.anchor->value;
  if (all == some) return true;
  const auto at = all.find(some);
  if (at == std::string::npos || some.size() < 2) return false;
  const bool begins = at == 0 || all[at - 1] == '-' || all[at - 1] == '/';
  const std::size_t end = at + some.size();
  return begins && (end == all.size() || all[end] == '-' || all[end] == '/' || all[end] == '(');
}

// A day with its year and the same day without: "2031-03-24" and "--03-24".
bool same_day(const Mention& a, const Mention& b) {
  constexpr std::size_t kMonthAndDay = 6;  // "-03-24"
  const std::string& first = a.anchor->value;
  const std::string& second = b.anchor->value;
  if (a.anchor->kind != AnchorKind::date || b.anchor->kind != AnchorKind::date) return false;
  if (first.starts_with("--") == second.starts_with("--")) return false;
  return first.ends_with(second.substr(second.size() - kMonthAndDay));
}

std::int64_t whole_number(std::string_view value) {
  std::int64_t number = -1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() ? number : -1;
}

constexpr std::int64_t kHours = 24;  // of a day

bool is_time(const Mention& mention) {
  if (mention.anchor->kind != AnchorKind::number || mention.figures.empty()) return false;
  return mention.letters || mention.print.find(':') != std::string_view::npos;
}

// Minutes since midnight that a mention may mean; -1 for none. "1100" and "00:11", as some print
// eleven o'clock, are taken for it.
std::array<std::int64_t, 2> minutes_of(const Mention& mention) {
  const std::string_view value = mention.anchor->value;
  const std::size_t colon = std::min(value.find(':'), value.size());
  const std::int64_t first = whole_number(value.substr(0, colon));
  if (colon < value.size()) {
    const std::int64_t second = whole_number(value.substr(colon + 1));
    return {first * 60 + second, first == 0 && second <= kHours ? second * 60 : -1};
  }
  if (first >= 0 && first <= kHours) return {first * 60, -1};
  const bool of_four = !mention.letters && value.size() == 4 && first % 100 < 60;
  return {of_four && first / 100 <= kHours ? first / 100 * 60 + first % 100 : -1, -1};
}

// One of them is an hour of the day as its print shows. Nothing says of "3:00" which half of the
// day it is; of "3 p.m." and "15 heures" their words do.
bool same_hour(const Mention& a, const Mention& b) {
  if ((!is_time(a) && !is_time(b)) || a.figures.empty() || b.figures.empty()) return false;
  constexpr std::int64_t kHalfDay = 12 * 60;
  for (const std::int64_t first : minutes_of(a)) {
    for (const std::int64_t second : minutes_of(b)) {
      if (first < 0 || second < 0) continue;
      const bool may_be_later = !(first < second ? a : b).letters;
      if (first == second || (may_be_later && std::abs(first - second) == kHalfDay)) return true;
    }
  }
  return false;
}

// "the 1960s" and "les ann\u00E9es 60".
bool same_decade(const Mention& year, const Mention& number) {
  const std::string& value = year.anchor->value;
  return year.anchor->kind == AnchorKind::year && value.ends_with('0') &&
         (year.decade || number.figures.empty()) && number.anchor->value.size() == 2 &&
         value.ends_with(number.anchor->value);
}

// A decimal number as its first to last figure that is no zero, and where its point stands.
struct Decimal {
  std::string figures;
  std::ptrdiff_t point;
};

Decimal decimal_of(std::string value) {
  const std::size_t point = std::min(value.find('.'), value.size());
  if (point < value.size()) value.erase(point, 1);
  const std::size_t begin = std::min(value.find_first_not_of('0'), value.size());
  const std::size_t end = value.find_last_not_of('0') + 1;
  return {begin < end ? value.substr(begin, end - begin) : std::string(),
          static_cast<std::ptrdiff_t>(point) - static_cast<std::ptrdiff_t>(begin)};
}

// "2 to 3 million": the scale word stands behind the second number only.
bool same_but_for_scale(const Mention& a, const Mention& b) {
  if (a.letters == b.letters || is_date(a.anchor->kind) || is_date(b.anchor->kind)) return false;
  const Decimal scaled = decimal_of((a.letters ? a : b).anchor->value);
  const Decimal bare = decimal_of((a.letters ? b : a).anchor->value);
  const std::ptrdiff_t zeros = scaled.point - bare.point;
  return !scaled.figures.empty() && scaled.figures == bare.figures && zeros > 0 && zeros <= 12 &&
         zeros % 3 == 0;
}

// "2012/13" and the years 2012 and 2013.
bool ends_with_year(const Mention& range, const Mention& year) {
  constexpr std::size_t kLength = 7;
  const std::string& value = range.anchor->value;
  return value.size() == kLength && value[4] == '/' && year.anchor->kind == AnchorKind::year &&
         year.anchor->value.ends_with(value.substr(5)) &&
         year.anchor->value.starts_with(value.substr(0, 2));
}

}  // namespace

void match_mentions(Mentions& source, Mentions& target, bool turned) {
  match_by(source, target, [turned](const Mention& m) { return key_of(m, turned); });
  match(source, target, [](const Mention& a, const Mention& b) { return same_in_order(a, b); });
  match_by(source, target, [](const Mention& m) { return std::string_view(m.anchor->value); });
  if (turned) match(source, target, reversed_symbol);
  match(source, target,
        [turned](const Mention& a, const Mention& b) { return same_figures(a, b, turned); });
  match_rows(source, target, turned);
  match_rows(target, source, turned);
  match(source, target, same_day);
  match(source, target, [](const Mention& a, const Mention& b) { return holds(a, b); });
  match(source, target, [](const Mention& a, const Mention& b) { return holds(b, a); });
  match(source, target, same_hour);
  match(source, target, same_decade);
  match(source, target, [](const Mention& a, const Mention& b) { return same_decade(b, a); });
  match(source, target, same_but_for_scale);
}

void forgive_repeats(Mentions& here, const Mentions& there) {
  std::unordered_set<std::uint64_t> keys;
  for (const Mention& mention : there) keys.insert(key_of(mention, false));
  for (std::size_t i = 0; i < here.size(); ++i) {
    Mention& a = here[i];
    if (a.met) continue;
    const auto [begin, end] = window_of(i, here.size(), there.size());
    a.met = keys.contains(key_of(a, false)) ||
            std::any_of(there.begin() + begin, there.begin() + end, [&](const Mention& b) {
              return same_in_order(a, b) || same_day(a, b) || holds(b, a) || ends_with_year(b, a);
            });
  }
}

bool is_noon_or_midnight(const Mention& mention) {
  return is_time(mention) && minutes_of(mention)[0] % (12 * 60) == 0;
}

bool is_read_backwards(const Mention& mention) {
  if (mention.print.find(' ') == std::string_view::npos || !has_runs(mention) ||
      is_date(mention.anchor->kind) || mention.anchor->kind == AnchorKind::symbol) {
    return false;
  }
  const auto joined = [](std::string text) {
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
    return text;
  };
  const std::string value = joined(mention.anchor->value);
  return value.size() > 3 && !value.starts_with(joined(mention.figures)) &&
         value.starts_with(joined(reversed_runs(mention.figures)));
}

std::string with_thousands(std::string value) {
  std::size_t at = std::min(value.find('.'), value.size());
  while (at > 3) {
    at -= 3;
    value.insert(at, 1, ',');
  }
  return value;
}

}  // namespace paralign::detail
