#pragma once

#include <string_view>
#include <vector>

#include "paralign/align.hpp"
#include "paralign/check.hpp"
#include "paralign/corpus.hpp"
#include "paralign/document.hpp"
#include "paralign/evaluate.hpp"
#include "paralign/learn.hpp"

namespace paralign {

/// The documents of a JSON Lines file of paragraphs: what `paragraphs_to_jsonl` wrote, or any
/// objects with `text`.
///
/// `id`, `label`, `kind`, `number`, `marker`, `parent`, `lead`, `notes` (or `footnotes`),
/// `language`, `document`, `file`, `place` are taken where present; null is "". Without `kind` a
/// paragraph is `other`, without `id` it has its position, without `label` it gets one from its
/// kind. A change of `document`, `file` or `language` starts the next document. Other keys are
/// ignored, blank lines skipped.
///
/// @param file      its name, for messages and, where `document` is absent, its stem for the name.
/// @param language  BCP 47, used where the lines have none; empty: "und".
/// @throws Error(bad_format) with the line for what is no JSON object or lacks `text`;
/// Error(unreadable) if
///         there is no line at all.
[[nodiscard]] std::vector<Document> parse_paragraphs_jsonl(std::string_view jsonl,
                                                           std::string_view file,
                                                           std::string_view language = {});

/// The links of a file that this library or a person wrote, whichever of the forms it has: what
/// `links_to_jsonl` or `links_to_tsv` wrote, else what `parse_links` reads. Links with the relation
/// `partial` are hints and left out.
///
/// @param text  UTF-8. @param file  its name, for messages.
/// @throws Error(bad_format) with file and line for anything else.
[[nodiscard]] GoldLinks parse_any_links(std::string_view text, std::string_view file);

/// The links between two documents that a person wrote or corrected, for `AlignOptions::fixed`.
///
/// A line is `source<TAB>target`, each side ids (`12,13`) or labels (`OP12.a,OP12~2`), an empty one
/// for what has no partner; further fields are ignored, but for gold's `P`, whose line is. Or,
/// under a header line, what `links_to_tsv` wrote: its columns `source_ids` `source_labels`
/// `target_ids` `target_labels` in any order and number, ids or labels enough where one is empty,
/// rows with the relation `partial` left out. Lines that start with `#` and blank lines are
/// skipped; quotes that a spreadsheet put round a field are taken off.
///
/// @param tsv   UTF-8. @param file  its name, for messages.
/// @return a link for each line, in its order, one-sided ones a link for each unit, repeats once.
/// @throws Error(bad_format) with file and line for an id or label that is not there, a unit that
/// two lines fix in different ways, ids and labels that disagree, and other forms;
/// Error(unreadable) for a file that holds no link to keep.
[[nodiscard]] FixedLinks parse_fixed_links(std::string_view tsv, std::string_view file,
                                           const UnitDocument& first, const UnitDocument& second);

/// The findings that a person accepted: what `accepted_to_tsv` wrote, with reasons filled in.
///
/// The first line that is not blank or a comment (`#`) is the header. Its columns `key` and
/// `reason` must be there; `documents` `places` `message` `source` `target` are taken where they
/// are, others ignored. Quotes that a spreadsheet put round a field are taken off.
///
/// @param tsv  UTF-8. @param file  its name, for messages.
/// @throws Error(bad_format) with file and line for a header without those two columns, a key that
/// is none, and a line without a reason.
[[nodiscard]] std::vector<AcceptedFinding> parse_accepted(std::string_view tsv,
                                                          std::string_view file);

/// The segments of a tab-separated file in several languages.
///
/// The first line that is not blank is the header, with or without `#` before it. Its columns named
/// by the code of a language with data are texts, `document` says what the segment is from; other
/// columns are ignored. Later lines that start with `#` and blank lines are skipped.
///
/// @param tsv  UTF-8. @param file  its name, for messages.
/// @throws Error(bad_format) for a header without two such languages, one that names a language
/// twice, and a line with another number of fields.
[[nodiscard]] ParallelText parse_parallel_tsv(std::string_view tsv, std::string_view file);

/// The entries of a hunalign dictionary: `target @ source` a line.
///
/// @param text    UTF-8; blank lines are skipped. @param file  its name, for messages.
/// @param source  BCP 47, the language behind the `@`; the first of the result.
/// @param target  BCP 47, the language before the `@`.
/// @throws Error(bad_format) for a line without ` @ `, and where there is no entry.
/// @see hunalign's readme, "File formats"
[[nodiscard]] LexiconEntries parse_hunalign_dictionary(std::string_view text, std::string_view file,
                                                       const std::string& source,
                                                       const std::string& target);

/// The entries of a dictionary of the dictd server, as freedict's are: one for each meaning of a
/// headword, without what stands in brackets and behind colons.
///
/// @param index     the `.index` file. @param articles  the `.dict` file, or `.dict.dz` as it is.
/// @param source    BCP 47, of the headwords; the first of the result. @param target  BCP 47.
/// @throws Error(bad_format) for damaged gzip data, more than 256 MiB of it, an index line that is
/// none or that points beyond the articles, and where there is no entry.
/// @see dictfmt(1), dictzip(1)
[[nodiscard]] LexiconEntries parse_dictd(std::string_view index, std::string_view index_file,
                                         std::string_view articles, std::string_view articles_file,
                                         const std::string& source, const std::string& target);

/// The document of a line that `document_to_json` wrote, keys in its order.
///
/// @param file  its name, for messages.
/// @throws Error(bad_format) for anything else.
[[nodiscard]] Document parse_document(std::string_view line, std::string_view file);

/// The same for `corpus_document_to_json`.
/// @throws Error(bad_format)
[[nodiscard]] CorpusDocument parse_corpus_document(std::string_view line, std::string_view file);

/// The same for `corpus_alignment_to_json`.
/// @throws Error(bad_format)
[[nodiscard]] CorpusAlignment parse_corpus_alignment(std::string_view line, std::string_view file);

/// The same without `CorpusAlignment::alignment`, in a tenth of the time.
/// @throws Error(bad_format)
[[nodiscard]] CorpusAlignment parse_corpus_digests(std::string_view line, std::string_view file);

}  // namespace paralign
