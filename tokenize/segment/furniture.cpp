#include "tokenize/segment/furniture.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/resolution_number.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongest = 100;   // bytes of a line of furniture
constexpr std::size_t kManyOthers = 3;  // words that no furniture has

bool digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text, std::size_t i) noexcept {
  std::size_t count = 0;
  while (i + count < text.size() && digit(text[i + count])) ++count;
  return count;
}

// "(E)", "(F)": the language of a printing job.
bool is_language_letter(std::string_view token) noexcept {
  return token.size() == 3 && token[0] == '(' && token[2] == ')' && token[1] >= 'A' &&
         token[1] <= 'Z';
}

// "K2200733[E]", "K1602727".
bool is_nairobi_job(std::string_view token) noexcept {
  if (token.empty() || token[0] != 'K') return false;
  const std::size_t digits = count_digits(token, 1);
  if (digits < 6 || digits > 7) return false;
  const std::string_view rest = token.substr(1 + digits);
  return rest.empty() || (rest.size() == 3 && rest[0] == '[' && rest[2] == ']') ||
         is_language_letter(rest);
}

bool is_year_in_brackets(std::string_view token) noexcept {
  return token.size() == 6 && token[0] == '(' && count_digits(token, 1) == 4 && token[5] == ')';
}

struct Tokens {
  std::size_t jobs = 0;
  std::size_t symbols = 0;
  std::size_t long_digits = 0;   // bar codes, dates of a printing job
  std::size_t short_digits = 0;  // page numbers
  std::size_t fractions = 0;     // "2/5"
  std::size_t others = 0;
};

void count_token(Tokens& tokens, std::string_view token) {
  const std::size_t digits = count_digits(token, 0);
  if (is_job_number(token)) {
    ++tokens.jobs;
  } else if (is_symbol(token)) {
    ++tokens.symbols;
  } else if (digits == token.size() && digits >= 6) {
    ++tokens.long_digits;
  } else if (digits == token.size() && digits <= 3) {
    ++tokens.short_digits;
  } else if (digits > 0 && digits <= 3 && token.size() > digits + 1 && token[digits] == '/' &&
             count_digits(token, digits + 1) == token.size() - digits - 1 &&
             token.size() <= digits + 4) {
    ++tokens.fractions;
  } else if (tokens.symbols > 0 && is_year_in_brackets(token)) {
    return;  // "S/RES/2374 (2017)"
  } else if (holds_letter_or_digit(token) && !is_language_letter(token)) {
    ++tokens.others;
  }
}

// Digits of all scripts as Western ones: pages are numbered in Arabic-Indic digits too.
std::string western_digits(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const int value = digit_value(next_code_point(text, i));
    if (value >= 0) {
      out.push_back(static_cast<char>('0' + value));
    } else {
      out.append(text, begin, i - begin);
    }
  }
  return out;
}

// No further than `kManyOthers` words: then it is text.
Tokens count_tokens(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  Tokens tokens;
  for (std::size_t i = 0; i < text.size() && tokens.others < kManyOthers;) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    const std::string_view token = text.substr(i, end - i);
    if (std::ranges::all_of(token, is_ascii)) {
      if (!token.empty()) count_token(tokens, token);
    } else {
      count_token(tokens, western_digits(token));
    }
    i = end + 1;
  }
  return tokens;
}

// What could head every page: the folded text, its digits as one.
std::string repeated_form(std::string_view text) {
  std::string form = fold(text);
  std::erase_if(form, [](char c) { return digit(c) || c == ' '; });
  return form;
}

// The title, over the lines it may take.
std::string title_form(const std::vector<Fragment>& fragments, const std::vector<Opening>& openings,
                       std::size_t body_begin) {
  constexpr std::size_t kLines = 4;
  for (std::size_t i = 0; i < body_begin; ++i) {
    const Opening& opening = openings[i];
    if (opening.title_number.empty() || opening.title_body >= fragments[i].text.size()) continue;
    std::string form =
        repeated_form(std::string_view(fragments[i].text).substr(opening.title_body));
    for (std::size_t k = i + 1; k < body_begin && k < i + kLines; ++k) {
      form += repeated_form(fragments[k].text);
    }
    return form;
  }
  return {};
}

