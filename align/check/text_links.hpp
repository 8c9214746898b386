#pragma once

// The links of one paragraph with one inside the text, and which of them might be exchanged.

#include <cstdint>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/fit.hpp"

namespace paralign::detail {

/// Links of one unit and one inside the text, in the order of the source.
struct TextLinks {
  std::vector<const Link*> links{};

  [[nodiscard]] std::uint32_t source(std::size_t a) const { return links[a]->source.front(); }
  [[nodiscard]] std::uint32_t target(std::size_t a) const { return links[a]->target.front(); }
};

[[nodiscard]] TextLinks text_links(const CheckedPair& pair);

/// Finds the links that are worth a comparison: those around a place, and far ones whose units
/// share what few units have. All of them in documents of some 600 paragraphs.
class Candidates {
 public:
  /// The links must outlive it.
  Candidates(const CheckedPair& pair, const TextLinks& text, const Fit& fit);

  /// Positions in the links, ascending: those that a unit of the source might be linked in, in
  /// place of their own.
  [[nodiscard]] std::vector<std::uint32_t> of_source(std::uint32_t unit) const;
  /// The same of a unit of the target.
  [[nodiscard]] std::vector<std::uint32_t> of_target(std::uint32_t unit) const;

 private:
  // One side: which units the links hold, and whom the units of the other side are like.
  struct Side {
    std::vector<std::uint32_t> units{};  // of the links, ascending
    std::vector<std::uint32_t> links{};  // in the same order
    std::vector<std::uint32_t> link_of{};
    std::vector<std::vector<std::uint32_t>> alike{};
  };

  static std::vector<std::uint32_t> find(std::uint32_t unit, const Side& own, const Side& other);

  Side source_{};
  Side target_{};
};

}  // namespace paralign::detail
