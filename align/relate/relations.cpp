#include "align/relate/relations.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "align/relate/calibration.hpp"
#include "align/relate/evidence.hpp"
#include "align/search/chain.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr float kLowMargin = 0.03F;

// Across languages only what dates and symbols prove.
Relation relation_of(const UnitDocument& first, const UnitDocument& second, Pairing pairing,
                     const Link& link) {
  if (link.target.size() > 1) return Relation::split;
  if (link.source.size() > 1) return Relation::merged;
  if (pairing == Pairing::translation) return Relation::translation;
  const Unit& a = first.units[link.source.front()];
  const Unit& b = second.units[link.target.front()];
  if (is_same_language(first.document.language, second.document.language))
    return a.key == b.key ? Relation::same : Relation::amended;
  return dates_differ(a, b) ? Relation::amended : Relation::unsure;
}

}  // namespace

void mark_moved(const UnitDocument& first, std::vector<Link>& links, const UnitLayout& layout) {
  std::map<std::pair<std::uint32_t, Kind>, std::vector<std::size_t>> sections;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (links[i].source.empty() || links[i].target.empty()) continue;
    if (links[i].relation == Relation::partial) continue;
    const std::uint32_t unit = links[i].source.front();
    const Kind kind = paragraph_of(first, unit).kind;
    // What changed its section has no place in the order of the old one.
    if (kind == Kind::footnote || links[i].flags.section_changed) continue;
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

namespace {

// The two best scores of each row and column. Units of fixed links rival nothing.
class Rivals {
 public:
  Rivals(const Matrix& scores, const Fixed& fixed)
      : scores_(scores),
        rows_(static_cast<std::size_t>(scores.rows())),
        columns_(static_cast<std::size_t>(scores.cols())) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (std::size_t j = 0; j < columns_.size(); ++j) {
        const float score = scores(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
        if (!fixed.column(j)) rows_[i].offer(j, score);
        if (!fixed.row(i)) columns_[j].offer(i, score);
      }
    }
  }

  // Another unit of either side is nearly as good a partner as the one that the link has.
  [[nodiscard]] bool is_close(const Link& link) const {
    const std::uint32_t row = link.source.front();
    const std::uint32_t column = link.target.front();
    const float own = scores_(row, column);
    return std::max(rows_[row].without(column), columns_[column].without(row)) > own - kLowMargin;
  }

 private:
  struct Best {
    float score = -std::numeric_limits<float>::infinity();
    float next = -std::numeric_limits<float>::infinity();
    std::size_t at = 0;

    void offer(std::size_t position, float value) noexcept {
      if (value <= next) return;
      if (value > score) {
        next = score;
        score = value;
        at = position;
      } else {
        next = value;
      }
    }
    [[nodiscard]] float without(std::size_t position) const noexcept {
      return at == position ? next : score;
    }
  };

  const Matrix& scores_;
  std::vector<Best> rows_;
  std::vector<Best> columns_;
};

}  // namespace

void describe_link(const UnitDocument& first, const UnitDocument& second, Pairing pairing,
                   Link& link) {
  const Paragraph& a = paragraph_of(first, link.source.front());
  const Paragraph& b = paragraph_of(second, link.target.front());
  link.relation = relation_of(first, second, pairing, link);
  link.flags.renumbered =
      !a.number.empty() && !b.number.empty() && a.number != b.number && a.kind != Kind::title;
  link.flags.section_changed = a.kind != b.kind;
}

void relate(const Pair& pair, const Matrix& scores, std::vector<Link>& links) {
  const auto& [first, second, features, pairing, weights, fixed] = pair;
  const bool one_language = is_same_language(first.document.language, second.document.language);
  const float usual = one_language ? 0 : usual_coverage(pair, links);
  const Rivals rivals(scores, fixed);
  const Curve& linked = calibration(setting_of(first, second, pairing)).linked;
  for (Link& link : links) {
    link.probability = link.flags.fixed ? 1 : probability(linked, link.score);
    describe_link(first, second, pairing, link);
    if (link.relation == Relation::unsure)
      link.relation = compare_by_evidence(pair, link.source.front(), link.target.front(), usual);
    link.flags.low_margin = !link.flags.fixed && rivals.is_close(link);
  }
  mark_moved(first, links, features.first);
}

}  // namespace paralign::detail
