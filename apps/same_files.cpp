#include "apps/same_files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <set>
#include <utility>

#include "apps/input.hpp"

namespace paralign::apps {

void note_same_files(const std::vector<std::string>& files, const Notes& notes) {
  std::set<std::pair<dev_t, ino_t>> seen;
  for (const std::string& file : files) {
    struct stat status {};
    if (file == "-" || ::stat(file.c_str(), &status) != 0) continue;
    if (seen.emplace(status.st_dev, status.st_ino).second) continue;
    notes.print(
        fmt::format("{}: the same file twice; it is aligned with itself", shown_name(file)));
  }
}

}  // namespace paralign::apps
