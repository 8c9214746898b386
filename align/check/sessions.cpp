#include "align/check/sessions.hpp"

#include <charconv>

namespace paralign::detail {
namespace {

constexpr std::uint32_t kAssembly = 1945;  // the first session opened in January 1946
constexpr std::uint32_t kCouncil = 2006;
constexpr std::uint32_t kSessionsAYear = 3;

std::uint32_t number_in(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && stop == digits.data() + digits.size() ? value : 0;
}

std::uint32_t council_year(std::uint32_t session) noexcept {
  return kCouncil + (session - 1) / kSessionsAYear;
}

}  // namespace

std::optional<ResolutionNumber> parse_resolution_number(std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const ResolutionNumber number{number_in(value.substr(0, slash)),
                                number_in(value.substr(slash + 1))};
  if (number.session == 0 || number.item == 0) return std::nullopt;
  return number;
}

bool fits_a_body(std::uint32_t session, std::uint32_t year) noexcept {
  if (session == 0) return false;
  const std::uint32_t opened = kAssembly + session;
  return year == opened || year == opened + 1 || year == council_year(session);
}

std::string years_of_session(std::uint32_t session) {
  const std::uint32_t opened = kAssembly + session;
  return std::to_string(opened) + " or " + std::to_string(opened + 1) + " (General Assembly), " +
         std::to_string(council_year(session)) + " (Human Rights Council)";
}

}  // namespace paralign::detail
