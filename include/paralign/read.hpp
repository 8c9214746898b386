#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/document.hpp"

namespace paralign {

/// A run of text as a reader yields it, with what the reader knows of its form.
struct Block {
  std::string text{};  ///< UTF-8, line ends inside kept as '\n'
  Place place{};       ///< of `text` in `Reading::text`
  std::string
      list_number{};  ///< an automatic number that is not in `text` ("12.", "(a)"); else empty
  bool page_break_before = false;
};

/// The content of one file.
struct Reading {
  std::string file{};
  std::string text{};                  ///< well-formed UTF-8; places refer to it
  std::vector<Block> blocks{};         ///< in text order
  bool one_paragraph_a_block = false;  ///< `--input lines`: nothing is joined, split or stripped
  std::vector<Finding> findings{};
};

/// The text of a plain text file, as blocks.
///
/// A byte order mark decides the encoding, else strict UTF-8, else what ICU's detector says. An
/// ill-formed sequence in text that is UTF-8 otherwise becomes U+FFFD with the finding R101
/// ill-formed-text. For UTF-8 input without ill-formed sequences `Reading::text` is `bytes` (less
/// the mark), so that places are file offsets less the length of the mark. Other encodings give the
/// finding R102 encoding-guessed.
///
/// @param bytes  the file's content, any encoding.
/// @param file   its name, for messages.
/// @throws Error(unreadable) if `bytes` is empty, only white space, or binary (holds NUL in what is
/// not UTF-16/32).
/// @par Complexity  Linear. @par Thread safety  No shared state.
[[nodiscard]] Reading read_text(std::string_view bytes, std::string_view file);

/// The same for one paragraph a line (`--input lines`): a block a line, blank lines give empty
/// blocks.
/// @throws Error(unreadable) as `read_text`.
[[nodiscard]] Reading read_lines(std::string_view bytes, std::string_view file);

}  // namespace paralign
