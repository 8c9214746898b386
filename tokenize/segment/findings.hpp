#pragma once

// What is odd in the structure of documents. Codes: docs/segmentation.md.

#include <vector>

#include "paralign/document.hpp"

namespace paralign::detail {

/// @param detected  the language was detected, not given.
void add_findings(std::vector<Document>& documents, bool detected);

/// S104 and S105: a language that could not be told, and one without data.
void check_language(Document& document, bool detected);

}  // namespace paralign::detail
