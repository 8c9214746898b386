#include "align/corpus/own_number.hpp"

#include <algorithm>
#include <charconv>

#include "align/corpus/ascii.hpp"

namespace paralign::detail {
namespace {

const Paragraph& paragraph_of(const UnitDocument& document, const Unit& unit) {
  return document.document.paragraphs.at(unit.paragraph);
}

// "S-30/1" starts with a letter as a symbol does.
bool is_special_number(std::string_view value) noexcept {
  return value.starts_with("S-") || value.starts_with("ES-");
}

std::size_t past_blanks(std::string_view text, std::size_t at) noexcept {
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  while (at < text.size()) {
    const std::size_t size = text[at] == ' ' ? 1 : text.substr(at, 2) == kNoBreak ? 2 : 0;
    if (size == 0) break;
    at += size;
  }
  return at;
}

// Where the letter of a part stands for itself: "A", "[A]", "(A)". In front of a title a mark must
// close it ("A. Regional disarmament"); behind a symbol no more letters may follow ("A-L", "A and
// B": the whole).
enum class LetterAt : std::uint8_t { symbol_end, title_begin };

bool ends_letter(std::string_view behind, LetterAt at) noexcept {
  constexpr std::string_view kDash = "\xE2\x80\x93";
  if (behind.empty() || behind.front() == '\n') return true;
  if (at == LetterAt::title_begin) {
    const std::size_t mark = past_blanks(behind, 0);
    const bool stop = behind.front() == '.' || behind.front() == ':';
    return stop || behind.substr(mark, 2) == "- " || behind.substr(mark, 3) == kDash;
  }
  const std::size_t next = past_blanks(behind, 0);
  if (next == 0)
    return behind.front() != '-' && !is_letter(behind[0]) &&
           static_cast<unsigned char>(behind[0]) < 0x80;
  return next == behind.size() || is_upper(behind[next]);
}

// The letter of a part of a resolution that `text` begins with, 0 where there is none.
char letter_of_part(std::string_view text, LetterAt at) noexcept {
  std::size_t i = past_blanks(text, 0);
  const char open = i < text.size() ? text[i] : '\0';
  const bool bracket = open == '[' || open == '(';
  if (bracket) ++i;
  if (i >= text.size() || !is_upper(text[i])) return 0;
  const char letter = text[i++];
  if (!bracket) return ends_letter(text.substr(i), at) ? letter : '\0';
  return i < text.size() && text[i] == (open == '[' ? ']' : ')') ? letter : '\0';
}

// "A/RES/55/33" and the letter behind it in the line.
std::string with_letter(std::string symbol, std::string_view behind) {
  const char letter = letter_of_part(behind, LetterAt::symbol_end);
  const bool numbered =
      symbol.find("/RES/") != std::string::npos || symbol.find("/DEC/") != std::string::npos;
  return letter != 0 && numbered && is_digit(symbol.back()) ? symbol + " " + letter : symbol;
}

// As printed in the masthead, else the first symbol among its anchors.
std::string masthead_symbol(const UnitDocument& document) {
  const std::string& printed = document.document.metadata.symbol;
  for (const Unit& unit : document.units) {
    const Paragraph& paragraph = paragraph_of(document, unit);
    if (paragraph.kind != Kind::masthead) continue;
    const std::size_t place = printed.empty() ? std::string::npos : paragraph.text.find(printed);
    if (place != std::string::npos) {
      return with_letter(printed, std::string_view(paragraph.text).substr(place + printed.size()));
    }
    for (const Anchor& anchor : unit.anchors) {
      const bool symbol = anchor.kind == AnchorKind::symbol && is_letter(anchor.value.front());
      if (symbol && !is_special_number(anchor.value)) {
        const std::size_t end = std::min<std::size_t>(anchor.span.end, paragraph.text.size());
        return with_letter(anchor.value, std::string_view(paragraph.text).substr(end));
      }
    }
  }
  return {};
}

// The session that the masthead names in words or digits, 0 where it names none.
std::uint32_t masthead_session(const UnitDocument& document) {
  const std::string& line = document.document.metadata.session;
  for (const Unit& unit : document.units) {
    if (line.empty() || paragraph_of(document, unit).text != line) continue;
    for (const Anchor& anchor : unit.anchors) {
      if (anchor.kind == AnchorKind::ordinal || anchor.kind == AnchorKind::number) {
        std::uint32_t value = 0;
        std::from_chars(anchor.value.data(), anchor.value.data() + anchor.value.size(), value);
        return value;
      }
    }
  }
  return 0;
}

bool is_plain(std::string_view number) noexcept {
  return number.find_first_not_of("0123456789/") == std::string_view::npos;
}

std::string turned(const std::string& number) {
  const std::size_t slash = number.find('/');
  return number.substr(slash + 1) + "/" + number.substr(0, slash);
}

// "28/46" of the forty-sixth session.
std::string in_order(std::string number, const UnitDocument& document) {
  const std::uint32_t session = masthead_session(document);
  const bool is_turned = session != 0 && is_plain(number) && session_of(number, {}) != session &&
                         item_of(number, {}) == session;
  return is_turned ? turned(number) : number;
}

// Arabic prints the letters of "special session" before the number, in either order of its parts:
// there are more sessions than resolutions of one.
std::string special_in_arabic(const std::string& printed) {
  constexpr std::string_view kSpecial = "\u062F\u0625";
  constexpr std::string_view kEmergency = "\u062F\u0625\u0637";
  if (!printed.starts_with(kSpecial)) return {};
  std::string number = resolution_number(printed);
  if (number.empty() || !is_plain(number)) return {};
  if (session_of(number, {}) < item_of(number, {})) number = turned(number);
  return (printed.starts_with(kEmergency) ? "ES-" : "S-") + number;
}

// "55/33. A. Regional disarmament", "55/33 [A]. ..."
std::string with_letter_of_title(std::string number, const UnitDocument& document) {
  const char letter = letter_of_part(document.document.metadata.title, LetterAt::title_begin);
  if (letter == 0 || number.empty() || !is_plain(number)) return number;
  return number + " " + letter;
}

std::string title_number(const UnitDocument& document) {
  const std::string& printed = document.document.metadata.number;
  if (std::string special = special_in_arabic(printed); !special.empty()) return special;
  std::string number = resolution_number(printed);
  if (!number.empty()) return with_letter_of_title(in_order(std::move(number), document), document);
  if (printed.find("...") != std::string::npos) return {};  // of a draft
  for (const Unit& unit : document.units) {
    if (paragraph_of(document, unit).kind != Kind::masthead) continue;
    for (const Anchor& anchor : unit.anchors) {
      if (anchor.kind != AnchorKind::symbol || !is_digit(anchor.value.front())) continue;
      number = resolution_number(anchor.value);
      if (!number.empty()) return in_order(std::move(number), document);
    }
  }
  return {};
}

}  // namespace

ParsedSymbol own_symbol(const UnitDocument& document) {
  ParsedSymbol parsed = parse_symbol(masthead_symbol(document));
  std::string number = title_number(document);
  if (number.empty() || number == parsed.number) return parsed;
  // The title of one part of a resolution may lack the letter that the symbol has.
  if (parsed.number.starts_with(number + " ")) return parsed;
  if (turned(number) == parsed.number) return parsed;
  // Or the symbol may lack it.
  if (is_plain(parsed.number) && number.starts_with(parsed.number + " ")) {
    add_letter(parsed, number.back());
    return parsed;
  }
  return {{}, std::move(number), 0, parsed.corrigendum};
}

std::vector<std::string> cited_numbers(const UnitDocument& document, std::string_view own) {
  std::vector<std::string> numbers;
  for (const Unit& unit : document.units) {
    const Kind kind = paragraph_of(document, unit).kind;
    if (kind == Kind::masthead || kind == Kind::title || kind == Kind::adoption) continue;
    for (const Anchor& anchor : unit.anchors) {
      if (anchor.kind != AnchorKind::symbol) continue;
      const bool symbol = is_letter(anchor.value.front()) && !is_special_number(anchor.value);
      std::string number =
          symbol ? parse_symbol(anchor.value).number : resolution_number(anchor.value);
      if (!number.empty() && number != own) numbers.push_back(std::move(number));
    }
  }
  std::ranges::sort(numbers);
  const auto repeats = std::ranges::unique(numbers);
  numbers.erase(repeats.begin(), repeats.end());
  return numbers;
}

}  // namespace paralign::detail
