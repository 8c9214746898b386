#pragma once

// Word files made part by part. XML is written with the prefix "w"; `with_prefix` changes it.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/zip_file.hpp"

namespace paralign::testing {

/// `text` as a run with these properties: `run("Decides", "<w:i/>")`.
inline std::string run(std::string_view text, std::string_view properties = {}) {
  std::string xml = "<w:r>";
  if (!properties.empty()) xml.append("<w:rPr>").append(properties).append("</w:rPr>");
  return xml.append("<w:t xml:space=\"preserve\">").append(text).append("</w:t></w:r>");
}

/// A paragraph of these runs, with these properties.
inline std::string paragraph(std::string_view runs, std::string_view properties = {}) {
  std::string xml = "<w:p>";
  if (!properties.empty()) xml.append("<w:pPr>").append(properties).append("</w:pPr>");
  return xml.append(runs).append("</w:p>");
}

/// A paragraph of one run.
inline std::string line(std::string_view text, std::string_view properties = {}) {
  return paragraph(run(text), properties);
}

inline std::string inserted(std::string_view runs) {
  return "<w:ins w:id=\"1\" w:author=\"A\">" + std::string(runs) + "</w:ins>";
}

/// Runs made by `run`, deleted.
inline std::string deleted(std::string runs) {
  for (const std::string_view tag : {"<w:t ", "<w:t>", "</w:t>"}) {
    const std::size_t letter = tag.find('t');
    for (std::size_t at = runs.find(tag); at != std::string::npos; at = runs.find(tag, at)) {
      runs.replace(at + letter, 1, "delText");
    }
  }
  return "<w:del w:id=\"2\" w:author=\"A\">" + runs + "</w:del>";
}

/// A field with that instruction and result.
inline std::string field(std::string_view instruction, std::string_view result) {
  std::string xml = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>";
  xml.append(instruction).append("</w:instrText></w:r>");
  xml.append("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>").append(result);
  return xml.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

inline std::string footnote_reference(std::string_view id) {
  return "<w:r><w:footnoteReference w:id=\"" + std::string(id) + "\"/></w:r>";
}

/// A note of these paragraphs.
inline std::string footnote(std::string_view id, std::string_view paragraphs) {
  return "<w:footnote w:id=\"" + std::string(id) + "\">" + std::string(paragraphs) +
         "</w:footnote>";
}

inline std::string cell(std::string_view paragraphs, std::string_view properties = {}) {
  std::string xml = "<w:tc>";
  if (!properties.empty()) xml.append("<w:tcPr>").append(properties).append("</w:tcPr>");
  return xml.append(paragraphs).append("</w:tc>");
}

inline std::string row(std::string_view cells, std::string_view properties = {}) {
  std::string xml = "<w:tr>";
  if (!properties.empty()) xml.append("<w:trPr>").append(properties).append("</w:trPr>");
  return xml.append(cells).append("</w:tr>");
}

inline std::string table(std::string_view rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid/>" + std::string(rows) + "</w:tbl>";
}

/// A numbering part with one list, number 1: "1.", "(a)", "(i)".
inline std::string three_levels() {
  std::string xml = "<w:abstractNum w:abstractNumId=\"0\">";
  const std::vector<std::pair<std::string_view, std::string_view>> levels{
      {"decimal", "%1."}, {"lowerLetter", "(%2)"}, {"lowerRoman", "(%3)"}};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    xml.append("<w:lvl w:ilvl=\"").append(std::to_string(i)).append("\"><w:start w:val=\"1\"/>");
    xml.append("<w:numFmt w:val=\"").append(levels[i].first).append("\"/><w:lvlText w:val=\"");
    xml.append(levels[i].second).append("\"/></w:lvl>");
  }
  return xml +
         "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
         "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>";
}

/// The properties of a paragraph in list 1.
inline std::string numbered(int level = 0) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
         "\"/><w:numId w:val=\"1\"/></w:numPr>";
}

/// The mark of a paragraph that was inserted or deleted: `mark("del")`.
inline std::string mark(std::string_view change) {
  return "<w:rPr><w:" + std::string(change) + " w:id=\"3\" w:author=\"A\"/></w:rPr>";
}

class DocxBuilder {
 public:
  /// What the body holds.
  explicit DocxBuilder(std::string_view body) { add("document", "<w:body>", body, "</w:body>"); }

  DocxBuilder& styles(std::string_view xml) { return add("styles", {}, xml, {}); }
  DocxBuilder& numbering(std::string_view xml) { return add("numbering", {}, xml, {}); }
  DocxBuilder& footnotes(std::string_view xml) { return add("footnotes", {}, xml, {}); }
  DocxBuilder& endnotes(std::string_view xml) { return add("endnotes", {}, xml, {}); }
  DocxBuilder& settings(std::string_view xml) { return add("settings", {}, xml, {}); }
  /// A part with these very bytes.
  DocxBuilder& raw(std::string_view type, std::string_view bytes) {
    parts_.push_back({std::string(type), std::string(bytes), true});
    return *this;
  }

