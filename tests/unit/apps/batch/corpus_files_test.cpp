#include "apps/batch/corpus_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <sstream>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::AllOf;
using testing::bytes_of;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Key;
using ::testing::Not;
using ::testing::Pair;
using testing::refusal_of;
using testing::TemporaryFolder;
using testing::tree_of;
using testing::write_bytes;

using Files = std::map<std::string, std::string>;

constexpr std::string_view kRun = "{\n  \"paralign\": \"0.1.0\"\n}\n";

class Corpus {
 public:
  Corpus() : workspace(folder.path()) {
    std::filesystem::create_directories(workspace.temporaries(""));
    std::filesystem::create_directories(workspace.lock(""));
  }

  // One run, which puts files into the corpus, and does not commit unless `whole`.
  void run(const std::function<void(CorpusFiles&)>& put, bool whole = true) const {
    const Task task(workspace, "merge", "putting the corpus together");
    CorpusFiles files(task);
    put(files);
    if (whole) files.commit();
  }

  // A run that makes just these files; those in folders are written whole.
  void make(const Files& wanted) const {
    run([&](CorpusFiles& files) {
      for (const auto& [name, bytes] : wanted) {
        if (name.find('/') == std::string::npos) {
          files.append(name, bytes);
        } else {
          files.write(name, bytes);
        }
      }
    });
  }

  // What is there, without the cache.
  [[nodiscard]] Files found() const {
    Files tree = tree_of(folder.path());
    std::erase_if(tree, [](const auto& file) { return file.first.starts_with("cache/"); });
    return tree;
  }

  // The same, without SHA256SUMS, which must be right.
  [[nodiscard]] Files listed() const {
    Files files = found();
    std::istringstream lines(files["SHA256SUMS"]);
    files.erase("SHA256SUMS");
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      const std::string name = line.substr(66);
      EXPECT_EQ(line, sha256_of(files[name]) + "  " + name);
    }
    EXPECT_EQ(count, files.size()) << "files that are not in SHA256SUMS";
    return files;
  }

  void remove_cache() const { std::filesystem::remove(workspace.output("cache/files.tsv")); }

  TemporaryFolder folder{};
  Workspace workspace;
};

TEST(CorpusFiles, AreThereWithTheirSumsOnceTheyAreCommitted) {
  const Corpus corpus;
  corpus.run([&](CorpusFiles& files) {
    EXPECT_FALSE(files.has("a.tsv"));
    files.append("a.tsv", "first ");
    EXPECT_TRUE(files.has("a.tsv"));
    EXPECT_TRUE(files.is_empty("b.tsv"));
    files.append("b.tsv", {});
    EXPECT_TRUE(files.is_empty("b.tsv"));
    files.append("tmx/c.xml", "in a folder");
    files.append("a.tsv", "second");
    EXPECT_FALSE(files.is_empty("a.tsv"));
    files.write("tmx/ab/d.tmx", "whole");
    EXPECT_THAT(corpus.found(), IsEmpty());
    EXPECT_THAT(files.counts(),
                ElementsAre(Pair("a.tsv", 1U), Pair("b.tsv", 1U), Pair("tmx/", 2U)));
  });
  EXPECT_EQ(corpus.listed(), (Files{{"a.tsv", "first second"},
                                    {"b.tsv", ""},
                                    {"tmx/ab/d.tmx", "whole"},
                                    {"tmx/c.xml", "in a folder"}}));
}

TEST(CorpusFiles, LeaveNothingInTheCacheButTheirList) {
  const Corpus corpus;
  corpus.make({{"a.tsv", "a"}, {"tmx/b.tmx", "b"}});
  Files tree = tree_of(corpus.folder / "cache");
  EXPECT_EQ(tree["files.tsv"], "a.tsv\t" + sha256_of("a") + "\ntmx/\t\n");
  tree.erase("files.tsv");
  EXPECT_THAT(tree, ElementsAre(Pair("locks/merge", ""), Pair("temporary/", "")));
}

TEST(CorpusFiles, ChangeNothingUnlessTheyAreCommitted) {
  const Corpus corpus;
  corpus.make({{"a.tsv", "a"}, {"tmx/b.tmx", "b"}});
  const Files before = tree_of(corpus.folder.path());
  corpus.run(
      [](CorpusFiles& files) {
        files.append("a.tsv", "other");
        files.write("tmx/b.tmx", "other");
        EXPECT_TRUE(files.offer("README.md", "mine"));
        EXPECT_NE(files.finish(), "");
      },
      false);
  EXPECT_EQ(tree_of(corpus.folder.path()), before);
}

