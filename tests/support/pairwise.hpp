#pragma once

// Alignments of several documents with the links of their pairs given by hand.

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/alignments.hpp"

namespace paralign::testing {

struct GivenLink {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  double probability = 0.99;
};

struct GivenPair {
  std::size_t first;
  std::size_t second;
  std::vector<GivenLink> links;
};

inline bool has_unit(const std::vector<std::uint32_t>& units, std::uint32_t unit) {
  return std::ranges::find(units, unit) != units.end();
}

/// The links given, and one-sided ones for all other units, of probability `alone`.
inline std::vector<Link> completed(const std::vector<GivenLink>& given, std::uint32_t first_size,
                                   std::uint32_t second_size, double alone) {
  std::vector<Link> links;
  for (const GivenLink& one : given)
    links.push_back(link(one.source, one.target, Relation::amended, one.probability));
  for (std::uint32_t i = 0; i < first_size; ++i) {
    const auto holds = [i](const GivenLink& one) { return has_unit(one.source, i); };
    if (std::ranges::none_of(given, holds))
      links.push_back(link({i}, {}, Relation::dropped, alone));
  }
  for (std::uint32_t j = 0; j < second_size; ++j) {
    const auto holds = [j](const GivenLink& one) { return has_unit(one.target, j); };
    if (std::ranges::none_of(given, holds))
      links.push_back(link({}, {j}, Relation::inserted, alone));
  }
  return links;
}

/// English documents of so many operative paragraphs each, with these links; pairs that are not
/// given link nothing.
inline Alignment pairwise(const std::vector<std::uint32_t>& sizes,
                          const std::vector<GivenPair>& pairs, double alone = 0.9) {
  Alignment alignment;
  for (std::size_t d = 0; d < sizes.size(); ++d) {
    std::vector<Paragraph> paragraphs;
    for (std::uint32_t i = 0; i < sizes[d]; ++i) {
      const std::string number = std::to_string(i + 1);
      paragraphs.push_back(paragraph(i, "OP" + number, Kind::operative, number, "Text " + number));
    }
    alignment.documents.push_back(
        unit_document(std::to_string(d) + "/1", "en", std::move(paragraphs)));
  }
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    for (std::size_t j = i + 1; j < sizes.size(); ++j) {
      const auto found = std::ranges::find_if(
          pairs, [&](const GivenPair& pair) { return pair.first == i && pair.second == j; });
      PairLinks pair;
      pair.first = i;
      pair.second = j;
      pair.links = completed(found == pairs.end() ? std::vector<GivenLink>{} : found->links,
                             sizes[i], sizes[j], alone);
      alignment.pairs.push_back(std::move(pair));
    }
  }
  return alignment;
}

/// What is wrong with rows and pairs, in words; empty if every unit stands in exactly one row and
/// in one link of each of its pairs, no link joins two rows, and where a row has cells of two
/// documents each of their units is linked in their pair.
inline std::string disagreement(const Alignment& alignment) {
  std::vector<std::vector<int>> row_of;
  for (const UnitDocument& document : alignment.documents)
    row_of.emplace_back(document.units.size(), -1);
  for (std::size_t row = 0; row < alignment.rows.size(); ++row) {
    for (std::size_t d = 0; d < row_of.size(); ++d) {
      for (const std::uint32_t unit : alignment.rows[row].cells.at(d)) {
        if (row_of[d].at(unit) >= 0) return "a unit in two rows";
        row_of[d][unit] = static_cast<int>(row);
      }
    }
  }
  for (const auto& rows : row_of) {
    if (std::ranges::find(rows, -1) != rows.end()) return "a unit in no row";
  }
  for (const PairLinks& pair : alignment.pairs) {
    std::vector<int> first(row_of[pair.first].size());
    std::vector<int> second(row_of[pair.second].size());
    for (const Link& one : pair.links) {
      const bool alone = one.source.empty() || one.target.empty();
      int row = -1;
      const auto visit = [&](std::size_t document, std::size_t other, std::uint32_t unit,
                             std::vector<int>& seen) -> std::string {
        ++seen.at(unit);
        const int here = row_of[document][unit];
        if (row >= 0 && here != row) return "a link joins two rows";
        row = here;
        const auto& cell = alignment.rows[static_cast<std::size_t>(here)].cells[other];
        if (alone && !cell.empty())
          return "a unit alone whose row has a cell of the other document";
        return "";
      };
      for (const std::uint32_t i : one.source) {
        if (auto wrong = visit(pair.first, pair.second, i, first); !wrong.empty()) return wrong;
      }
      for (const std::uint32_t j : one.target) {
        if (auto wrong = visit(pair.second, pair.first, j, second); !wrong.empty()) return wrong;
      }
    }
    const auto is_one = [](int count) { return count == 1; };
    if (!std::ranges::all_of(first, is_one) || !std::ranges::all_of(second, is_one))
      return "a unit in no link, or in two";
  }
  return "";
}

}  // namespace paralign::testing
