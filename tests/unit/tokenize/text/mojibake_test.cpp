#include "tokenize/text/mojibake.hpp"

#include <gtest/gtest.h>

#include "tests/support/encode.hpp"
#include "tokenize/text/encoding.hpp"

namespace paralign::detail {
namespace {

// Sentences of our own.
const std::string kFrench =
    "D\u00E9cide de rester saisi de la question, o\u00F9 qu'elle m\u00E8ne, et prie l'\u00C9tat "
    "c\u00F4tier \u2014 ainsi que le "
    "gardien \u2014 d'en r\u00E9f\u00E9rer \u00E0 l'Assembl\u00E9e d\u00E8s l'\u00E9t\u00E9.";
const std::string kArabic =
    "\u0648\u0625\u0630 \u064A\u0634\u064A\u0631 \u0625\u0644\u0649 \u0623\u0646 "
    "\u0627\u0644\u0645\u0646\u0627\u0631\u0627\u062A "
    "\u0627\u0644\u062A\u0627\u0631\u064A\u062E\u064A\u0629 \u0645\u0646 \u062A\u0631\u0627\u062B "
    "\u0627\u0644\u062C\u0632\u0631 \u0648\u0627\u0644\u0645\u0636\u0627\u0626\u0642\u060C";

Mojibake found_in(const std::string& bytes, const char* read_as) {
  return find_mojibake(decode(bytes, read_as).text).value_or(Mojibake{});
}

TEST(Mojibake, KnowsUtf8ThatWasReadAsSingleBytes) {
  for (const char* read_as : {"windows-1252", "windows-1256", "macintosh"}) {
    for (const std::string& text : {kFrench, kArabic}) {
      const Mojibake mojibake = found_in(text, read_as);
      EXPECT_EQ(mojibake.actual, "UTF-8") << read_as;
      EXPECT_EQ(mojibake.read_as, read_as) << text;
    }
  }
}

TEST(Mojibake, SaysHowManyPlacesAndWhatTheFirstOneMeans) {
  const std::string text = "Il d\u00C3\u00A9cide, l\u2019\u00C3\u00A9t\u00C3\u00A9.";
  const auto mojibake = find_mojibake(text);
  ASSERT_TRUE(mojibake.has_value());
  EXPECT_EQ(mojibake->places, 3U);
  EXPECT_EQ(text.substr(mojibake->begin, mojibake->end - mojibake->begin), "\u00C3\u00A9");
  EXPECT_EQ(mojibake->meant, "\u00E9");
}

TEST(Mojibake, KnowsOneSurePlace) {
  EXPECT_TRUE(
      find_mojibake("the Council\u2019s light\nthe keeper\u00E2\u20AC\u2122s house").has_value());
  EXPECT_TRUE(find_mojibake("\u00EF\u00BB\u00BF1. Decides").has_value());
  EXPECT_TRUE(find_mojibake("l'article premier d\u00C3\u00A9cide").has_value());
}

TEST(Mojibake, KnowsLatin1WithItsControls) {
  EXPECT_TRUE(find_mojibake("the keeper\u00E2\u0080\u0099s house").has_value());
}

TEST(Mojibake, KnowsUtf8ThatWasReadWronglyTwice) {
  EXPECT_EQ(found_in(decode(kFrench, "latin1").text, "latin1").actual, "UTF-8");
}

TEST(Mojibake, KnowsArabicInSingleBytesThatWasReadAsLatin) {
  const Mojibake windows = found_in(testing::encode(kArabic, "windows-1256"), "windows-1252");
  EXPECT_EQ(windows.actual, "windows-1256");
  EXPECT_EQ(windows.read_as, "windows-1252");
  EXPECT_EQ(windows.meant, "\u0648\u0625\u0630");
  EXPECT_EQ(found_in(testing::encode(kArabic, "ISO-8859-6"), "windows-1252").actual, "ISO-8859-6");
}

TEST(Mojibake, KnowsFrenchCapitalsThatWereReadAsArabic) {
  const Mojibake mojibake =
      found_in(testing::encode("L'\u00C9tat et l'\u00C9glise, l'\u00CAtre et \u00C0 l'\u00C9coute",
                               "windows-1252"),
               "windows-1256");
  EXPECT_EQ(mojibake.actual, "windows-1252");
  EXPECT_EQ(mojibake.read_as, "windows-1256");
  EXPECT_EQ(mojibake.meant, "\u00C9tat");
}

TEST(Mojibake, IsNotInCleanTextOfAnyLanguage) {
  const std::string kClean[] = {
      kFrench,
      kArabic,
      "\u00AB D\u00E9j\u00E0 \u00BB dit-il : \u00AB l\u2019\u0153uvre, l\u2019\u00E9t\u00E9\u2026 "
      "\u00BB \u2014 \u00E0 5 \u20AC l\u2019unit\u00E9, 20 \u00B0C, n\u00B0 3, 1\u00BD mille.",
      "\u00C2GE, \u00CELE, \u00CATRE, \u00AB \u00C9T\u00C9 \u00BB, \u00AB \u00C0 \u00BB, \u00AB "
      "\u00C2 \u00BB, \u00C7A, \u00AB M\u00C2 \u00BB",
      "Das \u00DCbereinkommen \u00FCber die \u00D6ffnung der H\u00E4fen (\u201E\u00C4\u201C, "
      "\u201E\u00D6\u201C, \u201E\u00DC\u201C) f\u00FCr gr\u00F6\u00DFere Schiffe.",
      "El Consejo decidi\u00F3 que los fareros espa\u00F1oles, \u00BFqui\u00E9n si no?, cuiden de "
      "la ni\u00F1ez; \u00A1as\u00ED ser\u00E1!",
      "O Conselho decidiu que a manuten\u00E7\u00E3o n\u00E3o \u00E9 op\u00E7\u00E3o. "
      "\u00ABN\u00C3O\u00BB, \u00ABIRM\u00FB, \u00ABMA\u00C7\u00FB, S. JO\u00C3O\u00BB",
      "K\u0131y\u0131 g\u00F6zc\u00FClerinin \u0131\u015F\u0131klar\u0131 a\u00E7\u0131k "
      "tutmas\u0131na karar verir; \u00E7a\u011Fr\u0131 yap\u0131l\u0131r, \u015Eile\u2019ye "
      "\u201C\u011E\u201D yaz\u0131l\u0131r.",
      "\u0421\u043E\u0432\u0435\u0442 "
      "\u043F\u043E\u0441\u0442\u0430\u043D\u043E\u0432\u043B\u044F\u0435\u0442, "
      "\u0447\u0442\u043E \u043C\u0430\u044F\u043A\u0438 "
      "\u043E\u0441\u0442\u0430\u044E\u0442\u0441\u044F \u043F\u043E\u0434 "
      "\u0437\u0430\u0449\u0438\u0442\u043E\u0439; \u00AB\u0401\u00BB \u0438 \u00AB\u0419\u00BB "
      "\u043F\u0438\u0448\u0443\u0442\u0441\u044F.",
      "\u0634\u0648\u0631\u0627 \u062A\u0635\u0645\u06CC\u0645 "
      "\u0645\u06CC\u200C\u06AF\u06CC\u0631\u062F \u06A9\u0647 "
      "\u0686\u0631\u0627\u063A\u200C\u0647\u0627\u06CC \u062F\u0631\u06CC\u0627\u06CC\u06CC "
      "\u0631\u0648\u0634\u0646 \u0628\u0645\u0627\u0646\u0646\u062F\u061B "
      "\u00AB\u0622\u00BB\u060C \u00AB\u0698\u00BB\u060C \u00AB\u06AF\u00BB \u0648 "
      "\u00AB\u067E\u00BB \u062D\u0631\u0641\u200C\u0627\u0646\u062F.",
      "\u0628\u062D\u0631\u06CC \u0631\u0648\u0634\u0646\u06CC\u0648\u06BA \u06A9\u06D2 "
      "\u0645\u062D\u0627\u0641\u0638 \u0679\u06BE\u06C1\u0631\u06D2\u061B "
      "\u00AB\u0688\u00BB\u060C \u00AB\u0679\u00BB \u0627\u0648\u0631 \u00AB\u06BA\u00BB\u06D4",
      "H\u1ED9i \u0111\u1ED3ng quy\u1EBFt \u0111\u1ECBnh gi\u1EEF cho c\u00E1c ng\u1ECDn h\u1EA3i "
      "\u0111\u0103ng lu\u00F4n s\u00E1ng; \u00AB\u00C3\u00BB, \u00AB\u00C2\u00BB, "
      "\u00AB\u0110\u00BB v\u00E0 \u00AB\u0102\u00BB.",
      "R\u00E5det beslutar att fyrarna p\u00E5 \u00C5land h\u00E5lls t\u00E4nda: "
      "\u201D\u00C5\u201D, \u201D\u00C4\u201D, \u201D\u00D6\u201D, \u00ABG\u00C5\u00BB!",
      "\u00CDsland: R\u00E1\u00F0i\u00F0 \u00E1kve\u00F0ur a\u00F0 vitarnir \u00E1 \u00DDmsum "
      "st\u00F6\u00F0um \u2014 \u00FE\u00FA, \u00FD\u00F0, \u00E1\u00F0 \u2014 logi.",
      "Rada postanawia, \u017Ce \u017Ar\u00F3d\u0142a \u015Bwiat\u0142a \u015Bwiec\u0105; "
      "\u00AB\u017B\u00BB, \u00AB\u0141\u00BB, \u201E\u015A\u201D.",
      "\u0641\u0642\u0637\u060C \u0627\u0644\u0646\u0641\u0637\u061B \u0648\u0633\u0637\u00BB "
      "\u062D\u0641\u0638\u060C \u0623\u064A\u0636\u0627\u064B\u061B "
      "\u0627\u0644\u0642\u0631\u0622\u0646 \u00AB\u0622\u00BB \u0627\u0644\u062E\u0637\u061B "
      "\u0645\u0631\u0641\u0623\u00BB \u0627\u0644\u0645\u0628\u0627\u062F\u0626\u060C 5 \u066A "
      "\u0637",
      "\u064A\u0631\u062D\u0628 \u0628\u0645\u0634\u0627\u0631\u0643\u0629 \u0627\u0644\u0640WTO "
      "\u0648\u0627\u0644\u0640FAO \u0648\u0628\u0640ISO \u0641\u064A "
      "\u0627\u062C\u062A\u0645\u0627\u0639 \u0627\u0644\u0640UN",
      "\u00D6\u00F6, \u00F5\u00F5, \u00E4\u00E4, \u00E5\u00E4, \u00AB\u00D3\u00BB, "
      "\u2019\u00F6\u2019",
  };
  for (const std::string& text : kClean) {
    const auto mojibake = find_mojibake(text);
    EXPECT_FALSE(mojibake.has_value()) << text << ": " << mojibake.value_or(Mojibake{}).meant;
  }
}

TEST(Mojibake, ReadsALongRunWithoutABlank) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "\u00E9";
  EXPECT_FALSE(find_mojibake(text).has_value());
  EXPECT_EQ(found_in(text, "latin1").actual, "");
  EXPECT_EQ(found_in("d" + text, "latin1").places, 1U);
}

}  // namespace
}  // namespace paralign::detail
