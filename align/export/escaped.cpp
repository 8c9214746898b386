#include "align/export/escaped.hpp"

#include "align/lexicon/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// Bytes of ASCII that stand for themselves.
bool is_plain(char byte) noexcept {
  const auto c = static_cast<unsigned char>(byte);
  return c >= ' ' && c < 0x80 && c != '&' && c != '<' && c != '>' && c != '"';
}

std::string_view in_place_of(char c) noexcept {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
    case '\n':
    case '\r':
      return " ";
    default:
      return {};
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;  // all before it is in `out`
  for (std::size_t i = 0; i < text.size();) {
    if (is_plain(text[i])) {
      ++i;
      continue;
    }
    const Utf8Character next = first_character(text.substr(i));
    const std::string_view instead = next.allowed ? in_place_of(text[i]) : kReplacement;
    if (!instead.empty()) {
      out.append(text, copied, i - copied).append(instead);
      copied = i + next.length;
    }
    i += next.length;
  }
  out.append(text, copied);
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped(out, text);
  return out;
}

}  // namespace paralign::detail
