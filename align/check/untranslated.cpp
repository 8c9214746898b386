// Text that stands in the language of the other side: the same words in a row, and among them words
// that speak that language. Names, symbols and titles in quotation marks are the same everywhere.

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLeastWords = 4;   // a paragraph of fewer may be a name
constexpr std::size_t kLeastClause = 6;  // words in a row inside a paragraph
constexpr double kMostOfParagraph = 0.7;

// Words in a row that both units have, by the forms.
struct Run {
  std::size_t source = 0;  // first word
  std::size_t target = 0;
  std::size_t length = 0;
};

// Finds the runs that cannot be made longer, by their first words.
class RunFinder {
 public:
  RunFinder(const Unit& source, const Unit& target) : source_(source.words), target_(target.words) {
    for (std::size_t j = 0; j + kLeastWords <= target_.size(); ++j) {
      std::vector<std::size_t>& places = starts_[start_at(target_, j)];
      if (places.size() < kMostPlaces) places.push_back(j);
    }
  }

  /// All runs of at least `kLeastWords`, by their last word in the source, then from the target's
  /// end on.
  [[nodiscard]] std::vector<Run> find() const {
    std::vector<Run> runs;
    for (std::size_t i = 0; i + kLeastWords <= source_.size(); ++i) {
      const auto places = starts_.find(start_at(source_, i));
      if (places == starts_.end()) continue;
      for (const std::size_t j : places->second) {
        if (i > 0 && j > 0 && equal(i - 1, j - 1)) continue;
        const std::size_t length = length_at(i, j);
        if (length >= kLeastWords) runs.push_back({i, j, length});
      }
    }
    std::ranges::sort(runs, [](const Run& a, const Run& b) {
      if (a.source + a.length != b.source + b.length) {
        return a.source + a.length < b.source + b.length;
      }
      return a.target + a.length > b.target + b.length;
    });
    return runs;
  }

 private:
  // Enough for any paragraph that people write; one that repeats itself without end has no more.
  static constexpr std::size_t kMostPlaces = 100;

  [[nodiscard]] static std::uint64_t start_at(std::span<const Word> words, std::size_t i) {
    std::uint64_t start = 0;
    for (const Word& word : words.subspan(i, kLeastWords)) {
      start = (start ^ word.form) * 0x9E3779B97F4A7C15ULL;
    }
    return start;
  }
  [[nodiscard]] bool equal(std::size_t i, std::size_t j) const {
    return source_[i].form == target_[j].form;
  }
  [[nodiscard]] std::size_t length_at(std::size_t i, std::size_t j) const {
    std::size_t length = 0;
    while (i + length < source_.size() && j + length < target_.size() &&
           equal(i + length, j + length)) {
      ++length;
    }
    return length;
  }

  std::span<const Word> source_;
  std::span<const Word> target_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> starts_{};
};

// What of a run can only be of the source's language.
struct Speech {
  std::size_t functions = 0;  // different function words that the target's language does not have
  std::size_t foreign = 0;    // words that only the lexicon of the source's language knows
  std::size_t lower = 0;      // words unknown to both, without a capital
  std::size_t names = 0;      // words unknown to both, with one
};

bool is_digit(const std::string& text, const Word& word) {
  const auto first = static_cast<unsigned char>(text[word.span.begin]);
  return first >= '0' && first <= '9';
}

// A lower-case letter of ASCII or of Latin-1; Arabic letters have no case.
bool begins_lower(const std::string& text, const Word& word) {
  const auto first = static_cast<unsigned char>(text[word.span.begin]);
  if (first >= 'a' && first <= 'z') return true;
  return first == 0xC3 && word.span.begin + 1 < text.size() &&
         static_cast<unsigned char>(text[word.span.begin + 1]) >= 0xA0;
}

// Numbers and single letters are the same in all languages.
bool can_speak(const std::string& text, const Word& word) {
  return word.span.end - word.span.begin >= 2 && !is_digit(text, word);
}

bool knows(const CheckedPair& pair, const CheckedSide& side, const Word& word) {
  return pair.lexicon.find({&word.stem, 1}, side.language).length > 0;
}

