#pragma once

#include <optional>
#include <string>

#include "paralign/alignment.hpp"

namespace paralign::detail {

struct PairingGuess {
  Pairing pairing = Pairing::revision;
  std::string evidence{};  ///< "numbering 31/31, symbols 12/12"
};

/// How two documents belong together, by what they print: resolution numbers and symbols first,
/// then what their numbering and anchors share. `wanted` decides where given; the evidence is
/// counted all the same.
[[nodiscard]] PairingGuess guess_pairing(const UnitDocument& first, const UnitDocument& second,
                                         std::optional<Pairing> wanted);

}  // namespace paralign::detail
