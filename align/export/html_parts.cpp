#include "align/export/html_parts.hpp"

#include <fmt/format.h>

#include "align/export/escaped.hpp"
#include "align/export/link_parts.hpp"
#include "align/export/series_parts.hpp"

namespace paralign::detail {
namespace {

// Colours carry nothing alone: changed words are underlined or struck through, cells have signs.
constexpr std::string_view kStyle = R"(
:root { color-scheme: light; }
body { margin: 2rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 "Noto Sans", "Noto Naskh Arabic", "Segoe UI", Arial, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 0; }
p { margin: .4rem 0; }
section { max-width: 50rem; margin: 1rem 0; padding: .6rem 1rem; border: 1px solid #c9ced6;
  border-inline-start: .35rem solid #2f6fa7; break-inside: avoid; }
section.absent { border-inline-start-color: #b9b9b9; color: #555; background: #f7f7f7; }
[dir=rtl] { text-align: right; }
[lang|=ar], [lang=ar] { font-size: 1.12em; line-height: 1.8; }
.date, .note { color: #555; font-weight: normal; }
.lead { font-style: italic; }
[lang=ar] .lead, [lang=ar].lead { font-style: normal; font-weight: bold; }
ins { color: #0a5a1e; background: #e2f5e5; text-decoration: underline; }
del { color: #97190f; background: #fbe5e3; text-decoration: line-through; }
.wide { overflow: auto; max-height: 85vh; border: 1px solid #c9ced6; }
table { border-collapse: separate; border-spacing: 0; font-size: .85rem; line-height: 1.35; }
th, td { padding: .35rem .5rem; vertical-align: top; border: solid #d8dce2; border-width: 0 1px 1px 0;
  min-width: 9rem; max-width: 16rem; }
th { position: sticky; top: 0; background: #eef2f7; text-align: left; }
td[dir=rtl] .label { unicode-bidi: isolate; }
.label { font-weight: bold; }
td.same { background: #f4f6f8; }
td.changed { background: #fff4d6; }
td.new { background: #e2f5e5; }
td.none { background: #fff; color: #999; text-align: center; }
tr.preamble + tr.operative td, tr.operative + tr.annex td { border-top: 2px solid #8a94a3; }
.legend span { padding: 0 .4rem; border: 1px solid #d8dce2; }
@media print {
  body { margin: 0; font-size: 9pt; }
  .wide { overflow: visible; max-height: none; border: 0; }
  table { font-size: 7.5pt; width: 100%; table-layout: fixed; }
  th, td { min-width: 0; max-width: none; overflow-wrap: anywhere; }
  th { position: static; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)";

std::string attributes_of(const UnitDocument& document, bool right_to_left) {
  return fmt::format(" lang=\"{}\" dir=\"{}\"", html(document.document.language),
                     right_to_left ? "rtl" : "ltr");
}

}  // namespace

std::string html(std::string_view text) { return escaped(on_one_line(text)); }

std::string language_attributes(const UnitDocument& document) {
  return attributes_of(document, is_right_to_left(document));
}

std::string language_attributes(const UnitDocument& document, std::uint32_t unit) {
  const Unit& one = document.units.at(unit);
  return attributes_of(document, is_right_to_left(document) && one.latin <= one.arabic);
}

std::string page_begin(std::string_view title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
      html(title), kStyle);
}

std::string_view page_end() noexcept { return "</body>\n</html>\n"; }

}  // namespace paralign::detail
