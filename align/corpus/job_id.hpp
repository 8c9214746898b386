#pragma once

#include <string>

#include "paralign/corpus.hpp"

namespace paralign::detail {

/// What a document is but for its file's name: hash of the file, number, language, part
/// of the file.
[[nodiscard]] std::string content_key(const CorpusDocument& document);

}  // namespace paralign::detail
