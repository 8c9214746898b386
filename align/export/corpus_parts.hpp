#pragma once

// What the writers of a corpus share.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/corpus_rows.hpp"

namespace paralign::detail {

/// The documents of a row, as found and as text.
struct RowDocuments {
  RowDocuments(const CorpusAlignment& job, const CorpusRow& row);
  const CorpusDocument* source = nullptr;
  const CorpusDocument* target = nullptr;
  const UnitDocument* source_text = nullptr;
  const UnitDocument* target_text = nullptr;
};

/// Hints that a clause lives on elsewhere are no pairs of texts: not for memories and bitexts.
[[nodiscard]] bool is_hint(const MarkedRow& row) noexcept;

/// The flags of a row, then "repaired".
[[nodiscard]] std::vector<std::string_view> flag_names(const CorpusRow& row);

/// `text` for the name of a file: all but ASCII letters, digits, '-' and '.' becomes '_', without a
/// dot in front; at most 80 bytes.
[[nodiscard]] std::string for_file_name(std::string_view text);

/// Its symbol, else its number, else its name.
[[nodiscard]] const std::string& shown_name(const CorpusDocument& document) noexcept;

}  // namespace paralign::detail
