#include "tokenize/text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "paralign/error.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// The detector looks at so much; more makes it slower, not better.
constexpr std::size_t kSample = std::size_t{1} << 16U;

std::string detect(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  const auto length = static_cast<std::int32_t>(std::min(bytes.size(), kSample));
  ucsdet_setText(detector.get(), bytes.data(), length, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return "windows-1252";
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr) return "windows-1252";
  // Files labelled ISO 8859-1 hold the quotation marks of windows-1252, and so on.
  const std::string found(name);
  if (found == "ISO-8859-1") return "windows-1252";
  return found == "UTF-8" ? "windows-1252" : found;
}

void append_utf16(std::string& out, const UChar* begin, const UChar* end, char32_t& high) {
  for (; begin != end; ++begin) {
    const char32_t c = *begin;
    if (high != 0) {
      const bool pair = c >= 0xDC00 && c < 0xE000;
      append_code_point(out,
                        pair ? 0x10000 + ((high - 0xD800) << 10U) + (c - 0xDC00) : kReplacement);
      high = 0;
      if (pair) continue;
    }
    if (c >= 0xD800 && c < 0xDC00) {
      high = c;
    } else {
      append_code_point(out, c);
    }
  }
}

// Counts what is ill-formed, and lets the converter replace it.
void count_ill_formed(const void* context, UConverterToUnicodeArgs* arguments, const char* units,
                      std::int32_t length, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason == UCNV_ILLEGAL || reason == UCNV_IRREGULAR) {
    ++*static_cast<std::size_t*>(const_cast<void*>(context));
  }
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, reason, status);
}

bool convert(std::string_view bytes, Decoded& result) {
  const std::string& encoding = result.encoding;
  std::string& out = result.text;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return false;
  if (encoding.starts_with("UTF-")) {
    ucnv_setToUCallBack(converter.get(), count_ill_formed, &result.repaired, nullptr, nullptr,
                        &status);
  }
  std::vector<UChar> buffer(std::size_t{1} << 14U);
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  char32_t high = 0;
  do {
    status = U_ZERO_ERROR;
    UChar* target = buffer.data();
    ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, source_end,
                   nullptr, 1, &status);
    append_utf16(out, buffer.data(), target, high);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (high != 0) append_code_point(out, kReplacement);
  return true;
}

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
// UTF-32 stands before UTF-16, whose little-endian mark it starts with.
constexpr Mark kMarks[] = {{{"\xEF\xBB\xBF", 3}, "UTF-8"},
                           {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                           {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                           {{"\xFF\xFE", 2}, "UTF-16LE"},
                           {{"\xFE\xFF", 2}, "UTF-16BE"}};

Decoded decode_utf8(std::string_view bytes) {
  Decoded result;
  result.encoding = "UTF-8";
  result.text = repair_utf8(bytes, result.repaired);
  return result;
}

// Text without a mark in UTF-16 has a NUL in every second byte where its letters are Latin.
std::string unmarked_utf16(std::string_view bytes) {
  const std::size_t length = std::min(bytes.size(), kSample) & ~std::size_t{1};
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < length; ++i) {
    if (bytes[i] == '\0') ++zeros[i % 2];
  }
  if (zeros[0] == 0 && zeros[1] > length / 8) return "UTF-16LE";
  if (zeros[1] == 0 && zeros[0] > length / 8) return "UTF-16BE";
  return {};
}

// Control bytes that no text holds, in plenty.
bool has_binary_controls(std::string_view bytes) {
  const auto control = [](char byte) {
    const auto b = static_cast<unsigned char>(byte);
    return b < 0x20 && !(b >= 0x09 && b <= 0x0D) && b != 0x1A && b != 0x1B;
  };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(bytes, control));
  return count * 10 > bytes.size();
}

// Ill-formed sequences that look like UTF-8 all the same: a lead byte and its continuation bytes,
// as of a surrogate ("\xED\xA0\x80"), which no letters of another encoding make up. Every byte
// above ASCII must belong to a well-formed sequence or to such a one.
bool is_damaged_utf8(std::string_view bytes) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = byte(i++);
    if (lead < 0x80) continue;
    if (lead < 0xC2 || lead > 0xF4) return false;
    const std::size_t follow = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    for (std::size_t k = 0; k < follow; ++k, ++i) {
      if ((byte(i) & 0xC0U) != 0x80U) return false;
    }
  }
  return true;
}

Decoded decode_other(std::string_view bytes) {
  Decoded result;
  result.encoding = detect(bytes);
  result.guessed = true;
  if (!convert(bytes, result)) return decode_utf8(bytes);
  return result;
}

Decoded decode_as(std::string_view bytes, std::string_view label) {
  Decoded result;
  result.encoding = label;
  if (!convert(bytes, result)) {
    throw Error(ErrorCode::bad_option, "encoding: found \"" + result.encoding +
                                           "\", expected a name such as windows-1256");
  }
  return result;
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view label) {
  if (!label.empty()) return decode_as(bytes, label);
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    const std::string_view rest = bytes.substr(mark.bytes.size());
    if (mark.encoding == "UTF-8") {
      Decoded result = decode_utf8(rest);
      result.binary = rest.find('\0') != std::string_view::npos;
      return result;
    }
    Decoded result;
    result.encoding = mark.encoding;
    if (convert(rest, result)) return result;
  }
  if (bytes.find('\0') != std::string_view::npos) {
    Decoded result;
    result.encoding = unmarked_utf16(bytes);
    result.guessed = true;
    result.binary = result.encoding.empty() || !convert(bytes, result);
    return result;
  }
  Decoded result = decode_utf8(bytes);
  if (result.repaired > 0) {
    // A few bad bytes among many good sequences are damage; many are another encoding.
    std::size_t high = 0;
    for (const char byte : bytes) high += static_cast<unsigned char>(byte) >= 0x80 ? 1U : 0U;
    if (result.repaired * 4 > high && !is_damaged_utf8(bytes)) result = decode_other(bytes);
  }
  result.binary = has_binary_controls(bytes);
  return result;
}

}  // namespace paralign::detail
