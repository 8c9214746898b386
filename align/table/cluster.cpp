#include "align/table/cluster.hpp"

#include <map>
#include <queue>
#include <tuple>

namespace paralign::detail {
namespace {

// Most weight first, then the order of the units.
struct Offer {
  Weight weight = 0;
  Node a = 0;
  Node b = 0;  // > a
  friend bool operator<(const Offer& x, const Offer& y) {
    return std::tuple(x.weight, y.a, y.b) < std::tuple(y.weight, x.a, x.b);
  }
};

class Contraction {
 public:
  explicit Contraction(const Evidence& evidence);
  std::vector<Node> run();

 private:
  void offer(Node a, Node b, Weight weight);
  void join(Node kept, Node gone);
  [[nodiscard]] Weight between(Node a, Node b) const;

  const Evidence& evidence_;
  std::vector<std::vector<Node>> members_;          // of each cluster, empty once it is gone
  std::vector<std::map<Node, Weight>> neighbours_;  // of each cluster
  std::priority_queue<Offer> offers_;
};

Contraction::Contraction(const Evidence& evidence)
    : evidence_(evidence), members_(evidence.node_count()), neighbours_(evidence.node_count()) {
  for (Node node = 0; node < evidence.node_count(); ++node) members_[node] = {node};
  for (const Candidate& candidate : evidence.candidates())
    offer(candidate.a, candidate.b, candidate.weight);
}

void Contraction::offer(Node a, Node b, Weight weight) {
  neighbours_[a][b] = weight;
  neighbours_[b][a] = weight;
  if (weight > 0) offers_.push({weight, std::min(a, b), std::max(a, b)});
}

// Of clusters that no candidate joins, so that no third document votes.
Weight Contraction::between(Node a, Node b) const {
  Weight sum = 0;
  for (const Node x : members_[a]) {
    for (const Node y : members_[b]) sum += evidence_.own(x, y);
  }
  return sum;
}

void Contraction::join(Node kept, Node gone) {
  std::map<Node, Weight> of_gone = std::move(neighbours_[gone]);
  const std::map<Node, Weight> of_kept = std::move(neighbours_[kept]);
  neighbours_[gone].clear();
  neighbours_[kept].clear();
  of_gone.erase(kept);
  for (const auto& [other, weight] : of_kept) {
    if (other == gone) continue;
    const auto found = of_gone.find(other);
    offer(kept, other, weight + (found == of_gone.end() ? between(gone, other) : found->second));
    if (found != of_gone.end()) of_gone.erase(found);
    neighbours_[other].erase(gone);
  }
  for (const auto& [other, weight] : of_gone) {
    offer(kept, other, weight + between(kept, other));
    neighbours_[other].erase(gone);
  }
  members_[kept].insert(members_[kept].end(), members_[gone].begin(), members_[gone].end());
  members_[gone].clear();
}

std::vector<Node> Contraction::run() {
  while (!offers_.empty()) {
    const Offer best = offers_.top();
    offers_.pop();
    const auto found = neighbours_[best.a].find(best.b);
    if (found != neighbours_[best.a].end() && found->second == best.weight) join(best.a, best.b);
  }
  std::vector<Node> cluster_of(members_.size());
  for (Node cluster = 0; cluster < members_.size(); ++cluster) {
    for (const Node node : members_[cluster]) cluster_of[node] = cluster;
  }
  return cluster_of;
}

}  // namespace

std::vector<Node> cluster_units(const Evidence& evidence) { return Contraction(evidence).run(); }

}  // namespace paralign::detail
