#include "align/search/search.hpp"

#include <algorithm>

#include "align/search/assignment.hpp"
#include "align/search/attach.hpp"
#include "align/search/gaps.hpp"
#include "align/search/leftovers.hpp"

namespace paralign::detail {
namespace {

// The fixed links that have both sides, each with the best score of its cells.
void add_fixed(const Fixed& fixed, const Matrix& scores, std::vector<Link>& links) {
  for (const FixedLink& given : fixed.links) {
    if (given.source.empty() || given.target.empty()) continue;
    float best = scores(given.source.front(), given.target.front());
    for (const std::uint32_t i : given.source) {
      for (const std::uint32_t j : given.target) best = std::max(best, scores(i, j));
    }
    Link link;
    link.source = given.source;
    link.target = given.target;
    link.flags.fixed = true;
    link.score = rounded(static_cast<double>(best));
    links.push_back(std::move(link));
  }
  std::ranges::sort(links, {}, [](const Link& link) { return link.source.front(); });
}

}  // namespace

Found search_cells(const Pair& pair, const Matrix& scores) {
  Found found;
  found.cells = assign_with_support(pair, scores);
  found.assigned = found.cells.columns;
  pair_leftovers(pair, found.cells);
  found.paired = found.cells.columns;
  fill_gaps(pair, found.cells.columns);
  return found;
}

std::vector<Link> search_links(const Pair& pair, const Matrix& scores) {
  const Supported found = search_cells(pair, scores).cells;
  std::vector<Link> links;
  for (std::uint32_t row = 0; row < found.columns.size(); ++row) {
    const std::uint32_t column = found.columns[row];
    if (column == kUnassigned || pair.fixed.row(row)) continue;
    Link link;
    link.source = {row};
    link.target = {column};
    link.score = rounded(static_cast<double>(found.scores(row, column)));
    links.push_back(std::move(link));
  }
  if (!pair.fixed.links.empty()) add_fixed(pair.fixed, found.scores, links);
  attach_parts(pair, links);
  return links;
}

}  // namespace paralign::detail
