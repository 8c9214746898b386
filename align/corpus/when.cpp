#include "align/corpus/when.hpp"

#include <array>
#include <charconv>

#include "align/corpus/ascii.hpp"
#include "align/corpus/symbols.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kAssembly = 1945;  // session n opens in the autumn of 1945 + n
constexpr std::uint32_t kCouncil = 2006;
constexpr std::uint32_t kSessionsAYear = 3;
constexpr std::uint32_t kMostSessions = 200;  // larger numbers are years
constexpr std::uint32_t kYear = 10000;        // of a day such as 20170324

std::uint32_t number_in(std::string_view digits) noexcept {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::uint32_t council_year(std::uint32_t session) noexcept {
  return kCouncil + (session - 1) / kSessionsAYear;
}

}  // namespace

std::string_view organ_of(const CorpusDocument& document) noexcept {
  if (!document.symbol.empty()) return organ_of_symbol(document.symbol);
  const std::string_view number = document.number;
  const std::size_t bracket = number.find('(');
  if (bracket != std::string_view::npos && bracket + 1 < number.size()) {
    return is_digit(number[bracket + 1]) ? "S" : "A";
  }
  const std::uint32_t session = session_of(number, {});
  const std::uint32_t year = day_of(document.date) / kYear;
  if (session == 0 || session > kMostSessions || year == 0) return {};
  if (year == kAssembly + session || year == kAssembly + session + 1) return "A";
  return year == council_year(session) ? "A/HRC" : "";
}

std::uint32_t day_of(std::string_view date) noexcept {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return 0;
  return number_in(date.substr(0, 4)) * kYear + number_in(date.substr(5, 2)) * 100 +
         number_in(date.substr(8, 2));
}

bool within_a_year(std::uint32_t first, std::uint32_t second) noexcept {
  const std::uint32_t apart = first < second ? second - first : first - second;
  return apart <= kYear;
}

std::uint32_t day_of_session(std::string_view organ, std::uint32_t session) noexcept {
  if (session == 0 || session > kMostSessions) return 0;
  if (organ == "A") return (kAssembly + session) * kYear + 1215;
  if (organ != "A/HRC") return 0;
  constexpr std::array<std::uint32_t, kSessionsAYear> kDays{930, 331, 630};
  return council_year(session) * kYear + kDays[session % kSessionsAYear];
}

}  // namespace paralign::detail
