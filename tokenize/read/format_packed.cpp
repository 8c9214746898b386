// The documents that are archives of parts: Office Open XML, OpenDocument, and old Office.

#include <algorithm>
#include <array>
#include <string>

#include "tokenize/read/archive.hpp"
#include "tokenize/read/format.hpp"
#include "tokenize/read/ole.hpp"

namespace paralign::detail {
namespace {

struct Known {
  std::string_view mark;  // in the list of types, or a stream
  std::string_view name;  // empty: it is read
  std::string_view advice;
};

constexpr std::string_view kAsText = "save the text in it as DOCX or plain text";

// Of the main part (ISO/IEC 29500-1, 11 and 12; Office's own types of macros and templates). Those
// of Word come first and in full: a Word file may hold a workbook, and a workbook a Word file.
constexpr std::array<Known, 9> kMainTypes{{
    {"wordprocessingml.document.main+xml", {}, {}},
    {"wordprocessingml.template.main+xml", {}, {}},
    {"ms-word.document.macroenabled.main+xml", {}, {}},
    {"ms-word.template.macroenabledtemplate.main+xml", {}, {}},
    {"presentationml.", "slides (PPTX)", kAsText},  // before the workbooks behind their charts
    {"spreadsheetml.", "a spreadsheet (XLSX)", kAsText},
    {"ms-excel.", "a spreadsheet (XLSB, XLSM)", kAsText},
    {"ms-visio.", "a drawing (VSDX)", kAsText},
    {"fixeddocumentsequence", "an XPS file", "make PDF of it with xpstopdf"},
}};

constexpr std::array<Known, 7> kMimeTypes{{
    {"application/vnd.oasis.opendocument.text", {}, {}},
    {"application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet (ODS)", kAsText},
    {"application/vnd.oasis.opendocument.presentation", "slides (ODP)", kAsText},
    {"application/vnd.oasis.opendocument.", "an OpenDocument file that is no text", kAsText},
    {"application/vnd.sun.xml.writer", "a file of OpenOffice.org 1 (SXW)", "save it as ODT"},
    {"application/epub+zip", "a book (EPUB)", "make text or HTML of it"},
    {"application/x-hwp", "a Hangul file (HWPX)", "save it as DOCX"},
}};

constexpr std::array<Known, 7> kStreams{{
    {"EncryptedPackage", "a document with a password", "save it without one"},
    {"WordDocument", {}, {}},
    {"Workbook", "an old spreadsheet (XLS)", kAsText},
    {"Book", "an old spreadsheet (XLS)", kAsText},
    {"PowerPoint Document", "old slides (PPT)", kAsText},
    {"VisioDocument", "an old drawing (VSD)", kAsText},
    {"__properties_version1.0", "a message of Outlook (MSG)", kAsText},
}};

// A part in ASCII, lower case; in UTF-16 too.
std::string plain(std::string content) {
  std::erase(content, '\0');
  for (char& c : content) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return content;
}

Format office_open_xml(Archive& archive, std::string_view file) {
  const std::string types = plain(archive.read("[Content_Types].xml").value_or(""));
  for (const Known& type : kMainTypes) {
    if (types.find(type.mark) == std::string::npos) continue;
    if (type.name.empty()) return Format::docx;
    refuse_form(file, type.name, type.advice);
  }
  return Format::docx;  // the reader says what is missing
}

Format by_mime_type(std::string_view type, std::string_view file) {
  for (const Known& known : kMimeTypes) {
    if (!type.starts_with(known.mark)) continue;
    if (known.name.empty()) return Format::odt;
    refuse_form(file, known.name, known.advice);
  }
  refuse_form(file, "a ZIP file of another kind", "save it as DOCX or ODT");
}

// The password of Word 97 to 2003 and of Word 6 and 95: a bit of the file information block
// ([MS-DOC] 2.5.2, fEncrypted).
bool has_password(std::string_view bytes, const OleStream& word) noexcept {
  constexpr std::size_t kFlags = 0x0B;
  const std::string_view start = ole_start(bytes, word);
  return start.size() > kFlags && (static_cast<unsigned char>(start[kFlags]) & 1U) != 0;
}

}  // namespace

Format zip_format(std::string_view bytes, std::string_view file) {
  Archive archive(bytes, file);
  if (archive.has("mimetype")) {
    std::string type = plain(archive.read("mimetype").value_or(""));
    type.erase(0, std::min(type.find_first_not_of(" \t\r\n"), type.size()));
    return by_mime_type(type, file);
  }
  if (archive.has("[Content_Types].xml")) return office_open_xml(archive, file);
  if (archive.has("_rels/.rels") || archive.has("word/document.xml")) return Format::docx;
  if (archive.has("content.xml")) return Format::odt;
  if (archive.has("Index/Document.iwa")) {
    refuse_form(file, "a file of Pages", "save it as DOCX");
  }
  refuse_form(file, "a ZIP archive", "unpack it and name the files in it");
}

Format ole_format(std::string_view bytes, std::string_view file) {
  const std::vector<OleStream> streams = ole_streams(bytes);
  if (streams.empty()) {
    refuse_form(file, "a damaged or cut-off file of old Office", "fetch the file again");
  }
  for (const Known& known : kStreams) {
    const auto stream = std::ranges::find(streams, known.mark, &OleStream::name);
    if (stream == streams.end()) continue;
    if (!known.name.empty()) refuse_form(file, known.name, known.advice);
    if (has_password(bytes, *stream)) {
      refuse_form(file, "an old Word file with a password", "save it without one");
    }
    return Format::doc;
  }
  refuse_form(file, "a file of old Office that is not Word's", kAsText);
}

}  // namespace paralign::detail
