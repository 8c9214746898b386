// Titles are compared by the weight of their words that the other one has too, in one of their
// meanings (Dice coefficient). The weight of a word is its rarity in the folder. Words that titles
// share whatever they are about weigh a seventh of that and names double, so that the subject tells
// even where the folder is too small to say what is rare.

#include "align/corpus/likeness.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <tuple>

#include "align/corpus/symbols.hpp"
#include "align/corpus/title_terms.hpp"
#include "align/corpus/unique_index.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr float kGeneralWeight = 0.15F;
constexpr float kNameWeight = 2;
constexpr float kUnknownLoss = 0.7F;
constexpr double kNearlyAll = 0.9;
constexpr double kOtherNames = 0.75;  // each has a name that the other lacks
constexpr double kMostRare = 64;      // what is rarer is an accident of the folder
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// Small folders say little on what is rare.
float rarity(std::size_t all, std::size_t holders) {
  constexpr double kDoubt = 8;
  const double ratio =
      (static_cast<double>(all) + kDoubt) / (static_cast<double>(holders) + kDoubt);
  return static_cast<float>(std::log2(1 + std::min(ratio, kMostRare)));
}

bool is_cased(int language) {
  return language >= 0 && !languages()[static_cast<std::size_t>(language)].right_to_left;
}

// "251/60" is "60/251" in some Arabic texts; the letter of a part and that of a special session are
// often left out.
std::uint64_t citation_key(std::string_view number) {
  const std::size_t slash = number.find('/');
  if (slash == std::string_view::npos) return XXH3_64bits(number.data(), number.size());
  const std::string_view digits =
      number.substr(std::min(number.find_first_of("0123456789"), slash));
  const std::uint64_t first = session_of(digits, {});
  const std::uint64_t second = item_of(digits, {});
  return std::min(first, second) << 32U | std::max(first, second);
}

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  const auto repeats = std::ranges::unique(values);
  values.erase(repeats.begin(), repeats.end());
}

}  // namespace

TitleTable::TitleTable(const DocumentSource& documents, const Resolutions& resolutions)
    : resolutions_(resolutions) {
  number_terms(documents);
  find_equal();
  count_terms();
  weigh_words();
}

TitleTable::Title TitleTable::take_title(std::span<const std::uint64_t> terms, int language) {
  Title title;
  title.first = static_cast<std::uint32_t>(held_.size());
  title.language = language;
  for (const std::uint64_t term : terms) {
    const auto next = static_cast<std::uint32_t>(numbers_.size());
    const std::uint32_t number = numbers_.emplace(term & kTermKey, next).first;
    const Held held{number << Held::kWordBits | word_of_term(term)};
    held_.push_back(held);
    if ((term & kGeneralTerm) == 0) title.specific |= held.bit();
    if ((term & kNameTerm) != 0) title.named |= held.bit();
    if ((term & kConceptTerm) != 0) title.known |= held.bit();
  }
  title.count = static_cast<std::uint32_t>(held_.size()) - title.first;
  std::ranges::sort(std::span(held_).subspan(title.first), {}, &Held::packed);
  return title;
}

std::uint64_t TitleTable::hash_of_terms(const Title& title) const {
  const auto held = of(title);
  return XXH3_64bits(held.data(), held.size_bytes());
}

bool TitleTable::has_equal_terms(const Title& a, const Title& b) const {
  return std::ranges::equal(of(a), of(b), {}, &Held::packed, &Held::packed);
}

bool TitleTable::is_equal(const Title& a, const Title& b) const {
  const auto facts = [](const Title& title) {
    return std::tuple(title.specific, title.named, title.known, title.language);
  };
  return facts(a) == facts(b) && has_equal_terms(a, b);
}

// A title that was there before, in its language, is not kept again.
void TitleTable::number_terms(const DocumentSource& documents) {
  UniqueIndex known;
  slots_.reserve(resolutions_.documents.size());
  for (const std::uint32_t d : resolutions_.documents) {
    const CorpusDocument document = documents.at(d);
    const Title title = take_title(document.title_terms, language_index(document.language));
    const auto next = static_cast<std::uint32_t>(titles_.size());
    const std::uint32_t number = known.find_or_add(
        hash_of_terms(title), next, [&](std::uint32_t t) { return is_equal(titles_[t], title); },
        [&](std::uint32_t t) { return hash_of_terms(titles_[t]); });
    slots_.push_back(number);
    if (number == next) {
      titles_.push_back(title);
    } else {
      held_.resize(title.first);
    }
  }
  rarity_.resize(numbers_.size());
  name_.resize(numbers_.size());
  numbers_ = KeyMap();
}

