#pragma once

#include <string>
#include <vector>

#include "apps/notes.hpp"

namespace paralign::apps {

/// A note for each file that another path before it names too.
void note_same_files(const std::vector<std::string>& files, const Notes& notes);

}  // namespace paralign::apps
