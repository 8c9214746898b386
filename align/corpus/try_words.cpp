#include <algorithm>
#include <map>
#include <utility>

#include "paralign/align.hpp"
#include "paralign/corpus_lexicon.hpp"

namespace paralign {
namespace {

// Units of either side that belong together by their structure.
using Partners = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

const Paragraph& paragraph_of(const UnitDocument& document, std::uint32_t unit) {
  return document.document.paragraphs.at(document.units.at(unit).paragraph);
}

std::vector<std::uint32_t> units_of(const UnitDocument& document, Kind kind) {
  std::vector<std::uint32_t> units;
  for (std::uint32_t i = 0; i < document.units.size(); ++i) {
    if (paragraph_of(document, i).kind == kind) units.push_back(i);
  }
  return units;
}

// How often each text stands in a document.
std::map<std::uint64_t, std::size_t> counted(const UnitDocument& document) {
  std::map<std::uint64_t, std::size_t> counts;
  for (const Unit& unit : document.units) ++counts[unit.key];
  return counts;
}

Partners partners_of(const UnitDocument& first, const UnitDocument& second) {
  Partners partners;
  const auto in_first = counted(first);
  const auto in_second = counted(second);
  for (const Kind kind : {Kind::preamble, Kind::operative, Kind::subparagraph, Kind::other}) {
    const std::vector<std::uint32_t> from = units_of(first, kind);
    const std::vector<std::uint32_t> to = units_of(second, kind);
    const auto number_in_first = [&](std::uint32_t i) { return paragraph_of(first, i).number; };
    const auto number_in_second = [&](std::uint32_t i) { return paragraph_of(second, i).number; };
    if (!std::ranges::equal(from, to, {}, number_in_first, number_in_second)) continue;
    for (std::size_t i = 0; i < from.size(); ++i) {
      const bool stands_once =
          in_first.at(first.units[from[i]].key) == 1 && in_second.at(second.units[to[i]].key) == 1;
      if (stands_once) partners.emplace_back(from[i], to[i]);
    }
  }
  return partners;
}

// These units alone, as a document that says nothing of their structure.
UnitDocument stripped(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  UnitDocument result;
  result.document.language = document.document.language;
  for (const std::uint32_t position : units) {
    const auto at = static_cast<std::uint32_t>(result.units.size());
    const Paragraph& full = paragraph_of(document, position);
    Paragraph& paragraph = result.document.paragraphs.emplace_back();
    paragraph.id = at;
    paragraph.kind = Kind::operative;
    paragraph.lead = full.lead;
    paragraph.text = full.text;
    result.units.push_back(document.units[position]);
    result.units.back().paragraph = at;
  }
  return result;
}

// Where each partner stands once those of the second document are in the order of their hashes.
std::vector<std::uint32_t> mixed_places(const Partners& partners, const UnitDocument& second) {
  std::vector<std::uint32_t> order(partners.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {},
                    [&](std::uint32_t i) { return second.units[partners[i].second].key; });
  std::vector<std::uint32_t> places(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

}  // namespace

WordTrial try_words(const UnitDocument& first, const UnitDocument& second, const Lexicon& lexicon) {
  const Partners partners = partners_of(first, second);
  const std::vector<std::uint32_t> places = mixed_places(partners, second);
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to(partners.size());
  for (std::size_t i = 0; i < partners.size(); ++i) {
    from.push_back(partners[i].first);
    to[places[i]] = partners[i].second;
  }
  WordTrial trial;
  trial.paragraphs = partners.size();
  if (partners.empty()) return trial;
  AlignOptions options;
  options.pairing = Pairing::revision;
  const Alignment alignment = align(stripped(first, from), stripped(second, to), lexicon, options);
  for (const Link& link : alignment.pairs.front().links) {
    if (link.relation == Relation::partial) continue;
    for (const std::uint32_t source : link.source) {
      if (link.target.empty()) continue;
      const bool right = std::ranges::find(link.target, places[source]) != link.target.end();
      ++(right ? trial.right : trial.wrong);
    }
  }
  return trial;
}

}  // namespace paralign
