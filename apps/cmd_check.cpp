#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "apps/commands.hpp"
#include "apps/document_loader.hpp"
#include "apps/file_hash.hpp"
#include "apps/input.hpp"
#include "apps/lexicon_file.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/align.hpp"
#include "paralign/check.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

constexpr std::array<OutputForm, 3> kForms{
    {{"text", ".txt"}, {"jsonl", ".jsonl"}, {"html", ".html"}}};
constexpr std::array<std::string_view, 4> kMissing{"xlsx", "xml", "docx", "tsv"};
constexpr std::array<std::string_view, 3> kPairings{"auto", "translation", "revision"};
constexpr std::array<std::string_view, 3> kSeverities{"error", "warning", "note"};

struct Inputs {
  std::vector<UnitDocument> documents{};
  std::vector<std::string> files{};  // that were read, with their hashes
  ExitCode code = ExitCode::done;
};

// What is wrong with one file is said, and the others are checked.
Inputs load(const std::vector<std::string>& files, const InputOptions& input,
            const std::vector<std::string>& languages, const Notes& notes) {
  Inputs inputs;
  DocumentLoader loader(files, input);
  for (std::size_t i = 0; i < files.size(); ++i) {
    try {
      for (Document& document : loader.load(i, languages[i])) {
        notes.print(document.file, document.findings);
        inputs.documents.push_back(make_units(std::move(document)));
      }
      if (files[i] != "-") {
        inputs.files.push_back(
            fmt::format("{} (SHA-256 {})", files[i], sha256_of(read_bytes(files[i]))));
      }
    } catch (const Error& error) {
      if (error.code() == ErrorCode::bad_option) throw;
      print_error(error.what());
      inputs.code = ExitCode::unreadable;
    }
  }
  return inputs;
}

using Positions = std::pair<std::size_t, std::size_t>;

// Two documents are a pair whatever they are; of more those that are of one resolution. Last year's
// two stand before this year's, and each is one with its own.
std::vector<Positions> pairs_of(const std::vector<UnitDocument>& documents, bool previous) {
  if (documents.size() == 2) return {{0, 1}};
  if (previous && documents.size() == 4) return {{2, 3}, {0, 2}, {1, 3}};
  std::vector<Positions> pairs;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::size_t j = i + 1; j < documents.size(); ++j) {
      const Metadata& a = documents[i].document.metadata;
      const Metadata& b = documents[j].document.metadata;
      if (!a.number.empty() && a.number == b.number) pairs.emplace_back(i, j);
    }
  }
  return pairs;
}

Alignment aligned(std::vector<UnitDocument> documents, const Lexicon& lexicon, AlignOptions options,
                  bool previous) {
  Alignment all;
  for (const auto& [i, j] : pairs_of(documents, previous)) {
    if (previous) options.pairing = i == 2 ? Pairing::translation : Pairing::revision;
    Alignment pair = align(documents[i], documents[j], lexicon, options);
    pair.pairs.front().first = i;
    pair.pairs.front().second = j;
    all.pairs.push_back(std::move(pair.pairs.front()));
  }
  all.documents = std::move(documents);
  return all;
}

std::string signature(const Inputs& inputs, const CheckReport& report) {
  const auto count = [&report](Severity severity) {
    return std::ranges::count(report.findings, severity, &CheckFinding::severity);
  };
  return fmt::format("paralign {} checked {}: {} errors, {} warnings, {} notes", version(),
                     fmt::join(inputs.files, " and "), count(Severity::error),
                     count(Severity::warning), count(Severity::note));
}

bool is_terminal(const std::string& output) {
  return (output.empty() || output == "-") && ::isatty(STDOUT_FILENO) == 1 &&
         std::getenv("NO_COLOR") == nullptr;
}

std::string in_form(const Alignment& alignment, const CheckReport& report, std::string_view form,
                    const ReportOptions& options) {
  if (form == "jsonl") return report_to_jsonl(alignment, report, options);
  if (form == "html") return report_to_html(alignment, report, options);
  return report_to_text(alignment, report, options);
}

