#include "tokenize/token/anchors.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "tokenize/text/tables.hpp"
#include "tokenize/text/utf8.hpp"
#include "tokenize/token/item_phrase.hpp"
#include "tokenize/token/numbers.hpp"
#include "tokenize/token/snowball.hpp"

// At each item the readers are asked in turn: symbol, date, number, ordinal in words, number in
// words, acronym. The first that fits takes its items. All compare folded text, so that
// Arabic-Indic digits, accents and vowel signs are no matter.

namespace paralign::detail {
namespace {

constexpr std::uint64_t kFirstFreeOrdinal = 11;  // "first", "second" alone are mostly no reference

struct Found {
  AnchorKind kind;
  std::string value;
  std::size_t count;  // items taken
};

bool is_ascii_word(const Item& item) noexcept {
  return item.kind == ItemKind::word && std::ranges::all_of(item.folded, [](char c) {
           return static_cast<unsigned char>(c) < 0x80;
         });
}

class AnchorReader {
 public:
  AnchorReader(const FoldedText& text, int language)
      : text_(text),
        items_(text.items()),
        tables_(language_tables(language)),
        numbers_(text, language) {}

  std::optional<Found> read(std::size_t i) const {
    const Item& item = items_[i];
    if (item.kind == ItemKind::mark) return std::nullopt;
    if (auto found = symbol(i)) return found;
    if (item.kind == ItemKind::digits) {
      auto found = date(i);
      return found ? found : found_number(i, numbers_.digits(i));
    }
    if (const Phrase* opener = tables_.anchor_openers.find(item.folded)) {
      std::optional<Found> found;
      if ((opener->value & kOpensMonth) != 0) found = date(i);
      if (!found && (opener->value & kOpensOrdinal) != 0) found = ordinal(i);
      if (!found && (opener->value & kOpensNumber) != 0) found = number_in_words(i);
      if (found) return found;
    }
    return acronym(i);
  }

 private:
  bool glued(std::size_t i) const noexcept { return i < items_.size() && !items_[i].blank_before; }
  bool is_mark(std::size_t i, std::string_view mark) const noexcept {
    return i < items_.size() && items_[i].kind == ItemKind::mark && items_[i].folded == mark;
  }
  bool is_digits(std::size_t i) const noexcept {
    return i < items_.size() && items_[i].kind == ItemKind::digits;
  }

  std::optional<Found> symbol(std::size_t i) const;
  struct Session {
    std::string number{};
    std::size_t end = 0;  // 0: none
  };
  Session session_in_brackets(std::size_t i) const;
  std::optional<Found> year_in_brackets(std::size_t i) const;
  std::optional<Found> date(std::size_t i) const;
  std::optional<Found> ordinal(std::size_t i) const;
  std::optional<Found> number_in_words(std::size_t i) const;
  std::optional<Found> acronym(std::size_t i) const;

  struct Month {
    int value = 0;
    std::size_t count = 0;
  };
  Month month(std::size_t i) const;
  Month month_name(std::size_t i) const;
  int year(std::size_t i) const noexcept;
  static Found found_number(std::size_t i, NumberReading&& reading) {
    return {reading.kind, std::move(reading.value), reading.end - i};
  }

