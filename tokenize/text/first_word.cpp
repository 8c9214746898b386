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
  FirstWord word{0, kBasis};
  for (std::size_t i = 0; i < folded.size() && is_word(next_code_point(folded, i));) {
    for (; word.length < i; ++word.length) {
      word.hash = (word.hash ^ static_cast<unsigned char>(folded[word.length])) * kPrime;
    }
  }
  return word;
}

bool continues_word(std::string_view folded, std::size_t at) noexcept {
  return is_word(next_code_point(folded, at));
}

}  // namespace paralign::detail
