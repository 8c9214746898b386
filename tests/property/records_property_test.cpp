// Documents and alignments come back from their lines of JSON as they were.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>
#include <tuple>

#include "paralign/error.hpp"
#include "paralign/export.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

// All members as something that compares. A member that is added makes the binding fail to
// compile, so that none is forgotten.
auto members(const Paragraph& paragraph) {
  const auto& [id, label, kind, number, marker, parent, lead, text, notes, repaired, place] =
      paragraph;
  return std::tuple(id, label, kind, number, marker, parent, lead, text, notes, repaired, place);
}

auto members(const Finding& finding) {
  const auto& [code, name, severity, message, paragraph, place] = finding;
  return std::tuple(code, name, severity, message, paragraph, place);
}

auto members(const Metadata& metadata) {
  const auto& [number, symbol, title, body, session, dates, item, original, genre] = metadata;
  return std::tuple(number, symbol, title, body, session, dates, item, original, genre);
}

auto members(const CorpusDocument& document) {
  const auto& [file, sha256, reader, name, language, genre, symbol, number, date, revision,
               corrigendum, title_terms, cited, paragraphs, part] = document;
  static_cast<void>(part);  // which the place in the file tells
  return std::tuple(file, sha256, reader, name, language, genre, symbol, number, date, revision,
                    corrigendum, title_terms, cited, paragraphs);
}

auto members(const CorpusJob& job) {
  const auto& [id, documents, pairing, series, reason] = job;
  return std::tuple(id, documents, pairing, series, reason);
}

auto members(const LinkFlags& flags) {
  const auto& [moved, renumbered, section_changed, low_margin, fixed] = flags;
  return std::tuple(moved, renumbered, section_changed, low_margin, fixed);
}

auto members(const Link& link) {
  const auto& [source, target, relation, flags, score, probability] = link;
  return std::tuple(source, target, relation, members(flags), score, probability);
}

auto members(const Row& row) {
  const auto& [cells, relation, flags, probability, disputed] = row;
  return std::tuple(cells, relation, members(flags), probability, disputed);
}

auto members(const RowDigest& digest) {
  const auto& [pair, link, from, to, relation, probability, repaired, letters, target_letters, key,
               target_key, digit_key, target_digit_key] = digest;
  return std::tuple(pair, link, from, to, relation, probability, repaired, letters, target_letters,
                    key, target_key, digit_key, target_digit_key);
}

auto members(const Span& span) { return std::tuple(span.begin, span.end); }

auto members(const std::optional<CheckPlace>& place) {
  if (!place)
    return std::tuple(std::size_t{0}, std::optional<std::uint32_t>(),
                      std::tuple(std::size_t{0}, std::size_t{0}), false);
  const auto& [document, unit, span] = *place;
  return std::tuple(document, unit, members(span), true);
}

// Without the reason, which is given by those who read.
auto members(const CheckFinding& finding) {
  const auto& [code, name, severity, message, pair, source, target, words, key, reason] = finding;
  return std::tuple(code, name, severity, message, pair, members(source), members(target), words,
                    key);
}

template <class T>
auto all_members(const std::vector<T>& values) {
  std::vector<decltype(members(values.front()))> all;
  for (const T& value : values) all.push_back(members(value));
  return all;
}

auto members(const Document& document) {
  const auto& [name, file, reader, version, language, metadata, paragraphs, residue, findings] =
      document;
  return std::tuple(name, file, reader, version, language, members(metadata),
                    all_members(paragraphs), residue, all_members(findings));
}

template <class T>
T any() {
  return *rc::gen::arbitrary<T>();
}

template <class Enum>
Enum any_of(Enum last) {
  return static_cast<Enum>(*rc::gen::inRange(0, static_cast<int>(last) + 1));
}

using Texts = std::vector<std::string>;
using Ids = std::vector<std::uint32_t>;

Place any_place() {
  Place place{any<std::size_t>(), any<std::size_t>(), any<std::uint32_t>(), {}};
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    place.spans.push_back({any<std::size_t>(), any<std::size_t>()});
  }
  return place;
}

