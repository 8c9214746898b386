#include "apps/notes.hpp"

#include <fmt/format.h>

#include <map>

#include "apps/output_file.hpp"

namespace paralign::apps {

void Notes::print(std::string_view message) const { say(fmt::format("note: {}", message)); }

void Notes::print(std::string_view file, const std::vector<Finding>& findings) const {
  constexpr std::size_t kMostOfOneCode = 10;
  std::map<std::string_view, std::size_t> counts;
  for (const Finding& finding : findings) {
    if (++counts[finding.code] > kMostOfOneCode) continue;
    print(fmt::format("{}: {} ({} {})", file, finding.message, finding.code, finding.name));
  }
  for (const auto& [code, count] : counts) {
    if (count > kMostOfOneCode) {
      print(fmt::format("{}: and {} more of {}", file, count - kMostOfOneCode, code));
    }
  }
}

void Notes::say(std::string_view message) const {
  if (!quiet_) write_to_standard_error(fmt::format("{}\n", message));
}

void print_error(std::string_view message) {
  write_to_standard_error(fmt::format("paralign: {}\n", message));
}

}  // namespace paralign::apps
