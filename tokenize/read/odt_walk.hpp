#pragma once

// The walk through an OpenDocument text in the order of its text, once for each version of it.

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tokenize/read/odt_changes.hpp"
#include "tokenize/read/odt_lists.hpp"
#include "tokenize/read/odt_styles.hpp"
#include "tokenize/read/odt_text.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign::detail {

/// What was met and is not in the text.
struct OdtLeftOut {
  std::size_t hidden = 0;  ///< stretches of text
  std::size_t images = 0;
  std::size_t objects = 0;
  bool repeats = false;  ///< rows or cells that say how often they come, too often
};

class OdtWalk {
 public:
  /// All arguments must outlive the walk.
  OdtWalk(const OdtStyles& styles, const OdtChanges& changes, OdtVersion version,
          ReadingBuilder& build);

  /// Hands the text to the builder. Once only.
  void walk(const pugi::xml_node& text);

  [[nodiscard]] OdtLeftOut left_out() const;

 private:
  void blocks(const pugi::xml_node& parent);
  void block(const pugi::xml_node& node);
  void paragraph(const pugi::xml_node& node);
  [[nodiscard]] OdtText::Form form_of(const pugi::xml_node& node, const OdtParagraphStyle& style,
                                      bool hidden);
  void end_paragraph();
  void finish_paragraph();
  void flush();
  void list(const pugi::xml_node& node);
  void section(const pugi::xml_node& node);

  void table(const pugi::xml_node& node);
  void rows(const pugi::xml_node& parent, bool open);
  void row(const pugi::xml_node& node, bool open);
  void cell(const pugi::xml_node& node, bool open);
  [[nodiscard]] bool may_repeat(const pugi::xml_node& node, std::size_t times);

  void shape(const pugi::xml_node& node);
  void frame(const pugi::xml_node& node);

  void inlines(const pugi::xml_node& parent, OdtLook look);
  void inline_element(const pugi::xml_node& node, OdtLook look);
  void hidden_text(const pugi::xml_node& node, OdtLook look);
  void note(const pugi::xml_node& node, OdtLook look);
  [[nodiscard]] std::string note_mark(const pugi::xml_node& node);

  void change_start(const pugi::xml_node& node);
  void change_end(const pugi::xml_node& node);
  void change_point(const pugi::xml_node& node, bool inside_paragraph);

  const OdtStyles& styles_;
  const OdtChanges& changes_;
  OdtVersion version_;
  ReadingBuilder& build_;
  OdtLists lists_;
  OdtText text_;
  OdtLeftOut left_out_{};

  std::vector<pugi::xml_node> later_{};              // what is anchored in the paragraph at hand
  std::unordered_set<std::string_view> started_{};   // changes that are left out at this point
  std::unordered_set<std::string_view> restored_{};  // deletions whose text has been put back
  bool restoring_ = false;                           // inside such text
  OdtText::Form host_{};   // of the paragraph that its first paragraph goes on with
  bool joining_ = false;   // inside such text: its last paragraph has no end
  bool owes_end_ = false;  // the paragraph at hand ends if another one follows
  bool in_note_ = false;
  std::uint32_t hidden_sections_ = 0;
  std::uint32_t footnotes_ = 0;
  std::uint32_t endnotes_ = 0;
  bool notes_shifted_ = false;  // a note is there or not that the printed numbers do not know of
  std::size_t visited_ = 0;     // nodes and bytes
};

}  // namespace paralign::detail
