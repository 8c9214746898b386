#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paralign::detail {

/// A resolution number in its parts: 46 and 28 of "46/28".
struct ResolutionNumber {
  std::uint32_t session = 0;
  std::uint32_t item = 0;
};

/// "46/28"; nothing for a document symbol, a special session or a number with its year.
[[nodiscard]] std::optional<ResolutionNumber> parse_resolution_number(std::string_view value);

/// Whether a body of the United Nations adopted resolutions of that session in that year: the
/// General Assembly (session n opens in September of 1945 + n and goes on into the next year) or
/// the Human Rights Council (three regular sessions a year since June 2006).
///
/// @par Source  Rules of procedure of the General Assembly, A/520/Rev.19, rule 1; General Assembly
/// resolution 60/251 of 15 March 2006, paragraph 10.
[[nodiscard]] bool fits_a_body(std::uint32_t session, std::uint32_t year) noexcept;

/// The years in which those bodies held that session, in words: "2021 (Human Rights Council)".
[[nodiscard]] std::string years_of_session(std::uint32_t session);

}  // namespace paralign::detail
