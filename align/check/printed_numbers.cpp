// The printed numbers of one document: gaps, repeats and disorder of operative paragraphs and of
// the items of each list.

#include <map>
#include <optional>
#include <string>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"
#include "align/feature/layout.hpp"

namespace paralign::detail {
namespace {

// "a" is 1 and "aa" 27; of what is no letter 0.
std::uint32_t letter_value(const std::string& number) {
  if (number.empty() || number.size() > 2) return 0;
  for (const char c : number) {
    if (c < 'a' || c > 'z' || c != number.front()) return 0;
  }
  return static_cast<std::uint32_t>(number.front() - 'a') + 1 +
         26 * static_cast<std::uint32_t>(number.size() - 1);
}

struct Series {
  std::uint32_t last = 0;
  std::uint32_t last_unit = 0;
};

struct Numbers {
  const CheckedDocument& checked;
  FindingList& findings;

  void meet(Series& series, std::uint32_t value, std::uint32_t unit);
};

void Numbers::meet(Series& series, std::uint32_t value, std::uint32_t unit) {
  const Paragraph& paragraph = paragraph_of(checked.document, unit);
  const std::string printed = paragraph.marker.empty() ? paragraph.number : paragraph.marker;
  if (value == series.last && series.last > 0) {
    findings
        .add(kNumberRepeated, "number " + printed + " stands twice: " +
                                  paragraph_of(checked.document, series.last_unit).label + " and " +
                                  paragraph.label)
        .source(checked.position, unit)
        .words({printed});
  } else if (value < series.last) {
    findings
        .add(kNumberDisorder,
             "number " + printed + " stands behind number " + std::to_string(series.last))
        .source(checked.position, unit)
        .words({printed});
  } else if (value > series.last + 1) {
    const std::string missing = value == series.last + 2
                                    ? "number " + std::to_string(series.last + 1) + " is"
                                    : "numbers " + std::to_string(series.last + 1) + " to " +
                                          std::to_string(value - 1) + " are";
    findings.add(kNumberGap, missing + " missing before " + printed)
        .source(checked.position, unit)
        .words({printed});
  }
  series.last = std::max(series.last, value);
  series.last_unit = unit;
}

}  // namespace

void check_printed_numbers(const CheckedDocument& checked, FindingList& findings) {
  // Of single lines nobody knows what stood between them.
  if (!make_layout(checked.document).typed) return;
  Numbers numbers{checked, findings};
  Series operative;
  std::map<std::uint32_t, Series> lists;  // by the paragraph that holds the items
  for (std::uint32_t unit = 0; unit < checked.document.units.size(); ++unit) {
    const Paragraph& paragraph = paragraph_of(checked.document, unit);
    if (paragraph.kind == Kind::annex) operative = {};
    if (paragraph.kind == Kind::operative) {
      if (const std::uint32_t value = plain_value(paragraph.number); value > 0) {
        // A second part of an annex counts from 1 again.
        if (value == 1) operative = {};
        numbers.meet(operative, value, unit);
      }
    }
    if (paragraph.kind == Kind::subparagraph && paragraph.parent) {
      if (const std::uint32_t value = letter_value(paragraph.number); value > 0) {
        Series& list = lists[*paragraph.parent];
        if (value == 1) list = {};
        // One letter can be a roman numeral too: (i) behind (h) and (i) as the first of a list.
        if (list.last == 0 && value != 1) continue;
        numbers.meet(list, value, unit);
      }
    }
  }
}

}  // namespace paralign::detail
