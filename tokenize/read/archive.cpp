#include "tokenize/read/archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

// The file functions that minizip wants, over bytes in memory.
struct Memory {
  std::string_view bytes;
  std::size_t position = 0;
};

voidpf open_memory(voidpf memory, const void*, int) { return memory; }

uLong read_memory(voidpf, voidpf stream, void* buffer, uLong size) {
  Memory& memory = *static_cast<Memory*>(stream);
  const std::size_t count = std::min<std::size_t>(size, memory.bytes.size() - memory.position);
  std::memcpy(buffer, memory.bytes.data() + memory.position, count);
  memory.position += count;
  return static_cast<uLong>(count);
}

uLong write_memory(voidpf, voidpf, const void*, uLong) { return 0; }

ZPOS64_T tell_memory(voidpf, voidpf stream) { return static_cast<Memory*>(stream)->position; }

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& memory = *static_cast<Memory*>(stream);
  std::size_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = memory.position;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = memory.bytes.size();
  if (offset > memory.bytes.size() - base) return -1;
  memory.position = base + static_cast<std::size_t>(offset);
  return 0;
}

int close_memory(voidpf, voidpf) { return 0; }
int no_error(voidpf, voidpf) { return 0; }

std::string lower(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return result;
}

constexpr std::string_view kDamagedFile =
    "found a damaged or cut-off ZIP file, expected a whole one; fetch the file again";
constexpr std::size_t kSmall = std::size_t{1} << 20U;

}  // namespace

struct Archive::State {
  std::string file;
  ArchiveLimits limits;
  Memory memory;
  unzFile zip = nullptr;
  std::vector<std::string> names{};
  std::map<std::string, unz64_file_pos, std::less<>> parts{};
  std::size_t unpacked = 0;

  State(std::string_view bytes, std::string_view name, const ArchiveLimits& most)
      : file(name), limits(most), memory{bytes} {}
  ~State() {
    if (zip != nullptr) unzClose(zip);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  [[noreturn]] void refuse(std::string_view part, std::string_view what) const {
    std::string place = file;
    if (!part.empty()) place += ':' + std::string(part);
    throw Error(ErrorCode::unreadable, place + ": " + std::string(what));
  }
  void open();
  void list();
  void check(std::string_view name, const unz_file_info64& info) const;
  std::string unpack(std::string_view name, const unz_file_info64& info);
};

void Archive::State::open() {
  zlib_filefunc64_def functions{};
  functions.zopen64_file = open_memory;
  functions.zread_file = read_memory;
  functions.zwrite_file = write_memory;
  functions.ztell64_file = tell_memory;
  functions.zseek64_file = seek_memory;
  functions.zclose_file = close_memory;
  functions.zerror_file = no_error;
  functions.opaque = &memory;
  zip = unzOpen2_64(file.c_str(), &functions);
  if (zip == nullptr) refuse({}, kDamagedFile);
}

void Archive::State::list() {
  constexpr std::size_t kLongestName = 1024;
  std::array<char, kLongestName + 1> buffer{};
  int status = unzGoToFirstFile(zip);
  for (; status == UNZ_OK; status = unzGoToNextFile(zip)) {
    if (names.size() == limits.entries) {
      refuse({}, "found more than " + std::to_string(limits.entries) +
                     " parts in the archive, expected a document");
    }
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(zip, &info, buffer.data(), kLongestName, nullptr, 0, nullptr, 0) !=
        UNZ_OK) {
      refuse({}, kDamagedFile);
    }
    const std::string name(buffer.data(), std::min<std::size_t>(info.size_filename, kLongestName));
    unz64_file_pos position{};
    if (unzGetFilePos64(zip, &position) != UNZ_OK) refuse({}, kDamagedFile);
    names.push_back(name);
    parts.try_emplace(lower(name), position);
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) refuse({}, kDamagedFile);
}

void Archive::State::check(std::string_view name, const unz_file_info64& info) const {
  if ((info.flag & 1U) != 0) refuse(name, "found an encrypted part; save it without a password");
  if (info.uncompressed_size > limits.part_bytes) {
    refuse(name, "found a part of " + std::to_string(info.uncompressed_size >> 20U) +
                     " MB, expected at most " + std::to_string(limits.part_bytes >> 20U));
  }
  if (info.uncompressed_size > kSmall &&
      info.uncompressed_size / limits.ratio > info.compressed_size) {
    refuse(name, "found a part packed more than " + std::to_string(limits.ratio) +
                     " times smaller (a ZIP bomb?), expected a document");
  }
  if (unpacked + info.uncompressed_size > limits.all_bytes) {
    refuse(name, "found parts of more than " + std::to_string(limits.all_bytes >> 20U) +
                     " MB together, expected a document");
  }
}

// The size in the directory was checked and bounds what is unpacked, whatever the data say.
std::string Archive::State::unpack(std::string_view name, const unz_file_info64& info) {
  constexpr std::string_view kDamaged =
      "found damaged data, expected a whole part; fetch the file again";
  if (unzOpenCurrentFile(zip) != UNZ_OK) refuse(name, kDamaged);
  std::string content(static_cast<std::size_t>(info.uncompressed_size), '\0');
  std::size_t filled = 0;
  while (filled < content.size()) {
    const auto room = static_cast<unsigned>(std::min<std::size_t>(content.size() - filled, kSmall));
    const int count = unzReadCurrentFile(zip, content.data() + filled, room);
    if (count <= 0) break;
    filled += static_cast<std::size_t>(count);
  }
  const int closed = unzCloseCurrentFile(zip);
  if (filled < content.size()) refuse(name, kDamaged);
  if (closed == UNZ_CRCERROR) {
    refuse(name, "found another checksum than the archive names; fetch the file again");
  }
  return content;
}

Archive::Archive(std::string_view bytes, std::string_view file, const ArchiveLimits& limits)
    : state_(std::make_unique<State>(bytes, file, limits)) {
  state_->open();
  state_->list();
}

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

bool Archive::has(std::string_view name) const { return state_->parts.contains(lower(name)); }

std::vector<std::string> Archive::names() const { return state_->names; }

std::optional<std::string> Archive::read(std::string_view name) {
  const auto part = state_->parts.find(lower(name));
  if (part == state_->parts.end()) return std::nullopt;
  unz64_file_pos position = part->second;
  unz_file_info64 info{};
  if (unzGoToFilePos64(state_->zip, &position) != UNZ_OK ||
      unzGetCurrentFileInfo64(state_->zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    state_->refuse(name, "found a damaged directory entry; fetch the file again");
  }
  state_->check(name, info);
  std::string content = state_->unpack(name, info);
  state_->unpacked += content.size();
  return content;
}

}  // namespace paralign::detail
