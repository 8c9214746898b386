#include "tokenize/text/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

const UNormalizer2* nfkd() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_getNFKDInstance(&status);
}

constexpr char32_t fold_arabic(char32_t c) noexcept {
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671:
      return 0x627;  // seats of hamza, madda, wasla -> alef
    case 0x624:
      return 0x648;  // waw with hamza -> waw
    case 0x626:
    case 0x649:
    case 0x6CC:
      return 0x64A;  // ya with hamza, alef maqsura, Farsi ya -> ya
    case 0x629:
      return 0x647;  // ta marbuta -> ha
    case 0x6A9:
      return 0x643;  // keheh -> kaf
    default:
      return c;
  }
}

// The letters from hamza to yeh, folded, in UTF-8, and zeros for all else between U+0600 and
// U+067F.
constexpr char32_t kFirstArabic = 0x600;
constexpr std::array<std::array<char, 2>, 128> kArabic = [] {
  std::array<std::array<char, 2>, 128> table{};
  for (char32_t c = kFirstArabic; c < kFirstArabic + table.size(); ++c) {
    if (!is_plain_arabic(c)) continue;
    const char32_t folded = fold_arabic(c);
    table[c - kFirstArabic] = {static_cast<char>(0xC0U | (folded >> 6U)),
                               static_cast<char>(0x80U | (folded & 0x3FU))};
  }
  return table;
}();

// U+00C0 to U+00FF without their accents; '.' where folding gives several letters, another script's
// letter or a mark.
constexpr std::string_view kLatin1 =
    "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y";

// ASCII in lower case, every blank as ' '.
constexpr std::array<char, 128> kAscii = [] {
  std::array<char, 128> table{};
  for (unsigned c = 0; c < 128; ++c) {
    const bool blank = c >= 9 && c <= 13;
    const bool upper = c >= 'A' && c <= 'Z';
    table[c] = static_cast<char>(blank ? ' ' : upper ? c + 32U : c);
  }
  return table;
}();

char32_t fold_punctuation(char32_t c) noexcept {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0xB4:
    case 0x2BC:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    default:
      return c;
  }
}

void append_decomposed(std::string& out, char32_t c) {
  if (is_mark(c) || c == 0x640 || is_invisible(c)) return;
  const int digit = digit_value(c);
  if (digit >= 0) {
    out.push_back(static_cast<char>('0' + digit));
    return;
  }
  append_code_point(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(fold_arabic(c)))));
}

constexpr std::size_t kLong = 4;  // no form of `fold_short` has so many bytes

// The folded form of the letters, marks and blanks that make up nearly all text beside ASCII, at
// `out`; never longer than they are themselves. Returns its bytes, or kLong for all other letters.
std::size_t fold_short(char32_t c, char* out) noexcept {
  if (is_plain_arabic(c)) {
    const std::array<char, 2>& folded = kArabic[c - kFirstArabic];
    out[0] = folded[0];
    out[1] = folded[1];
    return 2;
  }
  if (c == 0x640 || (c >= 0x64B && c <= 0x65F)) return 0;  // tatweel and vowel signs
  if (c >= 0xC0 && c <= 0xFF && kLatin1[c - 0xC0] != '.') {
    out[0] = kLatin1[c - 0xC0];
    return 1;
  }
  if (c == 0x152 || c == 0x153 || c == 0xC6 || c == 0xE6) {
    // Ligatures, which scans and typists take apart.
    out[0] = c == 0x152 || c == 0x153 ? 'o' : 'a';
    out[1] = 'e';
    return 2;
  }
  const char32_t plain = fold_punctuation(c);
  if (plain != c || is_space(c)) {
    out[0] = plain != c ? static_cast<char>(plain) : ' ';
    return 1;
  }
  return kLong;
}

void append_rare(std::string& out, char32_t c) {
  UChar buffer[32];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      unorm2_getDecomposition(nfkd(), static_cast<UChar32>(c), buffer, 32, &status);
  if (length < 0 || U_FAILURE(status)) {
    append_decomposed(out, c);
    return;
  }
  for (std::int32_t i = 0; i < length;) {
    char32_t part = buffer[i++];
    if (part >= 0xD800 && part < 0xDC00 && i < length) {
      part = 0x10000 + ((part - 0xD800) << 10) + (static_cast<char32_t>(buffer[i++]) - 0xDC00);
    }
    append_decomposed(out, part);
  }
}

// Eight bytes of printable ASCII in lower case, or false where others are among them. What is added
// to a byte sets its highest bit if the byte is at least so great.
bool fold_eight(const char* from, char* to) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, sizeof bytes);
  if ((bytes & kHigh) != 0) return false;
  if (((bytes + (0x80 - 0x20) * kOnes) & kHigh) != kHigh) return false;
  const std::uint64_t from_a = bytes + (0x80 - 'A') * kOnes;
  const std::uint64_t behind_z = bytes + (0x80 - 'Z' - 1) * kOnes;
  bytes += (from_a & ~behind_z & kHigh) >> 2U;
  std::memcpy(to, &bytes, sizeof bytes);
  return true;
}

