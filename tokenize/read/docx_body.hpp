#pragma once

// The walk through a Word file in the order of its text, once for each version of it.

#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tokenize/read/docx_fields.hpp"
#include "tokenize/read/docx_notes.hpp"
#include "tokenize/read/docx_numbering.hpp"
#include "tokenize/read/docx_runs.hpp"
#include "tokenize/read/docx_text.hpp"
#include "tokenize/read/docx_version.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign::detail {

/// The trees of a file, all but the document perhaps empty.
struct DocxTrees {
  pugi::xml_document document{};
  pugi::xml_document settings{};
  pugi::xml_document footnotes{};
  pugi::xml_document endnotes{};
};

/// What was met and is not in the text.
struct DocxLeftOut {
  std::size_t hidden = 0;  ///< runs
  std::size_t images = 0;
  std::size_t objects = 0;
  std::size_t documents = 0;  ///< w:altChunk, w:subDoc
  std::size_t symbols = 0;
  std::size_t notes = 0;  ///< cited, but not there
};

class DocxBody {
 public:
  /// All arguments must outlive the walk; `numbering` is copied.
  DocxBody(const DocxTrees& trees, const DocxStyles& styles, const DocxNumbering& numbering,
           Version version, ReadingBuilder& build);

  /// Hands the text to the builder. Once only.
  void walk();

  [[nodiscard]] DocxLeftOut left_out() const;

 private:
  /// What follows the paragraph that it is anchored in.
  struct Later {
    pugi::xml_node node{};
    std::string mark{};  // of a note; empty: a text box
    bool typed = false;  // the mark is no counted one and stands in the text of the note too
  };
  struct Notes {
    NoteTexts texts;
    NoteMarks marks;
    std::map<std::string, std::string, std::less<>> cited{};  // marks by ids
  };

  void story(const pugi::xml_node& node);
  void walk(const pugi::xml_node& node);
  void visit(const pugi::xml_node& node);

  void paragraph(const pugi::xml_node& node);
  void end_section();
  void count_number(const pugi::xml_node& paragraph);
  void end_paragraph();
  void flush();
  void deliver();
  void note(const Later& note);
  void table(const pugi::xml_node& node);
  void cell(const pugi::xml_node& node);

  void visit_inline(const pugi::xml_node& node, Tag tag);
  void run(const pugi::xml_node& node);
  void write(std::string_view text);
  void line_break(const pugi::xml_node& node);
  void symbol(const pugi::xml_node& node);
  void raised(const pugi::xml_node& node);
  void fenced(const pugi::xml_node& node);
  void drawing(const pugi::xml_node& node);
  void note_reference(const pugi::xml_node& node, Notes& notes);
  std::string custom_mark(const pugi::xml_node& reference);
  [[nodiscard]] bool is_shown() const;

  pugi::xml_node body_;
  const DocxStyles& styles_;
  DocxNumbering numbering_;
  DocxNumbering note_numbering_;
  Version version_;
  ReadingBuilder& build_;
  DocxText text_;
  Fields fields_;
  Notes footnotes_;
  Notes endnotes_;
  DocxLeftOut left_out_{};

  pugi::xml_node open_{};               // the paragraph whose end has not come yet
  std::optional<ListNumber> number_{};  // of the paragraph at hand
  bool heading_ = false;                // the paragraph at hand
  std::vector<Later> later_{};          // of the paragraph at hand
  const DocxStyle* style_;              // of the paragraph at hand
  RunForm form_{};                      // of the run at hand
  bool hides_text_ = false;             // the run at hand
  bool raised_ = false;                 // inside an exponent of a formula
  bool muted_ = false;                  // inside a cell that the one above covers
  bool in_note_ = false;
  bool mark_taken_ = false;    // the rest of the run at hand is the mark of a note
  pugi::xml_node mark_run_{};  // a whole run that is
};

}  // namespace paralign::detail
