#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paralign::detail {

/// A resolution number in its parts: 46 and 28 of "46/28".
struct NumberOfSession {
  std::uint32_t session = 0;
  std::uint32_t item = 0;
};

/// "46/28"; nothing for a document symbol or a special session.
[[nodiscard]] std::optional<NumberOfSession> parse_resolution_number(std::string_view value);

/// Whether a body of the United Nations adopted resolutions of that session then: the General
/// Assembly (session n opens in September of 1945 + n and goes on to the next September) or the
/// Human Rights Council (three regular sessions a year since June 2006: from the fourth on they are
/// in February to April, June and July, September and October). Instead of a session a number may
/// have its year ("2005/20").
///
/// @param month  1 to 12; 0 where only the year is asked for.
/// @par Source  Rules of procedure of the General Assembly, A/520/Rev.19, rule 1; General Assembly
/// resolution 60/251 of 15 March 2006, paragraph 10. The dates of the Council's sessions are those
/// of its reports to the Assembly; the sixth was resumed in December 2007, the 43rd in June 2020.
[[nodiscard]] bool fits_a_body(std::uint32_t session, std::uint32_t year,
                               std::uint32_t month = 0) noexcept;

/// When those bodies held that session, in words: "from September 1999 to September 2000 (General
/// Assembly) or in September and October 2023 (Human Rights Council)".
[[nodiscard]] std::string times_of_session(std::uint32_t session);

}  // namespace paralign::detail
