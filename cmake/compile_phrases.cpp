// Writes phrases (align/check/phrases.hpp) as C++ from tables of names and of words of reference,
// from the names of countries in ICU's locale data, and from those rows of a table of terms that
// look like adjectives of countries. usage: compile_phrases OUTPUT.cpp TERMS.tsv TABLE.tsv...

#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "align/check/phrases.hpp"
#include "align/lexicon/sequence_key.hpp"
#include "cmake/table_writer.hpp"
#include "paralign/language.hpp"
#include "paralign/unit.hpp"

namespace {

using paralign::cmake::read_rows;
using paralign::cmake::split;
using paralign::detail::PhraseKind;

constexpr std::array<const char*, 3> kColumns{"en", "fr", "ar"};
constexpr std::size_t kArabic = 2;
constexpr std::string_view kArticle = "\u0627\u0644";
constexpr std::array<std::pair<std::string_view, PhraseKind>, 9> kKinds{{
    {"country", PhraseKind::country},
    {"organ", PhraseKind::organ},
    {"body", PhraseKind::body},
    {"title", PhraseKind::title},
    {"notion", PhraseKind::notion},
    {"stand-in", PhraseKind::stand_in},
    {"paragraph", PhraseKind::paragraph},
    {"here", PhraseKind::here},
    {"between", PhraseKind::between},
}};

std::vector<paralign::Word> words_of(const std::string& text, std::size_t column) {
  paralign::Document document;
  document.language = kColumns[column];
  document.paragraphs.emplace_back().text = text;
  return paralign::make_units(std::move(document)).units.front().words;
}

class Compiler {
 public:
  void read(const std::string& path);
  void add_countries();
  void add_adjectives(const std::string& path);
  void add_inflections();
  void write(std::ostream& out) const;

 private:
  using Entry = std::tuple<std::uint64_t, PhraseKind, std::uint32_t, bool>;  // key first

  std::uint32_t number_of(PhraseKind kind, const std::string& name);
  void add_stems(const std::vector<paralign::Word>& words, std::uint64_t first, Entry entry,
                 std::size_t column);
  void add_forms(std::uint32_t name, const std::string& text, std::size_t column, bool hint);
  void add_entry(Entry entry);
  void add(PhraseKind kind, std::uint32_t name, std::string text, std::size_t column);

  struct Adjective {
    std::uint32_t name;
    std::string text;
    std::size_t column;
  };

  std::set<Entry> entries_;
  std::vector<Adjective> adjectives_;
  std::map<std::pair<PhraseKind, std::string>, std::uint32_t> numbers_;
  std::map<std::string, std::vector<std::string>> countries_;  // code, name by column
};

std::uint32_t Compiler::number_of(PhraseKind kind, const std::string& name) {
  return numbers_.emplace(std::pair{kind, name}, static_cast<std::uint32_t>(numbers_.size()))
      .first->second;
}

void Compiler::add(PhraseKind kind, std::uint32_t name, std::string text, std::size_t column) {
  const bool hint = text.starts_with('~');
  if (hint) text.erase(0, 1);
  const auto words = words_of(text, column);
  if (words.empty()) return;
  add_stems(words, words.front().stem, {0, kind, name, hint}, column);
  // A text has it behind a particle that was taken for its own first letter.
  const std::uint64_t other = words.front().alternative;
  if (other != 0) add_stems(words, other, {0, kind, name, hint}, column);
  if (kind == PhraseKind::country && words.size() == 1) {
    add_forms(name, text, column, hint);
    if (hint) adjectives_.push_back({name, text, column});
  }
}

void Compiler::add_stems(const std::vector<paralign::Word>& words, std::uint64_t first, Entry entry,
                         std::size_t column) {
  std::uint64_t& key = std::get<0>(entry);
  key = paralign::detail::sequence_start(paralign::language_index(kColumns[column]));
  for (std::size_t i = 0; i < words.size(); ++i) {
    key = paralign::detail::sequence_key(key, i == 0 ? first : words[i].stem);
    entries_.insert({key, PhraseKind::beginning, 0, false});
  }
  const bool by_letters = std::get<1>(entry) == PhraseKind::country && words.size() == 1;
  if (by_letters) {
    entries_.insert(entry);
  } else {
    add_entry(entry);
  }
}

// Adjectives whose stems are not that of the form in the table. Last: names have the same stems.
void Compiler::add_inflections() {
  static const std::array<std::vector<std::string>, kColumns.size()> kEndings{
      {{},
       {"e", "es", "ne", "nes"},
       {"\u0629", "\u0648\u0646", "\u064a\u0646", "\u062a\u0627\u0646", "\u062a\u064a\u0646",
        "\u0627\u062a"}}};
  for (const auto& [name, text, column] : adjectives_) {
    for (const std::string& ending : kEndings.at(column)) {
      const auto words = words_of(text + ending, column);
      add_stems(words, words.front().stem, {0, PhraseKind::country, name, true}, column);
    }
  }
}

// Names in one word share their stems with adjectives, and in Arabic with many other words: they
// are told by their letters, in Arabic also with the particles that are written with them.
void Compiler::add_forms(std::uint32_t name, const std::string& text, std::size_t column,
                         bool hint) {
  static const std::vector<std::string> kParticles{"",       "\u0648", "\u0628",
                                                   "\u0644", "\u0641", "\u0643"};
  std::vector<std::string> forms{text};
  if (column == kArabic) {
    const std::string plain = text.starts_with(kArticle) ? text.substr(kArticle.size()) : text;
    forms = {"\u0644\u0644" + plain, "\u0648\u0644\u0644" + plain};
    for (const std::string& particle : kParticles) {
      forms.push_back(particle + plain);
      forms.push_back(particle + std::string(kArticle) + plain);
    }
  }
  for (const std::string& form : forms) {
    const auto words = words_of(form, column);
    if (words.size() != 1) continue;
    add_entry({paralign::detail::form_key(words.front().form), PhraseKind::country, name, hint});
  }
}

// What was said of a form first is kept.
void Compiler::add_entry(Entry entry) {
  Entry opposite = entry;
  std::get<3>(opposite) = !std::get<3>(entry);
  if (!entries_.contains(opposite)) entries_.insert(entry);
}

void Compiler::read(const std::string& path) {
  for (const auto& row : read_rows(path, 2 + kColumns.size())) {
    const auto* const kind =
        std::ranges::find(kKinds, row[0], &decltype(kKinds)::value_type::first);
    if (kind == kKinds.end()) throw std::runtime_error(path + ": no kind " + row[0]);
    const std::uint32_t name = number_of(kind->second, row[1]);
    for (std::size_t column = 0; column < kColumns.size(); ++column) {
      for (const std::string& text : split(row[2 + column], '|')) {
        add(kind->second, name, text, column);
      }
    }
  }
}

void Compiler::add_countries() {
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    std::vector<std::string>& names = countries_[*code];
    for (const char* const language : kColumns) {
      icu::UnicodeString name;
      icu::Locale("", *code)
          .getDisplayCountry(icu::Locale(language), name)
          .toUTF8String(names.emplace_back());
    }
    for (std::size_t column = 0; column < kColumns.size(); ++column) {
      add(PhraseKind::country, number_of(PhraseKind::country, *code), names[column], column);
    }
  }
}

