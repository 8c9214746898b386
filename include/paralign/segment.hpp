#pragma once

#include <string>
#include <vector>

#include "paralign/document.hpp"
#include "paralign/read.hpp"

namespace paralign {

struct SegmentOptions {
  std::string language{};  ///< BCP 47; empty: detected from the text
};

/// The documents of a file, in order; one, unless the file holds several resolutions.
///
/// Paragraphs are typed, labelled, healed over wraps and pages, and form a tree through `parent`.
/// Odd content is a finding of the document, never an error: a text without a numbered paragraph,
/// an undetected language, a gap in the numbers.
///
/// Lossless but for form: the letters and digits of `reading.text` (after NFKC) are, as a multiset,
/// those of the texts, markers and cited note marks of all paragraphs and of `residue`.
///
/// With `reading.one_paragraph_a_block` each non-empty block is one paragraph with `id` = its
/// position among all blocks, label "L<id>", its text as found; kind, number and lead where clear.
///
/// @throws Error(bad_option) if `options.language` is neither empty nor a language tag.
/// @par Complexity  Linear in the text. @par Thread safety  No shared state.
[[nodiscard]] std::vector<Document> segment(const Reading& reading,
                                            const SegmentOptions& options = {});

/// Sets the language of a document that came without one, from the texts of its paragraphs; where
/// it cannot be told, "und" stays and the finding S104 language-undetected is added.
///
/// @par Complexity  Linear in the text. @par Thread safety  No shared state.
void detect_language(Document& document);

}  // namespace paralign
