#include <fmt/format.h>

#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

const Paragraph* find(const Document& document, std::uint32_t id) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.id == id) return &paragraph;
  }
  return nullptr;
}

// A parent that does not stand before its child ends the climb: imported files may hold anything.
std::size_t depth_of(const Document& document, const Paragraph& paragraph) {
  std::size_t depth = 0;
  const Paragraph* now = &paragraph;
  while (now->parent && *now->parent < now->id) {
    now = find(document, *now->parent);
    if (now == nullptr) break;
    ++depth;
  }
  return depth;
}

}  // namespace

std::string paragraphs_to_text(const Document& document) {
  std::string out =
      fmt::format("{} ({}), {}\n", detail::on_one_line(document.name),
                  detail::on_one_line(document.language), detail::on_one_line(document.file));
  for (const Paragraph& paragraph : document.paragraphs) {
    std::string text = detail::on_one_line(paragraph.text);
    const std::string lead = detail::on_one_line(paragraph.lead);
    if (!lead.empty() && text.starts_with(lead)) {
      text = fmt::format("[{}]{}", lead, text.substr(lead.size()));
    } else if (!lead.empty()) {
      text = fmt::format("[{}] {}", lead, text);
    }
    fmt::format_to(std::back_inserter(out), "{:{}}{:<8} {:<12} {}\n", "",
                   2 * depth_of(document, paragraph), detail::on_one_line(paragraph.label),
                   kind_name(paragraph.kind), text);
  }
  return out;
}

}  // namespace paralign
