#pragma once

// How phrases are indexed: a phrase can only match where its first word stands, so that one look at
// the first word of a text leaves a handful of phrases to compare, mostly none.

#include <cstdint>
#include <string_view>

namespace paralign::detail {

/// The run of letters, marks and digits that a text starts with.
struct FirstWord {
  std::size_t length = 0;  ///< bytes; 0 if the text starts with none
  std::uint32_t hash = 0;  ///< FNV-1a; the same in the table compiler and in the program
};

/// The hash of a word, byte by byte.
class WordHash {
 public:
  void take(char byte) noexcept {
    constexpr std::uint32_t kPrime = 16777619U;
    value_ = (value_ ^ static_cast<unsigned char>(byte)) * kPrime;
  }
  [[nodiscard]] std::uint32_t value() const noexcept { return value_; }

 private:
  std::uint32_t value_ = 2166136261U;
};

[[nodiscard]] FirstWord first_word(std::string_view folded) noexcept;

/// True if a letter, mark or digit starts at `folded[at]`: a word that ends there goes on.
/// @pre at < folded.size()
[[nodiscard]] bool continues_word(std::string_view folded, std::size_t at) noexcept;

}  // namespace paralign::detail
