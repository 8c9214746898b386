#include "tokenize/read/pdf_lam_alef.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "paralign/language.hpp"
#include "tokenize/read/pdf_drawn_words.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kAlef = "\u0627";
constexpr std::string_view kLam = "\u0644";
constexpr std::string_view kSwapped = "\u0627\u0644";
constexpr std::string_view kRight = "\u0644\u0627";
constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter

using Counts = std::unordered_map<std::string, std::size_t>;

bool is_alef(std::string_view letter) {
  return letter == kAlef || letter == "\u0623" || letter == "\u0625" || letter == "\u0622";
}

// Alef, another alef, lam: the first alef and lam are the article, or a letter and lam's alef.
bool repair_two_alefs(std::string& text) {
  bool changed = false;
  for (std::size_t i = text.find(kAlef); i != std::string::npos; i = text.find(kAlef, i + 1)) {
    if (i + 3 * kLetter > text.size()) break;
    const std::string_view view(text);
    if (!is_alef(view.substr(i + kLetter, kLetter)) ||
        view.substr(i + 2 * kLetter, kLetter) != kLam) {
      continue;
    }
    const std::string alef(view.substr(i + kLetter, kLetter));
    text.replace(i + kLetter, 2 * kLetter, std::string(kLam) + alef);
    changed = true;
  }
  return changed;
}

bool in_tables(const std::string& folded) {
  static const int index = language_index("ar");
  const LanguageTables& tables = language_tables(index);
  for (const PhraseTable* table : {&tables.function_words, &tables.number_words, &tables.ordinals,
                                   &tables.months, &tables.leads, &tables.structure}) {
    if (table->find(folded) != nullptr) return true;
  }
  return false;
}

// The word, or the word without a conjunction, preposition or article before it.
bool is_known(std::string_view word) {
  std::string folded = fold(word);
  if (in_tables(folded)) return true;
  for (const std::string_view prefixes :
       {"\u0648\u0641", "\u0628\u0643\u0644"}) {  // wa, fa; bi, ka, li
    const bool has = folded.size() > 2 * kLetter &&
                     prefixes.find(folded.substr(0, kLetter)) != std::string_view::npos;
    if (!has) continue;
    folded.erase(0, kLetter);
    if (in_tables(folded)) return true;
  }
  if (!folded.starts_with(kSwapped) || folded.size() <= 2 * kLetter) return false;
  return in_tables(folded.substr(2 * kLetter));
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
  for_each_word(text, [&](std::size_t begin, std::size_t size) {
    const std::string word = mend(text.substr(begin, size));
    if (word.empty()) return;
    result.append(text, done, begin - done);
    result += word;
    done = begin + size;
  });
  if (done == 0) return false;
  text = result.append(text, done);
  return true;
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

// All places where alef stands before lam, each alone and all at once, put right. The article at
// the start of a longer word stays.
std::vector<std::string> candidates(const std::string& word) {
  std::vector<std::size_t> places;
  for (std::size_t i = word.find(kSwapped); i != std::string::npos;
       i = word.find(kSwapped, i + 2 * kLetter)) {
    if (i > 0 || word.size() == 2 * kLetter) places.push_back(i);
  }
  std::vector<std::string> result;
  std::string all = word;
  for (const std::size_t place : places) {
    std::string one = word;
    one.replace(place, 2 * kLetter, kRight);
    all.replace(place, 2 * kLetter, kRight);
    result.push_back(std::move(one));
  }
  if (places.size() > 1) result.push_back(std::move(all));
  return result;
}

class Repair {
 public:
  explicit Repair(std::vector<PdfText>& lines) : lines_(lines) {
    for (const PdfText& line : lines_) {
      for_each_word(line.text, [&](std::size_t begin, std::size_t size) {
        ++words_[line.text.substr(begin, size)];
      });
    }
  }

  void run() {
    for (PdfText& line : lines_) {
      if (mend_words(line.text, [this](const std::string& word) { return repaired(word); })) {
        line.repaired = true;
      }
    }
  }

 private:
  [[nodiscard]] static std::string by_tables(const std::string& word) {
    if (word.find(kSwapped) == std::string::npos) return {};
    const std::vector<std::string> others = candidates(word);
    if (others.empty() || is_known(word)) return {};
    const auto known = std::ranges::find_if(others, is_known);
    return known == others.end() ? std::string() : *known;
  }

  [[nodiscard]] std::string repaired(const std::string& word) const {
    std::string right = by_tables(word);
    if (!right.empty() || word.find(kSwapped) == std::string::npos || is_known(word)) return right;
    for (std::string& other : candidates(word)) {
      if (words_.contains(other)) return std::move(other);
    }
    return {};
  }

  std::vector<PdfText>& lines_;
  Counts words_{};
};

// Words that only a swap can have made, less those that none can have: alone, or behind the
// article.
long evidence_of(const std::vector<PdfText>& lines) {
  long evidence = 0;
  for (const PdfText& line : lines) {
    for_each_word(line.text, [&](std::size_t begin, std::size_t size) {
      const std::string_view word = std::string_view(line.text).substr(begin, size);
      if (word == kSwapped) ++evidence;
      if (word == kRight) --evidence;
      for (std::size_t i = 0; i + 3 * kLetter <= word.size(); i += kLetter) {
        if (word.substr(i, kLetter) != kAlef) continue;
        const std::string_view second = word.substr(i + kLetter, kLetter);
        const std::string_view third = word.substr(i + 2 * kLetter, kLetter);
        if (is_alef(second) && third == kLam) ++evidence;
        if (second == kLam && is_alef(third)) --evidence;
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
    mend_words(line.text, [&](const std::string& word) -> std::string {
      const std::vector<std::string> letters = letters_of(word);
      std::string bare;
      for (const std::string& letter : letters) bare += letter.substr(0, kLetter);
      const std::string_view right = drawn.find(bare, line.page, place);
      return right.empty() ? std::string() : in_order_of(letters, right);
    });
  }
}

}  // namespace

void repair_lam_alef(std::vector<PdfText>& lines, const std::vector<double>& page_heights,
                     const PrintShapes& shapes) {
  if (evidence_of(lines) < 1) return;
  if (shapes) {
    const DrawnWords drawn(shapes());
    if (!drawn.empty()) {
      mend_as_drawn(lines, page_heights, drawn);
      return;
    }
  }
  for (PdfText& line : lines) {
    if (repair_two_alefs(line.text)) line.repaired = true;
  }
  Repair(lines).run();
}

}  // namespace paralign::detail
