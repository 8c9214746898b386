#include "tokenize/text/encoding_label.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

namespace paralign::detail {
namespace {

struct Row {
  std::string_view encoding;
  std::string_view labels;  ///< lower case, a blank before and behind each
};

// The labels of the WHATWG Encoding Standard, section 4.2, but for the multi-byte encodings that
// ICU knows by the same names, with "latin9" and "latin-9", which people write.
constexpr Row kRows[] = {
    {"UTF-8", " utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 "},
    {"UTF-16LE", " utf-16le utf-16 ucs-2 iso-10646-ucs-2 csunicode unicode unicodefeff "},
    {"UTF-16BE", " utf-16be unicodefffe "},
    {"windows-1250", " windows-1250 cp1250 x-cp1250 "},
    {"windows-1251", " windows-1251 cp1251 x-cp1251 "},
    {"windows-1252",
     " windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 "
     "iso-ir-100 csisolatin1 latin1 l1 cp819 ibm819 us-ascii ascii ansi_x3.4-1968 "},
    {"windows-1253", " windows-1253 cp1253 x-cp1253 "},
    {"windows-1254",
     " windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 "
     "iso-ir-148 csisolatin5 latin5 l5 "},
    {"windows-1255", " windows-1255 cp1255 x-cp1255 "},
    {"windows-1256", " windows-1256 cp1256 x-cp1256 "},
    {"windows-1257", " windows-1257 cp1257 x-cp1257 "},
    {"windows-1258", " windows-1258 cp1258 x-cp1258 "},
    {"windows-874", " windows-874 dos-874 tis-620 iso-8859-11 iso8859-11 iso885911 "},
    {"ISO-8859-2",
     " iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 csisolatin2 latin2 l2 "},
    {"ISO-8859-3",
     " iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 csisolatin3 latin3 l3 "},
    {"ISO-8859-4",
     " iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 csisolatin4 latin4 l4 "},
    {"ISO-8859-5",
     " iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 csisolatincyrillic "
     "cyrillic "},
    {"ISO-8859-6",
     " iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i "
     "iso-ir-127 csiso88596e csiso88596i csisolatinarabic arabic asmo-708 ecma-114 "},
    {"ISO-8859-7",
     " iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 csisolatingreek greek "
     "greek8 ecma-118 elot_928 sun_eu_greek "},
    {"ISO-8859-8",
     " iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e iso-8859-8-i "
     "iso-ir-138 csiso88598e csiso88598i csisolatinhebrew hebrew logical visual "},
    {"ISO-8859-10", " iso-8859-10 iso8859-10 iso885910 iso-ir-157 csisolatin6 latin6 l6 "},
    {"ISO-8859-13", " iso-8859-13 iso8859-13 iso885913 "},
    {"ISO-8859-14", " iso-8859-14 iso8859-14 iso885914 "},
    {"ISO-8859-15", " iso-8859-15 iso8859-15 iso885915 iso_8859-15 csisolatin9 latin9 latin-9 l9 "},
    {"ISO-8859-16", " iso-8859-16 "},
    {"macintosh", " macintosh mac x-mac-roman csmacintosh "},
    {"x-mac-cyrillic", " x-mac-cyrillic x-mac-ukrainian "},
    {"KOI8-R", " koi8-r koi8_r koi8 koi cskoi8r "},
    {"KOI8-U", " koi8-u koi8-ru "},
    {"IBM866", " ibm866 cp866 866 csibm866 "},
    {"GB18030",
     " gb18030 gbk x-gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 "},
};

constexpr bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

// No blank, comma or other byte that ICU takes for an option of its own.
constexpr bool is_label_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
         c == ':' || c == '+' || c == '(' || c == ')';
}

std::string trimmed_lower(std::string_view label) {
  while (!label.empty() && is_white(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_white(label.back())) label.remove_suffix(1);
  std::string lower(label);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::optional<std::string> in_table(const std::string& label) {
  const std::string key = " " + label + " ";
  for (const Row& row : kRows) {
    if (row.labels.find(key) != std::string_view::npos) return std::string(row.encoding);
  }
  return std::nullopt;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::optional<std::string> known_to_icu(const std::string& label) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(label.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  switch (ucnv_getType(converter.get())) {
    case UCNV_UTF7:
    case UCNV_IMAP_MAILBOX:
    case UCNV_SCSU:
    case UCNV_BOCU1:
      return std::nullopt;
    default:
      break;
  }
  // The name preferred in mail is the one that people know: "EUC-JP".
  for (const char* standard : {"MIME", "IANA"}) {
    const char* name = ucnv_getStandardName(label.c_str(), standard, &status);
    if (U_SUCCESS(status) && name != nullptr) return std::string(name);
    status = U_ZERO_ERROR;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> encoding_of_label(std::string_view label) {
  constexpr std::size_t kLongestLabel = 59;  // ICU: UCNV_MAX_CONVERTER_NAME_LENGTH less the NUL
  const std::string name = trimmed_lower(label);
  if (name.empty() || name.size() > kLongestLabel || !std::ranges::all_of(name, is_label_byte)) {
    return std::nullopt;
  }
  if (auto found = in_table(name)) return found;
  const auto registered = known_to_icu(name);
  if (!registered) return std::nullopt;
  // An alias of what the table has is read as the table says: "ISO_8859-1:1987" and its like.
  const auto read_as = in_table(trimmed_lower(*registered));
  return read_as ? read_as : registered;
}

}  // namespace paralign::detail
