#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/docx_builder.hpp"
#include "tests/support/shown.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::testing {
namespace {

using Lines = std::vector<std::string>;

/// The words of one small resolution.
struct Words {
  std::string_view council;
  std::string_view reissued;
  std::string_view title;
  std::string_view opener;
  std::string_view recalling;
  std::string_view recital;
  std::string_view note;
  std::string_view decides;
  std::string_view old_term;
  std::string_view new_term;
  std::string_view item;
  std::string_view deep;
  std::string_view added;
  std::string_view requests;
  std::string_view box;
  std::string_view endnote;
  std::string_view name;
  std::string_view number;
};

constexpr Words kEnglish{"Council of the Isles",
                         "Reissued for technical reasons.",
                         "12/7. Lights of the coast",
                         "The Council of the Isles,",
                         "Recalling",
                         "its resolution 9/5",
                         "See C/12/34, annex.",
                         "Decides to extend the mandate",
                         "for one year",
                         "for two years",
                         "to visit the keepers;",
                         "each winter;",
                         "to report in writing;",
                         "Requests the Commissioner to act;",
                         "Advance version",
                         "Adopted without a vote.",
                         "Light",
                         "Keepers"};

constexpr Words kFrench{"Conseil des \u00EEles",
                        "Nouveau tirage pour raisons techniques.",
                        "12/7. Les feux de la c\u00F4te",
                        "Le Conseil des \u00EEles,",
                        "Rappelant",
                        "sa r\u00E9solution 9/5",
                        "Voir C/12/34, annexe.",
                        "D\u00E9cide de proroger le mandat",
                        "d\u2019un an",
                        "de deux ans",
                        "de rendre visite aux gardiens ;",
                        "chaque hiver ;",
                        "de faire rapport par \u00E9crit ;",
                        "Prie la Commissaire d\u2019agir ;",
                        "Version pr\u00E9liminaire",
                        "Adopt\u00E9 sans vote.",
                        "Feu",
                        "Gardiens"};

constexpr Words kArabic{
    "\u0645\u062C\u0644\u0633 \u0627\u0644\u062C\u0632\u0631",
    "\u0623\u064F\u0639\u064A\u062F \u0625\u0635\u062F\u0627\u0631\u0647\u0627 "
    "\u0644\u0623\u0633\u0628\u0627\u0628 \u0641\u0646\u064A\u0629.",
    "12/7- \u0623\u0636\u0648\u0627\u0621 \u0627\u0644\u0633\u0627\u062D\u0644",
    "\u0625\u0646 \u0645\u062C\u0644\u0633 \u0627\u0644\u062C\u0632\u0631\u060C",
    "\u0625\u0630 \u064A\u0634\u064A\u0631",
    "\u0625\u0644\u0649 \u0642\u0631\u0627\u0631\u0647 9/5",
    "\u0627\u0646\u0638\u0631 C/12/34\u060C \u0627\u0644\u0645\u0631\u0641\u0642.",
    "\u064A\u0642\u0631\u0631 \u062A\u0645\u062F\u064A\u062F "
    "\u0627\u0644\u0648\u0644\u0627\u064A\u0629",
    "\u0644\u0633\u0646\u0629 \u0648\u0627\u062D\u062F\u0629",
    "\u0644\u0633\u0646\u062A\u064A\u0646",
    "\u0632\u064A\u0627\u0631\u0629 \u062D\u0631\u0627\u0633 "
    "\u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A\u061B",
    "\u0643\u0644 \u0634\u062A\u0627\u0621\u061B",
    "\u062A\u0642\u062F\u064A\u0645 \u062A\u0642\u0631\u064A\u0631 \u062E\u0637\u064A\u061B",
    "\u064A\u0637\u0644\u0628 \u0625\u0644\u0649 \u0627\u0644\u0645\u0641\u0648\u0636 \u0623\u0646 "
    "\u064A\u062A\u062E\u0630 \u0627\u0644\u0625\u062C\u0631\u0627\u0621\u0627\u062A "
    "\u0627\u0644\u0644\u0627\u0632\u0645\u0629\u061B",
    "\u0646\u0633\u062E\u0629 \u0623\u0648\u0644\u064A\u0629",
    "\u0627\u0639\u062A\u064F\u0645\u062F \u0628\u062F\u0648\u0646 \u062A\u0635\u0648\u064A\u062A.",
    "\u0627\u0644\u0645\u0646\u0627\u0631\u0629",
    "\u0627\u0644\u062D\u0631\u0627\u0633"};

std::string_view styles() {
  return "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"/>"
         "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
         "<w:style w:type=\"paragraph\" w:styleId=\"Op\"><w:basedOn w:val=\"Normal\"/><w:pPr>"
         "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
         "<w:style w:type=\"character\" w:styleId=\"Ref\"><w:rPr><w:vertAlign "
         "w:val=\"superscript\"/></w:rPr></w:style>"
         "<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>";
}

std::string masthead(const Words& words) {
  const std::string image = "<w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r>";
  const std::string reference =
      "<w:r><w:rPr><w:rStyle w:val=\"Ref\"/></w:rPr><w:footnoteReference "
      "w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>";
  return table(row(cell(paragraph(image)) + cell(paragraph(run("C/RES/12/7") + reference))) +
               row(cell(line(words.council)) + cell(line("", "<w:jc w:val=\"right\"/>"))));
}

std::string preamble(const Words& words) {
  const std::string reference =
      "<w:r><w:rPr><w:rStyle w:val=\"Ref\"/></w:rPr><w:footnoteReference w:id=\"3\"/></w:r>";
  const std::string link = "<w:hyperlink r:id=\"r9\">" + run(words.recital) + "</w:hyperlink>";
  return line(words.title, "<w:pStyle w:val=\"H1\"/>") + line(words.opener, "<w:bidi/>") +
         paragraph(run(words.recalling, "<w:i/><w:rtl/>") + run(" ") +
                   field("HYPERLINK \"x\"", link) + reference +
                   run("secret", "<w:rStyle w:val=\"Gone\"/>") + run(",") +
                   field("NOTEREF _R \\f", run("1", "<w:rStyle w:val=\"Ref\"/>")));
}

// A number from the style, a new word for an old one, a new item, a text box, an endnote.
std::string operative(const Words& words) {
  const std::string box =
      "<w:r><mc:AlternateContent><mc:Choice xmlns:wps=\"http://schemas.microsoft.com/office/word/"
      "2010/wordprocessingShape\" Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" +
      line(words.box) +
      "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"
      "</mc:AlternateContent></w:r>";
  const std::string change = deleted(run(words.old_term)) + inserted(run(words.new_term));
  const std::string_view op = "<w:pStyle w:val=\"Op\"/>";
  return paragraph(run(words.decides) + run(" ") + change + run(":") + box, op) +
         line(words.item, numbered(1)) + line(words.deep, numbered(2)) +
         paragraph(inserted(run(words.added)), numbered(1) + mark("ins")) +
         paragraph(run(words.requests) + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>", op);
}

DocxBuilder resolution(const Words& words) {
  const std::string keepers = table(row(cell(line(words.name)) + cell(line(words.number))) +
                                    row(cell(line("C/1")) + cell(line("38"))));
  const std::string note = paragraph("<w:r><w:footnoteRef/></w:r>" + run(" ") + run(words.note));
  const std::string reissued =
      paragraph(run("*", "<w:rStyle w:val=\"Ref\"/>") + run(" ") + run(words.reissued));
  return DocxBuilder(masthead(words) + preamble(words) + operative(words) + keepers + "<w:sectPr/>")
      .styles(styles())
      .numbering(three_levels())
      .footnotes(footnote("2", reissued) + footnote("3", note))
      .endnotes("<w:endnote w:id=\"1\">" + line(words.endnote) + "</w:endnote>")
      .settings("<w:footnotePr><w:numFmt w:val=\"decimal\"/></w:footnotePr>");
}

Lines expected(const Words& words, bool original) {
  const auto text = [](std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (const std::string_view part : parts) joined += part;
    return joined;
  };
  Lines lines{"C/RES/12/7[^*]",
              std::string(words.council),
              text({"{*} ", words.reissued}),
              std::string(words.title),
              std::string(words.opener),
              text({words.recalling, " ", words.recital, "[^1],\u00B9"}),
              text({"{1} ", words.note}),
              text({"1. ", words.decides, " ", original ? words.old_term : words.new_term, ":"}),
              std::string(words.box),
              text({"(a) ", words.item}),
              text({"(i) ", words.deep})};
  if (!original) lines.push_back(text({"(b) ", words.added}));
  lines.push_back(text({"2. ", words.requests, "[^i]"}));
  lines.push_back(text({"{i} ", words.endnote}));
  lines.push_back(text({words.name, "\t", words.number}));
  lines.emplace_back("C/1\t38");
  return lines;
}

TEST(DocxWhole, ReadsAResolutionInThreeLanguages) {
  ReadOptions options;
  options.changes = Changes::both;
  for (const Words& words : {kEnglish, kFrench, kArabic}) {
    const std::vector<Reading> readings =
        read_docx(resolution(words).bytes(), "12-7.docx", options);
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(shown(readings[0]), expected(words, true));
    EXPECT_EQ(shown(readings[1]), expected(words, false));
    EXPECT_EQ(messages(readings[1], "R106"), (Lines{"not read: 1 image"}));
    EXPECT_EQ(messages(readings[1], "R107"),
              (Lines{"tracked changes: 2 insertions, 1 deletion; the final text was taken"}));
    EXPECT_EQ(messages(readings[1], "R110"), (Lines{"1 piece of hidden text left out"}));
    EXPECT_EQ(readings[1].findings.size(), 3U);
  }
}

// What comes of any bytes: an error, or text that is well-formed and stands where the blocks say.
void check(const std::string& bytes) {
  ReadOptions options;
  options.changes = Changes::both;
  try {
    for (const Reading& reading : read_docx(bytes, "a.docx", options)) {
      RC_ASSERT(detail::is_well_formed(reading.text));
      for (const Block& block : reading.blocks) {
        RC_ASSERT(reading.text.substr(block.place.begin, block.place.end - block.place.begin) ==
                  block.text);
        RC_ASSERT(detail::is_well_formed(block.list_number + block.note_mark));
        for (const NoteMark& note : block.notes) RC_ASSERT(detail::is_well_formed(note.mark));
      }
      for (const Finding& finding : reading.findings) {
        RC_ASSERT(detail::is_well_formed(finding.message));
      }
    }
  } catch (const Error& error) {
    RC_ASSERT(error.code() == ErrorCode::unreadable);
  }
}

RC_GTEST_PROP(DocxWhole, OutlivesAnyBytesInTheArchive, ()) {
  static const std::string good = resolution(kArabic).bytes();
  std::string bytes = good;
  const int changes = *rc::gen::inRange(1, 6);
  for (int i = 0; i < changes; ++i) {
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  }
  if (*rc::gen::inRange(0, 4) == 0) bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
  check(bytes);
}

// Damage inside the XML, under right checksums.
RC_GTEST_PROP(DocxWhole, OutlivesAnyBytesInItsParts, ()) {
  DocxBuilder file = resolution(kArabic);
  file.damage([](std::string& xml) {
    const int changes = *rc::gen::inRange(0, 4);
    for (int i = 0; i < changes; ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, xml.size());
      xml[at] = *rc::gen::element('<', '>', '/', '"', ' ', 'w', '1', '\0', '\xD8', '\xFF', '&');
    }
  });
  check(file.bytes());
}

// Whole elements lost, repeated or put elsewhere: XML that is well-formed and makes no sense.
RC_GTEST_PROP(DocxWhole, OutlivesElementsInAnyOrder, ()) {
  DocxBuilder file = resolution(kEnglish);
  file.damage([](std::string& xml) {
    const int changes = *rc::gen::inRange(0, 4);
    for (int i = 0; i < changes; ++i) {
      const std::size_t from = xml.find("<w:", *rc::gen::inRange<std::size_t>(0, xml.size()));
      const std::size_t to = xml.find("<w:", *rc::gen::inRange<std::size_t>(0, xml.size()));
      if (from == std::string::npos || to == std::string::npos) continue;
      const std::size_t end = xml.find("/>", from);
      if (end == std::string::npos || end - from > 200) continue;
      const std::string element = xml.substr(from, end + 2 - from);
      if (element.find('>') != element.size() - 1) continue;
      xml.insert(to, element);
    }
  });
  check(file.bytes());
}

}  // namespace
}  // namespace paralign::testing
