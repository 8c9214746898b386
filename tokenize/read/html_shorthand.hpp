#pragma once

// Long runs of plain text, each kept back under a short token while a page is parsed.
//
// gumbo goes through a page letter by letter, several times, and keeps all text twice. A run of
// text without "<", "&" and the like is all one to it, so that a token in its place gives the same
// tree in a fraction of the time.

#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

class HtmlShorthand {
 public:
  /// @param page  must live as long as this object.
  explicit HtmlShorthand(std::string_view page);

  /// The page with tokens.
  [[nodiscard]] std::string_view page() const noexcept { return page_; }

  /// Appends `text` to `out`, what stands behind tokens in their place.
  void expand(std::string_view text, std::string& out);

 private:
  void shorten(std::string_view text);
  void shorten_run(std::string_view run);

  std::string_view page_;
  std::string short_{};
  std::vector<std::string_view> runs_{};  // a run that was expanded is empty: none comes twice
};

}  // namespace paralign::detail
