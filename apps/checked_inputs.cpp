#include "apps/checked_inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "apps/document_loader.hpp"
#include "apps/file_hash.hpp"
#include "apps/same_files.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

bool is_version_before(const Document& document) { return document.version == "original"; }

// Loads files one by one, and says what was odd in them.
class Loading {
 public:
  Loading(std::vector<std::string> paths, std::vector<std::string> languages,
          const InputOptions& input, const Notes& notes)
      : paths_(std::move(paths)),
        languages_(std::move(languages)),
        loader_(paths_, input),
        notes_(notes) {}

  [[nodiscard]] std::vector<Document> load(std::size_t position) {
    std::vector<Document> documents = loader_.load(position, languages_[position]);
    for (const Document& document : documents) {
      // Of two versions the final one says what there is to say.
      if (documents.size() > 1 && is_version_before(document)) continue;
      notes_.print(document.file, document.findings);
    }
    return documents;
  }

  // The only document of a file.
  [[nodiscard]] Document load_one(std::size_t position, std::string_view why) {
    std::vector<Document> documents = load(position);
    if (documents.size() != 1) {
      throw UsageError(
          fmt::format("{}: found {} documents in {}, expected one in each file; give "
                      "each resolution in a file of its own",
                      why, documents.size(), paths_[position]));
    }
    return std::move(documents.front());
  }

  // The file that was loaded last, with the hash of what was read.
  [[nodiscard]] std::string signed_file(std::size_t position) const {
    return fmt::format("{} (SHA-256 {})", shown_name(paths_[position]), sha256_of(loader_.bytes()));
  }

 private:
  std::vector<std::string> paths_;
  std::vector<std::string> languages_;
  DocumentLoader loader_;
  const Notes& notes_;
};

std::vector<std::string> files_of(const CommandLine& line, const Notes& notes) {
  std::vector<std::string> files = with_folders_expanded(line.files());
  note_same_files(files, notes);
  return files;
}

// Source and target of last year, then of this year.
std::vector<DocumentPair> pairs_with_last_year() {
  return {{2, 3, Pairing::translation, {}},
          {0, 2, Pairing::revision, {}},
          {1, 3, Pairing::revision, {}}};
}

// What stands crosswise could not be compared, and the report would be silent about it.
void require_same_languages(const std::vector<UnitDocument>& documents) {
  const auto language = [&documents](std::size_t i) { return documents[i].document.language; };
  const auto file = [&documents](std::size_t i) { return documents[i].document.file; };
  if (is_same_language(language(0), language(2)) && is_same_language(language(1), language(3))) {
    return;
  }
  const bool exchanged =
      is_same_language(language(0), language(3)) && is_same_language(language(1), language(2));
  throw UsageError(fmt::format(
      "--previous: found {} ({}) and {} ({}), expected {} and {}, the languages of {} and {} in "
      "their order; {}",
      file(0), language(0), file(1), language(1), language(2), language(3), file(2), file(3),
      exchanged ? "exchange the two" : "give other files, or say the languages with --language"));
}

CheckedInputs load_with_previous(const CommandLine& line, const InputOptions& input,
                                 const Notes& notes) {
  const std::vector<std::string> files = files_of(line, notes);
  if (files.size() != 2) {
    throw UsageError(
        fmt::format("--previous: found {} files of this year, expected two", files.size()));
  }
  if (input.read.changes == Changes::both) {
    throw UsageError(
        "--changes: found both with --previous, expected final or original: either tracked changes "
        "or last year's files say what last year's texts were");
  }
  std::vector<std::string> languages = parse_languages(line.text("language"), files.size());
  std::vector<std::string> paths = line.files_of("previous");
  paths.insert(paths.end(), files.begin(), files.end());
  languages.insert(languages.end(), {languages[0], languages[1]});
  CheckedInputs inputs;
  Loading loading(paths, languages, input, notes);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    inputs.documents.push_back(make_units(loading.load_one(i, "--previous")));
    (i < 2 ? inputs.previous : inputs.files).push_back(loading.signed_file(i));
  }
  require_same_languages(inputs.documents);
  inputs.pairs = pairs_with_last_year();
  return inputs;
}

