#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace paralign {

/// Concepts of a word or phrase: small integers that are equal for words of one meaning in all
/// languages.
using ConceptId = std::uint32_t;

/// One meaning in several languages: a line of a lexicon file.
struct LexiconEntry {
  /// One for each language: UTF-8, variants separated by `|`; "" where the language has none.
  std::vector<std::string> texts{};
  double score = 1;             ///< how sure it is, 0 to 1
  std::uint32_t count = 0;      ///< segments whose words it links; 0 where it was given
  std::uint32_t documents = 0;  ///< documents that those segments are from; 0 where it was given
};

/// What a lexicon file holds.
struct LexiconEntries {
  std::vector<std::string> languages{};  ///< BCP 47
  std::vector<LexiconEntry> entries{};
};

/// A multilingual lexicon: immutable, cheap to copy, safe for concurrent use.
class Lexicon {
 public:
  /// The lexicon compiled into the program. No cost at start-up.
  [[nodiscard]] static Lexicon built_in() noexcept;

  /// A lexicon without an entry, to put given ones on alone.
  [[nodiscard]] static Lexicon empty();

  /// This lexicon and the entries of `tsv` on top.
  ///
  /// @param tsv   UTF-8, a header line of BCP 47 codes separated by tabs, then one concept a line,
  /// variants of a
  ///              language separated by `|`, a language without one left empty; lines that start
  ///              with `#` and blank lines are skipped, and so are columns whose name in the header
  ///              starts with `#`, but for the first.
  /// @param file  its name, for messages.
  /// @throws Error(bad_format) for a missing header, an unknown code or a line with another number
  /// of fields.
  [[nodiscard]] Lexicon with_entries(std::string_view tsv, std::string_view file) const;

  /// This lexicon and `more` on top. Languages without data and variants of more than
  /// `kLongestEntry` words are passed over.
  ///
  /// @throws Error(bad_option) for an entry whose texts are not one for each language.
  [[nodiscard]] Lexicon with_entries(const LexiconEntries& more) const;

  /// The longest entry that starts at `stems[0]`, and how many stems it takes.
  struct Match {
    std::size_t length = 0;  ///< stems taken, 0 if there is no entry
    std::span<const ConceptId> concepts{};
  };

  /// @param stems     stem hashes of a text from one word on, function words included.
  /// @param language  position in `languages()`; -1 finds nothing.
  /// @par Complexity  O(longest entry), a few table look-ups.
  [[nodiscard]] Match find(std::span<const std::uint64_t> stems, int language) const noexcept;

  /// The longest entry in stems.
  static constexpr std::size_t kLongestEntry = 5;

 private:
  struct Extra;
  class Builder;
  std::shared_ptr<const Extra> extra_;
};

}  // namespace paralign
