#include <string>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tokenize/read/docx_body.hpp"
#include "tokenize/read/docx_converted.hpp"
#include "tokenize/read/docx_package.hpp"

namespace paralign {
namespace detail {
namespace {

/// All of a file that the walk needs.
struct DocxFile {
  DocxTrees trees{};
  DocxStyles styles{nullptr};
  DocxNumbering numbering{nullptr, styles};
  ChangeCount changes{};
  std::vector<std::string> damage{};
};

// "2 images", "1 image".
std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

class CountList {
 public:
  void add(std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    if (!text_.empty()) text_ += ", ";
    text_ += counted(count, one, many);
  }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
  std::string text_{};
};

void read_file(std::string_view bytes, std::string_view name, DocxFile& file) {
  DocxPackage package(bytes, name);
  package.read_document(file.trees.document);
  {
    pugi::xml_document styles;
    pugi::xml_document numbering;
    package.read_part("styles", "automatic numbers, headings and hidden text may be wrong", styles);
    package.read_part("numbering", "automatic numbers are missing", numbering);
    file.styles = DocxStyles(&styles);
    file.numbering = DocxNumbering(&numbering, file.styles);
  }
  package.read_part("settings", "marks of notes may be wrong", file.trees.settings);
  package.read_part("footnotes", "the texts of footnotes are missing", file.trees.footnotes);
  package.read_part("endnotes", "the texts of endnotes are missing", file.trees.endnotes);
  file.damage = package.damage();
  for (const pugi::xml_document* part :
       {&file.trees.document, &file.trees.footnotes, &file.trees.endnotes}) {
    count_changes(*part, file.changes);
  }
}

void say_what_is_left_out(const DocxLeftOut& left_out, ReadingBuilder& build) {
  CountList list;
  list.add(left_out.images, "image", "images");
  list.add(left_out.objects, "embedded object", "embedded objects");
  list.add(left_out.symbols, "symbol of a font without letters",
           "symbols of fonts without letters");
  if (!list.text().empty()) {
    build.finding("R106", "not-read", Severity::note, "not read: " + list.text());
  }
  if (left_out.documents > 0) {
    build.finding(
        "R106", "not-read", Severity::warning,
        "not read: " + counted(left_out.documents, "inserted document", "inserted documents") +
            "; open the file in Word and save it again");
  }
  if (left_out.hidden > 0) {
    build.finding("R110", "hidden-text-left-out", Severity::note,
                  counted(left_out.hidden, "piece", "pieces") + " of hidden text left out");
  }
}

void say_what_is_damaged(const DocxFile& file, const DocxLeftOut& left_out, ReadingBuilder& build) {
  for (const std::string& damage : file.damage) {
    build.finding("R108", "damaged-part", Severity::warning, damage);
  }
  if (left_out.notes > 0) {
    build.finding("R108", "damaged-part", Severity::warning,
                  counted(left_out.notes, "note is cited that is", "notes are cited that are") +
                      " not in the file");
  }
}

void say_what_is_tracked(const ChangeCount& changes, Version version, ReadingBuilder& build) {
  if (!changes.any()) return;
  CountList list;
  list.add(changes.insertions, "insertion", "insertions");
  list.add(changes.deletions, "deletion", "deletions");
  list.add(changes.moves, "move", "moves");
  build.finding("R107", "tracked-changes", Severity::note,
                "tracked changes: " + list.text() +
                    (version == Version::original ? "; the original text was taken"
                                                  : "; the final text was taken"));
}

Reading read_version(const DocxFile& file, std::string_view name, Version version) {
  ReadingBuilder build(name, "docx");
  DocxBody body(file.trees, file.styles, file.numbering, version, build);
  body.walk();
  const DocxLeftOut left_out = body.left_out();
  say_what_is_left_out(left_out, build);
  say_what_is_tracked(file.changes, version, build);
  say_what_is_damaged(file, left_out, build);
  if (!file.changes.any()) return build.finish("found no text, expected paragraphs");
  return build.finish(version == Version::original
                          ? "found no text before the tracked changes; take the final text"
                          : "found no text after the tracked changes; take the original text");
}

std::vector<Reading> read_versions(const DocxFile& content, std::string_view file,
                                   const ReadOptions& options) {
  std::vector<Reading> readings;
  if (options.changes != Changes::final_text) {
    readings.push_back(read_version(content, file, Version::original));
  }
  if (options.changes != Changes::original_text) {
    readings.push_back(read_version(content, file, Version::final_text));
  }
  if (options.changes == Changes::both) {
    readings.front().version = "original";
    readings.back().version = "final";
  }
  return readings;
}

}  // namespace

std::vector<Reading> read_converted_docx(std::string_view bytes, std::string_view file,
                                         const ReadOptions& options) {
  DocxFile content;
  read_file(bytes, file, content);
  mend_converted(content.trees.document);
  return read_versions(content, file, options);
}

}  // namespace detail

std::vector<Reading> read_docx(std::string_view bytes, std::string_view file,
                               const ReadOptions& options) {
  detail::DocxFile content;
  detail::read_file(bytes, file, content);
  return detail::read_versions(content, file, options);
}

}  // namespace paralign
