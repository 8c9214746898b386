#include "align/relate/relations.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "align/search/chain.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

// A logistic curve for each pairing, set by hand to the share of right links in bins of the score.
struct Curve {
  double slope;   // per unit of score
  double middle;  // the score at which a link is as likely right as wrong
};
constexpr Curve kTranslation{18, -0.03};
constexpr Curve kRevision{20, -0.08};
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
  if (is_same_language(first.document.language, second.document.language))
    return a.key == b.key ? Relation::same : Relation::amended;
  return anchors_differ(a, b) ? Relation::amended : Relation::unsure;
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

}  // namespace

// Off the heaviest chain of its section, so that of two that changed places the lighter is marked.
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

void describe_link(const UnitDocument& first, const UnitDocument& second, Pairing pairing,
                   Link& link) {
  const Paragraph& a = paragraph_of(first, link.source.front());
  const Paragraph& b = paragraph_of(second, link.target.front());
  link.relation = relation_of(first, second, link, pairing);
  link.flags.renumbered =
      !a.number.empty() && !b.number.empty() && a.number != b.number && a.kind != Kind::title;
  link.flags.section_changed = a.kind != b.kind;
}

double link_probability(double score, Pairing pairing) noexcept {
  const Curve& curve = pairing == Pairing::translation ? kTranslation : kRevision;
  return rounded(1 / (1 + std::exp(-curve.slope * (score - curve.middle))));
}

void relate(const Pair& pair, const Matrix& scores, std::vector<Link>& links) {
  const auto& [first, second, features, pairing, weights] = pair;
  for (Link& link : links) {
    link.probability = link_probability(link.score, pairing);
    describe_link(first, second, pairing, link);
    link.flags.low_margin = has_close_rival(scores, link);
  }
  mark_moved(first, links, features.first);
}

}  // namespace paralign::detail
