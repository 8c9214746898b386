#pragma once

#include <string_view>
#include <vector>

#include "paralign/unit.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/token/items.hpp"
#include "tokenize/token/lead.hpp"

namespace paralign::detail {

/// Cuts paragraphs at their second and later verbs ("..., and urges", "et exhorte") and at
/// semicolons. Not safe for concurrent use: one a document.
class ClauseCutter {
 public:
  /// @param language  position in `languages()`, -1 for a language without data: cut at semicolons.
  explicit ClauseCutter(int language);

  /// Appends the clauses of `text` that are long enough (`Unit::clauses`).
  ///
  /// @param lead  of the paragraph; without one there is no verb that a second one could follow.
  void append_clauses(const FoldedText& text, const Lead& lead, std::vector<Clause>& clauses);

 private:
  struct Cut {
    std::size_t item;
    std::uint32_t word;
    std::uint64_t classes;
  };

  void find_cuts(const FoldedText& text, const Lead& lead);
  [[nodiscard]] bool fits(const Lead& verb, std::uint32_t tag) const noexcept;
  [[nodiscard]] Lead verb_at(std::string_view folded, std::uint32_t tag) const;

  const LanguageTables& tables_;
  float least_letters_;
  std::uint64_t adverbial_;  // lead class
  bool arabic_;
  std::vector<std::string_view> conjunctions_;  // that open a clause without a mark before them
  std::vector<Cut> cuts_;
};

}  // namespace paralign::detail
