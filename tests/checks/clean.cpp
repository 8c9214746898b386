#include "tests/checks/clean.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "paralign/segment.hpp"

namespace paralign::checks {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::array<const char*, 2>, 3> kLanguagePairs{
    {{"en", "fr"}, {"en", "ar"}, {"fr", "ar"}}};
constexpr std::size_t kChunk = 45;

using Documents = std::map<std::string, Document>;  // by language

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path.string() + ": cannot be opened");
  return {std::istreambuf_iterator<char>(in), {}};
}

void add_pairs(const std::string& corpus, const std::string& name, const Documents& documents,
               std::vector<CleanPair>& pairs) {
  for (const auto& [first, second] : kLanguagePairs) {
    pairs.push_back({corpus, name, documents.at(first), documents.at(second)});
  }
}

Document of_lines(const std::string& text, const std::string& name, const std::string& language) {
  return segment(read_lines(text, name), {language}).at(0);
}

void add_samples(const fs::path& folder, std::vector<CleanPair>& pairs) {
  for (const std::string name : {"12-7", "15-4"}) {
    Documents documents;
    for (const std::string language : {"en", "fr", "ar"}) {
      const std::string file = name + "." + language + ".txt";
      documents[language] = segment(read_text(content(folder / file), file), {language}).at(0);
    }
    add_pairs("samples", name, documents, pairs);
  }
}

void add_unv1(const fs::path& folder, std::vector<CleanPair>& pairs) {
  std::vector<std::string> stems;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".en") stems.push_back(entry.path().stem().string());
  }
  std::ranges::sort(stems);
  for (const std::string& stem : stems) {
    Documents documents;
    for (const std::string language : {"en", "fr", "ar"}) {
      documents[language] = of_lines(content(folder / (stem + "." + language)), stem, language);
    }
    add_pairs("unv1", stem, documents, pairs);
  }
}

// Every part of so many lines.
std::vector<std::string> chunks_of(const std::string& text) {
  std::vector<std::string> chunks;
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < text.size(); ++lines) {
    if (lines % kChunk == 0) chunks.emplace_back();
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    chunks.back() += text.substr(begin, end - begin);
    begin = end;
  }
  return chunks;
}

void add_sdg(const fs::path& folder, std::vector<CleanPair>& pairs) {
  std::map<std::string, std::vector<std::string>> chunks;
  for (const std::string language : {"en", "fr", "ar"}) {
    chunks[language] = chunks_of(content(folder / (language + ".txt")));
  }
  for (std::size_t i = 0; i < chunks.at("en").size(); ++i) {
    Documents documents;
    const std::string name = "sdg " + std::to_string(i);
    for (const std::string language : {"en", "fr", "ar"}) {
      documents[language] = of_lines(chunks.at(language).at(i), name, language);
    }
    add_pairs("sdg", name, documents, pairs);
  }
}

}  // namespace

std::string languages_of(const CleanPair& pair) {
  return pair.source.language + "-" + pair.target.language;
}

std::vector<CleanPair> load_clean(const std::string& corpus, const std::string& project) {
  std::vector<CleanPair> pairs;
  add_samples(fs::path(project) / "samples", pairs);
  if (corpus.empty()) return pairs;
  add_unv1(fs::path(corpus) / "unv1/by-document", pairs);
  add_sdg(fs::path(corpus) / "sdg/document", pairs);
  return pairs;
}

}  // namespace paralign::checks
