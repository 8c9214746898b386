// The rows grow into a forest. The rows of the first document are its roots, in their order, after
// a root without a row for what stands before them all. The children of a row are those that were
// put after it, in the order in which they came. The preorder is the order of the rows.

#include "align/table/row_order.hpp"

#include <cstdint>
#include <utility>

namespace paralign::detail {
namespace {

// For each document and unit its row.
std::vector<std::vector<std::size_t>> rows_of_units(const std::vector<Row>& rows,
                                                    const std::vector<std::size_t>& sizes) {
  std::vector<std::vector<std::size_t>> row_of;
  for (const std::size_t size : sizes) row_of.emplace_back(size);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t d = 0; d < sizes.size(); ++d) {
      for (const std::uint32_t unit : rows[row].cells[d]) row_of[d][unit] = row;
    }
  }
  return row_of;
}

class Forest {
 public:
  explicit Forest(std::size_t rows) : children_(rows + 1), state_(rows, State::absent) {}

  // Places the rows of a document that are not there yet, each after the last one before it that
  // is.
  void add(const std::vector<std::size_t>& rows_of_document) {
    const bool is_first = roots_.empty();
    if (is_first) roots_.push_back(state_.size());
    std::size_t after = state_.size();
    std::vector<std::size_t> added;
    for (const std::size_t row : rows_of_document) {
      if (state_[row] == State::placed) after = row;
      if (state_[row] != State::absent) continue;
      (is_first ? roots_ : children_[after]).push_back(row);
      state_[row] = State::new_here;
      added.push_back(row);
    }
    for (const std::size_t row : added) state_[row] = State::placed;
  }

  [[nodiscard]] std::vector<std::size_t> preorder() const {
    std::vector<std::size_t> order;
    std::vector<std::size_t> open(roots_.rbegin(), roots_.rend());
    while (!open.empty()) {
      const std::size_t row = open.back();
      open.pop_back();
      if (row != state_.size()) order.push_back(row);
      open.insert(open.end(), children_[row].rbegin(), children_[row].rend());
    }
    return order;
  }

 private:
  enum class State : std::uint8_t { absent, new_here, placed };

  std::vector<std::size_t> roots_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<State> state_;
};

}  // namespace

std::vector<Row> in_reading_order(std::vector<Row> rows, const std::vector<std::size_t>& sizes) {
  Forest forest(rows.size());
  for (const std::vector<std::size_t>& of_document : rows_of_units(rows, sizes))
    forest.add(of_document);
  std::vector<Row> ordered;
  ordered.reserve(rows.size());
  for (const std::size_t row : forest.preorder()) ordered.push_back(std::move(rows[row]));
  return ordered;
}

}  // namespace paralign::detail
