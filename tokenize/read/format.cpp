#include "tokenize/read/format.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "paralign/error.hpp"

namespace paralign {
namespace {

using detail::refuse_form;

struct Signature {
  std::string_view bytes;
  std::string_view name;
  std::string_view advice;
  std::size_t at = 0;
};

constexpr std::string_view kPicture = "run text recognition (OCR) on it and give its result";
constexpr std::string_view kProgram = "name a document";

// With NULs inside: the literals know their length.
using std::string_view_literals::operator""sv;
constexpr std::array<Signature, 23> kUnread{{
    {"\x1F\x8B"sv, "a gzip file", "unpack it with gunzip, or pipe it through zcat into -"},
    {"\x28\xB5\x2F\xFD"sv, "a zstd file",
     "unpack it with unzstd, or pipe it through zstdcat into -"},
    {"\xFD\x37zXZ\0"sv, "an xz file", "unpack it with unxz, or pipe it through xzcat into -"},
    {"BZh"sv, "a bzip2 file", "unpack it with bunzip2, or pipe it through bzcat into -"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7z archive", "unpack it and name the files in it"},
    {"Rar!\x1A\x07"sv, "a RAR archive", "unpack it and name the files in it"},
    {"ustar"sv, "a tar archive", "unpack it with tar xf and name the folder", 257},
    {"\x89PNG\r\n"sv, "an image (PNG)", kPicture},
    {"\xFF\xD8\xFF"sv, "an image (JPEG)", kPicture},
    {"GIF87a"sv, "an image (GIF)", kPicture},
    {"GIF89a"sv, "an image (GIF)", kPicture},
    {"II*\0"sv, "an image (TIFF)", kPicture},
    {"MM\0*"sv, "an image (TIFF)", kPicture},
    {"WEBPVP8"sv, "an image (WebP)", kPicture, 8},
    {"ftyphei"sv, "an image (HEIC)", kPicture, 4},
    {"ftypavif"sv, "an image (AVIF)", kPicture, 4},
    {"jP  \r\n"sv, "an image (JPEG 2000)", kPicture, 4},
    {"AT&TFORM"sv, "a DjVu file", "make text of it with djvutxt"},
    {"%!PS"sv, "a PostScript file", "make PDF of it with ps2pdf"},
    {"\x7F\x45LF"sv, "a program", kProgram},
    {"MZ\x90\0"sv, "a program", kProgram},
    {"\xCF\xFA\xED\xFE"sv, "a program", kProgram},
    {"\xCA\xFE\xBA\xBE"sv, "a program", kProgram},
}};

void refuse_unread(std::string_view bytes, std::string_view file) {
  for (const Signature& form : kUnread) {
    if (bytes.size() > form.at && bytes.substr(form.at).starts_with(form.bytes)) {
      refuse_form(file, form.name, form.advice);
    }
  }
  // "BM" alone may start a text: its size comes next, then NULs.
  if (bytes.starts_with("BM") && bytes.size() > 10 && bytes.substr(6, 4) == "\0\0\0\0"sv) {
    refuse_form(file, "an image (BMP)", kPicture);
  }
}

// Some senders put bytes of their own in front (Adobe's reader looks at the first kilobyte too).
bool is_pdf(std::string_view bytes) noexcept {
  constexpr std::size_t kFurthest = 1024;
  const std::string_view start = bytes.substr(0, kFurthest);
  const std::size_t at = start.find("%PDF-");
  if (at == std::string_view::npos || at + 5 >= start.size()) return false;
  const char version = start[at + 5];
  const bool at_line_start = at == 0 || start[at - 1] == '\n' || start[at - 1] == '\r' ||
                             start.find('\0') != std::string_view::npos;
  return version >= '0' && version <= '9' && (at_line_start || start.starts_with("\xEF\xBB\xBF"));
}

bool is_rtf(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes.starts_with("{\\rtf");
}

// WordPerfect's prefix: at 8 the product, at 9 the type of file, at 12 the key of a password
// (libwpd's documentation of the format).
Format wordperfect_format(std::string_view bytes, std::string_view file) {
  constexpr char kWordPerfect = 1;
  constexpr char kDocument = 0x0A;
  constexpr char kMacDocument = 0x2C;
  if (bytes.size() < 16 || bytes[8] != kWordPerfect ||
      (bytes[9] != kDocument && bytes[9] != kMacDocument)) {
    refuse_form(file, "a WordPerfect file that is no document", "name another");
  }
  if (bytes[12] != 0 || bytes[13] != 0) {
    refuse_form(file, "a WordPerfect file with a password", "save it without one");
  }
  return Format::wpd;
}

constexpr std::array<std::string_view, 9> kFormatNames{"text", "lines", "docx", "odt", "html",
                                                       "pdf",  "rtf",   "doc",  "wpd"};

}  // namespace

namespace detail {

void refuse_form(std::string_view file, std::string_view found, std::string_view advice) {
  throw Error(ErrorCode::unreadable, std::string(file) + ": found " + std::string(found) +
                                         ", expected a document; " + std::string(advice));
}

}  // namespace detail

std::string_view format_name(Format format) noexcept {
  return kFormatNames[static_cast<std::size_t>(format)];
}

std::optional<Format> parse_format(std::string_view name) noexcept {
  const auto it = std::ranges::find(kFormatNames, name);
  if (it == kFormatNames.end()) return std::nullopt;
  return static_cast<Format>(it - kFormatNames.begin());
}

Format detect_format(std::string_view bytes, std::string_view file) {
  if (is_pdf(bytes)) return Format::pdf;
  if (is_rtf(bytes)) return Format::rtf;
  if (bytes.starts_with("\xFFWPC")) return wordperfect_format(bytes, file);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return detail::ole_format(bytes, file);
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
      bytes.starts_with("PK\x07\x08")) {
    return detail::zip_format(bytes, file);
  }
  refuse_unread(bytes, file);
  return detail::markup_format(bytes, file).value_or(Format::text);
}

}  // namespace paralign
