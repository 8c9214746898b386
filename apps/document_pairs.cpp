#include "apps/document_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "paralign/language.hpp"

namespace paralign::apps {
namespace {

bool is_original(const UnitDocument& document) {
  const Document& d = document.document;
  return !d.metadata.original_language.empty() &&
         is_same_language(d.language, d.metadata.original_language);
}

// The document of the same resolution and language among `group`, or nothing.
std::optional<std::size_t> same_language(const std::vector<UnitDocument>& documents,
                                         const std::vector<std::size_t>& group, std::size_t i) {
  const std::string& language = documents[i].document.language;
  if (language == kUndetermined) return {};
  const auto found = std::ranges::find_if(group, [&](std::size_t other) {
    return is_same_language(documents[other].document.language, language);
  });
  return found == group.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

const std::string& number_or_symbol(const Document& document) noexcept {
  return document.metadata.number.empty() ? document.metadata.symbol : document.metadata.number;
}

void put_originals_first(std::vector<UnitDocument>& documents) {
  std::ranges::stable_partition(documents, is_original);
}

std::vector<DocumentPair> pairs_by_resolution(const std::vector<UnitDocument>& documents,
                                              const Notes& notes) {
  std::map<std::string, std::vector<std::size_t>> groups;  // of each language the first
  std::vector<DocumentPair> pairs;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Document& document = documents[i].document;
    const std::string& name = number_or_symbol(document);
    if (name.empty()) continue;
    std::vector<std::size_t>& group = groups[name];
    if (const auto first = same_language(documents, group, i)) {
      notes.print(fmt::format(
          "{}: {} is in {} in the same language ({}); the two are compared as earlier and later "
          "text, and only the first with the other languages",
          document.file, name, documents[*first].document.file, document.language));
      pairs.push_back({*first, i, {}, fmt::format("{} twice in {}", name, document.language)});
      continue;
    }
    for (const std::size_t other : group) pairs.push_back({other, i, {}, {}});
    group.push_back(i);
  }
  std::ranges::sort(pairs, {}, [](const DocumentPair& p) { return std::pair(p.first, p.second); });
  return pairs;
}

}  // namespace paralign::apps
