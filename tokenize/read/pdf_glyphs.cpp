#include "tokenize/read/pdf_glyphs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "tokenize/text/compatibility.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr double kGlued = 0.06;  // of the height of the line: words that stand closer are one
constexpr std::size_t kLongestMark = 3;

GlyphSort sort_of(char32_t c) noexcept {
  if (is_right_letter(c)) return GlyphSort::right;
  if (is_letter(c)) return GlyphSort::left;
  if (is_digit(c)) return GlyphSort::digit;
  if (superscript_value(c) >= 0) return GlyphSort::raised;
  return is_space(c) ? GlyphSort::blank : GlyphSort::other;
}

// "12" raised above the line cites note 12; "er" does not.
std::string superscripts(std::string_view text) {
  constexpr std::array<std::string_view, 10> kDigits{"\u2070", "\u00B9", "\u00B2", "\u00B3",
                                                     "\u2074", "\u2075", "\u2076", "\u2077",
                                                     "\u2078", "\u2079"};
  std::string result;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const int value = digit_value(next_code_point(text, i));
    if (value < 0 || count == kLongestMark) return {};
    result += kDigits[static_cast<std::size_t>(value)];
  }
  return result;
}

// The letters of one word, put behind those of the line.
class WordGlyphs {
 public:
  WordGlyphs(PdfGlyphs& line, bool signs_left)
      : line_(line), first_(line.glyphs.size()), signs_left_(signs_left) {}

  void add(const PdfWord& word) {
    if (word.raised) {
      std::string mark = superscripts(word.text);
      if (!mark.empty()) {
        line_.glyphs.push_back({std::move(mark), 0, GlyphSort::raised});
        return;
      }
    }
    for (std::size_t i = 0; i < word.text.size();) add(next_code_point(word.text, i));
    for (const char32_t sign : pending_) {
      if (line_.glyphs.size() > first_) append_code_point(line_.glyphs.back().text, sign);
    }
  }

 private:
  void add(char32_t c) {
    if (is_invisible(c) && c != 0xAD) return;  // a soft hyphen is seen at a line end
    if (is_mark(c)) {
      const bool any = line_.glyphs.size() > first_ && pending_.empty();
      const bool arabic = is_arabic_sign(c);
      const bool behind =
          !arabic || (!signs_left_ && any && line_.glyphs.back().sort == GlyphSort::right);
      if (any && behind) {
        append_code_point(line_.glyphs.back().text, c);
      } else {
        pending_.push_back(c);  // its letter comes next
      }
      return;
    }
    const std::u32string letters = letters_of_form(c);
    PdfGlyph glyph;
    if (letters.empty()) {
      append_code_point(glyph.text, c);
    } else {
      for (const char32_t letter : letters) append_code_point(glyph.text, letter);
      if (is_right_letter(c)) line_.repaired = true;
    }
    glyph.base = letters.empty() ? c : letters.front();
    glyph.sort = sort_of(glyph.base);
    for (const char32_t sign : std::exchange(pending_, {})) append_code_point(glyph.text, sign);
    const bool goes_on = glyph.sort == GlyphSort::raised && line_.glyphs.size() > first_ &&
                         line_.glyphs.back().sort == GlyphSort::raised;
    if (goes_on) {
      line_.glyphs.back().text += glyph.text;
    } else {
      line_.glyphs.push_back(std::move(glyph));
    }
  }

  PdfGlyphs& line_;
  std::size_t first_;
  bool signs_left_;
  std::u32string pending_{};
};

struct Spacing {
  double glued = 0;   // at most that between words that are one
  double usual = 0;   // between two words
  double letter = 0;  // width of a letter
  double tab = 0;     // more than any blank
};

Spacing spacing_of(const std::vector<PdfWord>& words, double height) {
  Spacing spacing;
  spacing.glued = kGlued * height;
  spacing.tab = 1.2 * height;
  std::vector<double> gaps;
  double width = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    width += words[i].box.width();
    letters += count_code_points(words[i].text);
    if (i == 0) continue;
    const double gap = words[i].box.left - words[i - 1].box.right;
    if (gap > spacing.glued) gaps.push_back(gap);
  }
  spacing.letter = letters > 0 ? width / static_cast<double>(letters) : height / 3;
  spacing.usual = 0.13 * height;
  if (gaps.size() >= 3) {
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    spacing.usual = *middle;
  }
  return spacing;
}

// What stands between two words: a blank, a gap, nothing.
std::optional<GlyphSort> joint(const PdfWord& word, const PdfWord& next, const Spacing& spacing,
                               bool signs_left, bool& repaired) {
  const double gap = next.box.left - word.box.right;
  if (gap <= spacing.glued) return std::nullopt;
  if (next.raised && gap <= 2 * spacing.glued) return std::nullopt;
  const double hidden = hidden_part(next.text, signs_left) * spacing.letter;
  if (hidden > 0 && gap - hidden < 0.5 * spacing.usual) {
    repaired = true;
    return std::nullopt;
  }
  return gap > std::max(spacing.tab, 3 * spacing.usual) ? GlyphSort::gap : GlyphSort::blank;
}

}  // namespace

PdfGlyphs glyphs_of(const PdfLine& line, const SignPlaces& signs) {
  const bool signs_left = signs.mostly_left();
  PdfGlyphs result;
  std::vector<PdfWord> words = line.words;
  result.repaired = place_signs(words, line.height, signs_left);
  place_alefs(words);
  const Spacing spacing = spacing_of(words, line.height);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      const auto between = joint(words[i - 1], words[i], spacing, signs_left, result.repaired);
      if (between) result.glyphs.push_back({" ", ' ', *between});
    }
    WordGlyphs(result, signs_left).add(words[i]);
  }
  return result;
}

}  // namespace paralign::detail
