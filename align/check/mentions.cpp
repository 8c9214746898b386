#include "align/check/mentions.hpp"

#include <algorithm>
#include <array>

#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

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

Window window_of(std::size_t at, std::size_t of, std::size_t size) noexcept {
  constexpr std::size_t kMost = 400;
  if (size <= kMost) return {0, static_cast<std::ptrdiff_t>(size)};
  const std::size_t place = at * size / std::max<std::size_t>(of, 1);
  const std::size_t begin = std::min(place - std::min(place, kMost / 2), size - kMost);
  return {static_cast<std::ptrdiff_t>(begin), static_cast<std::ptrdiff_t>(begin + kMost)};
}

}  // namespace paralign::detail
