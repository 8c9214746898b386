#pragma once

// Phrases of a table among the items of a text.

#include <string_view>
#include <vector>

#include "tokenize/text/tables.hpp"
#include "tokenize/token/items.hpp"

namespace paralign::detail {

struct ItemPhrase {
  const Phrase* phrase = nullptr;  ///< null: none was found
  std::size_t end = 0;             ///< one past its last item

  explicit operator bool() const noexcept { return phrase != nullptr; }
};

/// The longest phrase that stands at item `i`; hyphens between words, and points and blanks without
/// number, count as one blank ("per-cent", "p.m.").
///
/// @param joined  bytes at the start of the first word that are no part of the phrase.
[[nodiscard]] ItemPhrase phrase_at(const std::vector<Item>& items, std::size_t i,
                                   const PhraseTable& table, std::size_t joined = 0);

}  // namespace paralign::detail
