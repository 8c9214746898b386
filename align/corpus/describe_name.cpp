// What a file's name says. United Nations names end in the letter of their language ("-F", "_E");
// others have a code behind a full stop or a folder of their own.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/corpus/ascii.hpp"
#include "align/corpus/symbols.hpp"
#include "paralign/corpus.hpp"

namespace paralign {
namespace {

using detail::all_digits;
using detail::in_lower_case;
using detail::is_digit;
using detail::is_letter;
using detail::SymbolToken;

using Codes = std::pair<std::string_view, std::string_view>;
constexpr std::array<Codes, 6> kLetters{
    {{"e", "en"}, {"f", "fr"}, {"a", "ar"}, {"s", "es"}, {"r", "ru"}, {"c", "zh"}}};
// Those that are no words in the middle of a name.
constexpr std::array<Codes, 20> kAnywhere{
    {{"fr", "fr"},      {"ar", "ar"},      {"ru", "ru"},      {"zh", "zh"},       {"eng", "en"},
     {"fra", "fr"},     {"fre", "fr"},     {"ara", "ar"},     {"spa", "es"},      {"rus", "ru"},
     {"zho", "zh"},     {"chi", "zh"},     {"english", "en"}, {"french", "fr"},   {"arabic", "ar"},
     {"spanish", "es"}, {"russian", "ru"}, {"chinese", "zh"}, {"francais", "fr"}, {"arabe", "ar"}}};
constexpr std::array<Codes, 2> kAtEnds{{{"en", "en"}, {"es", "es"}}};

template <std::size_t N>
std::string_view look_up(const std::array<Codes, N>& table, std::string_view key) {
  const auto found = std::ranges::find(table, key, &Codes::first);
  return found == table.end() ? std::string_view() : found->second;
}

std::string_view whole_word(std::string_view word) {
  const std::string_view code = look_up(kAnywhere, word);
  return code.empty() ? look_up(kAtEnds, word) : code;
}

int hex_value(char c) noexcept {
  if (is_digit(c)) return c - '0';
  const char letter = detail::lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// "A%2FHRC%2FRES%2F58%2F30" as browsers save it: all but letters and digits divides anyway.
std::string without_escapes(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool escape = name[i] == '%' && i + 2 < name.size() && hex_value(name[i + 1]) >= 0 &&
                        hex_value(name[i + 2]) >= 0;
    if (escape) {
      plain.push_back(static_cast<char>(16 * hex_value(name[i + 1]) + hex_value(name[i + 2])));
      i += 2;
    } else {
      plain.push_back(name[i]);
    }
  }
  return plain;
}

// The name without its ending, which is no language and no number.
std::string_view stem_of(std::string_view name) {
  for (int endings = 0; endings < 2; ++endings) {
    const std::size_t point = name.rfind('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == name.size()) break;
    const std::string ending = in_lower_case(name.substr(point + 1));
    const bool packed = ending == "gz" || ending == "zst" || ending == "bz2" || ending == "xz";
    if (!is_letter(ending.front()) || !whole_word(ending).empty() || ending.size() > 5 ||
        !std::ranges::all_of(ending, [](char c) { return is_letter(c) || is_digit(c); })) {
      break;
    }
    name = name.substr(0, point);
    if (!packed) break;
  }
  return name;
}

// "58-30.fr (1)": a second copy.
std::string_view without_copy_number(std::string_view stem) {
  const std::size_t open = stem.rfind('(');
  if (open == std::string_view::npos || open == 0 || !stem.ends_with(')')) return stem;
  const std::string_view inner = stem.substr(open + 1, stem.size() - open - 2);
  if (!all_digits(inner) || inner.size() > 2) return stem;
  stem = stem.substr(0, open);
  return stem.substr(0, stem.find_last_not_of(' ') + 1);
}

// A run of letters and digits in lower case.
struct Piece {
  std::string text{};
  std::size_t begin = 0;
};

std::vector<Piece> pieces_of(std::string_view stem) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < stem.size();) {
    const std::size_t begin = i;
    while (i < stem.size() && (is_letter(stem[i]) || is_digit(stem[i]))) ++i;
    if (i > begin) pieces.push_back({in_lower_case(stem.substr(begin, i - begin)), begin});
    if (i == begin) ++i;
  }
  return pieces;
}

// "ES-10-21": an emergency special session. There were eleven in eighty years; larger numbers are
// sessions of the Human Rights Council or the Assembly, in Spanish.
bool is_emergency_session(const std::vector<Piece>& pieces) {
  constexpr std::size_t kNumbers = 3;
  if (pieces.size() < kNumbers || pieces[0].text != "es") return false;
  const std::string& session = pieces[1].text;
  const bool numbers = all_digits(session) && all_digits(pieces[2].text);
  return numbers && (session.size() == 1 || (session.size() == 2 && session[0] == '1'));
}

// Takes the piece that names the language out.
std::string_view take_language(std::vector<Piece>& pieces) {
  if (pieces.empty()) return {};
  const auto taken = [&pieces](std::size_t at, std::string_view code) {
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(at));
    return code;
  };
  const std::size_t last = pieces.size() - 1;
  if (const auto code = whole_word(pieces[last].text); !code.empty()) return taken(last, code);
  const bool symbol = std::ranges::any_of(
      pieces, [](const Piece& piece) { return piece.text == "res" || piece.text == "dec"; });
  if (last > 0 && (symbol || is_digit(pieces[last - 1].text.back()))) {
    const auto code = look_up(kLetters, pieces[last].text);
    if (!code.empty()) return taken(last, code);
  }
  if (is_emergency_session(pieces)) return {};
  if (const auto code = whole_word(pieces[0].text); !code.empty()) return taken(0, code);
  for (std::size_t i = 1; i < last; ++i) {
    if (const auto code = look_up(kAnywhere, pieces[i].text); !code.empty()) return taken(i, code);
  }
  return {};
}

