#include "tokenize/read/pdf_lam_alef.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "paralign/language.hpp"
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

bool is_alef_with_sign(std::string_view letter) {
  return letter == "\u0623" || letter == "\u0625" || letter == "\u0622";
}

// Alef, alef with hamza or madda, lam: the first two letters are the article, the alef is lam's.
bool repair_hamza(std::string& text) {
  bool changed = false;
  for (std::size_t i = text.find(kAlef); i != std::string::npos; i = text.find(kAlef, i + 1)) {
    if (i + 3 * kLetter > text.size()) break;
    const std::string_view view(text);
    if (!is_alef_with_sign(view.substr(i + kLetter, kLetter)) ||
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

// Calls `visit` with the place and length of each Arabic word.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    if (is_plain_arabic(c)) continue;
    if (at > begin) visit(begin, at - begin);
    begin = i;
  }
  if (text.size() > begin) visit(begin, text.size() - begin);
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

  // Words that only a swap can have made.
  [[nodiscard]] std::size_t evidence() const {
    std::size_t count = 0;
    for (const auto& [word, times] : words_) {
      if (!by_tables(word).empty()) count += times;
    }
    return count;
  }

  void run() {
    for (PdfText& line : lines_) {
      std::string text;
      std::size_t done = 0;
      for_each_word(line.text, [&](std::size_t begin, std::size_t size) {
        const std::string right = repaired(line.text.substr(begin, size));
        if (right.empty()) return;
        text.append(line.text, done, begin - done);
        text += right;
        done = begin + size;
      });
      if (done == 0) continue;
      text.append(line.text, done);
      line.text = std::move(text);
      line.repaired = true;
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

}  // namespace

void repair_lam_alef(std::vector<PdfText>& lines) {
  constexpr std::size_t kEnough = 2;
  std::size_t swapped = 0;
  for (PdfText& line : lines) {
    if (!repair_hamza(line.text)) continue;
    line.repaired = true;
    ++swapped;
  }
  Repair repair(lines);
  if (swapped + repair.evidence() >= kEnough) repair.run();
}

}  // namespace paralign::detail
