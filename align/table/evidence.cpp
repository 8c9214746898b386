// Every pair of documents was aligned by itself. Here its links become weights of pairs of units:
//
//   > 0   the pair of their documents links the two: the log-odds of that link;
//   < 0   it links one of them elsewhere: the log-odds of that link;
//   < 0   it leaves one of them alone: the log-odds of that, but less, since texts that drift apart
//         over the years lose their link without being two matters.
//
// Links count for less in pairs that have little in common (years far apart, say): there a link is
// more often wrong than its score tells. Units of one document share a cell only where some pair
// split or merged them, or units that they are linked with; else two paragraphs would be one.
//
// Source: links of several versions as one equivalence relation, in which pairs help each other:
// Simard (1999), "Text-Translation Alignment: Three Languages Are Better Than Two", EMNLP, section
// 1; there for sentences in one order.

#include "align/table/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace paralign::detail {
namespace {

// Set by hand on the samples, and on the gold of the corpora that docs/evaluation.md names.
constexpr double kMillion = 1e6;
constexpr double kLeast = 0.2;       // a link speaks for its units, however doubtful
constexpr double kMost = 6;          // beyond, probabilities are no more than an order
constexpr double kMostAlone = 2;     // what a unit without partner says at most
constexpr double kMostOfPart = 0.4;  // the same where its neighbour took the partner
constexpr double kFixed = 1000;      // what the user gave is not outvoted

Weight in_millionths(double value) { return static_cast<Weight>(std::llround(value * kMillion)); }

bool is_two_sided(const Link& link) noexcept {
  return !link.source.empty() && !link.target.empty();
}

}  // namespace

double log_odds(double probability) {
  const double p = std::clamp(probability, 1e-6, 1 - 1e-6);
  return std::log(p / (1 - p));
}

Evidence::Evidence(const Alignment& alignment) {
  begins_.push_back(0);
  for (std::uint32_t d = 0; d < alignment.documents.size(); ++d) {
    const auto count = static_cast<Node>(alignment.documents[d].units.size());
    begins_.push_back(begins_.back() + count);
    document_of_.insert(document_of_.end(), count, d);
  }
  links_.resize(std::size_t{node_count()} * document_count());
  reliability_.resize(document_count() * document_count());
  for (const PairLinks& pair : alignment.pairs) {
    for (const Link& link : pair.links) {
      if (link.relation == Relation::partial) continue;
      for (const std::uint32_t i : link.source)
        links_[node(pair.first, i) * document_count() + pair.second] = &link;
      for (const std::uint32_t j : link.target)
        links_[node(pair.second, j) * document_count() + pair.first] = &link;
    }
    measure_reliability(pair);
  }
  find_groups(alignment);
}

// The mean probability of the units' links, 0 for a unit without partner.
void Evidence::measure_reliability(const PairLinks& pair) {
  double sum = 0;
  double units = 0;
  for (const Link& link : pair.links) {
    if (link.relation == Relation::partial) continue;
    const auto count = static_cast<double>(link.source.size() + link.target.size());
    units += count;
    if (is_two_sided(link)) sum += count * link.probability;
  }
  const double mean = units == 0 ? 0 : sum / units;
  reliability_[pair.first * document_count() + pair.second] = mean;
  reliability_[pair.second * document_count() + pair.first] = mean;
}

