#pragma once

// OpenDocument texts made part by part.

#include <string>
#include <string_view>

#include "tests/support/zip_file.hpp"

namespace paralign::testing::odt {

inline std::string element(std::string_view name, std::string_view attributes,
                           std::string_view content) {
  std::string xml = "<" + std::string(name);
  if (!attributes.empty()) xml.append(" ").append(attributes);
  return xml.append(">").append(content).append("</").append(name).append(">");
}

inline std::string p(std::string_view content, std::string_view style = "Standard") {
  return element("text:p", "text:style-name=\"" + std::string(style) + "\"", content);
}

inline std::string h(int level, std::string_view content, std::string_view attributes = {}) {
  return element("text:h",
                 "text:outline-level=\"" + std::to_string(level) + "\" " + std::string(attributes),
                 content);
}

inline std::string span(std::string_view style, std::string_view content) {
  return element("text:span", "text:style-name=\"" + std::string(style) + "\"", content);
}

/// A list of these items; an empty style is that of the list around it.
inline std::string list(std::string_view style, std::string_view items,
                        std::string_view attributes = {}) {
  std::string all(attributes);
  if (!style.empty()) all.append(" text:style-name=\"").append(style).append("\"");
  return element("text:list", all, items);
}

inline std::string item(std::string_view content, std::string_view attributes = {}) {
  return element("text:list-item", attributes, content);
}

/// A list style of these levels.
inline std::string list_style(std::string_view name, std::string_view levels) {
  return element("text:list-style", "style:name=\"" + std::string(name) + "\"", levels);
}

inline std::string level(int number, std::string_view format, std::string_view prefix,
                         std::string_view suffix, std::string_view attributes = {}) {
  std::string xml = "<text:list-level-style-number text:level=\"" + std::to_string(number);
  xml.append("\" style:num-format=\"").append(format);
  xml.append("\" style:num-prefix=\"").append(prefix);
  xml.append("\" style:num-suffix=\"").append(suffix);
  return xml.append("\" ").append(attributes).append("/>");
}

inline std::string note(std::string_view mark, std::string_view body,
                        std::string_view kind = "footnote") {
  return element("text:note", "text:note-class=\"" + std::string(kind) + "\"",
                 element("text:note-citation", "", mark) + element("text:note-body", "", body));
}

/// A region of tracked changes: kind "insertion", "deletion" or "format-change".
inline std::string region(std::string_view id, std::string_view kind,
                          std::string_view content = {}) {
  const std::string info =
      "<office:change-info><dc:creator>A</dc:creator>"
      "<dc:date>2031-03-01T09:00:00</dc:date></office:change-info>";
  return element(
      "text:changed-region", "xml:id=\"" + std::string(id) + "\"",
      element(std::string("text:") + std::string(kind), "", info + std::string(content)));
}

inline std::string change(std::string_view id) {
  return "<text:change text:change-id=\"" + std::string(id) + "\"/>";
}
inline std::string change_start(std::string_view id) {
  return "<text:change-start text:change-id=\"" + std::string(id) + "\"/>";
}
inline std::string change_end(std::string_view id) {
  return "<text:change-end text:change-id=\"" + std::string(id) + "\"/>";
}

/// A document and its parts, as they are written into a package or a flat file.
struct Odt {
  std::string body{};       ///< of office:text
  std::string automatic{};  ///< styles of the text
  std::string common{};     ///< styles in styles.xml
  std::string mimetype = "application/vnd.oasis.opendocument.text";

  [[nodiscard]] static std::string namespaces() {
    std::string all;
    for (const std::string_view name : {"office", "style", "text", "table", "draw", "fo", "svg"}) {
      all.append(" xmlns:").append(name);
      all.append("=\"urn:oasis:names:tc:opendocument:xmlns:").append(name).append(":1.0\"");
    }
    return all +
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office\"";
  }
  [[nodiscard]] std::string text() const {
    return element("office:automatic-styles", "", automatic) +
           element("office:body", "", element("office:text", "", body));
  }
  [[nodiscard]] std::string content() const {
    return element("office:document-content", namespaces(), text());
  }
  [[nodiscard]] std::string styles() const {
    return element("office:document-styles", namespaces(), element("office:styles", "", common));
  }
  [[nodiscard]] std::string flat() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
           element("office:document", namespaces() + " office:mimetype=\"" + mimetype + "\"",
                   element("office:styles", "", common) + text());
  }
  [[nodiscard]] std::string bytes() const {
    ZipFile zip;
    zip.add("mimetype", mimetype).add("content.xml", content()).add("styles.xml", styles());
    return zip.bytes();
  }
};

}  // namespace paralign::testing::odt