// Letters without the Arabic article.
std::string bare(const std::string& text) {
  std::string letters = paralign::letters_and_digits(text);
  if (letters.starts_with(kArticle)) letters.erase(0, kArticle.size());
  return letters;
}

// An adjective has the first four letters of its country, and half of its name.
bool is_like(const std::string& adjective, const std::string& name) {
  const std::string a = bare(adjective);
  const std::string b = bare(name);
  const auto same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const bool arabic = !b.empty() && static_cast<unsigned char>(b.front()) >= 0x80;
  return same >= (arabic ? 8U : 4U) && 2 * same >= b.size();
}

// A row is about a country if it looks so in two languages.
void Compiler::add_adjectives(const std::string& path) {
  for (const auto& row : read_rows(path, kColumns.size())) {
    for (const auto& [code, names] : countries_) {
      int alike = 0;
      for (std::size_t column = 0; column < kColumns.size(); ++column) {
        const auto variants = split(row[column], '|');
        alike += is_like(variants.front(), names[column]) ? 1 : 0;
      }
      if (alike < 2) continue;
      for (std::size_t column = 0; column < kColumns.size(); ++column) {
        for (const std::string& text : split(row[column], '|')) {
          add(PhraseKind::country, number_of(PhraseKind::country, code), '~' + text, column);
        }
      }
    }
  }
}

void Compiler::write(std::ostream& out) const {
  out << "#include <array>\n\n#include \"align/check/phrases.hpp\"\n\n"
         "namespace paralign::detail {\nnamespace {\n\nconstexpr std::array<NamePhrase, "
      << entries_.size() << "> kPhrases{{\n";
  for (const auto& [key, kind, name, hint] : entries_) {
    out << "    {" << key << "U, " << name << "U, static_cast<PhraseKind>("
        << static_cast<unsigned>(kind) << "), " << (hint ? "true" : "false") << "},\n";
  }
  out << "}};\n\n}  // namespace\n\n"
         "std::span<const NamePhrase> generated_phrases() noexcept { return kPhrases; }\n\n"
         "}  // namespace paralign::detail\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 4) {
      throw std::runtime_error("usage: compile_phrases OUTPUT.cpp TERMS.tsv TABLE.tsv...");
    }
    Compiler compiler;
    for (int i = 3; i < argc; ++i) compiler.read(argv[i]);
    compiler.add_countries();
    compiler.add_adjectives(argv[2]);
    compiler.add_inflections();
    std::ofstream out(argv[1]);
    compiler.write(out);
    if (!out.flush()) throw std::runtime_error(std::string(argv[1]) + ": cannot be written");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compile_phrases: " << error.what() << '\n';
    return 1;
  }
}
