#include "align/learn/join.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
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
      : columns_(columns), pivot_(pivot), known_(known), edges_(make_edges(learnt)) {
    const Column& column = columns[pivot];
    for (std::uint32_t word = 0; word < column.stems.size(); ++word) {
      if (column.printed[word].empty()) continue;
      for (const ConceptId id : known.find({&column.stems[word], 1}, column.language).concepts) {
        holders_.insert({id, word});
      }
    }
  }

  std::vector<LexiconEntry> run(std::span<const LearntColumns> learnt, double min_score);

 private:
  [[nodiscard]] Draft draft_of(const Node& pivot) const;
  [[nodiscard]] std::optional<std::uint32_t> voucher_of(const Node& a, const Node& b) const;
  void write(const Draft& draft);

  std::span<const Column> columns_;
  std::size_t pivot_;
  const Lexicon& known_;
  Edges edges_;
  std::multimap<ConceptId, std::uint32_t> holders_;  // pivot words with a known concept
  std::set<std::pair<Node, Node>> written_;
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
    for (const Node& other : draft.nodes) written_.insert({node, other});
  }
  entry.score = draft.score;
  entry.count = draft.count;
  entry.documents = draft.documents;
  entries_.push_back(std::move(entry));
}

// The first pivot word that is known to translate both.
std::optional<std::uint32_t> Joiner::voucher_of(const Node& a, const Node& b) const {
  std::optional<std::uint32_t> best;
  const Column& column = columns_[a.first];
  for (const ConceptId id : known_.find({&column.stems[a.second], 1}, column.language).concepts) {
    const auto [begin, end] = holders_.equal_range(id);
    for (auto it = begin; it != end; ++it) {
      if (best && *best <= it->second) continue;
      if (is_known(known_, columns_[pivot_], it->second, columns_[b.first], b.second)) {
        best = it->second;
      }
    }
  }
  return best;
}

std::vector<LexiconEntry> Joiner::run(std::span<const LearntColumns> learnt, double min_score) {
  for (auto it = edges_.lower_bound({pivot_, 0}); it != edges_.end() && it->first.first == pivot_;
       it = edges_.upper_bound(it->first)) {
    write(draft_of(it->first));
  }
  const double alone = columns_[pivot_].stems.empty() ? min_score : (1 + min_score) / 2;
  for (const LearntColumns& pair : learnt) {
    for (const Translation& found : pair.found) {
      const Node a{pair.first, found.words.first};
      const Node b{pair.second, found.words.second};
      if (written_.contains({a, b})) continue;
      const auto voucher = voucher_of(a, b);
      if (!voucher && found.score < alone) continue;
      Draft draft;
      if (voucher) draft.nodes.emplace_back(pivot_, *voucher);
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
                               const Lexicon& known, const LearnOptions& options) {
  return Joiner(columns, learnt, pivot, known).run(learnt, options.min_score);
}

}  // namespace paralign::detail
