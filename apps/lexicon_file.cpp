#include "apps/lexicon_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "apps/input.hpp"
#include "apps/options.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

// "freedict-eng-fra" and "eng-fra" are from English to French.
std::vector<std::string> languages_in_name(const std::string& path) {
  const std::string stem = std::filesystem::path(path).stem().native();
  std::vector<std::string> found;
  for (std::size_t begin = 0; begin <= stem.size();) {
    const std::size_t end = std::min(stem.find('-', begin), stem.size());
    const std::string_view part = std::string_view(stem).substr(begin, end - begin);
    const auto it = std::ranges::find(languages(), part, &LanguageInfo::three_letters);
    if (it != languages().end()) found.emplace_back(it->code);
    begin = end + 1;
  }
  return found;
}

std::vector<std::string> languages_of(const std::string& path, LexiconForm form,
                                      const std::vector<std::string>& given) {
  std::vector<std::string> pair = given;
  if (pair.empty() && form == LexiconForm::dictd) pair = languages_in_name(path);
  const auto is_known = [](const std::string& code) { return language_index(code) >= 0; };
  if (pair.size() == 2 && std::ranges::all_of(pair, is_known) &&
      !is_same_language(pair[0], pair[1])) {
    return pair;
  }
  throw UsageError(fmt::format(
      "{}: the file does not say its two languages{}; give them with --language "
      "SOURCE,TARGET such as en,fr",
      shown_name(path),
      pair.empty()
          ? std::string()
          : fmt::format(", found {}, expected two different known ones", fmt::join(pair, ","))));
}

std::string articles_beside(const std::string& index) {
  const std::string base = index.substr(0, index.size() - std::string_view(".index").size());
  for (const std::string_view ending : {".dict.dz", ".dict"}) {
    std::string path = base + std::string(ending);
    std::error_code error;
    if (std::filesystem::exists(path, error)) return path;
  }
  throw Error(ErrorCode::unreadable,
              fmt::format("{}: found no {}.dict.dz and no {}.dict, expected the articles next to "
                          "the index",
                          index, base, base));
}

LexiconEntries parse_dictionary(const std::string& path, std::string_view bytes, LexiconForm form,
                                const std::vector<std::string>& languages) {
  const std::vector<std::string> pair = languages_of(path, form, languages);
  if (form == LexiconForm::hunalign) {
    return parse_hunalign_dictionary(bytes, shown_name(path), pair[0], pair[1]);
  }
  const std::string articles = articles_beside(path);
  return parse_dictd(bytes, path, read_bytes(articles), articles, pair[0], pair[1]);
}

// The name of a dictd index may say them.
bool says_languages(const std::string& path, LexiconForm form) {
  return form == LexiconForm::dictd && languages_in_name(path).size() == 2;
}

// Each once, in the order of the documents.
std::vector<std::string> known_languages(const std::vector<UnitDocument>& documents) {
  std::vector<std::string> found;
  for (const UnitDocument& document : documents) {
    const std::string& code = document.document.language;
    const auto is_same = [&code](const std::string& other) {
      return is_same_language(other, code);
    };
    if (language_index(code) >= 0 && std::ranges::none_of(found, is_same)) found.push_back(code);
  }
  return found;
}

[[noreturn]] void refuse_languages(const std::string& path, std::size_t count) {
  throw UsageError(fmt::format(
      "{}: found {} known language{} among the documents, expected two; make a TSV of it with "
      "'paralign learn {} --language SOURCE,TARGET -o LEXICON.tsv'",
      shown_name(path), count, count == 1 ? "" : "s", path));
}

}  // namespace

bool is_dictionary_name(const std::string& path) {
  return path.ends_with(".dic") || path.ends_with(".index");
}

LexiconForm lexicon_form(const std::string& path, std::string_view bytes) {
  if (path.ends_with(".index")) return LexiconForm::dictd;
  if (path.ends_with(".dic")) return LexiconForm::hunalign;
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  const bool is_entry = line.find(" @ ") != std::string_view::npos &&
                        line.find('\t') == std::string_view::npos && !line.starts_with('#');
  return is_entry ? LexiconForm::hunalign : LexiconForm::tsv;
}

LexiconEntries load_dictionary(const std::string& path, const std::vector<std::string>& languages) {
  const std::string bytes = read_bytes(path);
  return parse_dictionary(path, bytes, lexicon_form(path, bytes), languages);
}

Lexicon with_lexicon_file(const Lexicon& lexicon, const std::string& path,
                          const std::vector<std::string>& languages) {
  const std::string bytes = read_bytes(path);
  const LexiconForm form = lexicon_form(path, bytes);
  if (form == LexiconForm::tsv) return lexicon.with_entries(bytes, shown_name(path));
  return lexicon.with_entries(parse_dictionary(
      path, bytes, form, says_languages(path, form) ? std::vector<std::string>() : languages));
}

Lexicon with_lexicon_file(const Lexicon& lexicon, const std::string& path,
                          const std::vector<UnitDocument>& documents) {
  const std::string bytes = read_bytes(path);
  const LexiconForm form = lexicon_form(path, bytes);
  if (form == LexiconForm::tsv) return lexicon.with_entries(bytes, shown_name(path));
  std::vector<std::string> pair;
  if (!says_languages(path, form)) {
    pair = known_languages(documents);
    if (pair.size() != 2) refuse_languages(path, pair.size());
  }
  return lexicon.with_entries(parse_dictionary(path, bytes, form, pair));
}

}  // namespace paralign::apps
