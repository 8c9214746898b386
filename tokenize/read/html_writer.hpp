#pragma once

// Walks through a page and writes down what it says.

#include <cstdint>
#include <vector>

#include "tokenize/read/html_flow.hpp"
#include "tokenize/read/html_lists.hpp"
#include "tokenize/read/html_notes.hpp"
#include "tokenize/read/html_style.hpp"
#include "tokenize/read/html_tables.hpp"
#include "tokenize/read/html_tree.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign::detail {

/// One text of a page: with its insertions, or with its deletions.
class HtmlWriter {
 public:
  /// @param gone  elements that are no part of this text: HtmlTag::deleted of the final one,
  /// HtmlTag::inserted of the original.
  HtmlWriter(const HtmlTree& tree, const HtmlNotes& notes, HtmlTag gone, ReadingBuilder& builder);

  void write();

  /// Pictures and embedded things that were passed over.
  [[nodiscard]] std::size_t unread() const noexcept { return unread_; }

 private:
  struct Open {
    std::uint32_t node = 0;
    bool block = false;
    bool preformatted = false;
    bool in_note = false;  // where tables are text
  };

  bool enter(std::uint32_t node);
  void enter_element(const Open& open);
  void enter_item(const Open& open);
  void enter_table_part(std::uint32_t node);
  void leave(const Open& open);
  void leave_table_part(std::uint32_t node);
  void leave_all(std::uint32_t at);
  bool write_leaf(std::uint32_t node);
  bool write_raised(std::uint32_t node);
  bool write_list_marker(std::uint32_t node);
  void begin_note(std::uint32_t node);
  void end_note(std::uint32_t node);
  [[nodiscard]] bool is_gone(std::uint32_t node) const;
  [[nodiscard]] bool is_gone_note(const HtmlNote& note) const;
  [[nodiscard]] bool is_gone_item(std::uint32_t node) const;
  [[nodiscard]] std::uint32_t count_items(std::uint32_t list) const;

  const HtmlTree& tree_;
  const HtmlNotes& notes_;
  HtmlTag gone_;
  ReadingBuilder& builder_;
  HtmlFlow flow_;
  HtmlLists lists_;
  HtmlTables tables_;
  std::vector<Open> open_{};
  std::size_t next_note_ = 0;
  const HtmlNote* note_ = nullptr;  // that is being written
  std::uint32_t silent_end_ = 0;    // up to here nothing is written
  bool changed_ = false;            // something of the page is gone
  std::size_t unread_ = 0;
};

}  // namespace paralign::detail
