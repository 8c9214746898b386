// Writes the lexicon as C++ (align/lexicon/generated_lexicon.hpp) from tables of terms and from the
// names of countries, languages and currencies in ICU's locale data. usage: compile_lexicon
// OUTPUT.cpp TERMS.tsv...

#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "align/lexicon/sequence_key.hpp"
#include "cmake/table_writer.hpp"
#include "paralign/language.hpp"
#include "paralign/lexicon.hpp"
#include "paralign/unit.hpp"

namespace {

using paralign::cmake::split;

constexpr std::uint32_t kCountBits = 6;

class Compiler {
 public:
  void read(const std::string& path);
  void add_countries();
  void add_languages();
  void add_currencies();
  void write(std::ostream& out) const;

 private:
  template <typename Name>
  void add_names(const Name& name_in);
  void add(std::uint32_t id, const std::string& variant, int language);

  std::map<std::uint64_t, std::set<std::uint32_t>> entries_;  // an empty set is a beginning
  std::uint32_t next_ = 0;
};

void Compiler::add(std::uint32_t id, const std::string& variant, int language) {
  const auto stems = paralign::stem_hashes(
      variant, paralign::languages()[static_cast<std::size_t>(language)].code);
  if (stems.empty() || stems.size() > paralign::Lexicon::kLongestEntry) return;
  std::uint64_t key = paralign::detail::sequence_start(language);
  for (const std::uint64_t stem : stems) entries_[key = paralign::detail::sequence_key(key, stem)];
  entries_[key].insert(id);
}

void Compiler::read(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be opened");
  std::vector<int> columns;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto fields = split(line, '\t');
    if (columns.empty()) {
      for (const std::string& code : fields) columns.push_back(paralign::language_index(code));
      if (std::ranges::find(columns, -1) != columns.end())
        throw std::runtime_error(path + ": bad header");
      continue;
    }
    if (fields.size() != columns.size()) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": wrong number of fields");
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
      for (const std::string& variant : split(fields[i], '|')) add(next_, variant, columns[i]);
    }
    ++next_;
  }
}

// One concept with the name that `name_in` gives for each locale.
template <typename Name>
void Compiler::add_names(const Name& name_in) {
  int language = 0;
  for (const paralign::LanguageInfo& info : paralign::languages()) {
    std::string text;
    name_in(icu::Locale(info.code.data())).toUTF8String(text);
    add(next_, text, language++);
  }
  ++next_;
}

void Compiler::add_countries() {
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    add_names([&](const icu::Locale& in) {
      icu::UnicodeString name;
      return icu::Locale("", *code).getDisplayCountry(in, name);
    });
  }
}

void Compiler::add_languages() {
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    if (std::strlen(*code) > 2) continue;  // three letters: hardly a name that documents print
    add_names([&](const icu::Locale& in) {
      icu::UnicodeString name;
      return icu::Locale(*code).getDisplayLanguage(in, name);
    });
  }
}

void Compiler::add_currencies() {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* const all = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  while (const char* code = uenum_next(all, nullptr, &status)) {
    icu::UnicodeString currency(code, -1, US_INV);
    add_names([&](const icu::Locale& in) {
      std::int32_t length = 0;
      const UChar* name = ucurr_getName(currency.getTerminatedBuffer(), in.getName(),
                                        UCURR_LONG_NAME, nullptr, &length, &status);
      return icu::UnicodeString(name, length);
    });
  }
  uenum_close(all);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no currencies");
}

template <typename Values>
void write_array(std::ostream& out, const char* type, const char* name, const Values& values) {
  out << "constexpr " << type << ' ' << name << "[] = {";
  std::size_t column = 0;
  for (const auto value : values) out << (column++ % 8 == 0 ? "\n" : "") << value << "U,";
  out << "};\n";
}

void Compiler::write(std::ostream& out) const {
  std::vector<std::uint64_t> keys(std::bit_ceil(entries_.size() * 2 + 2));
  std::vector<std::uint32_t> values(keys.size());
  std::vector<std::uint32_t> concepts{0};
  for (const auto& [key, ids] : entries_) {
    std::size_t slot = key & (keys.size() - 1);
    while (keys[slot] != 0) slot = (slot + 1) & (keys.size() - 1);
    keys[slot] = key;
    if (ids.empty()) continue;
    const auto count =
        static_cast<std::uint32_t>(std::min<std::size_t>(ids.size(), (1U << kCountBits) - 1));
    values[slot] = static_cast<std::uint32_t>(concepts.size()) << kCountBits | count;
    concepts.insert(concepts.end(), ids.begin(), ids.end());
  }
  out << "// Written by compile_lexicon; do not edit.\n#include "
         "\"align/lexicon/generated_lexicon.hpp\"\n"
         "namespace paralign::detail {\nnamespace {\n";
  write_array(out, "std::uint64_t", "kKeys", keys);
  write_array(out, "std::uint32_t", "kValues", values);
  write_array(out, "std::uint32_t", "kConcepts", concepts);
  out << "}  // namespace\n"
         "GeneratedLexicon generated_lexicon() noexcept { return {kKeys, kValues, kConcepts}; }\n"
         "std::uint32_t generated_concept_count() noexcept { return "
      << next_ << "U; }\n}  // namespace paralign::detail\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 3) throw std::runtime_error("usage: compile_lexicon OUTPUT.cpp TERMS.tsv...");
    Compiler compiler;
    for (int i = 2; i < argc; ++i) compiler.read(argv[i]);
    compiler.add_countries();
    compiler.add_languages();
    compiler.add_currencies();
    std::ofstream out(argv[1]);
    compiler.write(out);
    if (!out.flush()) throw std::runtime_error(std::string(argv[1]) + ": could not be written");
  } catch (const std::exception& error) {
    std::cerr << "compile_lexicon: " << error.what() << '\n';
    return 1;
  }
}
