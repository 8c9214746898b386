#include "tokenize/read/text_findings.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "tokenize/text/mojibake.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

void add(std::vector<Finding>& findings, const char* code, const char* name, std::string message,
         Span place) {
  Finding found;
  found.code = code;
  found.name = name;
  found.severity = Severity::warning;
  found.message = std::move(message);
  found.place.begin = place.begin;
  found.place.end = place.end;
  findings.push_back(std::move(found));
}

std::string counted(std::size_t count, std::string_view one) {
  return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

Span first(std::string_view text, std::string_view piece) {
  const std::size_t at = text.find(piece);
  return at == std::string_view::npos ? Span{} : Span{at, at + piece.size()};
}

void add_ill_formed(std::vector<Finding>& findings, std::string_view text, const Decoded& decoded) {
  if (decoded.repaired + decoded.nuls == 0) return;
  std::string what;
  if (decoded.repaired > 0) {
    what = counted(decoded.repaired, "ill-formed sequence") + " of " + decoded.encoding;
  }
  if (decoded.nuls > 0) what += (what.empty() ? "" : " and ") + counted(decoded.nuls, "NUL");
  what += decoded.repaired + decoded.nuls == 1 ? " was" : " were";
  add(findings, "R101", "ill-formed-text", what + " replaced by U+FFFD",
      first(text, "\xEF\xBF\xBD"));
}

// A quotation of one line; controls are "?".
std::string quoted(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  const std::string_view shown = head(text, kLongest);
  std::string out = "\"";
  for (std::size_t i = 0; i < shown.size();) {
    const char32_t c = next_code_point(shown, i);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || is_invisible(c);
    append_code_point(out, control ? U'?' : c);
  }
  return out + (shown.size() < text.size() ? "...\"" : "\"");
}

void add_mojibake(std::vector<Finding>& findings, std::string_view text,
                  std::string_view encoding) {
  const auto found = find_mojibake(text);
  if (!found) return;
  const std::string actual(found->actual);
  std::string message = counted(found->places, "place") +
                        (found->places == 1 ? " looks" : " look") + " like " + actual +
                        " that was read as " + std::string(found->read_as) + ": " +
                        quoted(text.substr(found->begin, found->end - found->begin)) + " for " +
                        quoted(found->meant) + "; ";
  message += encoding == found->read_as
                 ? "read the file with --encoding " + actual
                 : "the text is kept as it is: take it from its source again and save it as UTF-8";
  add(findings, "R103", "mojibake", std::move(message), {found->begin, found->end});
}

void add_overrides(std::vector<Finding>& findings, std::string_view text) {
  constexpr std::string_view kLeftToRight = "\u202D";
  constexpr std::string_view kRightToLeft = "\u202E";
  Span place;
  std::size_t count = 0;
  // Both are E2 80 AD or AE, which is in no other sequence.
  for (std::size_t i = text.find("\xE2\x80"); i != std::string_view::npos;
       i = text.find("\xE2\x80", i + 2)) {
    const std::string_view here = text.substr(i, kLeftToRight.size());
    if (here != kLeftToRight && here != kRightToLeft) continue;
    if (count++ == 0) place = {i, i + here.size()};
  }
  if (count == 0) return;
  add(findings, "R112", "bidi-controls",
      counted(count, "control") +
          " (U+202D, U+202E) that override the direction of writing: what is seen on a screen may "
          "not be what the text says; check the text around them",
      place);
}

}  // namespace

void add_decoding_findings(std::vector<Finding>& findings, std::string_view text,
                           const Decoded& decoded) {
  add_ill_formed(findings, text, decoded);
  if (!decoded.guessed) return;
  add(findings, "R102", "encoding-guessed",
      "nothing names the encoding and the text is not UTF-8: it was read as " + decoded.encoding +
          "; where that is wrong, name another with --encoding",
      {});
}

void add_text_findings(std::vector<Finding>& findings, std::string_view text,
                       std::string_view encoding) {
  add_mojibake(findings, text, encoding);
  add_overrides(findings, text);
}

}  // namespace paralign::detail
