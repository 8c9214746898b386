#pragma once

// What cmake/compile_language_tables.cpp writes; use tables.hpp.

#include <span>
#include <string_view>

#include "tokenize/text/tables.hpp"

namespace paralign::detail {

/// The words of all phrases, end to end.
extern const char generated_phrase_bytes[];

/// In the order of `languages()`.
[[nodiscard]] std::span<const LanguageTables> generated_language_tables() noexcept;

struct LeadClass {
  std::string_view name;
  std::uint64_t near;  ///< bit set
};

/// In the order of bits.
[[nodiscard]] std::span<const LeadClass> generated_lead_classes() noexcept;

/// Folded language names of all languages; value: position in `generated_language_codes()`.
[[nodiscard]] PhraseTable generated_language_names() noexcept;
[[nodiscard]] std::span<const std::string_view> generated_language_codes() noexcept;
/// Function words of languages without data; value: position in `generated_language_codes()`.
[[nodiscard]] PhraseTable generated_other_words() noexcept;

}  // namespace paralign::detail
