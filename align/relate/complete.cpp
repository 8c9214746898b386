#include "align/relate/complete.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "align/relate/calibration.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kFollows = static_cast<std::size_t>(-1);

// What is said of units of one side that stay alone.
class Side {
 public:
  // @param broken  links that were taken apart: their units are alone as surely as those were
  // wrong.
  Side(std::vector<std::uint32_t> Link::*units, std::size_t count, const std::vector<Link>& links,
       const std::vector<Link>& broken)
      : units_(units), linked_(count), link_was_right_(count, kNoLink) {
    for (const Link& link : links) {
      for (const std::uint32_t unit : link.*units) linked_[unit] = true;
    }
    for (const Link& link : broken) {
      for (const std::uint32_t unit : link.*units) link_was_right_[unit] = link.probability;
    }
  }

  // One-sided links for all units that have none.
  //
  // @param is_fixed     by unit: the caller said that it has no partner.
  // @param probability  by unit: that it has none, where no link was taken apart.
  template <typename IsFixed, typename Probability>
  void add_alone(Relation relation, const IsFixed& is_fixed, const Probability& probability,
                 std::vector<Link>& links) const {
    for (std::uint32_t unit = 0; unit < linked_.size(); ++unit) {
      if (linked_[unit]) continue;
      Link link;
      (link.*units_) = {unit};
      link.relation = relation;
      link.flags.fixed = is_fixed(unit);
      if (link.flags.fixed) {
        link.probability = 1;
      } else if (link_was_right_[unit] != kNoLink) {
        link.probability = rounded(1 - link_was_right_[unit]);
      } else {
        link.probability = probability(unit);
      }
      links.push_back(std::move(link));
    }
  }

 private:
  static constexpr double kNoLink = -1;

  std::vector<std::uint32_t> Link::*units_;
  std::vector<bool> linked_;
  std::vector<double> link_was_right_;
};

}  // namespace

std::vector<Link> complete_links(const Pair& pair, std::vector<Link> links,
                                 double min_probability) {
  const auto is_doubtful = [&](const Link& link) {
    return !link.flags.fixed && link.probability < min_probability;
  };
  const auto doubtful = std::ranges::stable_partition(links, std::not_fn(is_doubtful));
  const std::vector<Link> broken(doubtful.begin(), doubtful.end());
  links.erase(doubtful.begin(), doubtful.end());
  const std::size_t rows = pair.first.units.size();
  const std::size_t columns = pair.second.units.size();
  const Side first(&Link::source, rows, links, broken);
  const Side second(&Link::target, columns, links, broken);
  const Coverage& coverage = pair.features.coverage;
  const Curve& alone = calibration(setting_of(pair.first, pair.second, pair.pairing)).alone;
  const bool nothing_there = rows == 0 || columns == 0;
  const auto chance = [&](float contained) {
    return nothing_there ? 1 : probability(alone, static_cast<double>(contained));
  };
  first.add_alone(
      Relation::dropped, [&](std::uint32_t i) { return pair.fixed.row(i); },
      [&](std::uint32_t i) { return chance(greatest_forward(coverage, i)); }, links);
  second.add_alone(
      Relation::inserted, [&](std::uint32_t j) { return pair.fixed.column(j); },
      [&](std::uint32_t j) { return chance(greatest_backward(coverage, j)); }, links);
  return in_text_order(std::move(links), rows, columns);
}

std::vector<Link> in_text_order(std::vector<Link> links, std::size_t rows, std::size_t columns) {
  // Each link gets a place: that of its first source unit, or behind the unit that it follows.
  using Place = std::pair<std::size_t, std::size_t>;  // row from 1, then column
  std::vector<std::size_t> row_of(columns, 0);
  for (const Link& link : links) {
    if (link.relation == Relation::partial || link.source.empty()) continue;
    for (const std::uint32_t j : link.target) row_of[j] = link.source.front() + std::size_t{1};
  }
  for (const Link& link : links) {
    if (link.source.empty()) row_of[link.target.front()] = kFollows;
  }
  for (std::size_t j = 0; j < columns; ++j) {
    if (row_of[j] == kFollows) row_of[j] = j == 0 ? 0 : row_of[j - 1];
  }
  const auto place = [&](const Link& link) {
    if (link.relation == Relation::partial) return Place{rows + 1, 0};
    if (link.source.empty()) return Place{row_of[link.target.front()], link.target.front() + 1U};
    return Place{link.source.front() + std::size_t{1}, 0};
  };
  std::ranges::stable_sort(links, {}, place);
  return links;
}

}  // namespace paralign::detail
