#include "align/feature/terms.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "align/feature/key_map.hpp"

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
  TermMaker(const Lexicon& lexicon, int language, float synonym)
      : lexicon_(lexicon), language_(language), synonym_(synonym) {}

  TermTable make(std::span<const Unit> units);

 private:
  void add_unit(const Unit& unit);
  void hold(std::uint32_t term);
  void weigh();
  [[nodiscard]] std::uint32_t term_of(const Word& word);
  [[nodiscard]] std::uint32_t term_of_phrase(std::span<const ConceptId> concepts);
  std::uint32_t close_term(std::size_t first, std::uint64_t meaning);
  void add_concepts(std::span<const ConceptId> concepts, float weight);

  const Lexicon& lexicon_;
  int language_;
  float synonym_;  // weight of a concept that a single word has
  TermTable table_;
  KeyMap known_;                           // term of a form, or of a phrase's first concept
  KeyMap meanings_;                        // forms of one stem have one meaning
  std::vector<std::uint32_t> meaning_of_;  // of each term
  std::vector<std::uint32_t> last_unit_;   // that held the meaning, from 1
  std::vector<std::uint32_t> frequency_;   // units that hold the meaning
  std::vector<std::uint64_t> stems_;
};

void TermMaker::add_concepts(std::span<const ConceptId> concepts, float weight) {
  for (const ConceptId concept_id : concepts)
    table_.pivots.push_back({kConceptTag | concept_id, weight});
}

std::uint32_t TermMaker::close_term(std::size_t first, std::uint64_t meaning) {
  const auto count = static_cast<std::uint32_t>(table_.pivots.size() - first);
  table_.terms.push_back({static_cast<std::uint32_t>(first), count, 0});
  const auto next = static_cast<std::uint32_t>(meanings_.size());
  const auto [number, is_new] = meanings_.emplace(meaning, next);
  meaning_of_.push_back(number);
  if (is_new) {
    last_unit_.push_back(0);
    frequency_.push_back(0);
  }
  return static_cast<std::uint32_t>(table_.terms.size() - 1);
}

std::uint32_t TermMaker::term_of(const Word& word) {
  const auto [term, is_new] =
      known_.emplace(word.form, static_cast<std::uint32_t>(table_.terms.size()));
  if (!is_new) return term;
  const std::size_t first = table_.pivots.size();
  table_.pivots.push_back({word.stem, 1});
  if (word.form != word.stem) table_.pivots.push_back({word.form, 1});
  const auto match = lexicon_.find({&word.stem, 1}, language_);
  if (match.length > 0) {
    add_concepts(match.concepts, synonym_);
  } else if (word.alternative != 0) {
    table_.pivots.push_back({word.alternative, kAlternativeWeight});
    add_concepts(lexicon_.find({&word.alternative, 1}, language_).concepts, synonym_);
  }
  if (word.prefix != 0) table_.pivots.push_back({word.prefix ^ kPrefixTag, kPrefixWeight});
  return close_term(first, word.stem);
}

std::uint32_t TermMaker::term_of_phrase(std::span<const ConceptId> concepts) {
  const std::uint64_t meaning = kConceptTag | concepts.front();
  const auto [term, is_new] =
      known_.emplace(meaning, static_cast<std::uint32_t>(table_.terms.size()));
  if (!is_new) return term;
  const std::size_t first = table_.pivots.size();
  add_concepts(concepts, 1);
  return close_term(first, meaning);
}

void TermMaker::hold(std::uint32_t term) {
  const std::uint32_t meaning = meaning_of_[term];
  const auto unit = static_cast<std::uint32_t>(table_.begin.size());
  if (last_unit_[meaning] == unit) return;
  last_unit_[meaning] = unit;
  ++frequency_[meaning];
  table_.held.push_back(term);
}

void TermMaker::add_unit(const Unit& unit) {
  table_.begin.push_back(static_cast<std::uint32_t>(table_.held.size()));
  stems_.clear();
  for (const Word& word : unit.words) stems_.push_back(word.stem);
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    if (unit.words[i].content) hold(term_of(unit.words[i]));
    const auto match = lexicon_.find(std::span(stems_).subspan(i), language_);
    if (match.length > 1) hold(term_of_phrase(match.concepts));
  }
}

void TermMaker::weigh() {
  const auto total = static_cast<double>(table_.units());
  for (std::size_t i = 0; i < table_.terms.size(); ++i) {
    const double rarity = std::log((total + 1) / (frequency_[meaning_of_[i]] + 0.5));
    table_.terms[i].weight = static_cast<float>(std::max(rarity, kLeastWeight));
  }
}

TermTable TermMaker::make(std::span<const Unit> units) {
  for (const Unit& unit : units) add_unit(unit);
  table_.begin.push_back(static_cast<std::uint32_t>(table_.held.size()));
  weigh();
  return std::move(table_);
}

}  // namespace

TermTable make_terms(std::span<const Unit> units, const Lexicon& lexicon, int language,
                     float synonym) {
  return TermMaker(lexicon, language, synonym).make(units);
}

// The first pivot of a word is its stem, that of a phrase a concept: see `term_of` and
// `term_of_phrase`.
Span find_term(const Unit& unit, std::span<const Pivot> pivots, const Lexicon& lexicon,
               int language) {
  const std::uint64_t key = pivots.front().key;
  std::vector<std::uint64_t> stems;
  for (const Word& word : unit.words) stems.push_back(word.stem);
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    if (unit.words[i].content && unit.words[i].stem == key) return unit.words[i].span;
    const auto match = lexicon.find(std::span(stems).subspan(i), language);
    if (match.length > 1 && (kConceptTag | match.concepts.front()) == key)
      return {unit.words[i].span.begin, unit.words[i + match.length - 1].span.end};
  }
  return {};
}

}  // namespace paralign::detail
