#include "tokenize/text/byte_table.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// ISO/IEC 8859-16:2001, bytes A0 to FF: ICU comes without it.
constexpr char32_t kIso8859Part16[] = {
    0xA0,  0x104, 0x105, 0x141, 0x20AC, 0x201E, 0x160, 0xA7,  0x161, 0xA9,   0x218, 0xAB,
    0x179, 0xAD,  0x17A, 0x17B, 0xB0,   0xB1,   0x10C, 0x142, 0x17D, 0x201D, 0xB6,  0xB7,
    0x17E, 0x10D, 0x219, 0xBB,  0x152,  0x153,  0x178, 0x17C, 0xC0,  0xC1,   0xC2,  0x102,
    0xC4,  0x106, 0xC6,  0xC7,  0xC8,   0xC9,   0xCA,  0xCB,  0xCC,  0xCD,   0xCE,  0xCF,
    0x110, 0x143, 0xD2,  0xD3,  0xD4,   0x150,  0xD6,  0x15A, 0x170, 0xD9,   0xDA,  0xDB,
    0xDC,  0x118, 0x21A, 0xDF,  0xE0,   0xE1,   0xE2,  0x103, 0xE4,  0x107,  0xE6,  0xE7,
    0xE8,  0xE9,  0xEA,  0xEB,  0xEC,   0xED,   0xEE,  0xEF,  0x111, 0x144,  0xF2,  0xF3,
    0xF4,  0x151, 0xF6,  0x15B, 0x171,  0xF9,   0xFA,  0xFB,  0xFC,  0x119,  0x21B, 0xFF};

ByteTable iso_8859_16() {
  ByteTable table;
  for (std::size_t byte = 0; byte < 0xA0; ++byte) table[byte] = static_cast<char32_t>(byte);
  std::ranges::copy(kIso8859Part16, table.begin() + 0xA0);
  return table;
}

}  // namespace

std::optional<ByteTable> byte_table(const std::string& encoding) {
  if (encoding == "ISO-8859-16") return iso_8859_16();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status) || ucnv_getMaxCharSize(converter.get()) != 1) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ByteTable table;
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    status = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter.get());
    const char source = static_cast<char>(byte);
    const char* begin = &source;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &begin, begin + 1, &status);
    table[byte] = U_SUCCESS(status) ? static_cast<char32_t>(c) : kReplacement;
  }
  return table;
}

InverseTable::InverseTable(const ByteTable& table) {
  for (std::size_t byte = 0x80; byte < 0xA0; ++byte) near_[byte] = static_cast<std::uint8_t>(byte);
  for (std::size_t byte = 0x80; byte < table.size(); ++byte) {
    const char32_t c = table[byte];
    if (c < near_.size()) {
      near_[c] = static_cast<std::uint8_t>(byte);
    } else {
      far_.emplace(c, static_cast<std::uint8_t>(byte));
    }
  }
}

}  // namespace paralign::detail
