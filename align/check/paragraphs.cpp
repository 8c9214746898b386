// Paragraphs of a pair: missing, extra, divided, under another number.

#include <algorithm>
#include <string>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/words.hpp"

namespace paralign::detail {
namespace {

// Lines around the resolution: their absence says little of the text.
bool is_frame(Kind kind) noexcept {
  return kind == Kind::masthead || kind == Kind::adoption || kind == Kind::meeting ||
         kind == Kind::vote;
}

void add_one_sided(const CheckedPair& pair, const CheckedSide& here, const CheckedSide& there,
                   std::uint32_t unit, FindingList& findings) {
  const Paragraph& paragraph = paragraph_of(here.document, unit);
  if (here.document.units[unit].letters == 0) return;
  if (paragraph.kind == Kind::footnote) return;  // notes.cpp says that
  const bool of_source = &here == &pair.source;
  const CheckCode& code = paragraph.kind == Kind::annex                   ? kAnnexMissing
                          : here.layout.typed && is_frame(paragraph.kind) ? kFrameDiffers
                          : of_source                                     ? kParagraphMissing
                                                                          : kParagraphExtra;
  FindingMaker finding =
      findings.add(code, paragraph.label + " has no counterpart in " + text_of(there) + ": \"" +
                             quoted(here.document, unit) + '"');
  if (of_source) {
    finding.source(here.position, unit);
  } else {
    finding.target(here.position, unit);
  }
}

void check_link(const CheckedPair& pair, const Link& link, FindingList& findings) {
  const std::uint32_t i = link.source.front();
  const std::uint32_t j = link.target.front();
  const auto add = [&](const CheckCode& code, std::string message) {
    return findings.add(code, std::move(message))
        .source(pair.source.position, i)
        .target(pair.target.position, j);
  };
  const std::string here = label_of(pair.source, link.source);
  const std::string there = label_of(pair.target, link.target);
  if (link.source.size() != link.target.size()) {
    add(kParagraphDivided, here + " corresponds to " + there + " in " + text_of(pair.target));
  }
  if (link.flags.renumbered && pair.translation()) {
    const Paragraph& a = paragraph_of(pair.source.document, i);
    const Paragraph& b = paragraph_of(pair.target.document, j);
    add(kNumberOfPartner, "number " + a.number + " in " + text_of(pair.source) + " is " + b.number +
                              " in " + text_of(pair.target))
        .words({a.marker, b.marker});
  }
}

}  // namespace

void check_paragraphs(const CheckedPair& pair, FindingList& findings) {
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial) continue;
    if (link.target.empty()) {
      for (const std::uint32_t unit : link.source) {
        add_one_sided(pair, pair.source, pair.target, unit, findings);
      }
    } else if (link.source.empty()) {
      for (const std::uint32_t unit : link.target) {
        add_one_sided(pair, pair.target, pair.source, unit, findings);
      }
    } else {
      check_link(pair, link, findings);
    }
  }
}

}  // namespace paralign::detail
