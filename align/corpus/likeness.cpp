// Titles are compared by the weight of the words they share (weighted Jaccard coefficient). The
// weight of a word is its rarity in the folder; words that titles share whatever they are about
// weigh a seventh of that, so that they say little even where the folder is too small to tell.

#include "align/corpus/likeness.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "align/corpus/symbols.hpp"
#include "align/corpus/title_terms.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr double kGeneralWeight = 0.15;
constexpr double kMostRare = 64;  // what is rarer is an accident of the folder
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
  for (const std::uint32_t d : resolutions.documents) {
    language_.push_back(language_index(documents[d].language));
  }
  number_terms(documents);
  weigh(documents);
  sum_titles();
}

void TitleTable::number_terms(std::span<const CorpusDocument> documents) {
  for (const std::uint32_t d : resolutions_.documents) {
    for (const std::uint64_t term : documents[d].title_terms) keys_.push_back(term & kTermKey);
  }
  sort_unique(keys_);
  keys_.shrink_to_fit();
  begin_.push_back(0);
  for (const std::uint32_t d : resolutions_.documents) {
    for (const std::uint64_t term : documents[d].title_terms) {
      held_.push_back(position_of(keys_, term & kTermKey));
    }
    std::sort(held_.begin() + begin_.back(), held_.end());
    begin_.push_back(static_cast<std::uint32_t>(held_.size()));
  }
}

// A name is what is printed with a capital in most titles of languages that have capitals.
void TitleTable::weigh(std::span<const CorpusDocument> documents) {
  std::vector<std::uint32_t> cased(keys_.size());
  std::vector<std::uint32_t> capital(keys_.size());
  std::vector<std::uint32_t> holders(keys_.size());
  std::vector<std::uint32_t> last(keys_.size(), kNone);
  general_.resize(keys_.size());
  name_.resize(keys_.size());
  for (std::uint32_t r = 0; r < resolutions_.all.size(); ++r) {
    const Resolution& resolution = resolutions_.all[r];
    for (std::uint32_t slot = resolution.first; slot < resolution.first + resolution.count;
         ++slot) {
      for (const std::uint64_t term : documents[resolutions_.documents[slot]].title_terms) {
        const std::uint32_t t = position_of(keys_, term & kTermKey);
        if (last[t] != r) ++holders[t];
        last[t] = r;
        if ((term & kGeneralTerm) != 0) general_[t] = true;
        if (!is_cased(language_[slot])) continue;
        ++cased[t];
        if ((term & kNameTerm) != 0) ++capital[t];
      }
    }
  }
  for (std::size_t t = 0; t < keys_.size(); ++t) {
    name_[t] = capital[t] > 0 && 2 * capital[t] >= cased[t] && !general_[t];
    const float weight = rarity(resolutions_.all.size(), holders[t]);
    weights_.push_back(general_[t] ? static_cast<float>(kGeneralWeight) * weight : weight);
  }
}

void TitleTable::sum_titles() {
  sums_.resize(resolutions_.documents.size());
  for (std::uint32_t slot = 0; slot < sums_.size(); ++slot) {
    for (const std::uint32_t t : of_slot(slot)) {
      sums_[slot].weight += weights_[t];
      if (!general_[t]) sums_[slot].specific = true;
      if (name_[t]) sums_[slot].named = true;
    }
  }
}

TitleTable::Shared TitleTable::compare_slots(std::uint32_t a, std::uint32_t b) const {
  const auto first = of_slot(a);
  const auto second = of_slot(b);
  Shared shared;
  shared.titled = !first.empty() && !second.empty();
  shared.across = language_[a] != language_[b];
  bool name = false;
  float weight = 0;
  for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
    if (first[i] != second[j]) {
      first[i] < second[j] ? ++i : ++j;
      continue;
    }
    const std::uint32_t t = first[i];
    weight += weights_[t];
    if (!general_[t]) shared.specific = true;
    if (name_[t]) name = true;
    ++i;
    ++j;
  }
  if (!sums_[a].specific && !sums_[b].specific) shared.specific = true;
  shared.differ_in_name = sums_[a].named && sums_[b].named && !name;
  const float all = sums_[a].weight + sums_[b].weight - weight;
  shared.share = all > 0 ? static_cast<double>(weight) / static_cast<double>(all) : 0;
  return shared;
}

TitleTable::Shared TitleTable::compare(std::uint32_t first, std::uint32_t second) const {
  const Resolution& a = resolutions_.all[first];
  const Resolution& b = resolutions_.all[second];
  Shared best;
  for (std::uint32_t i = a.first; i < a.first + a.count; ++i) {
    for (std::uint32_t j = b.first; j < b.first + b.count; ++j) {
      const Shared shared = compare_slots(i, j);
      if (!shared.titled) continue;
      const bool better = !best.titled || (best.across && !shared.across) ||
                          (best.across == shared.across && shared.share > best.share);
      if (better) best = shared;
    }
  }
  return best;
}

std::vector<std::uint32_t> TitleTable::telling_terms(std::uint32_t resolution,
                                                     std::size_t most) const {
  const Resolution& r = resolutions_.all[resolution];
  const auto terms =
      std::span(held_).subspan(begin_[r.first], begin_[r.first + r.count] - begin_[r.first]);
  std::vector<std::uint32_t> telling;
  std::ranges::copy_if(terms, std::back_inserter(telling),
                       [this](std::uint32_t t) { return !general_[t]; });
  if (telling.empty()) telling.assign(terms.begin(), terms.end());
  sort_unique(telling);
  std::ranges::stable_sort(telling, std::ranges::greater(),
                           [this](std::uint32_t t) { return weights_[t]; });
  if (telling.size() > most) telling.resize(most);
  return telling;
}

std::uint64_t TitleTable::title_key(std::uint32_t slot) const {
  const auto terms = of_slot(slot);
  return terms.empty() ? 0 : XXH3_64bits(terms.data(), terms.size_bytes());
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
