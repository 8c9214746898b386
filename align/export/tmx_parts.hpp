#pragma once

// What all writers of TMX share: head, tail, and the parts of a unit, one element a line.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"

namespace paralign::detail {

/// All before the properties of a memory. @param source_language  not yet escaped.
[[nodiscard]] std::string tmx_begin(std::string_view source_language);

inline constexpr std::string_view kTmxBeginBody = "</header>\n<body>\n";
inline constexpr std::string_view kTmxEnd = "</body>\n</tmx>\n";

/// `<prop type="x-TYPE">`; nothing for an empty value.
void add_prop(std::string& out, std::string_view type, std::string_view value);

/// `<tu>` with the properties of a link or a row; the caller closes it.
void begin_entry(std::string& out, std::uint64_t number, Relation relation,
                 const std::vector<std::string_view>& flags, double probability);

/// What a document is called.
void add_document_props(std::string& out, const Document& document, std::string_view symbol);

/// The properties of some units of a document: labels, kinds, symbols cited.
void add_unit_props(std::string& out, const UnitDocument& document,
                    const std::vector<std::uint32_t>& units);

void begin_variant(std::string& out, std::string_view language);
/// The text of the units; closes the variant.
void end_variant(std::string& out, const UnitDocument& document,
                 const std::vector<std::uint32_t>& units);

}  // namespace paralign::detail
