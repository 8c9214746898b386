#include <algorithm>
#include <string>

#include "align/corpus/content_hash.hpp"
#include "align/corpus/symbols.hpp"
#include "paralign/corpus.hpp"
#include "paralign/corpus_names.hpp"

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

std::string text_of(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  std::string text;
  for (const std::uint32_t unit : units) {
    if (!text.empty()) text += ' ';
    text += paragraph_of(document, unit).text;
  }
  return text;
}

// What is compared of a side.
struct Side {
  std::uint64_t letters = 0;  // and digits
  std::uint64_t key = 0;
  std::uint64_t digit_key = 0;
};

Side side_of(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  std::string bare = units.size() == 1
                         ? letters_and_digits(paragraph_of(document, units.front()).text)
                         : letters_and_digits(text_of(document, units));
  Side side;
  side.letters = code_points(bare);
  side.key = detail::content_hash(bare);
  std::ranges::replace_if(bare, is_digit, '0');
  side.digit_key = detail::content_hash(bare);
  return side;
}

void append_digests(std::vector<RowDigest>& digests, const CorpusAlignment& job,
                    std::uint32_t position) {
  const PairLinks& pair = job.alignment.pairs[position];
  const UnitDocument& first = job.alignment.documents.at(pair.first);
  const UnitDocument& second = job.alignment.documents.at(pair.second);
  for (std::uint32_t i = 0; i < pair.links.size(); ++i) {
    const Link& link = pair.links[i];
    if (link.source.empty() || link.target.empty()) continue;
    const Side source = side_of(first, link.source);
    const Side target = side_of(second, link.target);
    if (source.letters == 0 || target.letters == 0) continue;
    const bool repaired = is_repaired(first, link.source) || is_repaired(second, link.target);
    digests.push_back({position, i, static_cast<std::uint32_t>(pair.first),
                       static_cast<std::uint32_t>(pair.second), link.relation, link.probability,
                       repaired, source.letters, target.letters, source.key, target.key,
                       source.digit_key, target.digit_key});
  }
}

bool has_relation(Relation relation, const RowFilter& filter) {
  if (filter.relations.empty()) return relation != Relation::partial;
  return std::ranges::find(filter.relations, relation) != filter.relations.end();
}

bool has_fit_lengths(const RowDigest& row, const RowFilter& filter) {
  if (filter.max_length_ratio <= 0) return true;
  const auto [shorter, longer] = std::minmax(row.source_letters, row.target_letters);
  return static_cast<double>(longer) <= filter.max_length_ratio * static_cast<double>(shorter);
}

bool passes(const RowDigest& row, const CorpusAlignment& job, const RowFilter& filter) {
  return has_relation(row.relation, filter) && row.probability >= filter.min_probability &&
         (filter.repaired || !row.repaired) && has_fit_lengths(row, filter) &&
         !is_excluded(job.documents.at(row.source_document), filter) &&
         !is_excluded(job.documents.at(row.target_document), filter);
}

CorpusCell cell_of(const CorpusAlignment& job, std::uint32_t position,
                   const std::vector<std::uint32_t>& units) {
  return {position, units, text_of(job.alignment.documents.at(position), units)};
}

}  // namespace

std::vector<RowDigest> digests_of(const CorpusAlignment& job) {
  std::vector<RowDigest> digests;
  for (std::uint32_t p = 0; p < job.alignment.pairs.size(); ++p) append_digests(digests, job, p);
  return digests;
}

std::vector<RowDigest> digests_that_pass(const CorpusAlignment& job, const RowFilter& filter) {
  std::vector<RowDigest> kept = job.digests.empty() ? digests_of(job) : job.digests;
  std::erase_if(kept, [&](const RowDigest& row) { return !passes(row, job, filter); });
  return kept;
}

std::string symbol_in_one_form(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::vector<detail::SymbolToken> tokens = detail::symbol_tokens(text);
  std::string form = detail::parse_symbol(tokens).symbol;
  if (form.empty()) form = detail::resolution_number(tokens);
  return form.empty() ? std::string(text) : form;
}

bool is_called(const CorpusDocument& document, std::string_view name) noexcept {
  return !name.empty() && (name == document.symbol || name == document.number);
}

bool is_excluded(const CorpusDocument& document, const RowFilter& filter) noexcept {
  return std::ranges::any_of(filter.excluded,
                             [&](const std::string& name) { return is_called(document, name); });
}

std::vector<CorpusRow> rows_of(const CorpusAlignment& job, const RowFilter& filter) {
  std::vector<CorpusRow> rows;
  for (const RowDigest& digest : digests_that_pass(job, filter)) {
    const Link& link = job.alignment.pairs.at(digest.pair).links.at(digest.link);
    rows.push_back({digest.pair, cell_of(job, digest.source_document, link.source),
                    cell_of(job, digest.target_document, link.target), link.relation, link.flags,
                    link.probability, digest.repaired});
  }
  return rows;
}

}  // namespace paralign
