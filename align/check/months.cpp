// A day with two names of one month that are of two: Arabic prints both that of the Levant and that
// of the West, "24 October/October 2031", and a slip in either is a contradiction.

#include <string>
#include <string_view>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

// A date without its year: "--10-24".
bool is_day(const Anchor& anchor) {
  return anchor.kind == AnchorKind::date && anchor.value.starts_with("--");
}

std::string_view month_of_day(const Anchor& day) {
  return std::string_view(day.value).substr(2, 2);
}

// Of "2031-11"; of "--11" without a year.
std::string_view month_of(const Anchor& month) {
  const std::string_view value = month.value;
  return value.substr(value.size() < 2 ? 0 : value.size() - 2);
}

}  // namespace

void check_months(const CheckedDocument& document, FindingList& findings) {
  const UnitDocument& units = document.document;
  for (std::uint32_t unit = 0; unit < units.units.size(); ++unit) {
    const std::vector<Anchor>& anchors = units.units[unit].anchors;
    for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
      const Anchor& day = anchors[i];
      const Anchor& month = anchors[i + 1];
      if (!is_day(day) || month.kind != AnchorKind::month) continue;
      if (month.span.begin <= day.span.end ||
          words_at(units, unit, {day.span.end, month.span.begin}) != "/" ||
          month_of_day(day) == month_of(month)) {
        continue;
      }
      const Span span{day.span.begin, month.span.end};
      const std::string printed = words_at(units, unit, span);
      findings.add(kMonthsContradict, '"' + printed + "\" names two months that are not the same")
          .source(document.position, unit, span)
          .words({printed});
    }
  }
}

}  // namespace paralign::detail
