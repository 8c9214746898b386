// Writes the language tables as C++ (tokenize/text/generated_tables.hpp) from tokenize/data and
// ICU's locale data. usage: compile_language_tables DATA_FOLDER OUTPUT.cpp

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "cmake/lead_tables.hpp"
#include "cmake/table_writer.hpp"
#include "paralign/language.hpp"
#include "tokenize/text/fold.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/token/snowball.hpp"

namespace {

using paralign::detail::fold;

using paralign::cmake::class_bits;
using paralign::cmake::LeadClasses;
using paralign::cmake::read_rows;
using paralign::cmake::split;
using paralign::cmake::Table;
using paralign::cmake::TableWriter;
using paralign::cmake::Value;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::array kRoles{"opener",        "organ",   "adoption",    "distribution", "original",
                            "language_name", "session", "agenda",      "draft",        "decision",
                            "sponsors",      "meeting", "vote",        "annex",        "part",
                            "resolution",    "note",    "page_header", "continued"};

constexpr std::array kNumberSigns{"percent",     "and",        "hours", "hours4",
                                  "before noon", "after noon", "clock"};

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Ordinals are matched with blanks for hyphens, since documents print both.
std::string folded_words(const std::string& text) {
  std::string folded = fold(text);
  std::ranges::replace(folded, '-', ' ');
  return paralign::detail::single_blanks(folded);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t i = text.find(from); i != std::string::npos;
       i = text.find(from, i + to.size())) {
    text.replace(i, from.size(), to);
  }
  return text;
}

const std::string kArticle = "\u0627\u0644";
const std::string kAnd = " \u0648";
const std::string kNominative = "\u0648\u0646";
const std::string kOblique = "\u064A\u0646";
const std::string kAfterHundred = " \u0628\u0639\u062F \u0627\u0644\u0645\u0627\u0626\u0647";

// What documents print beside ICU's form: the oblique case, without the article, after a hundred.
std::vector<std::string> arabic_variants(const std::string& form) {
  std::vector<std::string> forms{form};
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const std::string now = forms[i];
    const auto add = [&forms](const std::string& other) {
      if (std::ranges::find(forms, other) == forms.end()) forms.push_back(other);
    };
    if (now.ends_with(kNominative)) add(now.substr(0, now.size() - kNominative.size()) + kOblique);
    if (now.starts_with(kArticle)) {
      add(replaced(now.substr(kArticle.size()), kAnd + kArticle, kAnd));
    }
  }
  return forms;
}

void add_ordinals(Table& table, const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(code.c_str()), status);
  if (U_FAILURE(status)) throw std::runtime_error(code + ": no spell-out rules in ICU");
  for (std::int32_t set = 0; set < format.getNumberOfRuleSetNames(); ++set) {
    const icu::UnicodeString name = format.getRuleSetName(set);
    if (utf8(name).find("ordinal") == std::string::npos) continue;
    for (std::int64_t value = 1; value <= 150; ++value) {
      icu::UnicodeString text;
      icu::FieldPosition position;
      format.format(value, name, text, position, status);
      std::string form = folded_words(utf8(text));
      if (code == "fr" && value > 80 && value < 100) form = replaced(form, "vingt et ", "vingt ");
      const auto forms = code == "ar" ? arabic_variants(form) : std::vector<std::string>{form};
      for (const std::string& variant : forms) {
        table.emplace(variant, Value{static_cast<std::uint64_t>(value), 0});
        if (code == "ar" && value < 100) {
          table.emplace(variant + fold(kAfterHundred),
                        Value{static_cast<std::uint64_t>(value + 100), 0});
        }
      }
    }
  }
}

void add_months(Table& table, const std::string& code) {
  std::vector<std::string> locales{code};
  if (code == "ar") locales = {"ar", "ar_SY", "ar_DZ", "ar_MA", "ar_MR"};
  for (const std::string& locale : locales) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale.c_str()), status);
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count);
    for (std::int32_t i = 0; i < count; ++i) {
      table.emplace(fold(utf8(months[i])), Value{static_cast<std::uint64_t>(i + 1), 0});
    }
  }
}

std::uint64_t to_number(const std::string& text) { return std::stoull(text); }

struct Names {
  std::vector<std::string> codes;
  Table names;
};

