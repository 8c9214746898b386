#pragma once

#include <string>
#include <vector>

#include "apps/document_loader.hpp"
#include "apps/notes.hpp"
#include "paralign/learn.hpp"

namespace paralign::apps {

/// The documents of a folder and which of them translate each other: one number, symbol or name in
/// two languages.
class FolderText {
 public:
  /// The files are those of `with_folders_expanded`. What cannot be read is said on standard error,
  /// and the others go on.
  /// @throws Error(unreadable) for a folder that cannot be listed or holds no file;
  /// Error(bad_option) for an encoding that is not known.
  FolderText(const std::string& folder, const InputOptions& options, const Notes& notes);

  /// False if a file could not be read.
  [[nodiscard]] bool complete() const noexcept { return complete_; }
  [[nodiscard]] std::size_t pairs() const noexcept { return pairs_.size(); }

  /// The sure links of all pairs, aligned with `lexicon`.
  [[nodiscard]] ParallelText links(const Lexicon& lexicon) const;

 private:
  struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
  };

  void load(DocumentLoader& loader, std::size_t position, const Notes& notes);
  void pair_up(const Notes& notes);

  std::vector<UnitDocument> documents_;
  std::vector<Pair> pairs_;
  bool complete_ = true;
};

}  // namespace paralign::apps
