#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "align/export/html_parts.hpp"
#include "align/export/link_parts.hpp"
#include "align/export/report_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using detail::html;

constexpr std::string_view kStyle = R"(<style>
.finding { display: grid; grid-template-columns: 1fr 1fr; gap: .3rem 1rem; max-width: 75rem; }
.finding h2, .finding .message { grid-column: 1 / -1; margin: 0; }
.finding.error { border-inline-start-color: #b3261e; }
.finding.warning { border-inline-start-color: #b26a00; }
.finding.note { border-inline-start-color: #2f6fa7; }
.side { padding: .3rem .5rem; background: #f7f8fa; }
.side.nothing { background: none; color: #777; }
mark { background: #ffe08a; padding: 0 .1em; border-bottom: .12em solid #8a5a00; }
.account td, .account th { position: static; min-width: 0; text-align: start; }
.signature { margin-top: 1.5rem; padding-top: .6rem; border-top: 1px solid #8a94a3;
  overflow-wrap: anywhere; }
@media print { .finding { grid-template-columns: 1fr 1fr; } }
</style>
)";

// The text of a place with the words concerned marked.
std::string marked(std::string_view text, Span span) {
  const std::size_t begin = std::min(span.begin, text.size());
  const std::size_t end = std::clamp(span.end, begin, text.size());
  if (begin == end) return html(text);
  const std::string_view words = text.substr(begin, end - begin);
  return html(text.substr(0, begin)) + "<mark>" + html(words) + "</mark>" + html(text.substr(end));
}

std::string side_of(const Alignment& alignment, const std::optional<CheckPlace>& place) {
  if (!place) return "<div class=\"side nothing\">\u2013</div>\n";
  const UnitDocument& document = alignment.documents.at(place->document);
  std::string label = html(document.document.name) + ' ' + html(document.document.language);
  if (!place->unit)
    return fmt::format("<div class=\"side\"><p class=\"note\">{}</p></div>\n", label);
  const Paragraph& paragraph = detail::paragraph_of(document, *place->unit);
  label += ", " + html(paragraph.label);
  if (paragraph.place.page > 0) label += fmt::format(", page {}", paragraph.place.page);
  return fmt::format("<div class=\"side\"><p class=\"note\">{}</p><p{}>{}</p></div>\n", label,
                     detail::language_attributes(document), marked(paragraph.text, place->span));
}

std::string section_of(const Alignment& alignment, const CheckFinding& finding) {
  return fmt::format(
      "<section class=\"finding {0}\">\n<h2>{0} {1} {2}</h2>\n<p class=\"message\">{3}</p>\n"
      "{4}{5}</section>\n",
      severity_name(finding.severity), html(finding.code), html(finding.name),
      html(finding.message), side_of(alignment, finding.source),
      side_of(alignment, finding.target));
}

std::string account_of(const Alignment& alignment, const CheckAccount& account) {
  const Document& source = alignment.documents.at(account.first).document;
  const Document& target = alignment.documents.at(account.second).document;
  std::string out = fmt::format(
      "<h2>Looked at: {} {} and {} {}</h2>\n<table class=\"account\">\n<tr><th>kind</th><th>{}</th>"
      "<th>{}</th><th>with a counterpart</th><th>in order</th></tr>\n",
      html(source.name), html(source.language), html(target.name), html(target.language),
      html(source.language), html(target.language));
  for (const KindAccount& kind : account.kinds) {
    out += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                       kind_name(kind.kind), kind.source, kind.target, kind.linked, kind.in_order);
  }
  out += "</table>\n<p>";
  for (const ThingAccount& thing : account.things) {
    out += fmt::format("{}: {} of {} agree. ", html(thing.name), thing.agreeing, thing.compared);
  }
  out += fmt::format("Words known to the lexicon or the other text: {:.0f} % and {:.0f} %.</p>\n",
                     100 * account.source_known, 100 * account.target_known);
  if (account.not_looked_at.empty()) return out;
  out += "<p>Not looked at:</p>\n<ul>\n";
  for (const std::string& what : account.not_looked_at) {
    out += "<li>" + html(what) + "</li>\n";
  }
  return out + "</ul>\n";
}

}  // namespace

std::string report_to_html(const Alignment& alignment, const CheckReport& report,
                           const ReportOptions& options) {
  std::string out = detail::page_begin("Check of translations and years");
  out += kStyle;
  for (const std::string& line : detail::assumptions(alignment)) {
    out += "<p>" + html(line) + ".</p>\n";
  }
  out += "<p><b>" + finding_counts(report) + "</b></p>\n";
  for (const CheckFinding& finding : report.findings) out += section_of(alignment, finding);
  for (const CheckAccount& account : report.accounts) out += account_of(alignment, account);
  if (!options.signature.empty()) {
    out += "<p class=\"signature\">" + html(options.signature) + "</p>\n";
  }
  return out + std::string(detail::page_end());
}

}  // namespace paralign
