// The tables hold head verb phrases ("takes note of") and adverbs ("with appreciation") apart,
// since adverbs stand before, inside and behind: "Also takes note with appreciation of". Both are
// looked up over the first words; what reaches further wins.

#include "tokenize/token/lead.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMaxWords = 14;
constexpr std::size_t kMaxAdverb = 6;
constexpr std::size_t kMaxHead = 8;  // words of a head phrase
constexpr std::size_t kMaxBytes = 260;
constexpr std::size_t kLook = 48;  // bytes folded to see whether a lead can start at all

// The first words, up to the first mark that ends a phrase.
struct Words {
  std::string joined{};                       // with one blank between words
  std::array<Span, kMaxWords> in_joined{};    // where each stands there
  std::array<std::size_t, kMaxWords> ends{};  // and ends in the folded text
  std::size_t begin = 0;                      // of the first one in the folded text
  std::size_t count = 0;
  std::array<std::int8_t, kMaxWords> adverbs{};  // words of the adverb at each, and 1; 0: not asked

  [[nodiscard]] std::string_view from_to(std::size_t first, std::size_t last) const {
    return std::string_view(joined).substr(in_joined[first].begin,
                                           in_joined[last].end - in_joined[first].begin);
  }
};

bool is_word_byte(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || is_ascii_digit(b) || is_ascii_lower(b) || c == '\'' || c == '-';
}

// Past the marks that may stand before a lead.
std::size_t skip_opening(std::string_view folded) {
  return std::min(folded.find_first_not_of("\"([' "), folded.size());
}

std::size_t word_end(std::string_view folded, std::size_t i) {
  while (i < folded.size() && is_word_byte(folded[i])) {
    // Arabic marks are several bytes long and are no part of a word.
    std::size_t next = i;
    const char32_t c = next_code_point(folded, next);
    if (c >= 0x80 && !is_letter(c) && !is_digit(c)) break;
    i = next;
  }
  return i;
}

void read_words(Words& words, std::string_view folded) {
  std::size_t i = words.begin;
  while (i < folded.size() && words.count < kMaxWords) {
    const std::size_t begin = i;
    i = word_end(folded, i);
    if (i == begin) break;
    if (words.count > 0) words.joined.push_back(' ');
    words.in_joined[words.count] = {words.joined.size(), words.joined.size() + i - begin};
    words.ends[words.count++] = i;
    words.joined.append(folded, begin, i - begin);
    if (i < folded.size() && folded[i] != ' ') break;
    while (i < folded.size() && folded[i] == ' ') ++i;
  }
}

std::size_t look_up_adverb(const Words& words, std::size_t first, const LanguageTables& tables) {
  const FirstWord word = first_word(words.from_to(first, first));
  if (!tables.lead_adverbs.knows_first_word(word)) return 0;
  const std::size_t most = std::min(kMaxAdverb, words.count - first);
  for (std::size_t count = most; count > 0; --count) {
    if (tables.lead_adverbs.find(words.from_to(first, first + count - 1), word) != nullptr)
      return count;
  }
  return 0;
}

// How many words from `first` on are one adverb phrase; looked up once.
std::size_t adverb_at(Words& words, std::size_t first, const LanguageTables& tables) {
  std::int8_t& known = words.adverbs[first];
  if (known == 0) known = static_cast<std::int8_t>(look_up_adverb(words, first, tables) + 1);
  return static_cast<std::size_t>(known - 1);
}

struct Match {
  const Phrase* phrase = nullptr;
  std::size_t last = 0;  // index of the last word
};

// The longest head phrase over the words from `first` on.
Match match_plain(const Words& words, std::size_t first, const LanguageTables& tables) {
  const Phrase* phrase = tables.leads.longest_prefix(words.from_to(first, words.count - 1));
  if (phrase == nullptr) return {};
  const std::size_t end = words.in_joined[first].begin + phrase->cited;
  for (std::size_t i = first; i < words.count; ++i) {
    if (words.in_joined[i].end >= end) return {phrase, i};
  }
  return {};
}

