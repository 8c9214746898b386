#pragma once

// ZIP files made in memory, right or wrong as a test wants them.

#include <zlib.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::testing {

class ZipFile {
 public:
  /// A part of that name, packed.
  ZipFile& add(std::string_view name, std::string_view content) {
    parts_.push_back({std::string(name), packed(content), checksum(content), content.size()});
    return *this;
  }
  /// The directory says of the last part that this is its checksum, or its size unpacked.
  ZipFile& with_checksum(std::uint32_t value) {
    parts_.back().checksum = value;
    return *this;
  }
  ZipFile& with_size(std::uint32_t value) {
    parts_.back().size = value;
    return *this;
  }

  [[nodiscard]] std::string bytes() const {
    std::string file;
    std::string directory;
    for (const Part& part : parts_) {
      const std::size_t offset = file.size();
      file += "PK\x03\x04";
      append_header(file, part);
      file += part.name + part.packed;
      directory += "PK\x01\x02";
      append_number(directory, 20, 2);
      append_header(directory, part);
      append_number(directory, 0, 10);  // comment, disk, attributes
      append_number(directory, offset, 4);
      directory += part.name;
    }
    const std::size_t start = file.size();
    file += directory + "PK\x05\x06";
    append_number(file, 0, 4);
    append_number(file, parts_.size(), 2);
    append_number(file, parts_.size(), 2);
    append_number(file, directory.size(), 4);
    append_number(file, start, 4);
    append_number(file, 0, 2);
    return file;
  }

 private:
  struct Part {
    std::string name;
    std::string packed;
    std::uint32_t checksum;
    std::size_t size;
  };

  static void append_number(std::string& out, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
      out.push_back(static_cast<char>(value & 0xFFU));
      value >>= 8U;
    }
  }
  // From "version needed" to the length of the extra field.
  static void append_header(std::string& out, const Part& part) {
    append_number(out, 20, 2);
    append_number(out, 0, 2);
    append_number(out, 8, 2);
    append_number(out, 0, 4);
    append_number(out, part.checksum, 4);
    append_number(out, part.packed.size(), 4);
    append_number(out, part.size, 4);
    append_number(out, part.name.size(), 2);
    append_number(out, 0, 2);
  }
  static std::uint32_t checksum(std::string_view content) {
    return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(content.data()),
                                            static_cast<uInt>(content.size())));
  }
  static std::string packed(std::string_view content) {
    std::string out(compressBound(content.size()) + 32, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    std::string in(content);
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
  }

  std::vector<Part> parts_{};
};

}  // namespace paralign::testing
