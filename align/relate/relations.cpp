#include "align/relate/relations.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

constexpr double kSlope = 35;       // of the logistic curve, per unit of score
constexpr double kMiddle = -0.035;  // the score at which a link is as likely right as wrong
constexpr float kLowMargin = 0.03F;

bool anchors_differ(const Unit& a, const Unit& b) {
  const auto telling = [](const Unit& unit) {
    std::vector<std::uint64_t> keys;
    for (const Anchor& anchor : unit.anchors) {
      if (anchor.kind == AnchorKind::date || anchor.kind == AnchorKind::month ||
          anchor.kind == AnchorKind::symbol) {
        keys.push_back(anchor.key);
      }
    }
    std::ranges::sort(keys);
    return keys;
  };
  return telling(a) != telling(b);
}

Relation relation_of(const UnitDocument& first, const UnitDocument& second, const Link& link,
                     Pairing pairing) {
  if (link.target.size() > 1) return Relation::split;
  if (link.source.size() > 1) return Relation::merged;
  if (pairing == Pairing::translation) return Relation::translation;
  const Unit& a = first.units[link.source.front()];
  const Unit& b = second.units[link.target.front()];
  if (first.document.language == second.document.language)
    return a.key == b.key ? Relation::same : Relation::amended;
  return anchors_differ(a, b) ? Relation::amended : Relation::unsure;
}

// Moved: off the heaviest chain of its section, so that of two that changed places the lighter is
// marked.
void mark_moved(const UnitDocument& first, std::vector<Link>& links, const Layout& layout) {
  std::map<std::pair<std::uint32_t, Kind>, std::vector<std::size_t>> sections;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const std::uint32_t unit = links[i].source.front();
    const Kind kind = paragraph_of(first, unit).kind;
    if (kind == Kind::footnote) continue;
    sections[{layout.annex[unit], kind == Kind::subparagraph ? Kind::operative : kind}].push_back(
        i);
  }
  for (const auto& [section, members] : sections) {
    std::vector<Point> points;
    for (const std::size_t i : members) {
      points.push_back({links[i].source.front(), links[i].target.front(), links[i].probability});
    }
    std::vector<bool> kept(members.size());
    for (const std::uint32_t i : heaviest_chain(points)) kept[i] = true;
    for (std::size_t i = 0; i < members.size(); ++i) links[members[i]].flags.moved = !kept[i];
  }
}

bool has_close_rival(const Matrix& scores, const Link& link) {
  const auto row = static_cast<Eigen::Index>(link.source.front());
  const auto column = static_cast<Eigen::Index>(link.target.front());
  const float own = scores(row, column);
  for (Eigen::Index j = 0; j < scores.cols(); ++j) {
    if (j != column && scores(row, j) > own - kLowMargin) return true;
  }
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    if (i != row && scores(i, column) > own - kLowMargin) return true;
  }
  return false;
}

Link one_sided(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target,
               double partner) {
  Link link;
  link.relation = source.empty() ? Relation::inserted : Relation::dropped;
  link.source = std::move(source);
  link.target = std::move(target);
  link.probability = rounded(1 - partner);
  return link;
}

}  // namespace

double link_probability(double score) noexcept {
  return rounded(1 / (1 + std::exp(-kSlope * (score - kMiddle))));
}

void relate(const UnitDocument& first, const UnitDocument& second, const Matrix& scores,
            Pairing pairing, std::vector<Link>& links) {
  for (Link& link : links) {
    const Paragraph& a = paragraph_of(first, link.source.front());
    const Paragraph& b = paragraph_of(second, link.target.front());
    link.probability = link_probability(link.score);
    link.relation = relation_of(first, second, link, pairing);
    link.flags.renumbered =
        !a.number.empty() && !b.number.empty() && a.number != b.number && a.kind != Kind::title;
    link.flags.section_changed = a.kind != b.kind;
    link.flags.low_margin = has_close_rival(scores, link);
  }
  mark_moved(first, links, make_layout(first));
}

std::vector<Link> complete_links(std::size_t first_count, std::size_t second_count,
                                 const Matrix& scores, std::vector<Link> links,
                                 double min_probability) {
  std::erase_if(links, [&](const Link& link) {
    return !link.flags.fixed && link.probability < min_probability;
  });
  std::vector<const Link*> of_source(first_count);
  std::vector<const Link*> of_target(second_count);
  for (const Link& link : links) {
    for (const std::uint32_t i : link.source) of_source[i] = &link;
    for (const std::uint32_t j : link.target) of_target[j] = &link;
  }
  // The best partner that nobody else has: how likely a one-sided unit was left by mistake.
  const auto partner_of_source = [&](std::size_t i) {
    double best = 0;
    for (std::size_t j = 0; j < second_count; ++j) {
      if (of_target[j] == nullptr) {
        best = std::max(best, link_probability(static_cast<double>(scores(
                                  static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)))));
      }
    }
    return best;
  };
  const auto partner_of_target = [&](std::size_t j) {
    double best = 0;
    for (std::size_t i = 0; i < first_count; ++i) {
      if (of_source[i] == nullptr) {
        best = std::max(best, link_probability(static_cast<double>(scores(
                                  static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)))));
      }
    }
    return best;
  };
  std::vector<Link> all;
  const auto add_inserted_from = [&](std::size_t j) {
    for (; j < second_count && of_target[j] == nullptr; ++j) {
      all.push_back(one_sided({}, {static_cast<std::uint32_t>(j)}, partner_of_target(j)));
    }
  };
  add_inserted_from(0);
  for (std::uint32_t i = 0; i < first_count; ++i) {
    const Link* link = of_source[i];
    if (link == nullptr) {
      all.push_back(one_sided({i}, {}, partner_of_source(i)));
    } else if (link->source.front() == i) {
      all.push_back(*link);
      for (const std::uint32_t j : link->target) add_inserted_from(j + std::size_t{1});
    }
  }
  return all;
}

}  // namespace paralign::detail