// "A/RES/73/901   The right to harbour", in either order: the head of every other page.
bool is_symbol_and_title(std::string_view text, const std::string& title) {
  constexpr std::size_t kShortest = 6;
  const std::size_t first = std::min(text.find(' '), text.size());
  const std::size_t last = text.rfind(' ');
  if (title.empty() || last == std::string_view::npos || final_mark(text) != 0) return false;
  std::string_view rest;
  if (is_symbol(text.substr(0, first))) {
    rest = text.substr(first);
  } else if (is_symbol(text.substr(last + 1))) {
    rest = text.substr(0, last);
  }
  const std::string form = repeated_form(rest);
  return form.size() >= kShortest && title.starts_with(form);
}

bool is_page_phrase(const Fragment& fragment, const Opening& opening) {
  if (!opening.has(Role::page_header)) return false;
  const std::string_view rest = std::string_view(fragment.text).substr(opening.role_end);
  const Tokens tokens = count_tokens(rest);
  return tokens.others == 0;
}

}  // namespace

bool is_job_number(std::string_view token) noexcept {
  if (is_nairobi_job(token)) return true;
  std::size_t i = 0;
  while (i < token.size() && token[i] >= 'A' && token[i] <= 'Z') ++i;
  if (i > 3) return false;
  if (i > 0) {
    if (i >= token.size() || token[i] != '.') return false;
    ++i;
  }
  if (count_digits(token, i) != 2 || i + 2 >= token.size() || token[i + 2] != '-') return false;
  const std::size_t digits = count_digits(token, i + 3);
  if (digits < 4 || digits > 6) return false;
  const std::string_view rest = token.substr(i + 3 + digits);
  return rest.empty() || is_language_letter(rest);
}

std::vector<bool> page_furniture(const std::vector<Fragment>& fragments,
                                 const std::vector<Opening>& openings, std::size_t body_begin,
                                 const std::vector<bool>& later_fronts) {
  const std::size_t n = fragments.size();
  std::vector<bool> sure(n, false);
  // Counted within each document: two may have the same headings.
  std::unordered_map<std::string, std::size_t> repeats;
  std::vector<std::size_t> part(n, 0);
  for (std::size_t i = 1; i < n; ++i) {
    part[i] = part[i - 1] + (later_fronts[i] && !later_fronts[i - 1] ? 1U : 0U);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const Fragment& fragment = fragments[i];
    if (fragment.text.size() > kLongest || !fragment.note_mark.empty() || fragment.text.empty()) {
      continue;
    }
    ++repeats[repeated_form(fragment.text) + std::to_string(part[i])];
    const Tokens tokens = count_tokens(fragment.text);
    const bool front = i < body_begin || later_fronts[i];
    if (tokens.others > 0) {
      sure[i] = tokens.jobs > 0 && tokens.others < kManyOthers && final_mark(fragment.text) == 0;
    } else if (tokens.jobs + tokens.long_digits > 0) {
      sure[i] = true;
    } else if (front) {
      sure[i] = tokens.symbols == 0 && tokens.fractions == 0 && tokens.short_digits == 1 &&
                fragment.before != Break::glue;
    } else {
      sure[i] = tokens.symbols + tokens.fractions + tokens.short_digits > 0 &&
                fragment.before != Break::glue;
    }
  }
  const std::string title = title_form(fragments, openings, body_begin);
  for (std::size_t i = body_begin; i < n; ++i) {
    const Fragment& fragment = fragments[i];
    if (!later_fronts[i] && fragment.note_mark.empty() && fragment.text.size() <= 2 * kLongest &&
        is_symbol_and_title(fragment.text, title)) {
      sure[i] = true;
    }
  }
  std::vector<bool> result = sure;
  for (std::size_t i = body_begin; i < n; ++i) {
    const Fragment& fragment = fragments[i];
    if (sure[i] || fragment.text.size() > kLongest || !fragment.note_mark.empty()) continue;
    if (later_fronts[i]) continue;
    const bool beside = (i > 0 && result[i - 1]) || (i + 1 < n && sure[i + 1]) ||
                        fragment.before == Break::page ||
                        (i + 1 < n && fragments[i + 1].before == Break::page);
    if (!beside || fragment.before == Break::glue) continue;
    const bool opens = openings[i].marker || openings[i].lead.found();
    const auto repeat = repeats.find(repeated_form(fragment.text) + std::to_string(part[i]));
    const bool again = repeat != repeats.end() && repeat->second > 1;
    result[i] = !opens && (is_page_phrase(fragment, openings[i]) ||
                           (again && final_mark(fragment.text) == 0));
  }
  return result;
}

}  // namespace paralign::detail
