#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {

std::string links_to_tsv(const Alignment& alignment) {
  std::string out =
      "source_ids\tsource_labels\ttarget_ids\ttarget_labels\trelation\tflags\tprobability\tscore\t"
      "source_text\ttarget_text\n";
  const detail::FirstPair pair(alignment);
  if (pair.links == nullptr) return out;
  for (const Link& link : pair.links->links) {
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                   detail::join_ids(detail::ids_of(*pair.source, link.source)),
                   detail::join_labels(*pair.source, link.source),
                   detail::join_ids(detail::ids_of(*pair.target, link.target)),
                   detail::join_labels(*pair.target, link.target), relation_name(link.relation),
                   fmt::join(detail::flag_names(*pair.source, *pair.target, link), ","),
                   detail::six_decimals(link.probability), detail::six_decimals(link.score),
                   detail::join_text(*pair.source, link.source),
                   detail::join_text(*pair.target, link.target));
  }
  return out;
}

std::string rows_to_tsv(const Alignment& alignment) {
  std::string out = "row\trelation\tflags\tprobability";
  for (std::size_t d = 1; d <= alignment.documents.size(); ++d)
    fmt::format_to(std::back_inserter(out), "\tids_{0}\tlabels_{0}\ttext_{0}", d);
  out += '\n';
  std::size_t number = 0;
  for (const Row& row : alignment.rows) {
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}", number++, relation_name(row.relation),
                   fmt::join(detail::flag_names(alignment, row), ","),
                   detail::six_decimals(row.probability));
    for (std::size_t d = 0; d < alignment.documents.size(); ++d) {
      const UnitDocument& document = alignment.documents[d];
      const std::vector<std::uint32_t>& cell = row.cells.at(d);
      fmt::format_to(std::back_inserter(out), "\t{}\t{}\t{}",
                     detail::join_ids(detail::ids_of(document, cell)),
                     detail::join_labels(document, cell), detail::join_text(document, cell));
    }
    out += '\n';
  }
  return out;
}

std::string links_to_ids(const Alignment& alignment) {
  const detail::FirstPair pair(alignment);
  if (pair.links == nullptr) return {};
  using Ids = std::vector<std::uint32_t>;
  std::vector<std::pair<Ids, Ids>> rows;
  for (const Link& link : pair.links->links) {
    if (link.relation == Relation::partial) continue;
    rows.emplace_back(detail::ids_of(*pair.source, link.source),
                      detail::ids_of(*pair.target, link.target));
  }
  std::ranges::sort(rows);
  std::string out;
  for (const auto& [source, target] : rows) {
    out += detail::join_ids(source) + '\t' + detail::join_ids(target) + '\n';
  }
  return out;
}

}  // namespace paralign
