// Each word of the query weighs log(1 + N / n), for N units of which n have it: what is rare says
// more (Sparck Jones 1972). The weights are added in the order of the query, so that units with the
// same words have exactly the same sum and ties are seen.

#include "align/trace/words.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <map>
#include <optional>
#include <string>

namespace paralign::detail {
namespace {

// The query as the units of each language would have it: stems depend on the language.
class Query {
 public:
  explicit Query(std::string_view text) : text_(text) {}

  const Unit& in(const std::string& language) {
    const auto [entry, is_new] = units_.try_emplace(language);
    if (is_new) {
      Document document;
      document.language = language;
      document.paragraphs.resize(1);
      document.paragraphs.front().text = text_;
      entry->second = std::move(make_units(std::move(document)).units.front());
    }
    return entry->second;
  }

 private:
  std::string text_;
  std::map<std::string, Unit> units_;
};

bool is_match(const Word& asked, const Word& word) noexcept {
  return asked.form == word.form || (asked.content && word.content && asked.stem == word.stem);
}

bool has(const Unit& unit, const Word& asked) {
  return std::ranges::any_of(unit.words,
                             [&asked](const Word& word) { return is_match(asked, word); });
}

// The longest run of words of the query that stands in the unit just so.
std::size_t longest_run(const Unit& asked, const Unit& unit) {
  std::size_t longest = 0;
  std::vector<std::size_t> above(asked.words.size() + 1);
  for (const Word& word : unit.words) {
    std::vector<std::size_t> now(above.size());
    for (std::size_t q = 0; q < asked.words.size(); ++q) {
      if (is_match(asked.words[q], word)) now[q + 1] = above[q] + 1;
      longest = std::max(longest, now[q + 1]);
    }
    above = std::move(now);
  }
  return longest;
}

struct Rank {
  double weight = 0;
  std::size_t run = 0;
  bool whole = false;  // the unit is these words and nothing else
  friend auto operator<=>(const Rank&, const Rank&) = default;
};

struct Candidate {
  UnitPlace place{};
  Rank rank{};
};

std::vector<double> weights_of(const Alignment& alignment,
                               const std::vector<std::size_t>& documents, Query& query) {
  std::size_t units = 0;
  std::vector<std::size_t> holders;
  for (const std::size_t d : documents) {
    const UnitDocument& document = alignment.documents[d];
    const Unit& asked = query.in(document.document.language);
    holders.resize(std::max(holders.size(), asked.words.size()));
    units += document.units.size();
    for (const Unit& unit : document.units) {
      for (std::size_t q = 0; q < asked.words.size(); ++q) holders[q] += has(unit, asked.words[q]);
    }
  }
  std::vector<double> weights;
  weights.reserve(holders.size());
  for (const std::size_t n : holders) {
    weights.push_back(n == 0 ? 0 : std::log1p(static_cast<double>(units) / static_cast<double>(n)));
  }
  return weights;
}

std::optional<Rank> rank_of(const Unit& asked, const Unit& unit,
                            const std::vector<double>& weights) {
  Rank rank;
  std::size_t matched = 0;
  for (std::size_t q = 0; q < asked.words.size(); ++q) {
    if (!has(unit, asked.words[q])) continue;
    ++matched;
    rank.weight += weights[q];
  }
  if (matched == 0 || 2 * matched < asked.words.size()) return std::nullopt;
  rank.run = longest_run(asked, unit);
  rank.whole = unit.key == asked.key;
  return rank;
}

}  // namespace

std::vector<UnitPlace> find_words(const Alignment& alignment, const std::vector<Row>& rows,
                                  const std::vector<std::size_t>& documents,
                                  std::string_view text) {
  Query query(text);
  const std::vector<double> weights = weights_of(alignment, documents, query);
  std::vector<Candidate> best;  // one for each row, of those that rank highest
  for (const Row& row : rows) {
    std::optional<Candidate> of_row;
    for (const std::size_t d : documents) {
      const UnitDocument& document = alignment.documents[d];
      const Unit& asked = query.in(document.document.language);
      for (const std::uint32_t unit : row.cells.at(d)) {
        const std::optional<Rank> rank = rank_of(asked, document.units[unit], weights);
        if (rank && (!of_row || *rank > of_row->rank)) of_row = Candidate{{d, unit}, *rank};
      }
    }
    if (!of_row || (!best.empty() && of_row->rank < best.front().rank)) continue;
    if (!best.empty() && of_row->rank > best.front().rank) best.clear();
    best.push_back(*of_row);
  }
  std::vector<UnitPlace> places;
  places.reserve(best.size());
  for (const Candidate& candidate : best) places.push_back(candidate.place);
  return places;
}

}  // namespace paralign::detail
