#include "apps/batch/file_list.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "apps/batch/line_list.hpp"

namespace paralign::apps {
namespace {

std::vector<std::string> shown(const FileList& files) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < files.size(); ++i) {
    lines.push_back(std::string(files[i].path) + ":" + std::string(files[i].language));
  }
  return lines;
}

TEST(FileList, SortsByPathThenLanguageWithoutRepeats) {
  FileList files;
  for (const InputFile& file : {InputFile{"b", "fr"}, InputFile{"a", ""}, InputFile{"b", "en"},
                                InputFile{"a", ""}, InputFile{"b", "fr"}, InputFile{"ab", ""}}) {
    files.add(file);
  }
  files.sort();
  EXPECT_EQ(shown(files), (std::vector<std::string>{"a:", "ab:", "b:en", "b:fr"}));
  EXPECT_EQ(files.position_of({"b", "en"}), 2U);
}

TEST(FileList, KeepsPathsOfAnyLength) {
  const std::string long_path(200'000, 'x');
  FileList files;
  files.add({"a", {}});
  files.add({long_path, "en"});
  for (int i = 0; i < 20'000; ++i) files.add({std::to_string(i), {}});
  EXPECT_EQ(files[0].path, "a");
  EXPECT_EQ(files[1].path, long_path);
  EXPECT_EQ(files[1].language, "en");
  EXPECT_EQ(files[20'001].path, "19999");
}

TEST(FileList, LosesWhatIsErased) {
  FileList files;
  for (const char* path : {"a", "out/b", "c"}) files.add({path, {}});
  files.erase_if([](const InputFile& file) { return file.path.starts_with("out/"); });
  EXPECT_EQ(shown(files), (std::vector<std::string>{"a:", "c:"}));
}

TEST(LineList, GivesItsLinesInOrder) {
  LineList lines;
  EXPECT_FALSE(lines.reader().next());
  for (int i = 0; i < 30'000; ++i) lines.add(i % 7 == 0 ? "" : std::to_string(i));
  ASSERT_EQ(lines.size(), 30'000U);
  LineList::Reader reader = lines.reader();
  for (int i = 0; i < 30'000; ++i) ASSERT_EQ(reader.next(), i % 7 == 0 ? "" : std::to_string(i));
  EXPECT_FALSE(reader.next());
}

}  // namespace
}  // namespace paralign::apps
