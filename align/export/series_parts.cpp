#include "align/export/series_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/export/link_parts.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// The bytes of the code point at the start of `rest`, at most what is there.
std::size_t length_of(std::string_view rest) noexcept {
  const auto first = static_cast<unsigned char>(rest.front());
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
  return std::min(length, rest.size());
}

// Combining marks of Latin and Arabic, zero-width characters, bidirectional controls.
bool has_no_width(std::string_view c) noexcept {
  const auto in = [c](std::string_view first, std::string_view last) {
    return c.size() == first.size() && c >= first && c <= last;
  };
  return in("\u0300", "\u036F") || in("\u064B", "\u065F") || c == "\u0670" ||
         in("\u200B", "\u200F") || in("\u202A", "\u202E") || in("\u2066", "\u2069");
}

}  // namespace

std::string symbol_of(const Document& document) {
  const Metadata& metadata = document.metadata;
  if (!metadata.symbol.empty()) return on_one_line(metadata.symbol);
  return on_one_line(metadata.number.empty() ? document.name : metadata.number);
}

std::string reference_to(const Alignment& alignment, const Appearance& appearance) {
  const Document& document = alignment.documents.at(appearance.document).document;
  return fmt::format("{} of {} ({})", on_one_line(appearance.label), on_one_line(document.name),
                     on_one_line(document.language));
}

std::string labels_of(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  return join_labels(document, units);
}

bool is_right_to_left(const UnitDocument& document) {
  const int index = language_index(document.document.language);
  if (index >= 0) return languages()[static_cast<std::size_t>(index)].right_to_left;
  float arabic = 0;
  float latin = 0;
  for (const Unit& unit : document.units) {
    arabic += unit.arabic * static_cast<float>(unit.letters);
    latin += unit.latin * static_cast<float>(unit.letters);
  }
  return arabic > latin;
}

std::string status_of(const Appearance& appearance) {
  if (!appearance.earlier) return {};
  std::string status(relation_name(appearance.relation));
  for (const std::string_view flag : flag_names(appearance.flags)) {
    status += ", ";
    status += flag;
  }
  return status;
}

Step step_of(const Trace& trace, std::size_t document) {
  Step step;
  const auto appearance = std::ranges::find(trace.appearances, document, &Appearance::document);
  if (appearance != trace.appearances.end()) {
    step.appearance = static_cast<std::size_t>(appearance - trace.appearances.begin());
  }
  const auto absence = std::ranges::find(trace.absences, document, &Absence::document);
  if (absence != trace.absences.end()) step.absence = &*absence;
  return step;
}

const Appearance* cell_at(const SeriesRow& row, std::optional<std::size_t> position) {
  if (!position) return nullptr;
  const std::optional<Appearance>& cell = row.cells.at(*position);
  return cell ? &*cell : nullptr;
}

std::vector<ChangePiece> pieces_of(const std::vector<DiffRun>& changes, std::string_view before,
                                   std::string_view now) {
  std::vector<ChangePiece> pieces;
  for (const DiffRun& run : changes) {
    const bool deleted = run.kind == DiffKind::deleted;
    const Span span = deleted ? run.first : run.second;
    const std::string_view whole = deleted ? before : now;
    const std::string text = on_one_line(whole.substr(span.begin, span.end - span.begin));
    const std::size_t end = text.find_last_not_of(' ') + 1;
    pieces.push_back({run.kind, text.substr(0, end), text.substr(end)});
    // The end of one text has no blank behind it, though words of the other may follow here.
    if (span.end == whole.size() && &run != &changes.back()) pieces.back().blanks = " ";
  }
  return pieces;
}

bool has_changes(const std::vector<DiffRun>& changes) {
  return std::ranges::any_of(changes,
                             [](const DiffRun& run) { return run.kind != DiffKind::equal; });
}

std::string_view words_for(AbsenceKind kind) noexcept {
  switch (kind) {
    case AbsenceKind::not_yet:
      return "not there yet";
    case AbsenceKind::no_longer:
      return "no longer there";
    case AbsenceKind::gap:
      break;
  }
  return "gap: not there";
}

std::string opening_of(const Appearance& appearance, std::size_t longest) {
  std::string text = on_one_line(appearance.lead.empty() ? appearance.text : appearance.lead);
  if (columns_of(text) <= longest) return text;
  std::size_t columns = 0;
  std::size_t end = 0;
  std::size_t last_blank = 0;
  while (columns + 1 < longest) {  // a column is left for the ellipsis
    const std::string_view rest = std::string_view(text).substr(end);
    const std::size_t length = length_of(rest);
    if (rest.front() == ' ') last_blank = end;
    if (!has_no_width(rest.substr(0, length))) ++columns;
    end += length;
  }
  return text.substr(0, last_blank > end / 2 ? last_blank : end) + "\u2026";
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const std::size_t length = length_of(text);
    if (!has_no_width(text.substr(0, length))) ++columns;
    text.remove_prefix(length);
  }
  return columns;
}

char sign_of(const Appearance& appearance, bool in_oldest) {
  if (!appearance.earlier) return in_oldest ? ' ' : '+';
  switch (appearance.version ? appearance.version_relation : appearance.relation) {
    case Relation::same:
      return '=';
    case Relation::amended:
    case Relation::split:
    case Relation::merged:
      return '~';
    case Relation::translation:
      return ' ';
    default:
      return '?';
  }
}

}  // namespace paralign::detail
