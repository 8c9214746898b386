// Resolutions that are cited with their dates: the same number with another date, a number that
// looks like a slip for one cited with the same date, a session that was not held in that year.
// Inside one document and across all of them, whatever their languages.

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/sessions.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostBetween = 40;  // bytes from a number to the date behind it

struct Cited {
  std::string number;  // "46/28", ascending parts apart from the order in which they are printed
  std::string date;    // "2021-03-24"
  std::size_t document = 0;
  std::uint32_t unit = 0;
  Span span{};  // number and date
};

// The digits of a date "2021-03-24" from one place on.
std::uint32_t digits_at(std::string_view date, std::size_t begin, std::size_t count) {
  std::uint32_t value = 0;
  const std::string_view digits = date.substr(std::min(begin, date.size()), count);
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::uint32_t year_of(std::string_view date) { return digits_at(date, 0, 4); }

bool fits(std::uint32_t session, std::string_view date) {
  return fits_a_body(session, year_of(date), digits_at(date, 5, 2));
}

bool fits(const std::string& number, std::string_view date) {
  const auto parts = parse_resolution_number(number);
  return parts && fits(parts->session, date);
}

// Arabic prints the parts of a number in either order: the session is the part that fits the date,
// or at least its year.
std::string in_order(const std::string& value, std::string_view date) {
  const auto number = parse_resolution_number(value);
  if (!number || fits(number->session, date)) return value;
  const std::string turned = std::to_string(number->item) + '/' + std::to_string(number->session);
  if (fits(number->item, date)) return turned;
  const std::uint32_t year = year_of(date);
  const bool by_year = !fits_a_body(number->session, year) && fits_a_body(number->item, year);
  return by_year ? turned : value;
}

bool is_full_date(const Anchor& anchor) {
  return anchor.kind == AnchorKind::date && anchor.value.size() == 10 && anchor.value[0] != '-';
}

void collect(const UnitDocument& document, std::size_t position, std::vector<Cited>& all) {
  for (std::uint32_t unit = 0; unit < document.units.size(); ++unit) {
    const std::vector<Anchor>& anchors = document.units[unit].anchors;
    for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
      const Anchor& symbol = anchors[i];
      const Anchor& date = anchors[i + 1];
      if (symbol.kind != AnchorKind::symbol || !is_full_date(date)) continue;
      if (date.span.begin < symbol.span.end || date.span.begin - symbol.span.end > kMostBetween) {
        continue;
      }
      if (!parse_resolution_number(symbol.value)) continue;
      all.push_back({in_order(symbol.value, date.value),
                     date.value,
                     position,
                     unit,
                     {symbol.span.begin, date.span.end}});
    }
  }
}

using ByValue = std::map<std::string, std::vector<const Cited*>, std::less<>>;

// The value that most of them have; nothing if two share the first place.
const std::string* majority(const ByValue& groups) {
  const std::string* best = nullptr;
  std::size_t most = 0;
  for (const auto& [value, group] : groups) {
    if (group.size() == most) best = nullptr;
    if (group.size() > most) {
      most = group.size();
      best = &value;
    }
  }
  return best;
}

std::string places_of(const std::vector<const Cited*>& group,
                      std::span<const UnitDocument> documents) {
  constexpr std::size_t kMost = 3;
  std::string places;
  for (std::size_t i = 0; i < std::min(group.size(), kMost); ++i) {
    const Cited& cited = *group[i];
    if (i > 0) places += ", ";
    places += documents[cited.document].document.name + ' ' +
              paragraph_of(documents[cited.document], cited.unit).label;
  }
  return group.size() > kMost ? places + " ..." : places;
}

// Which of two citations the times of the sessions speak for, where they tell them apart.
std::string supported(bool here, bool there, const std::string& what_here,
                      const std::string& what_there, const std::string& number) {
  if (here == there) return {};
  const auto parts = parse_resolution_number(number);
  return "; only " + (here ? what_here : what_there) + " fits: session " +
         std::to_string(parts ? parts->session : 0) + " was " +
         times_of_session(parts ? parts->session : 0);
}

void compare_dates(const ByValue& by_number, std::span<const UnitDocument> documents,
                   FindingList& findings) {
  for (const auto& [number, group] : by_number) {
    ByValue dates;
    for (const Cited* cited : group) dates[cited->date].push_back(cited);
    if (dates.size() < 2) continue;
    const std::string* usual = majority(dates);
    for (const auto& [date, cited] : dates) {
      if (usual != nullptr && date == *usual) continue;
      const auto& others = usual != nullptr
                               ? dates.at(*usual)
                               : (dates.begin()->first == date ? std::next(dates.begin())->second
                                                               : dates.begin()->second);
      for (const Cited* one : cited) {
        findings
            .add(kCitationDates,
                 number + " is of " + date + " here, of " + others.front()->date + " in " +
                     places_of(others, documents) +
                     supported(fits(number, date), fits(number, others.front()->date), date,
                               others.front()->date, number))
            .source(one->document, one->unit, one->span)
            .words({number, date, others.front()->date});
      }
    }
  }
}

