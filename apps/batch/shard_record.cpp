#include "apps/batch/shard_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "apps/batch/checksum.hpp"
#include "apps/batch/fields.hpp"
#include "apps/batch/part_file.hpp"
#include "apps/input.hpp"
#include "apps/options.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFirstLine = "paralign-shard\t2";
constexpr std::string_view kEnd = "end\t";  // behind it the checksum of the lines before

std::string end_of(std::string_view lines) {
  return fmt::format("{}{}\n", kEnd, checksum_of(lines));
}

[[noreturn]] void refuse_record(const std::string& file) {
  throw Error(
      ErrorCode::bad_format,
      fmt::format("{}: found no record of a shard, expected one as 'paralign batch' writes; "
                  "remove the file, and run the shard again if it was one",
                  file));
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

std::string fault_of_parts(const Workspace& workspace, const ShardRecord& record) {
  std::size_t missing = 0;
  for (const Part& part : record.parts) {
    const std::string path = workspace.part(part.key);
    const PartState state = look_at_part(path, part.jobs).state;
    if (state == PartState::damaged) return fmt::format("{} is damaged", path);
    if (state == PartState::missing) ++missing;
  }
  if (missing == 0) return {};
  return fmt::format("{} of {} parts are missing", missing, record.parts.size());
}

// Why a shard cannot be joined; empty if it can.
std::string fault_of(const Workspace& workspace, const ShardRecord& record,
                     const std::string& plan_hash, const std::string& options_hash) {
  const std::string name = fmt::format("{}/{}", record.shard.index, record.shard.count);
  if (record.plan_hash != plan_hash) {
    return fmt::format(
        "shard {} is of another plan: the documents or the choice of pairs were changed since; "
        "run it again",
        name);
  }
  if (record.options_hash != options_hash) {
    return fmt::format("shard {} was aligned with other options; run it again", name);
  }
  const std::string parts = fault_of_parts(workspace, record);
  if (parts.empty()) return {};
  return fmt::format("shard {} is not complete: {}; run it again", name, parts);
}

// The shards of one division, by index.
struct Division {
  std::vector<ShardRecord> shards{};
  std::uint32_t lacking = 0;  // shards, missing or faulty
  std::string fault{};        // of the first of them
};

void judge(Division& division, const Workspace& workspace, const std::string& plan_hash,
           const std::string& options_hash) {
  const std::uint32_t count = division.shards.front().shard.count;
  std::ranges::sort(division.shards, {}, [](const ShardRecord& r) { return r.shard.index; });
  auto record = division.shards.begin();
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool there = record != division.shards.end() && record->shard.index == i;
    const std::string fault =
        there ? fault_of(workspace, *record++, plan_hash, options_hash)
              : fmt::format("shard {}/{} is missing, expected {} shards; run it first", i, count,
                            count);
    if (fault.empty()) continue;
    ++division.lacking;
    if (division.fault.empty()) division.fault = fault;
  }
}

// Does `a` lack less, or have more where both lack as much?
bool is_nearer(const Division& a, const Division& b) {
  if (a.lacking != b.lacking) return a.lacking < b.lacking;
  return a.shards.size() > b.shards.size();
}

bool is_of_another_version(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.starts_with(kFirstLine.substr(0, kFirstLine.find('\t') + 1)) && line != kFirstLine;
}

ShardRecord shard_record_of(const Workspace& workspace, std::string_view text,
                            const std::string& file) {
  ShardRecord record = parse_shard_record(text, file);
  if (workspace.shard(shard_name(record.shard)) != file) {
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: found shard {}/{}, expected it in {}.tsv; remove the file", file,
                            record.shard.index, record.shard.count, shard_name(record.shard)));
  }
  return record;
}

}  // namespace

std::string shard_record_to_text(const ShardRecord& record) {
  std::string out =
      fmt::format("{}\nshard\t{}/{}\nplan\t{}\noptions\t{}\n", kFirstLine, record.shard.index,
                  record.shard.count, record.plan_hash, record.options_hash);
  for (const Part& part : record.parts) out += fmt::format("part\t{}\t{}\n", part.key, part.jobs);
  return out + end_of(out);
}

ShardRecord parse_shard_record(std::string_view text, const std::string& file) {
  ShardRecord record;
  std::string_view lines = text.substr(0, std::min(text.rfind(kEnd), text.size()));
  if (text.substr(lines.size()) != end_of(lines)) refuse_record(file);
  for (bool first = true; !lines.empty(); first = false) {
    const std::size_t end = lines.find('\n');
    if (end == std::string_view::npos) refuse_record(file);
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end + 1);
    if (first ? line != kFirstLine : !take_fields(split_at_tabs(line), record)) refuse_record(file);
  }
  if (record.options_hash.empty()) refuse_record(file);
  return record;
}

ShardRecords load_shard_records(const Workspace& workspace) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(workspace.shards(), error)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path().native());
  }
  std::ranges::sort(files);
  ShardRecords records;
  for (const std::string& file : files) {
    const std::string text = read_bytes(file);
    if (is_of_another_version(text)) {
      records.of_other_versions.push_back(file);
    } else {
      records.all.push_back(shard_record_of(workspace, text, file));
    }
  }
  return records;
}

std::vector<ShardRecord> complete_division(const Workspace& workspace, const std::string& plan_hash,
                                           const std::string& options_hash) {
  ShardRecords records = load_shard_records(workspace);
  std::map<std::uint32_t, Division> divisions;
  for (ShardRecord& record : records.all) {
    divisions[record.shard.count].shards.push_back(std::move(record));
  }
  const Division* nearest = nullptr;
  for (auto& [count, division] : divisions) {
    judge(division, workspace, plan_hash, options_hash);
    if (division.lacking == 0) return std::move(division.shards);  // all give the same corpus
    if (nearest == nullptr || is_nearer(division, *nearest)) nearest = &division;
  }
  if (nearest != nullptr) refuse(workspace, nearest->fault);
  refuse(workspace, "found no shard, expected some; run 'paralign batch'");
}

}  // namespace paralign::apps