  const FoldedText& text_;
  const std::vector<Item>& items_;
  const LanguageTables& tables_;
  NumberReader numbers_;
};

// A/HRC/58/79, 60/251, S-30/1: items without blanks between them, a solidus and a digit among them.
std::optional<Found> AnchorReader::symbol(std::size_t i) const {
  const auto is_any_mark = [&](std::size_t j) {
    return j < items_.size() && items_[j].kind == ItemKind::mark;
  };
  if (is_any_mark(i + 1) || is_any_mark(i + 2)) {
    if (auto found = year_in_brackets(i)) return found;
  }
  if (!is_any_mark(i + 1)) return std::nullopt;
  if (auto hour = numbers_.hour_with_solidus(i)) return found_number(i, *std::move(hour));
  const bool starts = items_[i].kind == ItemKind::digits ||
                      (is_ascii_word(items_[i]) && items_[i].folded.size() <= 5);
  if (!starts) return std::nullopt;
  std::string value;
  std::size_t end = i;
  bool solidus = false;
  bool digit = false;
  for (std::size_t j = i; j < items_.size() && (j == i || !items_[j].blank_before); ++j) {
    const Item& item = items_[j];
    if (item.kind == ItemKind::mark) {
      const bool joins = item.folded == "/" || item.folded == "." || item.folded == "-";
      if (!joins || j == i || !glued(j + 1) || items_[j + 1].kind == ItemKind::mark) break;
      solidus = solidus || item.folded == "/";
    } else if (item.kind == ItemKind::word && !is_ascii_word(item)) {
      break;
    } else {
      digit = digit || item.kind == ItemKind::digits;
      end = j + 1;
    }
    value.append(item.folded);
  }
  if (!solidus || !digit) return std::nullopt;
  while (!value.empty() && (value.back() == '/' || value.back() == '.' || value.back() == '-'))
    value.pop_back();
  if (value.find('/') == std::string::npos) return std::nullopt;
  std::ranges::transform(value, value.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  return Found{AnchorKind::symbol, std::move(value), end - i};
}

std::string roman(int value) {
  constexpr std::array<std::pair<int, std::string_view>, 9> kSigns{{{100, "c"},
                                                                    {90, "xc"},
                                                                    {50, "l"},
                                                                    {40, "xl"},
                                                                    {10, "x"},
                                                                    {9, "ix"},
                                                                    {5, "v"},
                                                                    {4, "iv"},
                                                                    {1, "i"}}};
  std::string text;
  for (const auto& [sign_value, sign] : kSigns) {
    for (; value >= sign_value; value -= sign_value) text += sign;
  }
  return text;
}

// (XXIX) at an opening bracket, which Arabic prints as the letter of "session" and 29: "xxix".
AnchorReader::Session AnchorReader::session_in_brackets(std::size_t i) const {
  constexpr std::string_view kSession = "\u062F";
  if (!is_mark(i, "(") || i + 2 >= items_.size()) return {};
  const Item& inner = items_[i + 1];
  if (is_mark(i + 2, ")")) {
    const bool is_roman = is_ascii_word(inner) && inner.folded.size() > 1 &&
                          inner.folded.find_first_not_of("ivxlc") == std::string_view::npos;
    return is_roman ? Session{std::string(inner.folded), i + 3} : Session{};
  }
  const bool arabic = inner.folded == kSession && is_mark(i + 2, "-") && is_digits(i + 3) &&
                      items_[i + 3].folded.size() <= 2 && is_mark(i + 4, ")");
  return arabic ? Session{roman(to_int(items_[i + 3].folded)), i + 5} : Session{};
}

// 2374 (2017), 194 (III), 2200 A (XXI)
std::optional<Found> AnchorReader::year_in_brackets(std::size_t i) const {
  if (!is_digits(i)) return std::nullopt;
  std::string value(items_[i].folded);
  std::size_t bracket = i + 1;
  if (is_mark(bracket, "(") && is_mark(i + 3, ")") && year(i + 2) != 0) {
    return Found{AnchorKind::symbol, value + "(" + std::string(items_[i + 2].folded) + ")", 4};
  }
  if (is_mark(bracket + 1, "(")) {
    const Item& letter = items_[bracket];
    const Phrase* listed = tables_.letters.find(letter.folded);
    if (is_ascii_word(letter) && letter.folded.size() == 1) {
      value += letter.folded;
    } else if (listed != nullptr && listed->value <= 26) {
      value.push_back(static_cast<char>('a' + static_cast<int>(listed->value) - 1));
    } else {
      return std::nullopt;
    }
    ++bracket;
  }
  Session session = session_in_brackets(bracket);
  if (session.end == 0) return std::nullopt;
  return Found{AnchorKind::symbol, value + "(" + session.number + ")", session.end - i};
}

int AnchorReader::year(std::size_t i) const noexcept {
  if (!is_digits(i) || items_[i].folded.size() != 4) return 0;
  const int value = to_int(items_[i].folded);
  return value >= 1900 && value <= 2199 ? value : 0;
}

AnchorReader::Month AnchorReader::month_name(std::size_t i) const {
  Month best;
  std::string words;
  for (std::size_t taken = 0; taken < 2 && i + taken < items_.size(); ++taken) {
    const Item& item = items_[i + taken];
    if (item.kind != ItemKind::word) break;
    if (taken > 0) words.push_back(' ');
    words.append(item.folded);
    if (const Phrase* found = tables_.months.find(words))
      best = {static_cast<int>(found->value), taken + 1};
  }
  return best;
}

// One name, or both Arab names with a solidus between them.
AnchorReader::Month AnchorReader::month(std::size_t i) const {
  Month first = month_name(i);
  if (first.count > 0 && is_mark(i + first.count, "/")) {
    const Month second = month_name(i + first.count + 1);
    if (second.value == first.value) first.count += 1 + second.count;
  }
  return first;
}

// 24 March 2017; 1er avril 2022; March 24, 2017; January 2013; 24 March.
std::optional<Found> AnchorReader::date(std::size_t i) const {
  int day = 0;
  std::size_t at = i;
  if (is_digits(i) && items_[i].folded.size() <= 2) {
    day = to_int(items_[i].folded);
    ++at;
    if (is_mark(at, "^") && is_mark(at + 1, "{")) at += 2;
    if (glued(at) && at < items_.size() && items_[at].kind == ItemKind::word &&
        is_ascii_word(items_[at]))
      ++at;
    if (is_mark(at, "}")) ++at;
    if (day < 1 || day > 31) return std::nullopt;
  }
  const Month name = month(at);
  if (name.count == 0) return std::nullopt;
  at += name.count;
  if (day == 0 && is_digits(at) && items_[at].folded.size() <= 2 && is_mark(at + 1, ",") &&
      year(at + 2) != 0) {
    day = to_int(items_[at].folded);
    at += 2;
  }
  const int y = year(at);
  if (y == 0 && day == 0) return std::nullopt;
  if (y != 0) ++at;
  std::string value = y == 0 ? "-" : std::to_string(y);
  value += "-" + two_digits(name.value);
  if (day != 0) value += "-" + two_digits(day);
  return Found{day == 0 ? AnchorKind::month : AnchorKind::date, std::move(value), at - i};
}

std::optional<Found> AnchorReader::ordinal(std::size_t i) const {
  const ItemPhrase found = phrase_at(items_, i, tables_.ordinals);
  if (!found || numbers_.is_percent_sign(i)) return std::nullopt;
  if (found.phrase->value < kFirstFreeOrdinal) {
    const auto names_session = [&](std::size_t j) {
      if (j >= items_.size() || items_[j].kind != ItemKind::word) return false;
      std::string_view word = items_[j].folded;
      if (word.starts_with("\u0627\u0644")) word.remove_prefix(4);
      const Phrase* role = tables_.structure.find(word);
      return role != nullptr && (role->value & role_bit(Role::session)) != 0;
    };
    if (!names_session(found.end) && (i == 0 || !names_session(i - 1))) return std::nullopt;
  }
  return Found{AnchorKind::ordinal, std::to_string(found.phrase->value), found.end - i};
}

std::optional<Found> AnchorReader::number_in_words(std::size_t i) const {
  if (numbers_.is_percent_sign(i)) return std::nullopt;
  auto reading = numbers_.words(i);
  if (!reading) return std::nullopt;
  return found_number(i, *std::move(reading));
}

// Two or more Latin capitals in a row that are the whole word.
std::optional<Found> AnchorReader::acronym(std::size_t i) const {
  const Item& item = items_[i];
  if (!is_ascii_word(item) || item.folded.size() < 2 || item.folded.size() > 8) return std::nullopt;
  for (std::size_t at = item.span.begin; at < item.span.end;) {
    if (!is_upper(next_code_point(text_.text(), at))) return std::nullopt;
  }
  return Found{AnchorKind::acronym, std::string(item.folded), 1};
}

char key_class(AnchorKind kind) noexcept {
  switch (kind) {
    case AnchorKind::date:
    case AnchorKind::month:
      return 'd';
    case AnchorKind::symbol:
      return 's';
    case AnchorKind::acronym:
      return 'a';
    default:
      return 'n';
  }
}

// The key of a resolution number holds its two parts in ascending order.
std::uint64_t key_of(const Found& found) {
  std::string text(1, key_class(found.kind));
  const std::size_t slash = found.value.find('/');
  const bool two_numbers = found.kind == AnchorKind::symbol && slash != std::string::npos &&
                           found.value.find_first_not_of("0123456789/") == std::string::npos &&
                           found.value.find('/', slash + 1) == std::string::npos;
  if (two_numbers) {
    const std::string first = found.value.substr(0, slash);
    const std::string second = found.value.substr(slash + 1);
    const auto before = [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    };
    text += before(second, first) ? second + "/" + first : found.value;
  } else {
    text += found.value;
  }
  return hash_bytes(text);
}

}  // namespace

void append_anchors(const FoldedText& text, int language, std::vector<Anchor>& anchors) {
  const AnchorReader reader(text, language);
  const auto& items = text.items();
  for (std::size_t i = 0; i < items.size();) {
    auto found = reader.read(i);
    if (!found) {
      ++i;
      continue;
    }
    const std::uint64_t key = key_of(*found);
    anchors.push_back({found->kind,
                       std::move(found->value),
                       key,
                       {items[i].span.begin, items[i + found->count - 1].span.end}});
    i += found->count;
  }
}

}  // namespace paralign::detail
