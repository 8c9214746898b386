#pragma once

// A page cut into tags and what is between, without parsing it.

#include <string>
#include <string_view>

namespace paralign::detail {

struct HtmlPiece {
  enum class Kind { text, tag, other };  ///< other: comments, declarations, scripts

  Kind kind = Kind::text;
  std::string_view bytes{};
};

/// Gives the pieces of a page, which together are the page.
class HtmlPieces {
 public:
  explicit HtmlPieces(std::string_view page) : page_(page) {}

  /// False at the end.
  [[nodiscard]] bool next(HtmlPiece& piece);

 private:
  [[nodiscard]] std::size_t behind(std::string_view mark, std::size_t from) const;
  [[nodiscard]] std::size_t tag_end(std::size_t begin) const;
  void take(HtmlPiece& piece, HtmlPiece::Kind kind, std::size_t end);

  std::string_view page_;
  std::size_t at_ = 0;
  std::string raw_{};  // the element whose content comes now and is no HTML: "script"
};

/// "p" of "<p class='a'>", "p" of "</p>"; in lower case.
[[nodiscard]] std::string tag_name(std::string_view tag);

}  // namespace paralign::detail
