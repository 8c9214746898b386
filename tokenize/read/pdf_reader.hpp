#pragma once

// From what pdftotext prints to a reading.

#include <string_view>

#include "paralign/read.hpp"

namespace paralign::detail {

/// The reading of the output of `pdftotext -bbox-layout`.
///
/// @param xhtml  that output, of any encoding errors and control characters it may hold.
/// @throws Error(unreadable) if no page holds text.
[[nodiscard]] Reading reading_of_pdf_words(std::string_view xhtml, std::string_view file);

}  // namespace paralign::detail
