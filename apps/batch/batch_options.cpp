#include "apps/batch/batch_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <thread>
#include <utility>

#include "paralign/corpus_names.hpp"

namespace paralign::apps {
namespace {

constexpr std::array<std::string_view, 7> kForms{"tsv",   "jsonl", "tmx",        "tmx-files",
                                                 "moses", "xces",  "resolutions"};
constexpr std::array<std::string_view, 12> kOutputValues{
    "to",    "compress", "min-probability", "relations", "max-length-ratio", "exclude",
    "split", "title",    "authors",         "licence",   "release",          "url"};
constexpr std::array<std::string_view, 2> kOutputFlags{"no-repaired", "dedupe"};

std::string value_of(const GivenOptions& given, const std::string& name,
                     const std::string& otherwise = {}) {
  const auto it = given.find(name);
  return it == given.end() ? otherwise : it->second;
}

std::vector<std::string> parse_forms(const std::string& text) {
  std::vector<std::string> forms;
  for (const std::string& form : split_at_commas(text)) {
    parse_choice("--to", form, kForms);
    if (std::ranges::find(forms, form) == forms.end()) forms.push_back(form);
  }
  if (forms.empty()) throw UsageError("--to: found nothing, expected forms such as tsv,tmx");
  return forms;
}

std::vector<Relation> parse_relations(const std::string& text) {
  std::vector<Relation> relations;
  for (const std::string& name : split_at_commas(text)) {
    bool known = false;
    for (int i = 0; i <= static_cast<int>(Relation::dropped); ++i) {
      if (relation_name(static_cast<Relation>(i)) != name) continue;
      relations.push_back(static_cast<Relation>(i));
      known = true;
    }
    const bool one_sided =
        known && (relations.back() == Relation::inserted || relations.back() == Relation::dropped);
    if (!known || one_sided) {
      throw UsageError(
          fmt::format("--relations: found '{}', expected some of translation, same, amended, "
                      "unsure, split, merged, partial",
                      name));
    }
  }
  return relations;
}

double parse_ratio(const std::string& text) {
  if (text.empty()) return 0;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= 1 && value <= 1000)) {
    throw UsageError(
        fmt::format("--max-length-ratio: found '{}', expected a number from 1 to 1000", text));
  }
  return value;
}

Compression parse_compression(const std::string& text) {
  constexpr std::array<std::string_view, 3> kChoices{"none", "gz", "zst"};
#ifdef PARALIGN_ZSTD
  const auto choice = parse_choice("--compress", text, kChoices);
#else
  constexpr std::array<std::string_view, 1> kMissing{"zst"};
  const auto choice = parse_choice("--compress", text, std::span(kChoices).first(2), kMissing);
#endif
  return static_cast<Compression>(std::ranges::find(kChoices, choice) - kChoices.begin());
}

std::vector<Genre> parse_genres(const std::string& text) {
  constexpr std::array<Genre, 4> kAll{Genre::resolution, Genre::decision, Genre::draft,
                                      Genre::other};
  std::vector<Genre> genres;
  for (const std::string& name : split_at_commas(text)) {
    const auto it = std::ranges::find(kAll, name, genre_name);
    if (it == kAll.end()) {
      throw UsageError(fmt::format(
          "--genres: found '{}', expected some of resolution, decision, draft, other", name));
    }
    genres.push_back(*it);
  }
  return genres;
}

std::vector<std::string> split_at_semicolons(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    std::string_view part = text.substr(0, text.find(';'));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

ReleaseOptions parse_release(const GivenOptions& given) {
  constexpr std::array<std::string_view, 4> kSchemes{"https://", "http://", "ftp://", "sftp://"};
  ReleaseOptions release;
  release.title = value_of(given, "title", release.title);
  release.authors = split_at_semicolons(value_of(given, "authors"));
  release.licence = value_of(given, "licence");
  release.version = value_of(given, "release");
  release.url = value_of(given, "url");
  const bool is_url = std::ranges::any_of(
      kSchemes, [&](std::string_view scheme) { return release.url.starts_with(scheme); });
  if (!release.url.empty() && !is_url) {
    throw UsageError(
        fmt::format("--url: found '{}', expected one that starts with https://", release.url));
  }
  if (release.title.empty()) throw UsageError("--title: found nothing, expected a title");
  return release;
}

}  // namespace