// Through a buffer, so that no byte asks a string for room. `origin` is null where nobody asks.
template <bool kTraced>
void append_text(std::string& out, std::string_view text, std::vector<std::size_t>* origin) {
  constexpr std::size_t kBuffer = 256;
  char bytes[kBuffer];
  std::size_t from[kTraced ? kBuffer : 1];
  std::size_t used = 0;
  const auto flush = [&] {
    out.append(bytes, used);
    if constexpr (kTraced) origin->insert(origin->end(), from, from + used);
    used = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    if (used + kLong > kBuffer) flush();
    // ASCII, in a run as far as the buffer goes.
    const std::size_t run_end = std::min(text.size(), i + kBuffer - used);
    for (; i + 8 <= run_end && fold_eight(text.data() + i, bytes + used); i += 8) {
      if constexpr (kTraced) std::iota(from + used, from + used + 8, i);
      used += 8;
    }
    while (i < run_end && static_cast<unsigned char>(text[i]) < 0x80) {
      if constexpr (kTraced) from[used] = i;
      bytes[used++] = kAscii[static_cast<unsigned char>(text[i++])];
    }
    if (i == run_end || used + kLong > kBuffer) continue;
    const std::size_t letters = used;
    // Words of Arabic: each letter is two bytes and folds to two.
    while (i + 1 < text.size() && used + kLong <= kBuffer) {
      const auto lead = static_cast<unsigned char>(text[i]);
      const auto trail = static_cast<unsigned char>(text[i + 1]);
      if ((lead & 0xFEU) == 0xD8 && (trail & 0xC0U) == 0x80) {
        const std::array<char, 2>& folded = kArabic[(lead & 1U) << 6U | (trail & 0x3FU)];
        if (folded[0] == 0) break;
        bytes[used] = folded[0];
        bytes[used + 1] = folded[1];
        if constexpr (kTraced) from[used] = from[used + 1] = i;
        used += 2;
        i += 2;
      } else if (lead == ' ' && used != letters) {
        bytes[used] = ' ';
        if constexpr (kTraced) from[used] = i;
        ++used;
        ++i;
      } else {
        break;
      }
    }
    if (used != letters) continue;
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const std::size_t count = fold_short(c, bytes + used);
    if (count == kLong) {
      flush();
      append_rare(out, c);
      if constexpr (kTraced) origin->resize(out.size(), begin);
      continue;
    }
    if constexpr (kTraced) {
      for (std::size_t k = 0; k < count; ++k) from[used + k] = begin;
    }
    used += count;
  }
  flush();
}

}  // namespace

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(kAscii[c]);
    return;
  }
  char form[kLong];
  const std::size_t count = fold_short(c, form);
  if (count == kLong) {
    append_rare(out, c);
  } else {
    out.append(form, count);
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_text<false>(out, text, nullptr);
  return out;
}

void fold(std::string_view text, std::string& out, std::vector<std::size_t>& origin) {
  out.clear();
  out.reserve(text.size());
  origin.clear();
  origin.reserve(text.size() + 1);
  append_text<true>(out, text, &origin);
  origin.push_back(text.size());
}

std::string fold(std::string_view text, std::vector<std::size_t>& origin) {
  std::string out;
  fold(text, out, origin);
  return out;
}

FirstWord first_folded_word(std::string_view text) {
  WordHash hash;
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size();) {
    char form[kLong] = {};
    std::size_t count = 1;
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      form[0] = kAscii[byte];
      ++i;
    } else {
      count = fold_short(next_code_point(text, i), form);
      if (count == kLong) return first_word(fold(text));
    }
    const auto first = static_cast<unsigned char>(form[0]);
    const bool is_word = first >= 0x80 || is_ascii_lower(first) || is_ascii_digit(first);
    if (count > 0 && !is_word) break;
    for (std::size_t k = 0; k < count; ++k) hash.take(form[k]);
    length += count;
  }
  return {length, hash.value()};
}

std::string letters_and_digits(std::string_view text) {
  const std::string folded = fold(text);
  std::string out(folded.size(), '\0');
  std::size_t size = 0;
  for (std::size_t i = 0; i < folded.size();) {
    out[size] = folded[i];  // taken back where it is to go
    const auto byte = static_cast<unsigned char>(folded[i]);
    if (byte < 0x80) {
      size += is_ascii_lower(byte) || is_ascii_digit(byte) ? 1U : 0U;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = next_code_point(folded, i);
    if (!is_letter(c) && !is_number(c)) continue;
    for (std::size_t k = begin; k < i; ++k) out[size++] = folded[k];
  }
  out.resize(size);
  return out;
}

std::string single_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    // What is no blank, as far as it goes.
    std::size_t end = i;
    while (i < text.size() && !is_space(next_code_point(text, i))) end = i;
    if (end > begin) {
      if (blank && !out.empty()) out.push_back(' ');
      out.append(text, begin, end - begin);
    }
    blank = true;
  }
  return out;
}

}  // namespace paralign::detail
