#include "tokenize/text/encoding_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "paralign/language.hpp"
#include "tokenize/text/byte_table.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/text/utf8.hpp"
#include "tokenize/text/word_shape.hpp"

namespace paralign::detail {
namespace {

constexpr std::array<std::string_view, 4> kCandidates{"windows-1252", "ISO-8859-15", "windows-1256",
                                                      "ISO-8859-6"};

void judge_word(const Word& word, WordEvidence& evidence) {
  const bool arabic = std::ranges::any_of(word, is_arabic_part);
  if (is_mark(word[0]) || (arabic && !std::ranges::all_of(word, is_arabic_part))) {
    ++evidence.strange;
    return;
  }
  if (arabic) {
    if (word.size() == 1) return;  // as likely an accent of French
    ++(is_known_arabic(word) ? evidence.known : evidence.fine);
    return;
  }
  const bool in_ascii = std::ranges::any_of(word, [](char32_t c) { return c < 0x80; });
  if (!has_natural_case(word) || (!in_ascii && word.size() > 1)) {
    ++evidence.strange;
    return;
  }
  evidence.french = evidence.french && is_french(word);
  ++(is_known_french(word) ? evidence.known : evidence.fine);
}

// A byte above ASCII that is no letter, between its neighbours.
void judge_symbol(char32_t before, char32_t c, char32_t after, WordEvidence& evidence) {
  if (c == kReplacement || c < 0xA0) {
    evidence.strange += 2;
    return;
  }
  const bool joins = c == 0x2019 || c == 0x2018 || c == 0xA0 || c == 0xB7 || c == 0x2013 ||
                     c == 0x2014 || is_invisible(c);
  const bool in_word = is_word_part(before) && is_word_part(after) && !joins;
  const bool broken_fraction = c >= 0xBC && c <= 0xBE && (is_letter(before) || is_letter(after));
  // Currency sign and accents without a letter.
  const bool rare = c == 0xA4 || c == 0xA6 || c == 0xA8 || c == 0xB4 || c == 0xB8;
  if (in_word || broken_fraction || rare) ++evidence.strange;
}

WordEvidence read_as(std::string_view bytes, std::string_view encoding) {
  WordEvidence evidence;
  evidence.encoding = encoding;
  const auto table = byte_table(std::string(encoding));
  if (!table) return evidence;
  const auto at = [&](std::size_t i) -> char32_t {
    return i < bytes.size() ? (*table)[static_cast<unsigned char>(bytes[i])] : U' ';
  };
  Word word;
  bool high = false;
  for (std::size_t i = 0; i <= bytes.size(); ++i) {
    const char32_t c = at(i);
    if (is_word_part(c)) {
      if (word.empty() && i > 0 && is_digit(at(i - 1)) && c >= 0x80) ++evidence.strange;
      word.push_back(c);
      high = high || c >= 0x80;
      continue;
    }
    if (high) judge_word(word, evidence);
    word.clear();
    high = false;
    if (c >= 0x80) judge_symbol(i > 0 ? at(i - 1) : U' ', c, at(i + 1), evidence);
  }
  return evidence;
}

long score(const WordEvidence& evidence) {
  return 3 * static_cast<long>(evidence.known) + static_cast<long>(evidence.fine) -
         4 * static_cast<long>(evidence.strange);
}

bool is_known(std::string_view word) {
  const auto in = [word](std::string_view language) {
    return language_tables(language_index(language)).function_words.find(word) != nullptr;
  };
  return in("en") || in("fr");
}

// At least every third word of two letters or more is a function word of English or French.
bool is_familiar(std::string_view bytes) {
  std::size_t words = 0;
  std::size_t known = 0;
  std::string word;
  bool in_ascii = true;
  for (std::size_t i = 0; i <= bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(i < bytes.size() ? bytes[i] : ' ');
    if (byte >= 0x80 || is_ascii_lower(byte | 0x20U)) {
      word += static_cast<char>(byte | 0x20U);
      in_ascii = in_ascii && byte < 0x80;
      continue;
    }
    if (word.size() > 1 && in_ascii) {
      ++words;
      known += is_known(word) ? 1U : 0U;
    }
    word.clear();
    in_ascii = true;
  }
  return known > 1 && known * 3 >= words;
}

}  // namespace

bool is_candidate(std::string_view encoding) {
  return std::ranges::find(kCandidates, encoding) != kCandidates.end();
}

WordEvidence best_reading(std::string_view bytes) {
  WordEvidence best = read_as(bytes, kCandidates[0]);
  for (std::size_t i = 1; i < kCandidates.size(); ++i) {
    const WordEvidence other = read_as(bytes, kCandidates[i]);
    if (score(other) > score(best)) best = other;
  }
  best.familiar = is_familiar(bytes);
  return best;
}

}  // namespace paralign::detail
