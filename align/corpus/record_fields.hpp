#pragma once

// What is kept of documents and alignments between the stages of a corpus, and under which keys.
// One list serves the writer and the reader: both call it with an archive that takes
// `archive(key, member)`, and so they cannot disagree.

#include <concepts>
#include <string_view>
#include <type_traits>

#include "paralign/corpus.hpp"

namespace paralign::detail {

/// The last enumerator and the name of each: how enumerations stand in records.
template <class Enum>
struct EnumNames;

template <>
struct EnumNames<Kind> {
  static constexpr Kind kLast = Kind::other;
  static std::string_view name(Kind value) noexcept { return kind_name(value); }
};
template <>
struct EnumNames<Genre> {
  static constexpr Genre kLast = Genre::other;
  static std::string_view name(Genre value) noexcept { return genre_name(value); }
};
template <>
struct EnumNames<Severity> {
  static constexpr Severity kLast = Severity::error;
  static std::string_view name(Severity value) noexcept { return severity_name(value); }
};
template <>
struct EnumNames<Relation> {
  static constexpr Relation kLast = Relation::dropped;
  static std::string_view name(Relation value) noexcept { return relation_name(value); }
};
template <>
struct EnumNames<Pairing> {
  static constexpr Pairing kLast = Pairing::revision;
  static std::string_view name(Pairing value) noexcept { return pairing_name(value); }
};

/// Members that stand in no record while they are empty, false or zero, which most are most of the
/// time. Numbers with a fraction always do: zero has a sign there.
template <class T>
concept LeftOutWhileEmpty =
    !std::is_floating_point_v<T> && (
                                        std::is_arithmetic_v<T> || std::is_enum_v<T> ||
                                        requires(const T& t) {
                                          { t.empty() } -> std::same_as<bool>;
                                        } || requires(const T& t) { t.has_value(); });

/// A document as a corpus needs it: without places, findings and residue; of its units the
/// paragraphs and the symbols in them.
template <class Object>
struct Kept {
  Object& object;
};

template <class Object, class T>
concept Is = std::is_same_v<std::remove_const_t<Object>, T>;

template <class Archive, Is<Span> T>
void fields(Archive& archive, T& span) {
  archive("begin", span.begin);
  archive("end", span.end);
}

template <class Archive, Is<Place> T>
void fields(Archive& archive, T& place) {
  archive("begin", place.begin);
  archive("end", place.end);
  archive("page", place.page);
  archive("spans", place.spans);
}

template <class Archive, Is<Paragraph> T>
void text_fields(Archive& archive, T& paragraph) {
  archive("id", paragraph.id);
  archive("label", paragraph.label);
  archive("kind", paragraph.kind);
  archive("number", paragraph.number);
  archive("marker", paragraph.marker);
  archive("parent", paragraph.parent);
  archive("lead", paragraph.lead);
  archive("text", paragraph.text);
  archive("notes", paragraph.notes);
  archive("repaired", paragraph.repaired);
}

template <class Archive, Is<Paragraph> T>
void fields(Archive& archive, T& paragraph) {
  text_fields(archive, paragraph);
  archive("place", paragraph.place);
}

template <class Archive, Is<Finding> T>
void fields(Archive& archive, T& finding) {
  archive("code", finding.code);
  archive("name", finding.name);
  archive("severity", finding.severity);
  archive("message", finding.message);
  archive("paragraph", finding.paragraph);
  archive("place", finding.place);
}

template <class Archive, Is<Metadata> T>
void fields(Archive& archive, T& metadata) {
  archive("number", metadata.number);
  archive("symbol", metadata.symbol);
  archive("title", metadata.title);
  archive("body", metadata.body);
  archive("session", metadata.session);
  archive("dates", metadata.dates);
  archive("agenda_item", metadata.agenda_item);
  archive("original_language", metadata.original_language);
  archive("genre", metadata.genre);
}

template <class Archive, Is<Document> T>
void head_fields(Archive& archive, T& document) {
  archive("name", document.name);
  archive("file", document.file);
  archive("reader", document.reader);
  archive("version", document.version);
  archive("language", document.language);
  archive("metadata", document.metadata);
}

template <class Archive, Is<Document> T>
void fields(Archive& archive, T& document) {
  head_fields(archive, document);
  archive("paragraphs", document.paragraphs);
  archive("residue", document.residue);
  archive("findings", document.findings);
}

template <class Archive, Is<CorpusDocument> T>
void fields(Archive& archive, T& document) {
  archive("file", document.file);
  archive("sha256", document.sha256);
  archive("reader", document.reader);
  archive("name", document.name);
  archive("language", document.language);
  archive("genre", document.genre);
  archive("symbol", document.symbol);
  archive("number", document.number);
  archive("date", document.date);
  archive("revision", document.revision);
  archive("corrigendum", document.corrigendum);
  archive("title_terms", document.title_terms);
  archive("cited", document.cited);
  archive("paragraphs", document.paragraphs);
}

template <class Archive, Is<CorpusJob> T>
void fields(Archive& archive, T& job) {
  archive("id", job.id);
  archive("documents", job.documents);
  archive("pairing", job.pairing);
  archive("series", job.series);
  archive("reason", job.reason);
}

template <class Archive, Is<LinkFlags> T>
void fields(Archive& archive, T& flags) {
  archive("moved", flags.moved);
  archive("renumbered", flags.renumbered);
  archive("section_changed", flags.section_changed);
  archive("low_margin", flags.low_margin);
  archive("fixed", flags.fixed);
}

template <class Archive, Is<Link> T>
void fields(Archive& archive, T& link) {
  archive("source", link.source);
  archive("target", link.target);
  archive("relation", link.relation);
  archive("flags", link.flags);
  archive("score", link.score);
  archive("probability", link.probability);
}

template <class Archive, Is<PairLinks> T>
void fields(Archive& archive, T& pair) {
  archive("first", pair.first);
  archive("second", pair.second);
  archive("pairing", pair.pairing);
  archive("evidence", pair.evidence);
  archive("links", pair.links);
}

template <class Archive, Is<Row> T>
void fields(Archive& archive, T& row) {
  archive("cells", row.cells);
  archive("relation", row.relation);
  archive("flags", row.flags);
  archive("probability", row.probability);
  archive("disputed", row.disputed);
}

template <class Archive, Is<CheckPlace> T>
void fields(Archive& archive, T& place) {
  archive("document", place.document);
  archive("unit", place.unit);
  archive("span", place.span);
}

// `reason` is given by those who read the record.
template <class Archive, Is<CheckFinding> T>
void fields(Archive& archive, T& finding) {
  archive("code", finding.code);
  archive("name", finding.name);
  archive("severity", finding.severity);
  archive("message", finding.message);
  archive("pair", finding.pair);
  archive("source", finding.source);
  archive("target", finding.target);
  archive("words", finding.words);
  archive("key", finding.key);
}

template <class Archive, Is<Unit> T>
void fields(Archive& archive, T& unit) {
  archive("paragraph", unit.paragraph);
  archive.symbols("symbols", unit.anchors);
}

template <class Archive, class Object>
  requires(Is<Object, Paragraph>)
void fields(Archive& archive, const Kept<Object>& kept) {
  text_fields(archive, kept.object);
}

template <class Archive, class Object>
  requires(Is<Object, UnitDocument>)
void fields(Archive& archive, const Kept<Object>& kept) {
  head_fields(archive, kept.object.document);
  archive.kept("paragraphs", kept.object.document.paragraphs);
  archive("units", kept.object.units);
}

template <class Archive, Is<RowDigest> T>
void fields(Archive& archive, T& digest) {
  archive("pair", digest.pair);
  archive("link", digest.link);
  archive("from", digest.source_document);
  archive("to", digest.target_document);
  archive("relation", digest.relation);
  archive("probability", digest.probability);
  archive("repaired", digest.repaired);
  archive("letters", digest.source_letters);
  archive("target_letters", digest.target_letters);
  archive("key", digest.source_key);
  archive("target_key", digest.target_key);
  archive("digit_key", digest.source_digit_key);
  archive("target_digit_key", digest.target_digit_key);
}

/// What can be read of an alignment without its texts.
template <class Archive, Is<CorpusAlignment> T>
void first_fields(Archive& archive, T& alignment) {
  archive("job", alignment.job);
  archive("about", alignment.documents);
  archive("digests", alignment.digests);
}

template <class Archive, Is<CorpusAlignment> T>
void fields(Archive& archive, T& alignment) {
  first_fields(archive, alignment);
  archive.kept("documents", alignment.alignment.documents);
  archive("pairs", alignment.alignment.pairs);
  archive("rows", alignment.alignment.rows);
  archive("findings", alignment.findings);
}

}  // namespace paralign::detail
