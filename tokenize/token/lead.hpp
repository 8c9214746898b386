#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tokenize/text/tables.hpp"
#include "tokenize/token/items.hpp"

namespace paralign::detail {

/// The opening words of a paragraph that carry its act.
struct TokenLead {
  std::size_t length =
      0;  ///< bytes of the text up to the lead's end; 0 if the text opens with none
  std::uint64_t classes = 0;    ///< bit set of lead classes
  std::uint32_t positions = 0;  ///< kPreambular | kOperative
};

/// The lead that `text` opens with: verb form and adverbs in any order that drafting allows ("Also
/// strongly condemns", "Rappelant en outre"), in Arabic after its conjunction.
///
/// @param language  position in `languages()`; -1 finds nothing.
[[nodiscard]] TokenLead find_token_lead(const FoldedText& text, int language);

}  // namespace paralign::detail
