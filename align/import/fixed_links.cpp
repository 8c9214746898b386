#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "align/import/spreadsheet.hpp"
#include "align/lexicon/shown.hpp"
#include "align/lexicon/split.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

using Units = std::vector<std::uint32_t>;
using Fields = std::vector<std::string>;

// Every unit of a side is compared with every one of the other.
constexpr std::size_t kMostUnits = 1000;

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

struct Place {
  std::string_view file;
  std::size_t line = 0;
};

[[noreturn]] void refuse(const Place& place, const std::string& message) {
  throw Error(ErrorCode::bad_format,
              std::string(place.file) + ":" + std::to_string(place.line) + ": " + message);
}

// The units of a document by what files call them.
class Names {
 public:
  explicit Names(const UnitDocument& document) : document_(document) {
    for (std::uint32_t unit = 0; unit < document.units.size(); ++unit) {
      const Paragraph& paragraph = document.document.paragraphs[document.units[unit].paragraph];
      ids_.emplace(paragraph.id, unit);
      labels_.emplace(paragraph.label, unit);
    }
  }

  // The units of a list such as "12,13" or "OP12.a,OP12~2", ascending.
  [[nodiscard]] Units find_all(std::string_view list, bool labels_first, const Place& place) const {
    Units units;
    if (list.empty()) return units;
    if (const auto label = labels_.find(list); label != labels_.end()) {
      if (labels_first || !by_id(list)) return {label->second};  // it may hold a comma itself
    }
    const std::vector<std::string_view> items = detail::split(list, ',');
    if (items.size() > kMostUnits) {
      refuse(place, "found " + std::to_string(items.size()) +
                        " ids or labels on a side, expected " + "at most " +
                        std::to_string(kMostUnits) + "; write a line for each link");
    }
    for (const std::string_view item : items)
      units.push_back(find(detail::trimmed_field(item), labels_first, place));
    std::ranges::sort(units);
    const auto repeats = std::ranges::unique(units);
    units.erase(repeats.begin(), repeats.end());
    return units;
  }

  // "OP12 of 58/30"
  [[nodiscard]] std::string name_of(std::uint32_t unit) const {
    const std::uint32_t paragraph = document_.units[unit].paragraph;
    return document_.document.paragraphs[paragraph].label + " of " + document_.document.name;
  }

 private:
  [[nodiscard]] std::optional<std::uint32_t> by_id(std::string_view item) const {
    std::uint32_t id = 0;
    const auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), id);
    if (error != std::errc() || end != item.data() + item.size()) return {};
    const auto it = ids_.find(id);
    return it == ids_.end() ? std::nullopt : std::optional(it->second);
  }

  [[nodiscard]] std::uint32_t find(std::string_view item, bool label_first,
                                   const Place& place) const {
    const auto label = labels_.find(item);
    const bool is_label = label != labels_.end();
    if (is_label && label_first) return label->second;
    if (const auto unit = by_id(item)) return *unit;
    if (is_label) return label->second;
    const std::string& name = document_.document.name;
    refuse(place, "found '" + detail::shown(item) + "', expected an id or a label of " + name +
                      (labels_.empty() ? ", which has no paragraph"
                                       : " such as '" + labels_.begin()->first + "'") +
                      "; 'paralign segment --to text' lists them");
  }

  const UnitDocument& document_;
  std::unordered_map<std::uint32_t, std::uint32_t> ids_;
  std::map<std::string, std::uint32_t, std::less<>> labels_;
};

// Where in a line the parts of a link stand.
struct Header {
  std::array<std::size_t, 2> source{0, kNoColumn};  // ids, labels
  std::array<std::size_t, 2> target{1, kNoColumn};
  std::size_t relation = kNoColumn;
  bool given = false;
};

std::optional<Header> read_header(const Fields& fields, const Place& place) {
  const auto column = [&fields](std::initializer_list<std::string_view> names) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (std::ranges::find(names, fields[i]) != names.end()) return i;
    }
    return kNoColumn;
  };
  Header header;
  header.source = {column({"source", "source_ids"}), column({"source_labels"})};
  header.target = {column({"target", "target_ids"}), column({"target_labels"})};
  header.relation = column({"relation"});
  header.given = true;
  const auto is_missing = [](const auto& side) {
    return side[0] == kNoColumn && side[1] == kNoColumn;
  };
  if (is_missing(header.source) && is_missing(header.target)) return {};
  if (is_missing(header.source) || is_missing(header.target)) {
    refuse(place,
           "found a header for one side, expected source_ids or source_labels, and target_ids or "
           "target_labels");
  }
  return header;
}

class Reader {
 public:
  Reader(std::string_view file, const UnitDocument& first, const UnitDocument& second)
      : place_{file},
        first_(first),
        second_(second),
        source_lines_(first.units.size()),
        target_lines_(second.units.size()) {}

