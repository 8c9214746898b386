#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/unit.hpp"

namespace paralign {

/// How the two sides of a link belong together.
enum class Relation : std::uint8_t {
  translation,  ///< of one text, in a pair that is a translation
  same,         ///< letters and digits are equal
  amended,      ///< the later text differs
  unsure,       ///< same or amended cannot be told
  split,        ///< one unit became several
  merged,       ///< several units became one
  partial,      ///< a clause lives on elsewhere: a hint beside the primary links
  inserted,     ///< only in the second document
  dropped,      ///< only in the first document
};

/// The name of a relation as files print it: "amended".
[[nodiscard]] std::string_view relation_name(Relation relation) noexcept;

/// Flags of a link, beside its relation.
struct LinkFlags {
  bool moved = false;            ///< out of the common order of its section, and still in it
  bool renumbered = false;       ///< both have printed numbers, and they differ
  bool section_changed = false;  ///< the kinds differ
  bool low_margin = false;       ///< a rival is nearly as good
  bool fixed = false;            ///< given by the user
};

/// Units of one document and those of the other that correspond; one side may be empty.
struct Link {
  std::vector<std::uint32_t> source{};  ///< positions in the first document's units, ascending
  std::vector<std::uint32_t> target{};  ///< positions in the second document's units, ascending
  Relation relation = Relation::unsure;
  LinkFlags flags{};
  double score = 0;        ///< of the search, multiple of 1e-6; 0 for a one-sided link
  double probability = 0;  ///< that the link is right (one-sided: that it has no partner), 0 to 1
};

/// How two documents belong together.
enum class Pairing : std::uint8_t { translation, revision };

/// "translation" or "revision".
[[nodiscard]] std::string_view pairing_name(Pairing pairing) noexcept;

/// The links of two of the documents.
struct PairLinks {
  std::size_t first = 0;   ///< position in `Alignment::documents`
  std::size_t second = 0;  ///< position in `Alignment::documents`, > first
  Pairing pairing = Pairing::revision;
  std::string evidence{};  ///< why, in words: "numbering 31/31, symbols 12/12"
  std::vector<Link>
      links{};  ///< every unit of both in exactly one link that is not partial; in text order
};

/// The units of three or more documents that belong together.
struct Row {
  std::vector<std::vector<std::uint32_t>>
      cells{};  ///< for each document positions in its units, ascending; empty: not there
  Relation relation = Relation::unsure;
  LinkFlags flags{};
  double probability = 0;  ///< that all cells belong together, 0 to 1
  bool disputed = false;   ///< links of the pairs contradict the row
};

/// The one result type: documents and the links between them.
struct Alignment {
  std::vector<UnitDocument> documents{};
  std::vector<PairLinks> pairs{};  ///< (0, 1), (0, 2), ..., (1, 2), ...
  std::vector<Row> rows{};         ///< of three or more documents; every unit in exactly one; in
                                   ///< the order of the first, see `align`
};

}  // namespace paralign
