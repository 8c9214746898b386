#include "tokenize/read/archive.hpp"

#include <gtest/gtest.h>

#include "paralign/error.hpp"
#include "tests/support/zip_file.hpp"

namespace paralign::detail {
namespace {

using testing::ZipFile;

std::string refused(const std::string& bytes, std::string_view part = "a",
                    const ArchiveLimits& limits = {}) {
  try {
    Archive archive(bytes, "f.zip", limits);
    static_cast<void>(archive.read(part));
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(Archive, GivesPartsByNameWhateverTheirCase) {
  const std::string bytes =
      ZipFile().add("Word/Document.xml", "text").add("b", std::string(5000, 'b')).bytes();
  Archive archive(bytes, "f.zip");
  EXPECT_EQ(archive.read("word/document.xml"), "text");
  EXPECT_EQ(archive.read("b"), std::string(5000, 'b'));
  EXPECT_EQ(archive.read("none"), std::nullopt);
}

TEST(Archive, RefusesTruncatedFiles) {
  const std::string bytes = ZipFile().add("a", std::string(5000, 'b')).bytes();
  constexpr std::size_t kSaysNothing = 4;  // at the end: the length of a comment
  for (std::size_t length = 0; length < bytes.size() - kSaysNothing; ++length) {
    EXPECT_NE(refused(bytes.substr(0, length)), "") << length;
  }
}

TEST(Archive, NeverReadsOutsideDamagedBytes) {
  const std::string bytes = ZipFile().add("a", "some text, some text").bytes();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const int value : {0, 1, 0x7F, 0xFF}) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(value);
      static_cast<void>(refused(damaged));
    }
  }
}

TEST(Archive, SaysThatAChecksumDiffers) {
  const std::string bytes = ZipFile().add("a", "text").with_checksum(1).bytes();
  EXPECT_NE(refused(bytes).find("checksum"), std::string::npos);
}

TEST(Archive, RefusesPartsOverTheLimitBeforeReadingThem) {
  const std::string big = ZipFile().add("a", std::string(3'000'000, 'x')).bytes();
  EXPECT_NE(refused(big).find("ZIP bomb"), std::string::npos);
  EXPECT_NE(refused(big, "a", {10, 1000, 10'000'000, 100'000}).find("at most"), std::string::npos);
  const std::string many = ZipFile().add("a", "").add("b", "").bytes();
  EXPECT_NE(refused(many, "a", {1, 1000, 1000, 10}).find("more than 1 parts"), std::string::npos);
}

}  // namespace
}  // namespace paralign::detail
