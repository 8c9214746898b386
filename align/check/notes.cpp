// Marks and texts of notes: inside one document, and between two.

#include <algorithm>
#include <string>
#include <unordered_set>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

void add_missing(const CheckedSide& here, const CheckedSide& there, std::uint32_t unit,
                 bool of_source, FindingList& findings) {
  const Paragraph& note = paragraph_of(here.document, unit);
  FindingMaker finding =
      findings.add(kNoteMissing, "note " + note.number + " has no counterpart in " +
                                     text_of(there) + ": \"" + quoted(here.document, unit) + '"');
  finding.words({note.marker});
  if (of_source) {
    finding.source(here.position, unit);
  } else {
    finding.target(here.position, unit);
  }
}

std::vector<std::string> marks_of(const CheckedSide& side,
                                  const std::vector<std::uint32_t>& units) {
  std::vector<std::string> marks;
  for (const std::uint32_t unit : units) {
    for (const std::string& mark : paragraph_of(side.document, unit).notes) marks.push_back(mark);
  }
  return marks;
}

std::string count_of(std::size_t marks) {
  return std::to_string(marks) + (marks == 1 ? " note mark" : " note marks");
}

void compare_marks(const CheckedPair& pair, const Link& link, FindingList& findings) {
  const std::vector<std::string> here = marks_of(pair.source, link.source);
  const std::vector<std::string> there = marks_of(pair.target, link.target);
  if (here.size() == there.size()) return;
  std::vector<std::string> words = here;
  words.insert(words.end(), there.begin(), there.end());
  findings
      .add(kMarkMissing, count_of(here.size()) + " in " + text_of(pair.source) + ", " +
                             count_of(there.size()) + " in " + text_of(pair.target))
      .source(pair.source.position, link.source.front())
      .target(pair.target.position, link.target.front())
      .words(std::move(words));
}

}  // namespace

void check_notes(const CheckedDocument& checked, FindingList& findings) {
  std::unordered_set<std::string> cited;
  std::unordered_set<std::string> given;
  for (const Paragraph& paragraph : checked.document.document.paragraphs) {
    cited.insert(paragraph.notes.begin(), paragraph.notes.end());
    if (paragraph.kind == Kind::footnote) given.insert(paragraph.number);
  }
  for (std::uint32_t unit = 0; unit < checked.document.units.size(); ++unit) {
    const Paragraph& paragraph = paragraph_of(checked.document, unit);
    if (paragraph.kind == Kind::footnote && !cited.contains(paragraph.number)) {
      findings.add(kNoteWithoutMark, "no paragraph cites note " + paragraph.number)
          .source(checked.position, unit)
          .words({paragraph.marker});
    }
    for (const std::string& mark : paragraph.notes) {
      if (given.contains(mark)) continue;
      findings
          .add(kMarkWithoutNote,
               paragraph.label + " cites note " + mark + ", whose text was not found")
          .source(checked.position, unit)
          .words({mark});
    }
  }
}

void check_notes(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (!link.source.empty() && !link.target.empty()) {
      compare_marks(pair, link, findings);
      continue;
    }
    const bool of_source = link.target.empty();
    const CheckedSide& here = of_source ? pair.source : pair.target;
    for (const std::uint32_t unit : of_source ? link.source : link.target) {
      if (paragraph_of(here.document, unit).kind != Kind::footnote) continue;
      add_missing(here, of_source ? pair.target : pair.source, unit, of_source, findings);
    }
  }
}

}  // namespace paralign::detail
