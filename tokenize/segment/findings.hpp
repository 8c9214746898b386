#pragma once

// What is odd in the structure of documents. Codes: docs/segmentation.md.

#include <vector>

#include "paralign/document.hpp"

namespace paralign::detail {

/// @param detected  the language was detected, not given.
void add_findings(std::vector<Document>& documents, bool detected);

}  // namespace paralign::detail
