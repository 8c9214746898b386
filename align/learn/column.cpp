#include "align/learn/column.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "paralign/language.hpp"
#include "paralign/unit.hpp"

namespace paralign::detail {
namespace {

// In a text written from right to left a word of ASCII letters is quoted from another language.
bool is_foreign(std::string_view print, int language) {
  return language >= 0 && languages()[static_cast<std::size_t>(language)].right_to_left &&
         std::ranges::all_of(print, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A form, the stems it may have, and how it is printed.
struct Form {
  std::uint64_t stem = 0;
  std::uint64_t alternative = 0;
  std::uint64_t prefix = 0;
  std::uint32_t count = 0;
  std::map<std::string_view, std::uint32_t> prints{};
};

using Forms = std::map<std::uint64_t, Form>;

std::vector<Unit> make_sentences(std::span<const ParallelSegment> segments, std::size_t position,
                                 std::string_view language) {
  Document document;
  document.language = language;
  document.paragraphs.resize(segments.size());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    document.paragraphs[i].text = segments[i].texts[position];
  }
  return make_units(std::move(document)).units;
}

Forms count_forms(std::span<const ParallelSegment> segments, std::size_t position,
                  std::span<Unit> units, int language) {
  Forms forms;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string_view text = segments[i].texts[position];
    std::size_t end = std::string_view::npos;  // of the word before
    for (Word& word : units[i].words) {
      const std::string_view print = text.substr(word.span.begin, word.span.end - word.span.begin);
      const bool ends_a_number = word.span.begin == end;  // "th" of "20th"
      end = word.span.end;
      if (ends_a_number || is_foreign(print, language)) word.content = false;
      if (!word.content) continue;
      Form& form = forms[word.form];
      form.stem = word.stem;
      form.alternative = word.alternative;
      form.prefix = word.prefix;
      ++form.count;
      ++form.prints[print];
    }
  }
  return forms;
}

std::uint32_t count_of(const std::unordered_map<std::uint64_t, std::uint32_t>& counts,
                       std::uint64_t stem) {
  const auto it = counts.find(stem);
  return it == counts.end() ? 0 : it->second;
}

// A proclitic is one where the rest of the word is the more frequent word.
void settle_stems(Forms& forms) {
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  for (const auto& [key, form] : forms) counts[form.stem] += form.count;
  for (auto& [key, form] : forms) {
    if (form.alternative == 0) continue;
    if (count_of(counts, form.alternative) > count_of(counts, form.stem)) {
      form.stem = form.alternative;
      form.prints.clear();  // the word with its proclitic has another stem when it is read again
    }
  }
}

std::uint32_t position_of(const std::vector<std::uint64_t>& stems, std::uint64_t stem) {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(stems, stem) - stems.begin());
}

// The most frequent print of each stem; of equals the first by its bytes.
void choose_prints(const Forms& forms, Column& column) {
  std::vector<std::uint32_t> most(column.stems.size());
  column.printed.resize(column.stems.size());
  column.prefix.resize(column.stems.size());
  for (const auto& [key, form] : forms) {
    const std::uint32_t word = position_of(column.stems, form.stem);
    for (const auto& [print, count] : form.prints) {
      std::string& best = column.printed[word];
      if (count < most[word] || (count == most[word] && !best.empty() && best <= print)) continue;
      most[word] = count;
      best = print;
      column.prefix[word] = form.prefix;
    }
  }
}

void add_meanings(std::span<const std::uint64_t> stems, std::uint32_t at, const Lexicon& known,
                  int language, std::vector<Meaning>& meanings) {
  const auto match = known.find(stems.subspan(at), language);
  const auto length = static_cast<std::uint32_t>(match.length);
  for (const ConceptId id : match.concepts) meanings.push_back({id, at, at + length});
  if (length < 2) return;
  for (const ConceptId id : known.find(stems.subspan(at, 1), language).concepts) {
    meanings.push_back({id, at, at + 1});
  }
}

Sentence make_sentence(const Unit& unit, const Forms& forms, const Column& column,
                       const Lexicon& known) {
  Sentence sentence;
  sentence.words = static_cast<std::uint32_t>(unit.words.size());
  std::vector<std::uint64_t> stems;
  for (std::uint32_t at = 0; at < sentence.words; ++at) {
    const Word& word = unit.words[at];
    const std::uint64_t stem = word.content ? forms.at(word.form).stem : word.stem;
    stems.push_back(stem);
    sentence.surfaces.push_back(stem);
    sentence.surfaces.push_back(word.form);
    if (word.content) sentence.tokens.push_back({position_of(column.stems, stem), at});
  }
  for (std::uint32_t at = 0; at < sentence.words; ++at) {
    add_meanings(stems, at, known, column.language, sentence.meanings);
    const std::uint64_t alternative = unit.words[at].alternative;
    if (alternative == 0 || alternative == stems[at]) continue;
    for (const ConceptId id : known.find({&alternative, 1}, column.language).concepts) {
      sentence.meanings.push_back({id, at, at + 1});
    }
  }
  std::ranges::sort(sentence.meanings, {}, &Meaning::concept_id);
  std::ranges::sort(sentence.surfaces);
  return sentence;
}

}  // namespace

Column make_column(std::span<const ParallelSegment> segments, std::size_t position,
                   std::string_view language, const Lexicon& known) {
  Column column;
  column.language = language_index(language);
  std::vector<Unit> units = make_sentences(segments, position, language);
  Forms forms = count_forms(segments, position, units, column.language);
  settle_stems(forms);
  for (const auto& [key, form] : forms) column.stems.push_back(form.stem);
  std::ranges::sort(column.stems);
  column.stems.erase(std::unique(column.stems.begin(), column.stems.end()), column.stems.end());
  choose_prints(forms, column);
  for (const Unit& unit : units) {
    column.sentences.push_back(make_sentence(unit, forms, column, known));
  }
  return column;
}

bool is_known(const Lexicon& known, const Column& first, std::uint32_t a, const Column& second,
              std::uint32_t b) {
  const std::uint64_t left = first.stems[a];
  const std::uint64_t right = second.stems[b];
  if (left == right) return true;
  const auto concepts = known.find({&left, 1}, first.language).concepts;
  const auto others = known.find({&right, 1}, second.language).concepts;
  return std::ranges::any_of(
      concepts, [&others](ConceptId id) { return std::ranges::find(others, id) != others.end(); });
}

}  // namespace paralign::detail
