#include "apps/batch/accepted_findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "apps/file_hash.hpp"
#include "tests/support/temporary_folder.hpp"

namespace paralign::apps {
namespace {

using ::testing::AllOf;
using testing::bytes_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using testing::refusal_of;
using testing::TemporaryFolder;
using ::testing::UnorderedElementsAre;
using testing::write_bytes;

const std::string kKey = "N102-0123456789abcdef";
const std::string kAccepted = "key\treason\n" + kKey + "\tas agreed\n";

class AcceptedFindings : public ::testing::Test {
 protected:
  AcceptedFindings() : workspace(folder.path()) {
    for (const std::string& path : {workspace.accepted("x"), workspace.lock("x")}) {
      std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    }
    write_bytes(mine, kAccepted);
  }

  [[nodiscard]] std::string keep() const {
    const Task task(workspace, "test", "this test");
    return keep_accepted(task, mine);
  }

  TemporaryFolder folder{};
  Workspace workspace;
  std::string mine = folder / "accepted.tsv";
};

TEST_F(AcceptedFindings, AreFoundByTheHashOfTheirFile) {
  const std::string sha256 = keep();
  EXPECT_EQ(sha256, sha256_of(kAccepted));
  write_bytes(mine, "changed since");
  EXPECT_THAT(load_accepted(workspace, sha256), UnorderedElementsAre(Pair(kKey, "as agreed")));
  EXPECT_THAT(load_accepted(workspace, ""), IsEmpty());
}

TEST_F(AcceptedFindings, AreRefusedBeforeTheyAreKept) {
  write_bytes(mine, "no\tsuch table\n");
  EXPECT_THAT(refusal_of(ErrorCode::bad_format, [&] { static_cast<void>(keep()); }),
              HasSubstr("accepted.tsv:1: found no column 'key'"));
  EXPECT_THAT(testing::tree_of(folder / "cache/accepted"), IsEmpty());
}

TEST_F(AcceptedFindings, AreRefusedWhereTheyAreNotAsTheyWereKept) {
  const std::string sha256 = keep();
  const std::string kept = workspace.accepted(sha256);
  for (const std::string& bytes :
       {kAccepted.substr(0, 11), kAccepted + kKey + "\tof another\n", std::string()}) {
    write_bytes(kept, bytes);
    EXPECT_THAT(
        refusal_of(ErrorCode::unreadable,
                   [&] { static_cast<void>(load_accepted(workspace, sha256)); }),
        AllOf(HasSubstr(kept + ": found other bytes than were kept"), HasSubstr("--ignore")));
  }
  std::filesystem::remove(kept);
  EXPECT_NE(refusal_of(ErrorCode::unreadable,
                       [&] { static_cast<void>(load_accepted(workspace, sha256)); }),
            "");
}

}  // namespace
}  // namespace paralign::apps