std::optional<std::uint32_t> any_id() {
  return any<bool>() ? std::optional(any<std::uint32_t>()) : std::nullopt;
}

Paragraph any_paragraph() {
  return {any<std::uint32_t>(), any<std::string>(), any_of(Kind::other), any<std::string>(),
          any<std::string>(),   any_id(),           any<std::string>(),  any<std::string>(),
          any<Texts>(),         any<bool>(),        any_place()};
}

Document any_document() {
  Document document{any<std::string>(),
                    any<std::string>(),
                    any<std::string>(),
                    any<std::string>(),
                    any<std::string>(),
                    {},
                    {},
                    any<Texts>(),
                    {}};
  document.metadata = {any<std::string>(), any<std::string>(), any<std::string>(),
                       any<std::string>(), any<std::string>(), any<Texts>(),
                       any<std::string>(), any<std::string>(), any_of(Genre::other)};
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    document.paragraphs.push_back(any_paragraph());
    document.findings.push_back({any<std::string>(), any<std::string>(), any_of(Severity::error),
                                 any<std::string>(), any_id(), any_place()});
  }
  return document;
}

CorpusDocument any_corpus_document() {
  return {any<std::string>(),   any<std::string>(),   any<std::string>(),
          any<std::string>(),   any<std::string>(),   any_of(Genre::other),
          any<std::string>(),   any<std::string>(),   any<std::string>(),
          any<std::uint32_t>(), any<bool>(),          any<std::vector<std::uint64_t>>(),
          any<Texts>(),         any<std::uint32_t>(), 0};
}

LinkFlags any_flags() { return {any<bool>(), any<bool>(), any<bool>(), any<bool>(), any<bool>()}; }

double any_number() { return *rc::gen::inRange(-1000000, 1000000) / 999983.0; }

RowDigest any_digest() {
  return {any<std::uint32_t>(), any<std::uint32_t>(),      any<std::uint32_t>(),
          any<std::uint32_t>(), any_of(Relation::dropped), any_number(),
          any<bool>(),          any<std::uint64_t>(),      any<std::uint64_t>(),
          any<std::uint64_t>(), any<std::uint64_t>(),      any<std::uint64_t>(),
          any<std::uint64_t>()};
}

std::optional<CheckPlace> any_finding_place(const CorpusAlignment& job) {
  const std::size_t document = any<bool>() ? 1 : 0;
  const auto units = static_cast<std::uint32_t>(job.alignment.documents[document].units.size());
  if (any<bool>()) return std::nullopt;
  CheckPlace place{document, {}, {any<std::size_t>(), any<std::size_t>()}};
  if (units > 0 && any<bool>()) place.unit = *rc::gen::inRange(0U, units);
  return place;
}

CheckFinding any_finding(const CorpusAlignment& job) {
  CheckFinding finding;
  finding.code = any<std::string>();
  finding.name = any<std::string>();
  finding.severity = any_of(Severity::error);
  finding.message = any<std::string>();
  if (any<bool>()) finding.pair = 0;
  finding.source = any_finding_place(job);
  finding.target = any_finding_place(job);
  finding.words = any<Texts>();
  finding.key = any<std::string>();
  return finding;
}

CorpusAlignment any_alignment() {
  CorpusAlignment alignment;
  alignment.job = {any<std::string>(), any<Ids>(), any_of(Pairing::revision), any<std::string>(),
                   any<std::string>()};
  for (int i = 0; i < 2; ++i) {
    alignment.documents.push_back(any_corpus_document());
    UnitDocument& document = alignment.alignment.documents.emplace_back();
    document.document = any_document();
    for (std::uint32_t k = 0; k < document.document.paragraphs.size(); ++k) {
      Unit& unit = document.units.emplace_back();
      unit.paragraph = k;
      unit.anchors.push_back({AnchorKind::symbol, any<std::string>(), 0, {}});
    }
  }
  alignment.alignment.pairs.push_back({0,
                                       1,
                                       any_of(Pairing::revision),
                                       any<std::string>(),
                                       {{any<Ids>(), any<Ids>(), any_of(Relation::dropped),
                                         any_flags(), any_number(), any_number()}}});
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) alignment.digests.push_back(any_digest());
  alignment.alignment.rows.push_back(
      {any<std::vector<Ids>>(), any_of(Relation::dropped), any_flags(), any_number(), any<bool>()});
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
    alignment.findings.push_back(any_finding(alignment));
  return alignment;
}

