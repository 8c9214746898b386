#include "apps/batch/shard_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "apps/batch/fields.hpp"
#include "apps/input.hpp"
#include "apps/options.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFirstLine = "paralign-shard\t1";

[[noreturn]] void refuse_record(const std::string& file) {
  throw Error(
      ErrorCode::bad_format,
      fmt::format("{}: found what 'paralign batch' does not write; run that shard again", file));
}

bool take_fields(const std::vector<std::string>& fields, ShardRecord& record) {
  if (fields.size() == 2 && fields[0] == "shard") {
    try {
      record.shard = parse_shard(fields[1]);
    } catch (const UsageError&) {
      return false;
    }
  } else if (fields.size() == 2 && fields[0] == "plan") {
    record.plan_hash = fields[1];
  } else if (fields.size() == 2 && fields[0] == "options") {
    record.options_hash = fields[1];
  } else if (fields.size() == 3 && fields[0] == "part") {
    const auto jobs = whole_number(fields[2]);
    if (!jobs) return false;
    record.parts.push_back({fields[1], *jobs});
  } else {
    return false;
  }
  return true;
}

[[noreturn]] void refuse(const Workspace& workspace, const std::string& found) {
  throw Error(ErrorCode::unreadable, fmt::format("{}: {}", workspace.shards(), found));
}

std::size_t missing_parts(const Workspace& workspace, const ShardRecord& record) {
  return static_cast<std::size_t>(std::ranges::count_if(
      record.parts, [&](const Part& part) { return !file_exists(workspace.part(part.key)); }));
}

// Why these shards are no whole; empty if they are.
std::string fault_of(const Workspace& workspace, const std::vector<ShardRecord>& shards,
                     const std::string& plan_hash, const std::string& options_hash) {
  const std::uint32_t count = shards.front().shard.count;
  std::uint32_t next = 0;
  for (const ShardRecord& record : shards) {
    const std::string name = fmt::format("{}/{}", record.shard.index, count);
    if (record.shard.index < next) {
      return fmt::format("found shard {} twice, expected it once; remove one of its files", name);
    }
    if (record.shard.index > next) break;
    if (record.plan_hash != plan_hash) {
      return fmt::format(
          "shard {} is of another plan: the documents or the choice of pairs were changed since; "
          "run it again",
          name);
    }
    if (record.options_hash != options_hash) {
      return fmt::format("shard {} was aligned with other options; run it again", name);
    }
    if (const std::size_t missing = missing_parts(workspace, record); missing != 0) {
      return fmt::format("shard {} is not complete: {} of {} parts are missing; run it again", name,
                         missing, record.parts.size());
    }
    ++next;
  }
  if (next == count) return {};
  return fmt::format("shard {}/{} is missing, expected {} shards; run it first", next, count,
                     count);
}

}  // namespace

std::string shard_record_to_text(const ShardRecord& record) {
  std::string out =
      fmt::format("{}\nshard\t{}/{}\nplan\t{}\noptions\t{}\n", kFirstLine, record.shard.index,
                  record.shard.count, record.plan_hash, record.options_hash);
  for (const Part& part : record.parts) out += fmt::format("part\t{}\t{}\n", part.key, part.jobs);
  return out;
}

ShardRecord parse_shard_record(std::string_view text, const std::string& file) {
  ShardRecord record;
  for (bool first = true; !text.empty(); first = false) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) refuse_record(file);
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (first ? line != kFirstLine : !take_fields(split_at_tabs(line), record)) refuse_record(file);
  }
  if (record.options_hash.empty()) refuse_record(file);
  return record;
}

std::vector<ShardRecord> load_shard_records(const Workspace& workspace) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(workspace.shards(), error)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path().native());
  }
  std::ranges::sort(files);
  std::vector<ShardRecord> records;
  for (const std::string& file : files) {
    records.push_back(parse_shard_record(read_bytes(file), file));
  }
  return records;
}

std::vector<ShardRecord> complete_division(const Workspace& workspace, const std::string& plan_hash,
                                           const std::string& options_hash) {
  std::map<std::uint32_t, std::vector<ShardRecord>> divisions;
  for (ShardRecord& record : load_shard_records(workspace)) {
    divisions[record.shard.count].push_back(std::move(record));
  }
  if (divisions.empty()) refuse(workspace, "found no shard, expected some; run 'paralign batch'");
  std::string fault;
  for (auto& [count, shards] : divisions) {
    std::ranges::stable_sort(shards, {}, [](const ShardRecord& r) { return r.shard.index; });
    const std::string found = fault_of(workspace, shards, plan_hash, options_hash);
    if (found.empty()) return std::move(shards);  // divisions give the same corpus: any will do
    if (fault.empty() || shards.front().plan_hash == plan_hash) fault = found;
  }
  refuse(workspace, fault);
}

}  // namespace paralign::apps
