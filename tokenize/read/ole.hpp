#pragma once

// The directory of a compound file, the container of Word 6 to 2003 and its relatives ([MS-CFB]).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

struct OleStream {
  std::string name{};  ///< what is not ASCII in it is "?"
  std::uint32_t sector = 0;
  std::uint32_t size = 0;
};

/// What lies at the top of the file, streams and storages; those further down belong to objects
/// that are embedded. Nothing where the directory is damaged.
[[nodiscard]] std::vector<OleStream> ole_streams(std::string_view bytes);

/// The beginning of a stream, at most a sector; nothing for a short stream, which lies elsewhere.
[[nodiscard]] std::string_view ole_start(std::string_view bytes, const OleStream& stream) noexcept;

}  // namespace paralign::detail
