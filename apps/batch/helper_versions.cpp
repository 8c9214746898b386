#include "apps/batch/helper_versions.hpp"

#include <array>
#include <cstdio>
#include <string_view>

#include "apps/document_loader.hpp"

namespace paralign::apps {
namespace {

std::string first_line(const char* command) {
  std::string text;
  std::FILE* pipe = ::popen(command, "re");
  if (pipe == nullptr) return text;
  std::array<char, 256> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    text.append(buffer.data(), count);
  }
  if (::pclose(pipe) != 0) return {};
  return text.substr(0, text.find('\n'));
}

}  // namespace

const std::string& HelperVersions::of(Format format) {
  static const std::string none;
  if (format == Format::pdf) {
    std::call_once(pdf_asked_, [this] { pdf_ = first_line("pdftotext -v 2>&1"); });
    return pdf_;
  }
  if (!is_converted(format)) return none;
  std::call_once(office_asked_, [this] { office_ = first_line("soffice --version 2>/dev/null"); });
  return office_;
}

}  // namespace paralign::apps
