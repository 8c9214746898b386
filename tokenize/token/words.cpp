#include "tokenize/token/words.hpp"

#include <algorithm>

#include "paralign/language.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// One-letter proclitics of Arabic: and, so, in, to, like. They are letters of many stems too
// ("wilaya"), so that the stem without them is an alternative only.
constexpr std::string_view kOneLetterProclitics[] = {"\u0648", "\u0641", "\u0628", "\u0644",
                                                     "\u0643"};
constexpr std::size_t kShortestAlternative = 6;  // bytes: three Arabic letters
constexpr std::size_t kPrefixLetters = 5;
constexpr std::size_t kShortestWithPrefix = 6;

bool is_ascii(std::string_view text) noexcept {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view without_one_letter(std::string_view folded) noexcept {
  for (const std::string_view proclitic : kOneLetterProclitics) {
    if (folded.starts_with(proclitic) && folded.size() >= proclitic.size() + kShortestAlternative) {
      return folded.substr(proclitic.size());
    }
  }
  return {};
}

// "and in", "and to": behind a conjunction a preposition is likely where five letters remain.
std::string_view without_second_letter(std::string_view rest) noexcept {
  constexpr std::size_t kLongEnough = 12;  // bytes: six letters
  return rest.size() >= kLongEnough && (rest.starts_with("\u0628") || rest.starts_with("\u0644"))
             ? rest.substr(2)
             : rest;
}

// The alef of an accusative ("nationally", "a challenge").
std::string_view without_tanween(std::string_view word) noexcept {
  constexpr std::size_t kLongEnough = 10;  // bytes: five letters
  constexpr std::string_view kAlef = "\u0627";
  return word.size() >= kLongEnough && word.ends_with(kAlef)
             ? word.substr(0, word.size() - kAlef.size())
             : word;
}

// Possessive pronouns, longer ones first: their (of three kinds), its.
constexpr std::string_view kPronouns[] = {"\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645",
                                          "\u0647\u0646", "\u0647"};

std::string_view without_pronoun(std::string_view word) noexcept {
  for (const std::string_view pronoun : kPronouns) {
    if (word.ends_with(pronoun) && word.size() >= pronoun.size() + kShortestAlternative)
      return word.substr(0, word.size() - pronoun.size());
  }
  return word;
}

}  // namespace

WordMaker::WordMaker(int language, std::size_t remembered)
    : tables_(language_tables(language)),
      snowball_(language),
      arabic_(language >= 0 && languages()[static_cast<std::size_t>(language)].right_to_left),
      known_(remembered) {}

void WordMaker::append_words(const FoldedText& text, std::vector<Word>& words) {
  for (const Item& item : text.items()) {
    if (item.kind == ItemKind::mark) continue;
    Word word;
    word.span = item.span;
    word.form = hash_bytes(item.folded);
    if (item.kind == ItemKind::digits) {
      word.stem = word.form;
    } else {
      const Stems& stems = stems_of(item.folded, word.form);
      word.stem = stems.stem;
      word.alternative = stems.alternative;
      word.prefix = stems.prefix;
      word.content = stems.content;
    }
    words.push_back(word);
  }
}

const WordMaker::Stems& WordMaker::stems_of(std::string_view folded, std::uint64_t form) {
  Stems& stems = known_[form & (known_.size() - 1)];
  if (stems.form != form || form == 0) {
    stems = make_stems(folded);
    stems.form = form;
  }
  return stems;
}

WordMaker::Stems WordMaker::make_stems(std::string_view folded) {
  const FirstWord first = first_word(folded);
  Stems stems{0, stem_of(folded, first), 0, 0,
              tables_.function_words.find(folded, first) == nullptr};
  if (arabic_) {
    const std::string_view rest = without_one_letter(folded);
    if (!rest.empty()) {
      const std::string_view bare = without_second_letter(rest);
      stems.alternative = stem_of(bare, first_word(bare));
      if (stems.alternative == stems.stem) stems.alternative = 0;
      if (folded.starts_with(kOneLetterProclitics[0]) &&
          tables_.function_words.find(rest) != nullptr) {
        stems.content = false;
      }
    }
    if (stems.alternative == 0) {
      const std::string_view bare = without_tanween(folded);
      if (bare.size() < folded.size()) stems.alternative = stem_of(bare, first_word(bare));
    }
  }
  if (folded.size() >= kShortestWithPrefix && is_ascii(folded)) {
    stems.prefix = hash_bytes(folded.substr(0, kPrefixLetters));
  }
  if (count_code_points(folded) < 2)
    stems.content = false;  // initials, list letters, elided articles
  return stems;
}

std::uint64_t WordMaker::stem_of(std::string_view folded, const FirstWord& first) {
  // The whole word first: what looks like an article may be its root.
  if (const Phrase* irregular = tables_.irregular_stems.find(folded, first))
    return irregular->value;
  if (!arabic_) return hash_bytes(snowball_.stem(folded));
  const std::string_view bare = without_proclitic(folded);
  const Phrase* irregular =
      bare.size() < folded.size() ? tables_.irregular_stems.find(bare) : nullptr;
  if (irregular != nullptr) return irregular->value;
  // A plural may show only when its pronoun is off ("their efforts").
  const std::string_view own = without_pronoun(bare);
  const Phrase* plural = own.size() < bare.size() ? tables_.irregular_stems.find(own) : nullptr;
  return plural != nullptr ? plural->value : hash_bytes(snowball_.stem(bare));
}

}  // namespace paralign::detail
