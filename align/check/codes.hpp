#pragma once

// The codes of all checks. A check names its finding by one of these constants.

#include "paralign/check.hpp"

namespace paralign::detail {

// S: printed numbers.
inline constexpr CheckCode kNumberGap{"S201", "number-gap", Severity::error, false};
inline constexpr CheckCode kNumberRepeated{"S202", "number-repeated", Severity::error, false};
inline constexpr CheckCode kNumberDisorder{"S203", "number-out-of-order", Severity::error, false};
inline constexpr CheckCode kItemGap{"S204", "item-gap", Severity::warning, false};

// P: paragraphs.
inline constexpr CheckCode kParagraphMissing{"P101", "paragraph-missing", Severity::error};
inline constexpr CheckCode kParagraphExtra{"P102", "paragraph-extra", Severity::error};
inline constexpr CheckCode kParagraphMoved{"P103", "paragraph-out-of-order", Severity::error};
inline constexpr CheckCode kParagraphDivided{"P104", "paragraph-divided", Severity::warning};
inline constexpr CheckCode kNumberOfPartner{"P105", "paragraph-number-differs", Severity::error};
inline constexpr CheckCode kAnnexMissing{"P106", "annex-missing", Severity::error};
inline constexpr CheckCode kFrameDiffers{"P107", "frame-line-missing", Severity::note};

}  // namespace paralign::detail
