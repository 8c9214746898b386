// Numbers in words, and words that multiply figures.

#include <algorithm>

#include "tokenize/token/number_sum.hpp"
#include "tokenize/token/numbers.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint64_t kFirstNumberWord = 3;  // "one" and "two" are articles and duals
constexpr std::size_t kLetterBehind = 4;       // figures: "3379 A"

// 3 for a thousand, 6 for a million; 0 for what is no power of a thousand.
std::size_t zeros_of(std::uint64_t scale) noexcept {
  std::size_t zeros = 0;
  for (; scale > 1 && scale % 1000 == 0; scale /= 1000) zeros += 3;
  return scale == 1 ? zeros : 0;
}

// "1.5" with six zeros is "1500000".
std::string times_ten_to(std::string value, std::size_t zeros) {
  const std::size_t point = value.find('.');
  if (point == std::string::npos) return value.append(zeros, '0');
  value.erase(point, 1);
  const std::size_t decimals = value.size() - point;
  if (decimals <= zeros) return value.append(zeros - decimals, '0');
  return value.insert(point + zeros, 1, '.');
}

}  // namespace

void NumberReader::apply_scale(Figures& figures) const {
  std::size_t joined = 0;
  const ItemPhrase word = number_word(figures.end, joined);
  if (!word || joined > 0) return;
  const std::size_t zeros = zeros_of(word.phrase->value);
  // Behind four figures the thousand of Arabic is the letter A: "3379 A".
  if (zeros == 0 || (zeros == 3 && figures.digits >= kLetterBehind)) return;
  if (std::ranges::count(figures.value, '.') > 1) return;
  figures.value = times_ten_to(std::move(figures.value), zeros);
  figures.end = word.end;
}

ItemPhrase NumberReader::number_word(std::size_t i, std::size_t& joined) const {
  joined = 0;
  if (i >= items_.size() || items_[i].kind == ItemKind::digits) return {};
  ItemPhrase best = phrase_at(items_, i, tables_.number_words);
  if (!arabic_) return best;
  // The longest: "and eleven" starts with the letters of "one".
  for (const std::string_view prefix : kJoinedToNumbers) {
    if (!items_[i].folded.starts_with(prefix)) continue;
    const ItemPhrase found = phrase_at(items_, i, tables_.number_words, prefix.size());
    if (found.end <= best.end) continue;
    best = found;
    joined = prefix.size();
  }
  return best;
}

std::optional<NumberReading> NumberReader::words(std::size_t i) const {
  NumberSum sum(arabic_);
  std::size_t end = i;
  while (true) {
    std::size_t at = end;
    bool has_and = false;
    if (!sum.empty()) {
      const ItemPhrase sign = sign_at(at);
      has_and = is_sign(sign, NumberSign::conjunction);
      if (has_and) at = sign.end;
    }
    std::size_t joined = 0;
    const ItemPhrase word = number_word(at, joined);
    if (!word || (sum.empty() && (word.phrase->tag & kOnlyAfterNumber) != 0)) break;
    has_and = has_and || (joined > 0 && items_[at].folded.starts_with("\u0648"));
    if (!sum.add(word.phrase->value, has_and)) break;
    end = word.end;
  }
  const bool is_letter = i > 0 && is_digits(i - 1) && zeros_of(sum.value()) != 0;
  if (end == i || is_letter) return std::nullopt;
  const ItemPhrase sign = sign_at(end);
  const bool percent = is_sign(sign, NumberSign::percent);
  if (!percent && sum.value() < kFirstNumberWord) return std::nullopt;
  return NumberReading{percent ? AnchorKind::percent : AnchorKind::number,
                       std::to_string(sum.value()), percent ? sign.end : end};
}

}  // namespace paralign::detail
