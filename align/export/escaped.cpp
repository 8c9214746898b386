#include "align/export/escaped.hpp"

#include "align/export/plain_run.hpp"
#include "align/lexicon/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// Bytes of ASCII that stand for themselves.
bool is_plain(unsigned char c) noexcept {
  return c >= ' ' && c < 0x80 && c != '&' && c != '<' && c != '>' && c != '"';
}

std::uint64_t other_in(std::uint64_t eight) noexcept {
  return (eight & kHighBits) | control_in(eight) | byte_in(eight, '&') | byte_in(eight, '<') |
         byte_in(eight, '>') | byte_in(eight, '"');
}

// True for a letter of two bytes, all of which XML allows.
bool is_short_letter(std::string_view text, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() &&
         (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80U;
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
    i = plain_end(text, i, other_in, is_plain);
    while (i < text.size() && is_short_letter(text, i)) i += 2;
    if (i == text.size() || is_plain(static_cast<unsigned char>(text[i]))) continue;
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
