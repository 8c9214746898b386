// Arabic in single bytes that was read as Latin gives words without a single letter of ASCII, which
// no language has in number; French that was read as Arabic keeps its small letters (they are in
// windows-1256 too) and gets an Arabic letter for each capital with an accent.

#include <algorithm>

#include "tokenize/text/mojibake_tally.hpp"
#include "tokenize/text/utf8.hpp"
#include "tokenize/text/word_shape.hpp"

namespace paralign::detail {
namespace {

struct Tables {
  ByteTable latin = byte_table("windows-1252").value_or(ByteTable{});
  ByteTable arabic = byte_table("windows-1256").value_or(ByteTable{});
  ByteTable iso_arabic = byte_table("ISO-8859-6").value_or(ByteTable{});
  InverseTable from_latin{latin};
  InverseTable from_arabic{arabic};
};

// `word` with each character replaced by what its byte stands for in another encoding; empty if
// one has no byte.
Word reread(const Word& word, const InverseTable& from, const ByteTable& as) {
  Word other;
  for (const char32_t c : word) {
    const unsigned byte = c < 0x80 ? static_cast<unsigned>(c) : from.byte_of(c);
    if (byte == 0 || as[byte] == kReplacement) return {};
    other.push_back(as[byte]);
  }
  return other;
}

std::string utf8(const Word& word) {
  std::string text;
  for (const char32_t c : word) append_code_point(text, c);
  return text;
}

// Two for a word that is known, one for one that could be.
std::size_t arabic_points(const Word& word) {
  if (!std::ranges::all_of(word, is_arabic_part)) return 0;
  const auto letters = std::ranges::count_if(word, [](char32_t c) { return is_plain_arabic(c); });
  if (letters < 2) return 0;
  if (is_known_arabic(word)) return 2;
  return letters < 3 ? 0 : 1;
}

// Two for a small letter behind the capital that was lost, or before and behind; one in capitals.
std::size_t latin_points(const Word& word, const Word& other) {
  const auto ascii = std::ranges::count_if(word, [](char32_t c) { return c < 0x80; });
  const auto arabic = std::ranges::count_if(word, is_arabic_part);
  if (arabic == 0 || ascii < 2 || arabic > 2 || !has_natural_case(other)) return 0;
  if (!std::ranges::all_of(other, [](char32_t c) { return is_latin(c); })) return 0;
  return is_lower(other.back()) ? 2 : 1;
}

}  // namespace

WordTallies tally_words(std::string_view text) {
  const Tables tables;
  WordTallies tallies;
  Word word;
  std::size_t begin = 0;
  bool ascii = false;
  bool high = false;
  const auto judge = [&](std::size_t end) {
    if (std::ranges::all_of(word, is_arabic_part)) ++tallies.arabic_words;
    const auto add = [&](MojibakeTally& tally, std::size_t points, const Word& meant) {
      if (points > 0) tally.add(begin, end, points, utf8(meant));
    };
    if (!ascii && word.front() >= 0xC0 && word.front() < 0x100) {
      const Word arabic = reread(word, tables.from_latin, tables.arabic);
      add(tallies.arabic_1256, arabic.empty() ? 0 : arabic_points(arabic), arabic);
      const Word iso = reread(word, tables.from_latin, tables.iso_arabic);
      add(tallies.arabic_iso, iso.empty() ? 0 : arabic_points(iso), iso);
    } else if (ascii && std::ranges::any_of(word, is_arabic_part)) {
      const Word latin = reread(word, tables.from_arabic, tables.latin);
      add(tallies.latin, latin.empty() ? 0 : latin_points(word, latin), latin);
    }
  };
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t at = i;
    const char32_t c = i < text.size() ? next_code_point(text, i) : U' ';
    if (at == text.size()) ++i;
    if (is_word_part(c) && c != 0xAA && c != 0xBA) {
      if (word.empty()) begin = at;
      word.push_back(c);
      (c < 0x80 ? ascii : high) = true;
      continue;
    }
    if (high) judge(at);
    word.clear();
    ascii = high = false;
  }
  return tallies;
}

}  // namespace paralign::detail
