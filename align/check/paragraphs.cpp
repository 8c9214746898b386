// Paragraphs of a pair: missing, extra, divided, under another number.

#include <charconv>
#include <optional>
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

void check_parts(const CheckedPair& pair, const Link& link, FindingList& findings) {
  if (link.source.size() == link.target.size()) return;
  findings
      .add(kParagraphDivided, label_of(pair.source, link.source) + " corresponds to " +
                                  label_of(pair.target, link.target) + " in " +
                                  text_of(pair.target))
      .source(pair.source.position, link.source.front())
      .target(pair.target.position, link.target.front());
}

// By how much the second number is more than the first; nothing for letters.
std::optional<int> shift_of(const std::string& first, const std::string& second) {
  const auto value_of = [](const std::string& number) -> std::optional<int> {
    int value = 0;
    const char* const end = number.data() + number.size();
    const auto [rest, error] = std::from_chars(number.data(), end, value);
    if (error != std::errc() || rest != end) return std::nullopt;
    return value;
  };
  const auto a = value_of(first);
  const auto b = value_of(second);
  if (!a || !b) return std::nullopt;
  return *b - *a;
}

// Numbers that differ. Where one number was left out all that follow differ by as much: the first
// says it, the others are notes.
void check_numbers(const CheckedPair& pair, FindingList& findings) {
  std::optional<int> said;
  for (const Link& link : pair.links.links) {
    if (link.relation == Relation::partial || !link.flags.renumbered) continue;
    const std::uint32_t i = link.source.front();
    const std::uint32_t j = link.target.front();
    const Paragraph& a = paragraph_of(pair.source.document, i);
    const Paragraph& b = paragraph_of(pair.target.document, j);
    const auto shift = shift_of(a.number, b.number);
    const bool goes_on = shift && shift == said && !link.flags.moved;
    if (shift) said = shift;
    findings
        .add(kNumberOfPartner, goes_on ? Severity::note : kNumberOfPartner.severity,
             "number " + a.number + " in " + text_of(pair.source) + " is " + b.number + " in " +
                 text_of(pair.target) + (goes_on ? ", like those before" : ""))
        .source(pair.source.position, i)
        .target(pair.target.position, j)
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
      check_parts(pair, link, findings);
    }
  }
  check_numbers(pair, findings);
}

}  // namespace paralign::detail
