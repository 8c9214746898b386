#pragma once

// The words of a PDF as `pdftotext -bbox-layout` prints them: their letters in the order of the
// page, left to right, whatever the script, and the box of each.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

/// In points; y grows downwards, as on the page.
struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  [[nodiscard]] double width() const noexcept { return right - left; }
  [[nodiscard]] double height() const noexcept { return bottom - top; }
  [[nodiscard]] double middle() const noexcept { return (top + bottom) / 2; }
};

/// The smallest box around both.
[[nodiscard]] PdfBox around(const PdfBox& a, const PdfBox& b) noexcept;

struct PdfWord {
  PdfBox box{};
  std::string text{};   ///< UTF-8 without control characters, not empty
  bool raised = false;  ///< smaller than its line and above it: a note mark
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfWord> words{};
  std::size_t turned = 0;  ///< words left out because they run up or down the margin
};

/// The pages of what pdftotext wrote.
///
/// Words printed twice at one place (shadows, bold by double strike) come once. Words that run up
/// or down an upright page are left out and counted; a page set sideways as a whole is turned.
/// A box that is no box (NaN, beyond all paper) becomes one right behind the word before.
///
/// @param where  for messages.
/// @throws Error(unreadable) if a page is no XML or holds too many words.
[[nodiscard]] std::vector<PdfPage> parse_pdf_words(std::string_view xhtml, std::string_view where);

}  // namespace paralign::detail
