#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/batch/helper_versions.hpp"
#include "apps/batch/workspace.hpp"
#include "apps/input.hpp"
#include "paralign/corpus.hpp"

namespace paralign::apps {

/// A document that lies in the cache: what is known of it, and where its text is.
struct StoredDocument {
  CorpusDocument about{};
  std::uint64_t offset = 0;  ///< in the file of its key
  std::uint64_t length = 0;
};

/// What became of a file.
struct FileOutcome {
  std::string key{};      ///< in the cache; empty where it could not even be opened
  std::string code{};     ///< why it failed: the name of an ErrorCode; empty if it did not
  std::string message{};  ///< one line
  std::vector<StoredDocument> documents{};  ///< one or more, if it did not fail
};

/// The documents of files, by what they depend on: the bytes, the name, how they are read and by
/// what. @par Thread safety  Any thread, other files.
class DocumentCache {
 public:
  /// @param megabytes  that reading a file may take.
  DocumentCache(const Task& task, const InputOptions& options, std::uint32_t megabytes);

  /// The key of a file's documents.
  [[nodiscard]] std::string key(const std::string& sha256, const std::string& name,
                                const std::string& language, std::optional<Format> format);

  /// Nothing where it is not there, is damaged, or is a failure, of whatever kind, that came with
  /// other limits of time and memory.
  /// @param failures  false: what failed is not there.
  [[nodiscard]] std::optional<FileOutcome> find(const std::string& key, bool failures) const;

  /// @throws Error(not_written)
  [[nodiscard]] FileOutcome store(const std::string& key, const std::vector<Document>& documents,
                                  std::vector<CorpusDocument> about) const;
  /// @throws Error(not_written)
  [[nodiscard]] FileOutcome store_failure(const std::string& key, const std::string& code,
                                          const std::string& message) const;

 private:
  const Task& task_;
  InputOptions options_;
  std::uint32_t megabytes_;
  HelperVersions versions_;
};

/// What the cache has of a file that did not fail; nothing where it is not there or damaged.
[[nodiscard]] std::optional<FileOutcome> find_documents(const Workspace& workspace,
                                                        const std::string& key);

/// A document's text, from the cache. What is damaged is removed, so that the next run makes it
/// again.
/// @throws Error(unreadable) where it is not there or damaged.
[[nodiscard]] Document load_document(const Workspace& workspace, const std::string& key,
                                     std::uint64_t offset, std::uint64_t length);

}  // namespace paralign::apps