void TitleTable::find_equal() {
  UniqueIndex known;
  equal_.reserve(titles_.size());
  for (std::uint32_t i = 0; i < titles_.size(); ++i) {
    const Title& title = titles_[i];
    const std::uint32_t first = known.find_or_add(
        hash_of_terms(title), i,
        [&](std::uint32_t t) { return has_equal_terms(titles_[t], title); },
        [&](std::uint32_t t) { return hash_of_terms(titles_[t]); });
    equal_.push_back(title.count == 0 ? kUntitled : first);
  }
}

// A name is what most titles of languages that have capitals print with one.
void TitleTable::count_terms() {
  std::vector<std::uint32_t> cased(rarity_.size());
  std::vector<std::uint32_t> capital(rarity_.size());
  std::vector<std::uint32_t> holders(rarity_.size());
  std::vector<std::uint32_t> last(rarity_.size(), kNone);
  for (std::uint32_t r = 0; r < resolutions_.all.size(); ++r) {
    const Resolution& resolution = resolutions_.all[r];
    for (std::uint32_t i = resolution.first; i < resolution.first + resolution.count; ++i) {
      const Title& title = title_of(i);
      for (const Held& held : of(title)) {
        const std::uint32_t term = held.term();
        if (last[term] != r) ++holders[term];
        last[term] = r;
        if (!is_cased(title.language)) continue;
        ++cased[term];
        if ((title.named & held.bit()) != 0) ++capital[term];
      }
    }
  }
  for (std::size_t t = 0; t < rarity_.size(); ++t) {
    name_[t] = capital[t] > 0 && 2 * capital[t] >= cased[t];
    rarity_[t] = rarity(resolutions_.all.size(), holders[t]);
  }
}

// The rarity of a word is that of its meanings on average.
void TitleTable::weigh_words() {
  for (Title& title : titles_) {
    std::array<float, kMostTermWords> sums{};
    std::array<std::uint32_t, kMostTermWords> counts{};
    std::uint32_t words = 0;
    title.named = 0;
    for (const Held& held : of(title)) {
      sums[held.word()] += rarity_[held.term()];
      ++counts[held.word()];
      words = std::max(words, held.word() + 1);
      if ((title.specific & held.bit()) != 0 && name_[held.term()]) title.named |= held.bit();
    }
    title.first_word = static_cast<std::uint32_t>(weights_.size());
    for (std::uint32_t w = 0; w < words; ++w) {
      float weight = counts[w] == 0 ? 0 : sums[w] / static_cast<float>(counts[w]);
      if ((title.specific >> w & 1U) == 0) weight *= kGeneralWeight;
      if ((title.named >> w & 1U) != 0) weight *= kNameWeight;
      weights_.push_back(weight);
      title.weight += weight;
    }
  }
}

float TitleTable::weight_of(const Title& title, std::uint64_t words) const {
  float weight = 0;
  for (; words != 0; words &= words - 1) {
    weight += weights_[title.first_word + static_cast<std::uint32_t>(std::countr_zero(words))];
  }
  return weight;
}

// A word that the lexicon does not know can hardly be found in another language: that it is not
// shared says little.
float TitleTable::weight_of_all(const Title& title, std::uint64_t shared, bool across) const {
  if (!across) return title.weight;
  return title.weight - kUnknownLoss * weight_of(title, title.specific & ~title.known & ~shared);
}

TitleLikeness TitleTable::compare(const Title& a, const Title& b) const {
  const auto first = of(a);
  const auto second = of(b);
  TitleLikeness likeness;
  likeness.titled = !first.empty() && !second.empty();
  likeness.across = a.language != b.language;
  if (!likeness.titled) return likeness;
  std::uint64_t in_a = 0;  // words that the other has too
  std::uint64_t in_b = 0;
  for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
    const std::uint32_t term = first[i].term();
    if (term == second[j].term()) {
      for (; i < first.size() && first[i].term() == term; ++i) in_a |= first[i].bit();
      for (; j < second.size() && second[j].term() == term; ++j) in_b |= second[j].bit();
    } else {
      term < second[j].term() ? ++i : ++j;
    }
  }
  const bool neither = a.specific == 0 && b.specific == 0;
  likeness.specific = neither || ((in_a & a.specific) != 0 && (in_b & b.specific) != 0);
  const bool both_named = a.named != 0 && b.named != 0;
  likeness.differ_in_name = both_named && (in_a & a.named) == 0 && (in_b & b.named) == 0;
  const float shared = weight_of(a, in_a) + weight_of(b, in_b);
  const bool across = likeness.across;
  likeness.share = static_cast<double>(
      shared / (weight_of_all(a, in_a, across) + weight_of_all(b, in_b, across)));
  if (likeness.share > kNearlyAll) likeness.specific = true;
  // "Regional Centre in Africa" and "Regional Centre in Asia"
  if ((a.named & ~in_a) != 0 && (b.named & ~in_b) != 0) likeness.share *= kOtherNames;
  return likeness;
}

