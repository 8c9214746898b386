// Segmentation loses nothing: the letters and digits of the input are those of paragraphs, markers,
// note marks and residue, whatever residue the text is mixed with.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

#include "paralign/error.hpp"
#include "paralign/segment.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign {
namespace {

using Bag = std::map<char32_t, long>;

// Folding is per code point but for order, so that it keeps the multiset that NFKC would show.
void count(Bag& bag, std::string_view text, long sign) {
  const std::string plain = detail::letters_and_digits(text);
  for (std::size_t i = 0; i < plain.size();) bag[detail::next_code_point(plain, i)] += sign;
}

Bag difference(const Reading& reading, const std::vector<Document>& documents) {
  Bag bag;
  count(bag, reading.text, 1);
  for (const Document& document : documents) {
    for (const Paragraph& paragraph : document.paragraphs) {
      count(bag, paragraph.text, -1);
      if (!reading.one_paragraph_a_block) count(bag, paragraph.marker, -1);
      for (const std::string& note : paragraph.notes) count(bag, note, -1);
    }
    for (const std::string& residue : document.residue) count(bag, residue, -1);
  }
  std::erase_if(bag, [](const auto& entry) { return entry.second == 0; });
  return bag;
}

rc::Gen<std::string> pieces() {
  return rc::gen::elementOf(
      std::vector<std::string>{"Recalling the law of the sea,",
                               "1. Decides to light the buoys;",
                               "2. Requests a report;",
                               "The General Assembly,",
                               "12/7. Buoys",
                               "(a) To paint;",
                               "(ii) To watch;",
                               "Annex",
                               "I",
                               "55th meeting",
                               "[Adopted without a vote.]",
                               "Rappelant la charte,",
                               "3. D\u00E9cide de veiller ;",
                               "\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 \u0625\u0644\u0649 "
                               "\u0627\u0644\u0628\u062D\u0631\u060C",
                               "\u0661\u0662 - \u064A\u0642\u0631\u0631 \u0623\u0646\u061B",
                               "\uFC32",
                               "of the harbours",
                               "counter-",
                               "words",
                               "A/XYZ/12/3",
                               "\n",
                               "\n\n",
                               "\n",
                               "\f",
                               " ",
                               "\t",
                               "**",
                               "*",
                               "***",
                               "_",
                               "\u00B9",
                               "\u00B2\u00B3",
                               "^{er}",
                               "^{2}",
                               "([footnoteRef:1])",
                               "[1: ()\tA/XYZ/1.]",
                               "[bookmark: _Hlk1]",
                               "[words](#)",
                               "[",
                               "](",
                               ")",
                               "<sup>1</sup>",
                               "<br>",
                               "<",
                               "|",
                               "# ",
                               "GE.18-05349 (E) 060418",
                               "2/5",
                               "3",
                               "1 See A/XYZ/4.",
                               "- ",
                               "\u2022 ",
                               "\u200F",
                               "\u00AD",
                               "\\*",
                               "[^1]",
                               "[^1]: note",
                               "--",
                               "l. Decides",
                               "12,",
                               ", ",
                               ";Decides",
                               "...",
                               "1"});
}

RC_GTEST_PROP(Segment, KeepsLettersAndDigits, ()) {
  std::string text = "x";
  for (const auto& piece : *rc::gen::container<std::vector<std::string>>(pieces())) text += piece;
  const Reading reading = read_text(text, "a.txt");
  const std::string language = *rc::gen::element<std::string>("", "en", "fr", "ar", "de");
  RC_ASSERT(difference(reading, segment(reading, {.language = language})).empty());
}

RC_GTEST_PROP(Segment, NeverFailsOnBytes, (const std::string& bytes)) {
  try {
    const Reading reading = read_text(bytes, "a.txt");
    RC_ASSERT(difference(reading, segment(reading)).empty());
  } catch (const Error& error) {
    RC_ASSERT(error.code() == ErrorCode::unreadable);
  }
}

RC_GTEST_PROP(Segment, LabelsAreUniqueAndIdsArePositions, ()) {
  std::string text = "x";
  for (const auto& piece : *rc::gen::container<std::vector<std::string>>(pieces())) text += piece;
  for (const Document& document : segment(read_text(text, "a.txt"), {.language = "en"})) {
    std::map<std::string, int> labels;
    std::uint32_t id = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
      RC_ASSERT(paragraph.id == id++);
      RC_ASSERT(++labels[paragraph.label] == 1);
      RC_ASSERT(!paragraph.parent || *paragraph.parent < paragraph.id);
    }
  }
}

}  // namespace
}  // namespace paralign
