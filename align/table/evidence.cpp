// Every pair of documents was aligned by itself. Here its links become evidence on pairs of units:
//
//   own(a, b)   > 0 if the pair of their documents links them: the log-odds of that link;
//               < 0 if it links one of them elsewhere: the log-odds of that link against them;
//               a little below 0 if one of them stayed alone: texts that drift apart over the
//               years lose their link without being two matters.
//   vote(a, b)  for each third document c: for them where a - c and c - b are linked, as much as
//               the weaker of the two; against them where a - c and c - b' are.
//
// Units of one document share a cell only where some pair split or merged them, or units that they
// are linked with: else two paragraphs of one document would be one.
//
// Source: links of several versions as one equivalence relation, to which the pairs of versions
// help each other: Simard (1999), "Text-Translation Alignment: Three Languages Are Better Than
// Two", EMNLP, section 1; there for sentences in one order.

#include "align/table/evidence.hpp"

#include <algorithm>
#include <cmath>

namespace paralign::detail {
namespace {

constexpr double kMillion = 1e6;
constexpr double kLeast = 0.2;      // a link speaks for its units, however doubtful
constexpr double kMost = 4.6;       // 0.99; beyond, probabilities are no more than an order
constexpr double kMostAlone = 0.4;  // what a unit without partner says at most
constexpr Weight kShareOfVote = 2;  // a third document counts for a half
constexpr double kFixed = 1000;     // what the user gave is not outvoted

Weight log_odds(double probability, double most) {
  const double p = std::clamp(probability, 0.001, 0.999);
  const double odds = std::clamp(std::log(p / (1 - p)), kLeast, most);
  return static_cast<Weight>(std::llround(odds * kMillion));
}

bool is_two_sided(const Link* link) noexcept {
  return link != nullptr && !link->source.empty() && !link->target.empty();
}

Weight strength(const Link& link) {
  if (link.flags.fixed) return static_cast<Weight>(kFixed * kMillion);
  return log_odds(link.probability, is_two_sided(&link) ? kMost : kMostAlone);
}

}  // namespace

Evidence::Evidence(const Alignment& alignment) {
  begins_.push_back(0);
  for (std::uint32_t d = 0; d < alignment.documents.size(); ++d) {
    const auto count = static_cast<Node>(alignment.documents[d].units.size());
    begins_.push_back(begins_.back() + count);
    document_of_.insert(document_of_.end(), count, d);
  }
  links_.resize(std::size_t{node_count()} * document_count());
  for (const PairLinks& pair : alignment.pairs) {
    for (const Link& link : pair.links) {
      if (link.relation == Relation::partial) continue;
      for (const std::uint32_t i : link.source)
        links_[node(pair.first, i) * document_count() + pair.second] = &link;
      for (const std::uint32_t j : link.target)
        links_[node(pair.second, j) * document_count() + pair.first] = &link;
    }
  }
  find_groups(alignment);
}

std::vector<Node> Evidence::partners(Node node, std::size_t document) const {
  const Link* link = link_of(node, document);
  std::vector<Node> found;
  if (!is_two_sided(link)) return found;
  // Pairs name the document that stands first as source.
  for (const std::uint32_t unit : document_of_[node] < document ? link->target : link->source)
    found.push_back(this->node(document, unit));
  return found;
}

bool Evidence::are_linked(Node a, Node b) const {
  const Link* link = link_of(a, document_of_[b]);
  return link != nullptr && link == link_of(b, document_of_[a]);
}

// Sides of several units, and by way of each other document the units that they are linked with.
void Evidence::find_groups(const Alignment& alignment) {
  std::vector<std::pair<Node, Node>> direct;
  const auto add_side = [&](std::size_t document, const std::vector<std::uint32_t>& side) {
    for (std::size_t i = 0; i < side.size(); ++i) {
      for (std::size_t j = i + 1; j < side.size(); ++j)
        direct.emplace_back(node(document, side[i]), node(document, side[j]));
    }
  };
  for (const PairLinks& pair : alignment.pairs) {
    for (const Link& link : pair.links) {
      if (link.relation == Relation::partial) continue;
      add_side(pair.first, link.source);
      add_side(pair.second, link.target);
    }
  }
  cell_ = direct;
  for (const auto& [x, y] : direct) {
    for (std::size_t d = 0; d < document_count(); ++d) {
      if (d == document_of_[x]) continue;
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

bool Evidence::may_share_cell(Node a, Node b) const {
  return a == b || std::ranges::binary_search(cell_, std::pair{std::min(a, b), std::max(a, b)});
}

// What the link of `a` in the document of `b` says against `b`.
Weight Evidence::against(Node a, Node b) const {
  const Link* link = link_of(a, document_of_[b]);
  if (link == nullptr) return log_odds(0, kMostAlone);
  if (is_two_sided(link) && !link->flags.fixed) {
    for (const Node other : partners(a, document_of_[b])) {
      if (may_share_cell(other, b)) return log_odds(0, kMostAlone);  // perhaps it goes to both
    }
  }
  return strength(*link);
}

Weight Evidence::own(Node a, Node b) const {
  if (document_of_[a] == document_of_[b]) return may_share_cell(a, b) ? 0 : kNever;
  if (are_linked(a, b)) return strength(*link_of(a, document_of_[b]));
  return -std::max(against(a, b), against(b, a));
}

// a - c and c - b' are linked, and b' is not b: what speaks against a - b.
Weight Evidence::contradiction(Node a, Node b, std::size_t third) const {
  Weight most = 0;
  const Link* first = link_of(a, third);
  for (const Node c : partners(a, third)) {
    const std::vector<Node> others = partners(c, document_of_[b]);
    const auto is_near = [&](Node other) { return may_share_cell(other, b); };
    if (others.empty() || std::ranges::any_of(others, is_near)) continue;
    most = std::max(most, std::min(strength(*first), strength(*link_of(c, document_of_[b]))));
  }
  return most;
}

Weight Evidence::vote(Node a, Node b, std::size_t third) const {
  for (const Node c : partners(a, third)) {
    if (are_linked(c, b)) {
      return std::min(strength(*link_of(a, third)), strength(*link_of(b, third))) / kShareOfVote;
    }
  }
  return -std::max(contradiction(a, b, third), contradiction(b, a, third)) / kShareOfVote;
}

double Evidence::probability(Node a, Node b, const std::vector<Node>& row) const {
  if (are_linked(a, b)) return link_of(a, document_of_[b])->probability;
  double best = 0.5;
  for (const Node c : row) {
    if (c == a || c == b || document_of_[c] == document_of_[a]) continue;
    if (document_of_[c] == document_of_[b] || !are_linked(a, c) || !are_linked(c, b)) continue;
    best = std::max(
        best, link_of(a, document_of_[c])->probability * link_of(b, document_of_[c])->probability);
  }
  const double p = std::clamp(best, 0.001, 0.999);
  const double odds = std::log(p / (1 - p)) + static_cast<double>(own(a, b)) / kMillion;
  return std::round(1e6 / (1 + std::exp(-odds))) / 1e6;
}

std::vector<Candidate> Evidence::candidates() const {
  std::vector<Candidate> all;
  std::vector<Node> reached;
  for (Node a = 0; a < node_count(); ++a) {
    reached.clear();
    for (std::size_t d = 0; d < document_count(); ++d) {
      for (const Node c : partners(a, d)) {
        reached.push_back(c);
        for (std::size_t e = 0; e < document_count(); ++e) {
          for (const Node b : partners(c, e)) reached.push_back(b);
        }
      }
    }
    std::ranges::sort(reached);
    reached.erase(std::ranges::unique(reached).begin(), reached.end());
    for (const Node b : reached) {
      if (b <= a || document_of_[b] == document_of_[a]) continue;
      Candidate candidate{a, b, own(a, b)};
      for (std::size_t d = 0; d < document_count(); ++d) {
        if (d != document_of_[a] && d != document_of_[b]) candidate.weight += vote(a, b, d);
      }
      all.push_back(candidate);
    }
  }
  return all;
}

}  // namespace paralign::detail
