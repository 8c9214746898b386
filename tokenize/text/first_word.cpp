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
  WordHash hash;
  std::size_t length = 0;
  while (length < folded.size()) {
    const auto byte = static_cast<unsigned char>(folded[length]);
    if (byte < 0x80) {
      if (!is_word(byte)) break;
      hash.take(folded[length++]);
      continue;
    }
    std::size_t next = length;
    const char32_t c = next_code_point(folded, next);
    if (!is_plain_arabic(c) && !is_word(c)) break;
    while (length < next) hash.take(folded[length++]);
  }
  return {length, hash.value()};
}

bool continues_word(std::string_view folded, std::size_t at) noexcept {
  return is_word(next_code_point(folded, at));
}

}  // namespace paralign::detail
