#include "align/check/comparable_length.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr double kOfDate = 10;     // letters of "January 2014" and the like
constexpr double kOfAcronym = 24;  // letters that an acronym stands for, beside its own
constexpr double kSmooth = 5;      // added to lengths: a heading of one word may be two
constexpr double kLeastLetters = 40;
constexpr std::size_t kEnough = 8;  // links that show what is usual

bool is_date(AnchorKind kind) noexcept {
  return kind == AnchorKind::date || kind == AnchorKind::month || kind == AnchorKind::range;
}

// Letters and digits of a date: code points but blanks and what divides.
double letters_of(std::string_view date) noexcept {
  double letters = 0;
  for (const char c : date) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (begins && c != ' ' && c != '/' && c != '-') ++letters;
  }
  return letters;
}

// With all letters, and without those of a foreign script.
struct Lengths {
  double all;
  double own;
};

Lengths lengths_of(const CheckedSide& here, std::uint32_t own, const Unit& partner) {
  const Unit& unit = here.document.units[own];
  const std::string& text = paragraph_of(here.document, own).text;
  double letters = static_cast<double>(unit.letters);
  double added = 0;
  for (const Anchor& anchor : unit.anchors) {
    if (is_date(anchor.kind)) {
      letters -= letters_of(
          std::string_view(text).substr(anchor.span.begin, anchor.span.end - anchor.span.begin));
      added += kOfDate;
    } else if (anchor.kind == AnchorKind::acronym &&
               std::ranges::find(partner.anchors, anchor.key, &Anchor::key) ==
                   partner.anchors.end()) {
      added += kOfAcronym;
    }
  }
  double expansion = 1;
  double foreign = 0;
  if (here.language >= 0) {
    const LanguageInfo& language = languages()[static_cast<std::size_t>(here.language)];
    expansion = static_cast<double>(language.letters_per_english);
    if (language.right_to_left) foreign = letters * static_cast<double>(unit.latin);
  }
  const double all = std::max(letters, 0.0) / expansion + added;
  return {all, std::max(all - foreign / expansion, 1.0)};
}

}  // namespace

double longer_by(const CheckedSide& first, std::uint32_t i, const CheckedSide& second,
                 std::uint32_t j, double usual) {
  const Lengths a = lengths_of(first, i, second.document.units[j]);
  const Lengths b = lengths_of(second, j, first.document.units[i]);
  const double most = std::log((b.all + kSmooth) / (a.own + kSmooth));
  const double least = std::log((b.own + kSmooth) / (a.all + kSmooth));
  return std::clamp(usual, least, most) - usual;
}

double usual_difference(const CheckedPair& pair) {
  std::vector<double> values;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    if (english_length(pair.source.document, link.source.front()) < kLeastLetters) continue;
    values.push_back(
        longer_by(pair.source, link.source.front(), pair.target, link.target.front(), 0));
  }
  if (values.size() < kEnough) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace paralign::detail