void add_language_names(Names& names, const std::string& code) {
  for (const std::string other : {"en", "fr", "ar", "es", "ru", "zh"}) {
    if (std::ranges::find(names.codes, other) == names.codes.end()) names.codes.push_back(other);
    const auto position = std::ranges::find(names.codes, other) - names.codes.begin();
    icu::UnicodeString text;
    icu::Locale(other.c_str()).getDisplayLanguage(icu::Locale(code.c_str()), text);
    const std::string name = fold(utf8(text));
    const Value value{static_cast<std::uint64_t>(position), 0};
    names.names.emplace(name, value);
    if (code ==
        "ar") {  // mastheads print "to be translated from": without article, with the preposition
      const std::string bare = name.starts_with(kArticle) ? name.substr(kArticle.size()) : name;
      for (const std::string& prefix :
           {std::string(), kArticle, std::string("\u0628") + kArticle}) {
        names.names.emplace(prefix + bare, value);
      }
    }
  }
}

void merge(Table& table, const std::string& form, Value value) {
  Value& entry = table[fold(form)];
  entry.value |= value.value;
  entry.tag |= value.tag;
}

// A word that is given as its own stem is protected: neither it nor what points to it is cut
// further.
Table irregular_stems(const Rows& rows, int language) {
  std::set<std::string> protected_words;
  for (const auto& row : rows) {
    if (row[0] == row[1]) protected_words.insert(fold(row[0]));
  }
  paralign::detail::Snowball snowball(language);
  Table table;
  for (const auto& row : rows) {
    const std::string stem = fold(row[1]);
    const auto hash = paralign::detail::hash_bytes(
        protected_words.contains(stem) ? std::string_view(stem)
                                       : snowball.stem(paralign::detail::without_proclitic(stem)));
    table.emplace(fold(row[0]), Value{hash, 0});
  }
  return table;
}

void add_number_signs(std::map<std::string, Table>& tables, const std::string& path) {
  for (const auto& row : read_rows(path, 2)) {
    const std::string form = folded_words(row[1]);
    if (row[0] == "many") {
      tables["number_words"].at(form).tag = paralign::detail::kOnlyAfterNumber;
      continue;
    }
    const auto sign = std::ranges::find(kNumberSigns, row[0]);
    if (sign == kNumberSigns.end()) throw std::runtime_error(path + ": unknown sign: " + row[0]);
    tables["number_signs"].emplace(
        form, Value{static_cast<std::uint64_t>(sign - kNumberSigns.begin()), 0});
  }
}

// Conjunction, preposition and article are written with the number: "and twenty", "in eleven".
void add_joined_openers(Table& openers, const Table& numbers) {
  for (const auto& [text, value] : numbers) {
    const std::string word = text.substr(0, text.find(' '));
    for (const std::string_view joined : paralign::detail::kJoinedToNumbers) {
      openers[std::string(joined) + word].value |= paralign::detail::kOpensNumber;
    }
  }
}

// Value: position in `codes`.
Table other_words(const std::string& path, const std::vector<std::string>& codes) {
  Table words;
  for (const auto& row : read_rows(path, 2)) {
    const auto code = std::ranges::find(codes, row[0]);
    if (code == codes.end()) throw std::runtime_error(path + ": unknown language: " + row[0]);
    words.emplace(fold(row[1]), Value{static_cast<std::uint64_t>(code - codes.begin()), 0});
  }
  return words;
}

