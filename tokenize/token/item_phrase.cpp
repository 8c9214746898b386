#include "tokenize/token/item_phrase.hpp"

#include <string>

namespace paralign::detail {
namespace {

bool parts_words(const std::vector<Item>& items, std::size_t i) noexcept {
  const Item& item = items[i];
  if (item.kind != ItemKind::mark) return false;
  const bool point = item.folded == "." && !item.blank_before && i + 1 < items.size() &&
                     !items[i + 1].blank_before;
  return item.folded == "-" || point;
}

}  // namespace

ItemPhrase phrase_at(const std::vector<Item>& items, std::size_t i, const PhraseTable& table,
                     std::size_t joined) {
  ItemPhrase best;
  std::string words;
  for (std::size_t j = i; j < items.size(); ++j) {
    if (parts_words(items, j)) continue;
    if (items[j].kind != ItemKind::word) break;
    if (words.empty()) {
      words = items[j].folded.substr(joined);
    } else {
      words += ' ';
      words += items[j].folded;
    }
    const Phrase* found = table.first_with_prefix(words);
    if (found == nullptr) break;
    if (found->text() == words) best = {found, j + 1};
  }
  return best;
}

}  // namespace paralign::detail