Speech speech_of(const CheckedPair& pair, const Unit& source, const Unit& target,
                 const std::string& text, const Run& run) {
  std::set<std::uint64_t> functions;
  Speech speech;
  for (std::size_t k = 0; k < run.length; ++k) {
    const Word& here = source.words[run.source + k];
    const Word& there = target.words[run.target + k];
    if (!can_speak(text, there) || !there.content) continue;
    if (!here.content) {
      functions.insert(here.form);
    } else if (!knows(pair, pair.target, there)) {
      const bool known_here = knows(pair, pair.source, here);
      if (known_here) ++speech.foreign;
      if (!known_here) ++(begins_lower(text, there) ? speech.lower : speech.names);
    }
  }
  speech.functions = functions.size();
  return speech;
}

// Marks around titles as they were published, and around names behind their translation.
struct Marks {
  std::string_view open;
  std::string_view close;
};
constexpr Marks kMarks[] = {{"(", ")"},          {"[", "]"},           {"<<", ">>"},
                            {"''", "``"},        {"\u00AB", "\u00BB"}, {"\u201C", "\u201D"},
                            {"\u2018", "\u2019"}};

std::size_t count_of(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size())) {
    ++count;
  }
  return count;
}

bool is_enclosed(const std::string& text, Span span) {
  const std::string_view before = std::string_view(text).substr(0, span.begin);
  if (count_of(before, "\"") % 2 == 1) return true;
  return std::ranges::any_of(kMarks, [before](const Marks& marks) {
    return count_of(before, marks.open) > count_of(before, marks.close);
  });
}

// Without the number of a paragraph before it.
Span span_of(const std::string& text, const Unit& unit, const Run& run) {
  std::size_t first = run.target;
  const std::size_t last = run.target + run.length - 1;
  while (first < last && !can_speak(text, unit.words[first])) ++first;
  return {unit.words[first].span.begin, unit.words[last].span.end};
}

// A paragraph as a whole says by itself that it was not translated; a name or title within one
// looks much the same as words that were left.
bool speaks(const Speech& speech, bool whole) {
  if (!whole) return speech.functions >= 2 && speech.lower + speech.foreign >= 1;
  const std::size_t words = speech.functions + speech.foreign + speech.lower;
  return speech.functions >= 2 || (words >= 2 && words > speech.names);
}

// Notes cite works by their own titles.
Severity severity_of(const CheckCode& code, const Paragraph& paragraph, Span span) {
  if (is_enclosed(paragraph.text, span)) return Severity::note;
  return paragraph.kind == Kind::footnote ? Severity::warning : code.severity;
}

void check_run(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, const Run& run,
               FindingList& findings) {
  const Unit& source = pair.source.document.units[i];
  const Unit& target = pair.target.document.units[j];
  const Paragraph& paragraph = paragraph_of(pair.target.document, j);
  const bool whole = static_cast<double>(run.length) >=
                     kMostOfParagraph * static_cast<double>(target.words.size());
  if (!whole && run.length < kLeastClause) return;
  if (!speaks(speech_of(pair, source, target, paragraph.text, run), whole)) return;
  const CheckCode& code = whole ? kUntranslated : kClauseUntranslated;
  const Span span = span_of(paragraph.text, target, run);
  const std::string words = words_at(pair.target.document, j, span);
  findings
      .add(code, severity_of(code, paragraph, span),
           (whole ? "" : "part of ") + label_of(pair.target, j) + " in " + text_of(pair.target) +
               " stands as in " + text_of(pair.source) + ": \"" + words + '"')
      .source(pair.source.position, i)
      .target(pair.target.position, j, span)
      .words({words});
}

void check_link(const CheckedPair& pair, std::uint32_t i, std::uint32_t j, FindingList& findings) {
  if (paragraph_of(pair.target.document, j).kind == Kind::masthead) return;
  const Unit& source = pair.source.document.units[i];
  const Unit& target = pair.target.document.units[j];
  for (const Run& run : RunFinder(source, target).find()) {
    check_run(pair, i, j, run, findings);
  }
}

}  // namespace

void check_untranslated(const CheckedPair& pair, FindingList& findings) {
  const std::string& first = pair.source.document.document.language;
  if (is_same_language(first, pair.target.document.document.language)) return;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    for (const std::uint32_t i : link.source) {
      for (const std::uint32_t j : link.target) check_link(pair, i, j, findings);
    }
  }
}

}  // namespace paralign::detail