void add_output_options(CommandLine& line) {
  line.add("to", "FORM[,FORM...]",
           "tsv, jsonl, tmx, tmx-files, moses, xces, resolutions (default: tsv,tmx)")
      .add("compress", "HOW", "none (default), gz or zst")
      .add("min-probability", "P", "leave out rows of a lower probability, 0 to 1")
      .add("relations", "NAME[,NAME...]", "keep rows of these relations only")
      .add_flag("no-repaired", "leave out rows whose letters were put right by guesswork")
      .add("max-length-ratio", "X", "leave out rows whose sides differ by more, in letters")
      .add("exclude", "SYMBOL[,SYMBOL...]", "leave out documents of these symbols or numbers")
      .add("ignore", "FILE", "findings that were accepted, with a reason for each, as in check")
      .add_flag("dedupe", "leave out rows whose two texts stood in an earlier row")
      .add("split", "TRAIN,DEV,TEST", "mark rows for training, development and test: 90,5,5")
      .add("title", "TEXT", "of the corpus, in README.md and CITATION.cff, as the next four")
      .add("authors", "NAME[;NAME...]", "persons or bodies that publish the corpus")
      .add("licence", "NAME", "under which they do: an SPDX identifier such as CC-BY-4.0, or words")
      .add("release", "VERSION", "of the corpus")
      .add("url", "URL", "where the corpus is published")
      .add_flag("clean", "remove the cache when the corpus is done");
}

GivenOptions given_output_options(const CommandLine& line) {
  GivenOptions given;
  for (const std::string_view name : kOutputValues) {
    const std::string key(name);
    if (line.has(key)) given[key] = line.text(key);
  }
  for (const std::string_view name : kOutputFlags) {
    if (line.has(std::string(name))) given[std::string(name)] = "yes";
  }
  return given;
}

std::vector<std::string> parse_without(const CommandLine& line) {
  std::vector<std::string_view> known(kOutputValues.begin(), kOutputValues.end());
  known.insert(known.end(), kOutputFlags.begin(), kOutputFlags.end());
  std::vector<std::string> names = split_at_commas(line.text("without"));
  for (const std::string& name : names) parse_choice("--without", name, known);
  return names;
}

OutputSettings parse_output_settings(const GivenOptions& given) {
  OutputSettings settings;
  settings.forms = parse_forms(value_of(given, "to", "tsv,tmx"));
  settings.compression = parse_compression(value_of(given, "compress", "none"));
  settings.filter.min_probability =
      parse_probability("--min-probability", value_of(given, "min-probability", "0"));
  settings.filter.relations = parse_relations(value_of(given, "relations"));
  settings.filter.repaired = !given.contains("no-repaired");
  settings.filter.max_length_ratio = parse_ratio(value_of(given, "max-length-ratio"));
  for (const std::string& name : split_at_commas(value_of(given, "exclude"))) {
    std::string form = symbol_in_one_form(name);
    if (!form.empty()) settings.filter.excluded.push_back(std::move(form));
  }
  settings.dedupe = given.contains("dedupe");
  if (const auto it = given.find("split"); it != given.end()) {
    const auto shares = parse_split_shares(it->second);
    if (!shares) {
      throw UsageError(fmt::format(
          "--split: found '{}', expected three whole numbers such as 90,5,5", it->second));
    }
    settings.split = *shares;
    settings.has_split = true;
  }
  settings.release = parse_release(given);
  return settings;
}

void add_batch_options(CommandLine& line) {
  line.add("jobs,j", "N", "threads (default: as many as there are processors)");
  add_input_options(line);
  line.add("seconds", "N", "that reading a file may take", "60")
      .add("memory", "MB", "that reading a file may take", "2048")
      .add("pairs", "WHICH", "translations, series, or all", "all")
      .add("genres", "NAME[,NAME...]",
           "resolution, decision, draft, other (default: all but other)")
      .add("lexicon", "FILE", "more words that mean the same, as in align; auto: learn them here")
      .add_flag("check", "look for what is missing or wrong in translations, as check does");
  add_output_options(line);
  line.add("shard", "I/N", "one of N parts, I from 0; 'paralign merge OUT' joins them")
      .add("stage", "WHICH", "only: documents (read them), lexicon (learn it), or pairs (align)")
      .add_flag("dry-run", "read the documents and write the plan, align nothing")
      .add_flag("retry", "do again what failed")
      .add_flag("tolerate", "return 0 though some failed")
      .add_flag("status", "say how far OUT is, and end");
}

