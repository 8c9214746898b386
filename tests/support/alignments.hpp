#pragma once

// Small documents and alignments made by hand.

#include <string>
#include <utility>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::testing {

inline Paragraph paragraph(std::uint32_t id, std::string label, Kind kind, std::string number,
                           std::string text) {
  Paragraph result;
  result.id = id;
  result.label = std::move(label);
  result.kind = kind;
  result.number = std::move(number);
  result.text = std::move(text);
  return result;
}

inline UnitDocument unit_document(std::string name, std::string language,
                                  std::vector<Paragraph> paragraphs) {
  UnitDocument result;
  result.document.name = std::move(name);
  result.document.file = result.document.name + ".txt";
  result.document.language = std::move(language);
  result.document.paragraphs = std::move(paragraphs);
  result.units.resize(result.document.paragraphs.size());
  for (std::uint32_t i = 0; i < result.units.size(); ++i) result.units[i].paragraph = i;
  return result;
}

inline Link link(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target,
                 Relation relation, double probability) {
  Link result;
  result.source = std::move(source);
  result.target = std::move(target);
  result.relation = relation;
  result.probability = probability;
  return result;
}

/// A revision in two languages: an equal title, an amended paragraph that became two, one dropped,
/// one inserted, and a hint.
inline Alignment sample_alignment() {
  Alignment alignment;
  alignment.documents.push_back(unit_document(
      "12/7", "en",
      {paragraph(0, "T", Kind::title, "12/7", "12/7. Lighthouse keepers"),
       paragraph(1, "PP1", Kind::preamble, "", "Recalling its resolution 11/3,"),
       paragraph(2, "OP1", Kind::operative, "1", "Thanks the keepers & their <families>;"),
       paragraph(3, "OP2", Kind::operative, "2", "Decides\tto remain\nseized.")}));
  alignment.documents.push_back(
      unit_document("15/4", "fr",
                    {paragraph(0, "T", Kind::title, "15/4", "15/4. Gardiens de phare"),
                     paragraph(1, "OP1", Kind::operative, "1", "Remercie les gardiens ;"),
                     paragraph(2, "OP2", Kind::operative, "2", "Remercie leurs familles ;"),
                     paragraph(3, "OP3", Kind::operative, "3", "Prie le conseil d\u2019agir.")}));
  Anchor symbol;
  symbol.kind = AnchorKind::symbol;
  symbol.value = "11/3";
  alignment.documents[0].units[1].anchors.push_back(symbol);
  alignment.documents[1].document.metadata.symbol = "A/RES/15/4";
  PairLinks pair;
  pair.first = 0;
  pair.second = 1;
  pair.pairing = Pairing::revision;
  pair.links = {
      link({0}, {0}, Relation::amended, 0.9876543), link({1}, {}, Relation::dropped, 0.75),
      link({2}, {1, 2}, Relation::split, 1),        link({3}, {}, Relation::dropped, 0.5),
      link({}, {3}, Relation::inserted, 0.5),       link({1}, {3}, Relation::partial, 0.25)};
  pair.links[0].score = 0.31;
  pair.links[2].flags.renumbered = true;
  pair.links[2].flags.low_margin = true;
  alignment.pairs.push_back(std::move(pair));
  return alignment;
}

}  // namespace paralign::testing
