#include <algorithm>
#include <string>

#include "paralign/language.hpp"
#include "paralign/unit.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"
#include "tokenize/token/anchors.hpp"
#include "tokenize/token/clauses.hpp"
#include "tokenize/token/items.hpp"
#include "tokenize/token/lead.hpp"
#include "tokenize/token/snowball.hpp"
#include "tokenize/token/words.hpp"

namespace paralign {
namespace detail {
namespace {

// The folded letters and digits of a unit, for its key.
void append_letters(const FoldedText& text, std::string& out) {
  for (const Item& item : text.items()) {
    if (item.kind != ItemKind::mark) out.append(item.folded);
  }
}

void set_script_shares(std::string_view letters, Unit& unit) {
  std::uint32_t latin = 0;
  std::uint32_t arabic = 0;
  for (std::size_t i = 0; i < letters.size();) {
    const auto byte = static_cast<unsigned char>(letters[i]);
    if (byte < 0x80) {
      latin += is_ascii_lower(byte) ? 1U : 0U;
      ++unit.letters;
      ++i;
      continue;
    }
    const char32_t c = next_code_point(letters, i);
    if (is_plain_arabic(c)) {
      ++arabic;
      ++unit.letters;
      continue;
    }
    ++unit.letters;
    if (is_digit(c)) continue;
    latin += is_latin(c) ? 1U : 0U;
    arabic += is_arabic(c) ? 1U : 0U;
  }
  if (unit.letters == 0) return;
  unit.latin = static_cast<float>(latin) / static_cast<float>(unit.letters);
  unit.arabic = static_cast<float>(arabic) / static_cast<float>(unit.letters);
}

// With `--input lines` the number still stands before the lead.
Lead find_lead_behind_number(const FoldedText& text, const LanguageTables& tables) {
  const auto word = std::ranges::find(text.items(), ItemKind::word, &Item::kind);
  if (word == text.items().end()) return {};
  const auto begin = static_cast<std::size_t>(word->folded.data() - text.folded().data());
  return find_folded_lead(text.folded().substr(begin), tables);
}

char32_t last_mark(std::string_view text) noexcept {
  std::size_t at = text.size();
  while (at > 0) {
    const char32_t c = previous_code_point(text, at);
    if (is_space(c) || is_invisible(c)) continue;
    return is_punctuation(c) ? c : 0;
  }
  return 0;
}

}  // namespace
}  // namespace detail

namespace {

constexpr std::size_t kWordsOfDocument = 2048;
constexpr std::size_t kWordsOfCorpus = 32768;

// What makes the units of documents in one language.
class UnitTools {
 public:
  UnitTools(int language, std::size_t remembered)
      : language_(language),
        tables_(detail::language_tables(language)),
        words_(language, remembered),
        clauses_(language) {}

  [[nodiscard]] UnitDocument make(Document document) {
    UnitDocument result{std::move(document), {}};
    result.units.reserve(result.document.paragraphs.size());
    for (const Paragraph& paragraph : result.document.paragraphs) {
      Unit& unit = result.units.emplace_back();
      unit.paragraph = static_cast<std::uint32_t>(result.units.size() - 1);
      fill(unit, paragraph.text);
    }
    return result;
  }

 private:
  void fill(Unit& unit, std::string_view text) {
    text_.assign(text);
    words_.append_words(text_, unit.words);
    detail::append_anchors(text_, language_, unit.anchors);
    const detail::Lead lead = detail::find_lead_behind_number(text_, tables_);
    unit.lead_classes = lead.classes;
    unit.lead_near = detail::near_lead_classes(unit.lead_classes);
    letters_.clear();
    detail::append_letters(text_, letters_);
    unit.key = detail::hash_bytes(letters_);
    detail::set_script_shares(letters_, unit);
    unit.last_mark = detail::last_mark(text);
    clauses_.append_clauses(text_, lead, unit.clauses);
  }

  int language_;
  const detail::LanguageTables& tables_;
  detail::WordMaker words_;
  detail::ClauseCutter clauses_;
  detail::FoldedText text_{};
  std::string letters_{};
};

}  // namespace

UnitDocument make_units(Document document) {
  const int language = language_index(document.language);
  return UnitTools(language, kWordsOfDocument).make(std::move(document));
}

struct UnitMaker::Tools : UnitTools {
  using UnitTools::UnitTools;
};

UnitMaker::UnitMaker() : tools_(languages().size() + 1) {}
UnitMaker::~UnitMaker() = default;
UnitMaker::UnitMaker(UnitMaker&&) noexcept = default;
UnitMaker& UnitMaker::operator=(UnitMaker&&) noexcept = default;

UnitDocument UnitMaker::make(Document document) {
  const int language = language_index(document.language);
  std::unique_ptr<Tools>& tools = tools_.at(static_cast<std::size_t>(language + 1));
  if (!tools) tools = std::make_unique<Tools>(language, kWordsOfCorpus);
  return tools->make(std::move(document));
}

std::vector<std::uint64_t> stem_hashes(std::string_view text, std::string_view language) {
  constexpr std::size_t kFewWords = 16;
  detail::FoldedText folded;
  folded.assign(text);
  std::vector<Word> words;
  detail::WordMaker(language_index(language), kFewWords).append_words(folded, words);
  std::vector<std::uint64_t> stems;
  std::ranges::transform(words, std::back_inserter(stems), &Word::stem);
  return stems;
}

}  // namespace paralign
