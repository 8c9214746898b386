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

// The texts of an entry without the variants that would make a comment of its line; none where no
// two languages are left.
std::vector<std::string> readable(std::vector<std::string> texts) {
  if (texts.empty() || !texts.front().starts_with('#')) return texts;
  std::string& first = texts.front();
  while (first.starts_with('#')) {
    const std::size_t end = first.find('|');
    first.erase(0, end == std::string::npos ? end : end + 1);
  }
  const auto has_text = [](const std::string& text) { return !text.empty(); };
  if (std::ranges::count_if(texts, has_text) < 2) texts.clear();
  return texts;
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
    const std::vector<std::string> texts = readable(entry.texts);
    if (texts.empty()) continue;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (i > 0) out += '\t';
      out += on_one_line(texts[i]);
    }
    if (counted) {
      out += fmt::format("\t{:.3f}\t{}\t{}", entry.score, entry.count, entry.documents);
    }
    out += '\n';
  }
  return out;
}

}  // namespace paralign
