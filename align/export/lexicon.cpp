#include <fmt/format.h>

#include <algorithm>

#include "paralign/export.hpp"

namespace paralign {
namespace {

std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

}  // namespace

std::string lexicon_to_tsv(const LexiconEntries& lexicon,
                           const std::vector<std::string>& comments) {
  std::string out;
  for (const std::string& comment : comments) out += "# " + on_one_line(comment) + '\n';
  const bool counted = std::ranges::any_of(
      lexicon.entries, [](const LexiconEntry& entry) { return entry.count > 0; });
  out += fmt::format("{}{}\n", fmt::join(lexicon.languages, "\t"),
                     counted ? "\t#score\t#count\t#documents" : "");
  for (const LexiconEntry& entry : lexicon.entries) {
    for (std::size_t i = 0; i < entry.texts.size(); ++i) {
      if (i > 0) out += '\t';
      out += on_one_line(entry.texts[i]);
    }
    if (counted) {
      out += fmt::format("\t{:.3f}\t{}\t{}", entry.score, entry.count, entry.documents);
    }
    out += '\n';
  }
  return out;
}

}  // namespace paralign
