// Text is scanned eight bytes at a time, and only as far as is needed: each scan gives what one
// that looks at every byte gives.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "align/export/escaped.hpp"
#include "align/export/link_parts.hpp"
#include "align/lexicon/utf8.hpp"
#include "tokenize/text/first_word.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// What folds, ends a run or is escaped, in one way each.
constexpr std::array<std::string_view, 49> kPieces{
    // Tatweels, which fold to nothing, and take as many bytes as a look may have.
    "\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640"
    "\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640",
    "a",
    "Z",
    "the Council",
    "ALSO",
    "9",
    " ",
    "  ",
    "\t",
    "\n",
    "\r",
    "\x1A",
    "\x1B",
    "\x01",
    "\x7F",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "(",
    "[",
    "/",
    "-",
    "\u00E9",
    "\u00C9t\u00E9",
    "\u0153",
    "\u00AA",
    "\u00DF",
    "\u2019",
    "\u201C",
    "\u2014",
    "\u00A0",
    "\u202F",
    "\u0085",
    "\u2028",
    "\u2029",
    "\uFB01",
    "e\u0301",
    "\u0642\u0631",
    "\u0623",
    "\u0651",
    "\u0640",
    "\u0663",
    "\u06CC",
    "\u0648\u0625",
    "\U0001F600",
    "\uFFFF",
    "operative "};

std::string any_text() {
  const auto pieces = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, kPieces.size()));
  std::string text;
  for (const std::size_t piece : pieces) text += kPieces[piece];
  return text;
}

// Bytes of which some are no text.
std::string any_bytes() {
  std::string bytes = any_text();
  const auto cut = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1);
  return bytes.erase(std::min(cut, bytes.size()), 1);
}

RC_GTEST_PROP(Scan, FindsTheEndOfAscii, ()) {
  const std::string text = any_bytes();
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  std::size_t end = at;
  while (end < text.size() && (text[end] & '\x80') == 0) ++end;
  RC_ASSERT(ascii_end(text, at) == end);
}

RC_GTEST_PROP(Scan, CountsControlCharacters, ()) {
  const std::string text = any_bytes();
  const auto count = std::ranges::count_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < 0x09 || byte > 0x0D);
  });
  RC_ASSERT(count_controls(text) == static_cast<std::size_t>(count));
}

RC_GTEST_PROP(Scan, FoldsAsLetterByLetter, ()) {
  const std::string text = any_text();
  std::string folded;
  std::vector<std::size_t> origins;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    append_folded(folded, next_code_point(text, i));
    origins.resize(folded.size(), at);
  }
  origins.push_back(text.size());
  RC_ASSERT(fold(text) == folded);
  std::vector<std::size_t> origin;
  RC_ASSERT(fold(text, origin) == folded);
  RC_ASSERT(origin == origins);
}

RC_GTEST_PROP(Scan, FindsTheFirstWordThatAFoldedTextBeginsWith, ()) {
  const std::string text = any_text();
  const FirstWord found = first_folded_word(text);
  const FirstWord expected = first_word(fold(text));
  RC_ASSERT(found.length == expected.length);
  RC_ASSERT(found.hash == expected.hash);
}

RC_GTEST_PROP(Scan, KeepsLettersAndDigitsAlone, ()) {
  const std::string text = any_text();
  const std::string folded = fold(text);
  std::string kept;
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_code_point(folded, i);
    if (is_letter(c) || is_number(c)) append_code_point(kept, c);
  }
  RC_ASSERT(letters_and_digits(text) == kept);
}

RC_GTEST_PROP(Scan, PutsATextOnOneLine, ()) {
  const std::string text = any_bytes();
  std::string line;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = std::string_view(text).substr(i);
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool separator = rest.starts_with("\u2028") || rest.starts_with("\u2029");
    const bool next_line = rest.starts_with("\u0085");
    line += byte < 0x20 || byte == 0x7F || separator || next_line ? ' ' : text[i];
    i += separator ? 3 : next_line ? 2 : 1;
  }
  RC_ASSERT(on_one_line(text) == line);
}

RC_GTEST_PROP(Scan, EscapesForXml, ()) {
  const std::string text = any_bytes();
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Utf8Character character = first_character(std::string_view(text).substr(i));
    const char c = text[i];
    if (!character.allowed) {
      out += "\uFFFD";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out += ' ';
    } else {
      out.append(text, i, character.length);
    }
    i += character.length;
  }
  RC_ASSERT(escaped(text) == out);
}

}  // namespace
}  // namespace paralign::detail
