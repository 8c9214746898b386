// Words broken at a line end: "counter-\nterrorism" keeps its hyphen, "imple-\nmentation" does not.
// The document itself is asked which form it prints elsewhere.

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tokenize/segment/draft.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

bool in_word(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c) || c == '-'; }

struct WordAt {
  std::string with{};     // "imple-mentation"
  std::string without{};  // "implementation"
};

// Longer ones are no words: rows of broken words without a blank between them.
constexpr std::size_t kLongestHalf = 200;

// The word around the hyphen that ends at `at`, folded, with and without it.
WordAt word_around(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kLongestHalf) {
    std::size_t before = begin;
    const char32_t c = previous_code_point(text, before);
    if (!in_word(c) && !(c >= 0x2010 && c <= 0x2011)) break;
    begin = before;
  }
  std::size_t end = at;
  while (end < text.size() && end - at < kLongestHalf) {
    std::size_t next = end;
    if (!in_word(next_code_point(text, next))) break;
    end = next;
  }
  std::size_t hyphen = at;
  static_cast<void>(previous_code_point(text, hyphen));
  const std::string left = fold(text.substr(begin, hyphen - begin));
  const std::string right = fold(text.substr(at, end - at));
  return {left + '-' + right, left + right};
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const noexcept {
    return std::hash<std::string_view>()(word);
  }
};
using Counts = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;

// Counts the words of a draft that somebody asks for: those in `words` already.
void count_words(const Draft& draft, Counts& words) {
  const auto count = [&words](std::string_view word) {
    if (const auto known = words.find(word); known != words.end()) ++known->second;
  };
  const std::string folded = fold(draft.body.text);
  const std::string_view all = folded;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t at = i;
    if (in_word(next_code_point(folded, i))) continue;
    if (at > begin) count(all.substr(begin, at - begin));
    begin = i;
  }
  if (folded.size() > begin) count(all.substr(begin));
}

void drop_hyphens(Fragment& body, const std::vector<std::size_t>& places) {
  std::vector<Fragment> parts;
  for (auto at = places.rbegin(); at != places.rend(); ++at) {
    std::size_t hyphen = *at;
    static_cast<void>(previous_code_point(body.text, hyphen));
    parts.push_back(split_off(body, *at));
    static_cast<void>(split_off(body, hyphen));
  }
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) join(body, std::move(*part), "");
}

}  // namespace

void settle_hyphens(std::vector<Draft>& drafts) {
  Counts broken;
  Counts words;
  for (const Draft& draft : drafts) {
    for (const std::size_t at : draft.hyphens) {
      const WordAt word = word_around(draft.body.text, at);
      ++broken[word.with];
      words.emplace(word.with, 0);
      words.emplace(word.without, 0);
    }
  }
  if (broken.empty()) return;
  for (const Draft& draft : drafts) count_words(draft, words);
  for (Draft& draft : drafts) {
    std::vector<std::size_t> drop;
    for (const std::size_t at : draft.hyphens) {
      const WordAt word = word_around(draft.body.text, at);
      // The broken places themselves are counted among the words.
      const bool only_broken = words.at(word.with) <= broken.at(word.with);
      if (only_broken && words.at(word.without) > 0) drop.push_back(at);
    }
    drop_hyphens(draft.body, drop);
  }
}

}  // namespace paralign::detail
