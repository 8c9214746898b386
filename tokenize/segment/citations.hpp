#pragma once

// Marks of notes that stand in the text as plain characters: digits glued to a word, behind a comma
// and a blank, between brackets, before a slash.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tokenize/segment/fragment.hpp"

namespace paralign::detail {

/// Adds the values of "(1)" and "[1]" glued to a word of `text`.
void add_bracketed_citations(std::string_view text, std::unordered_set<unsigned>& values);

/// Moves plain digits that cite a note of `marks` out of the text: "Mali,1 and".
/// @return the number of citations found.
std::size_t cite_plain_marks(Fragment& fragment, const std::vector<std::string>& marks);

}  // namespace paralign::detail
