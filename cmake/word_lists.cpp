#include "cmake/word_lists.hpp"

#include <algorithm>
#include <ostream>
#include <stdexcept>
#include <utility>

#include "cmake/table_writer.hpp"
#include "paralign/language.hpp"

namespace paralign::cmake {

HashLists read_hashes(const std::string& path, std::uint64_t Word::*of) {
  HashLists hashes(languages().size());
  for (const auto& row : read_rows(path, 2)) {
    const int language = language_index(row[0]);
    if (language < 0) throw std::runtime_error(path + ": no language " + row[0]);
    Document document;
    document.language = row[0];
    document.paragraphs.emplace_back().text = row[1];
    const auto words = make_units(std::move(document)).units.front().words;
    if (words.size() != 1) throw std::runtime_error(path + ": not one word: " + row[1]);
    hashes[static_cast<std::size_t>(language)].push_back(words.front().*of);
  }
  for (auto& of_language : hashes) {
    std::ranges::sort(of_language);
    const auto repeats = std::ranges::unique(of_language);
    of_language.erase(repeats.begin(), repeats.end());
  }
  return hashes;
}

void write_hashes(const std::string& name, const HashLists& hashes, std::ostream& out) {
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

}  // namespace paralign::cmake
