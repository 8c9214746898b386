#include "tokenize/read/pdf_signs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

bool all_signs(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_arabic_sign(next_code_point(text, i))) return false;
  }
  return true;
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

// Where a sign is put into `text` for the letter number `index`, or the next one of Arabic: a
// stroke bears no sign.
std::size_t place_at_letter(std::string_view text, std::size_t index, bool before) {
  std::size_t letters = 0;
  bool found = false;
  std::size_t i = 0;
  for (std::size_t next = 0; i < text.size(); i = next) {
    const char32_t c = next_code_point(text, next);
    if (is_mark(c)) continue;
    if (found) return i;
    found = letters++ >= index && is_right_letter(c);
    if (found && before) return i;
  }
  return i;
}

// Some programs draw a vowel sign apart and end the word there, so that its letter is the leftmost
// one of a word; else it stands where its place in the box says.
void draw_on(PdfWord& word, const PdfWord& sign, bool signs_left) {
  const std::size_t letters = std::max<std::size_t>(count_code_points(word.text), 1);
  const double each = word.box.width() / static_cast<double>(letters);
  const double offset = sign.box.left - word.box.left;
  std::size_t index = 0;
  if (each > 0 && offset > 1.3 * each) {
    index = std::min(static_cast<std::size_t>(offset / each), letters - 1);
  }
  word.text.insert(place_at_letter(word.text, index, signs_left), sign.text);
}

// Its box then starts in the middle of the letter.
bool starts_with_signed_letter(std::string_view text, bool signs_left) {
  std::size_t i = 0;
  const char32_t first = next_code_point(text, i);
  if (is_arabic_sign(first)) return true;
  return !signs_left && is_right_letter(first) && i < text.size() &&
         is_arabic_sign(next_code_point(text, i));
}

// Tanwin stands at the end of a word, the leftmost letter.
bool ends_in_tanwin(std::string_view text) {
  for (std::size_t i = 0, letters = 0; i < text.size() && letters < 2;) {
    const char32_t c = next_code_point(text, i);
    if (c >= 0x64B && c <= 0x64D) return true;
    if (!is_mark(c)) ++letters;
  }
  return false;
}

}  // namespace

bool is_right_letter(char32_t c) noexcept {
  const bool block =
      (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
  return block && is_letter(c);
}

bool is_arabic_sign(char32_t c) noexcept { return c >= 0x610 && c <= 0x6ED && is_mark(c); }

void count_signs(const PdfLine& line, SignPlaces& places) {
  for (const PdfWord& word : line.words) {
    bool letter = false;  // stands left of the sign
    bool sign = false;
    for (std::size_t i = 0; i < word.text.size();) {
      const char32_t c = next_code_point(word.text, i);
      if (is_arabic_sign(c)) {
        sign = true;
        continue;
      }
      if (sign && !letter && is_right_letter(c)) ++places.left;
      if (sign && letter && !is_right_letter(c)) ++places.right;
      sign = false;
      letter = is_right_letter(c);
    }
    if (sign && letter) ++places.right;
  }
}

bool place_signs(std::vector<PdfWord>& words, double height, bool signs_left) {
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
    draw_on(*std::ranges::min_element(words, {}, distance), sign, signs_left);
  }
  return true;
}

void place_alefs(std::vector<PdfWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    PdfWord& word = words[i];
    PdfWord& before = words[i - 1];
    std::size_t first = 0;
    const bool narrow = word.box.width() < 0.01 && before.box.width() > 0.01;
    if (!narrow || !is_right_letter(next_code_point(word.text, first))) continue;
    const double inside = word.box.left - before.box.left;
    if (inside >= 0 && inside <= 0.4 * before.box.width()) std::swap(word, before);
  }
}

double hidden_part(std::string_view word, bool signs_left) noexcept {
  if (!starts_with_signed_letter(word, signs_left) || ends_in_tanwin(word)) return 0;
  std::size_t i = 0;
  char32_t letter = next_code_point(word, i);
  if (is_mark(letter) && i < word.size()) letter = next_code_point(word, i);
  return hidden_half(letter);
}

}  // namespace paralign::detail
