#include "tokenize/token/lead.hpp"

#include <string>

// A lead is a verb form of the table with adverbs before, after and inside it: "Also takes note",
// "Takes note also of", "Rappelant en outre". The reader goes item by item and keeps what it has
// when neither fits any more.

namespace paralign::detail {
namespace {

constexpr std::uint32_t kPreambleConjunction = 2;  // tag of an adverb: the Arabic "idh"
constexpr int kMostSteps = 8;

class LeadReader {
 public:
  LeadReader(const FoldedText& text, const LanguageTables& tables) : text_(text), tables_(tables) {}

  TokenLead read();

 private:
  // The part of the folded text that starts at an item.
  std::string_view rest(std::size_t item) const noexcept {
    const std::string_view all = text_.folded();
    return all.substr(static_cast<std::size_t>(text_.items()[item].folded.data() - all.data()));
  }
  std::size_t skip(std::size_t item, std::size_t bytes) const noexcept;
  bool take_verb(std::size_t& item);
  bool take_particle(std::size_t& item);
  bool take_adverb(std::size_t& item);
  void take(std::size_t& item, std::size_t bytes, bool part_of_lead);

  const FoldedText& text_;
  const LanguageTables& tables_;
  TokenLead lead_;
  std::string verb_;
  bool conjunction_ = false;
};

// The item after `bytes` of folded text from `item` on.
std::size_t LeadReader::skip(std::size_t item, std::size_t bytes) const noexcept {
  const char* end = text_.items()[item].folded.data() + bytes;
  while (item < text_.items().size() && text_.items()[item].folded.data() < end) ++item;
  return item;
}

void LeadReader::take(std::size_t& item, std::size_t bytes, bool part_of_lead) {
  item = skip(item, bytes);
  if (part_of_lead) lead_.length = text_.items()[item - 1].span.end;
}

bool LeadReader::take_verb(std::size_t& item) {
  if (!verb_.empty()) return false;
  const Phrase* verb = tables_.leads.longest_prefix(rest(item));
  if (verb == nullptr) return false;
  verb_ = verb->text;
  lead_.classes = verb->value;
  lead_.positions = conjunction_ ? kPreambular : verb->tag;
  take(item, verb->text.size(), true);
  return true;
}

// "calls also upon": the verb with the next word is a form of the table.
bool LeadReader::take_particle(std::size_t& item) {
  if (verb_.empty() || text_.items()[item].kind != ItemKind::word) return false;
  const std::string whole = verb_ + ' ' + std::string(text_.items()[item].folded);
  const Phrase* verb = tables_.leads.find(whole);
  if (verb == nullptr) return false;
  verb_ = whole;
  lead_.classes = verb->value;
  take(item, text_.items()[item].folded.size(), true);
  return true;
}

bool LeadReader::take_adverb(std::size_t& item) {
  const Phrase* adverb = tables_.lead_adverbs.longest_prefix(rest(item));
  if (adverb == nullptr) return false;
  conjunction_ = conjunction_ || adverb->tag == kPreambleConjunction;
  take(item, adverb->text.size(), !verb_.empty());
  return true;
}

TokenLead LeadReader::read() {
  std::size_t item = 0;
  while (item < text_.items().size() && text_.items()[item].kind != ItemKind::word) ++item;
  for (int step = 0; step < kMostSteps && item < text_.items().size(); ++step) {
    if (text_.items()[item].kind != ItemKind::word) break;
    if (!take_verb(item) && !take_particle(item) && !take_adverb(item)) break;
  }
  return verb_.empty() ? TokenLead{} : lead_;
}

}  // namespace

TokenLead find_token_lead(const FoldedText& text, int language) {
  const LanguageTables& tables = language_tables(language);
  if (tables.leads.phrases().empty()) return {};
  return LeadReader(text, tables).read();
}

}  // namespace paralign::detail
