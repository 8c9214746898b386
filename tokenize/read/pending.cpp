#include "paralign/error.hpp"
#include "paralign/read.hpp"

namespace paralign {
namespace {
[[noreturn]] void refuse(std::string_view file) {
  throw Error(ErrorCode::unreadable, std::string(file) + ": no reader yet");
}
}  // namespace
std::vector<Reading> read_odt(std::string_view, std::string_view file, const ReadOptions&) {
  refuse(file);
}
std::vector<Reading> read_html(std::string_view, std::string_view file, const ReadOptions&) {
  refuse(file);
}
}  // namespace paralign
