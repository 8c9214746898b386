#pragma once

// Which terms of two documents share a pivot, and what each one weighs beside the other document.

#include <cstdint>
#include <span>
#include <vector>

#include "align/feature/terms.hpp"

namespace paralign::detail {

/// Lists of one kind of thing in one array: list i is `items[begin[i], begin[i + 1])`.
template <typename T>
struct Lists {
  std::vector<std::uint32_t> begin{};
  std::vector<T> items{};

  [[nodiscard]] std::span<const T> of(std::size_t i) const {
    return std::span(items).subspan(begin[i], begin[i + 1] - begin[i]);
  }
};

/// A term of the other document that shares a pivot.
struct Match {
  std::uint32_t term = 0;
  float weight = 0;  ///< of the best pivot that they share
};

/// The terms of `to` that each term of `from` shares a pivot with.
[[nodiscard]] Lists<Match> match_terms(const TermTable& from, const TermTable& to);

/// The units that hold each term.
[[nodiscard]] Lists<std::uint32_t> holders(const TermTable& table);

/// The weight of each term with what is unknown to the other document discounted, and the sum for
/// each unit.
struct TermWeights {
  std::vector<float> terms{};
  std::vector<float> units{};
  double known = 0;
  double total = 0;
};

struct BothWeights {
  TermWeights first{};
  TermWeights second{};
};

/// @param matches  of the terms of `first` with those of `second`.
[[nodiscard]] BothWeights discounted(const TermTable& first, const TermTable& second,
                                     const Lists<Match>& matches);

}  // namespace paralign::detail
