#include "tokenize/text/compatibility.hpp"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <array>

namespace paralign::detail {
namespace {

bool is_form(char32_t c) noexcept {
  return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
         (c >= 0xFB00 && c <= 0xFB06);
}

}  // namespace

std::u32string letters_of_form(char32_t c) {
  if (!is_form(c)) return {};
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return {};
  constexpr int32_t kLongest = 32;  // U+FDFA gives 18
  std::array<UChar, kLongest> buffer{};
  const auto unit = static_cast<UChar>(c);
  const int32_t length = unorm2_normalize(nfkc, &unit, 1, buffer.data(), kLongest, &status);
  if (U_FAILURE(status)) return {};
  std::u32string letters;
  for (int32_t i = 0; i < length; ++i) {
    const char16_t letter = buffer[static_cast<std::size_t>(i)];
    if (letter == c) return {};
    if (letter != ' ' || letters.size() > 0) letters.push_back(letter);
  }
  return letters;
}

}  // namespace paralign::detail
