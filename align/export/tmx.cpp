// A translation memory, TMX 1.4b: a header, then one <tu> for each link that has both sides. Where
// the two documents are of one language (revisions), the x-document property tells them apart. No
// date is written: the same alignment gives the same bytes.

#include <fmt/format.h>

#include <array>

#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"
#include "paralign/version.hpp"

namespace paralign {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

struct Decoded {
  std::size_t length = 1;
  bool allowed = false;  // well-formed, and a Char of XML 1.0
};

// Well-formed sequences as in the Unicode Standard, table 3-7; production 2 [Char] of XML 1.0.
Decoded decode(std::string_view rest) noexcept {
  const auto byte = [rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {1, first >= 0x20 || first == 9 || first == 10 || first == 13};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || rest.size() < length) return {};
  std::uint32_t value = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || value > 0x10FFFF || surrogate) return {};
  return {length, value != 0xFFFE && value != 0xFFFF};
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode(text.substr(i));
    if (!next.allowed) {
      out += kReplacement;
    } else if (text[i] == '&') {
      out += "&amp;";
    } else if (text[i] == '<') {
      out += "&lt;";
    } else if (text[i] == '>') {
      out += "&gt;";
    } else if (text[i] == '"') {
      out += "&quot;";
    } else if (text[i] == '\t' || text[i] == '\n' || text[i] == '\r') {
      out += ' ';
    } else {
      out.append(text, i, next.length);
    }
    i += next.length;
  }
  return out;
}

void add_prop(std::string& out, std::string_view type, std::string_view value) {
  if (value.empty()) return;
  fmt::format_to(std::back_inserter(out), "<prop type=\"x-{}\">{}</prop>\n", type, escaped(value));
}

std::string text_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions) {
  std::string text;
  for (const std::uint32_t position : positions) {
    if (!text.empty()) text += ' ';
    text += detail::paragraph_of(document, position).text;
  }
  return text;
}

std::string kinds_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions) {
  std::string kinds;
  for (const std::uint32_t position : positions) {
    if (!kinds.empty()) kinds += ',';
    kinds += kind_name(detail::paragraph_of(document, position).kind);
  }
  return kinds;
}

std::string symbols_of(const UnitDocument& document, const std::vector<std::uint32_t>& positions) {
  std::string symbols;
  for (const std::uint32_t position : positions) {
    for (const Anchor& anchor : document.units.at(position).anchors) {
      if (anchor.kind != AnchorKind::symbol) continue;
      if (!symbols.empty()) symbols += ',';
      symbols += anchor.value;
    }
  }
  return symbols;
}

void add_variant(std::string& out, const UnitDocument& document,
                 const std::vector<std::uint32_t>& positions, std::string_view language) {
  fmt::format_to(std::back_inserter(out), "<tuv xml:lang=\"{}\">\n", escaped(language));
  add_prop(out, "document", document.document.name);
  add_prop(out, "document-symbol", document.document.metadata.symbol);
  add_prop(out, "labels", detail::join_labels(document, positions));
  add_prop(out, "kind", kinds_of(document, positions));
  add_prop(out, "symbols", symbols_of(document, positions));
  fmt::format_to(std::back_inserter(out), "<seg>{}</seg>\n</tuv>\n",
                 escaped(text_of(document, positions)));
}

}  // namespace

std::string links_to_tmx(const Alignment& alignment, const TmxOptions& options) {
  const auto language = [&](std::size_t document) -> std::string_view {
    if (document < options.languages.size() && !options.languages[document].empty()) {
      return options.languages[document];
    }
    const std::string& own = alignment.documents.at(document).document.language;
    return own.empty() ? std::string_view("und") : own;
  };
  const detail::FirstPair pair(alignment);
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
      "<header creationtool=\"paralign\" creationtoolversion=\"{}\" segtype=\"paragraph\" "
      "o-tmf=\"paralign\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\">\n",
      version(), pair.links == nullptr ? "*all*" : escaped(language(pair.links->first)));
  if (pair.links != nullptr) add_prop(out, "pairing", pairing_name(pair.links->pairing));
  out += "</header>\n<body>\n";
  if (pair.links != nullptr) {
    std::size_t number = 0;
    for (const Link& link : pair.links->links) {
      if (link.source.empty() || link.target.empty() || link.relation == Relation::partial) {
        continue;
      }
      fmt::format_to(std::back_inserter(out), "<tu tuid=\"{}\">\n", ++number);
      add_prop(out, "relation", relation_name(link.relation));
      add_prop(out, "flags", fmt::format("{}", fmt::join(detail::flag_names(link.flags), ",")));
      add_prop(out, "probability", fmt::format("{}", detail::six_decimals(link.probability)));
      add_variant(out, *pair.source, link.source, language(pair.links->first));
      add_variant(out, *pair.target, link.target, language(pair.links->second));
      out += "</tu>\n";
    }
  }
  out += "</body>\n</tmx>\n";
  return out;
}

}  // namespace paralign