  FixedLinks read(std::string_view text);

 private:
  // The link that fixes a unit, and its line from 1; 0: none.
  struct Claim {
    std::size_t line = 0;
    std::size_t link = 0;
  };

  void read_line(std::string_view line);
  [[nodiscard]] Units side_of(const Fields& fields, const std::array<std::size_t, 2>& columns,
                              const Names& names) const;
  void add(FixedLink link);
  void claim(const Names& names, const Units& units, const FixedLink& link,
             std::vector<Claim>& claims);

  Place place_;
  Names first_;
  Names second_;
  std::optional<Header> header_;
  FixedLinks links_;
  std::vector<Claim> source_lines_;
  std::vector<Claim> target_lines_;
};

// Ids and labels of a side: one of them is enough, and both must agree.
Units Reader::side_of(const Fields& fields, const std::array<std::size_t, 2>& columns,
                      const Names& names) const {
  const auto field = [&fields](std::size_t column) {
    return column < fields.size() ? std::string_view(fields[column]) : std::string_view();
  };
  const std::string_view ids = field(columns[0]);
  const std::string_view labels = field(columns[1]);
  const Units by_id = names.find_all(ids, false, place_);
  const Units by_label = names.find_all(labels, true, place_);
  if (by_id.empty()) return by_label;
  if (!by_label.empty() && by_id != by_label) {
    refuse(place_, "found ids '" + detail::shown(ids) + "' beside labels '" +
                       detail::shown(labels) +
                       "', expected the same paragraphs; mend one of them or empty it");
  }
  return by_id;
}

void Reader::claim(const Names& names, const Units& units, const FixedLink& link,
                   std::vector<Claim>& claims) {
  for (const std::uint32_t unit : units) {
    Claim& claim = claims[unit];
    if (claim.line != 0 && links_[claim.link] != link) {
      refuse(place_, "found " + detail::shown(names.name_of(unit)) +
                         " fixed otherwise than in line " + std::to_string(claim.line) +
                         ", expected it in one link; take one of the two lines out");
    }
    if (claim.line == 0) claim = {place_.line, links_.size()};
  }
}

void Reader::add(FixedLink link) {
  const std::size_t before = links_.size();
  claim(first_, link.source, link, source_lines_);
  claim(second_, link.target, link, target_lines_);
  const auto is_new = [before](const Claim& claim) { return claim.link == before; };
  const Claim& of_link =
      link.source.empty() ? target_lines_[link.target.front()] : source_lines_[link.source.front()];
  if (is_new(of_link)) links_.push_back(std::move(link));  // else it stood there before
}

void Reader::read_line(std::string_view line) {
  const Fields fields = detail::spreadsheet_fields(line);
  if (!header_) {
    header_ = read_header(fields, place_);
    if (header_) return;
    header_ = Header{};
  }
  if (!header_->given && fields.size() == 1) {
    refuse(place_, "found no tab, expected 'source<TAB>target', of which one may be empty");
  }
  if (!header_->given && fields.size() > 2 && fields[2] == "P") return;
  if (header_->relation < fields.size() && fields[header_->relation] == "partial") return;
  const Units source = side_of(fields, header_->source, first_);
  const Units target = side_of(fields, header_->target, second_);
  if (source.empty() && target.empty()) {
    refuse(place_, "found no paragraph on either side, expected one at least");
  }
  if (!source.empty() && !target.empty()) return add({0, 1, source, target});
  for (const std::uint32_t i : source) add({0, 1, {i}, {}});
  for (const std::uint32_t j : target) add({0, 1, {}, {j}});
}

FixedLinks Reader::read(std::string_view text) {
  for (std::string_view line : detail::split(text, '\n')) {
    ++place_.line;
    if (line.starts_with('#') || line.find_first_not_of(" \t\r") == std::string_view::npos)
      continue;
    read_line(line);
  }
  return std::move(links_);
}

}  // namespace

FixedLinks parse_fixed_links(std::string_view tsv, std::string_view file, const UnitDocument& first,
                             const UnitDocument& second) {
  if (tsv.starts_with("\xFF\xFE") || tsv.starts_with("\xFE\xFF")) {
    refuse({file, 1}, "found UTF-16, expected UTF-8; save it as text in UTF-8 with tabs");
  }
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  const std::size_t start = tsv.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) {
    throw Error(ErrorCode::unreadable,
                std::string(file) + ": found no links, expected a line for each; check the file");
  }
  if (tsv[start] == '{') {
    refuse({file, 1}, "found JSON, expected tab-separated links; write them with --to tsv");
  }
  FixedLinks links = Reader(file, first, second).read(tsv);
  if (links.empty()) {
    throw Error(ErrorCode::unreadable, std::string(file) +
                                           ": found no link to keep, expected a line for each "
                                           "that is neither partial nor P; check the file");
  }
  return links;
}

}  // namespace paralign
