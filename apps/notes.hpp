#pragma once

#include <string_view>
#include <vector>

#include "paralign/document.hpp"

namespace paralign::apps {

/// Prints notes for people on standard error, each once; nothing if quiet.
class Notes {
 public:
  explicit Notes(bool quiet) : quiet_(quiet) {}

  /// "note: MESSAGE"
  void print(std::string_view message) const;
  /// "note: FILE: MESSAGE (R101 ill-formed-text)" for each finding; after ten of a code in
  /// the file the others are counted: "note: FILE: and 3 more of R101".
  void print(std::string_view file, const std::vector<Finding>& findings) const;
  /// A line without a prefix: what was assumed.
  void say(std::string_view message) const;

 private:
  bool quiet_;
};

/// "paralign: MESSAGE" on standard error, whether quiet or not.
void print_error(std::string_view message);

}  // namespace paralign::apps
