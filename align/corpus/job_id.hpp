#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "paralign/corpus.hpp"

namespace paralign::detail {

/// What a document is but for its file's name: hash of the file, number, part of the file.
[[nodiscard]] std::string content_key(const CorpusDocument& document);

/// 15 small letters and digits: XXH3 of pairing and contents, in the order of `positions`.
[[nodiscard]] std::string job_id(std::span<const CorpusDocument> documents,
                                 std::span<const std::uint32_t> positions, Pairing pairing);

}  // namespace paralign::detail
