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
#include <vector>

#include "cmake/table_writer.hpp"
#include "paralign/language.hpp"
#include "paralign/unit.hpp"

namespace {

using Stems = std::vector<std::uint64_t>;

std::vector<Stems> read_stems(const std::string& path) {
  std::vector<Stems> stems(paralign::languages().size());
  for (const auto& row : paralign::cmake::read_rows(path, 2)) {
    const int language = paralign::language_index(row[0]);
    if (language < 0) throw std::runtime_error(path + ": no language " + row[0]);
    const Stems word = paralign::stem_hashes(row[1], row[0]);
    if (word.size() != 1) throw std::runtime_error(path + ": not one word: " + row[1]);
    stems[static_cast<std::size_t>(language)].push_back(word.front());
  }
  for (Stems& of_language : stems) {
    std::ranges::sort(of_language);
    const auto repeats = std::ranges::unique(of_language);
    of_language.erase(repeats.begin(), repeats.end());
  }
  return stems;
}

void write_stems(const std::string& name, const std::vector<Stems>& stems, std::ostream& out) {
  for (std::size_t i = 0; i < stems.size(); ++i) {
    out << "constexpr std::array<std::uint64_t, " << stems[i].size() << "> " << name << i << "{";
    for (const std::uint64_t stem : stems[i]) out << stem << "U, ";
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

void write(const std::vector<Stems>& open, const std::vector<Stems>& chain, std::ostream& out) {
  out << "#include \"align/check/open_words.hpp\"\n\n#include <array>\n\n"
         "namespace paralign::detail {\nnamespace {\n\n";
  write_stems("kOpen", open, out);
  write_stems("kChain", chain, out);
  out << "\n}  // namespace\n";
  write_function("open_word_stems", "kOpen", open.size(), out);
  write_function("chain_word_stems", "kChain", chain.size(), out);
  out << "\n}  // namespace paralign::detail\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 4) throw std::runtime_error("usage: compile_open_words OUTPUT.cpp OPEN CHAIN");
    std::ofstream out(argv[1]);
    write(read_stems(argv[2]), read_stems(argv[3]), out);
    if (!out.flush()) throw std::runtime_error(std::string(argv[1]) + ": cannot be written");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compile_open_words: " << error.what() << '\n';
    return 1;
  }
}
