#include "apps/batch/document_cache.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "paralign/export.hpp"
#include "tests/support/corpus_jobs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using testing::bytes_of;
using ::testing::HasSubstr;
using testing::refusal_of;
using testing::TemporaryFolder;
using testing::write_bytes;

const std::string kKey = "ab01";

class CachedDocuments : public ::testing::Test {
 protected:
  CachedDocuments() : workspace(folder.path()) {
    for (const std::string& file : {path, workspace.lock("x")}) {
      std::filesystem::create_directories(std::filesystem::path(file).parent_path());
    }
    task.emplace(workspace, "test", "this test");
    const CorpusAlignment job = testing::two_years();
    about = job.documents;
    for (const UnitDocument& one : job.alignment.documents) documents.push_back(one.document);
  }

  [[nodiscard]] DocumentCache cache(std::uint32_t seconds = 60,
                                    std::uint32_t megabytes = 100) const {
    InputOptions options;
    options.read.seconds = seconds;
    return {*task, options, megabytes};
  }
  // What is stored, as bytes.
  [[nodiscard]] std::string stored() const {
    static_cast<void>(cache().store(kKey, documents, about));
    return bytes_of(path);
  }
  // True if all documents are found as they were stored.
  [[nodiscard]] bool is_found_whole() const {
    const auto found = cache().find(kKey, true);
    if (!found || found->documents.size() != 2) return false;
    for (std::size_t i = 0; i < 2; ++i) {
      const StoredDocument& one = found->documents[i];
      EXPECT_EQ(corpus_document_to_json(one.about), corpus_document_to_json(about[i]));
      try {
        const Document text = load_document(workspace, kKey, one.offset, one.length);
        EXPECT_EQ(document_to_json(text), document_to_json(documents[i]));
      } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::unreadable);
        return false;
      }
    }
    return true;
  }

  TemporaryFolder folder{};
  Workspace workspace;
  std::string path = workspace.document(kKey);
  std::optional<Task> task{};
  std::vector<Document> documents{};
  std::vector<CorpusDocument> about{};
};

TEST_F(CachedDocuments, GivesDocumentsBack) {
  EXPECT_FALSE(cache().find(kKey, true).has_value());
  const FileOutcome outcome = cache().store(kKey, documents, about);
  EXPECT_TRUE(is_found_whole());
  const auto found = find_documents(workspace, kKey);
  ASSERT_TRUE(found.has_value());
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(found->documents[i].offset, outcome.documents[i].offset);
    EXPECT_EQ(found->documents[i].length, outcome.documents[i].length);
  }
}

TEST_F(CachedDocuments, DoesNotGiveDocumentsThatAreCutOff) {
  const std::string whole = stored();
  for (std::size_t length = 0; length < whole.size(); length += length < 200 ? 1 : 7) {
    write_bytes(path, whole.substr(0, length));
    EXPECT_FALSE(find_documents(workspace, kKey).has_value()) << "cut off at " << length;
  }
  write_bytes(path, whole + '\n');
  EXPECT_FALSE(find_documents(workspace, kKey).has_value());
  write_bytes(path, whole);
  EXPECT_TRUE(is_found_whole());
}

TEST_F(CachedDocuments, DoesNotGiveDocumentsWithOneByteChanged) {
  const std::string whole = stored();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string bytes = whole;
    bytes[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ 1U);
    write_bytes(path, bytes);
    EXPECT_FALSE(is_found_whole()) << "byte " << i;
  }
}

TEST_F(CachedDocuments, RemovesADocumentThatIsDamagedAndSaysSo) {
  const FileOutcome outcome = cache().store(kKey, documents, about);
  const StoredDocument& last = outcome.documents.back();
  std::string bytes = bytes_of(path);
  bytes[last.offset + last.length / 2] = '\x7F';
  write_bytes(path, bytes);
  const std::string said = refusal_of(ErrorCode::unreadable, [&] {
    static_cast<void>(load_document(workspace, kKey, last.offset, last.length));
  });
  EXPECT_THAT(said, HasSubstr(path + ": found no sound document at byte " +
                              std::to_string(last.offset) + ", expected one; run"));
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(CachedDocuments, GivesAFailureBackOnOneLineWhereLimitsAreTheSame) {
  static_cast<void>(cache().store_failure(kKey, "timed_out", "a\tb\nc"));
  const auto found = cache().find(kKey, true);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->code, "timed_out");
  EXPECT_EQ(found->message, "a b c");
  EXPECT_FALSE(cache().find(kKey, false).has_value());
  EXPECT_FALSE(cache(61).find(kKey, true).has_value());
  EXPECT_FALSE(cache(60, 101).find(kKey, true).has_value());
  EXPECT_FALSE(find_documents(workspace, kKey).has_value());
}

TEST_F(CachedDocuments, DoesNotGiveADamagedFailure) {
  static_cast<void>(cache().store_failure(kKey, "timed_out", "why"));
  const std::string whole = bytes_of(path);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    write_bytes(path, whole.substr(0, i));
    EXPECT_FALSE(cache().find(kKey, true).has_value()) << "cut off at " << i;
    for (const unsigned mask : {1U, 255U}) {
      std::string bytes = whole;
      bytes[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ mask);
      write_bytes(path, bytes);
      EXPECT_FALSE(cache().find(kKey, true).has_value()) << "byte " << i;
    }
  }
}

TEST_F(CachedDocuments, KeysDependOnAllThatMakesTheDocuments) {
  DocumentCache one = cache();
  const std::string key = one.key("sha", "a.txt", "en", std::nullopt);
  EXPECT_EQ(one.key("sha", "a.txt", "en", std::nullopt), key);
  EXPECT_EQ(cache(61).key("sha", "a.txt", "en", std::nullopt), key) << "limits are no part of it";
  EXPECT_NE(one.key("other", "a.txt", "en", std::nullopt), key);
  EXPECT_NE(one.key("sha", "b.txt", "en", std::nullopt), key);
  EXPECT_NE(one.key("sha", "a.txt", "fr", std::nullopt), key);
  InputOptions options;
  options.read.encoding = "windows-1252";
  EXPECT_NE(DocumentCache(*task, options, 100).key("sha", "a.txt", "en", std::nullopt), key);
  options = {};
  options.jsonl = true;
  EXPECT_NE(DocumentCache(*task, options, 100).key("sha", "a.txt", "en", std::nullopt), key);
}

}  // namespace
}  // namespace paralign::apps
