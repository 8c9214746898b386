#include <fmt/format.h>

#include "align/export/html_parts.hpp"
#include "align/export/link_parts.hpp"
#include "align/export/series_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using detail::html;

constexpr std::size_t kLongestOpening = 60;

std::string_view class_of(char sign) noexcept {
  switch (sign) {
    case '=':
      return "same";
    case '~':
      return "changed";
    case '+':
      return "new";
    default:
      return "other";
  }
}

std::string header_of(const UnitDocument& document) {
  return fmt::format("<th scope=\"col\">{}<br><span class=\"date\">{} {}</span></th>\n",
                     html(detail::symbol_of(document.document)), html(document_date(document)),
                     html(document.document.language));
}

std::string cell_of(const Alignment& alignment, const SeriesRow& row, std::size_t here,
                    bool in_oldest) {
  const std::optional<Appearance>& cell = row.cells[here];
  if (!cell) return "<td class=\"none\">\u2013</td>";
  const Appearance& now = *cell;
  const UnitDocument& document = alignment.documents.at(now.document);
  const char sign = detail::sign_of(now, in_oldest);
  std::string title = now.text;
  const Appearance* earlier = detail::cell_at(row, now.earlier);
  if (earlier != nullptr) {
    title = fmt::format("{}: {}. {}", detail::status_of(now),
                        detail::reference_to(alignment, *earlier), now.text);
  }
  return fmt::format(
      "<td class=\"{}\"{} title=\"{}\"><span class=\"label\">{}</span> {}<br>"
      "<span class=\"{}\">{}</span></td>",
      class_of(sign), detail::language_attributes(document), html(title), html(now.label),
      html(std::string_view(&sign, sign == ' ' ? 0 : 1)), now.lead.empty() ? "text" : "lead",
      html(detail::opening_of(now, kLongestOpening)));
}

}  // namespace

std::string matrix_to_html(const Alignment& alignment, const SeriesMatrix& matrix) {
  std::string out = detail::page_begin(
      fmt::format("{} paragraphs in {} documents", matrix.rows.size(), matrix.documents.size()));
  out +=
      "<p class=\"note legend\"><span>= same words as before</span> <span>~ other words</span> "
      "<span>? cannot be told</span> <span>+ new</span> <span>\u2013 not there</span> "
      "Newest document first.</p>\n"
      "<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n";
  for (const std::size_t document : matrix.documents) {
    out += header_of(alignment.documents.at(document));
  }
  out += "</tr>\n</thead>\n<tbody>\n";
  for (const SeriesRow& row : matrix.rows) {
    out += fmt::format("<tr class=\"{}\">", kind_name(row.kind));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      out += cell_of(alignment, row, i, matrix.resolutions.at(i) == 0);
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</div>\n" + std::string(detail::page_end());
}

}  // namespace paralign
