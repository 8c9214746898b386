#include "align/import/gunzip.hpp"

#define ZLIB_CONST
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20U;  // no dictionary is larger; bombs are
constexpr int kGzipWindow = 15 + 16;                         // zlib's way to ask for gzip alone

class Inflater {
 public:
  explicit Inflater(std::string_view file) : file_(file) {
    if (inflateInit2(&stream_, kGzipWindow) != Z_OK) refuse("zlib did not start", "memory");
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  std::string run(std::string_view bytes);

 private:
  [[noreturn]] void refuse(std::string_view found, std::string_view expected) const {
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: found {}, expected {}", file_, found, expected));
  }

  std::string_view file_;
  z_stream stream_{};
};

std::string Inflater::run(std::string_view bytes) {
  std::string out;
  std::array<unsigned char, 65536> buffer{};
  while (!bytes.empty()) {
    const std::size_t given =
        std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max() / 2);
    stream_.next_in = reinterpret_cast<const Bytef*>(bytes.data());
    stream_.avail_in = static_cast<uInt>(given);
    stream_.next_out = buffer.data();
    stream_.avail_out = static_cast<uInt>(buffer.size());
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status != Z_OK && status != Z_STREAM_END) {
      refuse("damaged gzip data", "a whole file; get it again");
    }
    out.append(reinterpret_cast<const char*>(buffer.data()), buffer.size() - stream_.avail_out);
    bytes.remove_prefix(given - stream_.avail_in);
    if (out.size() > kMostBytes) refuse("more than 256 MiB in a gzip file", "a dictionary");
    if (status == Z_STREAM_END) {
      if (!is_gzip(bytes)) return out;  // padding is no member
      inflateReset(&stream_);
      continue;
    }
    if (bytes.empty() && stream_.avail_out > 0) break;
  }
  refuse("a gzip file that is cut off", "a whole one; get it again");
}

}  // namespace

bool is_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1F\x8B"); }

std::string gunzip(std::string_view bytes, std::string_view file) {
  return Inflater(file).run(bytes);
}

}  // namespace paralign::detail
