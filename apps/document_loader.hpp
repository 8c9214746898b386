#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/input.hpp"
#include "paralign/document.hpp"

namespace paralign::apps {

/// The documents of a file that needs no conversion, findings of reading and segmenting joined in
/// each; with `Changes::both` those of the original text, then those of the final one.
///
/// @param name      for messages and `Document::file`.
/// @param format    as `form_of` says.
/// @param language  BCP 47; empty: detected.
/// @throws Error(unreadable), Error(bad_format), Error(bad_option)
[[nodiscard]] std::vector<Document> documents_of(std::string_view bytes, const std::string& name,
                                                 std::optional<Format> format,
                                                 const InputOptions& options,
                                                 const std::string& language);

/// The same for what was read.
[[nodiscard]] std::vector<Document> documents_of(const std::vector<Reading>& readings,
                                                 const std::string& name,
                                                 const std::string& language);

/// The form in which a file is read; nothing for JSON Lines of paragraphs.
/// @throws Error(unreadable) as `detect_format`.
[[nodiscard]] std::optional<Format> form_of(std::string_view bytes, const std::string& name,
                                            const InputOptions& options);

/// True for the forms that LibreOffice converts for us.
[[nodiscard]] bool is_converted(Format format) noexcept;

/// The documents of a list of files, one file at a time. Those that LibreOffice must convert are
/// converted many in one call: starting it takes longer than a file.
class DocumentLoader {
 public:
  DocumentLoader(std::vector<std::string> paths, InputOptions options);

  /// The documents of the file at `position`, as `documents_of`. Positions grow from call to call.
  [[nodiscard]] std::vector<Document> load(std::size_t position, const std::string& language);

  /// Of the file that was loaded last, as they were read.
  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

 private:
  void convert_from(std::size_t position, Format format);

  std::vector<std::string> paths_;
  InputOptions options_;
  std::string bytes_{};
  std::map<std::size_t, Conversion> converted_{};  // ahead of their turn
};

}  // namespace paralign::apps
