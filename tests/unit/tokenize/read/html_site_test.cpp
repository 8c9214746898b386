#include <gtest/gtest.h>

#include "tests/unit/tokenize/read/html_support.hpp"

namespace paralign {
namespace {

const std::string kResolution =
    "<p>The Council of the Isles and Straits,</p><p>Recalling its resolution 9/5 of 14 March 2030, "
    "by which it extended the mandate of the Commissioner for Coastal Lights,</p>"
    "<p>1. Decides to extend that mandate for a period of one year;</p>"
    "<p>2. Decides to remain seized of the matter.</p>";

Lines resolution_with(const Lines& before, const Lines& behind = {}) {
  Lines lines = before;
  for (const std::string& line : lines_of_page(kResolution)) lines.push_back(line);
  lines.insert(lines.end(), behind.begin(), behind.end());
  return lines;
}

TEST(HtmlSite, LosesNothingOfAPageThatNamesNothing) {
  const Reading reading = read_page(
      "<div><a href='/'>Home</a> <a href='/r'>Resolutions</a></div>"
      "<h1>12/7. Lighthouses</h1>" +
      kResolution + "<p>\u00A9 2031</p>");
  EXPECT_EQ(lines_of(reading),
            resolution_with({"Home Resolutions", "# 12/7. Lighthouses"}, {"\u00A9 2031"}));
  EXPECT_EQ(finding_of(reading, "R121"), nullptr);
}

TEST(HtmlSite, IsLeftOutAroundMainAndCounted) {
  const Reading reading = read_page(
      "<header>Council <a href='/'>Home</a></header><nav><ul><li>Sessions</ul></nav>"
      "<main><nav>You are here</nav><header><h1>12/7. Lighthouses</h1></header>" +
      kResolution + "</main><footer>All rights reserved</footer>");
  EXPECT_EQ(lines_of(reading), resolution_with({"# 12/7. Lighthouses"}));
  const Finding* finding = finding_of(reading, "R121");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->message.substr(0, 3), "9 w");
}

TEST(HtmlSite, IsWhatSaysSoWithoutMain) {
  EXPECT_EQ(lines_of_page("<header><a href='/'>Council</a></header><aside>News of the day</aside>"
                          "<div role=navigation>Menu</div><div role=search>Find</div>" +
                          kResolution + "<footer><p>Contact us</footer>"),
            resolution_with({}));
}

TEST(HtmlSite, KeepsATitleInAHeaderOfItsOwn) {
  EXPECT_EQ(
      lines_of_page("<header><h1>12/7. Lighthouses</h1></header><main>" + kResolution + "</main>"),
      resolution_with({"# 12/7. Lighthouses"}));
  EXPECT_EQ(lines_of_page("<header><h1>12/7. Lighthouses</h1></header>" + kResolution),
            resolution_with({"# 12/7. Lighthouses"}));
}

TEST(HtmlSite, IsNotTheMainPartWhereThatHasLittleText) {
  EXPECT_EQ(lines_of_page("<main>Loading</main><div>" + kResolution + "</div>"),
            resolution_with({"Loading"}));
}

TEST(HtmlSite, KeepsWhatIsNamedLikeItButHoldsTheText) {
  EXPECT_EQ(lines_of_page("<body class='has-sidebar nav-open'><div id=header>C/RES/12/7<br>"
                          "19 March 2031</div><div class='menu content'>" +
                          kResolution + "</div><h2 id='social-share'>Share</h2>"),
            resolution_with({"C/RES/12/7/19 March 2031"}, {"# Share"}));
}

TEST(HtmlSite, IsWhatIsNamedLikeItAndMadeOfLinks) {
  EXPECT_EQ(
      lines_of_page("<div class='topMenu'><a href=1>Home</a> <a href=2>News</a> and</div>"
                    "<p class=breadcrumb><a href=1>Home</a> > Documents > Resolution 12/7</p>"
                    "<div class='cookie-banner'>This site uses cookies. <button>OK</button></div>"
                    "<a class=skip-link href='#m'>Skip to content</a>" +
                    kResolution +
                    "<div class=share-buttons>Share <a href=x>Mail</a></div>"
                    "<div id=lang-switcher><a href=fr>Fran\u00E7ais</a></div>"
                    "<div id=footer>\u00A9 Council 2031. All rights reserved.</div>"
                    "<div class=site-footer>Terms of use</div>"),
      resolution_with({}));
}

TEST(HtmlSite, KeepsAFormAroundAllAndDropsSmallOnes) {
  EXPECT_EQ(lines_of_page("<form id=aspnetForm><form>x</form>" + kResolution +
                          "</form><form action=s><label>Search</label><input></form>"),
            resolution_with({"x"}));
}

TEST(HtmlSite, KeepsTheNotesOfTheDocument) {
  EXPECT_EQ(lines_of_page("<main>" + kResolution +
                          "<p>Noting<sup><a href='#fn1'>1</a></sup></main>"
                          "<footer><p id=fn1>1. C/12/34.</p><p>Contact</footer>"),
            resolution_with({}, {"Noting{1}", "NOTE 1: C/12/34."}));
}

TEST(HtmlSite, IsTextForScreenReaders) {
  EXPECT_EQ(lines_of_page("<h2 class=visually-hidden>Main</h2><p><span class='sr-only'>Page "
                          "text</span>" +
                          kResolution),
            resolution_with({"# Main"}));
}

TEST(HtmlSite, IsNoneInArabic) {
  EXPECT_EQ(
      lines_of_page("<nav>\u0627\u0644\u0631\u0626\u064A\u0633\u064A\u0629</nav>"
                    "<article dir=rtl><h1>\u0661\u0662/\u0667 - \u0635\u0648\u0646</h1>"
                    "<p>\u0625\u0646 \u0627\u0644\u0645\u062C\u0644\u0633\u060C</p></article>"),
      (Lines{"# \u0661\u0662/\u0667 - \u0635\u0648\u0646",
             "\u0625\u0646 \u0627\u0644\u0645\u062C\u0644\u0633\u060C"}));
}

}  // namespace
}  // namespace paralign
