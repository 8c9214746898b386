#include "apps/folder_text.hpp"

#include <fmt/format.h>

#include <map>

#include "apps/document_pairs.hpp"
#include "paralign/align.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

// Links below are not sure enough to learn from (docs/learning.md).
constexpr double kSure = 0.95;

// What the language versions of a document have in common.
std::string identity(const Document& document) {
  const std::string& name = number_or_symbol(document);
  return name.empty() ? document.name : name;
}

}  // namespace

FolderText::FolderText(const std::string& folder, const InputOptions& options, const Notes& notes) {
  const std::vector<std::string> paths = with_folders_expanded({folder});
  DocumentLoader loader(paths, options);
  for (std::size_t i = 0; i < paths.size(); ++i) load(loader, i, notes);
  pair_up(notes);
}

void FolderText::load(DocumentLoader& loader, std::size_t position, const Notes& notes) {
  try {
    for (Document& document : loader.load(position, {})) {
      if (language_index(document.language) < 0) {
        notes.print(fmt::format("{}: its language, {}, has no data; left out", document.file,
                                document.language));
        continue;
      }
      documents_.push_back(make_units(std::move(document)));
    }
  } catch (const Error& error) {
    if (error.code() == ErrorCode::bad_option) throw;
    print_error(error.what());
    complete_ = false;
  }
}

void FolderText::pair_up(const Notes& notes) {
  std::map<std::string, std::map<int, std::size_t>> versions;
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const Document& document = documents_[i].document;
    const auto [it, is_new] =
        versions[identity(document)].emplace(language_index(document.language), i);
    if (is_new) continue;
    notes.print(fmt::format("{}: {} {} is in {} already; left out", document.file,
                            identity(document), document.language,
                            documents_[it->second].document.file));
  }
  for (const auto& [name, of_name] : versions) {
    for (auto first = of_name.begin(); first != of_name.end(); ++first) {
      for (auto second = std::next(first); second != of_name.end(); ++second) {
        pairs_.push_back({first->second, second->second});
      }
    }
  }
}

ParallelText FolderText::links(const Lexicon& lexicon) const {
  AlignOptions options;
  options.pairing = Pairing::translation;
  ParallelText text;
  for (const LanguageInfo& language : languages()) text.languages.emplace_back(language.code);
  for (const Pair& pair : pairs_) {
    const UnitDocument& first = documents_[pair.first];
    const Alignment alignment = align(first, documents_[pair.second], lexicon, options);
    append(sure_links(alignment, kSure, identity(first.document)), text);
  }
  return text;
}

}  // namespace paralign::apps
