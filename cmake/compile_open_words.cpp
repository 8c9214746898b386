// Writes lists of words (align/data/open_words.tsv, chain_words.tsv) as C++
// (align/check/open_words.hpp): sorted stems for each language.
// usage: compile_open_words OUTPUT.cpp open_words.tsv chain_words.tsv

#include <algorithm>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "cmake/table_writer.hpp"
#include "paralign/language.hpp"
#include "paralign/unit.hpp"

namespace {

using Hashes = std::vector<std::uint64_t>;

// The hash that `of` names of each word, as units have it.
std::vector<Hashes> read_hashes(const std::string& path, std::uint64_t paralign::Word::*of) {
  std::vector<Hashes> hashes(paralign::languages().size());
  for (const auto& row : paralign::cmake::read_rows(path, 2)) {
    const int language = paralign::language_index(row[0]);
    if (language < 0) throw std::runtime_error(path + ": no language " + row[0]);
    paralign::Document document;
    document.language = row[0];
    document.paragraphs.emplace_back().text = row[1];
    const auto words = paralign::make_units(std::move(document)).units.front().words;
    if (words.size() != 1) throw std::runtime_error(path + ": not one word: " + row[1]);
    hashes[static_cast<std::size_t>(language)].push_back(words.front().*of);
  }
  for (Hashes& of_language : hashes) {
    std::ranges::sort(of_language);
    const auto repeats = std::ranges::unique(of_language);
    of_language.erase(repeats.begin(), repeats.end());
  }
  return hashes;
}

void write_hashes(const std::string& name, const std::vector<Hashes>& hashes, std::ostream& out) {
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    out << "constexpr std::array<std::uint64_t, " << hashes[i].size() << "> " << name << i << "{";
    for (const std::uint64_t hash : hashes[i]) out << hash << "U, ";
    out << "};\n";
  }
}

void write_function(const std::string& function, const std::string& name, std::size_t count,
                    std::ostream& out) {
  out << "\nstd::span<const std::uint64_t> " << function
      << "(int language) noexcept {\n  switch (language) {\n";
  for (std::size_t i = 0; i < count; ++i) {
    out << "    case " << i << ":\n      return " << name << i << ";\n";
  }
  out << "    default:\n      return {};\n  }\n}\n";
}

void write(const std::vector<Hashes>& open, const std::vector<Hashes>& chain, std::ostream& out) {
  out << "#include \"align/check/open_words.hpp\"\n\n#include <array>\n\n"
         "namespace paralign::detail {\nnamespace {\n\n";
  write_hashes("kOpen", open, out);
  write_hashes("kChain", chain, out);
  out << "\n}  // namespace\n";
  write_function("open_word_forms", "kOpen", open.size(), out);
  write_function("chain_word_stems", "kChain", chain.size(), out);
  out << "\n}  // namespace paralign::detail\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 4) throw std::runtime_error("usage: compile_open_words OUTPUT.cpp OPEN CHAIN");
    std::ofstream out(argv[1]);
    write(read_hashes(argv[2], &paralign::Word::form), read_hashes(argv[3], &paralign::Word::stem),
          out);
    if (!out.flush()) throw std::runtime_error(std::string(argv[1]) + ": cannot be written");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compile_open_words: " << error.what() << '\n';
    return 1;
  }
}
