#include "tokenize/read/docx_numbering.hpp"

#include <algorithm>
#include <limits>

#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

// The rules, where ISO/IEC 29500-1 leaves them open as Word is known to count:
// - lists with one abstract definition share its counters (17.9.15);
// - a list that overrides the first number of a level starts it anew when it first uses the level
//   (17.9.26), and whenever a higher level restarts it;
// - a level restarts after any level above it, or above its w:lvlRestart (17.9.10);
// - a level used before those above it counts them as used, from the first number of their
//   definition: 1.1, then 2;
// - %3 in the text of level 2 prints nothing (17.9.11).

namespace paralign::detail {
namespace {

bool restarts(const DocxLevel& level, std::size_t after) {
  const std::size_t limit =
      level.restart && *level.restart <= level.level ? *level.restart : level.level;
  return after < limit;
}

NumberFormat legal_format(NumberFormat format) {
  switch (format) {
    case NumberFormat::none:
    case NumberFormat::bullet:
    case NumberFormat::decimal_zero:
    case NumberFormat::decimal_zero3:
    case NumberFormat::decimal_zero4:
    case NumberFormat::decimal_zero5:
      return format;
    default:
      return NumberFormat::decimal;
  }
}

// Single blanks, none at the ends, no control characters.
std::string clean(std::string_view text) {
  std::string cleaned;
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_invisible(c)) continue;
    if (is_space(c) || c < 0x20 || c == 0x7F) {
      blank = true;
      continue;
    }
    if (blank && !cleaned.empty()) cleaned.push_back(' ');
    blank = false;
    append_code_point(cleaned, c);
  }
  return cleaned;
}

}  // namespace

ParagraphNumbering paragraph_numbering(const pugi::xml_node& properties) {
  const pugi::xml_node number = child(properties, "numPr");
  ParagraphNumbering own;
  own.style = attribute(child(properties, "pStyle"), "val");
  own.list = docx_list_id(child(number, "numId"));
  own.level = docx_level(child(number, "ilvl"));
  own.inserted = !child(number, "ins").empty();
  return own;
}

DocxNumbering::DocxNumbering(const pugi::xml_document* numbering, const DocxStyles& styles)
    : definitions_(
          std::make_shared<const Definitions>(Definitions{styles, DocxLists(numbering, styles)})) {}

std::optional<ListNumber> DocxNumbering::next(const ParagraphNumbering& own) {
  const DocxLists& lists = definitions_->lists;
  const auto of_style = definitions_->styles.paragraph(own.style).list;
  const auto list = lists.find(own.list.value_or(of_style.value_or(kNoList)));
  if (!list) return std::nullopt;
  const DocxLevel* level = lists.definition(*list, level_of(own, *list));
  if (level == nullptr) return std::nullopt;
  const Counter& counter = count(*list, level->level);
  ListNumber number{print(*list, *level, counter), counter.value[level->level], level->level};
  if (number.printed.empty() || number.printed.size() > kLongest) return std::nullopt;
  return number;
}

// What the paragraph says, else the nearest of its style and those below that says; a link from a
// level to the style counts before what the style says (17.9.23).
std::size_t DocxNumbering::level_of(const ParagraphNumbering& own, std::size_t list) const {
  if (own.level) return *own.level;
  const auto linked = definitions_->lists.linked_styles(list);
  for (const DocxStyles::Numbered& style : definitions_->styles.numbered(own.style)) {
    const auto link = std::ranges::find(linked, style.id);
    if (link != linked.end() && !link->empty()) {
      return static_cast<std::size_t>(link - linked.begin());
    }
    if (style.level) return *style.level;
  }
  return 0;
}

const DocxNumbering::Counter& DocxNumbering::count(std::size_t list, std::size_t level) {
  const DocxLists& lists = definitions_->lists;
  Counter& counter = counters_[lists.abstract_of(list)];
  const auto overridden = lists.start_override(list, level);
  bool& started = started_[list][level];
  if ((overridden && !started) || !counter.running[level]) {
    counter.value[level] = overridden.value_or(lists.start(list, level));
  } else if (counter.value[level] < std::numeric_limits<std::uint32_t>::max()) {
    ++counter.value[level];
  }
  started = true;
  counter.running[level] = true;
  for (std::size_t above = 0; above < level; ++above) {
    if (!counter.running[above]) counter.value[above] = lists.start(list, above);
    counter.running[above] = true;
  }
  for (std::size_t below = level + 1; below < kDocxLevels; ++below) {
    const DocxLevel* definition = lists.definition(list, below);
    if (definition == nullptr || restarts(*definition, level)) counter.running[below] = false;
  }
  return counter;
}

std::string DocxNumbering::print_part(std::size_t list, std::size_t level, bool legal,
                                      const Counter& counter) const {
  const DocxLevel* part = definitions_->lists.definition(list, level);
  NumberFormat format = part == nullptr ? NumberFormat::decimal : part->format;
  if (format == NumberFormat::bullet) return {};
  if (legal) format = legal_format(format);
  return print_number(format, counter.value[level]);
}

std::string DocxNumbering::print(std::size_t list, const DocxLevel& level,
                                 const Counter& counter) const {
  if (level.hidden) return {};
  const std::string_view text = level.text;
  if (level.picture || level.format == NumberFormat::bullet) {
    return level.picture || !text.empty() ? print_number(NumberFormat::bullet, 0) : std::string();
  }
  std::string printed;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool part =
        text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!part) {
      printed.push_back(text[i]);
      continue;
    }
    const auto of = static_cast<std::size_t>(text[++i] - '1');
    if (of <= level.level) printed += print_part(list, of, level.legal, counter);
  }
  return clean(printed);
}

}  // namespace paralign::detail
