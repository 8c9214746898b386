#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/compound_file.hpp"
#include "tests/support/zip_file.hpp"

namespace paralign {
namespace {

using std::string_literals::operator""s;
using testing::CompoundFile;
using ::testing::StartsWith;
using testing::ZipFile;

std::string refusal(const std::string& bytes) {
  try {
    return "taken for " + std::string(format_name(detect_format(bytes, "a.txt")));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::unreadable);
    return error.what();
  }
}

Format format_of(const std::string& bytes) {
  try {
    return detect_format(bytes, "a.txt");
  } catch (const Error& error) {
    ADD_FAILURE() << error.what();
    return Format::lines;
  }
}

std::string utf16(const std::string& ascii, bool big_endian, bool mark) {
  std::string bytes = mark ? (big_endian ? "\xFE\xFF"s : "\xFF\xFE"s) : ""s;
  for (const char c : ascii) bytes += big_endian ? "\0"s + c : c + "\0"s;
  return bytes;
}

std::string office(const std::string& main_type) {
  return ZipFile()
      .add("[Content_Types].xml",
           "<Types><Default Extension=\"xlsx\" ContentType=\"application/"
           "vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/><Override "
           "PartName=\"/main.xml\" ContentType=\"" +
               main_type + "\"/></Types>")
      .bytes();
}

std::string typed(const std::string& type) {
  return ZipFile().add("mimetype", type).add("content.xml", "<a/>").bytes();
}

TEST(DetectFormat, TakesPlainTextForText) {
  EXPECT_EQ(format_of(""), Format::text);
  EXPECT_EQ(format_of("58/30. Lighthouses\n\nThe Council,\n"), Format::text);
  EXPECT_EQ(format_of("\xEF\xBB\xBF\n1. Decides"), Format::text);
  EXPECT_EQ(format_of("PK, the registry mark, and BM, MZ and {\\rtx"), Format::text);
  EXPECT_EQ(format_of(utf16("The Council,\n", false, true)), Format::text);
}

TEST(DetectFormat, KnowsWordFilesByTheirMainPart) {
  const std::string stem = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  EXPECT_EQ(format_of(office(stem + "document.main+xml")), Format::docx);
  EXPECT_EQ(format_of(office(stem + "template.main+xml")), Format::docx);
  EXPECT_EQ(format_of(office("application/vnd.ms-word.document.macroEnabled.main+xml")),
            Format::docx);
  EXPECT_EQ(format_of(ZipFile().add("word/document.xml", "<a/>").bytes()), Format::docx);
}

TEST(DetectFormat, ReadsTheTypesOfPartsInUtf16) {
  const std::string types =
      "<Override ContentType=\"application/x.spreadsheetml.sheet.main+xml\"/>";
  const std::string bytes = ZipFile().add("[Content_Types].xml", utf16(types, true, true)).bytes();
  EXPECT_THAT(refusal(bytes), StartsWith("a.txt: found a spreadsheet (XLSX), expected a document"));
}

TEST(DetectFormat, KnowsOpenDocumentTextPackedAndFlat) {
  EXPECT_EQ(format_of(typed("application/vnd.oasis.opendocument.text")), Format::odt);
  EXPECT_EQ(format_of(typed("application/vnd.oasis.opendocument.text-template\n")), Format::odt);
  EXPECT_EQ(format_of("<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:x\" "
                      "office:mimetype=\"application/vnd.oasis.opendocument.text\">"),
            Format::odt);
}

TEST(DetectFormat, KnowsPdfBehindBytesThatSomebodyPutInFront) {
  EXPECT_EQ(format_of("%PDF-1.7\n"), Format::pdf);
  EXPECT_EQ(format_of("\xEF\xBB\xBF%PDF-1.4\n"), Format::pdf);
  EXPECT_EQ(format_of("sent by a gateway\r\n%PDF-1.4\r\n"), Format::pdf);
  EXPECT_EQ(format_of("The form %PDF-1.4 is asked for."), Format::text);
}

TEST(DetectFormat, KnowsRtfAndWordPerfect) {
  EXPECT_EQ(format_of("{\\rtf1\\ansi Text}"), Format::rtf);
  EXPECT_EQ(format_of("\r\n{\\rtf1\\ansi Text}"), Format::rtf);
  const std::string start = "\xFFWPC\x10\0\0\0\x01\x0A\x02\x01"s;
  EXPECT_EQ(format_of(start + "\0\0\0\0"s), Format::wpd);
  EXPECT_THAT(refusal(start + "\x12\x34\0\0"s), StartsWith("a.txt: found a WordPerfect file with"));
  EXPECT_THAT(refusal("\xFFWPC\x10\0\0\0\x01\x16\x02\x01\0\0\0\0"s),
              StartsWith("a.txt: found a WordPerfect file that is no document"));
}

TEST(DetectFormat, KnowsOldWordByItsStream) {
  EXPECT_EQ(format_of(CompoundFile({"1Table", "WordDocument"}).bytes()), Format::doc);
  EXPECT_EQ(format_of("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>"
                      "<w:wordDocument xmlns:w=\"x\">"),
            Format::doc);
}

TEST(DetectFormat, DoesNotTakeAnEmbeddedDocumentForTheFile) {
  const std::string bytes =
      CompoundFile({"Workbook", "ObjectPool"}).below("ObjectPool", {"WordDocument"}).bytes();
  EXPECT_THAT(refusal(bytes), StartsWith("a.txt: found an old spreadsheet (XLS), expected"));
}

TEST(DetectFormat, RefusesWhatHasAPassword) {
  EXPECT_EQ(refusal(CompoundFile({"EncryptionInfo", "EncryptedPackage"}).bytes()),
            "a.txt: found a document with a password, expected a document; save it without one");
  std::string word(4096, '\0');
  word[0x0B] = 1;
  EXPECT_EQ(refusal(CompoundFile({"WordDocument"}).with_content(word).bytes()),
            "a.txt: found an old Word file with a password, expected a document; save it without "
            "one");
}

TEST(DetectFormat, RefusesDamagedCompoundFiles) {
  const std::string whole = CompoundFile({"WordDocument"}).bytes();
  for (const std::size_t size : {8U, 100U, 512U, 600U}) {
    EXPECT_THAT(refusal(whole.substr(0, size)), StartsWith("a.txt: found a damaged or cut-off"))
        << size;
  }
  std::string circle = whole;  // the directory is followed by itself
  circle.replace(516, 4, "\1\0\0\0"s);
  EXPECT_EQ(format_of(circle), Format::doc);
}

TEST(DetectFormat, RefusesDamagedZipFiles) {
  EXPECT_THAT(refusal("PK\x03\x04 and nothing more"), StartsWith("a.txt: found a damaged or cut"));
}

TEST(DetectFormat, SaysWhatAPackedFileIs) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {office("application/x.spreadsheetml.sheet.main+xml"), "a spreadsheet (XLSX)"},
      {office("application/x.presentationml.presentation.main+xml"), "slides (PPTX)"},
      {typed("application/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet (ODS)"},
      {typed("application/vnd.oasis.opendocument.presentation"), "slides (ODP)"},
      {typed("application/epub+zip"), "a book (EPUB)"},
      {ZipFile().add("a.txt", "text").bytes(), "a ZIP archive"},
      {CompoundFile({"PowerPoint Document"}).bytes(), "old slides (PPT)"},
      {CompoundFile({"__properties_version1.0"}).bytes(), "a message of Outlook (MSG)"},
      {CompoundFile({"Contents"}).bytes(), "a file of old Office that is not Word's"}};
  for (const auto& [bytes, found] : cases) {
    EXPECT_THAT(refusal(bytes), StartsWith("a.txt: found " + found + ", expected a document; "));
  }
}

