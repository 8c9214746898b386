#pragma once

#include <cstddef>
#include <vector>

#include "paralign/unit.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/token/items.hpp"
#include "tokenize/token/snowball.hpp"

namespace paralign::detail {

/// Makes words of items, with one stemmer and a cache of stems. Not safe for concurrent use.
class WordMaker {
 public:
  /// @param language    position in `languages()`, -1 for a language without data.
  /// @param remembered  words whose stems are kept, at most; a power of two.
  WordMaker(int language, std::size_t remembered);

  /// Appends the words of `text` to `words`.
  void append_words(const FoldedText& text, std::vector<Word>& words);

 private:
  // What is known of a form; a free place has the form 0.
  struct Stems {
    std::uint64_t form = 0;
    std::uint64_t stem = 0;
    std::uint64_t alternative = 0;
    std::uint64_t prefix = 0;
    bool content = false;
  };

  [[nodiscard]] const Stems& stems_of(std::string_view folded, std::uint64_t form);
  [[nodiscard]] Stems make_stems(std::string_view folded);
  [[nodiscard]] std::uint64_t stem_of(std::string_view folded, const FirstWord& first);

  const LanguageTables& tables_;
  Snowball snowball_;
  bool arabic_;
  std::vector<Stems> known_;  // by the last bits of the form; a later word takes the place
};

}  // namespace paralign::detail
