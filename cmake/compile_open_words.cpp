// Writes lists of words (align/data/open_words.tsv, chain_words.tsv) as C++
// (align/check/open_words.hpp): sorted stems for each language.
// usage: compile_open_words OUTPUT.cpp open_words.tsv chain_words.tsv

#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

#include "cmake/word_lists.hpp"

namespace {

using paralign::cmake::HashLists;
using paralign::cmake::read_hashes;

void write(const HashLists& open, const HashLists& chain, std::ostream& out) {
  out << "#include \"align/check/open_words.hpp\"\n\n#include <array>\n\n"
         "namespace paralign::detail {\nnamespace {\n\n";
  paralign::cmake::write_hashes("kOpen", open, out);
  paralign::cmake::write_hashes("kChain", chain, out);
  out << "\n}  // namespace\n";
  paralign::cmake::write_function("open_word_forms", "kOpen", open.size(), out);
  paralign::cmake::write_function("chain_word_stems", "kChain", chain.size(), out);
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
