#include "align/feature/terms.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace paralign::detail {
namespace {

// Key spaces are kept apart by a tag, so that a concept never equals a stem by chance of its small
// number.
constexpr std::uint64_t kConceptTag = 0xC0C0'0000'0000'0000ULL;
constexpr std::uint64_t kPrefixTag = 0x9F00'0000'0000'0001ULL;
constexpr float kAlternativeWeight = 0.9F;
constexpr float kPrefixWeight = 0.55F;
constexpr double kLeastWeight = 0.1;

class TermMaker {
 public:
  TermMaker(const Lexicon& lexicon, int language) : lexicon_(lexicon), language_(language) {}

  TermTable make(std::span<const Unit> units);

 private:
  void add_unit(const Unit& unit);
  void add_word(const Word& word);
  void add_phrase(std::span<const std::uint64_t> stems);
  void add_concepts(std::span<const ConceptId> concepts, float weight);
  void close_term(std::uint64_t identity, std::size_t first);

  const Lexicon& lexicon_;
  int language_;
  TermTable table_;
  std::vector<std::uint64_t> identities_;  // of each term, for its frequency
  std::unordered_set<std::uint64_t> in_unit_;
  std::vector<std::uint64_t> stems_;
};

void TermMaker::add_concepts(std::span<const ConceptId> concepts, float weight) {
  for (const ConceptId concept_id : concepts)
    table_.pivots.push_back({kConceptTag | concept_id, weight});
}

void TermMaker::close_term(std::uint64_t identity, std::size_t first) {
  const std::size_t count = table_.pivots.size() - first;
  if (count == 0) return;
  if (!in_unit_.insert(identity).second) {
    table_.pivots.resize(first);
    return;
  }
  table_.terms.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), 0});
  identities_.push_back(identity);
}

void TermMaker::add_word(const Word& word) {
  const std::size_t first = table_.pivots.size();
  table_.pivots.push_back({word.stem, 1});
  if (word.form != word.stem) table_.pivots.push_back({word.form, 1});
  auto match = lexicon_.find({&word.stem, 1}, language_);
  if (match.length > 0) {
    add_concepts(match.concepts, 1);
  } else if (word.alternative != 0) {
    match = lexicon_.find({&word.alternative, 1}, language_);
    table_.pivots.push_back({word.alternative, kAlternativeWeight});
    add_concepts(match.concepts, 1);
  }
  if (word.prefix != 0) table_.pivots.push_back({word.prefix ^ kPrefixTag, kPrefixWeight});
  close_term(word.stem, first);
}

void TermMaker::add_phrase(std::span<const std::uint64_t> stems) {
  const auto match = lexicon_.find(stems, language_);
  if (match.length < 2) return;
  const std::size_t first = table_.pivots.size();
  add_concepts(match.concepts, 1);
  close_term(kConceptTag | match.concepts.front(), first);
}

void TermMaker::add_unit(const Unit& unit) {
  table_.begin.push_back(static_cast<std::uint32_t>(table_.terms.size()));
  in_unit_.clear();
  stems_.clear();
  std::ranges::transform(unit.words, std::back_inserter(stems_), &Word::stem);
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    if (unit.words[i].content) add_word(unit.words[i]);
    add_phrase(std::span(stems_).subspan(i));
  }
}

TermTable TermMaker::make(std::span<const Unit> units) {
  for (const Unit& unit : units) add_unit(unit);
  table_.begin.push_back(static_cast<std::uint32_t>(table_.terms.size()));
  std::unordered_map<std::uint64_t, std::uint32_t> frequency;
  for (const std::uint64_t identity : identities_) ++frequency[identity];
  const auto total = static_cast<double>(units.size());
  for (std::size_t i = 0; i < table_.terms.size(); ++i) {
    const double rarity = std::log((total + 1) / (frequency[identities_[i]] + 0.5));
    table_.terms[i].weight = static_cast<float>(std::max(rarity, kLeastWeight));
  }
  return std::move(table_);
}

}  // namespace

TermTable make_terms(std::span<const Unit> units, const Lexicon& lexicon, int language) {
  return TermMaker(lexicon, language).make(units);
}

}  // namespace paralign::detail
