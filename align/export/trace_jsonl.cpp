// Traces and matrices as JSON Lines. Every line has all keys: absent things are null, [] or "".

#include <nlohmann/json.hpp>

#include "align/export/link_parts.hpp"
#include "align/export/series_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json document_of(const UnitDocument& document) {
  return {{"document", document.document.name},
          {"file", document.document.file},
          {"language", document.document.language},
          {"symbol", document.document.metadata.symbol},
          {"date", document_date(document)}};
}

Json units_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions,
              bool with_text) {
  Json units = Json::array();
  for (const std::uint32_t position : positions) {
    const Paragraph& paragraph = detail::paragraph_of(document, position);
    units.push_back({{"id", paragraph.id},
                     {"label", paragraph.label},
                     {"kind", kind_name(paragraph.kind)},
                     {"number", paragraph.number},
                     {"lead", paragraph.lead}});
    if (with_text) units.back()["text"] = paragraph.text;
  }
  return units;
}

Json reference_to(const Alignment& alignment, const Appearance& appearance) {
  const UnitDocument& document = alignment.documents.at(appearance.document);
  Json labels = Json::array();
  for (const std::uint32_t position : appearance.units) {
    labels.push_back(detail::paragraph_of(document, position).label);
  }
  return {{"document", document.document.name},
          {"file", document.document.file},
          {"language", document.document.language},
          {"ids", detail::ids_of(document, appearance.units)},
          {"labels", std::move(labels)}};
}

// `earlier` and `version` are null where there is none.
void add_relations(const Alignment& alignment, const Appearance* now, const Appearance* earlier,
                   const Appearance* version, Json& object) {
  object["relation"] = nullptr;
  object["flags"] = Json::array();
  object["earlier"] = nullptr;
  object["version_relation"] = nullptr;
  object["version"] = nullptr;
  if (now == nullptr) return;
  if (earlier != nullptr) {
    object["relation"] = relation_name(now->relation);
    object["flags"] = detail::flag_names(now->flags);
    object["earlier"] = reference_to(alignment, *earlier);
  }
  if (version != nullptr) {
    object["version_relation"] = relation_name(now->version_relation);
    object["version"] = reference_to(alignment, *version);
  }
}

// The runs with the text they stand for: deleted words as they were, all others as they are now.
Json changes_of(const Trace& trace, std::size_t here) {
  Json runs = Json::array();
  const Appearance& now = trace.appearances[here];
  if (!now.version) return runs;
  const std::string& before = trace.appearances.at(*now.version).text;
  for (const DiffRun& run : trace.changes.at(here)) {
    const bool deleted = run.kind == DiffKind::deleted;
    const std::string& text = deleted ? before : now.text;
    const Span span = deleted ? run.first : run.second;
    runs.push_back(
        {{"kind", diff_name(run.kind)}, {"text", text.substr(span.begin, span.end - span.begin)}});
  }
  return runs;
}

}  // namespace

std::string trace_to_jsonl(const Alignment& alignment, const Trace& trace) {
  std::string out;
  if (trace.appearances.empty()) return out;
  for (const std::size_t position : trace.documents) {
    const UnitDocument& document = alignment.documents.at(position);
    const detail::Step step = detail::step_of(trace, position);
    const Appearance* now = step.appearance ? &trace.appearances[*step.appearance] : nullptr;
    const auto at = [&trace](std::optional<std::size_t> place) {
      return place ? &trace.appearances.at(*place) : nullptr;
    };
    Json object = document_of(document);
    object["absence"] = nullptr;
    if (step.absence != nullptr) object["absence"] = absence_name(step.absence->kind);
    object["units"] = now == nullptr ? Json::array() : units_of(document, now->units, true);
    add_relations(alignment, now, now == nullptr ? nullptr : at(now->earlier),
                  now == nullptr ? nullptr : at(now->version), object);
    object["changes"] = step.appearance ? changes_of(trace, *step.appearance) : Json::array();
    object["partial"] =
        step.absence == nullptr ? Json::array() : units_of(document, step.absence->partial, true);
    object["probability"] = detail::six_decimals(trace.probability);
    object["disputed"] = trace.disputed;
    out += line_of(object);
  }
  return out;
}

std::string matrix_to_jsonl(const Alignment& alignment, const SeriesMatrix& matrix) {
  std::string out;
  for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
    const SeriesRow& row = matrix.rows[r];
    Json cells = Json::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const UnitDocument& document = alignment.documents.at(matrix.documents.at(i));
      const Appearance* now = detail::cell_at(row, i);
      Json cell = document_of(document);
      cell["units"] = now == nullptr ? Json::array() : units_of(document, now->units, false);
      add_relations(alignment, now, now == nullptr ? nullptr : detail::cell_at(row, now->earlier),
                    now == nullptr ? nullptr : detail::cell_at(row, now->version), cell);
      cells.push_back(std::move(cell));
    }
    out += line_of({{"row", r},
                    {"kind", kind_name(row.kind)},
                    {"probability", detail::six_decimals(row.probability)},
                    {"disputed", row.disputed},
                    {"cells", std::move(cells)}});
  }
  return out;
}

}  // namespace paralign
