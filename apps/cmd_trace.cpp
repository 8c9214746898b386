#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "apps/commands.hpp"
#include "apps/document_loader.hpp"
#include "apps/lexicon_file.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/align.hpp"
#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

constexpr std::array<OutputForm, 3> kForms{
    {{"text", ".txt"}, {"jsonl", ".jsonl"}, {"html", ".html"}}};
constexpr std::array<std::string_view, 5> kMissing{"tsv", "xlsx", "xliff", "tmx", "docx"};

struct Job {
  std::optional<std::string> query;  // none: the matrix
  std::vector<std::string> files;
  std::vector<std::string> languages;
  InputOptions input;
};

// The arguments as a query and files.
Job parse_arguments(const CommandLine& line) {
  Job job;
  job.files = line.files();
  if (!line.has("matrix") && !job.files.empty()) {
    job.query = job.files.front();
    job.files.erase(job.files.begin());
    std::error_code error;
    if (std::filesystem::exists(*job.query, error)) {
      throw UsageError(
          fmt::format("found the file {} in front, expected a label or words; "
                      "--matrix shows all paragraphs",
                      *job.query));
    }
    if (job.query->find_first_not_of(' ') == std::string::npos) {
      throw UsageError("found an empty query, expected a label or words");
    }
  }
  if (job.files.empty()) throw UsageError("found no file, expected two or more documents");
  return job;
}

// The documents of all files, findings said. What is wrong with one file is said, and the others
// are done: `code` tells.
std::vector<UnitDocument> load_series(const Job& job, const Notes& notes, ExitCode& code) {
  std::vector<UnitDocument> documents;
  DocumentLoader loader(job.files, job.input);
  for (std::size_t i = 0; i < job.files.size(); ++i) {
    try {
      for (Document& document : loader.load(i, job.languages[i])) {
        notes.print(document.file, document.findings);
        documents.push_back(make_units(std::move(document)));
      }
    } catch (const Error& error) {
      if (error.code() == ErrorCode::bad_option) throw;
      print_error(error.what());
      code = ExitCode::unreadable;
    }
  }
  return documents;
}

// Links read from old to new.
std::vector<UnitDocument> in_time(std::vector<UnitDocument> documents, const Notes& notes) {
  std::vector<UnitDocument> ordered;
  const SeriesOrder order = series_order(documents);
  if (order.basis == SeriesBasis::given) {
    notes.print("not every document has a date, nor a number: taken as given, the oldest first");
  }
  ordered.reserve(documents.size());
  for (const std::size_t position : order.positions) {
    ordered.push_back(std::move(documents[position]));
  }
  return ordered;
}

// "  15/4:OP4 (en)  Strongly condemns the theft ..."; right-to-left text in an isolate.
std::string shown(const Alignment& alignment, const UnitPlace& place) {
  const UnitDocument& document = alignment.documents[place.document];
  const Paragraph& paragraph = document.document.paragraphs[document.units[place.unit].paragraph];
  constexpr std::size_t kLongest = 100;
  std::string text = paragraph.text;
  if (text.size() > kLongest) {
    text.resize(std::min(text.find(' ', kLongest), text.size()));
    if (text.size() < paragraph.text.size()) text += " ...";
  }
  const int language = language_index(document.document.language);
  if (language >= 0 && languages()[static_cast<std::size_t>(language)].right_to_left) {
    text = fmt::format("\u2067{}\u2069", text);
  }
  return fmt::format("  {}:{} ({})  {}", document.document.name, paragraph.label,
                     document.document.language, text);
}

UnitPlace find_one(const Alignment& alignment, const std::string& query) {
  constexpr std::size_t kMostShown = 20;
  const Found found = find_paragraph(alignment, query);
  if (found.places.empty()) throw UsageError(found.reason);
  if (found.places.size() == 1) return found.places.front();
  std::string list = fmt::format(
      "found {} paragraphs that '{}' fits equally well, expected one; give one of "
      "these labels, or more words:",
      found.places.size(), query);
  for (std::size_t i = 0; i < found.places.size() && i < kMostShown; ++i) {
    list += '\n' + shown(alignment, found.places[i]);
  }
  if (found.places.size() > kMostShown) {
    list += fmt::format("\n  and {} more", found.places.size() - kMostShown);
  }
  throw UsageError(list);
}

