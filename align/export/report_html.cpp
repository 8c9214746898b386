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
body { max-width: 75rem; }
h2 { margin-top: 1.5rem; }
.finding { display: grid; grid-template-columns: 1fr 1fr; gap: .3rem 1rem; max-width: none; }
.finding h3, .finding .message { grid-column: 1 / -1; margin: 0; font-size: inherit; }
.finding h3 { font-weight: normal; color: #555; }
.finding.error { border-inline-start-color: #b3261e; }
.finding.warning { border-inline-start-color: #b26a00; }
.finding.note { border-inline-start-color: #2f6fa7; color: inherit; }
.error b { color: #b3261e; }
.warning b { color: #8a5200; }
.note b { color: #2f6fa7; }
.side { padding: .3rem .5rem; background: #f7f8fa; overflow-wrap: anywhere; }
.side p { margin: 0; }
.side .note { font-size: .85rem; }
.side.nothing { background: none; }
mark { background: #ffe08a; padding: 0 .1em; border-bottom: .12em solid #8a5a00; }
.account td, .account th { position: static; min-width: 0; text-align: start; }
.signature { margin-top: 1.5rem; padding-top: .6rem; border-top: 1px solid #8a94a3;
  overflow-wrap: anywhere; }
@media print {
  .finding { margin: .5rem 0; padding: .3rem .6rem; }
  .account { width: auto; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
</style>
)";

// The text of a place with the words concerned marked.
std::string marked(const std::string& whole, Span place) {
  const detail::Excerpt shown = detail::excerpt(whole, place);
  const auto [begin, end] = shown.span;
  const std::string_view text = shown.text;
  std::string out = shown.cut_before ? "... " : "";
  out += html(text.substr(0, begin));
  if (end > begin) out += "<mark>" + html(text.substr(begin, end - begin)) + "</mark>";
  out += html(text.substr(end));
  return shown.cut_behind ? out + " ..." : out;
}

std::string side_of(const Alignment& alignment, const std::optional<CheckPlace>& place) {
  if (!place) return "<div class=\"side nothing\"></div>\n";
  const UnitDocument& document = alignment.documents.at(place->document);
  std::string label = html(detail::place_name(alignment, *place));
  if (!place->unit)
    return fmt::format("<div class=\"side\"><p class=\"note\">{}</p></div>\n", label);
  const Paragraph& paragraph = detail::paragraph_of(document, *place->unit);
  if (paragraph.place.page > 0) label += fmt::format(", page {}", paragraph.place.page);
  return fmt::format("<div class=\"side\"><p class=\"note\">{}</p><p{}>{}</p></div>\n", label,
                     detail::language_attributes(document, *place->unit),
                     marked(paragraph.text, place->span));
}

// What is of the target alone stands under the target.
bool is_of_target(const Alignment& alignment, const CheckFinding& finding) {
  if (!finding.source || finding.target) return false;
  const auto is = [&finding](std::size_t document) { return finding.source->document == document; };
  return std::ranges::any_of(alignment.pairs, is, &PairLinks::second) &&
         std::ranges::none_of(alignment.pairs, is, &PairLinks::first);
}

std::string section_of(const Alignment& alignment, const CheckFinding& finding) {
  std::string source = side_of(alignment, finding.source);
  std::string target = side_of(alignment, finding.target);
  if (is_of_target(alignment, finding)) source.swap(target);
  const std::string reason =
      finding.reason.empty()
          ? ""
          : "<p class=\"message\">Reason: " + html(detail::isolated_whole(finding.reason)) +
                "</p>\n";
  return fmt::format(
      "<section class=\"finding {0}\">\n<h3><b>{0}</b> {1} {2}</h3>\n"
      "<p class=\"message\">{3}</p>\n{4}{5}{6}</section>\n",
      severity_name(finding.severity), html(finding.code), html(finding.name),
      html(detail::isolated(detail::on_one_line(finding.message))), reason, source, target);
}

std::string accepted_of(const Alignment& alignment, const CheckReport& report) {
  if (report.accepted.empty()) return {};
  std::string out = fmt::format("<h2>Accepted {}</h2>\n", report.accepted.size());
  for (const CheckFinding& finding : report.accepted) out += section_of(alignment, finding);
  return out;
}

std::string account_of(const Alignment& alignment, const CheckAccount& account) {
  const Document& source = alignment.documents.at(account.first).document;
  const Document& target = alignment.documents.at(account.second).document;
  std::string out = fmt::format(
      "<h2>Looked at: {} and {}</h2>\n<table class=\"account\">\n<thead><tr><th>kind</th>"
      "<th>{}</th><th>{}</th><th>with a counterpart</th><th>in order</th></tr></thead>\n",
      html(detail::name_in_report(source)), html(detail::name_in_report(target)),
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
  const std::string remark = detail::lexicon_remark(alignment, account);
  if (!remark.empty()) out += "<p>" + html(remark) + ".</p>\n";
  if (account.not_looked_at.empty()) return out;
  out += "<p>Not looked at:</p>\n<ul>\n";
  for (const std::string& what : account.not_looked_at) {
    out += "<li>" + html(what) + "</li>\n";
  }
  return out + "</ul>\n";
}

std::string title_of(const Alignment& alignment) {
  if (alignment.documents.size() == 1) {
    return "Check of " + detail::name_in_report(alignment.documents.front().document);
  }
  if (alignment.pairs.size() != 1) return "Check of translations and years";
  const PairLinks& pair = alignment.pairs.front();
  return fmt::format("Check of {} and {}",
                     detail::name_in_report(alignment.documents.at(pair.first).document),
                     detail::name_in_report(alignment.documents.at(pair.second).document));
}

}  // namespace

std::string report_to_html(const Alignment& alignment, const CheckReport& report,
                           const ReportOptions& options) {
  std::string out = detail::page_begin(title_of(alignment));
  out += kStyle;
  for (const std::string& line : detail::assumptions(alignment)) {
    out += "<p>" + html(line) + ".</p>\n";
  }
  out += "<p><b>" + finding_counts(report) + "</b></p>\n";
  for (const CheckFinding& finding : report.findings) out += section_of(alignment, finding);
  for (const CheckAccount& account : report.accounts) out += account_of(alignment, account);
  out += accepted_of(alignment, report);
  if (!options.signature.empty()) {
    out += "<p class=\"signature\">" + html(options.signature) + "</p>\n";
  }
  return out + std::string(detail::page_end());
}

}  // namespace paralign
