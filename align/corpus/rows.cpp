#include <algorithm>
#include <string>

#include "align/corpus/content_hash.hpp"
#include "paralign/corpus.hpp"

namespace paralign {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

const Paragraph& paragraph_of(const UnitDocument& document, std::uint32_t unit) {
  return document.document.paragraphs.at(document.units.at(unit).paragraph);
}

bool is_repaired(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  return std::ranges::any_of(
      units, [&](std::uint32_t unit) { return paragraph_of(document, unit).repaired; });
}

std::size_t code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct Side {
  CorpusCell cell{};
  std::size_t letters = 0;  // and digits
};

Side side_of(const CorpusAlignment& job, std::size_t position,
             const std::vector<std::uint32_t>& units) {
  Side side;
  side.cell.document = static_cast<std::uint32_t>(position);
  side.cell.units = units;
  for (const std::uint32_t unit : units) {
    if (!side.cell.text.empty()) side.cell.text += ' ';
    side.cell.text += paragraph_of(job.alignment.documents.at(position), unit).text;
  }
  std::string bare = letters_and_digits(side.cell.text);
  side.letters = code_points(bare);
  side.cell.key = detail::content_hash(bare);
  std::ranges::replace_if(bare, is_digit, '0');
  side.cell.digit_key = detail::content_hash(bare);
  return side;
}

bool has_relation(const Link& link, const RowFilter& filter) {
  if (filter.relations.empty()) return link.relation != Relation::partial;
  return std::ranges::find(filter.relations, link.relation) != filter.relations.end();
}

bool passes(const Link& link, const RowFilter& filter) {
  return !link.source.empty() && !link.target.empty() && has_relation(link, filter) &&
         link.probability >= filter.min_probability;
}

// A side of marks alone ("* * *") is nothing to learn from, and has no length to compare.
bool passes(const Side& source, const Side& target, const RowFilter& filter) {
  if (source.letters == 0 || target.letters == 0) return false;
  if (filter.max_length_ratio <= 0) return true;
  const auto [shorter, longer] = std::minmax(source.letters, target.letters);
  return static_cast<double>(longer) <= filter.max_length_ratio * static_cast<double>(shorter);
}

}  // namespace

bool is_excluded(const CorpusDocument& document, const RowFilter& filter) noexcept {
  return std::ranges::any_of(filter.excluded, [&](const std::string& name) {
    return !name.empty() && (name == document.symbol || name == document.number);
  });
}

std::vector<CorpusRow> rows_of(const CorpusAlignment& job, const RowFilter& filter) {
  std::vector<CorpusRow> rows;
  for (std::size_t p = 0; p < job.alignment.pairs.size(); ++p) {
    const PairLinks& pair = job.alignment.pairs[p];
    if (is_excluded(job.documents.at(pair.first), filter) ||
        is_excluded(job.documents.at(pair.second), filter))
      continue;
    const UnitDocument& first = job.alignment.documents.at(pair.first);
    const UnitDocument& second = job.alignment.documents.at(pair.second);
    for (const Link& link : pair.links) {
      if (!passes(link, filter)) continue;
      const bool repaired = is_repaired(first, link.source) || is_repaired(second, link.target);
      if (repaired && !filter.repaired) continue;
      Side source = side_of(job, pair.first, link.source);
      Side target = side_of(job, pair.second, link.target);
      if (!passes(source, target, filter)) continue;
      rows.push_back({p, std::move(source.cell), std::move(target.cell), link.relation, link.flags,
                      link.probability, repaired});
    }
  }
  return rows;
}

}  // namespace paralign
