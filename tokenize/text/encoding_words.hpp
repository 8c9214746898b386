#pragma once

// Which of the single-byte encodings of English, French and Arabic makes words of the bytes.
//
// These encodings share most of their bytes: French but for its capitals reads the same in
// windows-1252 and windows-1256, and the first half of the Arabic alphabet in windows-1256 and
// ISO-8859-6. What tells them apart are the words that hold bytes above ASCII: a reading is good
// where they are known function words, have the Arabic article, or at least keep to one script and
// to the use of capitals, and bad where letters of two scripts meet in a word, or undefined bytes,
// controls and symbols stand in it.

#include <cstddef>
#include <string_view>

namespace paralign::detail {

struct WordEvidence {
  std::string_view encoding{};  ///< the best reading
  std::size_t known = 0;        ///< function words and words with an article
  std::size_t fine = 0;         ///< other words that could be some
  std::size_t strange = 0;      ///< what no text has
  bool familiar = false;        ///< of the words in ASCII many are function words
  bool french = true;           ///< words in Latin letters have those of French and English alone
};

/// True for the names of these four.
[[nodiscard]] bool is_candidate(std::string_view encoding);

/// The best of windows-1252, ISO-8859-15, windows-1256 and ISO-8859-6; the first of equals.
[[nodiscard]] WordEvidence best_reading(std::string_view bytes);

}  // namespace paralign::detail
