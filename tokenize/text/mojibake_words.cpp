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
  if (other.empty() || ascii < 2 || arabic > 2 || !has_natural_case(other)) return 0;
  if (!std::ranges::all_of(other, [](char32_t c) { return is_latin(c); })) return 0;
  return is_lower(other.back()) ? 2 : 1;
}

constexpr std::size_t kLongestWord = 64;  // in letters; what is longer is none

// Collects the letters of a word.
class WordReader {
 public:
  void push(std::size_t at, char32_t c) {
    if (word_.empty()) begin_ = at;
    if (word_.size() < kLongestWord) {
      word_.push_back(c);
    } else {
      overlong_ = true;
    }
    ascii_ = ascii_ || c < 0x80;
    high_ = high_ || c >= 0x80;
  }
  void clear() {
    word_.clear();
    ascii_ = high_ = overlong_ = false;
  }
  [[nodiscard]] bool counts() const { return high_ && !overlong_; }
  [[nodiscard]] bool has_ascii() const { return ascii_; }
  [[nodiscard]] const Word& word() const { return word_; }
  [[nodiscard]] std::size_t begin() const { return begin_; }

 private:
  Word word_{};
  std::size_t begin_ = 0;
  bool ascii_ = false;
  bool high_ = false;
  bool overlong_ = false;
};

void judge(const WordReader& reader, std::size_t end, const Tables& tables, WordTallies& tallies) {
  const Word& word = reader.word();
  const auto add = [&](MojibakeTally& tally, std::size_t points, const Word& meant) {
    if (points > 0) tally.add(reader.begin(), end, points, utf8(meant));
  };
  const bool arabic = std::ranges::any_of(word, is_arabic_part);
  if (arabic && reader.has_ascii()) {
    const Word meant = reread(word, tables.from_arabic, tables.latin);
    add(tallies.latin, latin_points(word, meant), meant);
  } else if (arabic) {
    ++tallies.arabic_words;
  } else if (!reader.has_ascii() && word.front() >= 0xC0 && word.front() < 0x100) {
    const Word windows = reread(word, tables.from_latin, tables.arabic);
    add(tallies.arabic_1256, arabic_points(windows), windows);
    const Word iso = reread(word, tables.from_latin, tables.iso_arabic);
    add(tallies.arabic_iso, arabic_points(iso), iso);
  }
}

bool is_ascii_letter(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_lower(byte) || is_ascii_upper(byte);
}

// Where the first word from `at` on that has a character above ASCII begins, or that character.
std::size_t next_high_word(std::string_view text, std::size_t at) noexcept {
  std::size_t high = ascii_end(text, at);
  if (high == text.size()) return high;
  while (high > at && is_ascii_letter(text[high - 1])) --high;
  return high;
}

// Behind the letters of Arabic from `at` on, if they are a word by themselves: nearly all of Arabic
// text. Else `at`.
std::size_t plain_arabic_word_end(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  for (std::size_t i = at; i < text.size() && is_plain_arabic(next_code_point(text, i));) end = i;
  const bool closed =
      end == text.size() || text[end] == ' ' || text[end] == '\n' || text[end] == ',';
  return closed && end - at <= 2 * kLongestWord ? end : at;
}

}  // namespace

WordTallies tally_words(std::string_view text) {
  static const Tables tables;
  WordTallies tallies;
  WordReader reader;
  for (std::size_t i = next_high_word(text, 0); i < text.size();) {
    const std::size_t at = i;
    if (reader.word().empty()) {
      const std::size_t end = plain_arabic_word_end(text, at);
      if (end > at) {
        ++tallies.arabic_words;
        i = next_high_word(text, end);
        continue;
      }
    }
    const char32_t c = next_code_point(text, i);
    if (is_word_part(c) && c != 0xAA && c != 0xBA) {  // ordinals, in windows-1256 a semicolon
      reader.push(at, c);
      continue;
    }
    if (reader.counts()) judge(reader, at, tables, tallies);
    reader.clear();
    i = next_high_word(text, i);
  }
  if (reader.counts()) judge(reader, text.size(), tables, tallies);
  return tallies;
}

}  // namespace paralign::detail