// One digit differs, or the two of a part changed places.
bool looks_like_slip(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a == b) return false;
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) at.push_back(i);
  }
  if (at.size() == 1) return a[at[0]] != '/' && b[at[0]] != '/';
  return at.size() == 2 && at[1] == at[0] + 1 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]];
}

// Whether a number stands in one text only, be that text in several files.
bool in_one_text(const std::vector<const Cited*>& group, std::span<const UnitDocument> documents) {
  const auto text_of = [&](const Cited* cited) {
    const UnitDocument& document = documents[cited->document];
    return std::pair(std::string_view(document.document.language), document.units[cited->unit].key);
  };
  return std::ranges::all_of(
      group, [&](const Cited* cited) { return text_of(cited) == text_of(group.front()); });
}

// Whether it stands in several paragraphs; a document that was given twice says nothing new.
bool in_several_places(const std::vector<const Cited*>& group,
                       std::span<const UnitDocument> documents) {
  const auto place_of = [&](const Cited* cited) {
    const UnitDocument& document = documents[cited->document];
    return std::tuple(std::string_view(document.document.name),
                      std::string_view(document.document.language),
                      document.units[cited->unit].key);
  };
  return std::ranges::any_of(
      group, [&](const Cited* cited) { return place_of(cited) != place_of(group.front()); });
}

// A number in one text alone beside one that is cited with that date more often. Where the sessions
// speak for the one alone, all the others are wrong and it is only told.
void compare_with_usual(const std::vector<const Cited*>& alone,
                        const std::vector<const Cited*>& usual,
                        std::span<const UnitDocument> documents, FindingList& findings) {
  const std::string& date = usual.front()->date;
  const std::string& here = alone.front()->number;
  const std::string& there = usual.front()->number;
  const bool here_fits = fits(here, date);
  const bool there_fits = fits(there, date);
  const std::string reason =
      supported(here_fits, there_fits, here, there, here_fits ? there : here);
  const auto add = [&](Severity severity, const Cited& at, const std::string& message) {
    findings.add(kCitationNumbers, severity, message + reason)
        .source(at.document, at.unit, at.span)
        .words({here, there});
  };
  Severity severity = kCitationNumbers.severity;
  if (here_fits != there_fits) severity = here_fits ? Severity::note : Severity::error;
  for (const Cited* cited : alone) {
    add(severity, *cited,
        here + " of " + date + " stands here only; " + there + " of that date in " +
            places_of(usual, documents));
  }
  if (!here_fits || there_fits) return;
  for (const Cited* cited : usual) {
    add(Severity::error, *cited,
        there + " of " + date + " stands here; " + here + " of that date in " +
            places_of(alone, documents));
  }
}

// Several resolutions bear one date: only a number in one text is suspected, beside one that is
// cited with that date more often and that it is a slip away from.
void compare_numbers(const ByValue& by_number, std::span<const UnitDocument> documents,
                     FindingList& findings) {
  std::map<std::string, ByValue> by_date;
  for (const auto& [number, group] : by_number) {
    for (const Cited* cited : group) by_date[cited->date][number].push_back(cited);
  }
  for (const auto& [date, numbers] : by_date) {
    for (const auto& [number, group] : numbers) {
      if (!in_one_text(by_number.find(number)->second, documents)) continue;
      const auto usual = std::ranges::find_if(numbers, [&](const auto& other) {
        return looks_like_slip(number, other.first) && in_several_places(other.second, documents);
      });
      if (usual == numbers.end()) continue;
      compare_with_usual(group, usual->second, documents, findings);
    }
  }
}

bool is_at(const CheckFinding& finding, const Cited& cited) {
  return finding.source && finding.source->document == cited.document &&
         finding.source->unit == cited.unit && finding.source->span == cited.span;
}

// Numbers of bodies that are not known say nothing: most must fit before one is odd. What was told
// already is not told again.
void check_sessions(const std::vector<Cited>& all, std::size_t told, FindingList& findings) {
  std::vector<const Cited*> odd;
  for (const Cited& cited : all) {
    const auto number = parse_resolution_number(cited.number);
    if (number && !fits(number->session, cited.date)) odd.push_back(&cited);
  }
  if (odd.size() * 4 > all.size()) return;
  for (const Cited* cited : odd) {
    const bool is_told = std::ranges::any_of(
        findings.all().subspan(told),
        [cited](const CheckFinding& finding) { return is_at(finding, *cited); });
    if (is_told) continue;
    const auto number = parse_resolution_number(cited->number);
    findings
        .add(kSessionYear, cited->number + " of " + cited->date + ": session " +
                               std::to_string(number->session) + " was " +
                               times_of_session(number->session))
        .source(cited->document, cited->unit, cited->span)
        .words({cited->number, cited->date});
  }
}

}  // namespace

void check_citations(std::span<const UnitDocument> documents, const std::vector<bool>& past,
                     FindingList& findings) {
  std::vector<Cited> all;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!past[i]) collect(documents[i], i, all);
  }
  ByValue by_number;
  for (const Cited& cited : all) by_number[cited.number].push_back(&cited);
  const std::size_t told = findings.all().size();
  compare_dates(by_number, documents, findings);
  compare_numbers(by_number, documents, findings);
  check_sessions(all, told, findings);
}

}  // namespace paralign::detail
