#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace paralign {

/// Concepts of a word or phrase: small integers that are equal for words of one meaning in all
/// languages.
using ConceptId = std::uint32_t;

/// A multilingual lexicon: immutable, cheap to copy, safe for concurrent use.
class Lexicon {
 public:
  /// The lexicon compiled into the program. No cost at start-up.
  [[nodiscard]] static Lexicon built_in() noexcept;

  /// The built-in lexicon and the entries of `tsv` on top.
  ///
  /// @param tsv   UTF-8, a header line of BCP 47 codes separated by tabs, then one concept a line,
  /// variants of a
  ///              language separated by `|`; lines that start with `#` and blank lines are skipped.
  /// @param file  its name, for messages.
  /// @throws Error(bad_format) for a missing header, an unknown code or a line with another number
  /// of fields.
  [[nodiscard]] Lexicon with_entries(std::string_view tsv, std::string_view file) const;

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
  std::shared_ptr<const Extra> extra_;
};

}  // namespace paralign
