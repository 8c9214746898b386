#include "tokenize/read/ole.hpp"

#include <algorithm>

namespace paralign::detail {
namespace {

constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // from here on: no sector
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kShortStream = 4096;  // below, in the stream of short ones
constexpr std::size_t kHeaderFatSectors = 109;

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count = 4) noexcept {
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;) {
    const auto byte = at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    value = value << 8U | byte;
  }
  return value;
}

// 0 where the header is none.
std::size_t sector_bytes(std::string_view bytes) noexcept {
  const std::uint32_t shift = number(bytes, 30, 2);
  if (bytes.size() < 512 || (shift != 9 && shift != 12)) return 0;
  return std::size_t{1} << shift;
}

class Sectors {
 public:
  explicit Sectors(std::string_view bytes) : bytes_(bytes), size_(sector_bytes(bytes)) {
    if (size_ != 0) list_fat();
  }

  [[nodiscard]] bool valid() const noexcept { return size_ != 0; }

  // Empty behind the end of the file.
  [[nodiscard]] std::string_view at(std::uint32_t sector) const noexcept {
    const std::size_t begin = (std::size_t{sector} + 1) * size_;
    return begin >= bytes_.size() ? std::string_view() : bytes_.substr(begin, size_);
  }

  [[nodiscard]] std::uint32_t next(std::uint32_t sector) const noexcept {
    const std::size_t per_sector = size_ / 4;
    const std::size_t position = sector / per_sector;
    if (position >= fat_.size()) return kLastSector;
    return number(at(fat_[position]), sector % per_sector * 4);
  }

  // As many as a chain without a circle can have.
  [[nodiscard]] std::size_t most() const noexcept { return bytes_.size() / size_ + 1; }

 private:
  void list_fat() {
    for (std::size_t i = 0; i < kHeaderFatSectors; ++i) {
      const std::uint32_t sector = number(bytes_, 76 + 4 * i);
      if (sector >= kLastSector) return;
      fat_.push_back(sector);
    }
    const std::size_t last = size_ / 4 - 1;
    std::uint32_t more = number(bytes_, 68);
    while (more < kLastSector && fat_.size() < most()) {
      const std::string_view list = at(more);
      for (std::size_t i = 0; i < last; ++i) {
        const std::uint32_t sector = number(list, 4 * i);
        if (sector >= kLastSector || fat_.size() >= most()) return;
        fat_.push_back(sector);
      }
      more = number(list, 4 * last);
    }
  }

  std::string_view bytes_;
  std::size_t size_;
  std::vector<std::uint32_t> fat_{};
};

std::string directory_of(const Sectors& sectors, std::string_view bytes) {
  std::string directory;
  std::uint32_t sector = number(bytes, 48);
  for (std::size_t i = 0; i < sectors.most() && sector < kLastSector; ++i) {
    directory += sectors.at(sector);
    sector = sectors.next(sector);
  }
  return directory;
}

OleStream stream_of(std::string_view entry) {
  OleStream stream;
  const std::size_t length = std::min<std::size_t>(number(entry, 64, 2), 64);
  for (std::size_t i = 0; i + 2 < length; i += 2) {
    const std::uint32_t unit = number(entry, i, 2);
    stream.name += unit >= 0x20 && unit < 0x7F ? static_cast<char>(unit) : '?';
  }
  stream.sector = number(entry, 116);
  stream.size = number(entry, 120);
  return stream;
}

}  // namespace

std::vector<OleStream> ole_streams(std::string_view bytes) {
  const Sectors sectors(bytes);
  if (!sectors.valid()) return {};
  const std::string directory = directory_of(sectors, bytes);
  const std::size_t count = directory.size() / kEntryBytes;
  const auto entry = [&directory](std::size_t position) {
    return std::string_view(directory).substr(position * kEntryBytes, kEntryBytes);
  };
  std::vector<OleStream> streams;
  if (count == 0) return streams;
  std::vector<bool> seen(count, false);
  std::vector<std::uint32_t> open{number(entry(0), 76)};  // siblings are a tree under the root
  while (!open.empty()) {
    const std::uint32_t position = open.back();
    open.pop_back();
    if (position == kNoEntry || position >= count || seen[position]) continue;
    seen[position] = true;
    streams.push_back(stream_of(entry(position)));
    open.push_back(number(entry(position), 68));
    open.push_back(number(entry(position), 72));
  }
  return streams;
}

std::string_view ole_start(std::string_view bytes, const OleStream& stream) noexcept {
  const std::size_t size = sector_bytes(bytes);
  const std::size_t begin = (std::size_t{stream.sector} + 1) * size;
  if (size == 0 || stream.size < kShortStream || begin >= bytes.size()) return {};
  return bytes.substr(begin, size);
}

}  // namespace paralign::detail
