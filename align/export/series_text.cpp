// Traces and matrices for people, as plain text. Right-to-left text stands in isolates (UAX #9,
// RLI to PDI), so that columns and the marks of changes keep their places around it.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "align/export/link_parts.hpp"
#include "align/export/series_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

constexpr std::string_view kIsolate = "\u2067";
constexpr std::string_view kEndOfIsolate = "\u2069";
constexpr std::size_t kWidestCell = 36;

std::string isolated(std::string text, bool right_to_left) {
  if (!right_to_left || text.empty()) return text;
  return fmt::format("{}{}{}", kIsolate, text, kEndOfIsolate);
}

// "C/RES/12/7  2031-03-13  en".
std::string heading_of(const UnitDocument& document) {
  std::string heading = detail::symbol_of(document.document);
  const std::string date = document_date(document);
  if (!date.empty()) heading += "  " + date;
  return heading + "  " + detail::on_one_line(document.document.language);
}

// Words in the manner of wdiff: "an [-old-] {+new+} word".
std::string marked(const std::vector<detail::ChangePiece>& pieces) {
  std::string text;
  for (const detail::ChangePiece& piece : pieces) {
    const auto* shape = piece.kind == DiffKind::deleted    ? "[-{}-]{}"
                        : piece.kind == DiffKind::inserted ? "{{+{}+}}{}"
                                                           : "{}{}";
    text += fmt::format(fmt::runtime(shape), piece.words, piece.blanks);
  }
  return text;
}

void append_appearance(const Alignment& alignment, const Trace& trace, std::size_t here,
                       std::string& out) {
  const Appearance& now = trace.appearances[here];
  const UnitDocument& document = alignment.documents.at(now.document);
  const bool right_to_left = detail::is_right_to_left(document);
  out += fmt::format("\n{}  {}", heading_of(document), detail::on_one_line(now.label));
  if (!now.lead.empty()) {
    out += "  " + isolated(detail::on_one_line(now.lead), right_to_left);
  }
  out += '\n';
  if (now.earlier) {
    out += fmt::format("  {}: {}\n", detail::status_of(now),
                       detail::reference_to(alignment, trace.appearances[*now.earlier]));
  } else {
    out += "  first appearance\n";
  }
  if (!now.version) {
    out += fmt::format("  {}\n", isolated(detail::on_one_line(now.text), right_to_left));
    return;
  }
  const Appearance& before = trace.appearances[*now.version];
  const bool changed = detail::has_changes(trace.changes[here]);
  if (now.version != now.earlier) {
    out += fmt::format("  {}: {}\n", changed ? "words changed since" : "same words as",
                       detail::reference_to(alignment, before));
  }
  if (here != 0 && !changed) return;
  const auto pieces = detail::pieces_of(trace.changes[here], before.text, now.text);
  out += fmt::format("  {}\n", isolated(marked(pieces), right_to_left));
}

void append_absence(const Alignment& alignment, const Absence& absence, std::string& out) {
  const UnitDocument& document = alignment.documents.at(absence.document);
  out += fmt::format("\n{}  -\n  {}", heading_of(document), detail::words_for(absence.kind));
  if (!absence.partial.empty()) {
    out += fmt::format("; a part in {}", detail::labels_of(document, absence.partial));
  }
  out += '\n';
}

// The sign and the words of a cell.
std::string cell_text(const Appearance& appearance, char sign, bool right_to_left) {
  const std::string label = detail::on_one_line(appearance.label);
  const std::size_t taken = detail::columns_of(label) + 3;
  const std::size_t left = taken + 8 < kWidestCell ? kWidestCell - taken : 8;
  return fmt::format("{} {} {}", sign, label,
                     isolated(detail::opening_of(appearance, left), right_to_left));
}

std::string without_blanks_at_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string table(const std::vector<std::vector<std::string>>& lines) {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& line : lines) {
    widths.resize(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], detail::columns_of(line[i]));
    }
  }
  std::string out;
  for (const std::vector<std::string>& line : lines) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i != 0) text += " | ";
      text += line[i];
      text.append(widths[i] - detail::columns_of(line[i]), ' ');
    }
    out += without_blanks_at_end(std::move(text)) + '\n';
  }
  return out;
}

}  // namespace

std::string trace_to_text(const Alignment& alignment, const Trace& trace) {
  if (trace.appearances.empty()) return {};
  const Appearance& last = trace.appearances.front();
  const Appearance& first = trace.appearances.back();
  std::string out = fmt::format("last   {}\nfirst  {}\n", detail::reference_to(alignment, last),
                                detail::reference_to(alignment, first));
  out += fmt::format("in     {} of {} documents; probability {:.2f}{}\n", trace.appearances.size(),
                     trace.appearances.size() + trace.absences.size(), trace.probability,
                     trace.disputed ? ", disputed" : "");
  for (const std::size_t document : trace.documents) {
    const detail::Step step = detail::step_of(trace, document);
    if (step.absence != nullptr) append_absence(alignment, *step.absence, out);
    if (step.appearance) append_appearance(alignment, trace, *step.appearance, out);
  }
  return out;
}

std::string matrix_to_text(const Alignment& alignment, const SeriesMatrix& matrix) {
  std::vector<std::vector<std::string>> lines(3);
  std::vector<bool> right_to_left;
  for (const std::size_t position : matrix.documents) {
    const UnitDocument& document = alignment.documents.at(position);
    lines[0].push_back(detail::symbol_of(document.document));
    lines[1].push_back(document_date(document));
    lines[2].push_back(detail::on_one_line(document.document.language));
    right_to_left.push_back(detail::is_right_to_left(document));
  }
  for (const SeriesRow& row : matrix.rows) {
    std::vector<std::string>& line = lines.emplace_back(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::optional<Appearance>& cell = row.cells[i];
      if (!cell) continue;
      const char sign = detail::sign_of(*cell, matrix.resolutions[i] == 0);
      line[i] = cell_text(*cell, sign, right_to_left[i]);
    }
  }
  return table(lines) +
         "\n= same words as before, ~ other words, ? cannot be told, + new; "
         "newest document first\n";
}

}  // namespace paralign
