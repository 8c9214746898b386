#include "align/export/json_text.hpp"

#include <array>

#include "align/export/json_parts.hpp"
#include "align/lexicon/utf8.hpp"

namespace paralign::detail {
namespace {

bool stands_for_itself(char c) noexcept {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
}

void append_escape(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(c);
  out += '\\';
  switch (c) {
    case '"':
    case '\\':
      out += c;
      return;
    case '\n':
      out += 'n';
      return;
    case '\r':
      out += 'r';
      return;
    case '\t':
      out += 't';
      return;
    default:
      break;
  }
  out += "u00";
  out += kDigits[value >> 4U];
  out += kDigits[value & 0xFU];
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  if (!is_utf8(text)) {
    out += OrderedJson(text).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return;
  }
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (stands_for_itself(text[i])) continue;
    out.append(text, copied, i - copied);
    append_escape(out, text[i]);
    copied = i + 1;
  }
  out.append(text, copied);
  out += '"';
}

}  // namespace paralign::detail
