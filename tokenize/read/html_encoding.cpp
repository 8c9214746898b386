#include "tokenize/read/html_encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "paralign/error.hpp"
#include "tokenize/read/html_style.hpp"
#include "tokenize/read/html_xhtml.hpp"
#include "tokenize/text/encoding.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

Finding warning(std::string_view code, std::string_view name, std::string message) {
  Finding found;
  found.code = code;
  found.name = name;
  found.severity = Severity::warning;
  found.message = std::move(message);
  return found;
}

bool has_mark(std::string_view bytes) noexcept {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
         bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4));
}

bool is_ascii(std::string_view bytes) noexcept {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Decoded decode_declared(std::string_view bytes, std::vector<Finding>& findings) {
  if (has_mark(bytes)) return decode(bytes);
  const DeclaredEncoding declared = declared_encoding(bytes);
  if (!declared.unknown.empty()) {
    std::size_t repaired = 0;
    findings.push_back(warning("R111", "unknown-encoding-name",
                               "the page names an encoding that is not known, \"" +
                                   repair_utf8(declared.unknown, repaired) + "\""));
  }
  if (declared.encoding.empty() || declared.encoding == "UTF-8") return decode(bytes);
  if (is_well_formed(bytes) && !is_ascii(bytes)) {
    findings.push_back(
        warning("R122", "encoding-contradicted",
                "the page says it is " + declared.encoding + ", but is well-formed UTF-8"));
    return decode(bytes);
  }
  return decode(bytes, declared.encoding);
}

// The characters that windows-1252 has at 0x80 to 0x9F, which is what pages mean by the controls
// of these numbers; 0 where it has none.
constexpr std::array<char32_t, 32> kControls{
    0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};

// U+0080 to U+009F as what they are meant for, all other controls as blanks.
void mend_controls(std::string& text) {
  const auto at_control = [&](std::size_t i) {
    return text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0;
  };
  for (char& c : text) {
    const bool white = c == '\t' || c == '\n' || c == '\f' || c == '\r';
    if ((static_cast<unsigned char>(c) < 0x20 && !white) || c == 0x7F) c = ' ';
  }
  std::size_t i = 0;
  while (i + 1 < text.size() && !at_control(i)) ++i;
  if (i + 1 >= text.size()) return;
  std::string result = text.substr(0, i);
  for (; i < text.size(); ++i) {
    if (i + 1 < text.size() && at_control(i)) {
      const char32_t c = kControls[static_cast<unsigned char>(text[++i]) - 0x80U];
      if (c != 0) append_code_point(result, c);
    } else {
      result += text[i];
    }
  }
  text = std::move(result);
}

// Text with a NUL here and there is damaged, not binary.
std::string without_few_nuls(std::string_view bytes) {
  const auto nuls = static_cast<std::size_t>(std::ranges::count(bytes, '\0'));
  if (nuls == 0 || nuls * 50 > bytes.size() || has_mark(bytes)) return {};
  std::string result;
  result.reserve(bytes.size());
  std::ranges::copy_if(bytes, std::back_inserter(result), [](char c) { return c != '\0'; });
  return result;
}

}  // namespace

std::string decode_page(std::string_view bytes, std::string_view file, const ReadOptions& options,
                        std::vector<Finding>& findings) {
  const std::string cleaned = without_few_nuls(bytes);
  if (!cleaned.empty()) {
    findings.push_back(
        warning("R101", "ill-formed-text",
                std::to_string(bytes.size() - cleaned.size()) + " NUL bytes were left out"));
    bytes = cleaned;
  }
  Decoded decoded =
      options.encoding.empty() ? decode_declared(bytes, findings) : decode(bytes, options.encoding);
  if (decoded.binary) {
    throw Error(ErrorCode::unreadable,
                std::string(file) + ": found binary data, expected a web page");
  }
  if (decoded.repaired > 0) {
    findings.push_back(warning(
        "R101", "ill-formed-text",
        std::to_string(decoded.repaired) + " ill-formed sequences were replaced by U+FFFD"));
  }
  if (decoded.guessed) {
    findings.push_back(warning(
        "R102", "encoding-guessed",
        "the text is not UTF-8 and does not say what it is; it was read as " + decoded.encoding));
  }
  mend_controls(decoded.text);
  if (has_xml_declaration(decoded.text)) return close_empty_elements(decoded.text);
  return std::move(decoded.text);
}

}  // namespace paralign::detail
