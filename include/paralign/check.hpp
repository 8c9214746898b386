#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/lexicon.hpp"

namespace paralign {

/// What a check can find: a stable code and what it is about.
struct CheckCode {
  std::string_view code{};                ///< "N102": a family letter and three digits
  std::string_view name{};                ///< "number-differs"
  Severity severity = Severity::warning;  ///< between translations
  /// Says something of two texts that should agree: only a note between two years, where texts are
  /// meant to differ.
  bool compares = true;
};

/// All codes, ascending.
[[nodiscard]] std::span<const CheckCode> check_codes() noexcept;

/// Where a finding is, on one side.
struct CheckPlace {
  std::size_t document = 0;             ///< position in `Alignment::documents`
  std::optional<std::uint32_t> unit{};  ///< position in its units; empty: the document as a whole
  Span span{};  ///< the words concerned, in the paragraph's text; empty: all
};

/// Something that a reviser should look at.
struct CheckFinding {
  std::string code{};
  std::string name{};
  Severity severity = Severity::warning;
  std::string message{};               ///< UTF-8, one line, plain words
  std::optional<std::size_t> pair{};   ///< position in `Alignment::pairs`; empty: not of a pair
  std::optional<CheckPlace> source{};  ///< in the first document of the pair, or the only one
  std::optional<CheckPlace> target{};  ///< in the second
  std::vector<std::string> words{};    ///< the words, numbers or marks concerned, as printed
  /// What it is known by where it is accepted: its code and a hash of the languages, the words and
  /// the letters and digits of its paragraphs. Neither labels nor other paragraphs have a part in
  /// it.
  std::string key{};
  std::string reason{};  ///< why it is right as it stands; only of an accepted one
};

/// A line of the file of findings that a person accepted. What is no key, document or reason is for
/// readers alone.
struct AcceptedFinding {
  std::string key{};        ///< as `CheckFinding::key`
  std::string documents{};  ///< "58/30 en, 58/30 fr", names and languages; empty: not said
  std::string places{};     ///< "OP4, OP4"
  std::string message{};    ///< of the finding
  std::string source{};     ///< how the paragraph begins
  std::string target{};
  std::string reason{};
};

/// How many paragraphs of a kind were looked at.
struct KindAccount {
  Kind kind = Kind::other;
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::uint32_t linked = 0;    ///< of the source: with a partner
  std::uint32_t in_order = 0;  ///< of those: in the common order
};

/// How many things of a sort were compared.
struct ThingAccount {
  std::string name{};  ///< "numbers", "dates", "symbols", "notes"
  std::uint32_t compared = 0;
  std::uint32_t agreeing = 0;
};

/// What a pair's check looked at; silence about the rest says nothing.
struct CheckAccount {
  std::size_t first = 0;  ///< position in `Alignment::documents`
  std::size_t second = 0;
  std::vector<KindAccount> kinds{};          ///< in the order of `Kind`, those that occur
  std::vector<ThingAccount> things{};        ///< those that occur
  std::vector<std::string> not_looked_at{};  ///< "2 images", "3 paragraphs with repaired text"
  double source_known = 1;  ///< share of content words that lexicon or other side know, 0 to 1
  double target_known = 1;
};

struct CheckReport {
  std::vector<CheckFinding> findings{};  ///< errors first, then by pair, place and code
  std::vector<CheckFinding> accepted{};  ///< in the same order; not among `findings`
  std::vector<CheckAccount> accounts{};  ///< of each pair that was compared
  /// Lines of `CheckOptions::accepted` that accept nothing any more: the paragraph or the words
  /// changed, or the finding is gone.
  std::vector<AcceptedFinding> lapsed{};
  /// Lines about documents that are not in the alignment, and about codes that were not wanted.
  std::vector<AcceptedFinding> elsewhere{};
};

struct CheckOptions {
  std::vector<std::string> only{};          ///< codes, names or family letters; empty: all
  std::vector<AcceptedFinding> accepted{};  ///< findings that need no longer be told
};

/// What is missing or wrong: inside each document, between the two of each pair of the alignment,
/// and across all documents.
///
/// Where both documents of a translation are also the later ones of a pair of two years, it is
/// checked against last year. Last year's documents, and the original of a version in tracked
/// changes, are not judged themselves.
///
/// @param alignment  of `align`; or documents alone, without pairs: then only what each document
///                   and all together say.
/// @param lexicon    that of `align`.
/// @throws Error(bad_option) for an unknown code in `only`.
/// @par Complexity  As `align` for each pair, once more. @par Thread safety  No shared state.
[[nodiscard]] CheckReport check(const Alignment& alignment, const Lexicon& lexicon,
                                const CheckOptions& options = {});

}  // namespace paralign
