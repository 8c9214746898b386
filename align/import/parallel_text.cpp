#include <fmt/format.h>

#include <algorithm>

#include "align/lexicon/shown.hpp"
#include "align/lexicon/split.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

// What a column holds: a text, the name of the document, or nothing for us.
constexpr int kOther = -1;
constexpr int kDocument = -2;

struct Header {
  std::vector<int> columns{};  // of each field the position in `ParallelText::languages`
  std::vector<std::string> languages{};
};

[[noreturn]] void refuse(std::string_view file, std::size_t line, std::string_view why) {
  throw Error(ErrorCode::bad_format, fmt::format("{}:{}: {}", file, line, why));
}

Header read_header(std::string_view line, std::string_view file, std::size_t number) {
  line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
  Header header;
  for (const std::string_view name : detail::split(line, '\t')) {
    if (name == "document") {
      header.columns.push_back(kDocument);
    } else if (!is_language_tag(name) || language_index(name) < 0) {
      header.columns.push_back(kOther);
    } else {
      for (const std::string& other : header.languages) {
        if (is_same_language(other, name)) {
          refuse(file, number,
                 fmt::format("found the language '{}' twice in the header, expected it once",
                             detail::shown(name)));
        }
      }
      header.columns.push_back(static_cast<int>(header.languages.size()));
      header.languages.emplace_back(name);
    }
  }
  if (header.languages.size() < 2) {
    refuse(file, number,
           fmt::format("found the header '{}', expected the codes of two known languages or more "
                       "such as 'en<TAB>fr'",
                       detail::shown(line)));
  }
  return header;
}

ParallelSegment read_segment(const std::vector<std::string_view>& fields, const Header& header) {
  ParallelSegment segment;
  segment.texts.resize(header.languages.size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const int column = header.columns[i];
    if (column == kDocument) segment.document = fields[i];
    if (column >= 0) segment.texts[static_cast<std::size_t>(column)] = fields[i];
  }
  return segment;
}

}  // namespace

ParallelText parse_parallel_tsv(std::string_view tsv, std::string_view file) {
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  Header header;
  ParallelText text;
  std::size_t number = 0;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(std::min(tsv.size(), end + 1));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    if (header.columns.empty()) {
      header = read_header(line, file, number);
      continue;
    }
    if (line.front() == '#') continue;
    const auto fields = detail::split(line, '\t');
    if (fields.size() != header.columns.size()) {
      refuse(file, number,
             fmt::format("found {} fields, expected {} as in the header; mend the line or start it "
                         "with #",
                         fields.size(), header.columns.size()));
    }
    text.segments.push_back(read_segment(fields, header));
  }
  if (header.columns.empty()) {
    refuse(file, std::max<std::size_t>(number, 1),
           "found no header line, expected language codes separated by tabs");
  }
  text.languages = std::move(header.languages);
  return text;
}

}  // namespace paralign