Severity parse_severity(const std::string& text) {
  parse_choice("--fail-on", text, kSeverities);
  if (text == "error") return Severity::error;
  return text == "warning" ? Severity::warning : Severity::note;
}

void add_options(CommandLine& line) {
  line.add("to", "FORM", "text (default), jsonl or html; also from the ending of -o")
      .add("pairing", "HOW", "translation, revision, or auto (by evidence)", "auto")
      .add("language", "CODE[,CODE...]",
           "BCP 47, one for all documents or one for each (default: detected)");
  add_input_options(line);
  line.add_files("previous", "SOURCE TARGET", 2,
                 "the two files of last year: what changed on one side only");
  line.add("lexicon", "FILE", "more words that mean the same (docs/formats.md)")
      .add("only", "CODES", "the checks to run: codes, names or letters of families, with commas")
      .add("fail-on", "SEVERITY", "return 1 for findings of that severity: error, warning or note",
           "warning");
  line.add_missing("ignore", "leave out whole checks with --only");
}

struct Files {
  std::vector<std::string> paths{};
  std::vector<std::string> languages{};
  bool previous = false;
};

// Last year's files first, as time goes; the languages are named for this year's.
Files files_to_read(const CommandLine& line) {
  Files files;
  const std::vector<std::string>& previous = line.files_of("previous");
  files.previous = !previous.empty();
  files.paths = with_folders_expanded(line.files());
  files.languages = parse_languages(line.text("language"), files.paths.size());
  if (!files.previous) return files;
  if (files.paths.size() != 2) {
    throw UsageError(
        fmt::format("--previous: found {} files of this year, expected two", files.paths.size()));
  }
  files.paths.insert(files.paths.begin(), previous.begin(), previous.end());
  const std::vector<std::string> codes = files.languages;
  files.languages.insert(files.languages.begin(), codes.begin(), codes.end());
  return files;
}

}  // namespace

ExitCode run_check(std::span<const std::string> arguments) {
  CommandLine line(
      "paralign check FILE... | FOLDER [options]",
      "Says what is missing or wrong: in each document, between two translations or two\n"
      "years (two files), between the translations of each resolution (more files).",
      "paralign check 58-30.en.docx 58-30.fr.docx -o report.html");
  add_options(line);
  if (!line.parse(arguments)) return ExitCode::done;
  if (line.files().empty()) throw UsageError("found no file, expected one or more");
  refuse_standard_input_twice(line.files());
  const InputOptions input = parse_input_options(line);
  const std::string_view form = output_form(line, kForms, kMissing);
  const Severity fail_on = parse_severity(line.text("fail-on"));
  AlignOptions align_options;
  const std::string pairing = line.text("pairing");
  if (parse_choice("--pairing", pairing, kPairings) != "auto") {
    align_options.pairing = pairing == "translation" ? Pairing::translation : Pairing::revision;
  }
  const Files files = files_to_read(line);

  const Notes notes(line.quiet());
  Inputs inputs = load(files.paths, input, files.languages, notes);
  if (inputs.documents.empty()) return inputs.code;
  Lexicon lexicon = Lexicon::built_in();
  if (line.has("lexicon")) {
    lexicon = with_lexicon_file(lexicon, line.text("lexicon"), inputs.documents);
  }
  const Alignment alignment =
      aligned(std::move(inputs.documents), lexicon, align_options, files.previous);
  const CheckReport report = check(alignment, lexicon, {split_at_commas(line.text("only"))});
  OutputFile output(line.text("output"));
  output.write(in_form(alignment, report, form,
                       {is_terminal(line.text("output")), signature(inputs, report)}));
  output.commit();
  const bool failed = std::ranges::any_of(report.findings, [fail_on](const CheckFinding& finding) {
    return finding.severity >= fail_on;
  });
  return inputs.code != ExitCode::done ? inputs.code : failed ? ExitCode::found : ExitCode::done;
}

}  // namespace paralign::apps
