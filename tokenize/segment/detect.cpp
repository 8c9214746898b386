#include "tokenize/segment/detect.hpp"

#include <array>
#include <string>
#include <vector>

#include "paralign/language.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kSample = 2500;          // bytes looked at, in three places of a longer text
constexpr double kFewestFunctionWords = 0.12;  // share of the words of running text
constexpr double kClearLead = 1.25;

// The beginning says little: mastheads keep English words in every language.
std::string sample_of(std::string_view text) {
  if (text.size() <= kSample * 3) return std::string(text);
  std::string sample;
  for (const std::size_t part : {1U, 2U, 3U}) {
    const std::size_t begin = text.size() / 4 * part;
    sample += text.substr(begin, kSample);
    sample += ' ';
  }
  return sample;
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t at = i;
    if (is_letter(next_code_point(folded, i))) continue;
    if (at > begin) words.push_back(folded.substr(begin, at - begin));
    begin = i;
  }
  if (folded.size() > begin) words.push_back(folded.substr(begin));
  return words;
}

// How many are function words, language by language; those without data count as one.
struct KnownWords {
  std::vector<std::size_t> own{};
  std::size_t other = 0;
  std::string_view other_language{};
};

KnownWords known_words(const std::vector<std::string_view>& words) {
  KnownWords known{std::vector<std::size_t>(languages().size()), 0, {}};
  // Half of a text are words that stood before: the last one of each slot is remembered.
  struct Known {
    std::string_view word{};
    unsigned languages = 0;  // bit set
    std::string_view other{};
  };
  std::array<Known, 256> last{};
  for (const std::string_view word : words) {
    const FirstWord first = first_word(word);
    Known& slot = last[first.hash % last.size()];
    if (slot.word != word) {
      slot = {word, 0, other_language_of(word, first)};
      for (std::size_t i = 0; i < known.own.size(); ++i) {
        const PhraseTable& table = language_tables(static_cast<int>(i)).function_words;
        if (table.find(word, first) != nullptr) slot.languages |= 1U << i;
      }
    }
    for (std::size_t i = 0; i < known.own.size(); ++i) known.own[i] += slot.languages >> i & 1U;
    if (slot.other.empty()) continue;
    ++known.other;
    known.other_language = slot.other;
  }
  return known;
}

}  // namespace

std::string_view detect_language(std::string_view text) {
  const std::string folded = fold(sample_of(text));
  const std::vector<std::string_view> words = words_of(folded);
  if (words.empty()) return kUndetermined;
  const KnownWords known = known_words(words);
  const auto all = static_cast<double>(words.size());
  double best = 0;
  double second = 0;
  std::string_view found = kUndetermined;
  for (std::size_t i = 0; i < languages().size(); ++i) {
    // Arabic writes many function words as part of the next word, so that fewer stand alone.
    const double weight = languages()[i].right_to_left ? 1.8 : 1.0;
    const double share = weight * static_cast<double>(known.own[i]) / all;
    if (share > best) {
      second = best;
      best = share;
      found = languages()[i].code;
    } else if (share > second) {
      second = share;
    }
  }
  const double other = static_cast<double>(known.other) / all;
  if (other >= kFewestFunctionWords && other > best * kClearLead) return known.other_language;
  if (best < kFewestFunctionWords || best < second * kClearLead) return kUndetermined;
  return found;
}

}  // namespace paralign::detail
