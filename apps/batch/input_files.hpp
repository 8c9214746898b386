#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/batch/file_list.hpp"

namespace paralign::apps {

/// The files of a corpus, in order.
struct InputFiles {
  std::string root{};  ///< folder that the paths are relative to; empty: they are as given
  FileList files{};
  std::vector<std::string> corpora{};  ///< folders that were passed over, relative to the root

  /// How to open a file.
  [[nodiscard]] std::string path(std::size_t position) const;
  /// How it is called in all outputs: the path in UTF-8; bytes that are not become U+FFFD, and
  /// control characters too.
  [[nodiscard]] std::string name(std::size_t position) const;
};

/// The documents in a folder and its folders, but for what lies in `out` or in another folder that
/// an earlier run has made a corpus in, or begun one: all files that `may_be_document` and those in
/// .md, those too that cannot be read as they are no regular files, and folders that cannot be
/// listed. Hidden folders are left out, links to folders are not followed.
/// @throws Error(unreadable) where there is none, and where `folder` cannot be listed.
[[nodiscard]] InputFiles files_of_folder(const std::string& folder, const std::string& out);

/// `text` with U+FFFD for each byte that is not part of a character in UTF-8 or is a control.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace paralign::apps