TEST(CorpusFiles, AreDescribedByTheHashOfTheirSums) {
  const Corpus corpus;
  std::string digest;
  corpus.run([&](CorpusFiles& files) {
    files.append("b.tsv", "b");
    files.append("a.tsv", "a");
    files.write("tmx/c.tmx", "c");
    digest = files.finish();
    EXPECT_EQ(files.finish(), digest);
  });
  EXPECT_EQ(sha256_of(bytes_of(corpus.workspace.output("SHA256SUMS"))), digest);
}

TEST(CorpusFiles, ReplaceThoseOfTheRunBefore) {
  const Corpus corpus;
  corpus.make({{"a.tsv", "a"},
               {"b.tsv", "b"},
               {"tmx/c.tmx", "c"},
               {"tmx/d.tmx", "d"},
               {"xces/e.xml", "e"}});
  const Files wanted{{"b.tsv", "other"}, {"tmx/c.tmx", "other"}};
  corpus.make(wanted);
  EXPECT_EQ(corpus.listed(), wanted);
}

TEST(CorpusFiles, LeaveThoseOfPeopleAlone) {
  const Corpus corpus;
  corpus.make({{"a.tsv", "a"}});
  write_bytes(corpus.folder / "notes.txt", "mine");
  write_bytes(corpus.folder / "scans/1.txt", "mine");
  corpus.make({{"b.tsv", "b"}});
  Files files = corpus.found();
  EXPECT_EQ(files["notes.txt"], "mine");
  EXPECT_EQ(files["scans/1.txt"], "mine");
  EXPECT_THAT(files, Not(Contains(Key("a.tsv"))));
}

TEST(CorpusFiles, AreNotPutIntoAFolderOfPeople) {
  const Corpus corpus;
  corpus.make({{"a.tsv", "a"}});
  write_bytes(corpus.folder / "tmx/mine.tmx", "mine");
  const Files before = corpus.found();
  for (const bool whole : {false, true}) {
    const std::string said = refusal_of(ErrorCode::not_written, [&] {
      corpus.run([&](CorpusFiles& files) {
        files.append("a.tsv", "other");
        whole ? files.write("tmx/b.tmx", "b") : files.append("tmx/b.tmx", "b");
      });
    });
    EXPECT_THAT(said, AllOf(HasSubstr(corpus.folder / "tmx/: found a folder that no earlier run"),
                            HasSubstr("move it away")));
    EXPECT_EQ(corpus.found(), before);
  }
}

TEST(CorpusFiles, KnowThoseOfTheRunBeforeByTheirSumsWhereTheCacheWasRemoved) {
  const Corpus corpus;
  corpus.make({{"corpus.tsv", "a"},
               {"corpus.en-fr.en.gz", "b"},
               {"run.json", std::string(kRun)},
               {"tmx/c.tmx", "c"}});
  corpus.remove_cache();
  const Files wanted{{"corpus.jsonl", "d"}, {"tmx/e.tmx", "e"}};
  corpus.make(wanted);
  EXPECT_EQ(corpus.listed(), wanted);
}

// Whose checksums they are is not to be guessed: what is taken for a file of ours is removed.
TEST(CorpusFiles, DoNotReplaceWhatSumsOfPeopleList) {
  const Corpus corpus;
  const Files mine{{"en/58-30.txt", "mine"}, {"corpus.tmx", "mine"}, {"notes.txt", "mine"}};
  std::string sums;
  for (const auto& [name, bytes] : mine) {
    write_bytes(corpus.folder / name, bytes);
    sums += sha256_of(bytes) + "  " + name + '\n';
  }
  write_bytes(corpus.folder / "SHA256SUMS", sums);
  corpus.make({{"corpus.tsv", "a"}});
  Files files = corpus.found();
  for (const auto& [name, bytes] : mine) EXPECT_EQ(files[name], bytes) << name;
}

