#include "align/feature/pairing.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr double kSharedAnchors = 0.5;
constexpr double kSharedAnchorsOfEqualCount = 0.15;
constexpr std::size_t kFewAnchors = 3;

// How many members two multisets share, of how many the larger one has.
struct Share {
  std::size_t common = 0;
  std::size_t of = 0;

  [[nodiscard]] double ratio() const noexcept {
    return of == 0 ? 0 : static_cast<double>(common) / static_cast<double>(of);
  }
};

template <typename T>
Share share(std::vector<T> a, std::vector<T> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  std::vector<T> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return {common.size(), std::max(a.size(), b.size())};
}

std::vector<std::string> numbering(const UnitDocument& document) {
  std::vector<std::string> labels;
  for (const Paragraph& p : document.document.paragraphs) {
    if (p.kind == Kind::operative || p.kind == Kind::subparagraph) labels.push_back(p.label);
  }
  return labels;
}

std::vector<std::uint64_t> anchors(const UnitDocument& document,
                                   const std::function<bool(AnchorKind)>& wanted) {
  std::vector<std::uint64_t> keys;
  for (const Unit& unit : document.units) {
    for (const Anchor& anchor : unit.anchors) {
      if (wanted(anchor.kind)) keys.push_back(anchor.key);
    }
  }
  return keys;
}

Pairing decide(const UnitDocument& first, const UnitDocument& second, const Share& all) {
  const Metadata& a = first.document.metadata;
  const Metadata& b = second.document.metadata;
  if (is_same_language(first.document.language, second.document.language)) return Pairing::revision;
  if (!a.number.empty() && !b.number.empty()) {
    return a.number == b.number ? Pairing::translation : Pairing::revision;
  }
  if (!a.symbol.empty() && !b.symbol.empty()) {
    return a.symbol == b.symbol ? Pairing::translation : Pairing::revision;
  }
  const bool equal_count = first.units.size() == second.units.size();
  const double needed = equal_count ? kSharedAnchorsOfEqualCount : kSharedAnchors;
  const bool alike = all.of < kFewAnchors ? equal_count : all.ratio() >= needed;
  return alike ? Pairing::translation : Pairing::revision;
}

std::string print(const Share& share) {
  return std::to_string(share.common) + "/" + std::to_string(share.of);
}

}  // namespace

PairingGuess guess_pairing(const UnitDocument& first, const UnitDocument& second,
                           std::optional<Pairing> wanted) {
  const Share labels = share(numbering(first), numbering(second));
  const auto is_symbol = [](AnchorKind kind) { return kind == AnchorKind::symbol; };
  const auto is_number = [](AnchorKind kind) { return kind != AnchorKind::acronym; };
  const Share symbols = share(anchors(first, is_symbol), anchors(second, is_symbol));
  const Share all = share(anchors(first, is_number), anchors(second, is_number));
  PairingGuess guess;
  guess.pairing = wanted ? *wanted : decide(first, second, all);
  guess.evidence = wanted ? "as asked; " : "";
  guess.evidence += "numbering " + print(labels) + ", symbols " + print(symbols) +
                    ", numbers and dates " + print(all);
  return guess;
}

}  // namespace paralign::detail
