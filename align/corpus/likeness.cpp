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

#include "align/corpus/symbols.hpp"
#include "align/corpus/title_terms.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr float kGeneralWeight = 0.15F;
constexpr float kNameWeight = 2;
constexpr double kNearlyAll = 0.9;
constexpr double kOtherNames = 0.75;  // each has a name that the other lacks
constexpr double kMostRare = 64;      // what is rarer is an accident of the folder
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

float rarity(std::size_t all, std::size_t holders) {
  const double ratio =
      static_cast<double>(all) / static_cast<double>(std::max<std::size_t>(holders, 1));
  return static_cast<float>(std::log2(1 + std::min(ratio, kMostRare)));
}

bool is_cased(int language) {
  return language >= 0 && !languages()[static_cast<std::size_t>(language)].right_to_left;
}

// "251/60" is "60/251" in some Arabic texts; the letter of a part and that of a special session are
// often left out.
std::uint64_t citation_key(const std::string& number) {
  std::string text = number;
  if (number.find('/') != std::string::npos) {
    std::uint32_t first = session_of(number, {});
    if (first == 0) first = session_of(number.substr(number.find('-') + 1), {});
    const std::uint32_t second = item_of(number, {});
    text = std::to_string(std::min(first, second)) + "/" + std::to_string(std::max(first, second));
  }
  return XXH3_64bits(text.data(), text.size());
}

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  const auto repeats = std::ranges::unique(values);
  values.erase(repeats.begin(), repeats.end());
}

std::uint32_t position_of(const std::vector<std::uint64_t>& keys, std::uint64_t key) {
  const auto found = std::ranges::lower_bound(keys, key);
  if (found == keys.end() || *found != key) return kNone;
  return static_cast<std::uint32_t>(found - keys.begin());
}

}  // namespace

TitleTable::TitleTable(std::span<const CorpusDocument> documents, const Resolutions& resolutions)
    : resolutions_(resolutions) {
  number_terms(documents);
  count_terms();
  weigh_words();
}