  /// Calls `change` with the XML of each part.
  template <typename Change>
  DocxBuilder& damage(Change change) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      parts_[i].xml = encoded(i);
      parts_[i].raw = true;
      change(parts_[i].xml);
    }
    return *this;
  }

  DocxBuilder& strict() {
    namespace_ = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    relationship_ = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    return *this;
  }
  DocxBuilder& with_prefix(std::string_view prefix) {
    prefix_ = prefix;
    return *this;
  }
  DocxBuilder& in_utf16() {
    utf16_ = true;
    return *this;
  }
  /// Parts are "odd/part0.bin" and so on, named by absolute targets.
  DocxBuilder& with_odd_names() {
    odd_names_ = true;
    return *this;
  }

  [[nodiscard]] std::string bytes() const {
    ZipFile zip;
    zip.add("[Content_Types].xml", content_types());
    zip.add("_rels/.rels", relationships({{"officeDocument", name(0)}}));
    std::vector<std::pair<std::string, std::string>> targets;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      zip.add(name(i), encoded(i));
      if (i > 0) targets.emplace_back(parts_[i].type, "/" + name(i));
    }
    zip.add(odd_names_ ? "odd/_rels/part0.bin.rels" : "word/_rels/document.xml.rels",
            relationships(targets));
    return zip.bytes();
  }

 private:
  struct Part {
    std::string type;
    std::string xml;
    bool raw;  // else wrapped into its root element when it is written
  };

  DocxBuilder& add(std::string_view type, std::string_view before, std::string_view xml,
                   std::string_view behind) {
    std::string content(before);
    content.append(xml).append(behind);
    parts_.push_back({std::string(type), content, false});
    return *this;
  }

  [[nodiscard]] std::string name(std::size_t i) const {
    return odd_names_ ? "odd/part" + std::to_string(i) + ".bin" : "word/" + parts_[i].type + ".xml";
  }

  [[nodiscard]] std::string content_types() const {
    std::string xml =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>";
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::string_view main = i == 0 ? ".main" : "";
      xml.append("<Override PartName=\"/").append(name(i)).append("\" ContentType=\"");
      xml.append("application/vnd.openxmlformats-officedocument.wordprocessingml.");
      xml.append(parts_[i].type).append(main).append("+xml\"/>");
    }
    return xml + "</Types>";
  }

  [[nodiscard]] std::string relationships(
      const std::vector<std::pair<std::string, std::string>>& targets) const {
    std::string xml =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto& [type, target] : targets) {
      xml.append("<Relationship Id=\"r").append(type).append("\" Type=\"").append(relationship_);
      xml.append(type).append("\" Target=\"").append(target).append("\"/>");
    }
    return xml + "</Relationships>";
  }

  [[nodiscard]] std::string encoded(std::size_t i) const {
    const Part& part = parts_[i];
    if (part.raw) return part.xml;
    std::string xml = "<w:" + part.type + " xmlns:w=\"" + namespace_ + "\">" + part.xml +
                      "</w:" + part.type + ">";
    if (prefix_ != "w") {
      for (const std::string_view before : {"<", "</", " "}) {
        replace(xml, std::string(before) + "w:", std::string(before) + prefix_ + ":");
      }
      replace(xml, "xmlns:w=", "xmlns:" + prefix_ + "=");
    }
    return utf16_ ? in_utf16(xml) : xml;
  }

  static void replace(std::string& text, std::string_view old, std::string_view other) {
    for (std::size_t at = text.find(old); at != std::string::npos;
         at = text.find(old, at + other.size())) {
      text.replace(at, old.size(), other);
    }
  }

  // Of the basic plane alone.
  static std::string in_utf16(std::string_view utf8) {
    std::string out = "\xFF\xFE";
    for (std::size_t i = 0; i < utf8.size();) {
      const auto lead = static_cast<unsigned char>(utf8[i++]);
      unsigned code = lead;
      const int trails = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : 2;
      if (trails > 0) code = lead & (trails == 1 ? 0x1FU : 0x0FU);
      for (int k = 0; k < trails; ++k)
        code = code << 6U | (static_cast<unsigned char>(utf8[i++]) & 0x3FU);
      out.push_back(static_cast<char>(code & 0xFFU));
      out.push_back(static_cast<char>(code >> 8U));
    }
    return out;
  }

  std::vector<Part> parts_{};
  std::string namespace_ = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  std::string relationship_ =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string prefix_ = "w";
  bool utf16_ = false;
  bool odd_names_ = false;
};

}  // namespace paralign::testing
