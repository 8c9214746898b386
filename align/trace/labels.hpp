#pragma once

// Labels and names of documents as people type them.

#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// ASCII letters in lower case, blanks and punctuation at the end out, "12(a)(ii)" as "12.a.ii".
[[nodiscard]] std::string folded_label(std::string_view typed);

/// True for what has the shape of a label that `segment` gives: "OP12.a", "PP7", "A1.OP3", "T".
[[nodiscard]] bool looks_like_label(std::string_view typed);

/// The positions, in the order of `positions`, of the documents that are called `name`: by number,
/// name, symbol, file, file name or file stem, whatever the case.
[[nodiscard]] std::vector<std::size_t> documents_called(const Alignment& alignment,
                                                        const std::vector<std::size_t>& positions,
                                                        std::string_view name);

}  // namespace paralign::detail
