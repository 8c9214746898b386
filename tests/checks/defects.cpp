// Every defect is planted in the target, which stands on its own: line i of it translates line i of
// the source.

#include "tests/checks/defects.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "paralign/unit.hpp"

namespace paralign::checks {
namespace {

using Random = std::mt19937_64;

std::size_t draw(Random& random, std::size_t below) { return random() % below; }

bool counts(const Paragraph& paragraph) {
  return is_body(paragraph.kind) || paragraph.kind == Kind::heading ||
         paragraph.kind == Kind::other;
}

// Ids are positions; parents and what stood behind a change move along.
void renumber(Document& document, std::uint32_t from, int by) {
  for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
    Paragraph& paragraph = document.paragraphs[i];
    paragraph.id = i;
    if (paragraph.parent && *paragraph.parent >= from) {
      paragraph.parent = static_cast<std::uint32_t>(static_cast<int>(*paragraph.parent) + by);
    }
  }
}

Planted copy_of(const CleanPair& pair) { return {pair.source, pair.target, {}, {}, {}}; }

// Positions of target paragraphs that a test allows, none if there are too few paragraphs.
template <typename Test>
std::optional<std::uint32_t> choose(const CleanPair& pair, Random& random, Test&& test) {
  if (pair.source.paragraphs.size() != pair.target.paragraphs.size()) return std::nullopt;
  std::vector<std::uint32_t> fit;
  for (std::uint32_t i = 0; i < pair.target.paragraphs.size(); ++i) {
    if (counts(pair.target.paragraphs[i]) && test(i)) fit.push_back(i);
  }
  if (fit.empty()) return std::nullopt;
  return fit[draw(random, fit.size())];
}

bool is_unique(const Document& document, std::uint32_t i) {
  const std::string own = letters_and_digits(document.paragraphs[i].text);
  return std::ranges::count_if(document.paragraphs, [&own](const Paragraph& paragraph) {
           return letters_and_digits(paragraph.text) == own;
         }) == 1;
}

std::optional<Planted> drop(const CleanPair& pair, Random& random) {
  const auto at = choose(pair, random, [&](std::uint32_t i) { return is_unique(pair.source, i); });
  if (!at) return std::nullopt;
  Planted planted = copy_of(pair);
  planted.target.paragraphs.erase(planted.target.paragraphs.begin() + *at);
  renumber(planted.target, *at, -1);
  planted.source_paragraph = at;
  return planted;
}

std::optional<Planted> add(const CleanPair& pair, Random& random) {
  const auto at = choose(pair, random, [&](std::uint32_t i) { return is_unique(pair.target, i); });
  if (!at) return std::nullopt;
  // What the source lacks: as if it had been left out there.
  Planted planted = copy_of(pair);
  planted.source.paragraphs.erase(planted.source.paragraphs.begin() + *at);
  renumber(planted.source, *at, -1);
  planted.target_paragraph = at;
  return planted;
}

std::optional<Planted> swap_two(const CleanPair& pair, Random& random) {
  const auto fits = [&](std::uint32_t i) {
    return is_unique(pair.target, i) && is_unique(pair.source, i);
  };
  const auto a = choose(pair, random, fits);
  if (!a) return std::nullopt;
  const auto b = choose(pair, random, [&](std::uint32_t i) {
    return i != *a && fits(i) && pair.target.paragraphs[i].kind == pair.target.paragraphs[*a].kind;
  });
  if (!b) return std::nullopt;
  Planted planted = copy_of(pair);
  std::swap(planted.target.paragraphs[*a].text, planted.target.paragraphs[*b].text);
  std::swap(planted.target.paragraphs[*a].lead, planted.target.paragraphs[*b].lead);
  planted.source_paragraph = a;
  planted.target_paragraph = a;
  planted.other_paragraph = b;
  return planted;
}

// The next digit up, in the script of its own; 9 becomes 1.
void change_digit(std::string& text, std::size_t last_byte) {
  char& c = text[last_byte];
  const auto byte = static_cast<unsigned char>(c);
  const unsigned digit = byte < 0x80 ? byte - '0' : (byte - 0xA0U) % 16U;
  const unsigned next = digit == 9 ? 1 : digit + 1;
  c = static_cast<char>(byte - digit + next);
}

// The last byte of the last digit in `span`, or nothing: "0".."9", or Arabic-Indic D9 A0..A9.
std::optional<std::size_t> last_digit(const std::string& text, Span span) {
  for (std::size_t i = span.end; i > span.begin; --i) {
    const auto byte = static_cast<unsigned char>(text[i - 1]);
    if (byte >= '0' && byte <= '9') return i - 1;
    const bool arabic = byte >= 0xA0 && byte <= 0xA9 && i - 1 > span.begin &&
                        static_cast<unsigned char>(text[i - 2]) == 0xD9;
    if (arabic) return i - 1;
  }
  return std::nullopt;
}

// The paragraph's own number, where it stands in the text: its reading is kept beside the text, and
// other checks see to it.
bool is_in_marker(const Paragraph& paragraph, std::size_t digit) {
  return paragraph.text.starts_with(paragraph.marker) && digit < paragraph.marker.size();
}

std::optional<Planted> change_anchor(const CleanPair& pair, Random& random, bool symbols) {
  const UnitDocument units = make_units(pair.target);
  std::vector<std::pair<std::uint32_t, std::size_t>> places;
  for (std::uint32_t i = 0; i < units.units.size(); ++i) {
    const std::string& text = pair.target.paragraphs[i].text;
    if (!counts(pair.target.paragraphs[i])) continue;
    for (const Anchor& anchor : units.units[i].anchors) {
      const bool symbol = anchor.kind == AnchorKind::symbol;
      if (symbol != symbols || anchor.kind == AnchorKind::acronym) continue;
      const auto digit = last_digit(text, anchor.span);
      if (digit && !is_in_marker(pair.target.paragraphs[i], *digit)) places.emplace_back(i, *digit);
    }
  }
  if (places.empty() || pair.source.paragraphs.size() != pair.target.paragraphs.size()) {
    return std::nullopt;
  }
  const auto [i, digit] = places[draw(random, places.size())];
  Planted planted = copy_of(pair);
  change_digit(planted.target.paragraphs[i].text, digit);
  planted.source_paragraph = i;
  planted.target_paragraph = i;
  return planted;
}

std::optional<Planted> change_number(const CleanPair& pair, Random& random) {
  return change_anchor(pair, random, false);
}

std::optional<Planted> change_symbol(const CleanPair& pair, Random& random) {
  return change_anchor(pair, random, true);
}

std::optional<Planted> leave_untranslated(const CleanPair& pair, Random& random) {
  constexpr std::size_t kLeastWords = 4;
  const auto at = choose(pair, random, [&](std::uint32_t i) {
    const std::string& text = pair.source.paragraphs[i].text;
    return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1 >= kLeastWords &&
           letters_and_digits(text) != letters_and_digits(pair.target.paragraphs[i].text);
  });
  if (!at) return std::nullopt;
  Planted planted = copy_of(pair);
  planted.target.paragraphs[*at].text = pair.source.paragraphs[*at].text;
  planted.source_paragraph = at;
  planted.target_paragraph = at;
  return planted;
}

// The paragraph that cites the note with that mark.
std::optional<std::uint32_t> citing(const Document& document, const std::string& mark) {
  const auto found = std::ranges::find_if(document.paragraphs, [&mark](const Paragraph& paragraph) {
    return std::ranges::find(paragraph.notes, mark) != paragraph.notes.end();
  });
  if (found == document.paragraphs.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - document.paragraphs.begin());
}

std::optional<Planted> drop_note(const CleanPair& pair, Random& random) {
  std::vector<std::uint32_t> fit;
  for (std::uint32_t i = 0; i < pair.target.paragraphs.size(); ++i) {
    if (pair.target.paragraphs[i].kind == Kind::footnote) fit.push_back(i);
  }
  if (fit.empty()) return std::nullopt;
  const std::uint32_t at = fit[draw(random, fit.size())];
  Planted planted = copy_of(pair);
  planted.target.paragraphs.erase(planted.target.paragraphs.begin() + at);
  renumber(planted.target, at, -1);
  planted.target_paragraph = citing(planted.target, pair.target.paragraphs[at].number);
  return planted;
}

std::optional<Planted> drop_mark(const CleanPair& pair, Random& random) {
  std::vector<std::uint32_t> fit;
  for (std::uint32_t i = 0; i < pair.target.paragraphs.size(); ++i) {
    if (!pair.target.paragraphs[i].notes.empty()) fit.push_back(i);
  }
  if (fit.empty()) return std::nullopt;
  const std::uint32_t at = fit[draw(random, fit.size())];
  Planted planted = copy_of(pair);
  planted.target.paragraphs[at].notes.pop_back();
  planted.source_paragraph = at;
  planted.target_paragraph = at;
  return planted;
}

std::optional<Planted> cut(const CleanPair& pair, Random& random, double keep, std::size_t least) {
  const auto at = choose(pair, random, [&](std::uint32_t i) {
    return cut_text(pair.target.paragraphs[i].text, keep, least).has_value();
  });
  if (!at) return std::nullopt;
  Planted planted = copy_of(pair);
  std::string& text = planted.target.paragraphs[*at].text;
  text = *cut_text(text, keep, least);
  planted.source_paragraph = at;
  planted.target_paragraph = at;
  return planted;
}

std::optional<Planted> cut_half(const CleanPair& pair, Random& random) {
  return cut(pair, random, 0.5, 60);
}

std::optional<Planted> cut_end(const CleanPair& pair, Random& random) {
  return cut(pair, random, 0.7, 150);
}

struct WeakerLead {
  std::string strong;
  std::string weak;
};
std::map<std::string, std::vector<WeakerLead>>& weaker_leads() {
  static std::map<std::string, std::vector<WeakerLead>> leads;
  return leads;
}

// Behind the number that lines still have: "15. ", "15 - ".
std::size_t begin_of_words(const std::string& text) {
  std::size_t at = 0;
  const auto is_digit = [&text](std::size_t i) {
    const auto next = last_digit(text, {i, std::min(i + 2, text.size())});
    return next && (*next == i || static_cast<unsigned char>(text[i]) == 0xD9);
  };
  while (at < text.size() && is_digit(at)) at += text[at] >= '0' && text[at] <= '9' ? 1U : 2U;
  const std::size_t words = text.find_first_not_of(".- )", at);
  return at == 0 || words == std::string::npos ? 0 : words;
}

const WeakerLead* weaker_lead(const Document& document, std::uint32_t i) {
  const auto of_language = weaker_leads().find(document.language);
  if (of_language == weaker_leads().end()) return nullptr;
  const std::string& text = document.paragraphs[i].text;
  const std::string_view words = std::string_view(text).substr(begin_of_words(text));
  for (const WeakerLead& lead : of_language->second) {
    if (words.starts_with(lead.strong + " ")) return &lead;
  }
  return nullptr;
}

std::optional<Planted> weaken(const CleanPair& pair, Random& random) {
  const auto at =
      choose(pair, random, [&](std::uint32_t i) { return weaker_lead(pair.target, i) != nullptr; });
  if (!at) return std::nullopt;
  Planted planted = copy_of(pair);
  const WeakerLead& lead = *weaker_lead(pair.target, *at);
  Paragraph& paragraph = planted.target.paragraphs[*at];
  paragraph.text.replace(begin_of_words(paragraph.text), lead.strong.size(), lead.weak);
  paragraph.lead = lead.weak;
  planted.source_paragraph = at;
  planted.target_paragraph = at;
  return planted;
}

constexpr std::string_view kMissing[] = {"P101", "P104", "P106", "P107", "P108", "S201"};
constexpr std::string_view kExtra[] = {"P102", "P104", "P106", "P107", "P108", "S201"};
constexpr std::string_view kOrder[] = {"P103", "P105"};
constexpr std::string_view kNumbers[] = {"N"};
constexpr std::string_view kUntranslated[] = {"U101", "U102", "U103"};
constexpr std::string_view kNotes[] = {"F"};
constexpr std::string_view kCut[] = {"U105", "L103"};
constexpr std::string_view kLead[] = {"L101"};

constexpr Defect kDefects[] = {
    {"paragraph dropped", 1, kMissing, drop},
    {"paragraph added", 1, kExtra, add},
    {"paragraphs swapped", 1, kOrder, swap_two},
    {"digit changed in number or date", 0.99, kNumbers, change_number},
    {"symbol or resolution number changed", 0.99, kNumbers, change_symbol, 30},
    {"paragraph left untranslated", 0.99, kUntranslated, leave_untranslated},
    {"footnote dropped", 0.99, kNotes, drop_note, 30},
    {"footnote mark dropped", 0.99, kNotes, drop_mark, 30},
    {"half cut", 0.97, kCut, cut_half},
    {"last 30 % cut", 0.85, kCut, cut_end},
    {"lead weakened", 0.85, kLead, weaken, 30},
};

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::optional<std::string> cut_text(const std::string& text, double keep, std::size_t least) {
  if (code_points(text) < least) return std::nullopt;
  const std::size_t blank =
      text.rfind(' ', static_cast<std::size_t>(static_cast<double>(text.size()) * keep));
  if (blank == std::string::npos || blank == 0) return std::nullopt;
  std::string mark;
  for (const std::string_view last : {";", ",", ".", "\u061B", "\u060C"}) {
    if (text.ends_with(last)) mark = last;
  }
  return text.substr(0, blank) + mark;
}

std::span<const Defect> defects() noexcept { return kDefects; }

void read_weaker_leads(const std::string& tsv) {
  for (std::size_t begin = 0; begin < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
    const std::string line = tsv.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (line.starts_with('#') || second == std::string::npos) continue;
    weaker_leads()[line.substr(0, first)].push_back(
        {line.substr(first + 1, second - first - 1), line.substr(second + 1)});
  }
}

}  // namespace paralign::checks
