#include <algorithm>
#include <string>

#include "align/trace/labels.hpp"
#include "align/trace/series.hpp"
#include "align/trace/words.hpp"
#include "paralign/trace.hpp"

namespace paralign {
namespace {

using detail::folded_label;
using detail::looks_like_label;

struct Catalogue {
  const Alignment& alignment;
  std::vector<std::size_t> documents;  // newest first
  std::vector<Row> rows;
};

const std::string& label_of(const UnitDocument& document, std::uint32_t unit) {
  return document.document.paragraphs.at(document.units[unit].paragraph).label;
}

// The units with a label, newest document first.
std::vector<UnitPlace> labelled(const Catalogue& all, const std::vector<std::size_t>& documents,
                                std::string_view typed) {
  const std::string label = folded_label(typed);
  std::vector<UnitPlace> places;
  if (label.empty()) return places;
  for (const std::size_t d : documents) {
    const UnitDocument& document = all.alignment.documents[d];
    for (std::uint32_t unit = 0; unit < document.units.size(); ++unit) {
      if (folded_label(label_of(document, unit)) == label) places.push_back({d, unit});
    }
  }
  return places;
}

// Translations of one resolution have the label in one row, as a rule.
std::vector<UnitPlace> one_a_row(const Catalogue& all, const std::vector<UnitPlace>& places) {
  std::vector<UnitPlace> chosen;
  for (const Row& row : all.rows) {
    const auto place = std::ranges::find_if(places, [&row](const UnitPlace& candidate) {
      const auto& cell = row.cells.at(candidate.document);
      return std::ranges::find(cell, candidate.unit) != cell.end();
    });
    if (place != places.end()) chosen.push_back(*place);
  }
  return chosen;
}

std::string names_of(const Catalogue& all, const std::vector<std::size_t>& documents) {
  std::vector<std::string> names;
  for (const std::size_t d : documents) {
    const std::string& name = all.alignment.documents[d].document.name;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  std::string list;
  for (const std::string& name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

// What a label is copied with: blanks around it, punctuation behind it, a colon before it.
std::string_view without_edges(std::string_view query) {
  if (query.starts_with('"')) return query;
  query.remove_prefix(std::min(query.find_first_not_of(" :"), query.size()));
  return query.substr(0, query.find_last_not_of(" ,.;:") + 1);
}

std::string_view without_quotes(std::string_view text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

Found find_in(const Catalogue& all, const std::vector<std::size_t>& documents,
              std::string_view query, bool any_of_them) {
  if (std::vector<UnitPlace> places = labelled(all, documents, query); !places.empty()) {
    if (any_of_them) places.resize(1);
    return {one_a_row(all, places), {}};
  }
  if (looks_like_label(query)) {
    return {{},
            "found no label " + std::string(query) + " in " + names_of(all, documents) +
                "; see the labels with --matrix, or put words in quotation marks"};
  }
  std::vector<UnitPlace> places =
      detail::find_words(all.alignment, all.rows, documents, without_quotes(query));
  if (!places.empty()) return {std::move(places), {}};
  return {{},
          "found no paragraph with half of these words in " + names_of(all, documents) +
              "; take words from the text, or a label"};
}

}  // namespace

Found find_paragraph(const Alignment& alignment, std::string_view query) {
  query = without_edges(query);
  const detail::Series series(alignment);
  const Catalogue all{alignment, series.newest_first,
                      detail::series_rows(alignment, series.newest_first)};
  const std::size_t colon = query.rfind(':');
  if (colon != std::string_view::npos && !query.starts_with('"')) {
    const std::string_view name = query.substr(0, colon);
    const std::string_view rest = query.substr(colon + 1);
    const auto documents = detail::documents_called(alignment, all.documents, name);
    if (!documents.empty()) return find_in(all, documents, rest, false);
    if (looks_like_label(name) && !detail::documents_called(alignment, all.documents, rest).empty())
      return {{},
              "found " + std::string(query) +
                  ", expected the document first: " + std::string(rest) + ":" + std::string(name)};
    if (looks_like_label(rest)) {
      return {
          {},
          "found no document " + std::string(name) + "; there is " + names_of(all, all.documents)};
    }
  }
  return find_in(all, all.documents, query, true);
}

}  // namespace paralign
