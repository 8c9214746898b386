// Rows against the plainest way to the same clusters: look at all pairs of clusters again and
// again.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <vector>

#include "align/table/cluster.hpp"
#include "tests/support/random_pairs.hpp"

namespace paralign {
namespace {

using detail::Evidence;
using detail::Node;
using detail::Weight;
using Cluster = std::vector<Node>;

bool are_joined(const Evidence& evidence, const Cluster& a, const Cluster& b) {
  for (const Node x : a) {
    for (const Node y : b) {
      if (evidence.document_of(x) != evidence.document_of(y) && evidence.are_linked(x, y))
        return true;
    }
  }
  return false;
}

Weight mean(const Evidence& evidence, const Cluster& a, const Cluster& b) {
  Weight sum = 0;
  Weight count = 0;
  for (const Node x : a) {
    for (const Node y : b) {
      sum += evidence.weight(x, y);
      if (evidence.document_of(x) != evidence.document_of(y)) ++count;
    }
  }
  return sum / count;
}

std::vector<Node> clusters_by_search(const Evidence& evidence) {
  std::vector<Cluster> clusters;
  for (Node node = 0; node < evidence.node_count(); ++node) clusters.push_back({node});
  while (true) {
    Weight most = 0;
    std::size_t best_a = 0;
    std::size_t best_b = 0;
    for (std::size_t a = 0; a < clusters.size(); ++a) {
      for (std::size_t b = a + 1; b < clusters.size(); ++b) {
        if (!are_joined(evidence, clusters[a], clusters[b])) continue;
        const Weight weight = mean(evidence, clusters[a], clusters[b]);
        if (weight > most) {
          most = weight;
          best_a = a;
          best_b = b;
        }
      }
    }
    if (most == 0) break;
    // The first unit of a cluster is its least: clusters stay in the order of these.
    clusters[best_a].insert(clusters[best_a].end(), clusters[best_b].begin(),
                            clusters[best_b].end());
    clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(best_b));
  }
  std::vector<Node> cluster_of(evidence.node_count());
  for (const Cluster& cluster : clusters) {
    for (const Node node : cluster) cluster_of[node] = cluster.front();
  }
  return cluster_of;
}

RC_GTEST_PROP(ClusterOracle, FindsTheClustersThatAllLookingFinds, ()) {
  const Alignment alignment = testing::random_pairs(4, 5);
  const Evidence evidence(alignment);
  RC_ASSERT(detail::cluster_units(evidence) == clusters_by_search(evidence));
}

}  // namespace
}  // namespace paralign
