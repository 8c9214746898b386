// Paragraphs out of order: what stands off the common order of the text, and what was exchanged
// although the alignment, which trusts the order of translations, linked it straight; and what was
// linked though a paragraph that stands alone fits better.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"
#include "align/feature/anchor_agreement.hpp"
#include "align/feature/coverage.hpp"
#include "align/search/chain.hpp"

namespace paralign::detail {
namespace {

// Lines around the text and notes stand where each edition puts them.
bool is_text(const Paragraph& paragraph) noexcept {
  return is_body(paragraph.kind) || paragraph.kind == Kind::heading ||
         paragraph.kind == Kind::annex || paragraph.kind == Kind::other;
}

bool is_one_to_one(const Link& link) noexcept {
  return link.relation != Relation::partial && link.source.size() == 1 && link.target.size() == 1;
}

// Links of one unit and one inside the text, and which of them keep the common order.
struct TextLinks {
  std::vector<const Link*> links{};
  std::vector<bool> in_order{};
};

TextLinks text_links(const CheckedPair& pair) {
  TextLinks text;
  for (const Link& link : pair.links.links) {
    if (!is_one_to_one(link)) continue;
    if (!is_text(paragraph_of(pair.source.document, link.source.front()))) continue;
    if (!is_text(paragraph_of(pair.target.document, link.target.front()))) continue;
    text.links.push_back(&link);
  }
  std::ranges::sort(text.links, {}, [](const Link* link) { return link->source.front(); });
  std::vector<Point> points;
  for (const Link* link : text.links) {
    points.push_back({link->source.front(), link->target.front(), link->probability});
  }
  text.in_order.resize(points.size());
  for (const std::uint32_t i : heaviest_chain(points)) text.in_order[i] = true;
  return text;
}

void add_moved(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, std::uint32_t there,
               FindingList& findings) {
  findings
      .add(kParagraphMoved, label_of(pair.source, i) + " stands elsewhere in " +
                                text_of(pair.target) + ", as " + label_of(pair.target, there))
      .source(pair.source.position, i)
      .target(pair.target.position, j);
}

// How well units fit by what they say.
class Fit {
 public:
  explicit Fit(const CheckedPair& pair)
      : coverage_(measure_coverage(pair.source.terms, pair.target.terms)),
        anchors_(anchor_agreement(pair.source.document.units, pair.target.document.units)) {}

  [[nodiscard]] float operator()(std::uint32_t i, std::uint32_t j) const {
    return (coverage_.forward(i, j) + coverage_.backward(i, j) + anchors_(i, j)) / 2;
  }

 private:
  Coverage coverage_;
  Matrix anchors_;
};

class Rivals {
 public:
  Rivals(const CheckedPair& pair, TextLinks text)
      : pair_(pair), text_(std::move(text)), fit_(pair) {}

  void report_exchanges(FindingList& findings) const {
    for (std::size_t a = 0; a < text_.links.size(); ++a) {
      if (!text_.in_order[a]) continue;
      const auto b = exchanged_with(a);
      if (!b || exchanged_with(*b) != a) continue;
      add_moved(pair_, source(a), target(a), target(*b), findings);
    }
  }

  void report_better_alone(FindingList& findings) const {
    for (const Link& link : pair_.links.links) {
      if (link.source.empty() == link.target.empty()) continue;
      for (const std::uint32_t unit : link.source) report_better(unit, true, findings);
      for (const std::uint32_t unit : link.target) report_better(unit, false, findings);
    }
  }

 private:
  // The link that a unit without partner would fit better.
  void report_better(std::uint32_t alone, bool of_source, FindingList& findings) const {
    constexpr float kLeastGain = 0.03F;
    for (std::size_t a = 0; a < text_.links.size(); ++a) {
      const float better = of_source ? fit_(alone, target(a)) : fit_(source(a), alone);
      if (better < fit_(source(a), target(a)) + kLeastGain) continue;
      const CheckedSide& side = of_source ? pair_.source : pair_.target;
      findings
          .add(kNotCorresponding, label_of(pair_.source, source(a)) + " was taken for " +
                                      label_of(pair_.target, target(a)) + " in " +
                                      text_of(pair_.target) + "; " + label_of(side, alone) +
                                      " in " + text_of(side) +
                                      ", which has no partner, fits better")
          .source(pair_.source.position, source(a))
          .target(pair_.target.position, target(a));
    }
  }

  [[nodiscard]] std::uint32_t source(std::size_t a) const { return text_.links[a]->source.front(); }
  [[nodiscard]] std::uint32_t target(std::size_t a) const { return text_.links[a]->target.front(); }

  // The link whose partner and this one's fit better crosswise, each of them.
  [[nodiscard]] std::optional<std::size_t> exchanged_with(std::size_t a) const {
    constexpr float kLeastGain = 0.4F;
    std::optional<std::size_t> best;
    float most = kLeastGain;
    const float own = fit_(source(a), target(a));
    for (std::size_t b = 0; b < text_.links.size(); ++b) {
      if (b == a || !text_.in_order[b]) continue;
      const float here = fit_(source(a), target(b)) - own;
      const float there = fit_(source(b), target(a)) - fit_(source(b), target(b));
      if (here <= 0 || there <= 0 || here + there <= most) continue;
      most = here + there;
      best = b;
    }
    return best;
  }

  const CheckedPair& pair_;
  TextLinks text_;
  Fit fit_;
};

}  // namespace

void check_order(const CheckedPair& pair, FindingList& findings) {
  TextLinks text = text_links(pair);
  for (std::size_t a = 0; a < text.links.size(); ++a) {
    if (text.in_order[a] && !text.links[a]->flags.moved) continue;
    const std::uint32_t there = text.links[a]->target.front();
    add_moved(pair, text.links[a]->source.front(), there, there, findings);
    text.in_order[a] = false;
  }
  const Rivals rivals(pair, std::move(text));
  rivals.report_exchanges(findings);
  rivals.report_better_alone(findings);
}

}  // namespace paralign::detail
