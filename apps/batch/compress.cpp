#include "apps/batch/compress.hpp"

#include <zlib.h>
#ifdef PARALIGN_ZSTD
#include <zstd.h>
#endif

#include <limits>
#include <stdexcept>

namespace paralign::apps {
namespace {

std::string gzip_member(std::string_view bytes) {
  constexpr int kGzip = 16;  // added to the window's bits: a gzip header, which has no time by then
  constexpr int kLevel = 6;
  constexpr int kMemory = 8;
  if (bytes.size() > std::numeric_limits<uInt>::max()) throw std::length_error("gzip member");
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, MAX_WBITS + kGzip, kMemory, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::bad_alloc();
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  std::string in(bytes);  // zlib takes no const
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int end = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (end != Z_STREAM_END) throw std::runtime_error("deflate did not come to an end");
  return out;
}

#ifdef PARALIGN_ZSTD
std::string zstd_frame(std::string_view bytes) {
  constexpr int kLevel = 3;
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}
#endif

std::string packed(std::string_view bytes, Compression compression) {
#ifdef PARALIGN_ZSTD
  if (compression == Compression::zstd) return zstd_frame(bytes);
#endif
  return compression == Compression::gzip ? gzip_member(bytes) : std::string(bytes);
}

}  // namespace

std::string compressed(std::string_view bytes, Compression compression) {
  return bytes.empty() ? std::string() : packed(bytes, compression);
}

std::string compressed_nothing(Compression compression) { return packed({}, compression); }

std::string_view compression_ending(Compression compression) noexcept {
  switch (compression) {
    case Compression::none:
      return "";
    case Compression::gzip:
      return ".gz";
    case Compression::zstd:
      return ".zst";
  }
  return "";
}

std::string compressor_version(std::string_view name) {
  if (name == "gz") return std::string("zlib ") + zlibVersion();
#ifdef PARALIGN_ZSTD
  if (name == "zst") return std::string("zstd ") + ZSTD_versionString();
#endif
  return {};
}

}  // namespace paralign::apps
