#include "align/export/link_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "align/export/plain_run.hpp"

namespace paralign::detail {
namespace {

bool is_repaired(const UnitDocument& document, std::span<const std::uint32_t> positions) {
  return std::ranges::any_of(
      positions, [&](std::uint32_t position) { return paragraph_of(document, position).repaired; });
}

}  // namespace

FirstPair::FirstPair(const Alignment& alignment) {
  if (alignment.pairs.empty()) return;
  links = &alignment.pairs.front();
  source = &alignment.documents.at(links->first);
  target = &alignment.documents.at(links->second);
}

const Paragraph& paragraph_of(const UnitDocument& document, std::uint32_t position) {
  return document.document.paragraphs.at(document.units.at(position).paragraph);
}

std::vector<std::uint32_t> ids_of(const UnitDocument& document,
                                  std::span<const std::uint32_t> positions) {
  std::vector<std::uint32_t> ids;
  ids.reserve(positions.size());
  for (const std::uint32_t position : positions) ids.push_back(paragraph_of(document, position).id);
  return ids;
}

std::string join_ids(std::span<const std::uint32_t> ids) {
  return fmt::format("{}", fmt::join(ids, ","));
}

std::string join_labels(const UnitDocument& document, std::span<const std::uint32_t> positions) {
  std::string labels;
  for (const std::uint32_t position : positions) {
    if (!labels.empty()) labels += ',';
    labels += on_one_line(paragraph_of(document, position).label);
  }
  return labels;
}

std::string join_kinds(const UnitDocument& document, std::span<const std::uint32_t> positions) {
  std::string kinds;
  for (const std::uint32_t position : positions) {
    if (!kinds.empty()) kinds += ',';
    kinds += kind_name(paragraph_of(document, position).kind);
  }
  return kinds;
}

std::string join_text(const UnitDocument& document, std::span<const std::uint32_t> positions) {
  std::string text;
  for (const std::uint32_t position : positions) {
    if (!text.empty()) text += ' ';
    text += on_one_line(paragraph_of(document, position).text);
  }
  return text;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  append_on_one_line(line, text);
  return line;
}

void append_on_one_line(std::string& out, std::string_view text) {
  // The line ends of Unicode start with C2 and E2; all else is copied in runs.
  constexpr auto kIsPlain = [](unsigned char byte) {
    return byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2;
  };
  constexpr auto kOtherIn = [](std::uint64_t eight) {
    return control_in(eight) | byte_in(eight, 0x7F) | byte_in(eight, 0xC2) | byte_in(eight, 0xE2);
  };
  std::size_t copied = 0;
  for (std::size_t i = 0; (i = plain_end(text, i, kOtherIn, kIsPlain)) < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view rest = text.substr(i);
    const std::size_t length = byte < 0x20 || byte == 0x7F                                ? 1
                               : rest.starts_with("\u0085")                               ? 2
                               : rest.starts_with("\u2028") || rest.starts_with("\u2029") ? 3
                                                                                          : 0;
    i += length == 0 ? 1 : length;
    if (length == 0) continue;
    out.append(text, copied, i - length - copied) += ' ';
    copied = i;
  }
  out.append(text, copied);
}

std::string text_at(std::string_view text, const Span& span) {
  if (span.begin >= span.end || span.end > text.size()) return "?";
  return on_one_line(text.substr(span.begin, span.end - span.begin));
}

std::vector<std::string_view> flag_names(const LinkFlags& flags) {
  std::vector<std::string_view> names;
  if (flags.moved) names.emplace_back("moved");
  if (flags.renumbered) names.emplace_back("renumbered");
  if (flags.section_changed) names.emplace_back("section-changed");
  if (flags.low_margin) names.emplace_back("low-margin");
  if (flags.fixed) names.emplace_back("fixed");
  return names;
}

std::vector<std::string_view> flag_names(const UnitDocument& source, const UnitDocument& target,
                                         const Link& link) {
  std::vector<std::string_view> names = flag_names(link.flags);
  if (is_repaired(source, link.source) || is_repaired(target, link.target)) {
    names.emplace_back("repaired");
  }
  return names;
}

std::vector<std::string_view> flag_names(const Alignment& alignment, const Row& row) {
  std::vector<std::string_view> names = flag_names(row.flags);
  if (row.disputed) names.emplace_back("disputed");
  for (std::size_t d = 0; d < alignment.documents.size(); ++d) {
    if (!is_repaired(alignment.documents[d], row.cells.at(d))) continue;
    names.emplace_back("repaired");
    break;
  }
  return names;
}

double six_decimals(double value) noexcept {
  const double rounded = std::round(value * 1e6) / 1e6;
  return rounded == 0 ? 0 : rounded;
}

}  // namespace paralign::detail
