#include "tokenize/read/pdf_glyphs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "tokenize/text/compatibility.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr double kGlued = 0.06;  // of the height of the line: words that stand closer are one
constexpr std::size_t kLongestMark = 3;

bool is_right(char32_t c) noexcept {
  const bool block =
      (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  return block && is_letter(c);
}

bool is_arabic_sign(char32_t c) noexcept { return c >= 0x610 && c <= 0x6ED && is_mark(c); }

bool all_signs(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_arabic_sign(next_code_point(text, i))) return false;
  }
  return true;
}

GlyphSort sort_of(char32_t c) noexcept {
  if (is_right(c)) return GlyphSort::right;
  if (is_letter(c)) return GlyphSort::left;
  if (is_digit(c)) return GlyphSort::digit;
  if (superscript_value(c) >= 0) return GlyphSort::raised;
  return is_space(c) ? GlyphSort::blank : GlyphSort::other;
}

// What half of a letter takes, in letters: the box of a word whose leftmost letter bears a sign
// starts at the sign, in the middle of the letter.
double hidden_half(char32_t letter) noexcept {
  constexpr std::u32string_view kNarrow = U"\u0627\u0623\u0625\u0622\u0644\u062A\u062B\u0646";
  constexpr std::u32string_view kWide = U"\u062C\u062D\u062E\u0635\u0636\u0633\u0634";
  constexpr std::u32string_view kWidest = U"\u0637\u0638";
  if (kNarrow.find(letter) != std::u32string_view::npos) return 0.1;
  if (kWide.find(letter) != std::u32string_view::npos) return 0.5;
  return kWidest.find(letter) != std::u32string_view::npos ? 0.8 : 0.3;
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
  explicit WordGlyphs(PdfGlyphs& line) : line_(line), first_(line.glyphs.size()) {}

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
      if (line_.glyphs.size() > first_ && pending_.empty()) {
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
      if (is_right(c)) line_.repaired = true;
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
  std::u32string pending_{};
};

// Behind the letter number `index` of `text`, or the next one of Arabic: a stroke bears no sign.
std::size_t behind_letter(std::string_view text, std::size_t index) {
  std::size_t letters = 0;
  bool found = false;
  std::size_t i = 0;
  for (std::size_t next = 0; i < text.size(); i = next) {
    const char32_t c = next_code_point(text, next);
    if (is_mark(c)) continue;
    if (found) return i;
    found = letters++ >= index && is_right(c);
  }
  return i;
}

// Some programs draw a vowel sign apart and end the word there, so that its letter is the leftmost
// one of a word; else it stands where its place in the box says.
void draw_on(PdfWord& word, const PdfWord& sign) {
  const std::size_t letters = std::max<std::size_t>(count_code_points(word.text), 1);
  const double each = word.box.width() / static_cast<double>(letters);
  const double offset = sign.box.left - word.box.left;
  std::size_t index = 0;
  if (each > 0 && offset > 1.3 * each) {
    index = std::min(static_cast<std::size_t>(offset / each), letters - 1);
  }
  word.text.insert(behind_letter(word.text, index), sign.text);
}

// Gives vowel signs that are words of their own to the word they are drawn at.
bool place_signs(std::vector<PdfWord>& words, double height) {
  std::vector<PdfWord> signs;
  std::vector<PdfWord> rest;
  for (PdfWord& word : words) (all_signs(word.text) ? signs : rest).push_back(std::move(word));
  words = std::move(rest);
  if (signs.empty() || words.empty()) return false;
  for (const PdfWord& sign : signs) {
    const auto distance = [&sign, height](const PdfWord& word) {
      const double inside = sign.box.left - word.box.left;
      const bool over = inside >= -0.1 * height && sign.box.left <= word.box.right + 0.1 * height;
      return over ? std::max(inside, 0.0) : 1e6 + std::abs(inside);
    };
    draw_on(*std::ranges::min_element(words, {}, distance), sign);
  }
  return true;
}

// Some programs draw lam and alef as one shape and give all of its width to lam: alef is a word of
// no width at the left of it and comes after it.
void place_alefs(std::vector<PdfWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    PdfWord& word = words[i];
    PdfWord& before = words[i - 1];
    std::size_t first = 0;
    const bool narrow = word.box.width() < 0.01 && before.box.width() > 0.01;
    if (!narrow || !is_right(next_code_point(word.text, first))) continue;
    const double inside = word.box.left - before.box.left;
    if (inside >= 0 && inside <= 0.4 * before.box.width()) std::swap(word, before);
  }
}

