#include <array>

#include "apps/commands.hpp"
#include "apps/document_loader.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"

namespace paralign::apps {
namespace {

constexpr std::array<OutputForm, 2> kForms{{{"jsonl", ".jsonl"}, {"text", ".txt"}}};
constexpr std::array<std::string_view, 4> kMissing{"html", "xlsx", "xml", "docx"};

struct Job {
  std::vector<std::string> languages;
  bool as_text = false;
};

// True if the file was done; what is wrong with one file is said, and the others go on.
bool segment_file(const Job& job, DocumentLoader& loader, std::size_t position, OutputFile& output,
                  const Notes& notes, bool& first) {
  std::vector<Document> documents;
  try {
    documents = loader.load(position, job.languages[position]);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::bad_option) throw;
    print_error(error.what());
    return false;
  }
  std::vector<Finding> findings;
  for (const Document& document : documents) {
    if (job.as_text && !first) output.write("\n");
    output.write(job.as_text ? paragraphs_to_text(document) : paragraphs_to_jsonl(document));
    first = false;
    findings.insert(findings.end(), document.findings.begin(), document.findings.end());
  }
  if (!findings.empty()) notes.print(documents.front().file, findings);
  return true;
}

}  // namespace

ExitCode run_segment(std::span<const std::string> arguments) {
  CommandLine line("paralign segment FILE|FOLDER... [options]",
                   "Splits resolutions into typed, labelled paragraphs. \"-\" is standard input.",
                   "paralign segment 58-30.fr.txt -o 58-30.fr.jsonl");
  line.add("to", "FORM", "jsonl (default) or text; also from the ending of -o")
      .add("language", "CODE[,CODE...]",
           "BCP 47, one for all files or one for each (default: detected)");
  add_input_options(line);
  if (!line.parse(arguments)) return ExitCode::done;
  if (line.files().empty()) throw UsageError("found no file, expected one or more");
  refuse_standard_input_twice(line.files());

  Job job;
  const InputOptions input = parse_input_options(line);
  job.as_text = output_form(line, kForms, kMissing) == "text";
  const std::string languages = line.text("language");
  static_cast<void>(parse_languages(languages, split_at_commas(languages).size()));  // before files
  const std::vector<std::string> files = with_folders_expanded(line.files());
  job.languages = parse_languages(languages, files.size());

  const Notes notes(line.quiet());
  OutputFile output(line.text("output"));
  ExitCode code = ExitCode::done;
  bool first = true;
  DocumentLoader loader(files, input);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!segment_file(job, loader, i, output, notes, first)) code = ExitCode::unreadable;
  }
  if (!first) output.commit();  // nothing read: no file either
  return code;
}

}  // namespace paralign::apps
