#include "align/check/mentions.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr std::int64_t kHours = 24;  // of a day

bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The digit that starts at `i`: Western, Arabic-Indic or eastern Arabic-Indic; else 0.
char digit_at(std::string_view text, std::size_t i) noexcept {
  if (i >= text.size()) return 0;
  if (is_ascii_digit(text[i])) return text[i];
  if (i + 1 >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[i]);
  const auto byte = static_cast<unsigned char>(text[i + 1]);
  const unsigned zero = lead == 0xD9 ? 0xA0U : lead == 0xDB ? 0xB0U : 0xFFU;
  return byte >= zero && byte <= zero + 9U ? static_cast<char>('0' + (byte - zero)) : char{0};
}

// Marks beyond ASCII start with C2 (no-break blank, quotation marks) or E2 (dashes, narrow
// blanks), or are the Arabic signs of percentages, decimals and thousands.
bool starts_letter(std::string_view text, std::size_t i) noexcept {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) return is_ascii_letter(text[i]);
  if (byte < 0xC3 || byte == 0xE2) return false;
  const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
  return byte != 0xD9 || next < 0xAA || next > 0xAC;
}

bool is_marks(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (digit_at(text, i) != 0 || starts_letter(text, i)) return false;
  }
  return true;
}

void set_figures(Mention& mention) {
  bool open = false;
  for (std::size_t i = 0; i < mention.print.size(); ++i) {
    const char digit = digit_at(mention.print, i);
    if (digit == 0) {
      mention.letters = mention.letters || starts_letter(mention.print, i);
      open = false;
      continue;
    }
    if (!open && !mention.figures.empty()) mention.figures += ' ';
    mention.figures += digit;
    open = true;
    if (!is_ascii_digit(mention.print[i])) ++i;
  }
}

// "12.", "12 -", "(12)" at the very start: the paragraph's own number, which another check sees.
bool is_own_number(const Paragraph& paragraph, const Anchor& anchor) {
  const std::string_view text = paragraph.text;
  if (!paragraph.marker.empty() && text.starts_with(paragraph.marker) &&
      anchor.span.end <= paragraph.marker.size()) {
    return true;
  }
  if (anchor.kind != AnchorKind::number && anchor.kind != AnchorKind::year) return false;
  if (!is_marks(text.substr(0, anchor.span.begin))) return false;
  std::string_view rest = text.substr(std::min(anchor.span.end, text.size()));
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  constexpr std::array<std::string_view, 5> kEnds{".", ")", "-", "\u2013", "\u2014"};
  const auto* const end =
      std::ranges::find_if(kEnds, [rest](std::string_view mark) { return rest.starts_with(mark); });
  if (end == kEnds.end()) return false;
  rest.remove_prefix(end->size());
  if (rest.empty()) return true;
  const std::size_t next = rest.find_first_not_of(" \n");
  return next == std::string_view::npos || (next > 0 && digit_at(rest, next) == 0);
}

// Arabic numbers the items of a list within a sentence in single quotes where others print (i).
bool is_list_number(std::string_view text, Span span) {
  constexpr std::array<std::string_view, 5> kQuotes{"'", "`", "\u2018", "\u2019", "\u201B"};
  constexpr std::size_t kLongest = 4;  // bytes: two Arabic digits
  if (span.end - span.begin > kLongest || span.end > text.size()) return false;
  const std::string_view before = text.substr(0, span.begin);
  const std::string_view behind = text.substr(span.end);
  return std::ranges::any_of(kQuotes, [&](auto quote) { return before.ends_with(quote); }) &&
         std::ranges::any_of(kQuotes, [&](auto quote) { return behind.starts_with(quote); });
}

template <typename Equal>
void match(Mentions& source, Mentions& target, Equal&& equal) {
  for (Mention& a : source) {
    if (a.met) continue;
    const auto b =
        std::ranges::find_if(target, [&](const Mention& m) { return !m.met && equal(a, m); });
    if (b == target.end()) continue;
    a.met = true;
    b->met = true;
  }
}

bool same_key(const Mention& a, const Mention& b) { return a.anchor->key == b.anchor->key; }
bool same_value(const Mention& a, const Mention& b) { return a.anchor->value == b.anchor->value; }

