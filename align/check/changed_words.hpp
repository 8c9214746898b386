#pragma once

// What changed in a text, as messages quote it.

#include <string>
#include <vector>

#include "paralign/diff.hpp"

namespace paralign::detail {

/// Words that were replaced, put in (`before` empty) or taken out (`now` empty).
struct ChangedWords {
  std::string before{};
  std::string now{};
  Span span{};  ///< of `now` in the later text
};

/// The changes from one unit to another, in text order; words without the marks around them.
[[nodiscard]] std::vector<ChangedWords> changed_words(const UnitDocument& before,
                                                      std::uint32_t before_unit,
                                                      const UnitDocument& now,
                                                      std::uint32_t now_unit);

/// "45 -> 54; + with concern"; the first three.
[[nodiscard]] std::string described(const std::vector<ChangedWords>& changes);

}  // namespace paralign::detail
