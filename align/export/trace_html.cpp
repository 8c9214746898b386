#include <fmt/format.h>

#include "align/export/html_parts.hpp"
#include "align/export/link_parts.hpp"
#include "align/export/series_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using detail::html;

std::string heading_of(const UnitDocument& document, std::string_view label) {
  std::string heading = fmt::format("<h2>{}", html(detail::symbol_of(document.document)));
  if (!label.empty()) heading += fmt::format(", {}", html(label));
  return heading + fmt::format(" <span class=\"date\">{} {}</span></h2>\n",
                               html(document_date(document)), html(document.document.language));
}

std::string marked(const std::vector<detail::ChangePiece>& pieces) {
  std::string text;
  for (const detail::ChangePiece& piece : pieces) {
    const std::string words = html(piece.words);
    switch (piece.kind) {
      case DiffKind::equal:
        text += words;
        break;
      case DiffKind::deleted:
        text += fmt::format("<del>{}</del>", words);
        break;
      case DiffKind::inserted:
        text += fmt::format("<ins>{}</ins>", words);
        break;
    }
    text += piece.blanks;
  }
  return text;
}

// The text with its lead set off, where it starts with it.
std::string plain(const Appearance& appearance) {
  const std::string_view text = appearance.text;
  if (appearance.lead.empty() || !text.starts_with(appearance.lead)) return html(text);
  return fmt::format("<span class=\"lead\">{}</span>{}", html(appearance.lead),
                     html(text.substr(appearance.lead.size())));
}

std::string note(std::string_view text) {
  return fmt::format("<p class=\"note\">{}</p>\n", html(text));
}

std::string section_of(const Alignment& alignment, const Trace& trace, std::size_t here) {
  const Appearance& now = trace.appearances[here];
  const UnitDocument& document = alignment.documents.at(now.document);
  std::string out = "<section>\n" + heading_of(document, now.label);
  out += now.earlier
             ? note(fmt::format("{}: {}", detail::status_of(now),
                                detail::reference_to(alignment, trace.appearances[*now.earlier])))
             : note("first appearance");
  std::string text = plain(now);
  if (now.version) {
    const Appearance& before = trace.appearances[*now.version];
    const bool changed = detail::has_changes(trace.changes[here]);
    if (now.version != now.earlier) {
      out += note(fmt::format("{}: {}", changed ? "words changed since" : "same words as",
                              detail::reference_to(alignment, before)));
    }
    if (changed) text = marked(detail::pieces_of(trace.changes[here], before.text, now.text));
  }
  return out +
         fmt::format("<p{}>{}</p>\n</section>\n", detail::language_attributes(document), text);
}

std::string section_of(const Alignment& alignment, const Absence& absence) {
  const UnitDocument& document = alignment.documents.at(absence.document);
  std::string out = "<section class=\"absent\">\n" + heading_of(document, {}) +
                    note(detail::words_for(absence.kind));
  for (const std::uint32_t unit : absence.partial) {
    const Paragraph& paragraph = detail::paragraph_of(document, unit);
    out +=
        note(fmt::format("a part in {}:", paragraph.label)) +
        fmt::format("<p{}>{}</p>\n", detail::language_attributes(document), html(paragraph.text));
  }
  return out + "</section>\n";
}

}  // namespace

std::string trace_to_html(const Alignment& alignment, const Trace& trace) {
  if (trace.appearances.empty()) return {};
  const Appearance& last = trace.appearances.front();
  std::string out = detail::page_begin(detail::reference_to(alignment, last));
  out += note(fmt::format("First: {}. Last: {}. In {} of {} documents; probability {:.2f}{}.",
                          detail::reference_to(alignment, trace.appearances.back()),
                          detail::reference_to(alignment, last), trace.appearances.size(),
                          trace.documents.size(), trace.probability,
                          trace.disputed ? ", disputed" : ""));
  out +=
      "<p class=\"note\">Since the version before: <ins>inserted</ins> <del>deleted</del>. "
      "Newest first.</p>\n";
  for (const std::size_t document : trace.documents) {
    const detail::Step step = detail::step_of(trace, document);
    if (step.absence != nullptr) out += section_of(alignment, *step.absence);
    if (step.appearance) out += section_of(alignment, trace, *step.appearance);
  }
  return out + std::string(detail::page_end());
}

}  // namespace paralign
