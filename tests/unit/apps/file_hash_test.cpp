#include "apps/file_hash.hpp"

#include <gtest/gtest.h>
#include <sha256.h>

#include <array>
#include <random>

namespace paralign::apps {
namespace {

std::string by_libmd(const std::string& bytes) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
  SHA256_End(&context, text.data());
  return text.data();
}

TEST(Sha256, IsThatOfThePublishedExamples) {
  EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, IsTheSameHoweverTheBytesCome) {
  std::mt19937 chance(1);
  for (std::size_t size = 0; size < 300; ++size) {
    std::string bytes(size, '\0');
    for (char& c : bytes) c = static_cast<char>(chance());
    Sha256 hash;
    for (std::size_t i = 0; i < size;) {
      const std::size_t count = std::min<std::size_t>(size - i, chance() % 150);
      hash.add(std::string_view(bytes).substr(i, count));
      i += count;
    }
    ASSERT_EQ(hash.digest(), by_libmd(bytes)) << size;
  }
}

}  // namespace
}  // namespace paralign::apps
