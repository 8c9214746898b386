#include "apps/batch/fields.hpp"

#include <charconv>

#include "apps/file_hash.hpp"

namespace paralign::apps {

std::vector<std::string> split_at_tabs(std::string_view line) {
  std::vector<std::string> fields;
  while (true) {
    const std::size_t end = line.find('\t');
    fields.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return fields;
    line.remove_prefix(end + 1);
  }
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string on_one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return out;
}

std::string short_hash(std::string_view text) { return sha256_of(text).substr(0, 32); }

std::string code_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_option:
      return "bad_option";
    case ErrorCode::unreadable:
      return "unreadable";
    case ErrorCode::bad_format:
      return "bad_format";
    case ErrorCode::not_written:
      return "not_written";
  }
  return "bug";
}

}  // namespace paralign::apps
