#include "tokenize/text/encoding.hpp"

#include <algorithm>
#include <utility>

#include "paralign/error.hpp"
#include "tokenize/text/convert.hpp"
#include "tokenize/text/encoding_label.hpp"
#include "tokenize/text/guess.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

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

const Mark* find_mark(std::string_view bytes) noexcept {
  const auto* mark =
      std::ranges::find_if(kMarks, [&](const Mark& m) { return bytes.starts_with(m.bytes); });
  return mark == std::end(kMarks) ? nullptr : mark;
}

// More NULs than one in a thousand bytes, or control characters that no text holds in plenty.
bool is_binary(const Converted& converted) {
  constexpr std::size_t kBytesANul = 1000;
  const std::string& text = converted.text;
  std::size_t controls = count_controls(text);
  if (controls > 0) {  // the end of a file of DOS, and escape
    controls -= static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return c == 0x1A || c == 0x1B; }));
  }
  return converted.nuls * kBytesANul > std::max(text.size(), kBytesANul) ||
         (controls + converted.nuls) * 10 > text.size();
}

Decoded decoded(Converted converted, std::string encoding, bool guessed) {
  Decoded result;
  result.binary = is_binary(converted);
  result.text = std::move(converted.text);
  result.encoding = std::move(encoding);
  result.guessed = guessed;
  result.repaired = converted.repaired;
  result.nuls = converted.nuls;
  return result;
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

// A few bad bytes among many good sequences are damage; many are another encoding.
bool is_other_encoding(std::string_view bytes) {
  std::size_t high = 0;
  std::size_t ill_formed = 0;
  for (std::size_t i = ascii_end(bytes, 0); i < bytes.size(); i = ascii_end(bytes, i)) {
    const std::size_t begin = i;
    const bool replaced = next_code_point(bytes, i) == kReplacement;
    if (replaced && bytes.substr(begin, i - begin) != "\xEF\xBF\xBD") ++ill_formed;
    high += i - begin;
  }
  return ill_formed * 4 > high && !is_damaged_utf8(bytes);
}

Decoded decode_unmarked(std::string_view bytes) {
  if (const std::string_view encoding = unmarked_utf16(bytes); !encoding.empty()) {
    if (auto converted = convert(bytes, std::string(encoding))) {
      return decoded(*std::move(converted), std::string(encoding), true);
    }
  }
  if (is_other_encoding(bytes)) {
    std::string encoding = guess_encoding(bytes);
    if (auto converted = convert(bytes, encoding)) {
      return decoded(*std::move(converted), std::move(encoding), true);
    }
  }
  return decoded(convert(bytes, "UTF-8").value_or(Converted{}), "UTF-8", false);
}

// A name from outside, fit for a message of one line.
std::string shown(std::string_view label) {
  constexpr std::size_t kLongest = 60;
  std::size_t repaired = 0;
  std::string text = repair_utf8(label, repaired);
  for (char& byte : text) {
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = '?';
  }
  return std::string(head(text, kLongest));
}

Decoded decode_as(std::string_view bytes, std::string_view label) {
  std::string encoding = encoding_of_label(label).value_or("");
  if (const Mark* mark = find_mark(bytes)) {
    if (encoding.starts_with("UTF-16") && mark->encoding.starts_with("UTF-16")) {
      encoding = mark->encoding;
    }
    bytes.remove_prefix(mark->bytes.size());
  }
  auto converted = encoding.empty() ? std::nullopt : convert(bytes, encoding);
  if (!converted) {
    throw Error(ErrorCode::bad_option,
                "encoding: found \"" + shown(label) +
                    "\", expected the name of an encoding such as UTF-8, windows-1252, "
                    "windows-1256 or ISO-8859-15; without a name it is found out");
  }
  constexpr std::string_view kMark = "\xEF\xBB\xBF";  // of an encoding that is not in kMarks
  if (converted->text.starts_with(kMark)) converted->text.erase(0, kMark.size());
  return decoded(*std::move(converted), std::move(encoding), false);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view label) {
  if (!label.empty()) return decode_as(bytes, label);
  if (const Mark* mark = find_mark(bytes)) {
    std::string encoding(mark->encoding);
    if (auto converted = convert(bytes.substr(mark->bytes.size()), encoding)) {
      return decoded(*std::move(converted), std::move(encoding), false);
    }
  }
  return decode_unmarked(bytes);
}

bool has_byte_order_mark(std::string_view bytes) noexcept { return find_mark(bytes) != nullptr; }

}  // namespace paralign::detail
