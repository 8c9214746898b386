#pragma once

// How alike two resolutions are, by title and by what they cite.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/corpus/resolutions.hpp"

namespace paralign::detail {

/// What the titles of a folder say, in small numbers.
class TitleTable {
 public:
  TitleTable(std::span<const CorpusDocument> documents, const Resolutions& resolutions);

  struct Shared {
    double share = 0;             ///< weight of what both have of what either has, 0 to 1
    bool specific = false;        ///< both have a word that is no general one, or neither has any
    bool differ_in_name = false;  ///< both name somebody or something, and nothing in common
    bool across = false;          ///< of titles in different languages
    bool titled = false;          ///< both have a title
  };
  /// By titles in one language where both have one, else across languages.
  [[nodiscard]] Shared compare(std::uint32_t first, std::uint32_t second) const;

  /// Terms of a resolution in all its languages, the heaviest first; general ones only where it has
  /// no others.
  [[nodiscard]] std::vector<std::uint32_t> telling_terms(std::uint32_t resolution,
                                                         std::size_t most) const;
  /// Equal for equal titles; 0 without a title.
  [[nodiscard]] std::uint64_t title_key(std::uint32_t slot) const;
  [[nodiscard]] std::size_t terms() const noexcept { return weights_.size(); }

 private:
  struct Sum {
    float weight = 0;
    bool specific = false;
    bool named = false;
  };
  void number_terms(std::span<const CorpusDocument> documents);
  void weigh(std::span<const CorpusDocument> documents);
  void sum_titles();
  [[nodiscard]] std::span<const std::uint32_t> of_slot(std::uint32_t slot) const {
    return std::span(held_).subspan(begin_[slot], begin_[slot + 1] - begin_[slot]);
  }
  [[nodiscard]] Shared compare_slots(std::uint32_t a, std::uint32_t b) const;

  const Resolutions& resolutions_;
  std::vector<std::uint64_t> keys_;          // of each term
  std::vector<float> weights_;               // of each term: rarity, less for general ones
  std::vector<bool> general_, name_;         // of each term
  std::vector<std::uint32_t> begin_, held_;  // terms of each of `Resolutions::documents`
  std::vector<Sum> sums_;                    // of each of them
  std::vector<int> language_;                // of each of them
};

/// What the resolutions of a folder cite.
class CitationTable {
 public:
  CitationTable(std::span<const CorpusDocument> documents, const Resolutions& resolutions);

  /// Earlier or later ones of the folder that `resolution` cites by number, ascending.
  [[nodiscard]] std::vector<std::uint32_t> cited_by(std::uint32_t resolution) const;

  /// What both cite, weighed by rarity, of what they cite on average; 0 to 1.
  [[nodiscard]] double shared(std::uint32_t first, std::uint32_t second) const;

 private:
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t resolution) const {
    return std::span(cited_).subspan(begin_[resolution],
                                     begin_[resolution + 1] - begin_[resolution]);
  }

  std::vector<std::uint32_t> begin_, cited_;  // of each resolution, its own number among them
  std::vector<std::uint32_t> own_;            // number of each resolution, or none
  std::vector<std::pair<std::uint32_t, std::uint32_t>> holders_;  // number, resolution of it
  std::vector<float> weights_;                                    // of each number
};

}  // namespace paralign::detail
