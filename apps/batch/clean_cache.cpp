#include "apps/batch/clean_cache.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "apps/batch/shard_record.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLock = "cache";

// Listed before any is removed: what a listing shows meanwhile is left open by POSIX.
std::vector<fs::path> files_in(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) files.push_back(entry.path());
  return files;
}

// Removes records of other runs and versions.
// @return keys of the parts that the others name.
std::unordered_set<std::string> clean_shards(const Workspace& workspace, const RunRecord& run) {
  std::unordered_set<std::string> named;
  std::error_code ignored;
  const ShardRecords records = load_shard_records(workspace);
  for (const std::string& file : records.of_other_versions) fs::remove(file, ignored);
  for (const ShardRecord& record : records.all) {
    if (record.plan_hash != run.plan_hash || record.options_hash != run.options_hash) {
      fs::remove(workspace.shard(shard_name(record.shard)), ignored);
      continue;
    }
    for (const Part& part : record.parts) named.insert(part.key);
  }
  return named;
}

void clean_tables(const Workspace& workspace, const RunRecord& run) {
  std::unordered_set<std::string> named;
  for (const auto& [name, key] : run.tables) named.insert(workspace.table(key));
  std::error_code ignored;
  for (const fs::path& path : files_in(workspace.output("cache/tables"))) {
    if (!named.contains(path.native())) fs::remove(path, ignored);
  }
}

void clear(const Workspace& workspace) {
  constexpr std::array<std::string_view, 3> kStay{"files.tsv", "locks", "temporary"};
  std::error_code ignored;
  fs::remove(workspace.plan(), ignored);  // first: 'merge' finds no run rather than half of one
  for (const fs::path& path : files_in(workspace.output("cache"))) {
    const bool stays = std::ranges::find(kStay, path.filename().native()) != kStay.end();
    if (!stays) fs::remove_all(path, ignored);
  }
}

}  // namespace

std::unique_ptr<FileLock> hold_cache(const Workspace& workspace) {
  return FileLock::shared(workspace.lock(std::string(kLock)));
}

bool clean_cache(const Workspace& workspace, const RunRecord& run, bool all) {
  const auto lock = FileLock::unless_held(workspace.lock(std::string(kLock)));
  if (!lock) return false;
  std::error_code ignored;
  if (all) {
    clear(workspace);
    return true;
  }
  clean_tables(workspace, run);
  const auto named = clean_shards(workspace, run);
  for (const fs::path& path : files_in(workspace.parts())) {
    if (!named.contains(path.stem().native())) fs::remove(path, ignored);
  }
  return true;
}

}  // namespace paralign::apps
