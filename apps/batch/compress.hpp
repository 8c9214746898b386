#pragma once

#include <string>
#include <string_view>

#include "apps/batch/batch_options.hpp"

namespace paralign::apps {

/// `bytes` as a member of a gzip file or a frame of a zstd file, which may stand one after the
/// other; without a time and a name. As they are for `Compression::none`, and for no bytes.
/// @see RFC 1952, RFC 8878
[[nodiscard]] std::string compressed(std::string_view bytes, Compression compression);

/// A whole file that holds no bytes: for gzip and zstd that is not an empty one.
[[nodiscard]] std::string compressed_nothing(Compression compression);

/// "", ".gz" or ".zst"
[[nodiscard]] std::string_view compression_ending(Compression compression) noexcept;

/// "zlib 1.2.13" for "gz": compressed bytes depend on it; empty for "none".
[[nodiscard]] std::string compressor_version(std::string_view name);

}  // namespace paralign::apps
