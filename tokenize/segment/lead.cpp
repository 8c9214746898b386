// The tables hold head verb phrases ("takes note of") and adverbs ("with appreciation") apart,
// since adverbs stand before, inside and behind: "Also takes note with appreciation of". Both are
// looked up over the first words; what reaches further wins.

#include "tokenize/segment/lead.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "tokenize/segment/marks.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMaxWords = 14;
constexpr std::size_t kMaxAdverb = 6;
constexpr std::size_t kMaxBytes = 260;

struct Words {
  std::string folded{};
  std::vector<std::size_t> origin{};
  std::vector<Span> words{};  // in folded

  [[nodiscard]] std::string_view from_to(std::size_t first, std::size_t last) const {
    return std::string_view(folded).substr(words[first].begin,
                                           words[last].end - words[first].begin);
  }
};

bool is_word_byte(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || c == '\'' || c == '-';
}

// The first words, up to the first mark that ends a phrase.
Words first_words(std::string_view text) {
  Words found;
  const std::string folded = fold(head(text, kMaxBytes), found.origin);
  found.folded = folded;
  std::size_t i = 0;
  while (i < folded.size() && (folded[i] == '"' || folded[i] == '(' || folded[i] == '[' ||
                               folded[i] == '\'' || folded[i] == ' ')) {
    ++i;
  }
  while (i < folded.size() && found.words.size() < kMaxWords) {
    const std::size_t begin = i;
    while (i < folded.size() && is_word_byte(folded[i])) {
      // Arabic marks are several bytes long and are no part of a word.
      std::size_t next = i;
      const char32_t c = next_code_point(folded, next);
      if (c >= 0x80 && !is_letter(c) && !is_digit(c)) break;
      i = next;
    }
    if (i == begin) break;
    found.words.push_back({begin, i});
    if (i < folded.size() && folded[i] != ' ') break;
    while (i < folded.size() && folded[i] == ' ') ++i;
  }
  return found;
}

bool starts_phrase(const PhraseTable& table, std::string_view word) {
  const auto phrases = table.phrases();
  const auto it = std::ranges::lower_bound(phrases, word, {}, &Phrase::text);
  return it != phrases.end() && it->text.starts_with(word);
}

// How many words from `first` on are one adverb phrase.
std::size_t adverb_at(const Words& words, std::size_t first, const Rules& rules) {
  if (!starts_phrase(rules.tables->lead_adverbs, words.from_to(first, first))) return 0;
  const std::size_t most = std::min(kMaxAdverb, words.words.size() - first);
  for (std::size_t count = most; count > 0; --count) {
    if (rules.tables->lead_adverbs.find(words.from_to(first, first + count - 1)) != nullptr) {
      return count;
    }
  }
  return 0;
}

struct Match {
  const Phrase* phrase = nullptr;
  std::size_t last = 0;  // index of the last word
};

// "taking note of" is the printed lead "taking note", and "reiterates its call" is "reiterates",
// where the table knows the shorter form for the same act.
const Phrase* shorter_lead(const Phrase& phrase, std::string_view text, const Rules& rules) {
  for (std::size_t blank = text.rfind(' '); blank != std::string_view::npos && blank > 0;
       blank = text.rfind(' ', blank - 1)) {
    const std::string_view rest = text.substr(blank + 1);
    if (!rules.ends_lead(rest.substr(0, rest.find(' ')))) continue;
    const Phrase* shorter = rules.tables->leads.find(text.substr(0, blank));
    if (shorter == nullptr || (shorter->tag & phrase.tag) == 0) continue;
    // One word more may shade the act ("rappelle a"), several make another ("expresses concern").
    const bool one_word = rest.find(' ') == std::string_view::npos;
    const std::uint64_t near = one_word ? near_lead_classes(shorter->value) : 0;
    if (((shorter->value | near) & phrase.value) != 0) return shorter;
  }
  return nullptr;
}

// The longest head phrase over the words from `first` on, adverbs passed over if `skip`.
Match match_head(const Words& words, std::size_t first, bool skip, const Rules& rules) {
  std::string joined;
  std::array<std::size_t, kMaxWords> ends{};
  std::array<std::size_t, kMaxWords> index{};
  std::size_t count = 0;
  for (std::size_t i = first; i < words.words.size() && count < kMaxWords;) {
    const std::size_t adverb = skip ? adverb_at(words, i, rules) : 0;
    if (adverb > 0) {
      i += adverb;
      continue;
    }
    if (!joined.empty()) joined.push_back(' ');
    joined.append(words.from_to(i, i));
    ends[count] = joined.size();
    index[count++] = i++;
  }
  const Phrase* phrase = rules.tables->leads.longest_prefix(joined);
  if (phrase == nullptr || phrase->text.empty()) return {};
  std::string_view text = phrase->text;
  while (const Phrase* shorter = shorter_lead(*phrase, text, rules)) text = shorter->text;
  for (std::size_t i = 0; i < count; ++i) {
    if (ends[i] >= text.size()) return {phrase, index[i]};
  }
  return {};
}

Match best_head(const Words& words, std::size_t first, const Rules& rules) {
  const Match plain = match_head(words, first, false, rules);
  const Match skipping = match_head(words, first, true, rules);
  if (plain.phrase == nullptr) return skipping;
  if (skipping.phrase == nullptr) return plain;
  return skipping.phrase->text.size() > plain.phrase->text.size() ? skipping : plain;
}

}  // namespace

bool may_start_lead(std::string_view text, const Rules& rules) {
  constexpr std::size_t kLongestWord = 32;
  const std::string folded = fold(head(text, kLongestWord));
  std::size_t end = 0;
  while (end < folded.size() && is_word_byte(folded[end])) ++end;
  const std::string_view word = std::string_view(folded).substr(0, end);
  return !word.empty() && (starts_phrase(rules.tables->leads, word) ||
                           starts_phrase(rules.tables->lead_adverbs, word));
}

Lead find_lead(std::string_view text, const Rules& rules) {
  Lead lead;
  if (rules.tables->leads.phrases().empty()) return lead;
  const Words words = first_words(text);
  if (words.words.empty()) return lead;
  const std::string_view first_word = words.from_to(0, 0);
  if (!starts_phrase(rules.tables->leads, first_word) &&
      !starts_phrase(rules.tables->lead_adverbs, first_word) &&
      rules.preambular_prefix(std::string(first_word) + ' ') == 0) {
    return lead;
  }
  const std::string_view from_first = std::string_view(words.folded).substr(words.words[0].begin);
  const bool recital = rules.preambular_prefix(from_first) > 0 && words.words.size() > 1;
  Match head = best_head(words, 0, rules);
  if (recital) {
    const Match behind = best_head(words, 1, rules);
    if (head.phrase == nullptr || behind.last > head.last) head = behind;
    if (head.phrase == nullptr) {  // any verb behind the prefix is a lead
      lead.span = {words.origin[words.words[0].begin], words.origin[words.words[1].end]};
      lead.tag = kPreambular;
      return lead;
    }
  }
  if (head.phrase == nullptr) return lead;
  std::size_t last = head.last;
  while (last + 1 < words.words.size()) {
    const std::size_t adverb = adverb_at(words, last + 1, rules);
    if (adverb == 0) break;
    last += adverb;
  }
  lead.span = {words.origin[words.words[0].begin], words.origin[words.words[last].end]};
  lead.tag = recital ? kPreambular : head.phrase->tag;
  lead.classes = head.phrase->value;
  return lead;
}

}  // namespace paralign::detail
