// The marks that paragraphs end in: out of line with the document's own series where the partner is
// in line with its series.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

enum class Mark : std::uint8_t { none, comma, semicolon, stop, colon, other };
constexpr std::size_t kMarks = 6;

Mark mark_of(const Unit& unit) noexcept {
  switch (unit.last_mark) {
    case 0:
      return Mark::none;
    case U',':
    case U'\u060C':
      return Mark::comma;
    case U';':
    case U'\u061B':
      return Mark::semicolon;
    case U'.':
    case U'\u06D4':
      return Mark::stop;
    case U':':
      return Mark::colon;
    default:
      return Mark::other;
  }
}

std::string name_of(Mark mark) {
  constexpr std::array<const char*, kMarks> kNames{"no mark",     "a comma", "a semicolon",
                                                   "a full stop", "a colon", "another mark"};
  return kNames[static_cast<std::size_t>(mark)];
}

bool has_series(Kind kind) noexcept {
  return kind == Kind::preamble || kind == Kind::operative || kind == Kind::subparagraph;
}

// The usual marks of a document, by kind.
class Series {
 public:
  explicit Series(const CheckedSide& side) : side_(side) {
    for (std::uint32_t unit = 0; unit < side.document.units.size(); ++unit) {
      const Kind kind = paragraph_of(side.document, unit).kind;
      if (!has_series(kind)) continue;
      Counts& counts = counts_[{side.layout.annex[unit], kind}];
      ++counts.all;
      ++counts.of[static_cast<std::size_t>(mark_of(side.document.units[unit]))];
    }
    for (std::uint32_t unit = 0; unit < side.document.units.size(); ++unit) {
      if (has_series(paragraph_of(side.document, unit).kind)) last_[side.layout.annex[unit]] = unit;
    }
  }

  struct Usual {
    Mark mark = Mark::none;
    bool sure = false;  // nearly all of many
  };

  /// The mark that a unit should have; nothing where its kind has no series, for a chapeau, and for
  /// the last paragraph, which ends the text.
  [[nodiscard]] std::optional<Usual> usual_for(std::uint32_t unit) const {
    constexpr std::size_t kLeast = 5;
    constexpr std::size_t kMany = 10;
    const auto counts =
        counts_.find({side_.layout.annex[unit], paragraph_of(side_.document, unit).kind});
    if (counts == counts_.end() || counts->second.all < kLeast) return std::nullopt;
    if (last_.at(side_.layout.annex[unit]) == unit) return std::nullopt;
    if (mark_of(side_.document.units[unit]) == Mark::colon) return std::nullopt;
    const std::size_t all = counts->second.all;
    for (std::size_t i = 1; i < kMarks; ++i) {
      const std::size_t count = counts->second.of[i];
      if (count * 4 < all * 3) continue;
      return Usual{static_cast<Mark>(i), all >= kMany && count * 10 >= all * 9};
    }
    return std::nullopt;
  }

 private:
  struct Counts {
    std::size_t all = 0;
    std::array<std::size_t, kMarks> of{};
  };
  const CheckedSide& side_;
  std::map<std::pair<std::uint32_t, Kind>, Counts> counts_{};
  std::map<std::uint32_t, std::uint32_t> last_{};
};

void check_unit(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, bool of_source,
                const Series& own, const Series& others, FindingList& findings) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  const std::uint32_t unit = of_source ? i : j;
  const std::uint32_t other = of_source ? j : i;
  const auto usual = own.usual_for(unit);
  const auto usual_there = others.usual_for(other);
  const Mark mark = mark_of(here.document.units[unit]);
  if (!usual || !usual_there || mark == usual->mark || mark == Mark::other) return;
  if (mark_of(there.document.units[other]) != usual_there->mark) return;
  findings
      .add(kFinalMark, usual->sure ? Severity::warning : Severity::note,
           label_of(here, unit) + " in " + text_of(here) + " ends in " + name_of(mark) +
               ", the paragraphs around it in " + name_of(usual->mark))
      .source(pair.source.position, i)
      .target(pair.target.position, j);
}

}  // namespace

void check_final_marks(const CheckedPair& pair, FindingList& findings) {
  const Series source(pair.source);
  const Series target(pair.target);
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    check_unit(pair, link.source.front(), link.target.front(), true, source, target, findings);
    check_unit(pair, link.source.front(), link.target.front(), false, target, source, findings);
  }
}

}  // namespace paralign::detail
