#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "align/import/json_lines.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

using nlohmann::json;

constexpr std::string_view kTsvHeader = "source_ids\tsource_labels\ttarget_ids\ttarget_labels\t";

std::string ids_of(const json& object, const char* side, const detail::JsonPlace& place) {
  const auto units = object.find(side);
  if (units == object.end() || !units->is_array()) {
    detail::refuse_json(place, std::string("an object without \"") + side + "\"",
                        "a link, as 'paralign align --to jsonl' writes it");
  }
  std::string ids;
  for (const json& unit : *units) {
    if (!unit.is_object() || !unit.contains("id")) {
      detail::refuse_json(place, "a unit without \"id\"", "units with ids");
    }
    if (!ids.empty()) ids += ',';
    ids += std::to_string(detail::id_of(unit.at("id"), "id", place));
  }
  return ids;
}

// Both forms are rewritten as 'ids<TAB>ids' for parse_links; of the TSV form line for line, so that
// line numbers in messages stay right.
std::string from_jsonl(std::string_view text, std::string_view file) {
  std::string rows = "#\n";  // a file of partial links alone is not empty
  detail::for_each_object(text, file, [&](const json& object, const detail::JsonPlace& place) {
    const std::string source = ids_of(object, "source", place);
    const std::string target = ids_of(object, "target", place);
    if (source.empty() && target.empty()) {
      detail::refuse_json(place, "a link without units", "a unit on one side at least");
    }
    if (detail::text_at(object, "relation", place) != "partial") {
      rows += source + '\t' + target + '\n';
    }
  });
  return rows;
}

std::string from_tsv(std::string_view text, std::string_view file) {
  std::string rows = "#\n";  // the header
  const std::size_t header = std::min(text.find('\n'), text.size());
  const auto columns = std::ranges::count(text.substr(0, header), '\t') + 1;
  text.remove_prefix(std::min(text.size(), header + 1));
  std::size_t number = 1;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    ++number;
    if (line.starts_with('#') || line.find_first_not_of(" \r") == std::string_view::npos) {
      rows += '\n';
      continue;
    }
    const auto found = std::ranges::count(line, '\t') + 1;
    if (found != columns) {
      throw Error(
          ErrorCode::bad_format,
          fmt::format("{}:{}: found {} columns, expected {} as in the header; mend the line "
                      "or start it with #",
                      file, number, found, columns));
    }
    std::array<std::string_view, 5> fields;
    for (std::string_view& field : fields) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      field = line.substr(0, tab);
      line.remove_prefix(std::min(line.size(), tab + 1));
    }
    if (fields[4] != "partial" && !(fields[0].empty() && fields[2].empty())) {
      rows += std::string(fields[0]) + '\t' + std::string(fields[2]);
    }
    rows += '\n';
  }
  return rows;
}

}  // namespace

GoldLinks parse_any_links(std::string_view text, std::string_view file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && text[first] == '{') {
    return parse_links(from_jsonl(text, file), file);
  }
  if (text.starts_with(kTsvHeader)) return parse_links(from_tsv(text, file), file);
  return parse_links(text, file);
}

}  // namespace paralign
