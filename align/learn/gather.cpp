// What learning is fed with, and what it need not repeat.

#include <algorithm>

#include "paralign/error.hpp"
#include "paralign/language.hpp"
#include "paralign/learn.hpp"
#include "paralign/unit.hpp"

namespace paralign {
namespace {

// The position of each language of `from` in `to`, which gets those that it has not.
std::vector<std::size_t> unite(const std::vector<std::string>& from, std::vector<std::string>& to) {
  std::vector<std::size_t> positions;
  for (const std::string& language : from) {
    const auto it = std::ranges::find_if(
        to, [&language](const std::string& other) { return is_same_language(language, other); });
    positions.push_back(static_cast<std::size_t>(it - to.begin()));
    if (it == to.end()) to.push_back(language);
  }
  return positions;
}

std::vector<std::string> placed(const std::vector<std::string>& texts,
                                const std::vector<std::size_t>& positions, std::size_t count) {
  if (texts.size() != positions.size()) {
    throw Error(ErrorCode::bad_option, "append: found " + std::to_string(texts.size()) +
                                           " texts, expected " + std::to_string(positions.size()) +
                                           ", one for each language");
  }
  std::vector<std::string> result(count);
  for (std::size_t i = 0; i < positions.size(); ++i) result[positions[i]] = texts[i];
  return result;
}

// A variant as its stems and what the lexicon has for all of them.
struct Variant {
  std::vector<std::uint64_t> stems{};
  std::span<const ConceptId> concepts{};
};

std::vector<Variant> variants_of(std::string_view text, std::string_view language,
                                 const Lexicon& known) {
  std::vector<Variant> variants;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    Variant variant;
    variant.stems = stem_hashes(text.substr(begin, end - begin), language);
    begin = end + 1;
    if (variant.stems.empty() || variant.stems.size() > Lexicon::kLongestEntry) continue;
    const auto match = known.find(variant.stems, language_index(language));
    if (match.length == variant.stems.size()) variant.concepts = match.concepts;
    variants.push_back(std::move(variant));
  }
  return variants;
}

bool is_new(const Variant& a, const Variant& b) {
  return a.stems != b.stems &&
         std::ranges::find_first_of(a.concepts, b.concepts) == a.concepts.end();
}

bool says_something_new(const LexiconEntry& entry, const std::vector<std::string>& languages,
                        const Lexicon& known) {
  std::vector<std::vector<Variant>> variants;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const bool has_data = language_index(languages[i]) >= 0;
    variants.push_back(has_data ? variants_of(entry.texts[i], languages[i], known)
                                : std::vector<Variant>());
  }
  for (std::size_t i = 0; i < variants.size(); ++i) {
    for (std::size_t j = i + 1; j < variants.size(); ++j) {
      for (const Variant& a : variants[i]) {
        const auto new_beside_a = [&a](const Variant& b) { return is_new(a, b); };
        if (std::ranges::any_of(variants[j], new_beside_a)) return true;
      }
    }
  }
  return false;
}

}  // namespace

void append(const ParallelText& from, ParallelText& to) {
  const std::vector<std::size_t> positions = unite(from.languages, to.languages);
  const std::size_t count = to.languages.size();
  for (ParallelSegment& segment : to.segments) segment.texts.resize(count);
  for (const ParallelSegment& segment : from.segments) {
    to.segments.push_back({segment.document, placed(segment.texts, positions, count)});
  }
}

void append(const LexiconEntries& from, LexiconEntries& to) {
  const std::vector<std::size_t> positions = unite(from.languages, to.languages);
  const std::size_t count = to.languages.size();
  for (LexiconEntry& entry : to.entries) entry.texts.resize(count);
  for (const LexiconEntry& entry : from.entries) {
    to.entries.push_back(
        {placed(entry.texts, positions, count), entry.score, entry.count, entry.documents});
  }
}

LexiconEntries without_known(const LexiconEntries& lexicon, const Lexicon& known) {
  LexiconEntries result;
  result.languages = lexicon.languages;
  for (const LexiconEntry& entry : lexicon.entries) {
    if (says_something_new(entry, lexicon.languages, known)) result.entries.push_back(entry);
  }
  std::ranges::stable_sort(result.entries, {}, &LexiconEntry::texts);
  const auto repeats = std::ranges::unique(result.entries, {}, &LexiconEntry::texts);
  result.entries.erase(repeats.begin(), repeats.end());
  return result;
}

ParallelText sure_links(const Alignment& alignment, double least_probability,
                        const std::string& document) {
  ParallelText text;
  if (alignment.pairs.empty()) return text;
  const PairLinks& pair = alignment.pairs.front();
  const UnitDocument& first = alignment.documents[pair.first];
  const UnitDocument& second = alignment.documents[pair.second];
  text.languages = {first.document.language, second.document.language};
  const auto text_of = [](const UnitDocument& from, std::uint32_t unit) {
    return from.document.paragraphs[from.units[unit].paragraph].text;
  };
  for (const Link& link : pair.links) {
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    if (link.relation == Relation::partial || link.probability < least_probability) continue;
    text.segments.push_back(
        {document, {text_of(first, link.source[0]), text_of(second, link.target[0])}});
  }
  return text;
}

}  // namespace paralign
