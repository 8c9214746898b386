#include "align/search/search.hpp"

#include "align/search/assignment.hpp"
#include "align/search/attach.hpp"
#include "align/search/gaps.hpp"
#include "align/search/leftovers.hpp"
#include "align/search/support.hpp"

namespace paralign::detail {

std::vector<Link> search_links(const UnitDocument& first, const UnitDocument& second,
                               const PairFeatures& features, const Matrix& scores,
                               Pairing pairing) {
  Supported found = assign_with_support(first, features, scores, pairing);
  pair_leftovers(first, second, features, found);
  fill_gaps(first, second, features, pairing, found.columns);
  std::vector<Link> links;
  for (std::uint32_t row = 0; row < found.columns.size(); ++row) {
    const std::uint32_t column = found.columns[row];
    if (column == kUnassigned) continue;
    Link link;
    link.source = {row};
    link.target = {column};
    link.score = rounded(static_cast<double>(found.scores(row, column)));
    links.push_back(std::move(link));
  }
  attach_neighbours(first, second, features, links);
  return links;
}

}  // namespace paralign::detail
