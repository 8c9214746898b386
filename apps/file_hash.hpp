#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace paralign::apps {

/// SHA-256 of `bytes` in 64 lower-case hexadecimal digits.
/// @see FIPS 180-4
[[nodiscard]] std::string sha256_of(std::string_view bytes);

/// The same for bytes that come one after the other.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void add(std::string_view bytes);
  /// Of all that was added; nothing is added after it.
  [[nodiscard]] std::string digest();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace paralign::apps
