#pragma once

// Compound files ([MS-CFB]) made in memory: the container of old Word, with the streams a test
// wants.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paralign::testing {

/// Sector 0 is the table of sectors, then comes the directory, then the content of the first
/// stream. Entries of one folder hang on each other's right side.
class CompoundFile {
 public:
  explicit CompoundFile(const std::vector<std::string>& names) {
    entries_.push_back({"Root Entry", 5});
    for (const std::string& name : names) entries_.push_back({name, 2});
    chain(0, 1);
  }
  /// Streams inside a storage of that name.
  CompoundFile& below(std::string_view storage, const std::vector<std::string>& names) {
    std::size_t parent = 0;
    while (entries_[parent].name != storage) ++parent;
    entries_[parent].type = 1;
    const std::size_t first = entries_.size();
    for (const std::string& name : names) entries_.push_back({name, 2});
    chain(parent, first);
    return *this;
  }
  /// What the first stream holds; short streams are not made.
  CompoundFile& with_content(std::string content) {
    content_ = std::move(content);
    return *this;
  }

  [[nodiscard]] std::string bytes() const {
    const std::size_t directory = (entries_.size() + 3) / 4;
    const std::size_t content = (content_.size() + kSector - 1) / kSector;
    std::string file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    file.append(16, '\0');
    for (const std::size_t value : {0x3EU, 3U, 0xFFFEU, 9U, 6U}) append(file, value, 2);
    file.append(10, '\0');
    for (const std::size_t value : {1U, 1U, 0U, 4096U}) append(file, value);  // FAT, directory
    for (const std::size_t value : {kEnd, std::size_t{0}, kEnd, std::size_t{0}})
      append(file, value);
    append(file, 0);  // the table is in sector 0
    while (file.size() < kSector) append(file, kFree);
    append(file, 0xFFFFFFFD);
    append_chain(file, 1, directory);
    append_chain(file, 1 + directory, content);
    while (file.size() < 2 * kSector) append(file, kFree);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      append_entry(file, entries_[i], i == 1 ? 1 + directory : kEnd);
    }
    file.resize((2 + directory) * kSector, '\0');
    file += content_;
    file.resize((2 + directory + content) * kSector, '\0');
    return file;
  }

 private:
  static constexpr std::size_t kSector = 512;
  static constexpr std::size_t kEnd = 0xFFFFFFFE;
  static constexpr std::size_t kFree = 0xFFFFFFFF;

  struct Entry {
    std::string name;
    int type;
    std::size_t right = kFree;
    std::size_t child = kFree;
  };

  void chain(std::size_t parent, std::size_t first) {
    if (first < entries_.size()) entries_[parent].child = first;
    for (std::size_t i = first; i + 1 < entries_.size(); ++i) entries_[i].right = i + 1;
  }
  static void append(std::string& out, std::size_t value, int bytes = 4) {
    for (int i = 0; i < bytes; ++i) {
      out.push_back(static_cast<char>(value & 0xFFU));
      value >>= 8U;
    }
  }
  static void append_chain(std::string& out, std::size_t first, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) append(out, i + 1 == count ? kEnd : first + i + 1);
  }
  void append_entry(std::string& out, const Entry& entry, std::size_t sector) const {
    const std::size_t begin = out.size();
    for (const char c : entry.name) append(out, static_cast<unsigned char>(c), 2);
    out.resize(begin + 64, '\0');
    append(out, 2 * entry.name.size() + 2, 2);
    append(out, static_cast<std::size_t>(entry.type), 1);
    append(out, 1, 1);
    append(out, kFree);
    append(out, entry.right);
    append(out, entry.child);
    out.resize(begin + 116, '\0');
    append(out, sector);
    append(out, sector == kEnd ? 0 : content_.size());
    append(out, 0);
  }

  std::vector<Entry> entries_{};
  std::string content_{};
};

}  // namespace paralign::testing