std::string in_form(const Alignment& alignment, const Trace& found, std::string_view form) {
  if (form == "jsonl") return trace_to_jsonl(alignment, found);
  return form == "html" ? trace_to_html(alignment, found) : trace_to_text(alignment, found);
}

std::string in_form(const Alignment& alignment, const SeriesMatrix& matrix, std::string_view form) {
  if (form == "jsonl") return matrix_to_jsonl(alignment, matrix);
  return form == "html" ? matrix_to_html(alignment, matrix) : matrix_to_text(alignment, matrix);
}

CommandLine make_command_line() {
  CommandLine line(
      "paralign trace LABEL|DOCUMENT:LABEL|\"WORDS\" FILE|FOLDER... [options]\n"
      "       paralign trace --matrix FILE|FOLDER... [options]",
      "Follows one paragraph through a series of resolutions, newest first, in one language or\n"
      "several; or shows all paragraphs of all documents. LABEL alone is the newest document's\n"
      "that has it; words are looked for in all. Files in any order; \"-\" is standard input.",
      "paralign trace 58/30:OP12 40-1.en.txt 46-2.fr.txt 52-3.en.txt 58-30.ar.txt");
  line.add_flag("matrix", "all paragraphs, a column for each document; no query")
      .add_flag("frame", "with --matrix: masthead, adoption, meeting and vote lines too")
      .add("to", "FORM", "text (default), html or jsonl; also from the ending of -o")
      .add("language", "CODE[,CODE...]",
           "BCP 47, one for all files or one for each (default: detected)");
  add_input_options(line);
  line.add("lexicon", "FILE",
           "more words that mean the same, beside those built in: TSV, .dic of hunalign, or .index "
           "of dictd with its .dict.dz (docs/formats.md)")
      .add("min-probability", "P", "take links under P apart, 0 to 1", "0");
  line.add_missing("anchors", "leave it out");
  line.add_missing("level", "leave it out: paragraphs are aligned");
  return line;
}

}  // namespace

ExitCode run_trace(std::span<const std::string> arguments) {
  CommandLine line = make_command_line();
  if (!line.parse(arguments)) return ExitCode::done;
  Job job = parse_arguments(line);
  if (line.has("frame") && job.query) {
    throw UsageError("--frame: found without --matrix, expected both");
  }
  std::vector<std::string> inputs = job.files;
  inputs.push_back(line.text("lexicon"));
  refuse_standard_input_twice(inputs);
  job.input = parse_input_options(line);
  refuse_both_versions(job.input,
                       "a document stands in its series once; 'paralign align FILE "
                       "--changes both' compares the two");
  const std::string_view form = output_form(line, kForms, kMissing);
  AlignOptions options;
  options.min_probability = parse_probability("--min-probability", line.text("min-probability"));
  job.files = with_folders_expanded(job.files);
  job.languages = parse_languages(line.text("language"), job.files.size());

  const Notes notes(line.quiet());
  ExitCode code = ExitCode::done;
  std::vector<UnitDocument> documents = load_series(job, notes, code);
  if (documents.size() < 2) {
    if (code != ExitCode::done) return code;
    throw UsageError("found one document, expected two or more");
  }
  Lexicon lexicon = Lexicon::built_in();
  if (line.has("lexicon")) lexicon = with_lexicon_file(lexicon, line.text("lexicon"), documents);
  const Alignment alignment = align(in_time(std::move(documents), notes), lexicon, options);
  const std::string text =
      job.query ? in_form(alignment, trace(alignment, find_one(alignment, *job.query)), form)
                : in_form(alignment, series_matrix(alignment, {line.has("frame")}), form);
  OutputFile output(line.text("output"));
  output.write(text);
  output.commit();
  return code;
}

}  // namespace paralign::apps
