#include "tokenize/read/docx_package.hpp"

#include <algorithm>
#include <vector>

#include "paralign/error.hpp"
#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kUsualDocument = "word/document.xml";

std::string_view behind_last_slash(std::string_view text) {
  return text.substr(text.rfind('/') + 1);
}

std::string_view folder_of(std::string_view part) {
  return part.substr(0, part.size() - behind_last_slash(part).size());
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view uri) {
  std::string result;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const int high = uri[i] == '%' && i + 2 < uri.size() ? hex_value(uri[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(uri[i + 2]) : -1;
    if (low < 0) {
      result.push_back(uri[i]);
      continue;
    }
    result.push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  return result;
}

// The name of the part that `target` means, seen from a part in `folder`: "../a/b" and "/a/b".
std::string resolved(std::string_view folder, std::string_view target) {
  const std::string path =
      target.starts_with('/') ? decoded(target) : std::string(folder) + decoded(target);
  std::vector<std::string_view> names;
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view name = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (name == "..") {
      if (!names.empty()) names.pop_back();
    } else if (!name.empty() && name != ".") {
      names.push_back(name);
    }
  }
  std::string result;
  for (const std::string_view name : names) {
    if (!result.empty()) result += '/';
    result += name;
  }
  std::size_t repaired = 0;
  return repair_utf8(result, repaired);
}

// What Word wrote before 2007, and what it writes around a file with a password (MS-CFB).
std::string_view not_old(std::string_view bytes, std::string_view file) {
  if (!bytes.starts_with("\xD0\xCF\x11\xE0")) return bytes;
  throw Error(ErrorCode::unreadable,
              std::string(file) +
                  ": found a file with a password, or one of Word before 2007, "
                  "expected a Word file; take the password off, or save it as DOCX");
}

}  // namespace

DocxPackage::DocxPackage(std::string_view bytes, std::string_view file)
    : file_(file), archive_(not_old(bytes, file), file) {
  find_document();
}

void DocxPackage::refuse(std::string_view found) const {
  throw Error(ErrorCode::unreadable, file_ + ": found " + std::string(found) +
                                         ", expected a Word file; save it as DOCX, or name its "
                                         "form with --input");
}

void DocxPackage::report(std::string_view what, std::string_view lost) {
  if (what.starts_with(file_)) what.remove_prefix(std::min(file_.size() + 1, what.size()));
  damage_.push_back(std::string(what) + " (" + std::string(lost) + ")");
}

// Nothing where the part has none. Of relationships of one type the first counts; what lies outside
// the file is not asked for.
std::optional<DocxPackage::Targets> DocxPackage::relationships(std::string_view part) {
  const std::string name =
      std::string(folder_of(part)) + "_rels/" + std::string(behind_last_slash(part)) + ".rels";
  pugi::xml_document tree;
  try {
    const std::optional<std::string> bytes = archive_.read(name);
    if (!bytes) return std::nullopt;
    parse_xml(*bytes, file_ + ":" + name, BlankText::single, tree);
  } catch (const Error& error) {
    report(error.what(), "parts are looked for by their usual names");
    return std::nullopt;
  }
  Targets targets;
  const pugi::xml_node root = tree.document_element();
  for (pugi::xml_node it = root.first_child(); it; it = it.next_sibling()) {
    if (attribute(it, "TargetMode") == "External") continue;
    targets.try_emplace(std::string(behind_last_slash(attribute(it, "Type"))),
                        resolved(folder_of(part), attribute(it, "Target")));
  }
  return targets;
}

void DocxPackage::find_document() {
  const std::optional<Targets> targets = relationships({});
  if (targets) {
    const auto found = targets->find("officeDocument");
    if (found != targets->end()) document_ = found->second;
  }
  if (document_.empty()) document_ = kUsualDocument;
  if (!archive_.has(document_)) refuse(kind_of_archive());
  targets_ = relationships(document_);
}

std::string_view DocxPackage::kind_of_archive() {
  if (archive_.has("mimetype")) {
    const std::string type = archive_.read("mimetype").value_or("");
    if (type.find("opendocument") != std::string::npos) return "an OpenDocument file";
    if (type.find("epub") != std::string::npos) return "an e-book (EPUB)";
  }
  const std::vector<std::string> names = archive_.names();
  const auto has_folder = [&names](std::string_view folder) {
    return std::ranges::any_of(names,
                               [folder](const std::string& n) { return n.starts_with(folder); });
  };
  if (has_folder("xl/")) return "a spreadsheet (Excel)";
  if (has_folder("ppt/")) return "a presentation (PowerPoint)";
  if (has_folder("word/")) return "a Word file whose document is missing";
  return "a ZIP file without a document of Word";
}

void DocxPackage::read_document(pugi::xml_document& tree) {
  const std::string bytes = archive_.read(document_).value_or("");
  parse_xml(bytes, file_ + ":" + document_, BlankText::single, tree);
  const std::string_view root = local_name(tree.document_element());
  if (root == "document") return;
  if (root == "workbook") refuse("a spreadsheet (Excel)");
  if (root == "presentation") refuse("a presentation (PowerPoint)");
  refuse("a ZIP file without a document of Word");
}

// The name of the part, or "" where the document has none of that type.
std::string DocxPackage::part_of(std::string_view type) const {
  if (targets_) {
    const auto found = targets_->find(type);
    return found == targets_->end() ? std::string() : found->second;
  }
  const std::string usual = std::string(folder_of(document_)) + std::string(type) + ".xml";
  return archive_.has(usual) ? usual : std::string();
}

void DocxPackage::read_part(std::string_view type, std::string_view lost,
                            pugi::xml_document& tree) {
  const std::string part = part_of(type);
  if (part.empty()) return;
  try {
    const std::optional<std::string> bytes = archive_.read(part);
    if (!bytes) return report(part + " is missing", lost);
    parse_xml(*bytes, file_ + ":" + part, BlankText::single, tree);
  } catch (const Error& error) {
    tree.reset();
    report(error.what(), lost);
  }
}

}  // namespace paralign::detail
