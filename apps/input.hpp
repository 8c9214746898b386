#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paralign/document.hpp"

namespace paralign::apps {

/// The form of an input, `--input`.
enum class InputForm { automatic, text, lines, jsonl };

/// @throws UsageError for an unknown form and for those that are not in this build.
[[nodiscard]] InputForm parse_input_form(std::string_view name);

/// The name of an input in messages: "-" is "stdin".
[[nodiscard]] std::string shown_name(const std::string& path);

/// Standard input can be read once.
/// @throws UsageError where "-" stands more than once.
void refuse_standard_input_twice(const std::vector<std::string>& paths);

/// All bytes of a file; "-" is standard input.
/// @throws Error(unreadable) for a missing file, a folder, and what the system cannot read.
[[nodiscard]] std::string read_bytes(const std::string& path);

/// The documents of a file, findings of reading and segmenting joined in each.
///
/// @param language  BCP 47; empty: detected.
/// @throws Error(unreadable), Error(bad_format)
[[nodiscard]] std::vector<Document> load_documents(const std::string& path, InputForm form,
                                                   const std::string& language);

/// The paths with each folder replaced by the files in it and its folders, in the order of their
/// bytes. Hidden ones are left out, and so are those that end in .tsv, .links, .tmx, .dic, .index,
/// .md or .sh, which are no documents; links to folders are not followed. A file that is named
/// itself is taken whatever its ending.
/// @throws Error(unreadable) for a folder that cannot be listed or holds no such file.
[[nodiscard]] std::vector<std::string> with_folders_expanded(const std::vector<std::string>& paths);

}  // namespace paralign::apps
