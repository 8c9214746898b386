#include "tokenize/read/html_xhtml.hpp"

#include <algorithm>
#include <array>

#include "tokenize/read/html_pieces.hpp"
#include "tokenize/read/html_style.hpp"

namespace paralign::detail {
namespace {

// These have no end tag in HTML.
constexpr std::array<std::string_view, 16> kVoid{
    "area", "base",  "basefont", "br",   "col",   "embed",  "frame", "hr",
    "img",  "input", "link",     "meta", "param", "source", "track", "wbr"};

}  // namespace

bool has_xml_declaration(std::string_view page) {
  return trim_ascii(page.substr(0, 100)).starts_with("<?xml");
}

std::string close_empty_elements(std::string_view page) {
  std::string result;
  result.reserve(page.size() + page.size() / 16);
  HtmlPieces pieces(page);
  for (HtmlPiece piece; pieces.next(piece);) {
    result += piece.bytes;
    if (piece.kind != HtmlPiece::Kind::tag || !piece.bytes.ends_with("/>")) continue;
    const std::string name = tag_name(piece.bytes);
    if (std::ranges::find(kVoid, name) == kVoid.end()) result += "</" + name + ">";
  }
  return result;
}

}  // namespace paralign::detail
