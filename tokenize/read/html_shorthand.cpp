#include "tokenize/read/html_shorthand.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "tokenize/read/html_pieces.hpp"
#include "tokenize/read/html_style.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kShortest = 64;  // bytes of a run
// U+10FFFD, for private use, which no page is known to use.
constexpr std::string_view kToken = "\xF4\x8F\xBF\xBD";
constexpr std::string_view kEnds = "&\"\r<>";
// These close a comment or the like together with what follows.
constexpr std::string_view kNotLast = " \t\n\f-!]?/";

bool is_name(char c) noexcept {
  const auto u = static_cast<unsigned char>(c);
  return is_ascii_digit(u) || is_ascii_lower(u | 0x20U) || c == '#' || c == ';';
}

// True if the page has that character of its own, or a reference to it.
bool holds_token(std::string_view page) {
  if (page.find(kToken) != std::string_view::npos) return true;
  for (std::size_t at = page.find("&#"); at != std::string_view::npos; at = page.find("&#", at)) {
    at = std::min(page.find_first_not_of("xX0", at + 2), page.size());
    const std::string value = lower_ascii(page.substr(at, 7));
    if (value.starts_with("10fffd") || value == "1114109") return true;
  }
  return false;
}

}  // namespace

HtmlShorthand::HtmlShorthand(std::string_view page) : page_(page) {
  if (holds_token(page)) return;
  HtmlPieces pieces(page);
  for (HtmlPiece piece; pieces.next(piece);) {
    if (piece.kind == HtmlPiece::Kind::text) {
      shorten(piece.bytes);
    } else {
      short_ += piece.bytes;
    }
  }
  page_ = short_;
}

void HtmlShorthand::shorten(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t end = std::min(text.find_first_of(kEnds, i), text.size());
    shorten_run(text.substr(i, end - i));
    i = end;
    if (i == text.size()) break;
    const char mark = text[i];
    short_ += text[i++];
    if (mark == '<' && i < text.size() && text[i] == '/') short_ += text[i++];
    // The letters behind "&" say which character it is, with ";" or without.
    while (mark == '&' && i < text.size() && is_name(text[i])) short_ += text[i++];
  }
}

void HtmlShorthand::shorten_run(std::string_view run) {
  const std::size_t begin = run.find_first_not_of(" \t\n\f");
  const std::size_t last = run.find_last_not_of(kNotLast);
  if (begin == std::string_view::npos || last == std::string_view::npos ||
      last < begin + kShortest) {
    short_ += run;
    return;
  }
  short_ += run.substr(0, begin);
  short_ += kToken;
  short_ += std::to_string(runs_.size());
  short_ += kToken;
  short_ += run.substr(last + 1);
  runs_.push_back(run.substr(begin, last + 1 - begin));
}

void HtmlShorthand::expand(std::string_view text, std::string& out) {
  if (runs_.empty()) {
    out += text;
    return;
  }
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t token = std::min(text.find(kToken, i), text.size());
    out += text.substr(i, token - i);
    if (token == text.size()) break;
    const std::size_t number = token + kToken.size();
    std::size_t index = 0;
    const auto parsed = std::from_chars(text.data() + number, text.data() + text.size(), index);
    const auto end = static_cast<std::size_t>(parsed.ptr - text.data());
    if (index < runs_.size()) out += std::exchange(runs_[index], {});
    i = std::min(end + kToken.size(), text.size());
  }
}

}  // namespace paralign::detail
