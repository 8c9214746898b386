#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "apps/commands.hpp"
#include "apps/document_loader.hpp"
#include "apps/explain.hpp"
#include "apps/lexicon_file.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "apps/same_files.hpp"
#include "paralign/align.hpp"
#include "paralign/error.hpp"
#include "paralign/explain.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

constexpr std::array<OutputForm, 4> kForms{
    {{"tsv", ".tsv"}, {"jsonl", ".jsonl"}, {"links", ".links"}, {"tmx", ".tmx"}}};
constexpr std::array<OutputForm, 2> kExplanationForms{{{"text", ".txt"}, {"jsonl", ".jsonl"}}};
constexpr std::array<std::string_view, 5> kMissing{"html", "xlsx", "xliff", "xlf", "docx"};
constexpr std::array<std::string_view, 3> kPairings{"auto", "translation", "revision"};

using LanguageMap = std::map<std::string, std::string, std::less<>>;

LanguageMap parse_tmx_languages(std::string_view text) {
  LanguageMap map;
  for (const std::string& entry : split_at_commas(text)) {
    const std::size_t equals = entry.find('=');
    const std::string from = entry.substr(0, equals);
    const std::string to = equals == std::string::npos ? "" : entry.substr(equals + 1);
    if (!is_language_tag(from) || !is_language_tag(to)) {
      throw UsageError(
          fmt::format("--tmx-language: found '{}', expected CODE=CODE such as en=en-GB", entry));
    }
    if (!map.emplace(from, to).second) {
      throw UsageError(fmt::format("--tmx-language: found '{}' twice, expected it once", from));
    }
  }
  return map;
}

// The first document of a file, or of one version of it.
Document take_first(std::vector<Document> documents, const std::string& path, const Notes& notes) {
  if (documents.size() > 1) {
    notes.print(
        fmt::format("{}: holds {} resolutions; the first, {}, is aligned: give the others in files "
                    "of their own",
                    shown_name(path), documents.size(), documents.front().name));
  }
  notes.print(documents.front().file, documents.front().findings);
  return std::move(documents.front());
}

std::vector<UnitDocument> load_each(const std::vector<std::string>& files,
                                    const InputOptions& input,
                                    const std::vector<std::string>& languages, const Notes& notes) {
  DocumentLoader loader(files, input);
  std::vector<UnitDocument> documents;
  for (std::size_t i = 0; i < files.size(); ++i) {
    documents.push_back(make_units(take_first(loader.load(i, languages[i]), files[i], notes)));
  }
  return documents;
}

// The original of a file with tracked changes, then its final text.
std::vector<UnitDocument> load_versions(const std::string& file, const InputOptions& input,
                                        const std::string& language, const Notes& notes) {
  std::vector<Document> original;
  std::vector<Document> final_text;
  for (Document& document : DocumentLoader({file}, input).load(0, language)) {
    if (document.version == "original") original.push_back(std::move(document));
    if (document.version == "final") final_text.push_back(std::move(document));
  }
  if (original.empty() || final_text.empty()) {
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found one text, expected a form that has tracked changes (Word, "
                            "OpenDocument, HTML); give two files",
                            shown_name(file)));
  }
  std::vector<UnitDocument> documents;
  documents.push_back(make_units(take_first(std::move(original), file, notes)));
  documents.push_back(make_units(take_first(std::move(final_text), file, notes)));
  return documents;
}

std::string language_name(const std::string& code) {
  const int index = language_index(code);
  if (index >= 0) return std::string(languages()[static_cast<std::size_t>(index)].name);
  return code == kUndetermined ? "(language unknown)" : code;
}

std::string assumption(const Alignment& alignment, const PairLinks& pair) {
  const Document& first = alignment.documents[pair.first].document;
  const Document& second = alignment.documents[pair.second].document;
  std::string text =
      fmt::format("{} {} against {} {}: {}", first.name, language_name(first.language), second.name,
                  language_name(second.language), pairing_name(pair.pairing));
  if (!pair.evidence.empty()) text += fmt::format(" ({})", pair.evidence);
  return text;
}

std::string explained(const Alignment& alignment, std::string_view wanted, std::string_view form,
                      const Lexicon& lexicon) {
  const auto explanations = explain(alignment, links_to_explain(alignment, wanted), lexicon);
  return form == "jsonl" ? explanations_to_jsonl(alignment, explanations)
                         : explanations_to_text(alignment, explanations);
}

std::string in_form(const Alignment& alignment, std::string_view form, const LanguageMap& map) {
  const bool has_rows = alignment.documents.size() > 2;
  if (form == "jsonl") return has_rows ? rows_to_jsonl(alignment) : links_to_jsonl(alignment);
  if (form == "links") return links_to_ids(alignment);
  if (form == "tsv") return has_rows ? rows_to_tsv(alignment) : links_to_tsv(alignment);
  TmxOptions options;
  for (const UnitDocument& document : alignment.documents) {
    const auto entry = map.find(document.document.language);
    options.languages.push_back(entry == map.end() ? std::string() : entry->second);
  }
  return has_rows ? rows_to_tmx(alignment, options) : links_to_tmx(alignment, options);
}

