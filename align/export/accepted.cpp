#include <fmt/format.h>

#include <iterator>
#include <unordered_set>

#include "align/check/accept.hpp"
#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

// The beginning of a text, cut between words.
std::string beginning_of(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() <= kLongest) return std::string(text);
  const std::size_t blank = text.rfind(' ', kLongest);
  const std::size_t end = blank == std::string_view::npos ? text.find(' ') : blank;
  return end == std::string_view::npos ? std::string(text)
                                       : std::string(text.substr(0, end)) + " ...";
}

// "en OP4, fr OP4"
std::string labels_of(const Alignment& alignment, const CheckFinding& finding) {
  std::string labels;
  for (const auto& place : {finding.source, finding.target}) {
    if (!place) continue;
    const UnitDocument& document = alignment.documents.at(place->document);
    if (!labels.empty()) labels += ", ";
    labels += document.document.language;
    if (place->unit) labels += ' ' + detail::paragraph_of(document, *place->unit).label;
  }
  return labels;
}

std::string quotation_at(const Alignment& alignment, const std::optional<CheckPlace>& place) {
  if (!place || !place->unit) return {};
  const UnitDocument& document = alignment.documents.at(place->document);
  return beginning_of(detail::paragraph_of(document, *place->unit).text);
}

AcceptedFinding line_of(const Alignment& alignment, const CheckFinding& finding) {
  AcceptedFinding line;
  line.key = finding.key;
  line.documents = detail::documents_of(alignment, finding);
  line.places = labels_of(alignment, finding);
  line.message = finding.message;
  line.source = quotation_at(alignment, finding.source);
  line.target = quotation_at(alignment, finding.target);
  line.reason = finding.reason;
  return line;
}

// A quotation mark at the beginning would open a field that a spreadsheet reads to the next one.
std::string field(std::string_view text) {
  std::string line = detail::on_one_line(text);
  if (!line.starts_with('"')) return line;
  std::string quoted = "\"";
  for (const char c : line) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace

std::string accepted_to_tsv(const Alignment& alignment, const CheckReport& report) {
  std::string out = "key\tdocuments\tplaces\tmessage\tsource\ttarget\treason\n";
  std::unordered_set<std::string> printed;
  const auto print = [&](const AcceptedFinding& line) {
    if (!printed.insert(line.key).second) return;
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\n", line.key,
                   field(line.documents), field(line.places), field(line.message),
                   field(line.source), field(line.target), field(line.reason));
  };
  for (const CheckFinding& finding : report.accepted) print(line_of(alignment, finding));
  for (const CheckFinding& finding : report.findings) print(line_of(alignment, finding));
  for (const AcceptedFinding& line : report.elsewhere) print(line);
  return out;
}

}  // namespace paralign
