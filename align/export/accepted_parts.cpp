#include "align/export/accepted_parts.hpp"

#include "align/check/accept.hpp"
#include "align/export/link_parts.hpp"

namespace paralign::detail {
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
    if (place->unit) labels += ' ' + paragraph_of(document, *place->unit).label;
  }
  return labels;
}

std::string quotation_at(const Alignment& alignment, const std::optional<CheckPlace>& place) {
  if (!place || !place->unit) return {};
  const UnitDocument& document = alignment.documents.at(place->document);
  return beginning_of(paragraph_of(document, *place->unit).text);
}

}  // namespace

AcceptedFinding accepted_line_of(const Alignment& alignment, const CheckFinding& finding) {
  AcceptedFinding line;
  line.key = finding.key;
  line.documents = documents_of(alignment, finding);
  line.places = labels_of(alignment, finding);
  line.message = finding.message;
  line.source = quotation_at(alignment, finding.source);
  line.target = quotation_at(alignment, finding.target);
  line.reason = finding.reason;
  return line;
}

std::string field(std::string_view text) {
  std::string line = on_one_line(text);
  if (!line.starts_with('"')) return line;
  std::string quoted = "\"";
  for (const char c : line) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace paralign::detail
