#include "align/search/search.hpp"

#include "align/search/assignment.hpp"
#include "align/search/attach.hpp"
#include "align/search/gaps.hpp"
#include "align/search/leftovers.hpp"
#include "align/search/support.hpp"

namespace paralign::detail {

std::vector<Link> search_links(const Pair& pair, const Matrix& scores) {
  Supported found = assign_with_support(pair, scores);
  pair_leftovers(pair, found);
  fill_gaps(pair, found.columns);
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
  attach_parts(pair, links);
  return links;
}

}  // namespace paralign::detail
