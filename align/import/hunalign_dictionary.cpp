#include <fmt/format.h>

#include <algorithm>

#include "align/import/dictionary_text.hpp"
#include "align/lexicon/shown.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign {

LexiconEntries parse_hunalign_dictionary(std::string_view text, std::string_view file,
                                         const std::string& source, const std::string& target) {
  constexpr std::string_view kSeparator = " @ ";
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  LexiconEntries result;
  result.languages = {source, target};
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = detail::trimmed(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
    ++number;
    if (line.empty()) continue;
    const std::size_t at = line.find(kSeparator);
    if (at == std::string_view::npos) {
      throw Error(ErrorCode::bad_format,
                  fmt::format("{}:{}: found '{}', expected 'target @ source'; mend or delete the "
                              "line",
                              file, number, detail::shown(line)));
    }
    std::string target_text = detail::as_variant(line.substr(0, at));
    std::string source_text = detail::as_variant(line.substr(at + kSeparator.size()));
    if (target_text.empty() || source_text.empty()) continue;
    LexiconEntry& entry = result.entries.emplace_back();
    entry.texts = {std::move(source_text), std::move(target_text)};
  }
  if (result.entries.empty()) {
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: found no entry, expected lines 'target @ source'", file));
  }
  return result;
}

}  // namespace paralign
