#include "tokenize/segment/lines_mode.hpp"

#include <utility>

#include "tokenize/segment/structure.hpp"
#include "tokenize/text/fold.hpp"

namespace paralign::detail {
namespace {

Paragraph line_paragraph(const Block& block, std::string text, std::uint32_t id,
                         const Rules& rules) {
  Draft draft;
  draft.body.text = std::move(text);
  draft.body.list_number = block.list_number;
  draft.body.whole = true;
  draft.opening = opening_of(draft.body, rules);
  Paragraph paragraph;
  paragraph.id = id;
  paragraph.label = "L" + std::to_string(id);
  paragraph.text = block.text;
  paragraph.repaired = block.repaired;
  paragraph.place = block.place;
  if (draft.body.text.empty()) return paragraph;
  paragraph.kind = clear_kind(draft, rules);
  const Opening& opening = draft.opening;
  if (paragraph.kind == Kind::title) {
    paragraph.number = opening.title_number;
  } else if (opening.marker && paragraph.kind != Kind::heading && paragraph.kind != Kind::other) {
    paragraph.number = opening.marker->number;
    paragraph.marker = opening.marker->printed;
  }
  const bool leads = paragraph.kind == Kind::preamble || paragraph.kind == Kind::operative;
  if (leads && opening.lead.found() && opening.capital) {
    paragraph.lead = draft.body.text.substr(opening.lead.span.begin,
                                            opening.lead.span.end - opening.lead.span.begin);
  }
  return paragraph;
}

}  // namespace

std::vector<Paragraph> line_paragraphs(const Reading& reading, const Rules& rules) {
  std::vector<Paragraph> paragraphs;
  std::uint32_t id = 0;
  for (const Block& block : reading.blocks) {
    std::string text = single_blanks(block.text);
    if (!text.empty()) paragraphs.push_back(line_paragraph(block, std::move(text), id, rules));
    ++id;
  }
  return paragraphs;
}

}  // namespace paralign::detail