// "46/28" and "28/46", "60/251" and "251/60".
bool reversed_symbol(const Mention& a, const Mention& b) {
  const std::string& value = a.anchor->value;
  const std::size_t slash = value.find('/');
  if (slash == std::string::npos) return false;
  return b.anchor->value == value.substr(slash + 1) + '/' + value.substr(0, slash);
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
bool same_figures(const Mention& a, const Mention& b) {
  if (a.letters || b.letters || !has_runs(a)) return false;
  return a.figures == b.figures || reversed_runs(a.figures) == b.figures;
}

// One mention of several runs is a row of mentions elsewhere: "2.1" and "2-1".
void match_rows(Mentions& whole, Mentions& parts) {
  for (Mention& a : whole) {
    if (a.met || a.letters || !has_runs(a)) continue;
    const std::string backwards = reversed_runs(a.figures);
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

// "3 o'clock" in the afternoon and 15: one of them is an hour of the day as its print shows.
bool same_hour(const Mention& a, const Mention& b) {
  if ((!is_time(a) && !is_time(b)) || a.figures.empty() || b.figures.empty()) return false;
  constexpr std::int64_t kHalfDay = 12 * 60;
  for (const std::int64_t first : minutes_of(a)) {
    for (const std::int64_t second : minutes_of(b)) {
      if (first >= 0 && second >= 0 && first % kHalfDay == second % kHalfDay) return true;
    }
  }
  return false;
}

// "the 1960s" and "les ann\u00E9es 60".
bool same_decade(const Mention& year, const Mention& number) {
  const std::string& value = year.anchor->value;
  return year.anchor->kind == AnchorKind::year && value.ends_with('0') &&
         number.anchor->value.size() == 2 && value.ends_with(number.anchor->value);
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

Mentions mentions_of(const CheckedSide& side, const std::vector<std::uint32_t>& units) {
  Mentions mentions;
  for (const std::uint32_t unit : units) {
    const Paragraph& paragraph = paragraph_of(side.document, unit);
    const std::string_view text = paragraph.text;
    std::size_t end_before = text.size() + 1;  // of the anchor before, in this unit
    for (const Anchor& anchor : side.document.units[unit].anchors) {
      if (anchor.kind == AnchorKind::acronym || is_own_number(paragraph, anchor) ||
          is_list_number(text, anchor.span)) {
        continue;
      }
      const std::size_t begin = std::min(anchor.span.begin, text.size());
      const std::size_t end = std::min(anchor.span.end, text.size());
      Mention& mention = mentions.emplace_back();
      mention.anchor = &anchor;
      mention.unit = unit;
      mention.print = text.substr(begin, end - begin);
      constexpr std::size_t kFarthest = 5;  // bytes: a dash, or a short "and", between blanks
      mention.follows = end_before <= begin && begin - end_before <= kFarthest;
      mention.decade = anchor.kind == AnchorKind::year && text.substr(end).starts_with('s');
      set_figures(mention);
      end_before = end;
    }
  }
  return mentions;
}

void match_mentions(Mentions& source, Mentions& target) {
  match(source, target, same_key);
  match(source, target, same_value);
  match(source, target, reversed_symbol);
  match(source, target, same_figures);
  match_rows(source, target);
  match_rows(target, source);
  match(source, target, same_day);
  match(source, target, [](const Mention& a, const Mention& b) { return holds(a, b); });
  match(source, target, [](const Mention& a, const Mention& b) { return holds(b, a); });
  match(source, target, same_hour);
  match(source, target, same_decade);
  match(source, target, [](const Mention& a, const Mention& b) { return same_decade(b, a); });
  match(source, target, same_but_for_scale);
}

void forgive_repeats(Mentions& here, const Mentions& there) {
  for (Mention& a : here) {
    if (a.met) continue;
    a.met = std::ranges::any_of(there, [&](const Mention& b) {
      return same_key(a, b) || same_day(a, b) || holds(b, a) || ends_with_year(b, a);
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
    std::erase_if(text, [](char c) { return !is_ascii_digit(c); });
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
