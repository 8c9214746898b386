#include "align/export/escaped.hpp"

#include "align/lexicon/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Utf8Character next = first_character(text.substr(i));
    if (!next.allowed) {
      out += kReplacement;
    } else if (text[i] == '&') {
      out += "&amp;";
    } else if (text[i] == '<') {
      out += "&lt;";
    } else if (text[i] == '>') {
      out += "&gt;";
    } else if (text[i] == '"') {
      out += "&quot;";
    } else if (text[i] == '\t' || text[i] == '\n' || text[i] == '\r') {
      out += ' ';
    } else {
      out.append(text, i, next.length);
    }
    i += next.length;
  }
  return out;
}

}  // namespace paralign::detail
