#include <optional>
#include <utility>

#include "align/export/json_parts.hpp"
#include "align/export/link_parts.hpp"
#include "align/export/report_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using detail::OrderedJson;

OrderedJson place_of(const Alignment& alignment, const std::optional<CheckPlace>& place) {
  if (!place) return nullptr;
  const UnitDocument& document = alignment.documents.at(place->document);
  OrderedJson object{{"document", document.document.name},
                     {"language", document.document.language},
                     {"file", document.document.file}};
  if (!place->unit) return object;
  const Paragraph& paragraph = detail::paragraph_of(document, *place->unit);
  object["id"] = paragraph.id;
  object["label"] = paragraph.label;
  const detail::Excerpt shown = detail::excerpt(paragraph.text, place->span);
  object["text"] = shown.text;
  if (shown.cut_before || shown.cut_behind) {
    object["cut"] = {{"begin", shown.begin},
                     {"end", shown.begin + shown.text.size()},
                     {"of", paragraph.text.size()}};
  }
  object["place"] = {{"begin", paragraph.place.begin}, {"end", paragraph.place.end}};
  if (paragraph.place.page > 0) object["place"]["page"] = paragraph.place.page;
  if (shown.span.end > shown.span.begin) {
    object["span"] = {{"begin", shown.span.begin}, {"end", shown.span.end}};
  }
  return object;
}

OrderedJson account_of(const Alignment& alignment, const CheckAccount& account) {
  OrderedJson object{{"source", alignment.documents.at(account.first).document.name},
                     {"target", alignment.documents.at(account.second).document.name},
                     {"kinds", OrderedJson::array()},
                     {"compared", OrderedJson::array()},
                     {"not_looked_at", account.not_looked_at},
                     {"source_known", account.source_known},
                     {"target_known", account.target_known}};
  for (const KindAccount& kind : account.kinds) {
    object["kinds"].push_back({{"kind", kind_name(kind.kind)},
                               {"source", kind.source},
                               {"target", kind.target},
                               {"linked", kind.linked},
                               {"in_order", kind.in_order}});
  }
  for (const ThingAccount& thing : account.things) {
    object["compared"].push_back(
        {{"name", thing.name}, {"compared", thing.compared}, {"agreeing", thing.agreeing}});
  }
  return object;
}

OrderedJson finding_of(const Alignment& alignment, const CheckFinding& finding) {
  return {{"code", finding.code},
          {"name", finding.name},
          {"severity", severity_name(finding.severity)},
          {"message", finding.message},
          {"source", place_of(alignment, finding.source)},
          {"target", place_of(alignment, finding.target)},
          {"words", finding.words},
          {"key", finding.key}};
}

}  // namespace

std::string report_to_jsonl(const Alignment& alignment, const CheckReport& report,
                            const ReportOptions& options) {
  std::string out = detail::line_of({{"assumed", detail::assumptions(alignment)}});
  for (const CheckFinding& finding : report.findings) {
    out += detail::line_of(finding_of(alignment, finding));
  }
  for (const CheckFinding& finding : report.accepted) {
    OrderedJson accepted = finding_of(alignment, finding);
    accepted["reason"] = finding.reason;
    out += detail::line_of({{"accepted", std::move(accepted)}});
  }
  for (const CheckAccount& account : report.accounts) {
    out += detail::line_of({{"account", account_of(alignment, account)}});
  }
  if (!options.signature.empty()) out += detail::line_of({{"signature", options.signature}});
  return out;
}

}  // namespace paralign
