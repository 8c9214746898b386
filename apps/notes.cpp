#include "apps/notes.hpp"

#include <fmt/format.h>

#include "apps/output_file.hpp"

namespace paralign::apps {

void Notes::print(std::string_view message) const { say(fmt::format("note: {}", message)); }

void Notes::print(std::string_view file, const std::vector<Finding>& findings) const {
  for (const Finding& finding : findings) {
    print(fmt::format("{}: {} ({} {})", file, finding.message, finding.code, finding.name));
  }
}

void Notes::say(std::string_view message) const {
  if (!quiet_) write_to_standard_error(fmt::format("{}\n", message));
}

void print_error(std::string_view message) {
  write_to_standard_error(fmt::format("paralign: {}\n", message));
}

}  // namespace paralign::apps