void TitleTable::number_terms(std::span<const CorpusDocument> documents) {
  std::vector<std::uint64_t> keys;
  for (const std::uint32_t d : resolutions_.documents) {
    for (const std::uint64_t term : documents[d].title_terms) keys.push_back(term & kTermKey);
  }
  held_.reserve(keys.size());
  sort_unique(keys);
  rarity_.resize(keys.size());
  name_.resize(keys.size());
  titles_.reserve(resolutions_.documents.size());
  for (const std::uint32_t d : resolutions_.documents) {
    Title title;
    title.first = static_cast<std::uint32_t>(held_.size());
    title.language = language_index(documents[d].language);
    for (const std::uint64_t term : documents[d].title_terms) {
      const std::uint32_t word = word_of_term(term);
      held_.push_back({position_of(keys, term & kTermKey), word});
      if ((term & kGeneralTerm) == 0) title.specific |= 1ULL << word;
      if ((term & kNameTerm) != 0) title.named |= 1ULL << word;
    }
    title.count = static_cast<std::uint32_t>(held_.size()) - title.first;
    std::sort(held_.begin() + title.first, held_.end(), [](const Held& a, const Held& b) {
      return std::pair(a.term, a.word) < std::pair(b.term, b.word);
    });
    titles_.push_back(title);
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
      for (const Held& held : of(titles_[i])) {
        if (last[held.term] != r) ++holders[held.term];
        last[held.term] = r;
        if (!is_cased(titles_[i].language)) continue;
        ++cased[held.term];
        if ((titles_[i].named >> held.word & 1U) != 0) ++capital[held.term];
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
      sums[held.word] += rarity_[held.term];
      ++counts[held.word];
      words = std::max(words, held.word + 1);
      const bool specific = (title.specific >> held.word & 1U) != 0;
      if (specific && name_[held.term]) title.named |= 1ULL << held.word;
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
    if (first[i].term == second[j].term) {
      const std::uint32_t term = first[i].term;
      for (; i < first.size() && first[i].term == term; ++i) in_a |= 1ULL << first[i].word;
      for (; j < second.size() && second[j].term == term; ++j) in_b |= 1ULL << second[j].word;
    } else {
      first[i].term < second[j].term ? ++i : ++j;
    }
  }
  const bool neither = a.specific == 0 && b.specific == 0;
  likeness.specific = neither || ((in_a & a.specific) != 0 && (in_b & b.specific) != 0);
  const bool both_named = a.named != 0 && b.named != 0;
  likeness.differ_in_name = both_named && (in_a & a.named) == 0 && (in_b & b.named) == 0;
  const float shared = weight_of(a, in_a) + weight_of(b, in_b);
  likeness.share = static_cast<double>(shared / (a.weight + b.weight));
  if (likeness.share > kNearlyAll) likeness.specific = true;
  // "Regional Centre in Africa" and "Regional Centre in Asia"
  if ((a.named & ~in_a) != 0 && (b.named & ~in_b) != 0) likeness.share *= kOtherNames;
  return likeness;
}

TitleLikeness TitleTable::compare(std::uint32_t first, std::uint32_t second) const {
  const Resolution& a = resolutions_.all[first];
  const Resolution& b = resolutions_.all[second];
  TitleLikeness best;
  for (std::uint32_t i = a.first; i < a.first + a.count; ++i) {
    for (std::uint32_t j = b.first; j < b.first + b.count; ++j) {
      const TitleLikeness likeness = compare(titles_[i], titles_[j]);
      if (!likeness.titled) continue;
      const bool better = !best.titled || (best.across && !likeness.across) ||
                          (best.across == likeness.across && likeness.share > best.share);
      if (better) best = likeness;
    }
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
      for (const Held& held : of(titles_[i])) {
        const bool specific = (titles_[i].specific >> held.word & 1U) != 0;
        if (specific || general) telling.push_back(held.term);
      }
    }
  }
  sort_unique(telling);
  std::ranges::stable_sort(telling, std::ranges::greater(),
                           [this](std::uint32_t t) { return rarity_[t]; });
  if (telling.size() > most) telling.resize(most);
  return telling;
}

std::uint64_t TitleTable::title_key(std::uint32_t slot) const {
  const auto held = of(titles_[slot]);
  return held.empty() ? 0 : XXH3_64bits(held.data(), held.size_bytes());
}

CitationTable::CitationTable(std::span<const CorpusDocument> documents,
                             const Resolutions& resolutions) {
  std::vector<std::uint64_t> keys;
  const auto numbers_of = [&](const Resolution& resolution, auto use) {
    for (const std::uint32_t d : resolutions.of(resolution)) {
      for (const std::string& number : documents[d].cited) use(citation_key(number));
      if (!documents[d].number.empty()) use(citation_key(documents[d].number));
    }
  };
  for (const Resolution& resolution : resolutions.all) {
    numbers_of(resolution, [&](std::uint64_t key) { keys.push_back(key); });
  }
  sort_unique(keys);
  std::vector<std::uint32_t> count(keys.size());
  begin_.push_back(0);
  for (std::uint32_t r = 0; r < resolutions.all.size(); ++r) {
    std::vector<std::uint32_t> numbers;
    numbers_of(resolutions.all[r],
               [&](std::uint64_t key) { numbers.push_back(position_of(keys, key)); });
    sort_unique(numbers);
    for (const std::uint32_t number : numbers) ++count[number];
    cited_.insert(cited_.end(), numbers.begin(), numbers.end());
    begin_.push_back(static_cast<std::uint32_t>(cited_.size()));
    const CorpusDocument& any = documents[resolutions.documents[resolutions.all[r].first]];
    own_.push_back(any.number.empty() ? kNone : position_of(keys, citation_key(any.number)));
    if (own_.back() != kNone) holders_.emplace_back(own_.back(), r);
  }
  std::ranges::sort(holders_);
  for (const std::uint32_t holders : count)
    weights_.push_back(rarity(resolutions.all.size(), holders));
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
