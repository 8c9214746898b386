#pragma once

// From what pdftotext prints to a reading.

#include <string_view>

#include "paralign/read.hpp"
#include "tokenize/read/pdf_lam_alef.hpp"

namespace paralign::detail {

/// The reading of the output of `pdftotext -bbox-layout`.
///
/// @param xhtml   that output, with any encoding errors and control characters it may hold.
/// @param shapes  called where lam and alef are swapped; may be empty.
/// @throws Error(unreadable) if no page holds text.
[[nodiscard]] Reading reading_of_pdf_words(std::string_view xhtml, std::string_view file,
                                           const PrintShapes& shapes = {});

}  // namespace paralign::detail
