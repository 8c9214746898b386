#pragma once

// Document symbols and resolution numbers in one form, however they are printed: "A/HRC/RES/58/30",
// "a_hrc_res_58_30", "S/RES/2374(2017)".

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::detail {

/// A run of ASCII letters or of ASCII digits.
struct SymbolToken {
  std::string text{};    ///< letters in upper case, digits without leading zeros
  bool bracket = false;  ///< "(" stands before it
  bool glued = false;    ///< nothing stands between it and the token before
};

/// All else divides tokens.
[[nodiscard]] std::vector<SymbolToken> symbol_tokens(std::string_view text);

struct ParsedSymbol {
  std::string symbol{};  ///< "A/HRC/58/L.12", "S/RES/2374 (2017)"; empty: none
  std::string number{};  ///< of "RES" and "DEC": "58/30", "2374 (2017)"; else empty
  std::uint32_t revision = 0;
  bool corrigendum = false;
};

/// What starts as a symbol does; what is no part of it may stand behind.
[[nodiscard]] ParsedSymbol parse_symbol(const std::vector<SymbolToken>& tokens);
[[nodiscard]] ParsedSymbol parse_symbol(std::string_view text);

/// "58/30", "55/33 A", "2374 (2017)", "194 (III)", "217 A (III)", "S-30/1"; empty if `tokens` from
/// `first` on do not start with a number of a resolution.
///
/// @param council  of the Security Council: the second number is a year.
[[nodiscard]] std::string resolution_number(const std::vector<SymbolToken>& tokens,
                                            std::size_t first = 0, bool council = false);
[[nodiscard]] std::string resolution_number(std::string_view text);

/// Makes "55/33" the part "55/33 B", and its symbol too.
void add_letter(ParsedSymbol& parsed, char letter);

/// The organ of a symbol: "A/HRC" of "A/HRC/RES/58/30" and of "A/HRC/58/L.12".
[[nodiscard]] std::string_view organ_of_symbol(std::string_view symbol) noexcept;

/// The session of "58/30" or, without a number, of "A/HRC/58/L.12"; 0 where there is none.
[[nodiscard]] std::uint32_t session_of(std::string_view number, std::string_view symbol) noexcept;

/// The item of "58/30" or the number of "2374 (2017)" or the draft's; 0 where there is none.
[[nodiscard]] std::uint32_t item_of(std::string_view number, std::string_view symbol) noexcept;

}  // namespace paralign::detail
