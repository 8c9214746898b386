#pragma once

#include <string_view>
#include <vector>

#include "paralign/document.hpp"

namespace paralign {

/// The documents of a JSON Lines file of paragraphs: what `paragraphs_to_jsonl` wrote, or any
/// objects with `text`.
///
/// `id`, `label`, `kind`, `number`, `marker`, `parent`, `lead`, `notes` (or `footnotes`),
/// `language`, `document` are taken where present; null is "". Without `kind` a paragraph is
/// `other`. A change of `document` starts the next document.
///
/// @param file      its name, for messages and, where `document` is absent, its stem for the name.
/// @param language  BCP 47, used where the lines have none; empty: "und".
/// @throws Error(bad_format) with the line for what is no JSON object or lacks `text`;
/// Error(unreadable) if
///         there is no line at all.
[[nodiscard]] std::vector<Document> parse_paragraphs_jsonl(std::string_view jsonl,
                                                           std::string_view file,
                                                           std::string_view language = {});

}  // namespace paralign
