#pragma once

// What readers say of odd text, whatever the format.

#include <string_view>
#include <vector>

#include "paralign/document.hpp"
#include "tokenize/text/encoding.hpp"

namespace paralign::detail {

/// Adds what decoding did: R101 ill-formed-text, R102 encoding-guessed.
///
/// @param text  what places refer to: `Reading::text`.
void add_decoding_findings(std::vector<Finding>& findings, std::string_view text,
                           const Decoded& decoded);

/// Adds what the text itself shows: R103 mojibake, R112 bidi-controls.
///
/// @param encoding  what the file was decoded from, where the user could name another; else empty.
void add_text_findings(std::vector<Finding>& findings, std::string_view text,
                       std::string_view encoding);

}  // namespace paralign::detail
