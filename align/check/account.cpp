// What was looked at: silence about the rest says nothing.

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "align/check/checks.hpp"
#include "align/feature/shared_terms.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::other) + 1;

std::vector<KindAccount> count_kinds(const CheckedPair& pair) {
  std::array<KindAccount, kKinds> counts{};
  const auto count_of = [&](const CheckedSide& side, std::uint32_t unit) -> KindAccount& {
    return counts[static_cast<std::size_t>(paragraph_of(side.document, unit).kind)];
  };
  for (std::uint32_t i = 0; i < pair.source.document.units.size(); ++i) {
    ++count_of(pair.source, i).source;
  }
  for (std::uint32_t j = 0; j < pair.target.document.units.size(); ++j) {
    ++count_of(pair.target, j).target;
  }
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.target.empty()) continue;
    for (const std::uint32_t i : link.source) {
      KindAccount& count = count_of(pair.source, i);
      ++count.linked;
      if (!link.flags.moved) ++count.in_order;
    }
  }
  std::vector<KindAccount> kinds;
  for (std::size_t i = 0; i < kKinds; ++i) {
    counts[i].kind = static_cast<Kind>(i);
    if (counts[i].source + counts[i].target > 0) kinds.push_back(counts[i]);
  }
  return kinds;
}

std::size_t marks_of(const CheckedSide& side, const std::vector<std::uint32_t>& units) {
  std::size_t count = 0;
  for (const std::uint32_t unit : units) count += paragraph_of(side.document, unit).notes.size();
  return count;
}

ThingAccount count_marks(const CheckedPair& pair) {
  ThingAccount marks{"note marks", 0, 0};
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || link.source.empty() || link.target.empty()) continue;
    const std::size_t a = marks_of(pair.source, link.source);
    const std::size_t b = marks_of(pair.target, link.target);
    marks.compared += static_cast<std::uint32_t>(std::max(a, b));
    marks.agreeing += static_cast<std::uint32_t>(std::min(a, b));
  }
  return marks;
}

// What readers said that they could not read, or put right by guesswork.
std::vector<std::string> not_looked_at(const CheckedSide& side) {
  std::vector<std::string> result;
  const Document& document = side.document.document;
  const auto repaired =
      std::ranges::count_if(document.paragraphs, [](const Paragraph& p) { return p.repaired; });
  if (repaired > 0) {
    result.push_back(document.name + " (" + document.language + "): " + std::to_string(repaired) +
                     (repaired == 1 ? " paragraph" : " paragraphs") +
                     " with text that was put right by guesswork");
  }
  constexpr std::array<std::string_view, 6> kCodes{"R104", "R106", "R109", "R110", "R121", "R124"};
  for (const Finding& finding : document.findings) {
    if (std::ranges::find(kCodes, finding.code) == kCodes.end()) continue;
    result.push_back(document.name + " (" + document.language + "): " + finding.message);
  }
  return result;
}

// Share of the terms that have a lexicon concept or stand on the other side of their link.
double known_share(const CheckedPair& pair, bool of_source) {
  const CheckedSide& here = of_source ? pair.source : pair.target;
  const CheckedSide& there = of_source ? pair.target : pair.source;
  double known = 0;
  double all = 0;
  for (const Link& link : pair.links.links) {
    const auto& own = of_source ? link.source : link.target;
    const auto& other = of_source ? link.target : link.source;
    if (link.relation == Relation::partial || own.size() != 1 || other.size() != 1) continue;
    for (const std::uint32_t term : here.terms.held_by(own.front())) {
      all += here.terms.terms[term].weight;
    }
    for (const SharedTerm& shared :
         shared_terms(here.terms, own.front(), there.terms, other.front())) {
      known += shared.forward;
    }
  }
  return all > 0 ? std::min(1.0, known / all) : 1;
}

}  // namespace

CheckAccount account_for(const CheckedPair& pair, std::vector<ThingAccount> compared) {
  CheckAccount account;
  account.first = pair.source.position;
  account.second = pair.target.position;
  account.kinds = count_kinds(pair);
  account.things = std::move(compared);
  account.things.push_back(count_marks(pair));
  std::erase_if(account.things, [](const ThingAccount& thing) { return thing.compared == 0; });
  std::ranges::sort(account.things, {}, &ThingAccount::name);
  for (const CheckedSide* side : {&pair.source, &pair.target}) {
    for (std::string& line : not_looked_at(*side)) account.not_looked_at.push_back(std::move(line));
  }
  account.source_known = known_share(pair, true);
  account.target_known = known_share(pair, false);
  return account;
}

}  // namespace paralign::detail
