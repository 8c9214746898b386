#pragma once

// How messages name paragraphs and quote them, and what their numbers are worth.

#include <cstdint>
#include <string>
#include <vector>

#include "align/check/checks.hpp"

namespace paralign::detail {

/// "OP12", or "OP12,OP13".
[[nodiscard]] std::string label_of(const CheckedSide& side,
                                   const std::vector<std::uint32_t>& units);
[[nodiscard]] std::string label_of(const CheckedSide& side, std::uint32_t unit);

/// "the English text", "the text in und".
[[nodiscard]] std::string text_of(const CheckedSide& side);

/// The words of a span of a unit's paragraph, as printed.
[[nodiscard]] std::string words_at(const UnitDocument& document, std::uint32_t unit, Span span);

/// The first words of a paragraph, some 60 characters, "..." behind them where more follows.
[[nodiscard]] std::string quoted(const UnitDocument& document, std::uint32_t unit);

/// The value of a plain printed number, or 0 ("12bis", "1.2", none).
[[nodiscard]] std::uint32_t plain_value(const std::string& number) noexcept;

}  // namespace paralign::detail
