#pragma once

// The parts of a Word file, found through relationships (ISO/IEC 29500-2, clause 6.5): their names
// are free.

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/read/archive.hpp"

namespace paralign::detail {

class DocxPackage {
 public:
  /// @param bytes  must outlive this.
  /// @throws Error(unreadable) for what is no ZIP file, or one without a Word document.
  DocxPackage(std::string_view bytes, std::string_view file);

  /// @throws Error(unreadable) where the document is damaged or none of Word's.
  void read_document(pugi::xml_document& tree);

  /// The part that the document names by a relationship whose type ends in `type`: "styles". The
  /// tree is left empty where there is none, or where it cannot be read, which is `damage`.
  /// @param lost  what the reader cannot know without the part.
  void read_part(std::string_view type, std::string_view lost, pugi::xml_document& tree);

  /// What was wrong with parts, one sentence each.
  [[nodiscard]] const std::vector<std::string>& damage() const noexcept { return damage_; }

 private:
  using Targets = std::map<std::string, std::string, std::less<>>;  // parts by types

  void find_document();
  [[nodiscard]] std::optional<Targets> relationships(std::string_view part);
  [[nodiscard]] std::string part_of(std::string_view type) const;
  [[nodiscard]] std::string_view kind_of_archive();
  [[noreturn]] void refuse(std::string_view found) const;
  void report(std::string_view what, std::string_view lost);

  std::string file_;
  Archive archive_;
  std::string document_{};  // the name of the part
  std::optional<Targets> targets_{};
  std::vector<std::string> damage_{};
};

}  // namespace paralign::detail
