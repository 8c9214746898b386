#include "align/trace/series.hpp"

#include <algorithm>

#include "align/table/row_order.hpp"
#include "align/trace/link_table.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// Each document with its translations, from the oldest resolution to the newest.
std::vector<std::vector<std::size_t>> resolutions_of(const Alignment& alignment) {
  const LinkTable links(alignment);
  std::vector<std::vector<std::size_t>> resolutions;
  for (const std::size_t document : series_order(alignment.documents).positions) {
    if (!resolutions.empty() && links.is_translation(resolutions.back().front(), document)) {
      resolutions.back().push_back(document);
    } else {
      resolutions.push_back({document});
    }
  }
  return resolutions;
}

// A row that holds `units` of a document and nothing else.
Row row_of(std::size_t documents, std::size_t document, std::vector<std::uint32_t> units) {
  Row row;
  row.cells.resize(documents);
  row.cells[document] = std::move(units);
  return row;
}

std::vector<Row> rows_of_links(const PairLinks& pair, std::size_t documents) {
  std::vector<Row> rows;
  for (const Link& link : pair.links) {
    if (link.relation == Relation::partial) continue;
    Row row = row_of(documents, pair.first, link.source);
    row.cells[pair.second] = link.target;
    row.relation = link.relation;
    row.flags = link.flags;
    row.probability = link.probability;
    rows.push_back(std::move(row));
  }
  return rows;
}

void add_lone_units(const UnitDocument& document, std::size_t documents, std::size_t position,
                    std::vector<Row>& rows) {
  for (std::uint32_t unit = 0; unit < document.units.size(); ++unit) {
    rows.push_back(row_of(documents, position, {unit}));
    rows.back().probability = 1;
  }
}

// `cells` in another order of documents: `order[i]` says which cell comes at i.
std::vector<std::vector<std::uint32_t>> turned(const std::vector<std::vector<std::uint32_t>>& cells,
                                               const std::vector<std::size_t>& order) {
  std::vector<std::vector<std::uint32_t>> result;
  result.reserve(order.size());
  for (const std::size_t d : order) result.push_back(cells.at(d));
  return result;
}

std::string joined(const UnitDocument& document, const std::vector<std::uint32_t>& units,
                   std::string Paragraph::*part, char between) {
  std::string text;
  for (const std::uint32_t unit : units) {
    if (unit != units.front()) text += between;
    text += document.document.paragraphs.at(document.units.at(unit).paragraph).*part;
  }
  return text;
}

Appearance appearance(const UnitDocument& document, std::size_t position,
                      const std::vector<std::uint32_t>& units) {
  Appearance result;
  result.document = position;
  result.units = units;
  result.label = joined(document, units, &Paragraph::label, ',');
  result.lead = joined(document, {units.front()}, &Paragraph::lead, ' ');
  result.text = joined(document, units, &Paragraph::text, ' ');
  return result;
}

// The cells of a row, newest first, as what they are compared with is chosen.
class Cells {
 public:
  Cells(const Alignment& alignment, const Series& series,
        const std::vector<std::optional<Appearance>>& cells)
      : alignment_(alignment), series_(series) {
    cells_.reserve(cells.size());
    for (const std::optional<Appearance>& cell : cells) cells_.push_back(cell ? &*cell : nullptr);
  }

  // Null where the paragraph is not.
  [[nodiscard]] const Appearance* at(std::size_t i) const { return cells_[i]; }

  // `Appearance::earlier` of the cell `here`.
  [[nodiscard]] std::optional<std::size_t> earlier(std::size_t here) const {
    std::optional<std::size_t> best;
    for (std::size_t i = here + 1; i < cells_.size(); ++i) {
      if (cells_[i] == nullptr || resolution(i) == resolution(here)) continue;
      if (best && resolution(i) != resolution(*best)) break;
      if (!best || (!is_one_language(*best, here) && is_one_language(i, here))) best = i;
    }
    for (std::size_t i = 0; !best && i < here; ++i) {
      if (cells_[i] != nullptr && resolution(i) == resolution(here)) best = i;
    }
    return best;
  }

  // `Appearance::version` of the cell `here`.
  [[nodiscard]] std::optional<std::size_t> version(std::size_t here) const {
    for (std::size_t i = here + 1; i < cells_.size(); ++i) {
      if (cells_[i] != nullptr && resolution(i) != resolution(here) && is_one_language(i, here))
        return i;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::size_t resolution(std::size_t i) const {
    return series_.resolution[cells_[i]->document];
  }
  [[nodiscard]] bool is_one_language(std::size_t i, std::size_t j) const {
    return is_same_language(alignment_.documents[cells_[i]->document].document.language,
                            alignment_.documents[cells_[j]->document].document.language);
  }

  const Alignment& alignment_;
  const Series& series_;
  std::vector<const Appearance*> cells_;
};

}  // namespace

Series::Series(const Alignment& alignment) {
  const auto resolutions = resolutions_of(alignment);
  resolution.resize(alignment.documents.size());
  for (std::size_t rank = resolutions.size(); rank-- > 0;) {
    for (const std::size_t document : resolutions[rank]) {
      newest_first.push_back(document);
      resolution[document] = rank;
    }
  }
}

std::vector<Row> series_rows(const Alignment& alignment,
                             const std::vector<std::size_t>& newest_first) {
  const std::size_t n = alignment.documents.size();
  std::vector<Row> rows = alignment.rows;
  if (rows.empty() && !alignment.pairs.empty()) {
    rows = rows_of_links(alignment.pairs.front(), n);
  } else if (rows.empty()) {
    for (std::size_t d = 0; d < n; ++d) add_lone_units(alignment.documents[d], n, d, rows);
  }
  std::vector<std::size_t> sizes;
  sizes.reserve(n);
  for (const std::size_t d : newest_first) sizes.push_back(alignment.documents[d].units.size());
  for (Row& row : rows) row.cells = turned(row.cells, newest_first);
  rows = in_reading_order(std::move(rows), sizes);
  std::vector<std::size_t> back(n);
  for (std::size_t i = 0; i < n; ++i) back[newest_first[i]] = i;
  for (Row& row : rows) row.cells = turned(row.cells, back);
  return rows;
}

std::vector<std::optional<Appearance>> appearances_of(const Alignment& alignment,
                                                      const Series& series, const LinkTable& links,
                                                      const Row& row) {
  std::vector<std::optional<Appearance>> cells;
  for (const std::size_t document : series.newest_first) {
    const std::vector<std::uint32_t>& units = row.cells.at(document);
    cells.emplace_back();
    if (!units.empty()) {
      cells.back() = appearance(alignment.documents[document], document, units);
    }
  }
  const Cells row_cells(alignment, series, cells);
  const auto judge = [&](std::size_t older, std::size_t newer) {
    const Appearance& a = *row_cells.at(older);
    const Appearance& b = *row_cells.at(newer);
    return links.judge({a.document, &a.units}, {b.document, &b.units});
  };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::optional<Appearance>& cell = cells[i];
    if (!cell) continue;
    Appearance& now = *cell;
    now.earlier = row_cells.earlier(i);
    now.version = row_cells.version(i);
    if (now.version) now.version_relation = judge(*now.version, i).relation;
    if (!now.earlier) continue;
    const Judgement judgement = judge(*now.earlier, i);
    now.relation = judgement.relation;
    now.flags = judgement.flags;
  }
  return cells;
}

}  // namespace paralign::detail
