#include <fmt/format.h>

#include "apps/commands.hpp"
#include "apps/input.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "paralign/learn.hpp"
#include "paralign/version.hpp"
#include <cstdlib>

namespace paralign::apps {

ExitCode run_learn(std::span<const std::string> arguments) {
  CommandLine line("paralign learn PAIRS.tsv... [options]", "x", "y");
  line.add("min-score", "P", "x", "0.3").add("min-count", "N", "n", "2");
  if (!line.parse(arguments)) return ExitCode::done;
  ParallelText text;
  for (const auto& file : line.files()) append(parse_parallel_tsv(read_bytes(file), file), text);
  LearnOptions options;
  options.min_score = parse_probability("--min-score", line.text("min-score"));
  options.min_count = static_cast<std::uint32_t>(std::atoi(line.text("min-count").c_str()));
  const Learning learning = learn(text, Lexicon::built_in(), options);
  for (auto& p : learning.pairs) print_error(fmt::format("{} {} segs {} docs {} entries {}", p.first, p.second, p.segments, p.documents, p.entries));
  OutputFile output(line.text("output"));
  output.write(lexicon_to_tsv(learning.lexicon));
  output.commit();
  return ExitCode::done;
}

}  // namespace paralign::apps
