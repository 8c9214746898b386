#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "apps/batch/shard.hpp"
#include "apps/input.hpp"
#include "paralign/corpus.hpp"
#include "paralign/corpus_export.hpp"
#include "paralign/corpus_rows.hpp"

namespace paralign::apps {

enum class Compression : std::uint8_t { none, gzip, zstd };

/// What the corpus holds and in which files.
struct OutputSettings {
  std::vector<std::string> forms{};  ///< "tsv", "jsonl", "tmx", ...; no repeats
  Compression compression = Compression::none;
  RowFilter filter{};
  bool dedupe = false;
  SplitShares split{};
  bool has_split = false;
  ReleaseOptions release{};  ///< without what the run adds
};

/// The options of output by name, as given: what `merge` takes over from `batch`.
using GivenOptions = std::map<std::string, std::string>;

/// Adds `--to`, `--compress`, the filters, `--dedupe`, `--split`, what a release says, and
/// `--clean`.
void add_output_options(CommandLine& line);

/// Those of them that are given.
[[nodiscard]] GivenOptions given_output_options(const CommandLine& line);

/// `--without`: names of options of output.
/// @throws UsageError
[[nodiscard]] std::vector<std::string> parse_without(const CommandLine& line);

/// @throws UsageError
[[nodiscard]] OutputSettings parse_output_settings(const GivenOptions& given);

enum class Stage : std::uint8_t { all, documents, lexicon, pairs };

/// What a call of `batch` is to do.
struct BatchOptions {
  std::string input{};  ///< a folder, or a manifest
  std::string out{};
  InputOptions read{};
  PlanOptions plan{};
  std::string lexicon{};       ///< a file; empty: what is built in
  bool learn_lexicon = false;  ///< from the folder itself
  bool check = false;
  std::string ignore{};  ///< a file of accepted findings; empty: none
  std::size_t workers = 1;
  std::uint32_t memory = 2048;  ///< MB that reading one file may take
  Shard shard{};
  bool sharded = false;
  Stage stage = Stage::all;
  bool dry_run = false;
  bool retry = false;
  bool tolerate = false;
  bool clean = false;
  bool quiet = false;
  GivenOptions output{};
  GivenOptions about{};  ///< options of reading and planning, as given
};

void add_batch_options(CommandLine& line);

/// `-j`, or as many as the machine has processors.
/// @throws UsageError
[[nodiscard]] std::size_t parse_workers(const CommandLine& line);

/// @throws UsageError
[[nodiscard]] BatchOptions parse_batch_options(const CommandLine& line);

}  // namespace paralign::apps