TEST(DetectFormat, SaysWhatOtherBinaryFilesAre) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"\x1F\x8B\x08"s, "a gzip file"},
      {"\x28\xB5\x2F\xFDx"s, "a zstd file"},
      {"\xFD\x37zXZ\0"s, "an xz file"},
      {"7z\xBC\xAF\x27\x1C"s, "a 7z archive"},
      {std::string(257, 'a') + "ustar\0"s, "a tar archive"},
      {"\x89PNG\r\n\x1A\n"s, "an image (PNG)"},
      {"\xFF\xD8\xFF\xE0"s, "an image (JPEG)"},
      {"II*\0"s, "an image (TIFF)"},
      {"RIFF\x10\0\0\0WEBPVP8 "s, "an image (WebP)"},
      {"BM\x36\x10\0\0\0\0\0\0\x36\0"s, "an image (BMP)"},
      {"\x7F\x45LF\x02"s, "a program"},
      {"%!PS-Adobe-3.0"s, "a PostScript file"}};
  for (const auto& [bytes, found] : cases) {
    EXPECT_THAT(refusal(bytes), StartsWith("a.txt: found " + found + ", expected a document; "));
  }
}

TEST(DetectFormat, KnowsWholeWebPages) {
  for (const char* page :
       {"<!DOCTYPE html><title>A</title>", "<html lang=fr>", "<HTML>\n<BODY>",
        "\xEF\xBB\xBF\n <!-- saved from a page -->\n<!DOCTYPE HTML PUBLIC \"x\">\n<html>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html xmlns=\"z\">",
        "<head><title>A</title></head>", "<body>text</body>"}) {
    EXPECT_EQ(format_of(page), Format::html) << page;
  }
}

