#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "align/import/spreadsheet.hpp"
#include "align/lexicon/shown.hpp"
#include "align/lexicon/split.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

using Fields = std::vector<std::string>;

struct LineOfFile {
  std::string_view file;
  std::size_t line = 0;
};

[[noreturn]] void refuse(const LineOfFile& place, std::string_view why) {
  throw Error(ErrorCode::bad_format, fmt::format("{}:{}: {}", place.file, place.line, why));
}

void require_columns(const Fields& header, const LineOfFile& place) {
  for (const std::string_view name : {"key", "reason"}) {
    if (std::ranges::find(header, name) != header.end()) continue;
    refuse(place, fmt::format("found no column '{}', expected the columns 'key' and 'reason' in "
                              "the first line; make such a file with 'paralign check --to accept'",
                              name));
  }
}

// "N102-", then sixteen digits of the hash.
bool is_key(std::string_view key) {
  constexpr std::size_t kCode = 5;
  constexpr std::size_t kHash = 16;
  return key.size() == kCode + kHash && key[kCode - 1] == '-' &&
         key.substr(kCode).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

AcceptedFinding read_line(const Fields& fields, const Fields& header, const LineOfFile& place) {
  const auto field = [&](std::string_view name) {
    const auto column = static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
    return column < std::min(fields.size(), header.size()) ? fields[column] : std::string();
  };
  AcceptedFinding accepted{field("key"),    field("documents"), field("places"), field("message"),
                           field("source"), field("target"),    field("reason")};
  if (!is_key(accepted.key)) {
    refuse(place, fmt::format("found the key '{}', expected one such as N102-0123456789abcdef; "
                              "copy it from what 'paralign check --to accept' prints",
                              detail::shown(accepted.key)));
  }
  if (accepted.reason.empty()) {
    refuse(place, fmt::format("found no reason for {}, expected why it is right as it stands; "
                              "write it in the column 'reason' or delete the line",
                              accepted.key));
  }
  return accepted;
}

}  // namespace

std::vector<AcceptedFinding> parse_accepted(std::string_view tsv, std::string_view file) {
  LineOfFile place{file, 1};
  if (tsv.starts_with("\xFF\xFE") || tsv.starts_with("\xFE\xFF")) {
    refuse(place, "found UTF-16, expected UTF-8; save it as text in UTF-8 with tabs");
  }
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  std::optional<Fields> header;
  std::vector<AcceptedFinding> all;
  for (const std::string_view line : detail::split(tsv, '\n')) {
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!is_blank && !line.starts_with('#')) {
      Fields fields = detail::spreadsheet_fields(line);
      if (header) {
        all.push_back(read_line(fields, *header, place));
      } else {
        require_columns(fields, place);
        header = std::move(fields);
      }
    }
    ++place.line;
  }
  if (!header) require_columns({}, {file, 1});
  return all;
}

}  // namespace paralign