// The same with adverbs passed over; nothing if there are none.
Match match_skipping(Words& words, std::size_t first, const LanguageTables& tables) {
  std::string joined;
  std::array<std::size_t, kMaxWords> ends{};
  std::array<std::size_t, kMaxWords> index{};
  std::size_t count = 0;
  bool skipped = false;
  // One word more than a phrase can have shows where it ends.
  for (std::size_t i = first; i < words.count && count <= kMaxHead;) {
    const std::size_t adverb = adverb_at(words, i, tables);
    skipped = skipped || adverb > 0;
    i += adverb;
    if (adverb > 0) continue;
    if (!joined.empty()) joined.push_back(' ');
    joined.append(words.from_to(i, i));
    ends[count] = joined.size();
    index[count++] = i++;
  }
  if (!skipped) return {};
  const Phrase* phrase = tables.leads.longest_prefix(joined);
  if (phrase == nullptr) return {};
  for (std::size_t i = 0; i < count; ++i) {
    if (ends[i] >= phrase->cited) return {phrase, index[i]};
  }
  return {};
}

Match best_head(Words& words, std::size_t first, const LanguageTables& tables) {
  const Match plain = match_plain(words, first, tables);
  const Match skipping = match_skipping(words, first, tables);
  if (plain.phrase == nullptr) return skipping;
  if (skipping.phrase == nullptr) return plain;
  return skipping.phrase->length > plain.phrase->length ? skipping : plain;
}

bool may_start(const FirstWord& word, const LanguageTables& tables) {
  return tables.leads.knows_first_word(word) || tables.lead_adverbs.knows_first_word(word);
}

// A conjunction that makes any verb behind it the lead of a recital: "wa-idh" and a verb.
bool opens_recital(const Words& words, const LanguageTables& tables) {
  if (words.count < 2) return false;
  const Phrase* word = tables.lead_adverbs.find(words.from_to(0, 0));
  return word != nullptr && (word->tag & kRecitalConjunction) != 0;
}

}  // namespace

bool may_start_lead(std::string_view text, const LanguageTables& tables) {
  if (tables.leads.empty()) return false;
  const std::string_view start = head(text, kLook);
  const FirstWord word = first_folded_word(start.substr(skip_opening(start)));
  if (word.length > 0) return may_start(word, tables);
  const std::string folded = fold(start);  // behind quotation marks of other forms
  const std::size_t begin = skip_opening(folded);
  return begin == folded.size() || may_start(first_word(folded.substr(begin)), tables);
}

Lead find_folded_lead(std::string_view folded, const LanguageTables& tables) {
  Lead lead;
  Words words;
  words.begin = skip_opening(folded);
  if (!may_start(first_word(folded.substr(words.begin)), tables)) return lead;
  read_words(words, folded);
  if (words.count == 0) return lead;
  const bool recital = opens_recital(words, tables);
  Match head = best_head(words, 0, tables);
  if (recital) {
    const Match behind = best_head(words, 1, tables);
    if (head.phrase == nullptr || behind.last > head.last) head = behind;
    if (head.phrase == nullptr) {  // any verb behind the conjunction is a lead
      lead.span = {words.begin, words.ends[1]};
      lead.tag = kPreambular;
      return lead;
    }
  }
  if (head.phrase == nullptr) return lead;
  std::size_t last = head.last;
  while (last + 1 < words.count) {
    const std::size_t adverb = adverb_at(words, last + 1, tables);
    if (adverb == 0) break;
    last += adverb;
  }
  lead.span = {words.begin, words.ends[last]};
  lead.tag = recital ? kPreambular : head.phrase->tag;
  lead.classes = head.phrase->value;
  return lead;
}

Lead find_lead(std::string_view text, const LanguageTables& tables) {
  if (!may_start_lead(text, tables)) return {};
  std::vector<std::size_t> origin;
  const std::string folded = fold(head(text, kMaxBytes), origin);
  Lead lead = find_folded_lead(folded, tables);
  if (lead.found()) lead.span = {origin[lead.span.begin], origin[lead.span.end]};
  return lead;
}

}  // namespace paralign::detail
