#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/options.hpp"
#include "paralign/read.hpp"

namespace paralign::apps {

/// How inputs are read: `--input`, `--encoding`, `--changes`.
struct InputOptions {
  std::optional<Format> format{};  ///< nothing: as the content tells
  bool jsonl = false;              ///< paragraphs, which are not read but taken as they are
  ReadOptions read{};
};

/// Adds the options to a command line. `of` is put before what the first one says.
void add_input_options(CommandLine& line, std::string_view of = {});

/// @throws UsageError for an unknown form and for those that are not in this build.
[[nodiscard]] InputOptions parse_input_options(const CommandLine& line);

/// @throws UsageError where both versions of a file are asked for and one is wanted.
void refuse_both_versions(const InputOptions& options, std::string_view why);

/// The name of an input in messages: "-" is "stdin".
[[nodiscard]] std::string shown_name(const std::string& path);

/// Standard input can be read once.
/// @throws UsageError where "-" stands more than once.
void refuse_standard_input_twice(const std::vector<std::string>& paths);

/// All bytes of a file; "-" is standard input.
/// @throws Error(unreadable) for a missing file, a folder, and what the system cannot read.
[[nodiscard]] std::string read_bytes(const std::string& path);

/// False for files that are no documents though they lie in a folder with some: hidden ones, those
/// that start with "~$" (what Word lays beside a file that is open) or end in .tsv, .links, .tmx,
/// .dic, .index, .md or .sh.
[[nodiscard]] bool may_be_document(std::string_view name);

/// The paths with each folder replaced by the files in it and its folders, in the order of their
/// bytes, but for those that `may_be_document` leaves out and hidden folders; links to folders are
/// not followed. A file that is named itself is taken whatever its ending.
/// @throws Error(unreadable) for a folder that cannot be listed or holds no such file.
[[nodiscard]] std::vector<std::string> with_folders_expanded(const std::vector<std::string>& paths);

}  // namespace paralign::apps
