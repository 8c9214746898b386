#include "apps/batch/job_stream.hpp"

#include <fmt/format.h>

#include "apps/batch/pairs_stage.hpp"
#include "apps/batch/part_file.hpp"
#include "paralign/corpus.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

bool is_of(std::string_view line, std::string_view id) {
  if (const auto failed = parse_failed_job(line)) return failed->id == id;
  return line.starts_with(fmt::format("{{\"job\":{{\"id\":\"{}\"", id));
}

}  // namespace

JobStream::JobStream(const Workspace& workspace, const LineList& jobs,
                     const std::vector<ShardRecord>& shards)
    : workspace_(workspace), jobs_(jobs.reader()), shards_(shards), readers_(shards.size()) {}

void JobStream::refuse(std::size_t shard) const {
  const Reader& reader = readers_[shard];
  const auto& parts = shards_[shard].parts;
  const std::string path = reader.part == 0 || reader.part > parts.size()
                               ? workspace_.shards()
                               : workspace_.part(parts[reader.part - 1].key);
  throw Error(ErrorCode::bad_format,
              fmt::format("{}: found another job than {}, expected the order of the plan; remove "
                          "the file and run the shard again",
                          path, job_));
}

void JobStream::refuse_more_jobs() const {
  for (std::size_t i = 0; i < readers_.size(); ++i) {
    if (readers_[i].left == 0 && readers_[i].part == shards_[i].parts.size()) continue;
    throw Error(
        ErrorCode::bad_format,
        fmt::format("{}: found more jobs than the {} of the plan; run 'paralign batch' again "
                    "as before, which makes the plan anew",
                    workspace_.plan(), read_));
  }
}

void JobStream::open_next_part(std::size_t shard) {
  Reader& reader = readers_[shard];
  if (reader.part == shards_[shard].parts.size()) refuse(shard);
  const Part& part = shards_[shard].parts[reader.part];
  const std::string path = workspace_.part(part.key);
  if (read_part(path, part.jobs).state != PartState::whole) {
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: found a damaged part of shard {}/{}, expected it as it was "
                            "written; run 'paralign batch' again as before, which makes it anew",
                            path, shard, shards_.size()));
  }
  reader.file = std::ifstream(path, std::ios::binary);
  reader.left = part.jobs;
  ++reader.part;  // not before: another thread may ask again, and is told the same
}

std::optional<std::string> JobStream::next() {
  const auto id = jobs_.next();
  if (!id) {
    refuse_more_jobs();
    return std::nullopt;
  }
  job_ = *id;
  ++read_;
  const std::size_t shard = part_of(job_, static_cast<std::uint32_t>(shards_.size()));
  Reader& reader = readers_[shard];
  if (reader.left == 0) open_next_part(shard);
  std::string line;
  if (!std::getline(reader.file, line) || !is_of(line, job_)) refuse(shard);
  --reader.left;
  return line;
}

}  // namespace paralign::apps
