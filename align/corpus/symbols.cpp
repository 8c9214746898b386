#include "align/corpus/symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "align/corpus/ascii.hpp"

namespace paralign::detail {
namespace {

using Tokens = std::vector<SymbolToken>;

constexpr std::size_t kMostDigits = 5;
constexpr std::uint32_t kFirstYear = 1946;
constexpr std::uint32_t kLastYear = 2199;

std::uint32_t value_of(std::string_view digits) noexcept {
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && stop != digits.data() ? value : 0;
}

bool is_number(const Tokens& tokens, std::size_t i) noexcept {
  return i < tokens.size() && all_digits(tokens[i].text) && tokens[i].text.size() <= kMostDigits;
}

bool is_year(const Tokens& tokens, std::size_t i) noexcept {
  const std::uint32_t year = is_number(tokens, i) ? value_of(tokens[i].text) : 0;
  return year >= kFirstYear && year <= kLastYear;
}

// Sessions of the Assembly before 1976: "(III)".
bool is_roman(const Tokens& tokens, std::size_t i) noexcept {
  if (i >= tokens.size() || tokens[i].text.find_first_not_of("IVXL") != std::string::npos) {
    return false;
  }
  return tokens[i].bracket || tokens[i].text.size() > 1;
}

bool is_word(const Tokens& tokens, std::size_t i, std::string_view word) noexcept {
  return i < tokens.size() && tokens[i].text == word;
}

bool is_part_letter(const Tokens& tokens, std::size_t i) noexcept {
  return i < tokens.size() && tokens[i].text.size() == 1 && is_upper(tokens[i].text[0]);
}

// "S-30": the thirtieth special session; "ES-10" of the emergency special sessions.
bool is_special(const Tokens& tokens, std::size_t i) noexcept {
  const bool named = is_word(tokens, i, "S") || is_word(tokens, i, "ES");
  return named && is_number(tokens, i + 1) && value_of(tokens[i + 1].text) < 100;
}

// What is joined to its number by a full stop: "L.12", "C.3", "CONF.231".
bool takes_full_stop(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 10> kWords{"L",  "C",    "CN", "CRP", "SR",
                                                    "PV", "CONF", "WG", "AC",  "INF"};
  return std::ranges::find(kWords, word) != kWords.end();
}

class SymbolReader {
 public:
  explicit SymbolReader(const Tokens& tokens) : tokens_(tokens) {}
  ParsedSymbol read();

 private:
  bool step();  // false: the symbol ends here
  bool version();
  void add(std::string_view part) {
    if (!result_.symbol.empty()) result_.symbol += '/';
    result_.symbol += part;
  }

