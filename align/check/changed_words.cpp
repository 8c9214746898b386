#include "align/check/changed_words.hpp"

#include <algorithm>

#include "align/feature/layout.hpp"

namespace paralign::detail {
namespace {

// From the first to the last word of the unit inside `span`; empty if none lies there.
Span words_in(const Unit& unit, Span span) {
  Span found{span.begin, span.begin};
  bool any = false;
  for (const Word& word : unit.words) {
    if (word.span.begin < span.begin || word.span.end > span.end) continue;
    if (!any) found.begin = word.span.begin;
    found.end = word.span.end;
    any = true;
  }
  return found;
}

std::string text_at(const std::string& text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

std::vector<ChangedWords> changed_words(const UnitDocument& before, std::uint32_t before_unit,
                                        const UnitDocument& now, std::uint32_t now_unit) {
  const Unit& a = before.units[before_unit];
  const Unit& b = now.units[now_unit];
  const std::string& text_a = paragraph_of(before, before_unit).text;
  const std::string& text_b = paragraph_of(now, now_unit).text;
  std::vector<ChangedWords> changes;
  bool open = false;  // the last change may still take inserted words
  for (const DiffRun& run : diff_words(a, text_a, b, text_b)) {
    if (run.kind == DiffKind::deleted) {
      changes.push_back(
          {text_at(text_a, words_in(a, run.first)), {}, {run.second.begin, run.second.begin}});
    } else if (run.kind == DiffKind::inserted) {
      if (!open) changes.emplace_back();
      const Span span = words_in(b, run.second);
      changes.back().now = text_at(text_b, span);
      changes.back().span = span;
    }
    open = run.kind == DiffKind::deleted;
  }
  return changes;
}

std::string described(const std::vector<ChangedWords>& changes) {
  constexpr std::size_t kMost = 3;
  std::string text;
  for (std::size_t i = 0; i < std::min(changes.size(), kMost); ++i) {
    const ChangedWords& change = changes[i];
    if (i > 0) text += "; ";
    if (change.before.empty()) {
      text += "+ \"" + change.now + '"';
    } else if (change.now.empty()) {
      text += "- \"" + change.before + '"';
    } else {
      text += '"' + change.before + "\" -> \"" + change.now + '"';
    }
  }
  if (changes.size() > kMost) {
    text += "; and " + std::to_string(changes.size() - kMost) + " more";
  }
  return text;
}

}  // namespace paralign::detail