bool starts_with_signed_letter(std::string_view text) {
  std::size_t i = 0;
  const char32_t first = next_code_point(text, i);
  if (is_arabic_sign(first)) return true;
  return is_right(first) && i < text.size() && is_arabic_sign(next_code_point(text, i));
}

struct Spacing {
  double glued = 0;   // at most that between words that are one
  double usual = 0;   // between two words
  double letter = 0;  // width of a letter
};

Spacing spacing_of(const std::vector<PdfWord>& words, double height) {
  Spacing spacing;
  spacing.glued = kGlued * height;
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
                               double height, bool& repaired) {
  const double gap = next.box.left - word.box.right;
  if (gap <= spacing.glued) return std::nullopt;
  if (next.raised && gap <= 2 * spacing.glued) return std::nullopt;
  if (starts_with_signed_letter(next.text)) {
    std::size_t i = 0;
    char32_t letter = next_code_point(next.text, i);
    if (is_mark(letter) && i < next.text.size()) letter = next_code_point(next.text, i);
    if (gap - hidden_half(letter) * spacing.letter < 0.5 * spacing.usual) {
      repaired = true;
      return std::nullopt;
    }
  }
  return gap > std::max(1.2 * height, 3 * spacing.usual) ? GlyphSort::gap : GlyphSort::blank;
}

bool is_usual_punctuation(char32_t c) noexcept {
  constexpr std::u32string_view kUsual =
      U"/-.,:;()[]'\"!?\u060C\u061B\u061F\u2013\u2018\u2019\u201C\u201D\u00AB\u00BB";
  return kUsual.find(c) != std::u32string_view::npos;
}

// The run of one character, repeated, that stands at `i` between two Arabic letters: its end, else
// `i`.
std::size_t fill_end(const std::vector<PdfGlyph>& glyphs, std::size_t i) {
  const PdfGlyph& glyph = glyphs[i];
  const bool tatweel = glyph.base == 0x640;
  if (i == 0 || glyphs[i - 1].sort != GlyphSort::right || glyphs[i - 1].base == 0x640) return i;
  if (glyph.sort == GlyphSort::right && !tatweel) return i;
  if (glyph.sort == GlyphSort::blank || glyph.sort == GlyphSort::gap ||
      glyph.sort == GlyphSort::raised || is_usual_punctuation(glyph.base)) {
    return i;
  }
  std::size_t end = i;
  while (end < glyphs.size() && glyphs[end].base == glyph.base) ++end;
  return end < glyphs.size() && glyphs[end].sort == GlyphSort::right ? end : i;
}

}  // namespace

PdfGlyphs glyphs_of(const PdfLine& line) {
  PdfGlyphs result;
  std::vector<PdfWord> words = line.words;
  result.repaired = place_signs(words, line.height);
  place_alefs(words);
  const Spacing spacing = spacing_of(words, line.height);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      const auto between = joint(words[i - 1], words[i], spacing, line.height, result.repaired);
      if (between) result.glyphs.push_back({" ", ' ', *between});
    }
    WordGlyphs(result).add(words[i]);
  }
  return result;
}

void count_fills(const std::vector<PdfGlyph>& glyphs, FillCounts& counts) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t end = fill_end(glyphs, i);
    if (end == i) continue;
    ++counts[glyphs[i].base];
    i = end - 1;
  }
}

void drop_fills(PdfGlyphs& line, const FillCounts& counts) {
  constexpr std::size_t kEnough = 5;
  std::vector<PdfGlyph>& glyphs = line.glyphs;
  std::size_t keep = 0;
  for (std::size_t i = 0; i < glyphs.size();) {
    const std::size_t end = fill_end(glyphs, i);
    if (end > i) {
      const bool letter = glyphs[i].sort == GlyphSort::left || glyphs[i].base == 0x640;
      const auto found = counts.find(glyphs[i].base);
      if (letter || (found != counts.end() && found->second >= kEnough)) {
        i = end;
        line.repaired = true;
        continue;
      }
    }
    if (keep != i) glyphs[keep] = std::move(glyphs[i]);
    ++keep;
    ++i;
  }
  glyphs.resize(keep);
}

}  // namespace paralign::detail
