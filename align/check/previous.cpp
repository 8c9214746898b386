// A translation against last year: where the source is as it was its translation should be too,
// where it changed the translation should have changed; and words replaced nearly everywhere.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "align/check/changed_words.hpp"
#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/feature/layout.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kUsually = 3;     // so often replaced, before a place that was missed is told
constexpr std::size_t kMissedPart = 4;  // missed at most once in so many

// Of each unit of this year's document the one of last year's; nothing for what is new, divided or
// unsure.
std::vector<std::optional<std::uint32_t>> earlier_units(const PairLinks& years, std::size_t units) {
  std::vector<std::optional<std::uint32_t>> earlier(units);
  for (const Link& link : years.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() == 1 && link.target.size() == 1) {
      earlier[link.target.front()] = link.source.front();
    }
  }
  return earlier;
}

struct Year {
  const UnitDocument& before;
  const UnitDocument& now;
  std::size_t position;  // of `now`
  std::vector<std::optional<std::uint32_t>> earlier;

  [[nodiscard]] bool changed(std::uint32_t unit) const {
    return before.units[*earlier[unit]].key != now.units[unit].key;
  }
  [[nodiscard]] std::vector<ChangedWords> changes(std::uint32_t unit) const {
    return changed_words(before, *earlier[unit], now, unit);
  }
};

Year year_of(const Alignment& alignment, const PairLinks& years) {
  const UnitDocument& now = alignment.documents.at(years.second);
  return {alignment.documents.at(years.first), now, years.second,
          earlier_units(years, now.units.size())};
}

void compare(const Year& source, std::uint32_t i, const Year& target, std::uint32_t j,
             FindingList& findings) {
  if (!source.earlier[i] || !target.earlier[j]) return;
  const bool here = source.changed(i);
  const bool there = target.changed(j);
  if (!here && !there) return;
  const std::string label = paragraph_of(source.now, i).label;
  const auto add = [&](const CheckCode& code, const std::string& message) {
    findings.add(code, message).source(source.position, i).target(target.position, j);
  };
  if (here && there) {
    add(kBothChanged, label + ": the source changed (" + described(source.changes(i)) +
                          ") and the translation too (" + described(target.changes(j)) + ")");
  } else if (here) {
    add(kTranslationStale, label + ": the source changed (" + described(source.changes(i)) +
                               "), the translation is as last year");
  } else {
    add(kTranslationChanged, label + ": the source is as last year, the translation is not (" +
                                 described(target.changes(j)) + ")");
  }
}

// Where the words of `before` stand in the units of a document, by their forms.
std::vector<std::uint32_t> units_with(const UnitDocument& document,
                                      const std::vector<std::uint64_t>& forms) {
  std::vector<std::uint32_t> units;
  for (std::uint32_t unit = 0; unit < document.units.size(); ++unit) {
    const std::vector<Word>& words = document.units[unit].words;
    for (std::size_t i = 0; i + forms.size() <= words.size(); ++i) {
      const bool equal =
          std::ranges::equal(forms, std::span(words).subspan(i, forms.size()), {}, {}, &Word::form);
      if (equal) units.push_back(unit);
    }
  }
  return units;
}

std::vector<std::uint64_t> forms_in(const UnitDocument& document, std::uint32_t unit,
                                    const std::string& words) {
  const std::string& text = paragraph_of(document, unit).text;
  const std::size_t at = text.find(words);
  std::vector<std::uint64_t> forms;
  if (at == std::string::npos) return forms;
  for (const Word& word : document.units[unit].words) {
    if (word.span.begin >= at && word.span.end <= at + words.size()) forms.push_back(word.form);
  }
  return forms;
}

struct Replacement {
  std::string before;
  std::string now;
  std::size_t count = 0;
  std::vector<std::uint64_t> forms{};
};

void check_replacements(const Year& year, FindingList& findings) {
  std::map<std::pair<std::string, std::string>, Replacement> all;
  for (std::uint32_t unit = 0; unit < year.now.units.size(); ++unit) {
    if (!year.earlier[unit] || !year.changed(unit)) continue;
    for (const ChangedWords& change : year.changes(unit)) {
      if (change.before.size() < 4 || change.now.empty()) continue;
      Replacement& replacement = all[{change.before, change.now}];
      if (replacement.count++ > 0) continue;
      replacement.before = change.before;
      replacement.now = change.now;
      replacement.forms = forms_in(year.before, *year.earlier[unit], change.before);
    }
  }
  for (const auto& [key, replacement] : all) {
    if (replacement.count < kUsually || replacement.forms.empty()) continue;
    const std::vector<std::uint32_t> left = units_with(year.now, replacement.forms);
    if (left.empty() || left.size() * kMissedPart > replacement.count + left.size()) continue;
    for (const std::uint32_t unit : left) {
      findings
          .add(kReplacedNotEverywhere,
               "\"" + replacement.before + "\" became \"" + replacement.now + "\" in " +
                   std::to_string(replacement.count) + " places and still stands in " +
                   std::to_string(left.size()))
          .source(year.position, unit)
          .words({replacement.before, replacement.now});
    }
  }
}

}  // namespace

void check_previous(const Alignment& alignment, const PairLinks& pair,
                    const PairLinks& source_years, const PairLinks& target_years,
                    FindingList& findings) {
  const Year source = year_of(alignment, source_years);
  const Year target = year_of(alignment, target_years);
  for (const Link& link : pair.links) {
    if (link.relation == Relation::partial) continue;
    if (link.source.size() != 1 || link.target.size() != 1) continue;
    compare(source, link.source.front(), target, link.target.front(), findings);
  }
  check_replacements(source, findings);
  check_replacements(target, findings);
}

}  // namespace paralign::detail
