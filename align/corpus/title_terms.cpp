#include "align/corpus/title_terms.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "align/corpus/ascii.hpp"
#include "align/corpus/title_words.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostMeanings = 20;  // of one word
constexpr std::size_t kMostGeneral = 5;    // of one that says little

// A capital of ASCII or of Latin-1 in UTF-8.
bool starts_with_capital(std::string_view word) {
  if (word.empty()) return false;
  if (is_upper(word[0])) return true;
  return word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) <= 0x9E;
}

bool has_small_letters(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

class TitleReader {
 public:
  TitleReader(const UnitDocument& document, const Lexicon& lexicon)
      : document_(document),
        lexicon_(lexicon),
        language_(language_index(document.document.language)) {}

  std::vector<std::uint64_t> read();

 private:
  void read_unit(const Unit& unit);
  [[nodiscard]] bool is_general(const Word& word) const;
  void add(std::span<const ConceptId> concepts, std::uint64_t bits, std::size_t most) {
    for (const ConceptId id : concepts.first(std::min(most, concepts.size()))) {
      terms_.push_back(bits | kConceptTerm | id);
    }
  }
  void add_word(const Word& word, std::uint64_t bits, std::size_t most);

  const UnitDocument& document_;
  const Lexicon& lexicon_;
  int language_;
  std::uint32_t word_ = 0;
  std::vector<std::uint64_t> terms_;
};

bool TitleReader::is_general(const Word& word) const {
  if (!word.content) return true;
  const auto stems = title_word_stems(language_);
  return std::ranges::binary_search(stems, word.stem) ||
         (word.alternative != 0 && std::ranges::binary_search(stems, word.alternative));
}

void TitleReader::add_word(const Word& word, std::uint64_t bits, std::size_t most) {
  auto match = lexicon_.find({&word.stem, 1}, language_);
  if (match.length == 0 && word.alternative != 0) {
    match = lexicon_.find({&word.alternative, 1}, language_);
  }
  add(match.concepts, bits, most);
  if (match.length == 0) terms_.push_back(bits | (word.stem & (kConceptTerm - 1)));
}

// A phrase of the lexicon is a meaning of each of its words.
void TitleReader::read_unit(const Unit& unit) {
  const std::string_view text = document_.document.paragraphs.at(unit.paragraph).text;
  const bool cased = has_small_letters(text);
  std::vector<std::uint64_t> stems;
  for (const Word& word : unit.words) stems.push_back(word.stem);
  std::vector<Lexicon::Match> phrases(unit.words.size());  // the last one to start, by word
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    const auto match = lexicon_.find(std::span(stems).subspan(i), language_);
    for (std::size_t j = i; match.length > 1 && j < i + match.length; ++j) phrases[j] = match;
  }
  for (std::size_t i = 0; i < unit.words.size(); ++i) {
    const Word& word = unit.words[i];
    if (!word.content) continue;
    const bool general = is_general(word);
    std::uint64_t bits = general ? kGeneralTerm : 0;
    const bool capital =
        starts_with_capital(text.substr(word.span.begin, word.span.end - word.span.begin));
    if (cased && capital && word_ > 0 && !general) bits |= kNameTerm;
    bits |= static_cast<std::uint64_t>(word_) << kTermWordShift;
    word_ = std::min(word_ + 1, kMostTermWords - 1);
    add_word(word, bits, general ? kMostGeneral : kMostMeanings);
    if (!general) add(phrases[i].concepts, bits, kMostMeanings);
  }
}

std::vector<std::uint64_t> TitleReader::read() {
  for (const Unit& unit : document_.units) {
    if (document_.document.paragraphs.at(unit.paragraph).kind == Kind::title) read_unit(unit);
  }
  std::ranges::sort(terms_);
  const auto repeats = std::ranges::unique(terms_);
  terms_.erase(repeats.begin(), repeats.end());
  return std::move(terms_);
}

}  // namespace

std::vector<std::uint64_t> title_terms(const UnitDocument& document, const Lexicon& lexicon) {
  return TitleReader(document, lexicon).read();
}

}  // namespace paralign::detail
