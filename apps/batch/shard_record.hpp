#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "apps/batch/shard.hpp"
#include "apps/batch/workspace.hpp"

namespace paralign::apps {

/// Jobs whose records are in one file.
struct Part {
  std::string key{};
  std::uint64_t jobs = 0;
};

/// What a shard has to do: OUT/cache/shards/1-of-3.tsv. A part is done if its file is there and
/// whole.
struct ShardRecord {
  Shard shard{};
  std::string plan_hash{};
  std::string options_hash{};
  std::vector<Part> parts{};  ///< in the order of the plan
};

[[nodiscard]] std::string shard_record_to_text(const ShardRecord& record);

/// @throws Error(bad_format) also where a byte is not as it was written.
[[nodiscard]] ShardRecord parse_shard_record(std::string_view text, const std::string& file);

/// All shards of a workspace, by file name.
struct ShardRecords {
  std::vector<ShardRecord> all{};
  /// Files that another version of the program wrote: as if they were not there.
  std::vector<std::string> of_other_versions{};
};

/// @throws Error(bad_format) where a file is no record, or names another shard than its own.
[[nodiscard]] ShardRecords load_shard_records(const Workspace& workspace);

/// The shards of one division that has all of them with this plan and these options, by index.
///
/// @param plan_hash, options_hash  of the run.
/// @throws Error(unreadable) where shards are missing, belong to another run or are not complete;
/// of several divisions it speaks of the one that lacks the fewest.
[[nodiscard]] std::vector<ShardRecord> complete_division(const Workspace& workspace,
                                                         const std::string& plan_hash,
                                                         const std::string& options_hash);

}  // namespace paralign::apps