TEST(DetectFormat, KnowsWebPagesInUtf16) {
  const std::string page = "<!DOCTYPE html><html><p>Text</p></html>";
  for (const bool big_endian : {false, true}) {
    for (const bool mark : {false, true}) {
      EXPECT_EQ(format_of(utf16(page, big_endian, mark)), Format::html);
    }
  }
}

TEST(DetectFormat, KnowsPiecesOfPagesThatAreMostlyTags) {
  EXPECT_EQ(format_of("<p>The Council,</p>\n\n<p>Recalling,</p>\n\n<ol><li>Decides</li></ol>\n"),
            Format::html);
  EXPECT_EQ(format_of("<table><tr><td>United</td><td>A/1</td></tr></table>"), Format::html);
}

TEST(DetectFormat, DoesNotTakeTextWithSomeTagsForAPage) {
  EXPECT_EQ(format_of("<div align=\"right\">\n\nC/RES/12/7\n\n</div>\n\nThe Council,\n\n*Recalling*"
                      " its resolution,\n\n1. *Decides* to remain <u>seized</u>.\n"),
            Format::text);
  EXPECT_EQ(
      format_of("<p align=\"center\">12/7</p>\n\nThe Council,\n\nRecalling,\n\n1. Decides.\n"),
      Format::text);
  EXPECT_EQ(format_of("<b>12/7</b>\n<br>\nThe Council,\n<br>\n"), Format::text);
  EXPECT_EQ(format_of("The Council, <html> being a tag,\n"), Format::text);
  EXPECT_EQ(format_of("<!-- a remark --> The Council,\n"), Format::text);
  EXPECT_EQ(format_of("<"), Format::text);
}

TEST(DetectFormat, RefusesOtherXml) {
  EXPECT_THAT(refusal("<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">"),
              StartsWith("a.txt: found an XML file (<tmx>), expected a document"));
  EXPECT_THAT(refusal("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
              StartsWith("a.txt: found an XML file (<a>), expected"));
  EXPECT_THAT(refusal("<?xml"), StartsWith("a.txt: found an XML file, expected"));
  EXPECT_THAT(refusal("<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"x\">"),
              StartsWith("a.txt: found Word's flat XML (pkg:package)"));
  EXPECT_THAT(refusal("<svg xmlns=\"x\" >"), StartsWith("a.txt: found an image (SVG)"));
  EXPECT_THAT(
      refusal("<office:document office:mimetype=\"application/vnd.oasis.opendocument.graphics\">"),
      StartsWith("a.txt: found an OpenDocument file that is no text"));
}

TEST(DetectFormat, RefusesMailAndSavedWebArchives) {
  EXPECT_THAT(
      refusal("From: <Saved by a browser>\r\nSubject: =?utf-8?Q?A?=\r\nMIME-Version: 1.0\r\n"
              "Content-Type: multipart/related;\r\n\r\n"),
      StartsWith("a.txt: found an e-mail or a saved web archive (MHTML)"));
  EXPECT_EQ(format_of("Agenda item: 5\n\nThe Council,\nMIME-Version: 1.0\n"), Format::text);
}

// Any answer will do that is not a crash: sanitizers look on.
TEST(DetectFormat, SurvivesDamage) {
  const std::vector<std::string> files{
      CompoundFile({"1Table", "WordDocument"}).with_content(std::string(4096, 'x')).bytes(),
      CompoundFile({"Data", "ObjectPool"}).below("ObjectPool", {"WordDocument"}).bytes(),
      office("application/x.wordprocessingml.document.main+xml"),
      typed("application/vnd.oasis.opendocument.text"), "<!DOCTYPE a [<!ENTITY b 'c'>]><html>"};
  std::minstd_rand random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = files[random() % files.size()];
    for (int i = 0; i < 4; ++i)
      bytes[8 + random() % (bytes.size() - 8)] = static_cast<char>(random());
    if (round % 3 == 0) bytes.resize(random() % bytes.size());
    try {
      static_cast<void>(detect_format(bytes, "a"));
    } catch (const Error& error) {
      ASSERT_EQ(error.code(), ErrorCode::unreadable);
    }
  }
}

TEST(FormatName, IsReadBack) {
  for (const Format format : {Format::text, Format::lines, Format::docx, Format::odt, Format::html,
                              Format::pdf, Format::rtf, Format::doc, Format::wpd}) {
    EXPECT_EQ(parse_format(format_name(format)), format);
  }
  EXPECT_EQ(parse_format("tmx"), std::nullopt);
}

}  // namespace
}  // namespace paralign
