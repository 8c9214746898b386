#pragma once

// LibreOffice as a helper: one call of soffice.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/read.hpp"
#include "tokenize/read/child_process.hpp"

namespace paralign::detail {

/// How a call of soffice ended, and what it left.
struct OfficeCall {
  ProcessEnd end = ProcessEnd::not_started;
  int code = 0;                        ///< exit code or signal
  std::string message{};               ///< what the program, or the system, says
  std::size_t refused = 0;             ///< files of which it says that it cannot load them
  std::vector<std::string> outputs{};  ///< for each file; empty where there is none
};

/// Converts the files in one process, in a folder, a profile and a home of its own.
/// @throws Error(unreadable) if there is no room for temporary files.
[[nodiscard]] OfficeCall call_office(const std::vector<OfficeFile>& files, std::uint32_t seconds);

/// "7.4.7.2", as the program writes it into the DOCX that it makes; empty where it does not.
[[nodiscard]] std::string office_version(std::string_view docx);

}  // namespace paralign::detail
