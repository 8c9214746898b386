#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "apps/commands.hpp"
#include "apps/folder_text.hpp"
#include "apps/input.hpp"
#include "apps/lexicon_file.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "paralign/learn.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

// Fewer links of two languages glue the words of formulas together (docs/learning.md).
constexpr std::uint32_t kLeastLinks = 200;
constexpr std::uint32_t kLeastLinkedDocuments = 2;
constexpr int kRounds = 2;

struct Inputs {
  std::vector<std::string> folders;
  std::vector<std::string> dictionaries;
  std::vector<std::string> texts;
};

Inputs sort_inputs(const std::vector<std::string>& files) {
  Inputs inputs;
  for (const std::string& file : files) {
    std::error_code error;
    if (file != "-" && std::filesystem::is_directory(file, error)) {
      inputs.folders.push_back(file);
    } else if (is_dictionary_name(file)) {
      inputs.dictionaries.push_back(file);
    } else {
      inputs.texts.push_back(file);
    }
  }
  if (!inputs.folders.empty() && files.size() > 1) {
    throw UsageError(fmt::format("{}: found a folder among {} inputs, expected it alone",
                                 inputs.folders.front(), files.size()));
  }
  return inputs;
}

LearnOptions parse_options(const CommandLine& line) {
  LearnOptions options;
  options.min_count = parse_count("--min-count", line.text("min-count"));
  options.min_documents = parse_count("--min-documents", line.text("min-documents"));
  options.min_score = parse_probability("--min-score", line.text("min-score"));
  return options;
}

std::string said_of(const LearntPair& pair, const std::vector<std::string>& languages,
                    const LearnOptions& options) {
  const std::string text =
      fmt::format("{}-{}: {} segments of {} documents, ", languages[pair.first],
                  languages[pair.second], pair.segments, pair.documents);
  if (!pair.left_out) return text + fmt::format("{} new pairs of words", pair.entries);
  return text + fmt::format("left out: expected {} of {} or more", options.least_segments,
                            options.least_documents);
}

std::vector<std::string> say_pairs(const Learning& learning, const LearnOptions& options,
                                   const Notes& notes) {
  std::vector<std::string> lines;
  for (const LearntPair& pair : learning.pairs) {
    lines.push_back(said_of(pair, learning.lexicon.languages, options));
    notes.say(lines.back());
    if (pair.too_long > 0) {
      lines.push_back(fmt::format("{}-{}: {} segments longer than {} words are left out",
                                  learning.lexicon.languages[pair.first],
                                  learning.lexicon.languages[pair.second], pair.too_long,
                                  kMostSegmentWords));
      notes.say(lines.back());
    }
  }
  return lines;
}

// From the folder's own links; those of the second round are found with what the first one gave.
Learning learn_from_folder(const FolderText& folder, const Lexicon& known, LearnOptions& options) {
  options.least_segments = kLeastLinks;
  options.least_documents = kLeastLinkedDocuments;
  Learning learning;
  for (int round = 0; round < kRounds; ++round) {
    const Lexicon lexicon = round == 0 ? known : known.with_entries(learning.lexicon);
    learning = learn(folder.links(lexicon), known, options);
  }
  return learning;
}

// From texts and dictionaries; what dictionaries say need not be learnt.
Learning learn_from_files(const Inputs& inputs, const Lexicon& known,
                          const std::vector<std::string>& languages, const LearnOptions& options) {
  LexiconEntries given;
  for (const std::string& file : inputs.dictionaries) {
    append(load_dictionary(file, languages), given);
  }
  ParallelText text;
  for (const std::string& file : inputs.texts) {
    append(parse_parallel_tsv(read_bytes(file), shown_name(file)), text);
  }
  Learning learning;
  if (!inputs.texts.empty()) {
    learning =
        learn(text, inputs.dictionaries.empty() ? known : known.with_entries(given), options);
  }
  append(without_known(given, known), learning.lexicon);
  std::ranges::stable_sort(learning.lexicon.entries, {}, &LexiconEntry::texts);
  return learning;
}

std::vector<std::string> comments(const CommandLine& line, const std::vector<std::string>& pairs) {
  std::vector<std::string> lines{
      fmt::format("paralign {} learn, ICU {}", version(), icu_version())};
  for (const std::string& file : line.files()) {
    lines.push_back(fmt::format("from {}", shown_name(file)));
  }
  lines.push_back(
      fmt::format("least score {}, count {}, documents {}; new beside the lexicon built "
                  "in{}{}",
                  line.text("min-score"), line.text("min-count"), line.text("min-documents"),
                  line.has("lexicon") ? " and " : "", line.text("lexicon")));
  lines.insert(lines.end(), pairs.begin(), pairs.end());
  return lines;
}

void add_options(CommandLine& line) {
  line.add("language", "CODE,CODE",
           "source and target of a dictionary that does not say them, such as en,fr")
      .add("lexicon", "FILE", "entries that are known already, beside those built in")
      .add("min-score", "P", "how sure an entry must be, 0 to 1", "0.7")
      .add("min-count", "N", "segments that must link its words", "2")
      .add("min-documents", "N", "documents that those must be from", "2");
  add_input_options(line, "of a folder's documents: ");
}

}  // namespace

ExitCode run_learn(std::span<const std::string> arguments) {
  CommandLine line("paralign learn FOLDER|PAIRS.tsv|WORDS.dic|WORDS.index... [options]",
                   "Finds words that translate each other and are not built in, for a person to\n"
                   "review and for --lexicon: in translated text (TSV with a header of language\n"
                   "codes), in the sure links of a folder of documents, or in a dictionary of\n"
                   "hunalign (.dic) or dictd (.index with .dict.dz).",
                   "paralign learn pairs.tsv -o lexicon.tsv");
  add_options(line);
  if (!line.parse(arguments)) return ExitCode::done;
  if (line.files().empty()) throw UsageError("found no input, expected one or more");
  std::vector<std::string> named = line.files();
  named.push_back(line.text("lexicon"));
  refuse_standard_input_twice(named);
  const Inputs inputs = sort_inputs(line.files());
  LearnOptions options = parse_options(line);
  const InputOptions input = parse_input_options(line);
  refuse_both_versions(input, "words are learnt from one text of each document");
  const std::vector<std::string> languages = split_at_commas(line.text("language"));
  static_cast<void>(parse_languages(line.text("language"), languages.size()));  // all are codes
  if (languages.size() > 2) {
    throw UsageError(fmt::format("--language: found {} languages for a dictionary, expected two",
                                 languages.size()));
  }

  const Notes notes(line.quiet());
  Lexicon known = Lexicon::built_in();
  if (line.has("lexicon")) known = with_lexicon_file(known, line.text("lexicon"), languages);
  Learning learning;
  ExitCode code = ExitCode::done;
  if (inputs.folders.empty()) {
    learning = learn_from_files(inputs, known, languages, options);
  } else {
    const FolderText folder(inputs.folders.front(), input, notes);
    if (!folder.complete()) code = ExitCode::unreadable;
    notes.say(fmt::format("{}: pairs of documents that translate each other: {}",
                          inputs.folders.front(), folder.pairs()));
    learning = learn_from_folder(folder, known, options);
  }
  const std::vector<std::string> lines = comments(line, say_pairs(learning, options, notes));
  notes.say(fmt::format("new entries: {}", learning.lexicon.entries.size()));
  OutputFile output(line.text("output"));
  output.write(lexicon_to_tsv(learning.lexicon, lines));
  output.commit();
  return code;
}

}  // namespace paralign::apps
