#pragma once

// The running text of a page: white space as browsers print it, paragraphs as they begin and end.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/read/html_lists.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign::detail {

/// Passes paragraphs on to a builder. Runs of white space are one blank and none at the ends of a
/// line; two line breaks or more end the paragraph.
class HtmlFlow {
 public:
  explicit HtmlFlow(ReadingBuilder& builder) : builder_(builder) {}

  /// Of preformatted text the line ends stay.
  void text(std::string_view utf8, bool preformatted);
  void line_break();
  void cite(std::string_view mark);
  void end_paragraph();

  /// Paragraphs are headings from here on, or no more.
  void headings(bool on) { heading_ = on; }

  /// The next text is that of a list item; its number is printed before the first paragraph.
  void begin_item(HtmlItemNumber number);
  void end_item();
  /// The paragraph that comes or has just begun is printed with this number.
  void number(const HtmlItemNumber& number);

 private:
  enum class Gap : std::uint8_t { none, blank, no_break };

  void begin_word();
  void begin_paragraph();
  void flush();
  void add_gap(Gap gap);

  ReadingBuilder& builder_;
  std::string run_{};                      // text of the paragraph that the builder has not got yet
  std::vector<HtmlItemNumber> numbers_{};  // of the open items
  std::size_t printed_ = 0;                // of these
  Gap gap_ = Gap::none;                    // before the next word
  std::uint32_t breaks_ = 0;               // likewise
  bool open_ = false;                      // something stands in the paragraph
  bool heading_ = false;
};

}  // namespace paralign::detail
