#pragma once

// What writers of JSON Lines share.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// Objects whose keys stay in the order in which they were put in.
using OrderedJson = nlohmann::ordered_json;

/// The object on a line of its own. A file name may hold any bytes: what is not UTF-8 becomes
/// U+FFFD, so that every line is JSON.
[[nodiscard]] std::string line_of(const OrderedJson& object);

/// The units of one side of a link: id, label, kind, number and text of each, and
/// `repaired` where it is.
[[nodiscard]] OrderedJson units_of(const UnitDocument& document,
                                   const std::vector<std::uint32_t>& positions);

}  // namespace paralign::detail
