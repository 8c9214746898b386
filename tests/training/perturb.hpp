#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace paralign::training {

/// Two documents of one paragraph a line, and which lines belong together.
struct Lines {
  std::vector<std::string> first{};
  std::vector<std::string> second{};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> links{};  ///< sorted
};

/// Disturbs a translation as drafts do: each paragraph is dropped with probability 0.08 on the
/// first side and with 0.08 on the second, neighbours of the second side are merged with 0.05, and
/// for each 25 paragraphs a block of one to three of the second side is moved to any other place.
///
/// @param first, second  texts of equal count; line i translates line i.
/// @param seed           the same seed gives the same lines on every machine.
[[nodiscard]] Lines perturb(const std::vector<std::string>& first,
                            const std::vector<std::string>& second, std::uint64_t seed);

}  // namespace paralign::training