  const Tokens& tokens_;
  std::size_t at_ = 0;
  bool digits_ = false;
  bool named_ = false;  // the name of a session, organ or number is complete
  ParsedSymbol result_;
};

// "Rev.1", "Corr.1", "Add.2"
bool SymbolReader::version() {
  const std::string& word = tokens_[at_].text;
  const bool numbered = is_number(tokens_, at_ + 1);
  if (word == "CORR") {
    result_.corrigendum = true;
  } else if (word == "REV" && numbered) {
    result_.revision = value_of(tokens_[at_ + 1].text);
  } else if (word == "ADD" && numbered) {
    add("Add." + tokens_[at_ + 1].text);
  } else {
    return false;
  }
  at_ += numbered ? 2 : 1;
  return true;
}

bool SymbolReader::step() {
  const SymbolToken& token = tokens_[at_];
  if (version()) return true;
  if (named_) return false;
  if (token.text == "RES" || token.text == "DEC") {
    add(token.text);
    ++at_;
    result_.number = resolution_number(tokens_, at_, result_.symbol.starts_with("S/"));
    if (result_.number.empty()) return true;
    add(result_.number);
    digits_ = true;
    named_ = true;
    while (at_ < tokens_.size() && !version()) ++at_;
    return true;
  }
  if (at_ > 0 && is_special(tokens_, at_)) {
    add(token.text + "-" + tokens_[at_ + 1].text);
    at_ += 2;
    return digits_ = true;
  }
  if (at_ > 0 && takes_full_stop(token.text) && is_number(tokens_, at_ + 1)) {
    add(token.text + "." + tokens_[at_ + 1].text);
    at_ += 2;
    return digits_ = true;
  }
  const bool number = all_digits(token.text);
  if (!number && (digits_ || token.text.size() > kMostDigits)) return false;
  if (number && token.text.size() > kMostDigits) return false;
  add(token.text);
  digits_ = digits_ || number;
  ++at_;
  return true;
}

ParsedSymbol SymbolReader::read() {
  if (tokens_.empty() || !is_letter(tokens_.front().text.front())) return {};
  while (at_ < tokens_.size() && step()) continue;
  const bool whole = digits_ && result_.symbol.find('/') != std::string::npos;
  return whole ? std::move(result_) : ParsedSymbol{};
}

// Components between solidi, from the front.
template <typename Use>
void for_each_part(std::string_view symbol, Use use) {
  while (!symbol.empty()) {
    const std::size_t end = std::min(symbol.find('/'), symbol.size());
    if (use(symbol.substr(0, end))) return;
    symbol.remove_prefix(std::min(end + 1, symbol.size()));
  }
}

}  // namespace

std::vector<SymbolToken> symbol_tokens(std::string_view text) {
  Tokens tokens;
  std::size_t end = 0;  // of the token before
  for (std::size_t i = 0; i < text.size();) {
    const auto same = is_digit(text[i]) ? is_digit : is_letter;
    if (!same(text[i])) {
      ++i;
      continue;
    }
    SymbolToken token;
    token.bracket = i > 0 && text[i - 1] == '(';
    token.glued = !tokens.empty() && end == i;
    const std::size_t begin = i;
    while (i < text.size() && same(text[i])) ++i;
    end = i;
    token.text = in_upper_case(text.substr(begin, end - begin));
    const std::size_t zeros = token.text.find_first_not_of('0');
    if (zeros != std::string::npos) token.text.erase(0, zeros);
    tokens.push_back(std::move(token));
  }
  return tokens;
}

ParsedSymbol parse_symbol(const std::vector<SymbolToken>& tokens) {
  return SymbolReader(tokens).read();
}

ParsedSymbol parse_symbol(std::string_view text) { return parse_symbol(symbol_tokens(text)); }

std::string resolution_number(const std::vector<SymbolToken>& tokens, std::size_t first,
                              bool council) {
  std::string number;
  std::size_t i = first;
  if (is_special(tokens, i)) number = tokens[i++].text + "-";
  if (!is_number(tokens, i)) return {};
  number += tokens[i++].text;
  if (is_part_letter(tokens, i) && is_roman(tokens, i + 1)) {
    return number + " " + tokens[i].text + " (" + tokens[i + 1].text + ")";
  }
  if (is_roman(tokens, i)) return number + " (" + tokens[i].text + ")";
  if (!is_number(tokens, i)) return {};
  if (is_year(tokens, i) && (tokens[i].bracket || council || value_of(number) > kLastYear)) {
    return number + " (" + tokens[i].text + ")";
  }
  number += "/" + tokens[i++].text;
  if (is_part_letter(tokens, i)) number += " " + tokens[i].text;
  return number;
}

std::string resolution_number(std::string_view text) {
  return resolution_number(symbol_tokens(text));
}

void add_letter(ParsedSymbol& parsed, char letter) {
  const std::string part{' ', letter};
  const std::size_t place = parsed.symbol.find(parsed.number);
  if (place != std::string::npos) parsed.symbol.insert(place + parsed.number.size(), part);
  parsed.number += part;
}

std::string_view organ_of_symbol(std::string_view symbol) noexcept {
  std::size_t end = 0;
  for_each_part(symbol, [&](std::string_view part) {
    const bool last = part == "RES" || part == "DEC" || is_digit(part.front()) ||
                      part.starts_with("S-") || part.starts_with("ES-");
    if (!last) end = static_cast<std::size_t>(part.data() - symbol.data()) + part.size();
    return last;
  });
  return symbol.substr(0, end);
}

std::uint32_t session_of(std::string_view number, std::string_view symbol) noexcept {
  if (!number.empty()) {
    const bool plain = is_digit(number.front()) && number.find('/') != std::string_view::npos;
    return plain ? value_of(number) : 0;
  }
  std::uint32_t session = 0;
  for_each_part(symbol, [&](std::string_view part) {
    if (all_digits(part)) session = value_of(part);
    return session != 0;
  });
  return session;
}

std::uint32_t item_of(std::string_view number, std::string_view symbol) noexcept {
  const std::size_t slash = number.find('/');
  if (slash != std::string_view::npos) return value_of(number.substr(slash + 1));
  if (!number.empty()) return value_of(number);
  const std::size_t point = symbol.rfind('.');
  return point == std::string_view::npos ? 0 : value_of(symbol.substr(point + 1));
}

}  // namespace paralign::detail
