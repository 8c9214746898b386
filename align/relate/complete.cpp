#include "align/relate/complete.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "align/relate/calibration.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kFollows = static_cast<std::size_t>(-1);

class Completer {
 public:
  // @param broken  links that were taken apart: their units are alone as surely as those were
  // wrong.
  Completer(const Pair& pair, const std::vector<Link>& links, const std::vector<Link>& broken)
      : coverage_(pair.features.coverage),
        of_source_(pair.first.units.size()),
        of_target_(pair.second.units.size()),
        fixed_(pair.fixed),
        alone_(calibration(setting_of(pair.first, pair.second, pair.pairing)).alone) {
    for (const Link& link : broken) {
      for (const std::uint32_t i : link.source) broken_source_.emplace(i, link.probability);
      for (const std::uint32_t j : link.target) broken_target_.emplace(j, link.probability);
    }
    for (const Link& link : links) {
      for (const std::uint32_t i : link.source) of_source_[i] = &link;
      for (const std::uint32_t j : link.target) of_target_[j] = &link;
    }
  }

  std::vector<Link> run();

 private:
  void add_alone(Link link, bool is_fixed, float contained);
  void add_dropped(std::uint32_t source);
  void add_inserted_from(std::size_t target);

  const Coverage& coverage_;
  std::vector<const Link*> of_source_;
  std::vector<const Link*> of_target_;
  std::map<std::uint32_t, double> broken_source_{};  // probability of the link that a unit had
  std::map<std::uint32_t, double> broken_target_{};
  const Fixed& fixed_;
  const Curve& alone_;
  std::vector<Link> all_;
};

void Completer::add_alone(Link link, bool is_fixed, float contained) {
  link.relation = link.target.empty() ? Relation::dropped : Relation::inserted;
  link.flags.fixed = is_fixed;
  const bool nothing_there = of_source_.empty() || of_target_.empty();
  const auto& broken = link.target.empty() ? broken_source_ : broken_target_;
  const auto had_link =
      broken.find(link.target.empty() ? link.source.front() : link.target.front());
  if (is_fixed || nothing_there) {
    link.probability = 1;
  } else if (had_link != broken.end()) {
    link.probability = rounded(1 - had_link->second);
  } else {
    link.probability = probability(alone_, static_cast<double>(contained));
  }
  all_.push_back(std::move(link));
}

void Completer::add_dropped(std::uint32_t source) {
  Link link;
  link.source = {source};
  add_alone(std::move(link), fixed_.row(source), greatest_forward(coverage_, source));
}

// The inserted units from `target` on, up to the next one that is linked.
void Completer::add_inserted_from(std::size_t target) {
  for (std::size_t j = target; j < of_target_.size() && of_target_[j] == nullptr; ++j) {
    Link link;
    link.target = {static_cast<std::uint32_t>(j)};
    add_alone(std::move(link), fixed_.column(j), greatest_backward(coverage_, j));
  }
}

std::vector<Link> Completer::run() {
  add_inserted_from(0);
  for (std::uint32_t i = 0; i < of_source_.size(); ++i) {
    const Link* link = of_source_[i];
    if (link == nullptr) {
      add_dropped(i);
    } else if (link->source.front() == i) {
      all_.push_back(*link);
      for (const std::uint32_t j : link->target) add_inserted_from(j + std::size_t{1});
    }
  }
  return std::move(all_);
}

}  // namespace

std::vector<Link> complete_links(const Pair& pair, std::vector<Link> links,
                                 double min_probability) {
  const auto is_doubtful = [&](const Link& link) {
    return !link.flags.fixed && link.probability < min_probability;
  };
  const auto doubtful = std::ranges::stable_partition(links, std::not_fn(is_doubtful));
  const std::vector<Link> broken(doubtful.begin(), doubtful.end());
  links.erase(doubtful.begin(), doubtful.end());
  return Completer(pair, links, broken).run();
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
