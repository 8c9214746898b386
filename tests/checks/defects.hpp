#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/checks/clean.hpp"

namespace paralign::checks {

/// A pair in which one thing was made wrong.
struct Planted {
  Document source{};
  Document target{};
  std::optional<std::uint32_t> source_paragraph{};  ///< id of the paragraph that is concerned
  std::optional<std::uint32_t> target_paragraph{};
  std::optional<std::uint32_t> other_paragraph{};  ///< of two that were swapped the second, in both
};

/// A way of doing harm to a document.
struct Defect {
  std::string_view name;
  double bar;                               ///< the share that must be found
  std::span<const std::string_view> codes;  ///< any of these findings finds it
  /// Nothing where the pair offers no place for it.
  std::optional<Planted> (*plant)(const CleanPair& pair, std::mt19937_64& random);
  std::size_t tries = 1;  ///< in each pair, at different paragraphs
};

[[nodiscard]] std::span<const Defect> defects() noexcept;

/// That share of the words, up to a blank; nothing for a text of fewer code points than `least`.
/// The final mark stays, as where an editor closed the gap.
[[nodiscard]] std::optional<std::string> cut_text(const std::string& text, double keep,
                                                  std::size_t least);

/// Leads and weaker ones: "Condemns" and "Notes"; language, strong, weak, separated by tabs.
void read_weaker_leads(const std::string& tsv);

}  // namespace paralign::checks
