#pragma once

// What a document's own lines say it is called: symbol and number.

#include "align/corpus/symbols.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {

/// Symbol, number, revision and corrigendum from masthead and title. A symbol that stands in the
/// adoption line is that of the draft it was adopted from, and that of a report around the
/// resolution is the report's: neither is told. Numbers that an Arabic text prints turned are put
/// in order.
[[nodiscard]] ParsedSymbol own_symbol(const UnitDocument& document);

/// Numbers of other resolutions that the text names, ascending, no repeats.
[[nodiscard]] std::vector<std::string> cited_numbers(const UnitDocument& document,
                                                     std::string_view own);

}  // namespace paralign::detail
