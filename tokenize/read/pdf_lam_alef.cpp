#include "tokenize/read/pdf_lam_alef.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

#include "tokenize/read/pdf_drawn_words.hpp"
#include "tokenize/read/pdf_swapped_words.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kAlef = "\u0627";
constexpr std::string_view kLam = "\u0644";
constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter

bool is_alef(std::string_view letter) {
  return letter == kAlef || letter == "\u0623" || letter == "\u0625" || letter == "\u0622";
}

bool in_word(char32_t c) noexcept { return is_plain_arabic(c) || (c >= 0x64B && c <= 0x652); }

// Calls `visit` with the place and length of each Arabic word, vowel signs included.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    if (in_word(next_code_point(text, i))) continue;
    if (at > begin) visit(begin, at - begin);
    begin = i;
  }
  if (text.size() > begin) visit(begin, text.size() - begin);
}

// Replaces the words for which `mend` returns another; true if there were any.
template <typename Mend>
bool mend_words(std::string& text, Mend mend) {
  std::string result;
  std::size_t done = 0;
  bool changed = false;
  for_each_word(text, [&](std::size_t begin, std::size_t size) {
    const std::string_view old = std::string_view(text).substr(begin, size);
    const std::string word = mend(old);
    if (word.empty() || word == old) return;
    result.append(text, done, begin - done);
    result += word;
    done = begin + size;
    changed = true;
  });
  if (changed) text = result.append(text, done);
  return changed;
}

// A word letter by letter, each with the vowel signs behind it.
std::vector<std::string> letters_of(std::string_view word) {
  std::vector<std::string> letters;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    const bool sign = is_mark(next_code_point(word, i));
    if (!sign || letters.empty()) letters.emplace_back();
    letters.back().append(word, begin, i - begin);
  }
  return letters;
}

std::string bare(const std::vector<std::string>& letters) {
  std::string result;
  for (const std::string& letter : letters) result += letter.substr(0, kLetter);
  return result;
}

// `word` with its letters, and their signs, in the order of `right`; empty where they are others.
std::string in_order_of(const std::vector<std::string>& word, std::string_view right) {
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto is = [&](std::size_t letter, std::size_t place) {
      return (place + 1) * kLetter <= right.size() &&
             std::string_view(word[letter]).starts_with(right.substr(place * kLetter, kLetter));
    };
    if (is(i, i)) {
      result += word[i];
    } else if (i + 1 < word.size() && is(i + 1, i) && is(i, i + 1)) {
      result += word[i + 1] + word[i];
      ++i;
    } else {
      return {};
    }
  }
  return result;
}

struct Evidence {
  std::size_t swapped = 0;  // words that only a swap can have made
  std::size_t right = 0;    // words that none can have made
};

// Lam and alef alone, or behind the article.
Evidence evidence_of(const std::vector<PdfText>& lines) {
  Evidence evidence;
  for (const PdfText& line : lines) {
    for_each_word(line.text, [&](std::size_t begin, std::size_t size) {
      const std::string_view word = std::string_view(line.text).substr(begin, size);
      if (word == "\u0627\u0644") ++evidence.swapped;
      if (word == "\u0644\u0627") ++evidence.right;
      for (std::size_t i = 0; i + 3 * kLetter <= word.size(); i += kLetter) {
        if (word.substr(i, kLetter) != kAlef) continue;
        const std::string_view second = word.substr(i + kLetter, kLetter);
        const std::string_view third = word.substr(i + 2 * kLetter, kLetter);
        if (is_alef(second) && third == kLam) ++evidence.swapped;
        if (second == kLam && is_alef(third)) ++evidence.right;
      }
    });
  }
  return evidence;
}

void mend_as_drawn(std::vector<PdfText>& lines, const std::vector<double>& page_heights,
                   const DrawnWords& drawn) {
  for (PdfText& line : lines) {
    const double height = line.page < page_heights.size() ? page_heights[line.page] : 0;
    const double place = height > 0 ? line.box.middle() / height : 0;
    mend_words(line.text, [&](std::string_view word) -> std::string {
      const std::vector<std::string> letters = letters_of(word);
      const std::string_view right = drawn.find(bare(letters), line.page, place);
      return right.empty() ? std::string() : in_order_of(letters, right);
    });
  }
}

// Alef, another alef, lam: the first alef and lam are the article, or a letter and lam's alef.
std::string mend_two_alefs(std::string_view word) {
  std::vector<std::string> letters = letters_of(word);
  for (std::size_t i = 0; i + 2 < letters.size(); ++i) {
    const auto letter = [&letters](std::size_t k) { return letters[k].substr(0, kLetter); };
    if (letter(i) != kAlef || !is_alef(letter(i + 1)) || letter(i + 2) != kLam) continue;
    std::swap(letters[i + 1], letters[i + 2]);
  }
  std::string result;
  for (const std::string& letter : letters) result += letter;
  return result;
}

// Tanwin stands on alef at the end: the lam that comes out behind it, or bears it, was before it.
bool ends_in_swapped_tanwin(const std::vector<std::string>& letters) {
  constexpr std::string_view kFathatan = "\u064B";
  if (letters.size() < 2) return false;
  const std::string& alef = letters[letters.size() - 2];
  const std::string& lam = letters.back();
  return alef.starts_with(kAlef) && lam.starts_with(kLam) &&
         (alef.find(kFathatan) != std::string::npos || lam.find(kFathatan) != std::string::npos);
}

// The word up to its tanwin in the right order, then lam, alef and the sign.
std::string mend_tanwin(std::vector<std::string> letters) {
  const std::string signs =
      letters[letters.size() - 2].substr(kLetter) + letters.back().substr(kLetter);
  letters.resize(letters.size() - 2);
  return in_order_of(letters, unswapped(bare(letters))) + std::string(kLam) + std::string(kAlef) +
         signs;
}

void mend_by_spelling(std::vector<PdfText>& lines) {
  std::unordered_map<std::string, std::string> known;
  for (PdfText& line : lines) {
    const bool changed = mend_words(line.text, [&known](std::string_view word) {
      const std::vector<std::string> letters = letters_of(word);
      if (ends_in_swapped_tanwin(letters)) return mend_tanwin(letters);
      const auto [entry, added] = known.try_emplace(bare(letters));
      if (added) entry->second = unswapped(entry->first);
      return in_order_of(letters, entry->second);
    });
    line.repaired = line.repaired || changed;
  }
}

}  // namespace

void repair_lam_alef(std::vector<PdfText>& lines, const std::vector<double>& page_heights,
                     const PrintShapes& shapes) {
  constexpr std::size_t kMostly = 5;
  const Evidence evidence = evidence_of(lines);
  if (evidence.swapped == 0) return;
  if (shapes) {
    const DrawnWords drawn(shapes());
    if (drawn.has_ligatures()) {
      mend_as_drawn(lines, page_heights, drawn);
      return;
    }
  }
  if (evidence.swapped > kMostly * evidence.right) {
    mend_by_spelling(lines);
    return;
  }
  for (PdfText& line : lines) {
    if (mend_words(line.text, mend_two_alefs)) line.repaired = true;
  }
}

}  // namespace paralign::detail