void add_options(CommandLine& line) {
  line.add("to", "FORM", "tsv (default), jsonl, links or tmx; also from the ending of -o")
      .add("pairing", "HOW", "translation, revision, or auto (by evidence; says what it assumed)",
           "auto")
      .add("language", "CODE[,CODE...]",
           "BCP 47, one for all documents or one for each (default: detected)");
  add_input_options(line);
  line.add("lexicon", "FILE",
           "more words that mean the same, beside those built in: TSV, .dic of hunalign, or .index "
           "of dictd with its .dict.dz (docs/formats.md)")
      .add("anchors", "FILE", "links to keep, with labels or ids; the rest is aligned around them")
      .add("explain", "WHICH",
           "why these are linked, in place of all links: labels or ids of the first document, "
           ":LABEL of the second, FIRST:SECOND, with commas, or all; --to text (default) or jsonl")
      .add("min-probability", "P", "take links under P apart (of rows: cells), 0 to 1", "0")
      .add("tmx-language", "CODE=CODE[,...]", "language codes to print in TMX, such as en=en-GB");
  line.add_missing("level", "leave it out: paragraphs are aligned");
}

void check_files(const CommandLine& line, const InputOptions& input) {
  const std::vector<std::string>& files = line.files();
  const bool versions = input.read.changes == Changes::both;
  if (versions && files.size() > 1) {
    throw UsageError(
        fmt::format("--changes both: found {} documents, expected one, whose original text is "
                    "aligned with its final one; take final or original for all",
                    files.size()));
  }
  if (files.size() < 2 && !(versions && files.size() == 1)) {
    throw UsageError(fmt::format("found {} document{}, expected two or more", files.size(),
                                 files.size() == 1 ? "" : "s"));
  }
  std::vector<std::string> inputs = files;
  inputs.push_back(line.text("lexicon"));
  inputs.push_back(line.text("anchors"));
  refuse_standard_input_twice(inputs);
}

// What is about two documents alone, where there are more.
void refuse_parts_of_a_pair(const CommandLine& line, std::string_view form) {
  const std::size_t count = line.files().size();
  if (form == "links") {
    throw UsageError(fmt::format(
        "links: found {} documents, expected two: the form has a column for each side; take tsv, "
        "jsonl or tmx, or align two by two",
        count));
  }
  if (line.has("explain")) {
    throw UsageError(fmt::format(
        "--explain: found {} documents, expected two: it explains links of a pair", count));
  }
  if (line.has("anchors")) {
    throw UsageError(
        fmt::format("--anchors: found {} documents, expected two: the file names units "
                    "of a pair; align two by two",
                    count));
  }
}

AlignOptions parse_align_options(const CommandLine& line) {
  AlignOptions options;
  options.min_probability = parse_probability("--min-probability", line.text("min-probability"));
  const std::string pairing = line.text("pairing");
  if (parse_choice("--pairing", pairing, kPairings) != "auto") {
    options.pairing = pairing == "translation" ? Pairing::translation : Pairing::revision;
  }
  if (line.text("changes") == "both") {
    if (options.pairing == Pairing::translation) {
      throw UsageError(
          "--pairing: found translation with --changes both, expected revision: they are two "
          "versions of one text");
    }
    options.pairing = Pairing::revision;
  }
  return options;
}

}  // namespace

ExitCode run_align(std::span<const std::string> arguments) {
  CommandLine line(
      "paralign align FIRST SECOND [MORE...] [options]\n"
      "       paralign align FILE --changes both [options]",
      "Links the paragraphs of two resolutions: translations of one text, or\n"
      "successive resolutions of a series, in one language or two. Of three or more,\n"
      "best in the order of time, rows across all; of one with tracked changes, its\n"
      "original text against its final one. \"-\" is standard input.",
      "paralign align 55-25.en.txt 58-30.fr.txt -o links.tsv");
  add_options(line);
  if (!line.parse(arguments)) return ExitCode::done;
  const InputOptions input = parse_input_options(line);
  check_files(line, input);
  const std::vector<std::string>& files = line.files();
  const bool explains = line.has("explain");
  const std::string_view form = explains ? output_form(line, kExplanationForms, kMissing)
                                         : output_form(line, kForms, kMissing);
  if (files.size() > 2) refuse_parts_of_a_pair(line, form);
  const std::vector<std::string> codes = parse_languages(line.text("language"), files.size());
  const LanguageMap tmx_languages = parse_tmx_languages(line.text("tmx-language"));
  if (!tmx_languages.empty() && form != "tmx") {
    throw UsageError("--tmx-language: found without TMX output, expected --to tmx");
  }
  AlignOptions options = parse_align_options(line);

  const Notes notes(line.quiet());
  note_same_files(files, notes);
  std::vector<UnitDocument> documents = files.size() == 1
                                            ? load_versions(files[0], input, codes[0], notes)
                                            : load_each(files, input, codes, notes);
  if (line.has("anchors")) {
    const std::string file = line.text("anchors");
    options.fixed =
        parse_fixed_links(read_bytes(file), shown_name(file), documents[0], documents[1]);
  }
  Lexicon lexicon = Lexicon::built_in();
  if (line.has("lexicon")) lexicon = with_lexicon_file(lexicon, line.text("lexicon"), documents);
  const Alignment alignment = align(std::move(documents), lexicon, options);
  if (!options.pairing) {
    for (const PairLinks& pair : alignment.pairs) notes.say(assumption(alignment, pair));
  }
  OutputFile output(line.text("output"));
  output.write(explains ? explained(alignment, line.text("explain"), form, lexicon)
                        : in_form(alignment, form, tmx_languages));
  output.commit();
  return ExitCode::done;
}

}  // namespace paralign::apps