TitleLikeness TitleTable::compare(std::uint32_t first, std::uint32_t second) const {
  const Resolution& a = resolutions_.all[first];
  const Resolution& b = resolutions_.all[second];
  TitleLikeness best;
  for (const bool across : {false, true}) {
    for (std::uint32_t i = a.first; i < a.first + a.count; ++i) {
      for (std::uint32_t j = b.first; j < b.first + b.count; ++j) {
        if ((title_of(i).language != title_of(j).language) != across) continue;
        const TitleLikeness likeness = compare(title_of(i), title_of(j));
        if (!likeness.titled) continue;
        if (!best.titled || likeness.share > best.share) best = likeness;
      }
    }
    if (best.titled) break;
  }
  return best;
}

std::vector<std::uint32_t> TitleTable::telling_terms(std::uint32_t resolution,
                                                     std::size_t most) const {
  const Resolution& r = resolutions_.all[resolution];
  std::vector<std::uint32_t> telling;
  for (const bool general : {false, true}) {
    if (!telling.empty()) break;
    for (std::uint32_t i = r.first; i < r.first + r.count; ++i) {
      const Title& title = title_of(i);
      for (const Held& held : of(title)) {
        const bool specific = (title.specific & held.bit()) != 0;
        if (specific || general) telling.push_back(held.term());
      }
    }
  }
  sort_unique(telling);
  std::ranges::stable_sort(telling, std::ranges::greater(),
                           [this](std::uint32_t t) { return rarity_[t]; });
  if (telling.size() > most) telling.resize(most);
  return telling;
}

CitationTable::CitationTable(const DocumentSource& documents, const Resolutions& resolutions) {
  KeyMap known(resolutions.all.size());
  std::vector<std::uint32_t> holders;  // that cite each number
  const auto number_of = [&](std::string_view text) {
    const auto next = static_cast<std::uint32_t>(known.size());
    const auto [number, is_new] = known.emplace(citation_key(text), next);
    if (is_new) holders.push_back(0);
    return number;
  };
  begin_.reserve(resolutions.all.size() + 1);
  own_.reserve(resolutions.all.size());
  begin_.push_back(0);
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t r = 0; r < resolutions.all.size(); ++r) {
    numbers.clear();
    own_.push_back(kNone);
    for (const std::uint32_t d : resolutions.of(resolutions.all[r])) {
      const CorpusDocument document = documents.at(d);
      for (const std::string& number : document.cited) numbers.push_back(number_of(number));
      if (document.number.empty()) continue;
      own_.back() = number_of(document.number);
      numbers.push_back(own_.back());
    }
    if (own_.back() != kNone) holders_.emplace_back(own_.back(), r);
    sort_unique(numbers);
    for (const std::uint32_t number : numbers) ++holders[number];
    cited_.insert(cited_.end(), numbers.begin(), numbers.end());
    begin_.push_back(static_cast<std::uint32_t>(cited_.size()));
  }
  std::ranges::sort(holders_);
  weights_.reserve(holders.size());
  for (const std::uint32_t of_number : holders) {
    weights_.push_back(rarity(resolutions.all.size(), of_number));
  }
}

std::vector<std::uint32_t> CitationTable::cited_by(std::uint32_t resolution) const {
  constexpr std::ptrdiff_t kMostOfOneNumber = 8;  // organs that number alike
  std::vector<std::uint32_t> found;
  for (const std::uint32_t number : of(resolution)) {
    if (number == own_[resolution]) continue;
    auto holder = std::ranges::lower_bound(holders_, std::pair(number, 0U));
    for (std::ptrdiff_t i = 0; i < kMostOfOneNumber && holder != holders_.end(); ++i, ++holder) {
      if (holder->first != number) break;
      found.push_back(holder->second);
    }
  }
  sort_unique(found);
  return found;
}

double CitationTable::shared(std::uint32_t first, std::uint32_t second) const {
  const auto a = of(first);
  const auto b = of(second);
  const auto weight_of = [this](std::uint32_t number) {
    return static_cast<double>(weights_[number]);
  };
  double all = 0;
  for (const std::uint32_t number : a) all += weight_of(number);
  for (const std::uint32_t number : b) all += weight_of(number);
  double common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) common += weight_of(a[i]);
    if (a[i] == b[j]) {
      ++i;
      ++j;
    } else {
      a[i] < b[j] ? ++i : ++j;
    }
  }
  return all > 0 ? 2 * common / all : 0;
}

}  // namespace paralign::detail
