#pragma once

#include <stdexcept>
#include <string>

namespace paralign {

/// Why an operation could not be carried out.
enum class ErrorCode {
  bad_option,   ///< a value outside its documented range (exit 2)
  unreadable,   ///< input missing, a folder, empty, binary or in a form that is not supported (exit
                ///< 3)
  bad_format,   ///< input that claims a format and breaks it: JSONL, gold, lexicon (exit 3)
  not_written,  ///< output that could not be completed (exit 5)
};

/// The only exception type that leaves the library.
///
/// `what()` is UTF-8, one line, and says: file, place, what was found, what was expected, what to
/// do.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace paralign
