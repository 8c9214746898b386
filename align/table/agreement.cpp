// Each pair was aligned by itself; the rows have weighed all pairs. Here one pair follows the rows:
//
//   link within a row              stays
//   link over several rows         cut to those of its units that share a row on both sides
//   unit in a row with cells on both sides, without a link there
//                                  joins the nearest link of the row, or the two cells are linked
//   all others                     one-sided

#include "align/table/agreement.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "align/relate/complete.hpp"
#include "align/relate/relations.hpp"

namespace paralign::detail {
namespace {

using Units = std::vector<std::uint32_t>;

Units common(const Units& a, const Units& b) {
  Units both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both;
}

std::uint32_t distance(const Units& units, std::uint32_t unit) {
  std::uint32_t least = 0xFFFFFFFF;
  for (const std::uint32_t other : units)
    least = std::min(least, other > unit ? other - unit : unit - other);
  return least;
}

class PairAgreement {
 public:
  PairAgreement(const Alignment& alignment, const PairLinks& pair, const Evidence& evidence)
      : pair_(pair),
        first_(alignment.documents[pair.first]),
        second_(alignment.documents[pair.second]),
        evidence_(evidence) {}

  std::vector<Link> run(const std::vector<Row>& rows);

 private:
  struct Piece {
    Link link{};
    bool changed = false;
  };

  [[nodiscard]] std::vector<Piece> pieces_of(const Row& row) const;
  [[nodiscard]] Link new_link(const Row& row) const;
  static void join_nearest(std::vector<Piece>& pieces, Units Link::*side, const Units& cell);
  [[nodiscard]] bool is_unchanged(const std::vector<Piece>& pieces) const;
  [[nodiscard]] std::vector<Link> completed(std::vector<Link> links) const;
  [[nodiscard]] Link alone(std::uint32_t unit, bool of_first) const;

  const PairLinks& pair_;
  const UnitDocument& first_;
  const UnitDocument& second_;
  const Evidence& evidence_;
};

Link PairAgreement::new_link(const Row& row) const {
  Link link;
  link.source = row.cells[pair_.first];
  link.target = row.cells[pair_.second];
  std::vector<Node> nodes;
  for (std::size_t d = 0; d < row.cells.size(); ++d) {
    for (const std::uint32_t unit : row.cells[d]) nodes.push_back(evidence_.node(d, unit));
  }
  for (const std::uint32_t i : link.source) {
    for (const std::uint32_t j : link.target) {
      link.probability =
          std::max(link.probability, evidence_.probability(evidence_.node(pair_.first, i),
                                                           evidence_.node(pair_.second, j), nodes));
    }
  }
  return link;
}

// Units of the cell that no piece has join the nearest one.
void PairAgreement::join_nearest(std::vector<Piece>& pieces, Units Link::*side, const Units& cell) {
  Units linked;
  for (const Piece& piece : pieces)
    linked.insert(linked.end(), (piece.link.*side).begin(), (piece.link.*side).end());
  std::ranges::sort(linked);
  Units missing;
  std::ranges::set_difference(cell, linked, std::back_inserter(missing));
  for (const std::uint32_t unit : missing) {
    Piece& nearest = *std::ranges::min_element(
        pieces, {}, [&](const Piece& piece) { return distance(piece.link.*side, unit); });
    Units& units = nearest.link.*side;
    units.insert(std::ranges::upper_bound(units, unit), unit);
    nearest.changed = true;
  }
}

std::vector<PairAgreement::Piece> PairAgreement::pieces_of(const Row& row) const {
  const Units& source = row.cells[pair_.first];
  const Units& target = row.cells[pair_.second];
  std::vector<Piece> pieces;
  if (source.empty() || target.empty()) return pieces;
  const Link* last = nullptr;
  for (const std::uint32_t i : source) {
    const Link* link = evidence_.link_of(evidence_.node(pair_.first, i), pair_.second);
    if (link == nullptr || link == last) continue;
    last = link;
    Piece piece{*link};
    piece.link.source = common(link->source, source);
    piece.link.target = common(link->target, target);
    piece.changed = piece.link.source != link->source || piece.link.target != link->target;
    if (!piece.link.target.empty()) pieces.push_back(std::move(piece));
  }
  if (pieces.empty()) {
    pieces.push_back({new_link(row), true});
  } else {
    join_nearest(pieces, &Link::source, source);
    join_nearest(pieces, &Link::target, target);
  }
  return pieces;
}

bool PairAgreement::is_unchanged(const std::vector<Piece>& pieces) const {
  const auto count = std::ranges::count_if(pair_.links, [](const Link& link) {
    return link.relation != Relation::partial && !link.source.empty() && !link.target.empty();
  });
  return static_cast<std::size_t>(count) == pieces.size() &&
         std::ranges::none_of(pieces, &Piece::changed);
}

Link PairAgreement::alone(std::uint32_t unit, bool of_first) const {
  const std::size_t document = of_first ? pair_.first : pair_.second;
  const std::size_t other = of_first ? pair_.second : pair_.first;
  const Link* before = evidence_.link_of(evidence_.node(document, unit), other);
  Link link;
  (of_first ? link.source : link.target) = {unit};
  link.relation = of_first ? Relation::dropped : Relation::inserted;
  if (before != nullptr) {
    const bool was_alone = before->source.empty() || before->target.empty();
    if (was_alone) link.flags = before->flags;
    link.probability = was_alone ? before->probability : rounded(1 - before->probability);
  }
  return link;
}

// Those, one-sided links for all other units, and the hints.
std::vector<Link> PairAgreement::completed(std::vector<Link> links) const {
  std::vector<bool> has_row(first_.units.size());
  std::vector<bool> has_column(second_.units.size());
  for (const Link& link : links) {
    for (const std::uint32_t i : link.source) has_row[i] = true;
    for (const std::uint32_t j : link.target) has_column[j] = true;
  }
  for (std::uint32_t i = 0; i < has_row.size(); ++i) {
    if (!has_row[i]) links.push_back(alone(i, true));
  }
  for (std::uint32_t j = 0; j < has_column.size(); ++j) {
    if (!has_column[j]) links.push_back(alone(j, false));
  }
  std::ranges::copy_if(pair_.links, std::back_inserter(links),
                       [](const Link& link) { return link.relation == Relation::partial; });
  return in_text_order(std::move(links), first_.units.size(), second_.units.size());
}

std::vector<Link> PairAgreement::run(const std::vector<Row>& rows) {
  std::vector<Piece> pieces;
  for (const Row& row : rows) std::ranges::move(pieces_of(row), std::back_inserter(pieces));
  if (is_unchanged(pieces)) return pair_.links;
  std::ranges::sort(pieces, {}, [](const Piece& piece) { return piece.link.source.front(); });
  std::vector<Link> links;
  for (Piece& piece : pieces) {
    if (piece.changed) describe_link(first_, second_, pair_.pairing, piece.link);
    links.push_back(std::move(piece.link));
  }
  mark_moved(first_, links, make_layout(first_));
  return completed(std::move(links));
}

}  // namespace

std::vector<Link> agreeing_links(const Alignment& alignment, const PairLinks& pair,
                                 const Evidence& evidence, const std::vector<Row>& rows) {
  return PairAgreement(alignment, pair, evidence).run(rows);
}

}  // namespace paralign::detail
