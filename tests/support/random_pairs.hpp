#pragma once

#include <rapidcheck.h>

#include <numeric>

#include "tests/support/pairwise.hpp"

namespace paralign::testing {

/// Three documents or more of few units, linked at random: some links of two units with one.
///
/// @param most_documents  at least 3. @param most_units  at least 1.
inline Alignment random_pairs(std::size_t most_documents, std::uint32_t most_units) {
  const auto documents = *rc::gen::inRange<std::size_t>(3, most_documents + 1);
  std::vector<std::uint32_t> sizes(documents);
  for (std::uint32_t& size : sizes) size = *rc::gen::inRange<std::uint32_t>(0, most_units + 1);
  std::vector<GivenPair> pairs;
  for (std::size_t i = 0; i < documents; ++i) {
    for (std::size_t j = i + 1; j < documents; ++j) {
      std::vector<std::uint32_t> free(sizes[j]);
      std::iota(free.begin(), free.end(), 0U);
      GivenPair pair{i, j, {}};
      for (std::uint32_t unit = 0; unit < sizes[i] && !free.empty(); ++unit) {
        if (*rc::gen::inRange(0, 4) == 0) continue;
        const auto at = *rc::gen::inRange<std::size_t>(0, free.size());
        GivenLink link{{unit}, {free[at]}, 0.5 + 0.004 * *rc::gen::inRange(0, 125)};
        free.erase(free.begin() + static_cast<std::ptrdiff_t>(at));
        if (at < free.size() && free[at] == link.target.front() + 1 &&
            *rc::gen::inRange(0, 5) == 0) {
          link.target.push_back(free[at]);
          free.erase(free.begin() + static_cast<std::ptrdiff_t>(at));
        }
        pair.links.push_back(std::move(link));
      }
      pairs.push_back(std::move(pair));
    }
  }
  return pairwise(sizes, pairs, 0.5 + 0.004 * *rc::gen::inRange(0, 125));
}

}  // namespace paralign::testing
