#pragma once

// What the checks say of small documents made by hand.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"
#include "paralign/lexicon.hpp"
#include "tests/support/make_document.hpp"

namespace paralign::testing {

/// Two documents and no links yet.
inline Alignment pair_of(UnitDocument first, UnitDocument second, Pairing pairing) {
  Alignment alignment;
  alignment.documents.push_back(std::move(first));
  alignment.documents.push_back(std::move(second));
  PairLinks pair;
  pair.second = 1;
  pair.pairing = pairing;
  alignment.pairs.push_back(std::move(pair));
  return alignment;
}

/// One unit with one, in order, for as many as both have.
inline std::vector<Link> one_to_one(const UnitDocument& first, const UnitDocument& second,
                                    Relation relation) {
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < std::min(first.units.size(), second.units.size()); ++i) {
    Link link;
    link.source = {i};
    link.target = {i};
    link.relation = relation;
    link.probability = 1;
    links.push_back(std::move(link));
  }
  return links;
}

/// Two translations, linked one with one.
inline Alignment linked(UnitDocument first, UnitDocument second) {
  Alignment alignment = pair_of(std::move(first), std::move(second), Pairing::translation);
  alignment.pairs[0].links =
      one_to_one(alignment.documents[0], alignment.documents[1], Relation::translation);
  return alignment;
}

/// A document of one operative paragraph.
inline UnitDocument one(const std::string& language, const std::string& text) {
  return make_document("12/7", language, {{Kind::operative, "OP1", "1", text}});
}

inline CheckReport report_of(const Alignment& alignment, std::vector<std::string> only) {
  return check(alignment, Lexicon::built_in(), {std::move(only)});
}

/// "OP3" of a place, "-" where there is none.
inline std::string shown(const Alignment& alignment, const std::optional<CheckPlace>& place) {
  if (!place || !place->unit) return "-";
  const UnitDocument& document = alignment.documents.at(place->document);
  return document.document.language + ' ' +
         document.document.paragraphs.at(document.units.at(*place->unit).paragraph).label;
}

/// "S201 en OP3 -": code, source and target of each finding.
inline std::vector<std::string> found(const Alignment& alignment, std::vector<std::string> only) {
  std::vector<std::string> lines;
  for (const CheckFinding& finding : report_of(alignment, std::move(only)).findings) {
    lines.push_back(finding.code + ' ' + shown(alignment, finding.source) + " / " +
                    shown(alignment, finding.target));
  }
  return lines;
}

/// The same for a document alone.
inline std::vector<std::string> found(UnitDocument document, std::vector<std::string> only) {
  Alignment alignment;
  alignment.documents.push_back(std::move(document));
  return found(alignment, std::move(only));
}

}  // namespace paralign::testing
