#pragma once

#include <optional>
#include <vector>

#include "align/feature/score.hpp"
#include "align/feature/terms.hpp"
#include "align/search/search.hpp"
#include "align/table/parts.hpp"
#include "paralign/explain.hpp"

namespace paralign::detail {

/// One part of two documents as `align` saw it: its features, scores and search once more.
class PartExplainer {
 public:
  /// @param part  of `cut_into_parts`; must outlive this, as must the lexicon.
  PartExplainer(const UnitDocument& first, const UnitDocument& second, const PairLinks& links,
                const Part& part, const Lexicon& lexicon);

  /// Fills in all but `link` and `linked`; nothing where the part has no two units to compare.
  void explain(Explanation& explanation) const;

 private:
  struct Cell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
  };

  [[nodiscard]] std::optional<Cell> cell_of(const Link& link) const;
  [[nodiscard]] LinkStep step_of(const Cell& cell) const;
  void add_score(const Cell& cell, Explanation& to) const;
  void add_words(const Cell& cell, Explanation& to) const;
  void add_anchors(const Cell& cell, Explanation& to) const;
  void add_runners_up(const Cell& cell, Explanation& to) const;

  const Part& part_;
  const Lexicon& lexicon_;
  UnitDocument first_;
  UnitDocument second_;
  PairFeatures features_;
  Pair pair_;
  Matrix scores_;
  Found found_;
  Support support_;
  std::vector<bool> first_free_;
  std::vector<bool> second_free_;
};

}  // namespace paralign::detail
