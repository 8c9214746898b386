// All ways are tried in which the pairs "alef, lam" of a word may be lam and alef. A way is
// possible if it leaves no alef before another and no lam before alef but in a swapped pair. Of the
// possible ways the best known word wins, then the likeliest form.

#include "tokenize/read/pdf_swapped_words.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "paralign/language.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

using Letters = std::u32string;
using LettersView = std::u32string_view;

constexpr char32_t kAlef = 0x627;
constexpr char32_t kLam = 0x644;
constexpr std::size_t kMostPairs = 5;

constexpr std::array<LettersView, 21> kPrefixes{U"",
                                                U"\u0648",
                                                U"\u0641",
                                                U"\u0628",
                                                U"\u0643",
                                                U"\u0644",
                                                U"\u0633",
                                                U"\u0648\u0628",
                                                U"\u0648\u0644",
                                                U"\u0648\u0643",
                                                U"\u0641\u0644",
                                                U"\u0641\u0628",
                                                U"\u0627\u0644",
                                                U"\u0648\u0627\u0644",
                                                U"\u0641\u0627\u0644",
                                                U"\u0628\u0627\u0644",
                                                U"\u0643\u0627\u0644",
                                                U"\u0648\u0628\u0627\u0644",
                                                U"\u0644\u0644",
                                                U"\u0648\u0644\u0644",
                                                U"\u0641\u0644\u0644"};

constexpr std::array<LettersView, 28> kSuffixes{U"",
                                                U"\u0629",
                                                U"\u0627\u062A",
                                                U"\u064A\u0646",
                                                U"\u0648\u0646",
                                                U"\u0627\u0646",
                                                U"\u064A",
                                                U"\u064A\u0629",
                                                U"\u064A\u0627",
                                                U"\u0647",
                                                U"\u0647\u0627",
                                                U"\u0647\u0645",
                                                U"\u0647\u0646",
                                                U"\u0646\u0627",
                                                U"\u0647\u0645\u0627",
                                                U"\u062A",
                                                U"\u0648\u0627",
                                                U"\u0627",
                                                U"\u062A\u064A\u0646",
                                                U"\u062A\u0627\u0646",
                                                U"\u064A\u064A\u0646",
                                                U"\u064A\u0648\u0646",
                                                U"\u062A\u0647",
                                                U"\u062A\u0647\u0627",
                                                U"\u062A\u0647\u0645",
                                                U"\u0627\u062A\u0647",
                                                U"\u0627\u062A\u0647\u0627",
                                                U"\u0627\u062A\u0647\u0645"};

bool is_alef(char32_t c) noexcept { return c == kAlef || c == 0x622 || c == 0x623 || c == 0x625; }

std::string utf8(LettersView letters) {
  std::string text;
  for (const char32_t letter : letters) append_code_point(text, letter);
  return text;
}

const LanguageTables& arabic() {
  static const int index = language_index("ar");
  return language_tables(index);
}

bool is_spelt(LettersView word) { return arabic().lam_alef.find(utf8(word)) != nullptr; }

// 2 for a word of the list, 1 for one with endings or with something before it, else 0.
int knowledge(LettersView word) {
  constexpr std::size_t kShortest = 3;
  if (is_spelt(word)) return 2;
  for (const LettersView prefix : kPrefixes) {
    if (!word.starts_with(prefix)) continue;
    const LettersView rest = word.substr(prefix.size());
    for (const LettersView suffix : kSuffixes) {
      if (!rest.ends_with(suffix)) continue;
      const LettersView stem = rest.substr(0, rest.size() - suffix.size());
      if (stem.size() < kShortest) continue;
      if (is_spelt(stem) || (!suffix.empty() && is_spelt(Letters(stem) + U"\u0629"))) return 1;
    }
  }
  return 0;
}

// What stands before `at` may be a conjunction and a preposition.
bool follows_prefix(LettersView word, std::size_t at) {
  constexpr LettersView kProclitics = U"\u0648\u0641\u0628\u0643";
  return at <= 2 && word.substr(0, at).find_first_not_of(kProclitics) == LettersView::npos;
}

// How much speaks for lam and alef at the pair `at` of the swapped word.
double likelihood(LettersView word, std::size_t at) {
  const std::size_t behind = word.size() - at - 2;
  const char32_t next = behind > 0 ? word[at + 2] : 0;
  if (follows_prefix(word, at)) {
    if (word[at] != kAlef) return 1;
    if (behind >= 6 && word.substr(at + 2).starts_with(U"\u0633\u062A")) return 1;  // li-ist...
    return behind >= 3 ? -1 : 1;                                                    // the article
  }
  if (next == 0) return -1;
  if (next == 0x626 || next == 0x621) return 1;                    // hamza
  if (next == 0x62A && behind == 1 && word.size() >= 5) return 1;  // plurals in -lat
  return -0.5;
}

struct Way {
  Letters word{};
  double score = 0;
};

bool is_possible(LettersView word, const std::vector<bool>& swapped) {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (!is_alef(word[i + 1])) continue;
    if (is_alef(word[i]) || (word[i] == kLam && !swapped[i])) return false;
  }
  return true;
}

// "The third" and "three": the ordinal has the article.
double ordinal_score(const Letters& word) {
  constexpr LettersView kArticle = U"\u0627\u0644";
  const std::size_t article = word.find(kArticle);
  const bool has = article <= 1;
  const std::string bare = utf8(has ? LettersView(word).substr(article + 2) : LettersView(word));
  if (arabic().ordinals.find(fold(bare)) == nullptr) return 0;
  return has ? 12 : -2;
}

Way make_way(LettersView from, const std::vector<std::size_t>& pairs, unsigned choice) {
  Way way{Letters(from), 0};
  std::vector<bool> swapped(from.size(), false);
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const bool swap = ((choice >> k) & 1U) != 0;
    way.score += likelihood(from, pairs[k]) * (swap ? 1 : -1);
    if (!swap) continue;
    std::swap(way.word[pairs[k]], way.word[pairs[k] + 1]);
    swapped[pairs[k]] = true;
  }
  if (!is_possible(way.word, swapped)) {
    way.word.clear();
    return way;
  }
  way.score += 5 * knowledge(way.word) + ordinal_score(way.word);
  return way;
}

}  // namespace

std::string unswapped(std::string_view letters) {
  Letters from;
  for (std::size_t i = 0; i < letters.size();) from.push_back(next_code_point(letters, i));
  std::vector<std::size_t> pairs;
  for (std::size_t i = 0; i + 1 < from.size(); ++i) {
    if (is_alef(from[i]) && from[i + 1] == kLam) pairs.push_back(i);
  }
  if (pairs.empty() || pairs.size() > kMostPairs) return std::string(letters);
  Way best;
  for (unsigned choice = 0; choice < 1U << pairs.size(); ++choice) {
    Way way = make_way(from, pairs, choice);
    if (way.word.empty() || (!best.word.empty() && way.score <= best.score)) continue;
    best = std::move(way);
  }
  return best.word.empty() ? std::string(letters) : utf8(best.word);
}

}  // namespace paralign::detail
