#include "tokenize/read/xml.hpp"

#include <gtest/gtest.h>

#include "paralign/error.hpp"

namespace paralign::detail {
namespace {

void parse(std::string_view bytes, pugi::xml_document& tree) {
  parse_xml(bytes, "a.docx:document.xml", BlankText::single, tree);
}

std::string refused(std::string_view bytes) {
  pugi::xml_document tree;
  try {
    parse(bytes, tree);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(Xml, FindsElementsAndAttributesByLocalName) {
  pugi::xml_document tree;
  parse("<w:a xmlns:w='u'><w:b w:val='1'/><c:t> </c:t></w:a>", tree);
  const pugi::xml_node root = child(tree, "a");
  EXPECT_EQ(attribute(child(root, "b"), "val"), "1");
  EXPECT_EQ(attribute(child(root, "b"), "other", "x"), "x");
  EXPECT_STREQ(child(root, "t").text().get(), " ");
}

TEST(Xml, ReadsUtf16) {
  const std::u16string wide = u"\uFEFF<a>\u0627</a>";
  const std::string bytes(reinterpret_cast<const char*>(wide.data()), wide.size() * 2);
  pugi::xml_document tree;
  parse(bytes, tree);
  EXPECT_STREQ(child(tree, "a").text().get(), "\xD8\xA7");
}

TEST(Xml, RefusesADocumentType) {
  EXPECT_NE(refused("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
                .find("document type declaration"),
            std::string::npos);
}

TEST(Xml, RefusesWhatIsNestedTooDeep) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  for (int i = 0; i < 100'000; ++i) deep += "</a>";
  EXPECT_NE(refused(deep).find("nested deeper"), std::string::npos);
}

TEST(Xml, CountsTheDepthAndNotTheSiblings) {
  std::string wide = "<r>";
  for (int i = 0; i < 2'000; ++i) wide += "<a><b/></a>";
  EXPECT_EQ(refused(wide + "</r>"), "");
}

TEST(Xml, RefusesWhatIsCutOff) {
  EXPECT_NE(refused("<a><b></b>").find("a.docx:document.xml:"), std::string::npos);
}

}  // namespace
}  // namespace paralign::detail
