#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "apps/checked_inputs.hpp"
#include "apps/commands.hpp"
#include "apps/input.hpp"
#include "apps/lexicon_file.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/align.hpp"
#include "paralign/check.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

constexpr std::array<OutputForm, 4> kForms{
    {{"text", ".txt"}, {"jsonl", ".jsonl"}, {"html", ".html"}, {"accept", ".tsv"}}};
constexpr std::array<std::string_view, 3> kMissing{"xlsx", "xml", "docx"};
constexpr std::array<std::string_view, 3> kPairings{"auto", "translation", "revision"};
constexpr std::array<std::string_view, 3> kSeverities{"error", "warning", "note"};

Alignment aligned(CheckedInputs& inputs, const Lexicon& lexicon, const AlignOptions& wanted) {
  Alignment all;
  for (const DocumentPair& documents : inputs.pairs) {
    AlignOptions options = wanted;
    if (documents.pairing) options.pairing = documents.pairing;
    Alignment alignment = align(inputs.documents[documents.first],
                                inputs.documents[documents.second], lexicon, options);
    PairLinks& pair = all.pairs.emplace_back(std::move(alignment.pairs.front()));
    pair.first = documents.first;
    pair.second = documents.second;
    if (documents.why.empty()) continue;
    pair.evidence += (pair.evidence.empty() ? "" : "; ") + documents.why;
  }
  all.documents = std::move(inputs.documents);
  return all;
}

std::string signature(const CheckedInputs& inputs, const CheckReport& report) {
  return fmt::format("paralign {} checked {}{}{}: {}", version(), fmt::join(inputs.files, " and "),
                     inputs.previous.empty() ? "" : " against ",
                     fmt::join(inputs.previous, " and "), finding_counts(report));
}

bool is_terminal(const std::string& output) {
  return (output.empty() || output == "-") && ::isatty(STDOUT_FILENO) == 1 &&
         std::getenv("NO_COLOR") == nullptr;
}

std::string in_form(const Alignment& alignment, const CheckReport& report, std::string_view form,
                    const ReportOptions& options) {
  if (form == "jsonl") return report_to_jsonl(alignment, report, options);
  if (form == "accept") return accepted_to_tsv(alignment, report);
  if (form == "html") return report_to_html(alignment, report, options);
  return report_to_text(alignment, report, options);
}

Severity parse_severity(const std::string& text) {
  parse_choice("--fail-on", text, kSeverities);
  if (text == "error") return Severity::error;
  return text == "warning" ? Severity::warning : Severity::note;
}

void add_options(CommandLine& line) {
  line.add("to", "FORM",
           "text (default), jsonl, html, or accept: a file for --ignore (also from the ending of "
           "-o: .tsv)")
      .add("pairing", "HOW", "translation, revision, or auto (by evidence)", "auto")
      .add("language", "CODE[,CODE...]",
           "BCP 47, one for all documents or one for each (default: detected)");
  add_input_options(line);
  line.add_files("previous", "SOURCE TARGET", 2,
                 "the two files of last year: what changed on one side only");
  line.add("lexicon", "FILE", "more words that mean the same (docs/formats.md)")
      .add("only", "CODES", "the checks to run: codes, names or letters of families, with commas")
      .add("ignore", "FILE", "findings that were accepted, with a reason for each (--to accept)")
      .add("fail-on", "SEVERITY", "return 1 for findings of that severity: error, warning or note",
           "warning");
}

CheckOptions check_options(const CommandLine& line) {
  CheckOptions options{split_at_commas(line.text("only")), {}};
  if (!line.has("ignore")) return options;
  const std::string path = line.text("ignore");
  options.accepted = parse_accepted(read_bytes(path), shown_name(path));
  return options;
}

// "KEY accepts nothing any more (en OP4, fr OP4: 240 in ...)", with what the line says of it.
std::string lapse_of(const AcceptedFinding& line) {
  const bool both = !line.places.empty() && !line.message.empty();
  const std::string what = line.places + (both ? ": " : "") + line.message;
  return fmt::format("{} accepts nothing any more{}", line.key,
                     what.empty() ? what : fmt::format(" ({})", what));
}

void note_lapsed(const std::string& file, const std::vector<AcceptedFinding>& lapsed,
                 const Notes& notes) {
  constexpr std::size_t kMost = 10;
  for (std::size_t i = 0; i < std::min(lapsed.size(), kMost); ++i) {
    notes.print(fmt::format("{}: {}", file, lapse_of(lapsed[i])));
  }
  if (lapsed.size() > kMost) {
    notes.print(fmt::format("{}: and {} more lines that accept nothing any more", file,
                            lapsed.size() - kMost));
  }
}

// What the command line asks for, beside how inputs are read.
struct Wanted {
  std::string_view form{};
  Severity fail_on = Severity::warning;
  AlignOptions align{};
  CheckOptions check{};
};

Wanted parse_wanted(const CommandLine& line) {
  Wanted wanted;
  wanted.form = output_form(line, kForms, kMissing);
  wanted.fail_on = parse_severity(line.text("fail-on"));
  const std::string pairing = line.text("pairing");
  if (parse_choice("--pairing", pairing, kPairings) != "auto") {
    wanted.align.pairing = pairing == "translation" ? Pairing::translation : Pairing::revision;
  }
  wanted.check = check_options(line);
  return wanted;
}

void refuse_bad_files(const CommandLine& line) {
  if (line.files().empty()) throw UsageError("found no file, expected one or more");
  std::vector<std::string> inputs_once = line.files();
  inputs_once.push_back(line.text("lexicon"));
  inputs_once.push_back(line.text("ignore"));
  std::ranges::copy(line.files_of("previous"), std::back_inserter(inputs_once));
  refuse_standard_input_twice(inputs_once);
}

ExitCode exit_code(const CheckReport& report, Severity fail_on, bool complete) {
  if (!complete) return ExitCode::unreadable;
  const bool failed = std::ranges::any_of(report.findings, [fail_on](const CheckFinding& finding) {
    return finding.severity >= fail_on;
  });
  return failed ? ExitCode::found : ExitCode::done;
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
  refuse_bad_files(line);
  const InputOptions input = parse_input_options(line);
  const Wanted wanted = parse_wanted(line);

  const Notes notes(line.quiet());
  CheckedInputs inputs = load_checked(line, input, notes);
  if (inputs.documents.empty()) return ExitCode::unreadable;
  Lexicon lexicon = Lexicon::built_in();
  if (line.has("lexicon")) {
    lexicon = with_lexicon_file(lexicon, line.text("lexicon"), inputs.documents);
  }
  const Alignment alignment = aligned(inputs, lexicon, wanted.align);
  const CheckReport report = check(alignment, lexicon, wanted.check);
  note_lapsed(shown_name(line.text("ignore")), report.lapsed, notes);
  OutputFile output(line.text("output"));
  output.write(in_form(alignment, report, wanted.form,
                       {is_terminal(line.text("output")), signature(inputs, report)}));
  output.commit();
  return exit_code(report, wanted.fail_on, inputs.complete);
}

}  // namespace paralign::apps
