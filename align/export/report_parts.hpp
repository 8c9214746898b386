#pragma once

// What the reports of a check share: the sentences in them.

#include <string>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"

namespace paralign::detail {

/// What was assumed, a sentence for each pair and for each document without a partner.
[[nodiscard]] std::vector<std::string> assumptions(const Alignment& alignment);

/// "12/7 (en)".
[[nodiscard]] std::string name_in_report(const Document& document);

/// "en OP4"; "12/7 en OP4" where the documents do not all have one name; of a document as a whole
/// without the label.
[[nodiscard]] std::string place_name(const Alignment& alignment, const CheckPlace& place);

/// What the share of known words means for a reader; "" where it is high on both sides.
[[nodiscard]] std::string lexicon_remark(const Alignment& alignment, const CheckAccount& account);

/// "1 error", "2 errors".
[[nodiscard]] std::string counted(std::size_t count, std::string_view what);

}  // namespace paralign::detail
