#pragma once

// Arabic words by the shapes that are drawn.
//
// Browsers name the letters of each ligature in the order of reading, and pdftotext puts them on
// the page from left to right: lam and alef come out swapped wherever a font has a ligature of
// them, and nothing in the text tells them from alef and lam. pdftohtml, of the same package, gives
// the shapes themselves (U+FEFB), from which the order is certain.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace paralign::detail {

class DrawnWords {
 public:
  DrawnWords() = default;

  /// @param xml  output of `pdftohtml -xml`; what is no such output holds no words.
  explicit DrawnWords(std::string_view xml);

  [[nodiscard]] bool empty() const noexcept { return words_.empty(); }

  /// The letters, in the right order, of the word that comes out of pdftotext as `swapped`; empty
  /// where no word has these letters.
  ///
  /// @param page    from 0.
  /// @param height  where its line stands on the page, 0 at the top to 1: decides where two words
  ///                have the same letters.
  [[nodiscard]] std::string_view find(std::string_view swapped, std::size_t page,
                                      double height) const;

 private:
  struct Place {
    std::size_t page = 0;
    double height = 0;
    std::string letters{};
  };
  void add_text(const std::string& text, std::size_t page, double height);
  void add_word(std::u32string_view shapes, std::size_t page, double height);

  std::unordered_map<std::string, std::vector<Place>> words_{};
};

}  // namespace paralign::detail
