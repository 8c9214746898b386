#pragma once

#include <span>
#include <string_view>

namespace paralign::detail {

/// A column of the table of a corpus, and what to say of it to its readers.
struct CorpusColumn {
  std::string_view name;
  std::string_view meaning;
};

/// In their order: what rows are chosen by comes first, under numbers that stay; the two texts come
/// last, wherever the end is.
[[nodiscard]] std::span<const CorpusColumn> corpus_columns() noexcept;

}  // namespace paralign::detail
