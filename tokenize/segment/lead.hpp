#pragma once

// Leads: the opening verb phrase of a paragraph with its adverbs, found by table.

#include <cstdint>
#include <string_view>

#include "paralign/document.hpp"
#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

struct Lead {
  Span span{};            ///< in the text searched; empty: none found
  std::uint32_t tag = 0;  ///< kPreambular, kOperative, both
  std::uint64_t classes = 0;
  [[nodiscard]] bool found() const noexcept { return span.end > span.begin; }
};

/// False if no lead can start with the first word of `text`: a cheap look before `find_lead`.
[[nodiscard]] bool may_start_lead(std::string_view text, const Rules& rules);

/// The lead that `text` starts with; quotation marks and opening brackets before it are passed
/// over.
[[nodiscard]] Lead find_lead(std::string_view text, const Rules& rules);

}  // namespace paralign::detail
