#pragma once

#include <unordered_map>
#include <vector>

#include "paralign/unit.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/token/items.hpp"
#include "tokenize/token/snowball.hpp"

namespace paralign::detail {

/// Makes words of items, with one stemmer and a cache of stems. Not safe for concurrent use: one a
/// document.
class WordMaker {
 public:
  /// @param language  position in `languages()`, -1 for a language without data.
  explicit WordMaker(int language);

  /// Appends the words of `text` to `words`.
  void append_words(const FoldedText& text, std::vector<Word>& words);

 private:
  struct Stems {
    std::uint64_t stem;
    std::uint64_t alternative;
    std::uint64_t prefix;
    bool content;
  };

  [[nodiscard]] Stems make_stems(std::string_view folded);
  [[nodiscard]] std::uint64_t stem_of(std::string_view folded, const FirstWord& first);

  const LanguageTables& tables_;
  Snowball snowball_;
  bool arabic_;
  std::unordered_map<std::uint64_t, Stems> stems_;
};

}  // namespace paralign::detail