// "G2501234", "GE.18-05349": the number of a job says nothing of the resolution.
bool is_job_number(const std::vector<Piece>& pieces) {
  if (pieces.empty()) return false;
  const std::string& first = pieces.front().text;
  if (first == "ge" || first == "ny") return true;
  return first.size() == 8 && (first[0] == 'g' || first[0] == 'n' || first[0] == 'v') &&
         all_digits(std::string_view(first).substr(1));
}

bool starts_symbol(const std::vector<SymbolToken>& tokens, std::size_t i) {
  constexpr std::array<std::string_view, 5> kOrgans{"A", "S", "E", "T", "ST"};
  const std::string& word = tokens[i].text;
  if (i + 1 >= tokens.size() || !is_letter(word.front()) || word.size() > 5) return false;
  if (tokens[i + 1].text == "RES" || tokens[i + 1].text == "DEC") return true;
  return std::ranges::find(kOrgans, word) != kOrgans.end() && tokens.size() - i >= 3;
}

// "58-30": two numbers and no third one.
std::string bare_number(const std::vector<SymbolToken>& tokens) {
  const auto number =
      std::ranges::find_if(tokens, [](const SymbolToken& token) { return all_digits(token.text); });
  const auto numbers = std::ranges::count_if(
      tokens, [](const SymbolToken& token) { return all_digits(token.text); });
  if (numbers == 0 || numbers > 2) return {};
  auto first = static_cast<std::size_t>(number - tokens.begin());
  if (first > 0 && (tokens[first - 1].text == "S" || tokens[first - 1].text == "ES")) --first;
  return detail::resolution_number(tokens, first);
}

// Whether it is a session and not a year or the number of an organ: "s-30-1".
bool is_special_session(const std::vector<SymbolToken>& tokens) {
  return tokens.size() == 3 && (tokens[0].text == "S" || tokens[0].text == "ES") &&
         all_digits(tokens[1].text) && tokens[1].text.size() <= 2 && all_digits(tokens[2].text);
}

detail::ParsedSymbol symbol_in(const std::vector<SymbolToken>& tokens) {
  if (!is_special_session(tokens)) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!starts_symbol(tokens, i)) continue;
      auto parsed = detail::parse_symbol(
          std::vector<SymbolToken>(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end()));
      if (!parsed.symbol.empty()) return parsed;
    }
  }
  detail::ParsedSymbol parsed;
  parsed.number = bare_number(tokens);
  return parsed;
}

std::string_view language_of_folders(std::string_view folders) {
  while (!folders.empty()) {
    const std::size_t slash = folders.rfind('/');
    const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
    const std::string folder = in_lower_case(folders.substr(begin));
    if (const auto code = whole_word(folder); !code.empty()) return code;
    folders = folders.substr(0, begin == 0 ? 0 : begin - 1);
  }
  return {};
}

}  // namespace

CorpusDocument describe_name(std::string_view file) {
  CorpusDocument result;
  result.file = file;
  const std::size_t slash = file.rfind('/');
  const std::string plain =
      without_escapes(file.substr(slash == std::string_view::npos ? 0 : slash + 1));
  const std::string_view stem = without_copy_number(stem_of(plain));
  std::vector<Piece> pieces = pieces_of(stem);
  result.language = take_language(pieces);
  if (result.language.empty() && slash != std::string_view::npos) {
    result.language = language_of_folders(file.substr(0, slash));
  }
  if (is_job_number(pieces)) return result;
  std::vector<SymbolToken> tokens;
  for (const Piece& piece : pieces) {
    for (SymbolToken& token : detail::symbol_tokens(piece.text)) tokens.push_back(std::move(token));
    const bool bracket = piece.begin > 0 && stem[piece.begin - 1] == '(';
    if (bracket && !tokens.empty()) tokens.back().bracket = true;
  }
  detail::ParsedSymbol parsed = symbol_in(tokens);
  result.symbol = std::move(parsed.symbol);
  result.number = std::move(parsed.number);
  result.revision = parsed.revision;
  result.corrigendum = parsed.corrigendum;
  return result;
}

}  // namespace paralign
