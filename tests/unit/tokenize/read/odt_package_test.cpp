#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/odt_builder.hpp"
#include "tests/support/shown.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign {
namespace {

using namespace testing::odt;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::messages;
using testing::shown;
using ::testing::StartsWith;
using testing::ZipFile;

// What the reader says of a file that it refuses.
std::string refusal(std::string_view bytes) {
  try {
    static_cast<void>(read_odt(bytes, "a.odt"));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::unreadable);
    return error.what();
  }
  return "read";
}

Odt sample() {
  Odt document;
  document.automatic = list_style("L", level(1, "1", "", "."));
  document.common = "<style:style style:name=\"S\" style:family=\"text\"/>";
  document.body = element("text:tracked-changes", "", region("c", "deletion", p("gone"))) +
                  h(1, "Lights") + p("Recalling" + note("1", p("C/1.")) + change("c")) +
                  list("L", item(p("Decides " + span("S", "to remain seized"))));
  return document;
}

TEST(OdtPackage, AnEncryptedDocumentIsNamed) {
  Odt document = sample();
  ZipFile zip;
  zip.add("mimetype", document.mimetype).add("content.xml", "\x01\x02garbage");
  zip.add("META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest=\"m\">"
          "<manifest:file-entry manifest:full-path=\"content.xml\">"
          "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
  EXPECT_EQ(refusal(zip.bytes()), "a.odt: found an encrypted document; save it without a password");
  ZipFile whole;
  whole.add("mimetype", document.mimetype).add("encrypted-package", "x");
  EXPECT_THAT(refusal(whole.bytes()), HasSubstr("encrypted"));
}

TEST(OdtPackage, OtherKindsOfFilesAreNamed) {
  Odt document = sample();
  document.mimetype = "application/vnd.oasis.opendocument.spreadsheet";
  EXPECT_EQ(refusal(document.bytes()),
            "a.odt: found a spreadsheet (ODS), expected an OpenDocument text; save its text as ODT "
            "or plain text");
  document.mimetype = "application/x-\u0627\n";
  EXPECT_THAT(refusal(document.bytes()), HasSubstr("a file of another type"));
  EXPECT_THAT(refusal(ZipFile().add("[Content_Types].xml", "<x/>").bytes()), HasSubstr("DOCX"));
  EXPECT_THAT(refusal(ZipFile().add("a.txt", "x").bytes()), HasSubstr("without content.xml"));
  EXPECT_THAT(refusal("<html><p>x</p></html>"), HasSubstr("XML of another kind"));
  EXPECT_THAT(
      refusal(element("office:document", "", element("office:body", "", "<office:spreadsheet/>"))),
      HasSubstr("without text in it"));
  EXPECT_THAT(refusal(""), StartsWith("a.odt:"));
}

TEST(OdtPackage, TemplatesAndFilesWithoutTypeAreRead) {
  Odt document = sample();
  document.mimetype += "-template";
  EXPECT_EQ(refusal(document.bytes()), "read");
  EXPECT_EQ(refusal(ZipFile().add("content.xml", document.content()).bytes()), "read");
}

TEST(OdtPackage, DamagedStylesAreSaidAndTheTextIsRead) {
  const Odt document = sample();
  ZipFile zip;
  zip.add("content.xml", document.content()).add("styles.xml", "<office:document-styles");
  const Reading reading = read_odt(zip.bytes(), "a.odt").front();
  EXPECT_THAT(shown(reading),
              ElementsAre("Lights", "Recalling[^1]", "{1} C/1.", "1. Decides to remain seized"));
  EXPECT_THAT(messages(reading, "R108"), ElementsAre(StartsWith("styles.xml:")));
}

TEST(OdtPackage, DamagedContentIsRefused) {
  const std::string content = sample().content();
  ZipFile zip;
  zip.add("content.xml", content.substr(0, content.size() / 2));
  EXPECT_THAT(refusal(zip.bytes()), StartsWith("a.odt:content.xml:"));
}

TEST(OdtPackage, EntitiesAndDeepNestingAreRefused) {
  ZipFile zip;
  zip.add("content.xml",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><office:document-content/>");
  EXPECT_THAT(refusal(zip.bytes()), HasSubstr("document type declaration"));
  Odt deep;
  deep.body = p("x");
  for (int i = 0; i < 1000; ++i) deep.body = element("text:section", "", deep.body);
  EXPECT_THAT(refusal(deep.bytes()), HasSubstr("nested deeper"));
}

TEST(OdtPackage, ADocumentWithoutTextIsRefused) {
  EXPECT_EQ(refusal(Odt{}.bytes()), "a.odt: found no text, expected paragraphs");
}

// The stored parts are changed, and the file is made of them with right sums.
TEST(OdtPackage, ChangedBytesNeverCrash) {
  const Odt document = sample();
  const std::string content = document.content();
  const std::string flat = document.flat();
  std::mt19937 random(20310319);  // NOLINT: the same changes on each run
  for (int i = 0; i < 3000; ++i) {
    std::string changed = i % 2 == 0 ? content : flat;
    for (int n = 0; n < 1 + i % 4; ++n) {
      const std::size_t at = random() % changed.size();
      if (i % 3 == 0) {
        changed.erase(at, 1 + random() % 40);
      } else {
        changed[at] = static_cast<char>(random() % 256);
      }
      if (changed.empty()) changed = "<";
    }
    if (i % 2 == 0) changed = ZipFile().add("content.xml", changed).bytes();
    ReadOptions options;
    options.changes = Changes::both;
    try {
      for (const Reading& reading : read_odt(changed, "a.odt", options)) {
        EXPECT_TRUE(detail::is_well_formed(reading.text));
      }
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), StartsWith("a.odt"));
    }
  }
}

TEST(OdtPackage, ChangedBytesOfTheArchiveNeverCrash) {
  const std::string bytes = sample().bytes();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0xFF);
    static_cast<void>(refusal(changed));
  }
  constexpr std::size_t kEndRecord = 22;
  for (std::size_t size = 0; size + kEndRecord < bytes.size(); size += 7) {
    EXPECT_NE(refusal(bytes.substr(0, size)), "read");
  }
}

}  // namespace
}  // namespace paralign
