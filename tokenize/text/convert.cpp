#include "tokenize/text/convert.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "tokenize/text/byte_table.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

constexpr bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append(Converted& out, char32_t c) {
  if (c != 0) return append_code_point(out.text, c);
  ++out.nuls;
  append_code_point(out.text, kReplacement);
}

void append_replacement(Converted& out) {
  ++out.repaired;
  append_code_point(out.text, kReplacement);
}

Converted from_utf8(std::string_view bytes) {
  Converted out;
  out.text = repair_utf8(bytes, out.repaired);
  if (bytes.find('\0') == std::string_view::npos) return out;
  out.nuls = static_cast<std::size_t>(std::ranges::count(bytes, '\0'));
  std::string without;
  without.reserve(out.text.size() + 2 * out.nuls);
  for (const char byte : out.text) {
    if (byte == '\0') {
      append_code_point(without, kReplacement);
    } else {
      without += byte;
    }
  }
  out.text = std::move(without);
  return out;
}

// An unpaired surrogate and a last byte without its twin are ill-formed, each by itself.
Converted from_utf16(std::string_view bytes, bool little_endian) {
  Converted out;
  out.text.reserve(bytes.size());
  const auto unit = [&](std::size_t i) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return little_endian ? second * 256U + first : first * 256U + second;
  };
  std::size_t i = 0;
  for (; i + 1 < bytes.size(); i += 2) {
    const char32_t c = unit(i);
    if (is_high_surrogate(c) && i + 3 < bytes.size() && is_low_surrogate(unit(i + 2))) {
      append(out, 0x10000 + ((c - 0xD800) << 10U) + (unit(i + 2) - 0xDC00));
      i += 2;
    } else if (is_high_surrogate(c) || is_low_surrogate(c)) {
      append_replacement(out);
    } else {
      append(out, c);
    }
  }
  if (i < bytes.size()) append_replacement(out);
  return out;
}

Converted from_single_bytes(std::string_view bytes, const ByteTable& table) {
  std::array<std::size_t, 256> counts{};
  for (const char byte : bytes) ++counts[static_cast<unsigned char>(byte)];
  Converted out;
  std::array<std::string, 256> utf8;  // of each byte; short, so that nothing is allocated
  std::size_t size = 0;
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    append_code_point(utf8[byte], table[byte] == 0 ? kReplacement : table[byte]);
    size += counts[byte] * utf8[byte].size();
    if (table[byte] == kReplacement) out.repaired += counts[byte];
  }
  out.nuls = counts[0];
  out.text.reserve(size);
  for (const char byte : bytes) out.text += utf8[static_cast<unsigned char>(byte)];
  return out;
}

// Counts what is ill-formed or undefined, and puts U+FFFD in its place (ICU's own substitution is
// U+001A in some encodings).
void replace_ill_formed(const void* context, UConverterToUnicodeArgs* arguments, const char*,
                        std::int32_t, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
  const UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

// `high` carries a high surrogate over the end of a buffer.
void append_units(Converted& out, const UChar* begin, const UChar* end, char32_t& high) {
  for (; begin != end; ++begin) {
    const char32_t c = *begin;
    const char32_t before = std::exchange(high, is_high_surrogate(c) ? c : 0);
    if (before != 0 && is_low_surrogate(c)) {
      append(out, 0x10000 + ((before - 0xD800) << 10U) + (c - 0xDC00));
      continue;
    }
    if (before != 0) append_replacement(out);
    if (high != 0) continue;
    if (is_low_surrogate(c)) {
      append_replacement(out);
    } else {
      append(out, c);
    }
  }
}

std::optional<Converted> from_icu(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  Converted out;
  ucnv_setToUCallBack(converter.get(), replace_ill_formed, &out.repaired, nullptr, nullptr,
                      &status);
  std::vector<UChar> buffer(std::size_t{1} << 14U);
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  char32_t high = 0;
  do {
    status = U_ZERO_ERROR;
    UChar* target = buffer.data();
    ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, source_end,
                   nullptr, 1, &status);
    append_units(out, buffer.data(), target, high);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (high != 0) append_replacement(out);
  return out;
}

}  // namespace

std::optional<Converted> convert(std::string_view bytes, const std::string& encoding) {
  if (encoding == "UTF-8") return from_utf8(bytes);
  if (encoding == "UTF-16LE" || encoding == "UTF-16BE") {
    return from_utf16(bytes, encoding == "UTF-16LE");
  }
  if (const auto table = byte_table(encoding)) return from_single_bytes(bytes, *table);
  return from_icu(bytes, encoding);
}

}  // namespace paralign::detail
