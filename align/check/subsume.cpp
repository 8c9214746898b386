// One cause, one alarm: what follows from another finding at the same place is a note.

#include <algorithm>
#include <optional>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"

namespace paralign::detail {
namespace {

bool is_at(const std::optional<CheckPlace>& a, const std::optional<CheckPlace>& b) {
  return a && b && a->unit && a->document == b->document && a->unit == b->unit;
}

bool is_inside(const std::optional<CheckPlace>& part, const std::optional<CheckPlace>& whole) {
  return is_at(part, whole) && part->span.end > part->span.begin &&
         whole->span.begin <= part->span.begin && part->span.end <= whole->span.end;
}

bool says_missing(const CheckFinding& finding) {
  return finding.code == kTruncated.code || finding.code == kTooLong.code ||
         finding.code == kClauseMissing.code;
}

bool is_on_one_side(const CheckFinding& finding) {
  return finding.code == kNumberMissing.code || finding.code == kDateMissing.code ||
         finding.code == kSymbolMissing.code || finding.code == kNameMissing.code;
}

bool is_cut(const CheckFinding& finding) {
  return finding.code == kTruncated.code || finding.code == kTooLong.code;
}

bool is_missing(const CheckFinding& finding) {
  return finding.code == kParagraphMissing.code || finding.code == kParagraphExtra.code;
}

bool is_same_link(const CheckFinding& a, const CheckFinding& b) {
  return is_at(a.source, b.source) && is_at(a.target, b.target);
}

// A number or a clause in words that are missing; two paragraphs that say different things where
// one was cut; a number where they do.
bool follows(const CheckFinding& finding, const CheckFinding& cause) {
  const bool inside =
      is_inside(finding.source, cause.source) || is_inside(finding.target, cause.target);
  if (inside && says_missing(cause) && is_on_one_side(finding)) return true;
  if (inside && is_cut(cause) && finding.code == kClauseMissing.code) return true;
  if (!is_same_link(finding, cause)) return false;
  if (is_cut(cause)) return finding.code == kNotCorresponding.code;
  if (is_missing(cause)) return is_cut(finding) || is_on_one_side(finding);
  return cause.code == kNotCorresponding.code && is_on_one_side(finding);
}

}  // namespace

void subsume(std::span<CheckFinding> findings) {
  std::vector<const CheckFinding*> causes;
  for (const CheckFinding& finding : findings) {
    const bool is_cause =
        says_missing(finding) || is_missing(finding) || finding.code == kNotCorresponding.code;
    if (is_cause && finding.severity != Severity::note) causes.push_back(&finding);
  }
  for (CheckFinding& finding : findings) {
    if (finding.severity != Severity::warning) continue;
    const bool explained = std::ranges::any_of(
        causes, [&finding](const CheckFinding* cause) { return follows(finding, *cause); });
    if (explained) finding.severity = Severity::note;
  }
}

}  // namespace paralign::detail
