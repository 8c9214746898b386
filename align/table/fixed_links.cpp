#include "align/table/fixed_links.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

using Positions = std::vector<std::uint32_t>;

[[noreturn]] void refuse(const UnitDocument& document, std::uint32_t unit,
                         const std::string& trouble) {
  throw Error(ErrorCode::bad_option, "fixed links: found unit " + std::to_string(unit) + " of " +
                                         document.document.name + trouble);
}

void make_set(Positions& positions) {
  std::ranges::sort(positions);
  const auto repeats = std::ranges::unique(positions);
  positions.erase(repeats.begin(), repeats.end());
}

// Claims units for one link more.
void claim(const Positions& units, const UnitDocument& document, std::vector<bool>& claimed) {
  for (const std::uint32_t unit : units) {
    if (unit >= document.units.size()) {
      refuse(document, unit,
             ", expected one of its " + std::to_string(document.units.size()) + ", from 0");
    }
    if (claimed[unit]) refuse(document, unit, " in two links, expected it in one");
    claimed[unit] = true;
  }
}

// A link with its sides in order; a one-sided one as a link for each unit.
void add_plain(FixedLink link, FixedLinks& links) {
  if (link.source.empty() && link.target.empty()) {
    throw Error(ErrorCode::bad_option,
                "fixed links: found one without units, expected a unit on one side at least");
  }
  make_set(link.source);
  make_set(link.target);
  if (!link.source.empty() && !link.target.empty()) {
    links.push_back(std::move(link));
    return;
  }
  for (const std::uint32_t i : link.source) links.push_back({link.first, link.second, {i}, {}});
  for (const std::uint32_t j : link.target) links.push_back({link.first, link.second, {}, {j}});
}

}  // namespace

FixedLinks fixed_between(const FixedLinks& fixed, std::size_t first,
                         const UnitDocument& first_document, std::size_t second,
                         const UnitDocument& second_document) {
  FixedLinks links;
  for (const FixedLink& link : fixed) {
    if (link.first == first && link.second == second) add_plain(link, links);
    if (link.first == second && link.second == first)
      add_plain({first, second, link.target, link.source}, links);
  }
  std::ranges::sort(links, [](const FixedLink& a, const FixedLink& b) {
    return std::tie(a.source, a.target) < std::tie(b.source, b.target);
  });
  const auto repeats = std::ranges::unique(links);
  links.erase(repeats.begin(), repeats.end());
  std::vector<bool> rows(first_document.units.size());
  std::vector<bool> columns(second_document.units.size());
  for (const FixedLink& link : links) {
    claim(link.source, first_document, rows);
    claim(link.target, second_document, columns);
  }
  return links;
}

}  // namespace paralign::detail
