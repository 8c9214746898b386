#include "align/trace/link_table.hpp"

#include <algorithm>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

Relation seen_from_behind(Relation relation) noexcept {
  if (relation == Relation::split) return Relation::merged;
  if (relation == Relation::merged) return Relation::split;
  return relation;
}

bool holds(const std::vector<std::uint32_t>& units, std::uint32_t unit) {
  return std::ranges::binary_search(units, unit);
}

bool overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::ranges::any_of(a, [&b](std::uint32_t unit) { return holds(b, unit); });
}

}  // namespace

LinkTable::LinkTable(const Alignment& alignment) : alignment_(alignment) {
  const std::size_t n = alignment.documents.size();
  pairs_.resize(n * n);
  links_.assign(n, std::vector<std::vector<const Link*>>(n));
  for (const PairLinks& pair : alignment.pairs) {
    pairs_[pair.first * n + pair.second] = pairs_[pair.second * n + pair.first] = &pair;
    auto& forth = links_[pair.first][pair.second];
    auto& back = links_[pair.second][pair.first];
    forth.resize(alignment.documents[pair.first].units.size());
    back.resize(alignment.documents[pair.second].units.size());
    for (const Link& link : pair.links) {
      if (link.relation == Relation::partial) continue;
      for (const std::uint32_t unit : link.source) forth.at(unit) = &link;
      for (const std::uint32_t unit : link.target) back.at(unit) = &link;
    }
  }
}

const PairLinks* LinkTable::pair(std::size_t a, std::size_t b) const {
  return pairs_[a * alignment_.documents.size() + b];
}

bool LinkTable::is_translation(std::size_t a, std::size_t b) const {
  const PairLinks* links = pair(a, b);
  return links != nullptr && links->pairing == Pairing::translation;
}

const Link* LinkTable::link(const Cell& older, const Cell& newer) const {
  const std::vector<const Link*>& by_unit = links_[older.document][newer.document];
  if (by_unit.empty()) return nullptr;
  const bool forth = pair(older.document, newer.document)->first == older.document;
  for (const std::uint32_t unit : *older.units) {
    const Link* found = by_unit.at(unit);
    if (found != nullptr && overlap(forth ? found->target : found->source, *newer.units)) {
      return found;
    }
  }
  return nullptr;
}

Judgement LinkTable::judge(const Cell& older, const Cell& newer) const {
  if (const Link* found = link(older, newer)) {
    const bool forth = pair(older.document, newer.document)->first == older.document;
    return {forth ? found->relation : seen_from_behind(found->relation), found->flags};
  }
  const UnitDocument& before = alignment_.documents[older.document];
  const UnitDocument& after = alignment_.documents[newer.document];
  const Unit& a = before.units[older.units->front()];
  const Unit& b = after.units[newer.units->front()];
  const Paragraph& p = before.document.paragraphs.at(a.paragraph);
  const Paragraph& q = after.document.paragraphs.at(b.paragraph);
  Judgement judgement;
  judgement.flags.renumbered = !p.number.empty() && !q.number.empty() && p.number != q.number;
  judgement.flags.section_changed = p.kind != q.kind;
  if (older.units->size() != newer.units->size()) {
    judgement.relation =
        older.units->size() < newer.units->size() ? Relation::split : Relation::merged;
  } else if (is_same_language(before.document.language, after.document.language)) {
    const bool equal = std::ranges::equal(*older.units, *newer.units,
                                          [&before, &after](std::uint32_t i, std::uint32_t j) {
                                            return before.units[i].key == after.units[j].key;
                                          });
    judgement.relation = equal ? Relation::same : Relation::amended;
  } else if (is_translation(older.document, newer.document)) {
    judgement.relation = Relation::translation;
  }
  return judgement;
}

std::vector<std::uint32_t> LinkTable::partial(const Cell& cell, std::size_t document) const {
  std::vector<std::uint32_t> units;
  const PairLinks* links = pair(cell.document, document);
  if (links == nullptr) return units;
  const bool forth = links->first == cell.document;
  for (const Link& link : links->links) {
    if (link.relation != Relation::partial) continue;
    if (!overlap(forth ? link.source : link.target, *cell.units)) continue;
    const std::vector<std::uint32_t>& there = forth ? link.target : link.source;
    units.insert(units.end(), there.begin(), there.end());
  }
  return units;
}

}  // namespace paralign::detail
