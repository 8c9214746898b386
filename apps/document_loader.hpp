#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "apps/input.hpp"
#include "paralign/document.hpp"

namespace paralign::apps {

/// The documents of a list of files, one file at a time. Those that LibreOffice must convert are
/// converted many in one call: starting it takes longer than a file.
class DocumentLoader {
 public:
  DocumentLoader(std::vector<std::string> paths, InputOptions options);

  /// The documents of the file at `position`, findings of reading and segmenting joined in each;
  /// with `Changes::both` those of the original text, then those of the final one. Positions grow
  /// from call to call.
  ///
  /// @param language  BCP 47; empty: detected.
  /// @throws Error(unreadable), Error(bad_format), Error(bad_option)
  [[nodiscard]] std::vector<Document> load(std::size_t position, const std::string& language);

 private:
  [[nodiscard]] std::vector<Reading> readings(std::size_t position, const std::string& bytes);
  void convert_from(std::size_t position, const std::string& bytes, Format format);

  std::vector<std::string> paths_;
  InputOptions options_;
  std::map<std::size_t, Conversion> converted_{};  // ahead of their turn
};

}  // namespace paralign::apps
