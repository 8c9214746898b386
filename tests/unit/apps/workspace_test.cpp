#include "apps/batch/workspace.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

// Files of one content whose names are printed alike have one key.
TEST(Task, WritesOneFileInSeveralThreadsAtOnce) {
  const fs::path folder = fs::path(::testing::TempDir()) / "paralign-workspace";
  fs::remove_all(folder);
  const Workspace workspace(folder.native());
  workspace.create();
  const std::string path = workspace.document("aa01");
  {
    const Task task(workspace, "test", "this test");
    const auto write = [&] {
      for (int i = 0; i < 500; ++i) task.write(path, "the same bytes", false);
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back(write);
  }
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(bytes, "the same bytes");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace paralign::apps
