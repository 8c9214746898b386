#include "tokenize/read/html_pieces.hpp"

#include <algorithm>
#include <array>

#include "tokenize/read/html_style.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// What stands in these is text up to their end tag, whatever it looks like.
constexpr std::array<std::string_view, 8> kRaw{"iframe", "noembed",  "noframes", "script",
                                               "style",  "textarea", "title",    "xmp"};

bool opens_tag(std::string_view rest) noexcept {
  const std::size_t i = rest.starts_with("</") ? 2 : 1;
  return i < rest.size() && is_ascii_lower(static_cast<unsigned char>(rest[i]) | 0x20U);
}

}  // namespace

std::size_t HtmlPieces::behind(std::string_view mark, std::size_t from) const {
  const std::size_t found = page_.find(mark, from);
  return found == std::string_view::npos ? page_.size() : found + mark.size();
}

// Behind the ">" that stands in no quoted value.
std::size_t HtmlPieces::tag_end(std::size_t begin) const {
  char before = 0;
  for (std::size_t i = begin + 1; i < page_.size(); ++i) {
    const char c = page_[i];
    if (c == '>') return i + 1;
    if ((c == '"' || c == '\'') && before == '=') i = behind(page_.substr(i, 1), i + 1) - 1;
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') before = c;
  }
  return page_.size();
}

void HtmlPieces::take(HtmlPiece& piece, HtmlPiece::Kind kind, std::size_t end) {
  piece.kind = kind;
  piece.bytes = page_.substr(at_, end - at_);
  at_ = end;
}

bool HtmlPieces::next(HtmlPiece& piece) {
  if (at_ >= page_.size()) return false;
  const std::string_view rest = page_.substr(at_);
  if (!raw_.empty()) {
    std::size_t end = at_;
    while (end < page_.size() && tag_name(page_.substr(end, raw_.size() + 3)) != "/" + raw_) {
      end = std::min(page_.find("</", end + 1), page_.size());
    }
    raw_.clear();
    if (end > at_) {
      take(piece, HtmlPiece::Kind::other, end);
      return true;
    }
  }
  if (rest.starts_with("<!--")) {
    take(piece, HtmlPiece::Kind::other, behind("-->", at_ + 2));
  } else if (rest.starts_with("<![CDATA[")) {
    take(piece, HtmlPiece::Kind::other, behind("]]>", at_));
  } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
    take(piece, HtmlPiece::Kind::other, behind(">", at_));
  } else if (rest.front() == '<' && opens_tag(rest)) {
    take(piece, HtmlPiece::Kind::tag, tag_end(at_));
    const std::string name = tag_name(piece.bytes);
    const bool empty = piece.bytes.ends_with("/>");
    if (!empty && std::ranges::find(kRaw, name) != kRaw.end()) raw_ = name;
  } else {
    take(piece, HtmlPiece::Kind::text, std::min(page_.find('<', at_ + 1), page_.size()));
  }
  return true;
}

std::string tag_name(std::string_view tag) {
  if (!tag.starts_with('<')) return {};
  tag.remove_prefix(1);
  const std::size_t slash = tag.starts_with('/') ? 1 : 0;
  const std::size_t end = tag.find_first_of(" \t\r\n\f/>", slash);
  return lower_ascii(tag.substr(0, std::min({end, tag.size(), std::size_t{40}})));
}

}  // namespace paralign::detail
