#pragma once

// Values one after the other as bytes, for temporary files of this process.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace paralign::apps {

class Packer {
 public:
  template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  Packer& operator<<(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Packer& operator<<(std::string_view text) {
    *this << static_cast<std::uint32_t>(text.size());
    bytes_ += text;
    return *this;
  }

  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

 private:
  std::string bytes_{};
};

/// Takes values in the order in which they were packed. @pre There are as many.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : left_(bytes) {}

  template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  Unpacker& operator>>(T& value) {
    std::memcpy(&value, left_.data(), sizeof value);
    left_.remove_prefix(sizeof value);
    return *this;
  }
  Unpacker& operator>>(std::string& text) {
    const auto length = take<std::uint32_t>();
    text = left_.substr(0, length);
    left_.remove_prefix(length);
    return *this;
  }
  template <class T>
  [[nodiscard]] T take() {
    T value{};
    *this >> value;
    return value;
  }

 private:
  std::string_view left_;
};

}  // namespace paralign::apps
