#include "align/learn/join.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace paralign::detail {
namespace {

// A word of a column.
using Node = std::pair<std::size_t, std::uint32_t>;

struct Edge {
  Node to{};
  Translation translation{};
};

using Edges = std::multimap<Node, Edge>;

Edges make_edges(std::span<const LearntColumns> learnt) {
  Edges edges;
  for (const LearntColumns& pair : learnt) {
    for (const Translation& found : pair.found) {
      const Node a{pair.first, found.words.first};
      const Node b{pair.second, found.words.second};
      edges.insert({a, {b, found}});
      edges.insert({b, {a, found}});
    }
  }
  return edges;
}

// The words of an entry, and the weakest of what links them.
struct Draft {
  std::vector<Node> nodes{};
  double score = 1;
  std::uint32_t count = UINT32_MAX;
  std::uint32_t documents = UINT32_MAX;

  [[nodiscard]] bool has(const Node& node) const {
    return std::ranges::find(nodes, node) != nodes.end();
  }
  void add(const Node& node, const Translation& by) {
    if (!has(node)) nodes.push_back(node);
    score = std::min(score, by.score);
    count = std::min(count, by.count);
    documents = std::min(documents, by.documents);
  }
};

class Joiner {
 public:
  Joiner(std::span<const Column> columns, std::span<const LearntColumns> learnt, std::size_t pivot,
         const Lexicon& known)
      : columns_(columns), pivot_(pivot), known_(known), edges_(make_edges(learnt)) {}

  std::vector<LexiconEntry> run(std::span<const LearntColumns> learnt);

 private:
  [[nodiscard]] Draft draft_of(const Node& pivot) const;
  void write(const Draft& draft);

  std::span<const Column> columns_;
  std::size_t pivot_;
  const Lexicon& known_;
  Edges edges_;
  std::map<std::pair<Node, Node>, bool> written_;
  std::vector<LexiconEntry> entries_;
};

Draft Joiner::draft_of(const Node& pivot) const {
  Draft draft;
  draft.nodes.push_back(pivot);
  const auto [begin, end] = edges_.equal_range(pivot);
  std::vector<Edge> edges;
  for (auto it = begin; it != end; ++it) edges.push_back(it->second);
  std::ranges::sort(edges, [](const Edge& x, const Edge& y) {
    return std::tie(y.translation.score, x.to) < std::tie(x.translation.score, y.to);
  });
  for (const Edge& edge : edges) draft.add(edge.to, edge.translation);
  const std::vector<Node> direct = draft.nodes;
  for (const Node& node : direct) {
    if (node == pivot) continue;
    const auto [first, last] = edges_.equal_range(node);
    for (auto it = first; it != last; ++it) {
      const Node& other = it->second.to;
      if (other.first == pivot_ || draft.has(other)) continue;
      if (is_known(known_, columns_[pivot_], pivot.second, columns_[other.first], other.second)) {
        draft.add(other, it->second.translation);
      }
    }
  }
  return draft;
}

void Joiner::write(const Draft& draft) {
  LexiconEntry entry;
  entry.texts.resize(columns_.size());
  for (const Node& node : draft.nodes) {
    std::string& text = entry.texts[node.first];
    if (!text.empty()) text += '|';
    text += columns_[node.first].printed[node.second];
    for (const Node& other : draft.nodes) written_[{node, other}] = true;
  }
  entry.score = draft.score;
  entry.count = draft.count;
  entry.documents = draft.documents;
  entries_.push_back(std::move(entry));
}

std::vector<LexiconEntry> Joiner::run(std::span<const LearntColumns> learnt) {
  for (auto it = edges_.lower_bound({pivot_, 0}); it != edges_.end() && it->first.first == pivot_;
       it = edges_.upper_bound(it->first)) {
    write(draft_of(it->first));
  }
  for (const LearntColumns& pair : learnt) {
    for (const Translation& found : pair.found) {
      const Node a{pair.first, found.words.first};
      const Node b{pair.second, found.words.second};
      if (written_.contains({a, b})) continue;
      Draft draft;
      draft.add(a, found);
      draft.add(b, found);
      write(draft);
    }
  }
  std::ranges::sort(entries_, {}, &LexiconEntry::texts);
  return std::move(entries_);
}

}  // namespace

std::vector<LexiconEntry> join(std::span<const Column> columns,
                               std::span<const LearntColumns> learnt, std::size_t pivot,
                               const Lexicon& known) {
  return Joiner(columns, learnt, pivot, known).run(learnt);
}

}  // namespace paralign::detail
