#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace paralign::apps {

/// Tells whether bytes in the cache are as they were written: XXH3, 64 bits, in 16 hexadecimal
/// digits. No defence against people.
class Checksum {
 public:
  Checksum();
  ~Checksum();
  Checksum(const Checksum&) = delete;
  Checksum& operator=(const Checksum&) = delete;

  void add(std::string_view bytes);
  /// Of all that was added so far.
  [[nodiscard]] std::string digest() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

inline constexpr std::size_t kChecksumLength = 16;

[[nodiscard]] std::string checksum_of(std::string_view bytes);

}  // namespace paralign::apps
