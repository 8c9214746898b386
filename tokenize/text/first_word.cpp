#include "tokenize/text/first_word.hpp"

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// Not by byte: Arabic marks are letters' neighbours in UTF-8.
bool is_word(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_lower(c) || is_ascii_digit(c);
  return is_letter(c) || is_mark(c) || is_digit(c);
}

}  // namespace

FirstWord first_word(std::string_view folded) noexcept {
  constexpr std::uint32_t kBasis = 2166136261U;
  constexpr std::uint32_t kPrime = 16777619U;
  std::uint32_t hash = kBasis;
  std::size_t length = 0;
  const auto take = [&] {
    hash = (hash ^ static_cast<unsigned char>(folded[length])) * kPrime;
    ++length;
  };
  while (length < folded.size()) {
    std::size_t next = length;
    const auto byte = static_cast<unsigned char>(folded[length]);
    if (byte < 0x80) {
      if (!is_word(byte)) break;
      take();
      continue;
    }
    const char32_t c = next_code_point(folded, next);
    if (is_plain_arabic(c)) {
      take();
      take();
      continue;
    }
    if (!is_word(c)) break;
    while (length < next) take();
  }
  return {length, hash};
}

bool continues_word(std::string_view folded, std::size_t at) noexcept {
  return is_word(next_code_point(folded, at));
}

}  // namespace paralign::detail