std::map<std::string, Table> language_data(const std::string& folder, const std::string& code,
                                           int index, const LeadClasses& classes) {
  std::map<std::string, Table> tables;
  const std::string base = folder + "/" + code + "/";
  for (const auto& row : read_rows(base + "leads.tsv", 3)) {
    const std::uint32_t where = row[2] == "p" ? 1U : row[2] == "o" ? 2U : 3U;
    merge(tables["leads"], row[0], {class_bits(classes, row[1], base + "leads.tsv"), where});
  }
  for (const auto& row : read_rows(base + "lead_adverbs.tsv", 2)) {
    merge(tables["lead_adverbs"], row[0],
          {0, row[1] == "y"   ? paralign::detail::kContinuesChain
              : row[1] == "p" ? paralign::detail::kRecitalConjunction
                              : 0U});
  }
  for (const auto& row : read_rows(base + "function_words.txt", 1))
    merge(tables["function_words"], row[0], {});
  for (const auto& row : read_rows(base + "clause_openers.txt", 1))
    merge(tables["clause_openers"], row[0], {});
  for (const auto& row : read_rows(base + "number_words.tsv", 2)) {
    tables["number_words"].emplace(folded_words(row[0]), Value{to_number(row[1]), 0});
  }
  add_number_signs(tables, base + "number_signs.tsv");
  add_ordinals(tables["ordinals"], code);
  add_months(tables["months"], code);
  for (const auto& row : read_rows(base + "months.tsv", 2)) {
    tables["months"].emplace(fold(row[0]), Value{to_number(row[1]), 0});
  }
  // One look-up tells for each word whether a month, an ordinal or a number may start with it.
  constexpr std::array kOpeners{"months", "ordinals", "number_words"};
  for (std::size_t i = 0; i < kOpeners.size(); ++i) {
    for (const auto& [text, value] : tables[kOpeners[i]]) {
      tables["anchor_openers"][text.substr(0, text.find(' '))].value |= std::uint64_t{1} << i;
    }
  }
  if (code == "ar") add_joined_openers(tables["anchor_openers"], tables["number_words"]);
  for (const auto& row : read_rows(base + "structure.tsv", 2)) {
    const auto role = std::ranges::find(kRoles, row[0]);
    if (role == kRoles.end())
      throw std::runtime_error(base + "structure.tsv: unknown role: " + row[0]);
    merge(tables["structure"], row[1], {std::uint64_t{1} << (role - kRoles.begin()), 0});
  }
  for (const auto& row : read_rows(base + "letters.tsv", 2)) {
    tables["letters"].emplace(fold(row[0]), Value{to_number(row[1]), 0});
  }
  // Spelling is what they are about: not folded.
  if (code == "ar") {
    for (const auto& row : read_rows(base + "lam_alef.txt", 1)) tables["lam_alef"][row[0]] = {};
  }
  std::vector<std::uint64_t> near;
  for (const auto& [name, bits] : classes.near) near.push_back(bits);
  paralign::cmake::set_cited(tables["leads"], {base + "lead_ends.txt", tables["function_words"]},
                             near);
  tables["irregular_stems"] = irregular_stems(read_rows(base + "irregular_stems.tsv", 2), index);
  return tables;
}

void write_all(const std::string& folder, std::ostream& out) {
  constexpr std::array kTables{"leads",    "lead_adverbs",    "function_words", "number_words",
                               "ordinals", "months",          "anchor_openers", "structure",
                               "letters",  "irregular_stems", "clause_openers", "number_signs",
                               "lam_alef"};
  const LeadClasses classes = paralign::cmake::read_lead_classes(folder + "/lead_classes.tsv");
  TableWriter writer;
  Names names;
  int index = 0;
  for (const paralign::LanguageInfo& language : paralign::languages()) {
    const std::string code(language.code);
    auto tables = language_data(folder, code, index++, classes);
    for (const std::string table : kTables) writer.add(code + "_" + table, tables[table]);
    add_language_names(names, code);
  }
  writer.add("language_names", names.names);
  writer.add("other_words", other_words(folder + "/other_languages.tsv", names.codes));
  out << "// Written by compile_language_tables; do not edit.\n#include "
         "\"tokenize/text/generated_tables.hpp\"\n"
         "namespace paralign::detail {\nnamespace {\n";
  writer.write(out);
  out << "constexpr LanguageTables kTables[] = {\n";
  for (const paralign::LanguageInfo& language : paralign::languages()) {
    out << "    {";
    for (const std::string table : kTables) {
      out << writer.table(std::string(language.code) + "_" + table) << ",\n";
    }
    out << "},\n";
  }
  out << "};\nconstexpr LeadClass kLeadClasses[] = {\n";
  for (const auto& [name, near] : classes.near) {
    out << "    {\"" << name << "\", " << near << "U},\n";
  }
  out << "};\nconstexpr std::string_view kCodes[] = {";
  for (const std::string& code : names.codes) out << '"' << code << "\", ";
  out << "};\n}  // namespace\n"
         "std::span<const LanguageTables> generated_language_tables() noexcept { return kTables; "
         "}\n"
         "std::span<const LeadClass> generated_lead_classes() noexcept { return kLeadClasses; }\n"
         "PhraseTable generated_language_names() noexcept {\n  return "
      << writer.table("language_names")
      << ";\n}\nPhraseTable generated_other_words() noexcept {\n  return "
      << writer.table("other_words")
      << ";\n}\nstd::span<const std::string_view> generated_language_codes() noexcept { return "
         "kCodes; }\n}  // namespace paralign::detail\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3)
      throw std::runtime_error("usage: compile_language_tables DATA_FOLDER OUTPUT.cpp");
    std::ofstream out(argv[2]);
    write_all(argv[1], out);
    if (!out.flush()) throw std::runtime_error(std::string(argv[2]) + ": could not be written");
  } catch (const std::exception& error) {
    std::cerr << "compile_language_tables: " << error.what() << '\n';
    return 1;
  }
}
