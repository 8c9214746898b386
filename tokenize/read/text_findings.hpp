#pragma once

// What readers say of odd text, whatever the format.

#include <string_view>

#include "paralign/read.hpp"
#include "tokenize/text/encoding.hpp"

namespace paralign::detail {

/// Adds what decoding did to the text: R101 ill-formed-text, R102 encoding-guessed.
void add_decoding_findings(Reading& reading, const Decoded& decoded);

/// Adds what the text itself shows: R103 mojibake, R112 bidi-controls.
///
/// @param encoding  what the file was decoded from, where the user could name another; else empty.
void add_text_findings(Reading& reading, std::string_view encoding);

}  // namespace paralign::detail
