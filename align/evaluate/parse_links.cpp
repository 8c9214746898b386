#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

#include "align/lexicon/shown.hpp"
#include "paralign/error.hpp"
#include "paralign/evaluate.hpp"

namespace paralign {
namespace {

using Ids = std::vector<std::uint32_t>;

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// What stands before the separator; `text` keeps what stands behind it.
std::string_view take(std::string_view& text, char separator) noexcept {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return part;
}

[[noreturn]] void refuse(std::string_view file, std::size_t line, const std::string& found) {
  throw Error(ErrorCode::bad_format,
              std::string(file) + ":" + std::to_string(line) + ": found " + found +
                  ", expected 'ids<TAB>ids' or 'ids<TAB>ids<TAB>S' (or P) with ids such as 4 or "
                  "4,5; mend the line or start it with #");
}

Ids parse_ids(std::string_view list, std::string_view file, std::size_t line) {
  Ids ids;
  if (trimmed(list).empty()) return ids;
  for (bool more = true; more;) {
    more = list.find(',') != std::string_view::npos;
    const std::string_view item = trimmed(take(list, ','));
    std::uint32_t id = 0;
    const auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), id);
    if (item.empty() || error != std::errc() || end != item.data() + item.size()) {
      refuse(file, line, "'" + detail::shown(item) + "' in place of an id");
    }
    ids.push_back(id);
  }
  return ids;
}

void make_set(std::vector<GoldLinks::Pair>& pairs) {
  std::ranges::sort(pairs);
  const auto repeats = std::ranges::unique(pairs);
  pairs.erase(repeats.begin(), repeats.end());
}

}  // namespace

GoldLinks parse_links(std::string_view tsv, std::string_view file) {
  GoldLinks links;
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  if (tsv.find_first_not_of(" \r\n") == std::string_view::npos) {
    throw Error(ErrorCode::unreadable,
                std::string(file) + ": found no links, expected a line for each; check the file");
  }
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    std::string_view line = take(tsv, '\n');
    if (line.starts_with('#') || line.find_first_not_of(" \r") == std::string_view::npos) continue;
    if (line.find('\t') == std::string_view::npos) {
      refuse(file, number, "no tab");
    }
    const Ids source = parse_ids(take(line, '\t'), file, number);
    const Ids target = parse_ids(take(line, '\t'), file, number);
    const std::string_view mark = trimmed(take(line, '\t'));
    if (!mark.empty() && mark != "S" && mark != "P") {
      refuse(file, number, "'" + detail::shown(mark) + "' in the third column");
    }
    if (source.empty() && target.empty()) refuse(file, number, "no id on either side");
    auto& pairs = mark == "P" ? links.possible : links.sure;
    for (const std::uint32_t a : source) {
      for (const std::uint32_t b : target) pairs.emplace_back(a, b);
    }
  }
  make_set(links.sure);
  make_set(links.possible);
  std::vector<GoldLinks::Pair> possible;
  std::ranges::set_difference(links.possible, links.sure, std::back_inserter(possible));
  links.possible = std::move(possible);
  return links;
}

}  // namespace paralign
