// Writes align/data/title_words.tsv as C++ (align/corpus/title_words.hpp).
// usage: compile_title_words OUTPUT.cpp title_words.tsv

#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

#include "cmake/word_lists.hpp"

namespace {

void write(const paralign::cmake::HashLists& words, std::ostream& out) {
  out << "#include \"align/corpus/title_words.hpp\"\n\n#include <array>\n\n"
         "namespace paralign::detail {\nnamespace {\n\n";
  paralign::cmake::write_hashes("kTitle", words, out);
  out << "\n}  // namespace\n";
  paralign::cmake::write_function("title_word_stems", "kTitle", words.size(), out);
  out << "\n}  // namespace paralign::detail\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 3) throw std::runtime_error("usage: compile_title_words OUTPUT.cpp WORDS");
    std::ofstream out(argv[1]);
    write(paralign::cmake::read_hashes(argv[2], &paralign::Word::stem), out);
    if (!out.flush()) throw std::runtime_error(std::string(argv[1]) + ": cannot be written");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compile_title_words: " << error.what() << '\n';
    return 1;
  }
}
