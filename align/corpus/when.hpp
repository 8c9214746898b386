#pragma once

// Which organ a resolution is of, and when it was adopted, as far as number and date tell.

#include <cstdint>
#include <string_view>

#include "paralign/corpus.hpp"

namespace paralign::detail {

/// "A/HRC" from the symbol; without one "S" by "2374 (2017)", "A" by "194 (III)", and "A" or
/// "A/HRC" where the session fits the year; else empty.
[[nodiscard]] std::string_view organ_of(const CorpusDocument& document) noexcept;

/// "2017-03-24" as 20170324; 0 for what is no date.
[[nodiscard]] std::uint32_t day_of(std::string_view date) noexcept;

/// Whether two such days are no more than a year apart.
[[nodiscard]] bool within_a_year(std::uint32_t first, std::uint32_t second) noexcept;

/// A day in the session of the General Assembly or the Human Rights Council; 0 for other organs.
/// @par Source  Rules of procedure of the General Assembly, A/520/Rev.19, rule 1; the Council meets
/// three times a year since June 2006.
[[nodiscard]] std::uint32_t day_of_session(std::string_view organ, std::uint32_t session) noexcept;

}  // namespace paralign::detail