bool is_one_line(const std::string& line) { return line.find('\n') == line.size() - 1; }

RC_GTEST_PROP(Records, GiveADocumentBack, ()) {
  const Document document = any_document();
  const std::string line = document_to_json(document);
  RC_ASSERT(is_one_line(line));
  RC_ASSERT(members(parse_document(line, "a")) == members(document));
}

RC_GTEST_PROP(Records, GiveWhatIsKnownOfADocumentBack, ()) {
  const CorpusDocument document = any_corpus_document();
  const std::string line = corpus_document_to_json(document);
  RC_ASSERT(is_one_line(line));
  RC_ASSERT(members(parse_corpus_document(line, "a")) == members(document));
}

RC_GTEST_PROP(Records, GiveAnAlignmentBackButForPlacesFindingsAndResidue, ()) {
  CorpusAlignment alignment = any_alignment();
  const std::string line = corpus_alignment_to_json(alignment);
  RC_ASSERT(is_one_line(line));
  const CorpusAlignment back = parse_corpus_alignment(line, "a");
  RC_ASSERT(members(back.job) == members(alignment.job));
  RC_ASSERT(all_members(back.documents) == all_members(alignment.documents));
  RC_ASSERT(all_members(back.digests) == all_members(alignment.digests));
  const CorpusAlignment first = parse_corpus_digests(line, "a");
  RC_ASSERT(members(first.job) == members(alignment.job));
  RC_ASSERT(all_members(first.documents) == all_members(alignment.documents));
  RC_ASSERT(all_members(first.digests) == all_members(alignment.digests));
  RC_ASSERT(all_members(back.findings) == all_members(alignment.findings));
  for (std::size_t i = 0; i < 2; ++i) {
    Document& document = alignment.alignment.documents[i].document;
    document.findings.clear();
    document.residue.clear();
    for (Paragraph& paragraph : document.paragraphs) paragraph.place = {};
    RC_ASSERT(members(back.alignment.documents[i].document) == members(document));
    const auto& units = back.alignment.documents[i].units;
    RC_ASSERT(units.size() == document.paragraphs.size());
    for (std::size_t k = 0; k < units.size(); ++k) {
      RC_ASSERT(units[k].paragraph == k);
      RC_ASSERT(units[k].anchors.front().kind == AnchorKind::symbol);
      RC_ASSERT(units[k].anchors.front().value ==
                alignment.alignment.documents[i].units[k].anchors.front().value);
    }
  }
  const PairLinks& pair = alignment.alignment.pairs.front();
  const PairLinks& pair_back = back.alignment.pairs.front();
  RC_ASSERT(std::tuple(pair_back.first, pair_back.second, pair_back.pairing, pair_back.evidence) ==
            std::tuple(pair.first, pair.second, pair.pairing, pair.evidence));
  RC_ASSERT(all_members(pair_back.links) == all_members(pair.links));
  RC_ASSERT(all_members(back.alignment.rows) == all_members(alignment.alignment.rows));
}

RC_GTEST_PROP(Records, AreRefusedWhereTheyAreCutOff, ()) {
  const std::string line = document_to_json(any_document());
  const auto length = *rc::gen::inRange<std::size_t>(0, line.size() - 1);
  RC_ASSERT_THROWS_AS(static_cast<void>(parse_document(line.substr(0, length), "a")), Error);
}

TEST(Records, AreJson) {
  Document document;
  document.name = "a\"b\\c\x01\t\xD8\xA7";
  const auto parsed = nlohmann::json::parse(document_to_json(document));
  EXPECT_EQ(parsed.at("name").get<std::string>(), document.name);
}

}  // namespace
}  // namespace paralign
