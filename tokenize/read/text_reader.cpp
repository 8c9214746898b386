#include <algorithm>
#include <string>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tokenize/read/text_findings.hpp"
#include "tokenize/text/encoding.hpp"
#include "tokenize/text/encoding_label.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign {
namespace {

using namespace detail;

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (!is_space(c) && !is_invisible(c)) return false;
  }
  return true;
}

// A resolution has less than a megabyte and a thousand lines. Segmentation takes some ten bytes for
// each byte of text and a kilobyte for each line: these keep it under 500 MB.
constexpr std::size_t kMostBytes = std::size_t{32} << 20U;
constexpr std::ptrdiff_t kMostLines = 300'000;

void refuse_too_long(std::string_view text, const std::string& name) {
  if (text.size() > kMostBytes) {
    throw Error(ErrorCode::unreadable, name + ": found " + std::to_string(text.size() >> 20U) +
                                           " MB of text, expected at most " +
                                           std::to_string(kMostBytes >> 20U) + "; split the file");
  }
  const std::ptrdiff_t lines = std::ranges::count(text, '\n');
  if (lines > kMostLines) {
    throw Error(ErrorCode::unreadable, name + ": found " + std::to_string(lines) +
                                           " lines, expected at most " +
                                           std::to_string(kMostLines) + "; split the file");
  }
}

Reading decoded_reading(std::string_view bytes, std::string_view file, const ReadOptions& options) {
  const std::string name(file);
  if (bytes.empty()) {
    throw Error(ErrorCode::unreadable, name + ": found an empty file, expected text");
  }
  Decoded decoded = decode(bytes, options.encoding);
  if (decoded.binary) {
    throw Error(ErrorCode::unreadable,
                name + ": found binary data (read as " + decoded.encoding +
                    "), expected text; convert it to text first or name its encoding");
  }
  if (is_blank(decoded.text)) {
    throw Error(ErrorCode::unreadable, name + ": found white space only, expected text");
  }
  refuse_too_long(decoded.text, name);
  Reading reading;
  reading.file = name;
  reading.reader = "text";
  reading.text = std::move(decoded.text);
  add_decoding_findings(reading.findings, reading.text, decoded);
  add_text_findings(reading.findings, reading.text, decoded.encoding);
  return reading;
}

// One line as a view without its line end; `position` moves behind that. A form feed stays: it is
// what says that a page ends.
std::string_view next_line(std::string_view text, std::size_t& position) {
  const std::size_t begin = position;
  std::size_t end = begin;
  while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
  position = end;
  if (position < text.size()) {
    position += text.substr(end).starts_with("\r\n") ? 2U : 1U;
  }
  return text.substr(begin, end - begin);
}

Block make_block(const std::string& text, std::size_t begin, std::size_t end) {
  Block block;
  block.text = text.substr(begin, end - begin);
  block.place.begin = begin;
  block.place.end = end;
  return block;
}

}  // namespace

bool is_known_encoding(std::string_view name) { return encoding_of_label(name).has_value(); }

Reading read_text(std::string_view bytes, std::string_view file, const ReadOptions& options) {
  Reading reading = decoded_reading(bytes, file, options);
  const std::string& text = reading.text;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool open = false;
  bool page_break = false;
  const auto close = [&] {
    if (!open) return;
    reading.blocks.push_back(make_block(text, begin, end));
    reading.blocks.back().page_break_before = page_break;
    page_break = false;
    open = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t line_begin = i;
    const std::string_view line = next_line(text, i);
    if (line.find('\f') != std::string_view::npos) {
      close();
      page_break = true;
    }
    if (is_blank(line)) {
      close();
      continue;
    }
    if (!open) begin = line_begin;
    open = true;
    end = line_begin + line.size();
  }
  close();
  return reading;
}

Reading read_lines(std::string_view bytes, std::string_view file, const ReadOptions& options) {
  Reading reading = decoded_reading(bytes, file, options);
  reading.one_paragraph_a_block = true;
  const std::string& text = reading.text;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const std::string_view line = next_line(text, i);
    reading.blocks.push_back(make_block(text, begin, begin + (is_blank(line) ? 0 : line.size())));
  }
  return reading;
}

}  // namespace paralign
