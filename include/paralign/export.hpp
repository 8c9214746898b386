#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"
#include "paralign/corpus.hpp"
#include "paralign/document.hpp"
#include "paralign/explain.hpp"
#include "paralign/lexicon.hpp"
#include "paralign/trace.hpp"

namespace paralign {

/// Paragraphs as JSON Lines, one object a line, UTF-8, LF line ends; the keys are in
/// docs/formats.md.
[[nodiscard]] std::string paragraphs_to_jsonl(const Document& document);

/// Paragraphs for people: label, kind, lead and text, indented by depth.
[[nodiscard]] std::string paragraphs_to_text(const Document& document);

/// Links of the first pair as tab-separated values with a header line; tabs and line ends in text
/// become blanks.
[[nodiscard]] std::string links_to_tsv(const Alignment& alignment);

/// Links of the first pair as JSON Lines; every unit is covered.
[[nodiscard]] std::string links_to_jsonl(const Alignment& alignment);

/// Links of the first pair as `ids<TAB>ids`, sorted, an empty side kept; partial links left out.
[[nodiscard]] std::string links_to_ids(const Alignment& alignment);

/// Rows as tab-separated values with a header line, `row relation flags probability` and then ids,
/// labels and text of each document; tabs and line ends in text become blanks.
[[nodiscard]] std::string rows_to_tsv(const Alignment& alignment);

/// Rows as JSON Lines, one object a row with a cell for each document, which may be without units;
/// every unit is covered.
[[nodiscard]] std::string rows_to_jsonl(const Alignment& alignment);

/// Explanations of links of the first pair for people: the parts of each score, a line each, the
/// words that match and the runners-up; a blank line in between.
[[nodiscard]] std::string explanations_to_text(const Alignment& alignment,
                                               std::span<const Explanation> explanations);

/// Explanations of links of the first pair as JSON Lines: the links as `links_to_jsonl` writes them
/// with `linked` and an object `evidence`; units that are not linked have no relation.
[[nodiscard]] std::string explanations_to_jsonl(const Alignment& alignment,
                                                std::span<const Explanation> explanations);

struct TmxOptions {
  /// Language codes to print in place of the documents' own, by position; empty: as they are.
  std::vector<std::string> languages{};
};

/// Links of the first pair as a translation memory, without one-sided and partial links.
///
/// Characters that XML 1.0 forbids become U+FFFD.
/// @see TMX 1.4b Specification, OSCAR recommendation, 26 April 2005
[[nodiscard]] std::string links_to_tmx(const Alignment& alignment, const TmxOptions& options = {});

/// Rows with two cells or more as a translation memory without a source language (`*all*`): one
/// `tu` a row, one `tuv` a cell, told apart by the property `x-document` where two documents are of
/// one language.
///
/// @see `links_to_tmx`
[[nodiscard]] std::string rows_to_tmx(const Alignment& alignment, const TmxOptions& options = {});

/// A trace for people: a paragraph of lines for each document, newest first, with the changed words
/// as `[-deleted-] {+inserted+}`; right-to-left text in bidirectional isolates. "" where nothing
/// appears.
[[nodiscard]] std::string trace_to_text(const Alignment& alignment, const Trace& trace);

/// A trace as JSON Lines, one document a line, newest first; the keys are in docs/formats.md.
[[nodiscard]] std::string trace_to_jsonl(const Alignment& alignment, const Trace& trace);

/// A trace as one HTML page without scripts and without other files.
[[nodiscard]] std::string trace_to_html(const Alignment& alignment, const Trace& trace);

/// A matrix as a table in plain text, one document a column, one paragraph a line: label and lead,
/// cut where they are long.
[[nodiscard]] std::string matrix_to_text(const Alignment& alignment, const SeriesMatrix& matrix);

/// A matrix as JSON Lines, one paragraph a line; the keys are in docs/formats.md.
[[nodiscard]] std::string matrix_to_jsonl(const Alignment& alignment, const SeriesMatrix& matrix);

/// A matrix as one HTML page without scripts and without other files; the whole text of a cell
/// shows under the pointer.
[[nodiscard]] std::string matrix_to_html(const Alignment& alignment, const SeriesMatrix& matrix);

struct ReportOptions {
  bool colour = false;  ///< escape sequences of ECMA-48 for the severity and the words concerned
  std::string signature{};  ///< the last line: what was checked, by what, with what outcome
};

/// "2 errors, 1 warning, 0 notes", and ", 3 accepted" where some are.
[[nodiscard]] std::string finding_counts(const CheckReport& report);

/// A check's report for people: what was assumed, the findings with short quotations, the account;
/// right-to-left text in bidirectional isolates.
[[nodiscard]] std::string report_to_text(const Alignment& alignment, const CheckReport& report,
                                         const ReportOptions& options = {});

/// A check's report as JSON Lines: a finding a line, then an object `account` for each pair; the
/// keys are in docs/formats.md.
[[nodiscard]] std::string report_to_jsonl(const Alignment& alignment, const CheckReport& report,
                                          const ReportOptions& options = {});

/// A check's report as one HTML page without scripts and without other files: the texts side by
/// side, the words concerned marked; it prints well.
[[nodiscard]] std::string report_to_html(const Alignment& alignment, const CheckReport& report,
                                         const ReportOptions& options = {});

/// The findings of a check as a file for `parse_accepted`: those that are accepted with their
/// reasons, then the others with an empty reason, then the lines about what was not checked; lines
/// that lapsed are left out. A key that several findings have stands once.
[[nodiscard]] std::string accepted_to_tsv(const Alignment& alignment, const CheckReport& report);

/// A lexicon file as `Lexicon::with_entries` reads it: comments, a header, an entry a line.
///
/// Behind the languages stand columns for people: `#score` (0 to 1, three decimals), `#count` and
/// `#documents`; without them where no entry has a count. A line that starts with `#` would be a
/// comment: such variants of the first language are left out, and an entry with them if fewer than
/// two languages are left in it.
///
/// @param comments  lines without `#`, which is put before them; line ends in them become blanks.
[[nodiscard]] std::string lexicon_to_tsv(const LexiconEntries& lexicon,
                                         const std::vector<std::string>& comments = {});

/// A document, whole, as one line of JSON with its line end: what `parse_document` reads. Members
/// that are empty, false or zero (but for numbers with a fraction) are left out, as are the first
/// of an enumeration.
[[nodiscard]] std::string document_to_json(const Document& document);

/// What is known of a document of a corpus, as `document_to_json`.
[[nodiscard]] std::string corpus_document_to_json(const CorpusDocument& document);

/// A job and its links as one line of JSON with its line end. Of the documents it keeps the head
/// and of each paragraph all but its place; of the units paragraph and symbols.
[[nodiscard]] std::string corpus_alignment_to_json(const CorpusAlignment& alignment);

/// Takes a text piece by piece.
using TextSink = std::function<void(std::string_view)>;

/// A plan as tab-separated values with a header line, `job source target pairing source_language
/// target_language series reason source_part target_part`: each pair of a job a line.
/// `parse_manifest` reads it.
[[nodiscard]] std::string plan_to_tsv(const CorpusPlan& plan,
                                      std::span<const CorpusDocument> documents);

/// The same for plans of any size: no more than some lines are held.
void write_plan_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents,
                    const TextSink& write);

/// What no job of a plan has, as tab-separated values with a header line, `file document language
/// reason`.
[[nodiscard]] std::string unpaired_to_tsv(const CorpusPlan& plan,
                                          std::span<const CorpusDocument> documents);

/// The same for plans of any size.
void write_unpaired_tsv(const CorpusPlan& plan, std::span<const CorpusDocument> documents,
                        const TextSink& write);

}  // namespace paralign
