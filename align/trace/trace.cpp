#include "paralign/trace.hpp"

#include <algorithm>
#include <array>

#include "align/trace/link_table.hpp"
#include "align/trace/series.hpp"
#include "paralign/error.hpp"

namespace paralign {
namespace {

// The units of an appearance as one, its text being the appearance's.
Unit joined_unit(const UnitDocument& document, const Appearance& appearance) {
  Unit joined;
  std::size_t offset = 0;
  for (const std::uint32_t position : appearance.units) {
    const Unit& unit = document.units[position];
    for (Word word : unit.words) {
      word.span.begin += offset;
      word.span.end += offset;
      joined.words.push_back(word);
    }
    joined.key = unit.key;
    offset += document.document.paragraphs[unit.paragraph].text.size() + 1;
  }
  return joined;
}

std::vector<DiffRun> changes_of(const Alignment& alignment, const Appearance& before,
                                const Appearance& now) {
  return diff_words(joined_unit(alignment.documents[before.document], before), before.text,
                    joined_unit(alignment.documents[now.document], now), now.text);
}

// Takes the cells that are there, and the places of `earlier` and `version` with them.
std::vector<Appearance> without_gaps(std::vector<std::optional<Appearance>> cells) {
  std::vector<std::size_t> place(cells.size());
  std::vector<Appearance> appearances;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    place[i] = appearances.size();
    std::optional<Appearance>& cell = cells[i];
    if (cell) appearances.push_back(std::move(*cell));
  }
  for (Appearance& appearance : appearances) {
    if (appearance.earlier) appearance.earlier = place[*appearance.earlier];
    if (appearance.version) appearance.version = place[*appearance.version];
  }
  return appearances;
}

const Appearance* newest_of(const SeriesRow& row) {
  for (const std::optional<Appearance>& cell : row.cells) {
    if (cell) return &*cell;
  }
  return nullptr;
}

std::vector<Absence> absences_of(const detail::Series& series, const detail::LinkTable& links,
                                 const std::vector<Appearance>& appearances) {
  std::vector<Absence> absences;
  const std::size_t last = series.resolution[appearances.front().document];
  const std::size_t first = series.resolution[appearances.back().document];
  for (const std::size_t document : series.newest_first) {
    const auto is_here = [document](const Appearance& a) { return a.document == document; };
    if (std::ranges::any_of(appearances, is_here)) continue;
    Absence absence;
    absence.document = document;
    if (series.resolution[document] < first) absence.kind = AbsenceKind::not_yet;
    if (series.resolution[document] > last) absence.kind = AbsenceKind::no_longer;
    for (const Appearance& appearance : appearances) {
      const auto units = links.partial({appearance.document, &appearance.units}, document);
      absence.partial.insert(absence.partial.end(), units.begin(), units.end());
    }
    std::ranges::sort(absence.partial);
    const auto repeats = std::ranges::unique(absence.partial);
    absence.partial.erase(repeats.begin(), repeats.end());
    absences.push_back(std::move(absence));
  }
  return absences;
}

}  // namespace

std::string_view absence_name(AbsenceKind kind) noexcept {
  constexpr std::array<std::string_view, 3> kNames{"not-yet", "gap", "no-longer"};
  return kNames[static_cast<std::size_t>(kind)];
}

Trace trace(const Alignment& alignment, UnitPlace place) {
  if (place.document >= alignment.documents.size() ||
      place.unit >= alignment.documents[place.document].units.size()) {
    throw Error(ErrorCode::bad_option,
                "trace: found a unit that no document has; take one that find_paragraph gave");
  }
  Trace result;
  const detail::Series series(alignment);
  result.documents = series.newest_first;
  const std::vector<Row> rows = detail::series_rows(alignment, series.newest_first);
  const auto row = std::ranges::find_if(rows, [place](const Row& candidate) {
    const auto& cell = candidate.cells.at(place.document);
    return std::ranges::find(cell, place.unit) != cell.end();
  });
  if (row == rows.end()) return result;
  const detail::LinkTable links(alignment);
  result.probability = row->probability;
  result.disputed = row->disputed;
  result.appearances = without_gaps(detail::appearances_of(alignment, series, links, *row));
  for (const Appearance& now : result.appearances) {
    result.changes.emplace_back();
    if (!now.version) continue;
    result.changes.back() = changes_of(alignment, result.appearances[*now.version], now);
  }
  result.absences = absences_of(series, links, result.appearances);
  return result;
}

SeriesMatrix series_matrix(const Alignment& alignment, const MatrixOptions& options) {
  const detail::Series series(alignment);
  const detail::LinkTable links(alignment);
  SeriesMatrix matrix;
  matrix.documents = series.newest_first;
  for (const std::size_t document : matrix.documents) {
    matrix.resolutions.push_back(series.resolution[document]);
  }
  for (const Row& row : detail::series_rows(alignment, series.newest_first)) {
    SeriesRow line;
    line.cells = detail::appearances_of(alignment, series, links, row);
    const Appearance* newest = newest_of(line);
    if (newest == nullptr) continue;
    const UnitDocument& document = alignment.documents[newest->document];
    line.kind = document.document.paragraphs[document.units[newest->units.front()].paragraph].kind;
    const bool frame = line.kind == Kind::masthead || line.kind == Kind::adoption ||
                       line.kind == Kind::meeting || line.kind == Kind::vote;
    if (frame && !options.frame) continue;
    line.probability = row.probability;
    line.disputed = row.disputed;
    matrix.rows.push_back(std::move(line));
  }
  return matrix;
}

}  // namespace paralign
