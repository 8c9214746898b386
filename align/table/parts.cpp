#include "align/table/parts.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "align/feature/layout.hpp"
#include "align/feature/terms.hpp"
#include "align/search/blocks.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kAcross = 0xFFFFFFFF;

// For each unit of both documents the part that it belongs to.
struct Homes {
  std::vector<std::uint32_t> rows{};
  std::vector<std::uint32_t> columns{};
};

Homes homes_of(const std::vector<Block>& blocks) {
  Homes homes;
  for (std::uint32_t at = 0; at < blocks.size(); ++at) {
    homes.rows.resize(blocks[at].first_end, at);
    homes.columns.resize(blocks[at].second_end, at);
  }
  return homes;
}

bool lies_across(const Homes& homes, const FixedLink& link) {
  const std::uint32_t home =
      link.source.empty() ? homes.columns[link.target.front()] : homes.rows[link.source.front()];
  const auto is_elsewhere = [home](const std::vector<std::uint32_t>& of) {
    return [home, &of](std::uint32_t unit) { return of[unit] != home; };
  };
  return std::ranges::any_of(link.source, is_elsewhere(homes.rows)) ||
         std::ranges::any_of(link.target, is_elsewhere(homes.columns));
}

void replace_by_positions(std::vector<std::uint32_t>& units, const std::vector<std::uint32_t>& in) {
  for (std::uint32_t& unit : units)
    unit = static_cast<std::uint32_t>(std::ranges::lower_bound(in, unit) - in.begin());
}

void add_positions(const std::vector<std::uint32_t>& homes, std::vector<Part>& parts,
                   std::vector<std::uint32_t> Part::*side) {
  for (std::uint32_t unit = 0; unit < homes.size(); ++unit) {
    if (homes[unit] != kAcross) (parts[homes[unit]].*side).push_back(unit);
  }
}

// Links across blocks, as parts of at most `size` units or so: no matrix grows with their number.
void add_across(FixedLinks links, std::uint32_t size, std::vector<Part>& parts) {
  std::ranges::sort(links, {}, [](const FixedLink& link) { return link.source.front(); });
  bool open = false;
  for (FixedLink& link : links) {
    if (!open || parts.back().rows.size() + parts.back().columns.size() >= size) {
      parts.emplace_back().across = true;
      open = true;
    }
    Part& part = parts.back();
    part.rows.insert(part.rows.end(), link.source.begin(), link.source.end());
    part.columns.insert(part.columns.end(), link.target.begin(), link.target.end());
    part.fixed.push_back(std::move(link));
  }
}

}  // namespace

std::vector<Part> cut_into_parts(const UnitDocument& first, const UnitDocument& second,
                                 const Lexicon& lexicon, const FixedLinks& fixed,
                                 std::uint32_t block_size) {
  if (first.units.size() <= block_size && second.units.size() <= block_size) {
    Part whole{std::vector<std::uint32_t>(first.units.size()),
               std::vector<std::uint32_t>(second.units.size()), fixed, false};
    std::iota(whole.rows.begin(), whole.rows.end(), 0U);
    std::iota(whole.columns.begin(), whole.columns.end(), 0U);
    return {whole};
  }
  const auto terms_of = [&lexicon](const UnitDocument& document) {
    return make_terms(document.units, lexicon, language_index(document.document.language));
  };
  const std::vector<Block> blocks =
      cut_into_blocks(first, terms_of(first), second, terms_of(second), block_size, fixed);
  Homes homes = homes_of(blocks);
  std::vector<Part> parts(blocks.size());
  FixedLinks across;
  for (const FixedLink& link : fixed) {
    if (lies_across(homes, link)) {
      across.push_back(link);
    } else {
      const std::uint32_t home = link.source.empty() ? homes.columns[link.target.front()]
                                                     : homes.rows[link.source.front()];
      parts[home].fixed.push_back(link);
    }
  }
  for (const FixedLink& link : across) {
    for (const std::uint32_t i : link.source) homes.rows[i] = kAcross;
    for (const std::uint32_t j : link.target) homes.columns[j] = kAcross;
  }
  add_positions(homes.rows, parts, &Part::rows);
  add_positions(homes.columns, parts, &Part::columns);
  add_across(std::move(across), block_size, parts);
  for (Part& part : parts) {
    std::ranges::sort(part.rows);
    std::ranges::sort(part.columns);
    for (FixedLink& link : part.fixed) {
      replace_by_positions(link.source, part.rows);
      replace_by_positions(link.target, part.columns);
    }
  }
  return parts;
}

UnitDocument document_of(const UnitDocument& whole, const std::vector<std::uint32_t>& units) {
  UnitDocument part;
  part.document.name = whole.document.name;
  part.document.language = whole.document.language;
  part.document.metadata = whole.document.metadata;
  for (const std::uint32_t unit : units) {
    part.document.paragraphs.push_back(paragraph_of(whole, unit));
    part.units.push_back(whole.units[unit]);
    part.units.back().paragraph = static_cast<std::uint32_t>(part.units.size() - 1);
  }
  return part;
}

}  // namespace paralign::detail
