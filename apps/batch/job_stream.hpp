#pragma once

#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "apps/batch/line_list.hpp"
#include "apps/batch/shard_record.hpp"

namespace paralign::apps {

/// The records of all jobs in the order of the plan, from the parts of all shards.
class JobStream {
 public:
  /// @param jobs   ids, in the order of the plan. @param shards  of one division, by index.
  JobStream(const Workspace& workspace, const LineList& jobs,
            const std::vector<ShardRecord>& shards);

  /// The next line, or nothing after the last job.
  /// @throws Error(bad_format) that names the file where a part is damaged, missing or not of this
  /// plan; also where there are more jobs than the plan has.
  [[nodiscard]] std::optional<std::string> next();

 private:
  struct Reader {
    std::size_t part = 0;
    std::uint64_t left = 0;  // jobs in the open part
    std::ifstream file{};
  };

  [[noreturn]] void refuse(std::size_t shard) const;
  void refuse_more_jobs() const;
  void open_next_part(std::size_t shard);

  const Workspace& workspace_;
  LineList::Reader jobs_;
  std::string_view job_{};  // the next one
  std::size_t read_ = 0;    // jobs so far
  const std::vector<ShardRecord>& shards_;
  std::vector<Reader> readers_;
};

}  // namespace paralign::apps
