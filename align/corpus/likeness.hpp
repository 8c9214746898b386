#pragma once

// How alike two resolutions are, by title and by what they cite.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/corpus/resolutions.hpp"
#include "align/feature/key_map.hpp"

namespace paralign::detail {

/// How alike two titles are.
struct TitleLikeness {
  bool titled = false;          ///< both have a title; else nothing is known
  bool across = false;          ///< they are in different languages
  bool specific = false;        ///< both have a word that is no general one, or neither has any
  bool differ_in_name = false;  ///< both name somebody or something, and nothing in common
  double share = 0;             ///< weight of the words that the other has too, 0 to 1
};

/// What the titles of a folder say, in small numbers.
class TitleTable {
 public:
  TitleTable(const DocumentSource& documents, const Resolutions& resolutions);

  /// By titles in one language where both have one, else across languages.
  [[nodiscard]] TitleLikeness compare(std::uint32_t first, std::uint32_t second) const;

  /// Terms of a resolution in all its languages, the rarest first; those of general words only
  /// where it has no others.
  [[nodiscard]] std::vector<std::uint32_t> telling_terms(std::uint32_t resolution,
                                                         std::size_t most) const;
  /// Equal for equal titles, in whatever languages; `kUntitled` without a title.
  [[nodiscard]] std::uint32_t title_number(std::uint32_t slot) const {
    return equal_[slots_[slot]];
  }
  static constexpr std::uint32_t kUntitled = 0xFFFFFFFF;
  [[nodiscard]] std::size_t terms() const noexcept { return rarity_.size(); }

 private:
  // Documents of one language may share it. Sets of its words are bits.
  struct Title {
    std::uint64_t specific = 0;
    std::uint64_t named = 0;
    std::uint64_t known = 0;  // to the lexicon
    std::uint32_t first = 0;  // position in `held_`
    std::uint32_t count = 0;
    std::uint32_t first_word = 0;  // position in `weights_`
    float weight = 0;
    int language = -1;
  };
  // A term and the word that has it, in one number: there may be millions.
  struct Held {
    static constexpr unsigned kWordBits = 6;
    std::uint32_t packed = 0;
    [[nodiscard]] std::uint32_t term() const noexcept { return packed >> kWordBits; }
    [[nodiscard]] std::uint32_t word() const noexcept { return packed % (1U << kWordBits); }
    [[nodiscard]] std::uint64_t bit() const noexcept { return 1ULL << word(); }
  };
  void number_terms(const DocumentSource& documents);
  [[nodiscard]] Title take_title(std::span<const std::uint64_t> terms, int language);
  [[nodiscard]] std::uint64_t hash_of_terms(const Title& title) const;
  [[nodiscard]] bool has_equal_terms(const Title& a, const Title& b) const;
  [[nodiscard]] bool is_equal(const Title& a, const Title& b) const;
  void find_equal();
  void count_terms();
  void weigh_words();
  [[nodiscard]] std::span<const Held> of(const Title& title) const {
    return std::span(held_).subspan(title.first, title.count);
  }
  [[nodiscard]] float weight_of(const Title& title, std::uint64_t words) const;
  [[nodiscard]] float weight_of_all(const Title& title, std::uint64_t shared, bool across) const;
  [[nodiscard]] TitleLikeness compare(const Title& a, const Title& b) const;

  // A slot is a position in `Resolutions::documents`.
  [[nodiscard]] const Title& title_of(std::uint32_t slot) const { return titles_[slots_[slot]]; }

  const Resolutions& resolutions_;
  KeyMap numbers_;                    // of terms, while titles are taken
  std::vector<float> rarity_;         // of each term
  std::vector<bool> name_;            // of each term
  std::vector<std::uint32_t> slots_;  // position in `titles_` of each
  std::vector<Title> titles_;
  std::vector<std::uint32_t> equal_;  // the first with the terms of each title
  std::vector<Held> held_;            // of each title by term
  std::vector<float> weights_;        // of each title by word
};

/// What the resolutions of a folder cite.
class CitationTable {
 public:
  CitationTable(const DocumentSource& documents, const Resolutions& resolutions);

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
