#include "apps/batch/part_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>

#include "apps/batch/fields.hpp"

namespace paralign::apps {
namespace {

constexpr std::string_view kEnd = "#end\t";
constexpr std::uint64_t kLongestEnd = 128;

// The last line without its checksum.
std::string end_of(const PartCounts& counts, std::uint64_t length) {
  return fmt::format("{}{}\t{}\t{}\t{}\t", kEnd, counts.jobs, counts.failed, counts.to_repeat,
                     length);
}

struct End {
  PartCounts counts{};
  std::uint64_t length = 0;  // of the lines before it
  std::string text{};        // the line without its checksum
  std::string checksum{};
};

std::optional<End> parse_end(std::string_view line) {
  if (!line.starts_with(kEnd) || !line.ends_with('\n')) return std::nullopt;
  line.remove_suffix(1);
  const std::vector<std::string> fields = split_at_tabs(line);
  if (fields.size() != 6) return std::nullopt;
  const auto jobs = whole_number(fields[1]);
  const auto failed = whole_number(fields[2]);
  const auto to_repeat = whole_number(fields[3]);
  const auto length = whole_number(fields[4]);
  if (!jobs || !failed || !to_repeat || !length) return std::nullopt;
  End end{{*jobs, *failed, *to_repeat}, *length, {}, fields[5]};
  end.text = end_of(end.counts, end.length);
  return end;
}

// The last line, where the length that it tells is right.
std::optional<End> take_end(std::ifstream& file) {
  file.seekg(0, std::ios::end);
  const auto size = static_cast<std::uint64_t>(file.tellg());
  std::string tail(std::min(size, kLongestEnd), '\0');
  file.seekg(static_cast<std::streamoff>(size - tail.size()));
  if (!file.read(tail.data(), static_cast<std::streamsize>(tail.size()))) return std::nullopt;
  const std::size_t begin = tail.rfind(kEnd);
  if (begin == std::string::npos) return std::nullopt;
  auto end = parse_end(std::string_view(tail).substr(begin));
  if (!end || end->length != size - (tail.size() - begin)) return std::nullopt;
  return end;
}

bool is_sound(std::ifstream& file, const End& end) {
  Checksum checksum;
  std::array<char, 1U << 16U> block{};
  file.seekg(0);
  for (std::uint64_t left = end.length; left > 0;) {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left, block.size()));
    if (!file.read(block.data(), static_cast<std::streamsize>(count))) return false;
    checksum.add({block.data(), count});
    left -= count;
  }
  checksum.add(end.text);
  return checksum.digest() == end.checksum;
}

PartLook look(const std::string& path, std::uint64_t jobs, bool all) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  const std::optional<End> end = take_end(file);
  if (!end || end->counts.jobs != jobs || (all && !is_sound(file, *end))) {
    return {PartState::damaged, {}};
  }
  return {PartState::whole, end->counts};
}

}  // namespace

void PartWriter::add(std::string_view line, bool failed, bool to_repeat) {
  output_.write(line);
  checksum_.add(line);
  length_ += line.size();
  ++counts_.jobs;
  if (failed) ++counts_.failed;
  if (to_repeat) ++counts_.to_repeat;
}

void PartWriter::commit() {
  const std::string end = end_of(counts_, length_);
  checksum_.add(end);
  output_.write(end + checksum_.digest() + '\n');
  output_.commit();
}

PartLook look_at_part(const std::string& path, std::uint64_t jobs) {
  return look(path, jobs, false);
}

PartLook read_part(const std::string& path, std::uint64_t jobs) { return look(path, jobs, true); }

}  // namespace paralign::apps
