#include "tokenize/segment/dates.hpp"

#include <cstdio>

#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

struct Token {
  enum class Sort { number, month, word } sort = Sort::word;
  unsigned value = 0;
};

struct Day {
  unsigned day = 0;
  unsigned month = 0;
};

bool is_letter_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z');
}

// Numbers, month names and words; marks between them are left out. Arabic prints two names of a
// month with a slash between.
std::vector<Token> tokens_of(std::string_view folded, const LanguageTables& tables) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < folded.size();) {
    const char c = folded[i];
    if (c >= '0' && c <= '9') {
      Token token{Token::Sort::number, 0};
      std::size_t digits = 0;
      for (; i < folded.size() && folded[i] >= '0' && folded[i] <= '9'; ++i, ++digits) {
        if (digits < 6) token.value = token.value * 10 + static_cast<unsigned>(folded[i] - '0');
      }
      // "1er", "24th": the ending belongs to the number.
      while (i < folded.size() && is_letter_byte(folded[i]) && digits <= 2 &&
             static_cast<unsigned char>(folded[i]) < 0x80) {
        ++i;
      }
      tokens.push_back(token);
    } else if (is_letter_byte(c)) {
      if (const Phrase* month = tables.months.longest_prefix(folded.substr(i))) {
        const unsigned value = static_cast<unsigned>(month->value);
        const bool again = !tokens.empty() && tokens.back().sort == Token::Sort::month;
        if (!again) tokens.push_back({Token::Sort::month, value});
        i += month->text().size();
        continue;
      }
      while (i < folded.size() && is_letter_byte(folded[i])) ++i;
      tokens.push_back({Token::Sort::word, 0});
    } else {
      ++i;
    }
  }
  return tokens;
}

std::string iso(unsigned year, Day day) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04u-%02u-%02u", year % 10000, day.month, day.day);
  return buffer;
}

bool is_day(const Token& token) {
  return token.sort == Token::Sort::number && token.value >= 1 && token.value <= 31;
}
bool is_year(const Token& token) {
  return token.sort == Token::Sort::number && token.value >= 1900 && token.value <= 2199;
}

}  // namespace

std::vector<std::string> find_dates(std::string_view text, const LanguageTables& tables) {
  const std::string folded = fold(text);
  const std::vector<Token> tokens = tokens_of(folded, tables);
  std::vector<std::string> dates;
  std::vector<Day> waiting;  // days whose year comes later
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool month = tokens[i].sort == Token::Sort::month;
    if (month && i + 2 < tokens.size() && is_day(tokens[i + 1]) && is_year(tokens[i + 2]) &&
        (i == 0 || !is_day(tokens[i - 1]))) {  // "March 24, 2017"
      dates.push_back(iso(tokens[i + 2].value, {tokens[i + 1].value, tokens[i].value}));
      i += 2;
    } else if (month && i > 0 && is_day(tokens[i - 1])) {
      // "15 to 21 September 2023"
      const bool range = i > 2 && is_day(tokens[i - 3]) && tokens[i - 2].sort == Token::Sort::word;
      const bool glued = i > 1 && is_day(tokens[i - 2]);
      if (range) waiting.push_back({tokens[i - 3].value, tokens[i].value});
      if (glued) waiting.push_back({tokens[i - 2].value, tokens[i].value});
      waiting.push_back({tokens[i - 1].value, tokens[i].value});
    } else if (is_year(tokens[i])) {
      for (const Day& day : waiting) dates.push_back(iso(tokens[i].value, day));
      waiting.clear();
    }
  }
  return dates;
}

}  // namespace paralign::detail
