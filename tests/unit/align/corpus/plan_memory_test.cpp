// How much memory a plan takes: a document may not cost more than some hundred bytes, however many
// there are. Memory is counted here, in the allocation functions of this program.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>

#include "paralign/corpus_plan.hpp"

namespace {

std::size_t held = 0;
std::size_t most_held = 0;

constexpr std::size_t kHead = alignof(std::max_align_t);  // before each block: its size

void* take(std::size_t size) {
  auto* const block = static_cast<std::byte*>(std::malloc(size + kHead));
  if (block == nullptr) throw std::bad_alloc();
  *reinterpret_cast<std::size_t*>(block) = size;
  held += size;
  most_held = std::max(most_held, held);
  return block + kHead;
}

void give_back(void* pointer) noexcept {
  if (pointer == nullptr) return;
  std::byte* const block = static_cast<std::byte*>(pointer) - kHead;
  held -= *reinterpret_cast<std::size_t*>(block);
  std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void operator delete(void* pointer) noexcept { give_back(pointer); }
void operator delete(void* pointer, std::size_t /*size*/) noexcept { give_back(pointer); }

namespace paralign {
namespace {

// Resolutions in two languages, ten years of each subject. Nothing is kept.
class MadeDocuments final : public DocumentSource {
 public:
  MadeDocuments(std::uint32_t size, bool same_titles) : size_(size), same_titles_(same_titles) {}

  [[nodiscard]] std::uint32_t size() const override { return size_; }

  [[nodiscard]] CorpusDocument at(std::uint32_t position) const override {
    const std::uint32_t resolution = position / 2;
    const std::uint32_t year = resolution % 10;
    const std::uint32_t subject = resolution / 10;
    const std::string digits = std::to_string(10'000'000 + position);
    CorpusDocument document;
    document.file = "folder/of/documents/" + digits + ".txt";
    document.sha256 = std::string(64 - digits.size(), 'a') + digits;
    document.reader = "text";
    document.language = position % 2 == 0 ? "en" : "fr";
    document.genre = Genre::resolution;
    document.number = number(subject, year);
    document.symbol = "C/RES/" + document.number;
    document.date = std::to_string(1950 + year) + "-03-13";
    document.paragraphs = 20;
    if (year > 0) document.cited.push_back(number(subject, year - 1));
    if (year > 1) document.cited.push_back(number(subject, year - 2));
    std::ranges::sort(document.cited);
    for (std::uint64_t word = 0; word < kWords; ++word) {
      const std::uint64_t key = (same_titles_ ? subject : position) * kWords + word;
      const std::uint64_t term = (key * 0x9E3779B97F4A7C15ULL >> 32U) % kVocabulary;
      document.title_terms.push_back(word << 56U | term);
    }
    std::ranges::sort(document.title_terms);
    return document;
  }

 private:
  static constexpr std::uint64_t kWords = 8;
  static constexpr std::uint64_t kVocabulary = 20'000;

  static std::string number(std::uint32_t subject, std::uint32_t year) {
    return std::to_string(10 + year) + "/" + std::to_string(1 + subject);
  }

  std::uint32_t size_;
  bool same_titles_;
};

struct Planned {
  std::size_t bytes = 0;  // a document
  std::size_t jobs = 0;
};

Planned planned(std::uint32_t documents, bool same_titles) {
  Planned result;
  const std::size_t before = most_held = held;
  plan_corpus(MadeDocuments(documents, same_titles), {},
              {[&](const CorpusJob&) { ++result.jobs; }, [](const UnpairedDocument&) {}});
  result.bytes = (most_held - before) / documents;
  return result;
}

TEST(PlanMemory, IsAHundredBytesADocumentWhereSeriesKeepTheirTitles) {
  const Planned plan = planned(50'000, true);
  EXPECT_EQ(plan.jobs, 25'000 + 2 * 9 * 2'500);
  EXPECT_LT(plan.bytes, 150);
}

TEST(PlanMemory, IsTwoHundredBytesADocumentWhereAllTitlesDiffer) {
  const Planned plan = planned(50'000, false);
  EXPECT_GE(plan.jobs, 25'000);
  EXPECT_LT(plan.bytes, 300);
}

TEST(PlanMemory, OfADocumentDoesNotGrowWithTheirNumber) {
  const std::size_t few = planned(20'000, true).bytes;
  EXPECT_LT(planned(80'000, true).bytes, 2 * few);  // tables double
}

}  // namespace
}  // namespace paralign