bool is_same_text(const Document& a, const Document& b) {
  return std::ranges::equal(a.paragraphs, b.paragraphs, {}, &Paragraph::text, &Paragraph::text) &&
         std::ranges::equal(a.paragraphs, b.paragraphs, {}, &Paragraph::marker, &Paragraph::marker);
}

// The two texts of a file: as it was, and as it is.
struct Versions {
  Document before{};
  Document now{};
  bool changed = false;
};

Versions versions_of(std::vector<Document> documents, const std::string& path, const Notes& notes) {
  const bool has_both = documents.size() == 2 && is_version_before(documents.front());
  if (!has_both && documents.size() != 1) {
    throw UsageError(
        fmt::format("--changes both: found {} documents in {}, expected one; give "
                    "each resolution in a file of its own",
                    documents.size(), path));
  }
  Versions versions;
  versions.before = documents.front();
  versions.now = std::move(documents.back());
  versions.changed = has_both && !is_same_text(versions.before, versions.now);
  if (!versions.changed) {
    notes.print(fmt::format(
        "{}: found no tracked changes; what it says counts as last year's text and this year's",
        path));
  }
  versions.before.version = "original";
  // The final text is the document; the other one is what it was.
  constexpr std::string_view kFinal = "#final";
  std::string& name = versions.now.name;
  if (name.ends_with(kFinal)) name.resize(name.size() - kFinal.size());
  versions.now.version.clear();
  return versions;
}

// @param compared  the texts as they were stand before those as they are.
std::vector<DocumentPair> pairs_of_versions(const std::vector<Versions>& versions, bool compared) {
  if (versions.size() == 1) {
    if (!compared) return {};
    return {{0, 1, Pairing::revision, "original and final text of one file"}};
  }
  if (!compared) return {{0, 1, {}, {}}};
  std::vector<DocumentPair> pairs = pairs_with_last_year();
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (!versions[i].changed) pairs[i + 1].why = "no tracked changes: one text for both";
  }
  return pairs;
}

CheckedInputs load_versions(const CommandLine& line, const InputOptions& input,
                            const Notes& notes) {
  const std::vector<std::string> paths = files_of(line, notes);
  if (paths.size() > 2) {
    throw UsageError(fmt::format(
        "--changes both: found {} files, expected one or two; take final or original for more",
        paths.size()));
  }
  Loading loading(paths, parse_languages(line.text("language"), paths.size()), input, notes);
  CheckedInputs inputs;
  std::vector<Versions> versions;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    versions.push_back(versions_of(loading.load(i), paths[i], notes));
    inputs.files.push_back(loading.signed_file(i));
  }
  if (std::ranges::any_of(versions, &Versions::changed)) {
    for (Versions& v : versions) inputs.documents.push_back(make_units(std::move(v.before)));
  }
  const bool compared = !inputs.documents.empty();
  inputs.pairs = pairs_of_versions(versions, compared);
  for (Versions& v : versions) inputs.documents.push_back(make_units(std::move(v.now)));
  return inputs;
}

CheckedInputs load_all(const CommandLine& line, const InputOptions& input, const Notes& notes) {
  const std::vector<std::string> paths = files_of(line, notes);
  Loading loading(paths, parse_languages(line.text("language"), paths.size()), input, notes);
  CheckedInputs inputs;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    try {
      for (Document& document : loading.load(i)) {
        inputs.documents.push_back(make_units(std::move(document)));
      }
      inputs.files.push_back(loading.signed_file(i));
    } catch (const Error& error) {
      if (error.code() == ErrorCode::bad_option) throw;
      print_error(error.what());
      inputs.complete = false;
    }
  }
  if (paths.size() == 2 && paths == line.files() && inputs.documents.size() == 2) {
    inputs.pairs = {{0, 1, {}, {}}};
    return inputs;
  }
  put_originals_first(inputs.documents);
  inputs.pairs = pairs_by_resolution(inputs.documents, notes);
  return inputs;
}

}  // namespace

CheckedInputs load_checked(const CommandLine& line, const InputOptions& input, const Notes& notes) {
  if (!line.files_of("previous").empty()) return load_with_previous(line, input, notes);
  if (input.read.changes == Changes::both) return load_versions(line, input, notes);
  return load_all(line, input, notes);
}

}  // namespace paralign::apps
