#pragma once

// Leads: the opening verb phrase of a paragraph with its adverbs, found by table.

#include <cstdint>
#include <string_view>

#include "paralign/document.hpp"
#include "tokenize/text/tables.hpp"

namespace paralign::detail {

struct Lead {
  Span span{};                ///< in the text searched; empty: none found
  std::uint32_t tag = 0;      ///< kPreambular, kOperative, both
  std::uint64_t classes = 0;  ///< bit set of lead classes
  [[nodiscard]] bool found() const noexcept { return span.end > span.begin; }
};

/// False if no lead can start with the first word of `text`: a cheap look before `find_lead`.
[[nodiscard]] bool may_start_lead(std::string_view text, const LanguageTables& tables);

/// The lead that `text` starts with: verb form and adverbs in any order that drafting allows ("Also
/// strongly condemns", "Rappelant en outre"), in Arabic after its conjunction. Quotation marks and
/// opening brackets before it are passed over.
[[nodiscard]] Lead find_lead(std::string_view text, const LanguageTables& tables);

/// The same for text that is folded already.
[[nodiscard]] Lead find_folded_lead(std::string_view folded, const LanguageTables& tables);

}  // namespace paralign::detail
