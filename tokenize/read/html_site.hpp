#pragma once

// What a page holds beside its document: navigation, banners, sharing, search.

#include <cstddef>

#include "tokenize/read/html_notes.hpp"
#include "tokenize/read/html_tree.hpp"

namespace paralign::detail {

/// Leaves out the site around the document. Elements that say so go (nav, and header, footer and
/// aside outside of the article), those whose class or id only sounds so where most of their words
/// are links; and everything outside of main or article if most of the text is in there. What holds
/// a large part of the text or a note of the document stays whatever it is called.
/// @return how many words.
std::size_t leave_out_site(HtmlTree& tree, const HtmlNotes& notes);

}  // namespace paralign::detail
