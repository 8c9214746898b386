#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "align/check/codes.hpp"
#include "align/import/spreadsheet.hpp"
#include "align/lexicon/shown.hpp"
#include "align/lexicon/split.hpp"
#include "align/lexicon/utf8.hpp"
#include "paralign/check.hpp"
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

constexpr std::size_t kCode = 4;  // characters of a code

// "N102-", then sixteen digits of the hash.
bool is_key(std::string_view key) {
  constexpr std::size_t kHash = 16;
  return key.size() == kCode + 1 + kHash && key[kCode] == '-' &&
         key.substr(kCode + 1).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Those that are retired are in old files.
bool is_known(std::string_view code) {
  return std::ranges::find(check_codes(), code, &CheckCode::code) != check_codes().end() ||
         std::ranges::find(detail::kRetiredCodes, code, &detail::RetiredCode::code) !=
             detail::kRetiredCodes.end();
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
  if (!is_known(accepted.key.substr(0, kCode))) {
    refuse(place, fmt::format("found the key '{}', whose code no check has, expected one such as "
                              "N102-0123456789abcdef; copy it from what 'paralign check --to "
                              "accept' prints",
                              detail::shown(accepted.key)));
  }
  if (accepted.reason.empty()) {
    refuse(place, fmt::format("found no reason for {}, expected why it is right as it stands; "
                              "write it in the column 'reason' or delete the line",
                              accepted.key));
  }
  return accepted;
}

// The lines of a file, which give each finding one reason.
class Lines {
 public:
  void add(AcceptedFinding line, const LineOfFile& place) {
    const auto [first, is_new] = first_.try_emplace(line.key, First{place.line, line.reason});
    if (!is_new && first->second.reason != line.reason) {
      refuse(place, fmt::format("found another reason for {} than in line {}, expected one; delete "
                                "one of the two lines",
                                line.key, first->second.line));
    }
    all_.push_back(std::move(line));
  }
  [[nodiscard]] std::vector<AcceptedFinding> take() { return std::move(all_); }

 private:
  struct First {
    std::size_t line = 0;
    std::string reason{};
  };
  std::unordered_map<std::string, First> first_{};  // by key
  std::vector<AcceptedFinding> all_{};
};

}  // namespace

std::vector<AcceptedFinding> parse_accepted(std::string_view tsv, std::string_view file) {
  LineOfFile place{file, 1};
  if (tsv.starts_with("\xFF\xFE") || tsv.starts_with("\xFE\xFF")) {
    refuse(place, "found UTF-16, expected UTF-8; save it as text in UTF-8 with tabs");
  }
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  std::optional<Fields> header;
  Lines all;
  for (const std::string_view line : detail::split(tsv, '\n')) {
    if (!detail::is_utf8(line)) {
      refuse(place, "found bytes that are no UTF-8, expected UTF-8; save it as text in UTF-8");
    }
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!is_blank && !line.starts_with('#')) {
      Fields fields = detail::spreadsheet_fields(line);
      if (header) {
        all.add(read_line(fields, *header, place), place);
      } else {
        require_columns(fields, place);
        header = std::move(fields);
      }
    }
    ++place.line;
  }
  if (!header) require_columns({}, {file, 1});
  return all.take();
}

}  // namespace paralign
