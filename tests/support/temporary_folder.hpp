#pragma once

// Folders that are gone with the test, and files by their bytes.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "paralign/error.hpp"

namespace paralign::testing {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "paralign-XXXXXX").native();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error(name + ": not made");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string path() const { return path_.native(); }
  [[nodiscard]] std::string operator/(std::string_view name) const {
    return (path_ / name).native();
  }

 private:
  std::filesystem::path path_{};
};

inline void write_bytes(const std::string& path, std::string_view bytes) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error(path + ": not written");
}

/// Empty where there is no such file.
inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// All files below a folder by their names relative to it, and folders that are empty ("a/").
inline std::map<std::string, std::string> tree_of(const std::string& folder) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> tree;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).native();
    if (entry.is_regular_file()) tree[name] = bytes_of(entry.path().native());
    if (entry.is_directory() && fs::is_empty(entry.path())) tree[name + '/'];
  }
  return tree;
}

/// What is said where `call` throws an Error of that code; empty where it does not.
template <class Call>
std::string refusal_of(ErrorCode code, Call call) {
  try {
    call();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code) << error.what();
    return error.what();
  }
  return {};
}

}  // namespace paralign::testing
