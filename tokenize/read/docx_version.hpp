#pragma once

// Tracked changes (ISO/IEC 29500-1, clause 17.13.5): what belongs to which version of the text.

#include <cstdint>
#include <pugixml.hpp>

#include "tokenize/read/docx_tree.hpp"

namespace paralign::detail {

enum class Version : std::uint8_t {
  original,    ///< as if all changes were rejected
  final_text,  ///< as if all were accepted
};

/// True for text, rows and cells that were inserted (original) or deleted (final).
[[nodiscard]] bool is_gone(const pugi::xml_node& node, Tag tag, Version version) noexcept;

/// The w:pPr that counts; an empty node where the paragraph has none.
[[nodiscard]] pugi::xml_node paragraph_properties(const pugi::xml_node& paragraph,
                                                  Version version) noexcept;

/// The w:rPr of a run, or of the mark of a paragraph when given its w:pPr.
[[nodiscard]] pugi::xml_node run_properties(const pugi::xml_node& owner, Version version) noexcept;

/// True if the paragraph has no end of its own in that version: it goes on with the next one.
[[nodiscard]] bool is_mark_gone(const pugi::xml_node& paragraph, Version version) noexcept;

struct ChangeCount {
  std::size_t insertions = 0;
  std::size_t deletions = 0;
  std::size_t moves = 0;

  [[nodiscard]] bool any() const noexcept { return insertions + deletions + moves > 0; }
};

/// Adds the changes below `node`; what was changed in one piece counts once, however many runs and
/// paragraphs it has. A move counts where its text has come to.
void count_changes(const pugi::xml_node& node, ChangeCount& count);

}  // namespace paralign::detail
