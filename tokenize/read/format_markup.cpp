// Files of tags: web pages, flat OpenDocument, the XML of Word 2003; and e-mail, which looks like
// text. Only the beginning is looked at.

#include <algorithm>
#include <array>
#include <string>

#include "tokenize/read/format.hpp"

namespace paralign::detail {
namespace {

// The end of the fields that a message begins with.
std::size_t fields_end(std::string_view text) noexcept {
  return std::min({text.find("\n\n"), text.find("\n\r\n"), text.size()});
}

// The beginning in ASCII, lower case; other characters are "?". UTF-16 is known by its mark, or by
// a first "<".
std::string beginning(std::string_view bytes) {
  constexpr std::size_t kMost = std::size_t{64} << 10U;
  std::size_t step = 1;
  std::size_t low = 0;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    step = 2;
    low = bytes.front() == '\xFF' ? 0 : 1;
    bytes.remove_prefix(2);
  } else if (bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0') &&
             (bytes[0] == '<' || bytes[1] == '<')) {
    step = 2;
    low = bytes[0] == '<' ? 0 : 1;
  }
  const bool has_tag = bytes.substr(0, bytes.find_first_not_of(" \t\r\n") + 1).ends_with('<');
  if (step == 1 && !has_tag) bytes = bytes.substr(0, fields_end(bytes));  // mail, if anything
  std::string text(std::min(bytes.size() / step, kMost), '?');
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = bytes[i * step + low];
    const bool is_ascii = (step == 1 || bytes[i * step + 1 - low] == '\0') && (c & '\x80') == 0;
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_ascii) text[i] = is_upper ? static_cast<char>(c + 32) : c;
  }
  return text;
}

bool is_name_end(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '>' || c == '/';
}

// "p" of "<p>" and "<p class=...>"; empty where no tag stands.
std::string_view tag_name(std::string_view text) noexcept {
  if (!text.starts_with('<')) return {};
  text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && !is_name_end(text[end])) ++end;
  return end == text.size() ? std::string_view() : text.substr(0, end);
}

void skip_to(std::string_view& text, std::string_view mark) noexcept {
  const std::size_t at = text.find(mark);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + mark.size());
}

// A declaration of a document type may hold others, in brackets.
void skip_doctype(std::string_view& text) noexcept {
  const std::size_t end = text.find('>');
  const std::size_t bracket = text.find('[');
  if (bracket < end) skip_to(text, "]");
  skip_to(text, ">");
}

// What stands before the first element.
struct Prolog {
  bool is_xml = false;
  std::string_view doctype{};
  std::string_view rest{};
};

Prolog read_prolog(std::string_view text) noexcept {
  Prolog prolog;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with("<!--")) {
      skip_to(text, "-->");
    } else if (text.starts_with("<?")) {
      prolog.is_xml = prolog.is_xml || text.starts_with("<?xml");
      skip_to(text, "?>");
    } else if (text.starts_with("<!doctype")) {
      prolog.doctype = text.substr(9, 64);
      prolog.doctype.remove_prefix(
          std::min(prolog.doctype.find_first_not_of(" \t\r\n"), prolog.doctype.size()));
      skip_doctype(text);
    } else {
      prolog.rest = text;
      return prolog;
    }
  }
}

constexpr std::array<std::string_view, 30> kBlockTags{
    "p",  "div", "table", "tbody", "tr",         "td",     "th",     "ul",      "ol",    "li",
    "dl", "dt",  "dd",    "h1",    "h2",         "h3",     "h4",     "h5",      "h6",    "pre",
    "hr", "nav", "form",  "main",  "blockquote", "center", "header", "section", "title", "meta"};

// A piece of a page, without the elements that a whole one has: it starts with a tag, and there is
// one for each stretch of text at least. Markdown may hold some tags.
bool is_fragment(std::string_view text) {
  if (std::ranges::find(kBlockTags, tag_name(text)) == kBlockTags.end()) return false;
  std::size_t tags = 0;
  std::size_t stretches = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<') {
      if (std::ranges::find(kBlockTags, tag_name(text.substr(i, 16))) != kBlockTags.end()) ++tags;
    } else if (text[i] == '\n') {
      const std::size_t next = text.find_first_not_of(" \t\r", i + 1);
      if (next != std::string_view::npos && text[next] == '\n') ++stretches;
    }
  }
  return tags > 1 && tags >= stretches;
}

// The fields of a message come first, each with its name, and one says the version of MIME.
bool is_mail(std::string_view text) noexcept {
  const std::string_view fields = text.substr(0, fields_end(text));
  const std::size_t colon = fields.find_first_of(": \n");
  const bool has_field = colon != std::string_view::npos && colon > 0 && fields[colon] == ':';
  return (has_field || fields.starts_with("from ")) &&
         (fields.starts_with("mime-version:") ||
          fields.find("\nmime-version:") != std::string_view::npos);
}

Format open_document(std::string_view text, std::string_view file) {
  constexpr std::string_view kType = "application/vnd.oasis.opendocument.";
  const std::size_t type = text.find(kType);
  if (type != std::string_view::npos && !text.substr(type + kType.size()).starts_with("text")) {
    refuse_form(file, "an OpenDocument file that is no text",
                "save the text in it as ODT or plain text");
  }
  return Format::odt;
}

}  // namespace

std::optional<Format> markup_format(std::string_view bytes, std::string_view file) {
  const std::string text = beginning(bytes);
  if (is_mail(text)) {
    refuse_form(file, "an e-mail or a saved web archive (MHTML)",
                "save what it holds as HTML or plain text");
  }
  const Prolog prolog = read_prolog(text);
  const std::string_view root = tag_name(prolog.rest);
  if (prolog.doctype.starts_with("html") || root == "html" || root == "head" || root == "body") {
    return Format::html;
  }
  if (root == "office:document") return open_document(text, file);
  if (root == "w:worddocument") return Format::doc;
  if (root == "pkg:package") {
    refuse_form(file, "Word's flat XML (pkg:package)", "save it as DOCX");
  }
  if (root == "svg") refuse_form(file, "an image (SVG)", "save the text in it as plain text");
  if (prolog.is_xml || (!prolog.doctype.empty() && !root.empty())) {
    std::string found = "an XML file";
    if (!root.empty()) found += " (<" + std::string(root.substr(0, 40)) + ">)";
    refuse_form(file, found, "save the text in it as HTML or plain text");
  }
  if (is_fragment(prolog.rest)) return Format::html;
  return std::nullopt;
}

}  // namespace paralign::detail
