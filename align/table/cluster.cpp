// Triangles vote here: once a and c are one cluster, whether b joins them is the mean of what the
// pairs say of a - b and of c - b. A link that is missing between a and b is made up for by a - c
// and c - b, and a doubtful link is overruled by surer ones that go elsewhere. The mean, not the
// sum: documents that are near copies of each other repeat each other's mistakes.

#include "align/table/cluster.hpp"

#include <map>
#include <queue>
#include <tuple>

namespace paralign::detail {
namespace {

// Most weight first, then the order of the units.
struct Offer {
  Weight mean = 0;
  Node a = 0;
  Node b = 0;  // > a
  friend bool operator<(const Offer& x, const Offer& y) {
    return std::tuple(x.mean, y.a, y.b) < std::tuple(y.mean, x.a, x.b);
  }
};

// Of all units of one cluster with all of another.
struct Sum {
  Weight weight = 0;
  Weight pairs = 0;  // of different documents

  [[nodiscard]] Weight mean() const noexcept { return pairs == 0 ? weight : weight / pairs; }
  Sum& operator+=(const Sum& other) {
    weight += other.weight;
    pairs += other.pairs;
    return *this;
  }
};

class Clustering {
 public:
  explicit Clustering(const Evidence& evidence);
  std::vector<Node> run();

 private:
  void offer(Node a, Node b, const Sum& sum);
  void join(Node kept, Node gone);
  [[nodiscard]] Sum between(Node a, Node b) const;

  const Evidence& evidence_;
  std::vector<std::vector<Node>> members_;       // of each cluster, empty once it is gone
  std::vector<std::map<Node, Sum>> neighbours_;  // of each cluster those that a link joins to it
  std::priority_queue<Offer> offers_;
};

Clustering::Clustering(const Evidence& evidence)
    : evidence_(evidence), members_(evidence.node_count()), neighbours_(evidence.node_count()) {
  for (Node node = 0; node < evidence.node_count(); ++node) members_[node] = {node};
  for (Node a = 0; a < evidence.node_count(); ++a) {
    for (std::size_t d = evidence.document_of(a) + 1; d < evidence.document_count(); ++d) {
      for (const Node b : evidence.partners(a, d)) offer(a, b, between(a, b));
    }
  }
}

void Clustering::offer(Node a, Node b, const Sum& sum) {
  neighbours_[a][b] = sum;
  neighbours_[b][a] = sum;
  if (sum.mean() > 0) offers_.push({sum.mean(), std::min(a, b), std::max(a, b)});
}

Sum Clustering::between(Node a, Node b) const {
  Sum sum;
  for (const Node x : members_[a]) {
    for (const Node y : members_[b]) {
      const bool counts = evidence_.document_of(x) != evidence_.document_of(y);
      sum += {evidence_.weight(x, y), counts ? 1 : 0};
    }
  }
  return sum;
}

void Clustering::join(Node kept, Node gone) {
  const std::map<Node, Sum> of_kept = std::move(neighbours_[kept]);
  const std::map<Node, Sum> of_gone = std::move(neighbours_[gone]);
  neighbours_[kept].clear();
  neighbours_[gone].clear();
  std::map<Node, Sum> sums;
  for (const auto& [other, sum] : of_kept) {
    if (other == gone) continue;
    const auto found = of_gone.find(other);
    sums[other] = sum;
    sums[other] += found == of_gone.end() ? between(gone, other) : found->second;
  }
  for (const auto& [other, sum] : of_gone) {
    neighbours_[other].erase(gone);
    if (other == kept || of_kept.contains(other)) continue;
    sums[other] = sum;
    sums[other] += between(kept, other);
  }
  members_[kept].insert(members_[kept].end(), members_[gone].begin(), members_[gone].end());
  members_[gone].clear();
  for (const auto& [other, sum] : sums) offer(kept, other, sum);
}

std::vector<Node> Clustering::run() {
  while (!offers_.empty()) {
    const Offer best = offers_.top();
    offers_.pop();
    const auto found = neighbours_[best.a].find(best.b);
    const bool is_current = found != neighbours_[best.a].end() && found->second.mean() == best.mean;
    if (is_current) join(best.a, best.b);
  }
  std::vector<Node> cluster_of(members_.size());
  for (Node cluster = 0; cluster < members_.size(); ++cluster) {
    for (const Node node : members_[cluster]) cluster_of[node] = cluster;
  }
  return cluster_of;
}

}  // namespace

std::vector<Node> cluster_units(const Evidence& evidence) { return Clustering(evidence).run(); }

}  // namespace paralign::detail
