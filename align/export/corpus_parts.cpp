#include "align/export/corpus_parts.hpp"

#include "align/export/link_parts.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kLongestName = 80;

bool stays_in_name(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.';
}

}  // namespace

RowDocuments::RowDocuments(const CorpusAlignment& job, const CorpusRow& row)
    : source(&job.documents.at(row.source.document)),
      target(&job.documents.at(row.target.document)),
      source_text(&job.alignment.documents.at(row.source.document)),
      target_text(&job.alignment.documents.at(row.target.document)) {}

bool is_hint(const MarkedRow& row) noexcept { return row.row.relation == Relation::partial; }

std::vector<std::string_view> flag_names(const CorpusRow& row) {
  std::vector<std::string_view> names = flag_names(row.flags);
  if (row.repaired) names.emplace_back("repaired");
  return names;
}

std::string for_file_name(std::string_view text) {
  std::string name;
  for (const char c : text.substr(0, kLongestName)) name += stays_in_name(c) ? c : '_';
  if (name.starts_with('.')) name.front() = '_';
  return name;
}

const std::string& shown_name(const CorpusDocument& document) noexcept {
  if (!document.symbol.empty()) return document.symbol;
  return document.number.empty() ? document.name : document.number;
}

}  // namespace paralign::detail