// Sides of several units, and by way of each other document the units that they are linked with.
void Evidence::find_groups(const Alignment& alignment) {
  const auto add_side = [&](std::size_t document, const std::vector<std::uint32_t>& side) {
    for (std::size_t i = 0; i < side.size(); ++i) {
      for (std::size_t j = i + 1; j < side.size(); ++j)
        cell_.emplace_back(node(document, side[i]), node(document, side[j]));
    }
  };
  for (const PairLinks& pair : alignment.pairs) {
    for (const Link& link : pair.links) {
      if (link.relation == Relation::partial) continue;
      add_side(pair.first, link.source);
      add_side(pair.second, link.target);
    }
  }
  // Parts that stand far from each other say nothing of other documents: what they are linked with
  // there may well be two paragraphs on one matter, a recital and a decision.
  const std::vector<std::pair<Node, Node>> direct = cell_;
  for (const auto& [x, y] : direct) {
    if (std::max(x, y) - std::min(x, y) > 1) continue;
    for (std::size_t d = 0; d < document_count(); ++d) {
      for (const Node u : partners(x, d)) {
        for (const Node v : partners(y, d)) {
          if (u != v) cell_.emplace_back(std::min(u, v), std::max(u, v));
        }
      }
    }
  }
  std::ranges::sort(cell_);
  cell_.erase(std::ranges::unique(cell_).begin(), cell_.end());
}

std::vector<Node> Evidence::partners(Node node, std::size_t document) const {
  const Link* link = link_of(node, document);
  std::vector<Node> found;
  if (link == nullptr || !is_two_sided(*link)) return found;
  // Pairs name the document that stands first as source.
  for (const std::uint32_t unit : document_of_[node] < document ? link->target : link->source)
    found.push_back(this->node(document, unit));
  return found;
}

bool Evidence::are_linked(Node a, Node b) const {
  const Link* link = link_of(a, document_of_[b]);
  return link != nullptr && link == link_of(b, document_of_[a]);
}

bool Evidence::may_share_cell(Node a, Node b) const {
  return a == b || std::ranges::binary_search(cell_, std::pair{std::min(a, b), std::max(a, b)});
}

// The partner of `a` may be one with `b`.
bool Evidence::is_near(Node a, Node b) const {
  const std::vector<Node> others = partners(a, document_of_[b]);
  return std::ranges::any_of(others, [&](Node other) { return may_share_cell(other, b); });
}

// How sure the link of a unit in its pair with that document is.
Weight Evidence::strength(Node a, std::size_t document) const {
  const Link& link = *link_of(a, document);
  if (link.flags.fixed) return in_millionths(kFixed);
  const double odds = log_odds(link.probability);
  if (!is_two_sided(link)) return in_millionths(std::clamp(odds, kLeast, kMostAlone));
  const double reliability = reliability_[document_of_[a] * document_count() + document];
  return in_millionths(std::clamp(odds, kLeast, kMost) * reliability);
}

Weight Evidence::weight(Node a, Node b) const {
  if (document_of_[a] == document_of_[b]) return may_share_cell(a, b) ? 0 : kNever;
  if (are_linked(a, b)) return strength(a, document_of_[b]);
  const bool near_a = is_near(a, b);
  const bool near_b = is_near(b, a);
  Weight against = 0;
  for (const auto& [x, y, near_x] : {std::tuple{a, b, near_a}, std::tuple{b, a, near_b}}) {
    const Link* link = link_of(x, document_of_[y]);
    if (near_x || link == nullptr) continue;
    const bool is_part = (near_a || near_b) && !is_two_sided(*link) && !link->flags.fixed;
    against =
        std::max(against, is_part ? in_millionths(kMostOfPart) : strength(x, document_of_[y]));
  }
  return -against;
}

double Evidence::probability(Node a, Node b, const std::vector<Node>& row) const {
  if (are_linked(a, b)) return link_of(a, document_of_[b])->probability;
  double best = 0.5;
  for (const Node c : row) {
    const std::uint32_t third = document_of_[c];
    if (third == document_of_[a] || third == document_of_[b]) continue;
    if (!are_linked(a, c) || !are_linked(c, b)) continue;
    best = std::max(best, link_of(a, third)->probability * link_of(b, third)->probability);
  }
  const double odds = log_odds(best) + static_cast<double>(weight(a, b)) / kMillion;
  return std::round(1e6 / (1 + std::exp(-odds))) / 1e6;
}

}  // namespace paralign::detail
