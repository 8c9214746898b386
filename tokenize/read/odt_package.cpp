#include "tokenize/read/odt_package.hpp"

#include <array>
#include <optional>

#include "paralign/error.hpp"
#include "tokenize/read/archive.hpp"
#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

[[noreturn]] void refuse(std::string_view file, std::string_view what) {
  throw Error(ErrorCode::unreadable, std::string(file) + ": " + std::string(what));
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1));
}

struct OtherKind {
  std::string_view type;
  std::string_view name;
};

constexpr std::array kOtherKinds{
    OtherKind{"application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet (ODS)"},
    OtherKind{"application/vnd.oasis.opendocument.presentation", "slides (ODP)"},
    OtherKind{"application/vnd.oasis.opendocument.graphics", "a drawing (ODG)"},
    OtherKind{"application/vnd.sun.xml.writer", "a file of OpenOffice.org 1 (SXW)"},
    OtherKind{"application/epub+zip", "a book (EPUB)"},
};

// Templates, master and web documents are texts too: their types begin with the same words.
void check_type(std::string_view type, std::string_view file) {
  if (type.empty() || type.starts_with("application/vnd.oasis.opendocument.text")) return;
  for (const OtherKind& kind : kOtherKinds) {
    if (!type.starts_with(kind.type)) continue;
    refuse(file, "found " + std::string(kind.name) +
                     ", expected an OpenDocument text; save its text as ODT or plain text");
  }
  refuse(file, "found a file of another type, expected an OpenDocument text");
}

void check_parts(Archive& archive, std::string_view file) {
  check_type(trimmed(archive.read("mimetype").value_or("")), file);
  if (archive.has("encrypted-package")) {
    refuse(file, "found an encrypted document; save it without a password");
  }
  if (archive.has("content.xml")) return;
  if (archive.has("[Content_Types].xml")) {
    refuse(
        file,
        "found a file of Office Open XML (DOCX), expected an OpenDocument text; read it as docx");
  }
  refuse(file, "found a ZIP archive without content.xml, expected an OpenDocument text");
}

// A file is encrypted part by part (ODF 1.2, part 3, section 3.4): the manifest says which.
bool is_encrypted(std::string_view manifest, std::string_view file) {
  pugi::xml_document tree;
  try {
    parse_xml(manifest, std::string(file) + ":META-INF/manifest.xml", BlankText::single, tree);
  } catch (const Error&) {
    return manifest.find("<manifest:encryption-data") != std::string_view::npos;
  }
  for (const pugi::xml_node& entry : child(tree, "manifest").children()) {
    if (child(entry, "encryption-data") && attribute(entry, "full-path") == "content.xml") {
      return true;
    }
  }
  return false;
}

void check_manifest(Archive& archive, std::string_view file) {
  std::optional<std::string> manifest;
  try {
    manifest = archive.read("META-INF/manifest.xml");
  } catch (const Error&) {
    return;  // it says nothing that the text needs
  }
  if (manifest && is_encrypted(*manifest, file)) {
    refuse(file, "found an encrypted document; save it without a password");
  }
}

void load_styles(Archive& archive, std::string_view file, OdtTrees& trees) {
  try {
    const std::optional<std::string> part = archive.read("styles.xml");
    if (!part) return;
    parse_xml(*part, std::string(file) + ":styles.xml", BlankText::single, trees.styles);
  } catch (const Error& error) {
    trees.styles.reset();
    trees.damage = std::string(error.what()).substr(file.size() + 1) +
                   " (automatic numbers, hidden text and superscripts may be wrong)";
  }
}

void load_package(std::string_view bytes, std::string_view file, OdtTrees& trees) {
  Archive archive(bytes, file);
  check_parts(archive, file);
  check_manifest(archive, file);
  {
    const std::string content = archive.read("content.xml").value_or("");
    parse_xml(content, std::string(file) + ":content.xml", BlankText::all, trees.content);
  }
  load_styles(archive, file, trees);
}

}  // namespace

pugi::xml_node OdtTrees::root() const {
  const pugi::xml_node whole = child(content, "document");
  return whole ? whole : child(content, "document-content");
}

pugi::xml_node OdtTrees::text() const { return child(child(root(), "body"), "text"); }

pugi::xml_node OdtTrees::common_styles() const {
  const pugi::xml_node part = child(child(styles, "document-styles"), "styles");
  return part ? part : child(root(), "styles");
}

pugi::xml_node OdtTrees::automatic_styles() const { return child(root(), "automatic-styles"); }

void load_odt(std::string_view bytes, std::string_view file, OdtTrees& trees) {
  if (bytes.starts_with("PK")) {
    load_package(bytes, file, trees);
  } else {
    parse_xml(bytes, file, BlankText::all, trees.content);
  }
  if (trees.text()) return;
  if (!trees.root()) refuse(file, "found XML of another kind, expected an OpenDocument text");
  refuse(file, "found an OpenDocument file without text in it, expected an OpenDocument text");
}

}  // namespace paralign::detail
