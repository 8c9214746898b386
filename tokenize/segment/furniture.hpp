#pragma once

// Page furniture: running headers, page numbers, job numbers. Found by shape, and by what repeats
// next to it.

#include <string_view>
#include <vector>

#include "tokenize/segment/fragment.hpp"
#include "tokenize/segment/opening.hpp"

namespace paralign::detail {

/// True for each fragment that is page furniture and no part of the document. `body_begin`: the
/// first fragment behind the masthead, where symbols and organs stand as lines of their own;
/// `later_fronts`: the fragments in the mastheads of further documents.
[[nodiscard]] std::vector<bool> page_furniture(const std::vector<Fragment>& fragments,
                                               const std::vector<Opening>& openings,
                                               std::size_t body_begin,
                                               const std::vector<bool>& later_fronts);

/// True for a job number ("GE.18-05349", "18-05349(E)") or the digits of a bar code.
[[nodiscard]] bool is_job_number(std::string_view token) noexcept;

}  // namespace paralign::detail
