// Where a page says its encoding: the prescan of browsers.

#include <algorithm>
#include <optional>

#include "tokenize/read/html_encoding.hpp"
#include "tokenize/read/html_style.hpp"
#include "tokenize/text/encoding_label.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kAlways = 1024;
constexpr std::size_t kLongestHead = std::size_t{1} << 16U;

bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool is_alpha(char c) noexcept { return is_ascii_lower(static_cast<unsigned char>(c) | 0x20U); }

struct Attribute {
  std::string name{};
  std::string value{};
};

// A position in the bytes; behind the end it reads NUL.
struct Scanner {
  std::string_view bytes;
  std::size_t at = 0;

  [[nodiscard]] bool ended() const noexcept { return at >= bytes.size(); }
  [[nodiscard]] char now() const noexcept { return ended() ? '\0' : bytes[at]; }
  [[nodiscard]] bool starts(std::string_view lower) const {
    return lower_ascii(bytes.substr(std::min(at, bytes.size()), lower.size())) == lower;
  }
  void skip_blanks() noexcept {
    while (!ended() && is_blank(now())) ++at;
  }
  void skip_behind(std::string_view mark) noexcept {
    const std::size_t found = bytes.find(mark, at);
    at = found == std::string_view::npos ? bytes.size() : found + mark.size();
  }
};

std::string attribute_value(Scanner& scan) {
  scan.skip_blanks();
  const char quote = scan.now();
  std::size_t begin = scan.at;
  if (quote == '"' || quote == '\'') {
    ++begin;
    scan.at = begin;
    scan.skip_behind(std::string_view(&quote, 1));
    const std::size_t end = scan.at - (scan.at > begin && scan.bytes[scan.at - 1] == quote ? 1 : 0);
    return lower_ascii(scan.bytes.substr(begin, end - begin));
  }
  while (!scan.ended() && !is_blank(scan.now()) && scan.now() != '>') ++scan.at;
  return lower_ascii(scan.bytes.substr(begin, scan.at - begin));
}

// The next attribute of a tag, in lower case; nothing at its end.
std::optional<Attribute> next_attribute(Scanner& scan) {
  while (!scan.ended() && (is_blank(scan.now()) || scan.now() == '/')) ++scan.at;
  if (scan.ended() || scan.now() == '>') return std::nullopt;
  Attribute result;
  const std::size_t begin = scan.at++;  // a name may begin with "="
  while (!scan.ended() && !is_blank(scan.now()) && scan.now() != '=' && scan.now() != '/' &&
         scan.now() != '>') {
    ++scan.at;
  }
  result.name = lower_ascii(scan.bytes.substr(begin, scan.at - begin));
  scan.skip_blanks();
  if (scan.now() != '=') return result;
  ++scan.at;
  result.value = attribute_value(scan);
  return result;
}

// The label in "text/html; charset=utf-8".
std::string label_in_content(std::string_view content) {
  for (std::size_t at = content.find("charset"); at != std::string_view::npos;
       at = content.find("charset", at)) {
    at += 7;
    while (at < content.size() && is_blank(content[at])) ++at;
    if (at >= content.size() || content[at] != '=') continue;
    ++at;
    while (at < content.size() && is_blank(content[at])) ++at;
    if (at >= content.size()) return {};
    const char quote = content[at];
    if (quote == '"' || quote == '\'') {
      const std::size_t close = content.find(quote, at + 1);
      if (close == std::string_view::npos) return {};
      return std::string(content.substr(at + 1, close - at - 1));
    }
    const std::size_t end = content.find_first_of("; \t\n\f\r", at);
    return std::string(content.substr(at, std::min(end, content.size()) - at));
  }
  return {};
}

std::string label_of_meta(Scanner& scan) {
  bool pragma = false;
  std::string charset;
  std::string in_content;
  while (const std::optional<Attribute> attribute = next_attribute(scan)) {
    if (attribute->name == "http-equiv") pragma = attribute->value == "content-type";
    if (attribute->name == "charset" && charset.empty()) charset = attribute->value;
    if (attribute->name == "content" && in_content.empty()) {
      in_content = label_in_content(attribute->value);
    }
  }
  if (!charset.empty()) return charset;
  return pragma ? in_content : std::string();
}

// Takes a label for the answer, or for one that is not known.
bool take(std::string_view label, DeclaredEncoding& result) {
  if (label.empty()) return false;
  std::optional<std::string> encoding = encoding_of_label(label);
  if (label == "x-user-defined") encoding = "windows-1252";
  if (!encoding) {
    if (result.unknown.empty()) result.unknown = head(label, 60);
    return false;
  }
  // It was read byte by byte, so that it cannot be UTF-16.
  result.encoding = encoding->starts_with("UTF-") ? "UTF-8" : *encoding;
  return true;
}

void skip_markup(Scanner& scan) {
  if (scan.starts("<!--")) {
    scan.at += 2;
    scan.skip_behind("-->");
    return;
  }
  const std::size_t name = scan.at + (scan.starts("</") ? 2 : 1);
  if (name < scan.bytes.size() && is_alpha(scan.bytes[name])) {
    scan.at = name;
    while (!scan.ended() && !is_blank(scan.now()) && scan.now() != '>') ++scan.at;
    while (next_attribute(scan)) {
    }
  } else if (scan.starts("<!") || scan.starts("</") || scan.starts("<?")) {
    scan.skip_behind(">");
  } else {
    ++scan.at;
  }
}

bool is_meta(const Scanner& scan) {
  const std::size_t behind = scan.at + 5;
  return scan.starts("<meta") && behind < scan.bytes.size() &&
         (is_blank(scan.bytes[behind]) || scan.bytes[behind] == '/');
}

std::string label_of_xml(std::string_view bytes) {
  Scanner scan{bytes.substr(0, bytes.find('>'))};
  if (!scan.starts("<?xml")) return {};
  scan.at = 5;
  while (const std::optional<Attribute> attribute = next_attribute(scan)) {
    if (attribute->name == "encoding") return attribute->value;
  }
  return {};
}

}  // namespace

DeclaredEncoding declared_encoding(std::string_view bytes) {
  DeclaredEncoding result;
  Scanner scan{bytes.substr(0, kLongestHead)};
  while (!scan.ended()) {
    scan.at = std::min(scan.bytes.find('<', scan.at), scan.bytes.size());
    if (scan.at >= kAlways && (scan.starts("<body") || scan.starts("</head"))) break;
    if (is_meta(scan)) {
      scan.at += 5;
      if (take(trim_ascii(label_of_meta(scan)), result)) return result;
    } else if (!scan.ended()) {
      skip_markup(scan);
    }
  }
  take(label_of_xml(bytes.substr(0, kAlways)), result);
  return result;
}

}  // namespace paralign::detail
