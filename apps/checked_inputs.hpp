#pragma once

#include <string>
#include <vector>

#include "apps/document_pairs.hpp"
#include "apps/input.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "paralign/unit.hpp"

namespace paralign::apps {

/// What `check` looks at.
struct CheckedInputs {
  std::vector<UnitDocument> documents{};
  std::vector<DocumentPair> pairs{};
  std::vector<std::string> files{};     ///< that were read, with their hashes
  std::vector<std::string> previous{};  ///< those of last year
  bool complete = true;                 ///< false if a file could not be read
};

/// The documents that the command line names: two files are a pair whatever they are, of more files
/// or of folders those are pairs that are of one resolution. With `--previous` or `--changes both`
/// last year's two texts stand before this year's, each a pair with its own; a file without tracked
/// changes is its own last year then, and a note says so.
///
/// What cannot be read is said on standard error, and the others go on.
/// @throws UsageError for another number of files or of documents in them than that takes;
/// Error(unreadable) for a file without which the others cannot be compared, and for a folder that
/// cannot be listed; Error(bad_option) for an encoding that is not known.
[[nodiscard]] CheckedInputs load_checked(const CommandLine& line, const InputOptions& input,
                                         const Notes& notes);

}  // namespace paralign::apps