std::size_t parse_workers(const CommandLine& line) {
  constexpr std::uint32_t kMost = 1024;
  if (!line.has("jobs")) return std::max(1U, std::thread::hardware_concurrency());
  return parse_count("-j", line.text("jobs"), kMost);
}

namespace {

void take_lexicon(const std::string& given, BatchOptions& options) {
  options.learn_lexicon = given == "auto";
  if (options.learn_lexicon) {
    options.about["lexicon"] = given;
  } else {
    options.lexicon = given;
  }
}

Stage parse_stage(const std::string& text, const BatchOptions& options) {
  constexpr std::array<std::string_view, 3> kStages{"documents", "lexicon", "pairs"};
  const std::string_view stage = parse_choice("--stage", text, kStages);
  if (stage == "documents") return Stage::documents;
  if (stage == "pairs") return Stage::pairs;
  if (!options.learn_lexicon) {
    throw UsageError(
        "--stage lexicon: found no --lexicon auto, expected it; there is nothing to do");
  }
  if (options.sharded) {
    throw UsageError("--stage lexicon: found --shard, expected none; one process learns for all");
  }
  return Stage::lexicon;
}

}  // namespace

BatchOptions parse_batch_options(const CommandLine& line) {
  constexpr std::array<std::string_view, 3> kPairs{"translations", "series", "all"};
  BatchOptions options;
  if (line.files().size() != 1) {
    throw UsageError(fmt::format("found {} inputs, expected one: a folder, or a manifest (.tsv)",
                                 line.files().size()));
  }
  options.input = line.files().front();
  options.out = line.text("output");
  if (options.out.empty() || options.out == "-") {
    throw UsageError("found no -o, expected -o OUT: a folder for the corpus");
  }
  std::error_code error;
  if (std::filesystem::equivalent(options.input, options.out, error) && !error) {
    throw UsageError(fmt::format(
        "-o: found the folder of the documents, expected another, such as {}/corpus", options.out));
  }
  options.read = parse_input_options(line);
  refuse_both_versions(options.read, "a corpus takes one text of a file");
  options.read.read.seconds = parse_count("--seconds", line.text("seconds"));
  options.memory = parse_count("--memory", line.text("memory"));
  const std::string pairs = line.text("pairs");
  options.plan.pairs = static_cast<PairChoice>(
      std::ranges::find(kPairs, parse_choice("--pairs", pairs, kPairs)) - kPairs.begin());
  if (line.has("genres") && line.text("genres").empty()) {
    throw UsageError("--genres: found nothing, expected genres such as resolution,decision");
  }
  options.plan.genres = parse_genres(line.text("genres"));
  take_lexicon(line.text("lexicon"), options);
  options.workers = parse_workers(line);
  options.sharded = line.has("shard");
  if (options.sharded) options.shard = parse_shard(line.text("shard"));
  if (line.has("stage")) options.stage = parse_stage(line.text("stage"), options);
  options.check = line.has("check");
  options.ignore = line.text("ignore");
  if (!options.ignore.empty() && !options.check) {
    throw UsageError("--ignore: found no --check, expected it; without it there are no findings");
  }
  if (options.check) options.about["check"] = "yes";
  options.dry_run = line.has("dry-run");
  if (options.dry_run && line.has("stage")) {
    throw UsageError(
        "--dry-run: found --stage, expected none; a dry run reads the documents and writes the "
        "plan");
  }
  options.retry = line.has("retry");
  options.tolerate = line.has("tolerate");
  options.clean = line.has("clean");
  if (options.clean && (options.sharded || options.dry_run || line.has("stage"))) {
    throw UsageError(
        "--clean: found a run that ends before the corpus is done; give it to 'paralign merge'");
  }
  options.quiet = line.quiet();
  options.output = given_output_options(line);
  for (const char* name : {"input", "encoding", "changes", "pairs", "genres"}) {
    if (line.has(name)) options.about[name] = line.text(name);
  }
  static_cast<void>(parse_output_settings(options.output));  // before any work
  return options;
}

}  // namespace paralign::apps
