#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "apps/notes.hpp"
#include "paralign/alignment.hpp"

namespace paralign::apps {

/// Two documents to compare, by their positions.
struct DocumentPair {
  std::size_t first = 0;
  std::size_t second = 0;
  std::optional<Pairing> pairing{};  ///< nothing: by evidence
  std::string why{};                 ///< put behind the evidence; mostly empty
};

/// What the language versions of a document have in common: its number, else its symbol, else "".
[[nodiscard]] const std::string& number_or_symbol(const Document& document) noexcept;

/// Puts documents that are in the language they were written in before translations; else the order
/// stays.
void put_originals_first(std::vector<UnitDocument>& documents);

/// The documents that are of one resolution. Of each language the first is compared with those of
/// the other languages; one more in the same language is compared with the first as two years are,
/// and a note says so.
[[nodiscard]] std::vector<DocumentPair> pairs_by_resolution(
    const std::vector<UnitDocument>& documents, const Notes& notes);

}  // namespace paralign::apps
