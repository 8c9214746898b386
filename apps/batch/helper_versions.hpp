#pragma once

#include <mutex>
#include <string>

#include "paralign/read.hpp"

namespace paralign::apps {

/// What the helper programs say of their versions, each asked once and only where it is needed.
class HelperVersions {
 public:
  /// The first line that the program for this format prints; empty for formats without one, and
  /// where it is missing. @par Thread safety  Any thread.
  [[nodiscard]] const std::string& of(Format format);

 private:
  std::once_flag pdf_asked_;
  std::once_flag office_asked_;
  std::string pdf_;
  std::string office_;
};

}  // namespace paralign::apps
