#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/document.hpp"

namespace paralign {

/// A word of a unit. Words are runs of letters and digits; apostrophes and hyphens part them.
struct Word {
  Span span{};             ///< in the unit's text
  std::uint64_t form = 0;  ///< hash of the folded word: equal in all languages for equal letters
  std::uint64_t stem = 0;  ///< hash of the stem; of an Arabic word without conjunction and article
  std::uint64_t alternative =
      0;  ///< stem without a possible one-letter proclitic (Arabic); 0 if none
  std::uint64_t prefix =
      0;  ///< hash of the first five letters of a longer Latin word: cognates; else 0
  bool content = false;  ///< neither a function word nor a number
};

enum class AnchorKind : std::uint8_t {
  number,
  date,
  month,
  year,
  range,
  symbol,
  ordinal,
  percent,
  acronym
};

/// A number, date, symbol or acronym, normalised so that it compares across languages.
struct Anchor {
  AnchorKind kind = AnchorKind::number;
  std::string value{};    ///< "1730", "2021-03-24", "A/HRC/58/79", "46/28"; ASCII
  std::uint64_t key = 0;  ///< hash of kind class and value; what is compared
  Span span{};            ///< in the unit's text
};

/// A part of a longer unit with a verb of its own: "..., and urges ...".
struct Clause {
  Span span{};                     ///< in the unit's text, from its conjunction on
  std::uint32_t first_word = 0;    ///< its words are `words[first_word, end_word)`
  std::uint32_t end_word = 0;      ///< one past the last
  std::uint64_t lead_classes = 0;  ///< bit set of classes of its verb; 0 where none is known
};

/// What is aligned: a paragraph with all that needs Unicode computed once.
struct Unit {
  std::uint32_t paragraph = 0;    ///< index in `Document::paragraphs`
  std::vector<Word> words{};      ///< in text order
  std::vector<Anchor> anchors{};  ///< in text order
  /// Parts of more than 60 letters (of English; in another language as many as usually stand for
  /// them), in text order; empty if the unit has one verb only. What is too short is left out.
  std::vector<Clause> clauses{};
  std::uint64_t lead_classes = 0;  ///< bit set of classes of the lead; 0 where none is known
  std::uint64_t lead_near = 0;     ///< bit set of the classes near to them
  std::uint64_t key =
      0;  ///< XXH3 of the folded letters and digits: equal for equal text but for form
  std::uint32_t letters = 0;  ///< letters and digits, in code points
  float latin = 0;            ///< share of Latin letters, 0 to 1
  float arabic = 0;           ///< share of Arabic letters, 0 to 1
  char32_t last_mark = 0;     ///< the last punctuation mark if the text ends in one, else 0
};

/// A document and its units: what alignment takes. `units[i].paragraph` = i unless a caller chose
/// otherwise.
struct UnitDocument {
  Document document{};
  std::vector<Unit> units{};
};

/// One unit a paragraph.
///
/// @par Complexity  Linear in the text. @par Thread safety  No shared state.
[[nodiscard]] UnitDocument make_units(Document document);

/// Makes the units of one document after the other. What `make_units` gives, at less cost: stems of
/// words that were met before are remembered, in a few megabytes whatever the number of documents.
///
/// @par Thread safety  One a thread.
class UnitMaker {
 public:
  UnitMaker();
  ~UnitMaker();
  UnitMaker(UnitMaker&&) noexcept;
  UnitMaker& operator=(UnitMaker&&) noexcept;

  /// @par Complexity  Linear in the text.
  [[nodiscard]] UnitDocument make(Document document);

 private:
  struct Tools;
  std::vector<std::unique_ptr<Tools>> tools_;  // by language, one without data first
};

/// The folded letters and digits of `text` alone, UTF-8: equal for texts that differ in form only
/// (case, accents, vowel signs, punctuation, blanks, script of the digits).
[[nodiscard]] std::string letters_and_digits(std::string_view text);

/// The stem hashes of a short text (a lexicon entry), function words kept, in text order.
///
/// @param text      UTF-8, at most a few words.
/// @param language  BCP 47; without data the folded words are hashed.
[[nodiscard]] std::vector<std::uint64_t> stem_hashes(std::string_view text,
                                                     std::string_view language);

}  // namespace paralign
