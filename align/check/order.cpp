// Paragraphs out of order: what stands off the common order of the text, and what was exchanged
// although the alignment, which trusts the order of translations, linked it straight.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/text_links.hpp"
#include "align/check/words.hpp"
#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

// Which links keep the common order.
std::vector<bool> in_order(const TextLinks& text) {
  std::vector<Point> points;
  for (const Link* link : text.links) {
    points.push_back({link->source.front(), link->target.front(), link->probability});
  }
  std::vector<bool> result(points.size());
  for (const std::uint32_t i : heaviest_chain(points)) result[i] = true;
  return result;
}

void add_moved(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, std::uint32_t there,
               FindingList& findings) {
  findings
      .add(kParagraphMoved, label_of(pair.source, i) + " stands elsewhere in " +
                                text_of(pair.target) + ", as " + label_of(pair.target, there))
      .source(pair.source.position, i)
      .target(pair.target.position, j);
}

// Two links each of which has the partner of the other.
class Exchanges {
 public:
  Exchanges(const CheckedPair& pair, const TextLinks& text, const std::vector<bool>& in_order)
      : pair_(pair), text_(text), gains_(text.links.size()) {
    Fit fit(pair);
    const Candidates candidates(pair, text, fit);
    for (std::uint32_t a = 0; a < text.links.size(); ++a) {
      if (!in_order[a]) continue;
      const float own = fit(text.source(a), text.target(a));
      for (const std::uint32_t b : candidates.of_source(text.source(a))) {
        if (b == a || !in_order[b]) continue;
        const float gain = fit(text.source(a), text.target(b)) - own;
        if (gain > 0) gains_[a].push_back({b, gain});
      }
    }
  }

  void report(FindingList& findings) const {
    for (std::uint32_t a = 0; a < text_.links.size(); ++a) {
      const auto b = exchanged_with(a);
      if (!b || exchanged_with(*b) != a) continue;
      add_moved(pair_, text_.source(a), text_.target(a), text_.target(*b), findings);
    }
  }

 private:
  // How much better a link's source fits the target of another link than its own.
  struct Gain {
    std::uint32_t link = 0;
    float value = 0;
  };

  // The link whose partner and this one's fit better crosswise, each of them.
  [[nodiscard]] std::optional<std::uint32_t> exchanged_with(std::uint32_t a) const {
    constexpr float kLeastGain = 0.4F;
    std::optional<std::uint32_t> best;
    float most = kLeastGain;
    for (const Gain& here : gains_[a]) {
      const std::vector<Gain>& back = gains_[here.link];
      const auto there = std::ranges::lower_bound(back, a, {}, &Gain::link);
      if (there == back.end() || there->link != a || here.value + there->value <= most) continue;
      most = here.value + there->value;
      best = here.link;
    }
    return best;
  }

  const CheckedPair& pair_;
  const TextLinks& text_;
  std::vector<std::vector<Gain>> gains_;  // ascending by link
};

}  // namespace

void check_order(const CheckedPair& pair, FindingList& findings) {
  const TextLinks text = text_links(pair);
  std::vector<bool> straight = in_order(text);
  for (std::size_t a = 0; a < text.links.size(); ++a) {
    if (straight[a] && !text.links[a]->flags.moved) continue;
    add_moved(pair, text.source(a), text.target(a), text.target(a), findings);
    straight[a] = false;
  }
  Exchanges(pair, text, straight).report(findings);
}

}  // namespace paralign::detail
