// Odd and hostile pages, and the program itself on small files.

#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "paralign/segment.hpp"
#include "tests/support/pdf_page.hpp"
#include "tokenize/read/child_process.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign {
namespace {

using testing::block_texts;
using testing::PdfPageWriter;
using testing::read_pages;
using Texts = std::vector<std::string>;

std::string message_of(std::string_view bytes) {
  try {
    static_cast<void>(read_pdf(bytes, "a.pdf"));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::unreadable);
    return error.what();
  }
  return "no error";
}

bool has_program() {
  const std::vector<std::string> command{"pdftotext", "-v"};
  return detail::run_process(command, {}).end == detail::ProcessEnd::exited;
}

// A PDF of one page, with a cross-reference table.
std::string small_pdf(std::string_view content, std::string_view trailer = "") {
  const std::string stream = "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" +
                             std::string(content) + "\nendstream";
  const std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      "/Resources << /Font << /F1 5 0 R >> >> >>",
      stream,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) "
      "/U (12345678901234567890123456789012) /P -44 >>"};
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(pdf.size());
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t table = pdf.size();
  pdf += "xref\n0 7\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer\n<< /Size 7 /Root 1 0 R " + std::string(trailer) + " >>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

constexpr std::string_view kTwoLines =
    "BT /F1 12 Tf 72 700 Td (1. Decides to light) Tj 0 -14 Td (the lamps;) Tj ET";

TEST(PdfReader, ReadsAFileThroughTheProgram) {
  if (!has_program()) GTEST_SKIP();
  const Reading reading = read_pdf(small_pdf(kTwoLines), "a.pdf");
  EXPECT_EQ(reading.text, "1. Decides to light\nthe lamps;");
  EXPECT_TRUE(reading.reader.starts_with("pdf with pdftotext "));
  const Document document = segment(reading, {"en"}).front();
  ASSERT_EQ(document.paragraphs.size(), 1U);
  EXPECT_EQ(document.paragraphs.front().text, "Decides to light the lamps;");
}

TEST(PdfReader, SaysWhyAFileCannotBeRead) {
  EXPECT_NE(message_of("").find("empty file"), std::string::npos);
  if (!has_program()) GTEST_SKIP();
  EXPECT_NE(message_of("no PDF").find("damaged PDF"), std::string::npos);
  EXPECT_NE(message_of("%PDF-1.4\n1 0 obj\n<<").find("damaged PDF"), std::string::npos);
  EXPECT_NE(message_of(small_pdf("")).find("a scan"), std::string::npos);
  const std::string encrypted = small_pdf(kTwoLines, "/Encrypt 6 0 R /ID [<31323334> <31323334>]");
  EXPECT_NE(message_of(encrypted).find("encrypted PDF"), std::string::npos);
}

TEST(PdfReader, AMissingProgramIsNamedWithItsPackage) {
  const char* path = std::getenv("PATH");
  const std::string before = path != nullptr ? path : "";
  ASSERT_EQ(setenv("PATH", "/nonexistent", 1), 0);
  const std::string message = message_of("%PDF-1.4");
  ASSERT_EQ(setenv("PATH", before.c_str(), 1), 0);
  EXPECT_NE(message.find("install poppler-utils"), std::string::npos);
}

TEST(PdfReader, PagesWithoutTextAreAScan) {
  EXPECT_THROW(static_cast<void>(read_pages({PdfPageWriter(), PdfPageWriter()})), Error);
  EXPECT_THROW(static_cast<void>(detail::reading_of_pdf_words("", "a.pdf")), Error);
}

TEST(PdfReader, WordsPrintedTwiceComeOnce) {
  PdfPageWriter page;
  page.line(50, 100, "the lamps").line(51, 101, "the lamps").line(50, 114, "the lamps");
  EXPECT_EQ(read_pages({page}).text, "the lamps\nthe lamps");
}

TEST(PdfReader, WordsAlongTheMarginAreLeftOutWithAFinding) {
  PdfPageWriter page;
  page.line(50, 100, "Recalling the lamps of islands");
  std::string xhtml = page.xhtml();
  xhtml.insert(xhtml.find("</flow>"),
               "<block><line><word xMin=\"10\" yMin=\"300\" xMax=\"22\" yMax=\"360\">Margin</word>"
               "</line></block>\n");
  const Reading reading = detail::reading_of_pdf_words(xhtml, "a.pdf");
  EXPECT_EQ(block_texts(reading), Texts{"Recalling the lamps of islands"});
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings.front().code, "R124");
}

TEST(PdfReader, APageSetSidewaysIsTurned) {
  // Reads down the page, from the right.
  const std::string xhtml =
      "<page width=\"595\" height=\"842\"><flow><block><line>"
      "<word xMin=\"500\" yMin=\"50\" xMax=\"512\" yMax=\"110\">Recalling</word>"
      "<word xMin=\"500\" yMin=\"113\" xMax=\"512\" yMax=\"131\">the</word></line>"
      "<line><word xMin=\"486\" yMin=\"50\" xMax=\"498\" yMax=\"80\">lamps</word></line>"
      "</block></flow></page>";
  const Reading reading = detail::reading_of_pdf_words(xhtml, "a.pdf");
  EXPECT_LT(reading.text.find("Recalling the"), reading.text.find("lamps"));
}

TEST(PdfReader, BoxesThatAreNoneLoseNoText) {
  const std::string xhtml =
      "<page width=\"inf\" height=\"nan\"><flow><block><line>"
      "<word xMin=\"nan\" yMin=\"1e300\" xMax=\"-inf\" yMax=\"\">one</word>"
      "<word xMin=\"5\" yMin=\"5\" xMax=\"5\" yMax=\"5\">two</word>"
      "<word>three</word><word xMin=\"9\" yMin=\"9\" xMax=\"1\" yMax=\"1\">four</word>"
      "</line></block></flow></page>";
  const Reading reading = detail::reading_of_pdf_words(xhtml, "a.pdf");
  for (const std::string word : {"one", "two", "three", "four"}) {
    EXPECT_NE(reading.text.find(word), std::string::npos) << word;
  }
}

TEST(PdfReader, ControlsAndIllFormedBytesGiveWellFormedText) {
  PdfPageWriter page;
  page.line(50, 100, "lam\x01ps \xFF\xC3");
  const Reading reading = read_pages({page});
  EXPECT_TRUE(detail::is_well_formed(reading.text));
  EXPECT_EQ(reading.text.substr(0, 5), "lamps");
}

TEST(PdfReader, LigaturesAreLettersAndFractionsStay) {
  PdfPageWriter page;
  page.line(50, 100, "o\uFB03ce \u00BD");
  EXPECT_EQ(read_pages({page}).text, "office \u00BD");
}

TEST(PdfReader, ManyWordsAndManyPagesAreRead) {
  PdfPageWriter page;
  for (int i = 0; i < 20000; ++i) page.word(10 + (i % 50) * 11, 10 + (i / 50) * 14, "a");
  EXPECT_EQ(read_pages({page}).findings.size(), 0U);
  PdfPageWriter small;
  small.word(50, 300, "a");
  EXPECT_FALSE(read_pages(std::vector<PdfPageWriter>(5000, small)).blocks.empty());
}

}  // namespace
}  // namespace paralign