TEST(CorpusFiles, DoNotReplaceWhatPeopleAddToTheirSums) {
  const Corpus corpus;
  corpus.make({{"corpus.tsv", "a"}, {"run.json", std::string(kRun)}});
  write_bytes(corpus.folder / "LICENSE", "mine");
  write_bytes(corpus.folder / "scans/1.txt", "mine");
  std::string sums;
  for (const char* name : {"./corpus.tsv", "run.json", "LICENSE", "scans/1.txt", "../outside",
                           "/etc/passwd", "./LICENSE"}) {
    sums += sha256_of(bytes_of(corpus.folder / name)) + "  " + name + '\n';
  }
  write_bytes(corpus.folder / "SHA256SUMS", sums);
  corpus.remove_cache();
  corpus.make({{"corpus.tsv", "b"}});
  Files files = corpus.found();
  EXPECT_EQ(files["LICENSE"], "mine");
  EXPECT_EQ(files["scans/1.txt"], "mine");
  EXPECT_EQ(files["corpus.tsv"], "b");
  EXPECT_THAT(files, Not(Contains(Key("run.json"))));
}

TEST(CorpusFiles, HaveNoSumsWhereOneCannotBeMovedIntoPlace) {
  const Corpus corpus;
  corpus.make({{"a.tsv", "a"}, {"z.tsv", "z"}});
  std::filesystem::remove(corpus.folder / "z.tsv");
  write_bytes(corpus.folder / "z.tsv/mine", "mine");
  const std::string said = refusal_of(ErrorCode::not_written, [&] {
    corpus.make({{"b.tsv", "b"}, {"z.tsv", "z"}});
  });
  EXPECT_THAT(said, HasSubstr(corpus.folder / "z.tsv: not written: Is a directory"));
  EXPECT_THAT(corpus.found(), Not(Contains(Key("SHA256SUMS"))));
  std::filesystem::remove_all(corpus.folder / "z.tsv");
  const Files wanted{{"c.tsv", "c"}};
  corpus.make(wanted);  // which knows the files of both runs before
  EXPECT_EQ(corpus.listed(), wanted);
}

// README.md and its like.
class Offer : public ::testing::Test {
 protected:
  // Whether it was taken.
  bool offer(const std::string& bytes) {
    bool taken = false;
    corpus.run([&](CorpusFiles& files) {
      files.append("corpus.tsv", "rows");
      files.append("run.json", kRun);
      taken = files.offer("README.md", bytes);
    });
    return taken;
  }
  [[nodiscard]] std::string found() const { return corpus.listed().at("README.md"); }

  Corpus corpus{};
};

TEST_F(Offer, IsTakenWhereNothingIsThere) {
  EXPECT_TRUE(offer("ours"));
  EXPECT_EQ(found(), "ours");
}

TEST_F(Offer, IsTakenWhereTheFileIsAsItWasWritten) {
  EXPECT_TRUE(offer("ours"));
  EXPECT_TRUE(offer("newer"));
  EXPECT_EQ(found(), "newer");
}

TEST_F(Offer, IsNotTakenWhereTheFileWasChangedHoweverOftenItIsMade) {
  EXPECT_TRUE(offer("ours"));
  write_bytes(corpus.folder / "README.md", "mine");
  for (const char* bytes : {"ours", "newer", "ours"}) {
    EXPECT_FALSE(offer(bytes));
    EXPECT_EQ(found(), "mine");
  }
}

TEST_F(Offer, IsNotTakenWhereTheFileWasThereBefore) {
  write_bytes(corpus.folder / "README.md", "mine");
  EXPECT_FALSE(offer("ours"));
  EXPECT_EQ(found(), "mine");
}

TEST_F(Offer, IsTakenAgainWhereTheChangedFileWasRemoved) {
  EXPECT_TRUE(offer("ours"));
  write_bytes(corpus.folder / "README.md", "mine");
  EXPECT_FALSE(offer("newer"));
  std::filesystem::remove(corpus.folder / "README.md");
  EXPECT_TRUE(offer("newer"));
  EXPECT_EQ(found(), "newer");
}

TEST_F(Offer, IsNotTakenInsteadOfOtherBytesWhereTheCacheWasRemoved) {
  EXPECT_TRUE(offer("ours"));
  corpus.remove_cache();
  EXPECT_TRUE(offer("ours"));
  corpus.remove_cache();
  EXPECT_FALSE(offer("newer"));
  EXPECT_EQ(found(), "ours");
}

}  // namespace
}  // namespace paralign::apps
