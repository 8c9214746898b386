#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "align/evaluate/scores.hpp"
#include "paralign/error.hpp"

namespace paralign {
namespace {

using Pair = GoldLinks::Pair;
using Body = std::map<std::uint32_t, bool>;  // id -> is it a body paragraph

Body body_of(std::span<const Paragraph> paragraphs) {
  Body body;
  for (const Paragraph& paragraph : paragraphs) body.emplace(paragraph.id, is_body(paragraph.kind));
  return body;
}

// The paragraphs that the ids mean; without them every pair counts.
struct Sides {
  Body source;
  Body target;
  bool given = false;

  [[nodiscard]] static bool counts(const Body& body, std::uint32_t id, std::string_view side) {
    const auto it = body.find(id);
    if (it == body.end()) {
      throw Error(ErrorCode::bad_format,
                  "links: found the id " + std::to_string(id) + ", which no " + std::string(side) +
                      " paragraph has; give the paragraphs that the links were made from");
    }
    return it->second;
  }
  [[nodiscard]] bool counts(const Pair& pair) const {
    if (!given) return true;
    const bool a = counts(source, pair.first, "source");
    const bool b = counts(target, pair.second, "target");
    return a && b;
  }
};

std::set<Pair> counted(const std::vector<Pair>& pairs, const Sides& sides) {
  std::set<Pair> result;
  for (const Pair& pair : pairs) {
    if (sides.counts(pair)) result.insert(pair);
  }
  return result;
}

std::size_t common(const std::set<Pair>& a, const std::set<Pair>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&b](const Pair& pair) { return b.contains(pair); }));
}

// Ids of a side that stand in one of these pairs.
std::set<std::uint32_t> linked(const std::vector<Pair>& pairs, bool source) {
  std::set<std::uint32_t> ids;
  for (const Pair& pair : pairs) ids.insert(source ? pair.first : pair.second);
  return ids;
}

struct Lonely {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t both = 0;
};

// A unit that has possible links alone is neither without partner nor surely linked: left out.
void count_lonely(Lonely& lonely, const Body& body, const GoldLinks& gold,
                  const GoldLinks& predicted, bool source) {
  const auto sure = linked(gold.sure, source);
  const auto possible = linked(gold.possible, source);
  auto found = linked(predicted.sure, source);
  found.merge(linked(predicted.possible, source));
  for (const auto& [id, in_body] : body) {
    if (!in_body || (possible.contains(id) && !sure.contains(id))) continue;
    const bool alone_in_gold = !sure.contains(id);
    const bool alone_in_predicted = !found.contains(id);
    lonely.gold += alone_in_gold ? 1U : 0U;
    lonely.predicted += alone_in_predicted ? 1U : 0U;
    lonely.both += alone_in_gold && alone_in_predicted ? 1U : 0U;
  }
}

}  // namespace

LinkScores evaluate_links(const GoldLinks& gold, const GoldLinks& predicted,
                          std::span<const Paragraph> source, std::span<const Paragraph> target) {
  Sides sides;
  sides.given = !source.empty() && !target.empty();
  if (sides.given) {
    sides.source = body_of(source);
    sides.target = body_of(target);
  }
  const std::set<Pair> sure = counted(gold.sure, sides);
  const std::set<Pair> possible = counted(gold.possible, sides);
  std::set<Pair> found = counted(predicted.sure, sides);
  found.merge(counted(predicted.possible, sides));

  LinkScores result;
  const std::size_t right = common(found, sure);
  const std::size_t good = right + common(found, possible);
  result.links =
      detail::scores(detail::ratio(good, found.size(), 0), detail::ratio(right, sure.size(), 1));
  result.predicted = found.size();
  result.sure = sure.size();
  result.possible = possible.size();
  result.has_no_partner = sides.given;
  if (sides.given) {
    Lonely lonely;
    count_lonely(lonely, sides.source, gold, predicted, true);
    count_lonely(lonely, sides.target, gold, predicted, false);
    result.no_partner = detail::scores(detail::ratio(lonely.both, lonely.predicted, 1),
                                       detail::ratio(lonely.both, lonely.gold, 1));
    result.without_partner = lonely.gold;
  }
  return result;
}

}  // namespace paralign
