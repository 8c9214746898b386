#include "align/check/sessions.hpp"

#include <charconv>

namespace paralign::detail {
namespace {

constexpr std::uint32_t kAssembly = 1945;  // the first session opened in January 1946
constexpr std::uint32_t kSeptember = 9;
constexpr std::uint32_t kCouncil = 2006;
constexpr std::uint32_t kSessionsAYear = 3;
constexpr std::uint32_t kFirstRegular = 4;  // those of 2006 had not found their months yet
constexpr std::uint32_t kLeastYear = 1900;  // larger numbers are years, no sessions

std::uint32_t number_in(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && stop == digits.data() + digits.size() ? value : 0;
}

std::uint32_t council_year(std::uint32_t session) noexcept {
  return kCouncil + (session - 1) / kSessionsAYear;
}

struct Months {
  std::uint32_t first = 1;
  std::uint32_t last = 12;
  std::string_view name{};
};

Months council_months(std::uint32_t session) noexcept {
  if (session < kFirstRegular) return {6, 12, "from June to December"};
  if (session == 6) return {9, 12, "from September to December"};
  if (session == 43) return {2, 6, "from February to June"};
  if (session % kSessionsAYear == 1) return {2, 4, "from February to April"};
  return session % kSessionsAYear == 2 ? Months{6, 7, "in June and July"}
                                       : Months{9, 10, "in September and October"};
}

bool fits_assembly(std::uint32_t session, std::uint32_t year, std::uint32_t month) noexcept {
  const std::uint32_t opened = kAssembly + session;
  if (year == opened) return month == 0 || month >= kSeptember || session == 1;
  return year == opened + 1 && (month == 0 || month <= kSeptember);
}

bool fits_council(std::uint32_t session, std::uint32_t year, std::uint32_t month) noexcept {
  if (year != council_year(session)) return false;
  const Months months = council_months(session);
  return month == 0 || (month >= months.first && month <= months.last);
}

}  // namespace

std::optional<NumberOfSession> parse_resolution_number(std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const NumberOfSession number{number_in(value.substr(0, slash)),
                               number_in(value.substr(slash + 1))};
  if (number.session == 0 || number.item == 0) return std::nullopt;
  return number;
}

bool fits_a_body(std::uint32_t session, std::uint32_t year, std::uint32_t month) noexcept {
  if (session == 0) return false;
  if (session >= kLeastYear) return session == year;
  return fits_assembly(session, year, month) || fits_council(session, year, month);
}

std::string times_of_session(std::uint32_t session) {
  if (session >= kLeastYear) return "in " + std::to_string(session);
  const std::uint32_t opened = kAssembly + session;
  return "from September " + std::to_string(opened) + " to September " +
         std::to_string(opened + 1) + " (General Assembly) or " +
         std::string(council_months(session).name) + ' ' + std::to_string(council_year(session)) +
         " (Human Rights Council)";
}

}  // namespace paralign::detail
