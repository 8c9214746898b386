// A clause starts where a verb that may lead a paragraph of this sort follows a comma, a semicolon
// or a conjunction. Most words are neither, so that the tables are asked for few of them.

#include "tokenize/token/clauses.hpp"

#include <algorithm>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr float kLeastLetters = 60;             // in English
constexpr std::size_t kLongestConjunction = 3;  // bytes: "and", "et", "ou"
constexpr int kMostOpeners = 3;                 // "and, in this regard, also"
constexpr std::size_t kLook = 40;  // bytes in which a verb with its adverbs is looked for
constexpr float kWhole = 0.8F;     // of the unit: a clause as long as that is the unit
constexpr std::string_view kAttachedAnd = "\u0648";  // Arabic: written together with its verb

bool is_semicolon(const Item& item) noexcept {
  return item.folded == ";" || item.folded == "\u061B";
}

bool parts_clauses(const Item& item) noexcept {
  return item.kind == ItemKind::mark &&
         (item.folded == "," || item.folded == "\u060C" || is_semicolon(item));
}

// The first words; a lead is seldom longer, and looking at more of them costs.
std::string_view first_words(std::string_view folded) noexcept {
  if (folded.size() <= kLook) return folded;
  return folded.substr(0, folded.rfind(' ', kLook));
}

std::size_t letters_of(std::span<const Item> items) noexcept {
  std::size_t letters = 0;
  for (const Item& item : items) {
    if (item.kind != ItemKind::mark) letters += count_code_points(item.folded);
  }
  return letters;
}

// Past blanks and commas.
std::string_view without_comma(std::string_view folded) noexcept {
  while (!folded.empty()) {
    if (folded.front() == ' ' || folded.front() == ',') {
      folded.remove_prefix(1);
    } else if (folded.starts_with("\u060C")) {
      folded.remove_prefix(2);
    } else {
      break;
    }
  }
  return folded;
}

// "In accordance with" leads a paragraph; behind a comma it says how, and starts no clause.
std::uint64_t adverbial_class() noexcept {
  for (unsigned bit = 0; bit < 64; ++bit) {
    if (lead_class_name(bit) == "act_under") return std::uint64_t{1} << bit;
  }
  return 0;
}

}  // namespace

ClauseCutter::ClauseCutter(int language)
    : tables_(language_tables(language)),
      least_letters_(kLeastLetters),
      adverbial_(adverbial_class()),
      arabic_(false) {
  if (language < 0) return;
  const LanguageInfo& info = languages()[static_cast<std::size_t>(language)];
  least_letters_ *= info.letters_per_english;
  arabic_ = info.right_to_left;
  for (const Phrase& opener : tables_.clause_openers.phrases()) {
    if (opener.length <= kLongestConjunction) conjunctions_.push_back(opener.text());
  }
}

bool ClauseCutter::fits(const Lead& verb, std::uint32_t tag) const noexcept {
  return verb.found() && (verb.tag & tag) != 0 && verb.classes != adverbial_;
}

// The verb of a clause that starts there, behind conjunctions and what they bring along; its span
// is in `folded`.
Lead ClauseCutter::verb_at(std::string_view folded, std::uint32_t tag) const {
  std::string_view rest = folded;
  for (int i = 0; i < kMostOpeners; ++i) {
    const Phrase* opener = tables_.clause_openers.longest_prefix(rest);
    if (opener == nullptr) break;
    rest = without_comma(rest.substr(opener->length));
  }
  Lead lead = find_folded_lead(first_words(rest), tables_);
  if (!fits(lead, tag) && arabic_ && rest.starts_with(kAttachedAnd)) {
    rest.remove_prefix(kAttachedAnd.size());
    lead = find_folded_lead(first_words(rest), tables_);
  }
  const std::size_t passed = folded.size() - rest.size();
  lead.span.begin += passed;
  lead.span.end += passed;
  return lead;
}

void ClauseCutter::find_cuts(const FoldedText& text, const Lead& lead) {
  const auto& items = text.items();
  cuts_.assign(1, {0, 0, lead.classes});
  std::uint32_t word = 0;
  std::size_t passed = 0;  // where the last verb ends
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].kind == ItemKind::mark) continue;
    const std::uint32_t here = word++;
    if (i == 0 || items[i].kind == ItemKind::digits) continue;
    const bool behind_mark = parts_clauses(items[i - 1]);
    const bool may_join =
        arabic_ ? items[i].folded.starts_with(kAttachedAnd)
                : std::ranges::find(conjunctions_, items[i].folded) != conjunctions_.end();
    if (!behind_mark && !may_join) continue;
    const auto at = static_cast<std::size_t>(items[i].folded.data() - text.folded().data());
    if (at < passed) continue;
    const Lead verb = lead.found() ? verb_at(text.folded().substr(at), lead.tag) : Lead{};
    if (fits(verb, lead.tag)) {
      cuts_.push_back({i, here, verb.classes});
      passed = at + verb.span.end;
    } else if (behind_mark && is_semicolon(items[i - 1])) {
      cuts_.push_back({i, here, 0});
    }
  }
  cuts_.push_back({items.size(), word, 0});
}

void ClauseCutter::append_clauses(const FoldedText& text, const Lead& lead,
                                  std::vector<Clause>& clauses) {
  const std::span<const Item> items = text.items();
  // Too short for a clause that is long enough and not the whole; letters are at most as many as
  // bytes.
  if (kWhole * static_cast<float>(text.folded().size()) <= least_letters_) return;
  find_cuts(text, lead);
  if (cuts_.size() == 2) return;
  const auto total = static_cast<float>(letters_of(items));
  for (std::size_t i = 0; i + 1 < cuts_.size(); ++i) {
    const std::span<const Item> part =
        items.subspan(cuts_[i].item, cuts_[i + 1].item - cuts_[i].item);
    const auto letters = static_cast<float>(letters_of(part));
    if (letters <= least_letters_ || letters > kWhole * total) continue;
    clauses.push_back({{part.front().span.begin, part.back().span.end},
                       cuts_[i].word,
                       cuts_[i + 1].word,
                       cuts_[i].classes});
  }
}

}  // namespace paralign::detail
