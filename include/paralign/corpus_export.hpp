#pragma once

// The files of a corpus, job by job: each function appends what one job gives, so that a program
// holds no more than that. Nothing here opens a file, and nothing holds a time, a path of this
// machine or the number of threads. The forms are in docs/formats.md.
//
// Of a unit only `paragraph` is looked at, and of its anchors the symbols, which TMX prints.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/corpus_rows.hpp"
#include "paralign/corpus_summary.hpp"

namespace paralign {

/// The columns of the table, divided by tabs, with a line end.
[[nodiscard]] std::string corpus_tsv_header();

/// Rows as tab-separated values; tabs, line ends and control characters in text become blanks.
void append_corpus_tsv(std::string& out, const CorpusAlignment& job,
                       std::span<const MarkedRow> rows);

/// Rows as JSON Lines.
void append_corpus_jsonl(std::string& out, const CorpusAlignment& job,
                         std::span<const MarkedRow> rows);

/// What stands before the units of a translation memory.
/// @param source_language  BCP 47; "*all*" where units have no common one.
[[nodiscard]] std::string corpus_tmx_head(std::string_view source_language = "*all*");

/// A `tu` for each row of a job of two documents. Of three or more: one for each of
/// `Alignment::rows` that a given row lies in, with the cells that the given rows connect. Hints
/// (`Relation::partial`) are left out.
void append_corpus_tmx(std::string& out, const CorpusAlignment& job,
                       std::span<const MarkedRow> rows);

[[nodiscard]] std::string_view corpus_tmx_tail() noexcept;

/// The name of a job for a file of its own, without ending: "A_HRC_RES_58_30.ar-en-fr.ID"; ASCII
/// letters, digits, '_', '-' and '.'; no two jobs share it.
[[nodiscard]] std::string job_file_name(const CorpusAlignment& job);

/// Three files that have a line for each row.
struct MosesLines {
  std::string first_ending{};   ///< "en"; "source" where both languages are the same
  std::string second_ending{};  ///< "fr"; "target"
  std::string first{};          ///< text of the first language
  std::string second{};
  /// Divided by tabs, no header: row, job; file and labels of either side; relation, probability,
  /// repaired; symbols, hashes, readers.
  std::string ids{};
};

/// Rows as plain lines, by the name of the files: "corpus.en-fr", or with `by_split`
/// "train.en-fr". Languages stand in the order of the alphabet whatever the row's. No line is
/// empty, and none has a NUL or a line end of any kind in it.
void append_moses(std::map<std::string, MosesLines>& out, const CorpusAlignment& job,
                  std::span<const MarkedRow> rows, bool by_split = false);

/// What stands before and after the groups of an XCES file.
[[nodiscard]] std::string_view xces_head() noexcept;
[[nodiscard]] std::string_view xces_tail() noexcept;

/// Links as XCES, a `linkGrp` for each two documents, by language pair: "en-fr". Their documents
/// are those of `document_to_opus_xml`, at `opus_document_path`.
/// @param ending  what the documents' files have behind it: ".gz".
/// @see XCES, cesAlign; OPUS corpora, "native XML"
void append_xces(std::map<std::string, std::string>& out, const CorpusAlignment& job,
                 std::span<const MarkedRow> rows, std::string_view ending = {});

/// "en/1f/A_HRC_RES_58_30.1f9c0a4be27d5a36.xml": the same for the same document in every job. The
/// folder keeps a million of them apart.
[[nodiscard]] std::string opus_document_path(const CorpusDocument& document);

/// A document as OPUS has them: a `p` with one `s` for each paragraph; its id is that of `s`.
[[nodiscard]] std::string document_to_opus_xml(const CorpusDocument& document,
                                               const Document& text);

/// A resolution in all its languages on a line of JSON: the documents of a job of translations with
/// their paragraphs in order, and the rows between them. A document that has no translation is a
/// job of one document without pairs.
void append_resolution(std::string& out, const CorpusAlignment& job);

/// The columns of the table of findings, divided by tabs, with a line end.
[[nodiscard]] std::string findings_tsv_header();

/// Findings of a job as tab-separated values; `parse_accepted` reads those whose reason is filled
/// in.
void append_findings_tsv(std::string& out, const CorpusAlignment& job,
                         std::span<const CheckFinding> findings);

/// The figures as JSON, indented, with a line end.
[[nodiscard]] std::string summary_to_json(const CorpusSummary& summary);

/// The figures as one HTML page without scripts and without other files: totals, failures (the
/// first 200), probabilities, coverage.
[[nodiscard]] std::string summary_to_html(const CorpusSummary& summary, std::string_view title);

/// What the makers of a corpus say of it, and what the program knows of its files. UTF-8.
struct ReleaseOptions {
  std::string title = "Parallel corpus of resolutions";
  std::string version{};                ///< of the corpus; empty: none
  std::string licence{};                ///< an SPDX identifier, or words; empty: to be filled in
  std::vector<std::string> authors{};   ///< persons or bodies; empty: to be filled in
  std::string url{};                    ///< http, https, ftp or sftp
  std::vector<std::string> settings{};  ///< how it was made: "--min-probability 0.5"
  /// How many files there are, by name, or by folder: "corpus.tsv.gz", "tmx/".
  std::map<std::string, std::uint64_t> files{};
  /// SHA-256 of the lines of all files in SHA256SUMS but README.md and CITATION.cff; empty: none.
  std::string digest{};
};

/// README.md: a dataset card with languages, counts, files, columns, how it was made, limits.
/// @see Hugging Face Hub, "Dataset cards", for the header in YAML
[[nodiscard]] std::string dataset_card(const CorpusSummary& summary, const ReleaseOptions& options);

/// CITATION.cff.
/// @see Citation File Format 1.2.0
[[nodiscard]] std::string citation_cff(const ReleaseOptions& options);

/// A file of a release and its SHA-256 in hexadecimal.
struct FileHash {
  std::string name{};  ///< relative, with '/'
  std::string sha256{};
};

/// SHA256SUMS as `sha256sum --check` reads it, ascending by name.
[[nodiscard]] std::string sha256sums(std::vector<FileHash> files);

}  // namespace paralign
