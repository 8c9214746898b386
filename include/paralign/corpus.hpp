#pragma once

// A folder of documents as a parallel corpus: which of them belong together, and the rows that come
// of it. Nothing here opens a file.
//
//   describe      what a document says of itself      CorpusDocument
//   plan_corpus   who is aligned with whom            CorpusPlan: jobs
//   align         each job by itself                  Alignment
//   rows_of       what a corpus gives                 CorpusRow

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"
#include "paralign/lexicon.hpp"

namespace paralign {

/// What is known of one document of a corpus: enough to find its partners, and to say where a row
/// comes from.
struct CorpusDocument {
  std::string file{};      ///< relative to the folder, with '/'; UTF-8
  std::string sha256{};    ///< of the file's bytes, in hexadecimal
  std::string reader{};    ///< as `Document::reader`
  std::string name{};      ///< as `Document::name`
  std::string language{};  ///< BCP 47, "und" where undetected
  Genre genre = Genre::other;
  std::string symbol{};        ///< "A/HRC/RES/58/30" without revision; empty where not found
  std::string number{};        ///< "58/30", "2374 (2017)"; empty where not found
  std::string date{};          ///< ISO 8601, of the adoption, else of the document; else empty
  std::uint32_t revision = 0;  ///< 1 for "Rev.1"; 0 for the first
  bool corrigendum = false;    ///< "Corr.1": lists changes and is no version of the text
  /// Meanings of the title's content words, ascending, no repeats: concepts of the lexicon, or the
  /// stem of a word that it does not know, with marks for general words and for names.
  std::vector<std::uint64_t> title_terms{};
  std::vector<std::string> cited{};  ///< numbers of other resolutions in the text, ascending
  std::uint32_t paragraphs = 0;
  std::uint32_t part = 0;  ///< 1, 2, ... where its file has several documents; else 0
};

/// What `describe` looks at: of the paragraphs of the body only the words around what may be the
/// number of another resolution. Its units cost a fraction of those of the whole.
[[nodiscard]] Document outline_of(const Document& document);

/// What a document says of itself; where the text is silent, what its file's name says.
///
/// @param document  or its outline.
/// @param file    relative to the folder, UTF-8: "fr/A_HRC_RES_58_30-F.docx".
/// @par Complexity  Linear in the text. @par Thread safety  No shared state.
[[nodiscard]] CorpusDocument describe(const UnitDocument& document, std::string_view file,
                                      const Lexicon& lexicon);

/// What a file's name says: symbol, number, language, revision, as far as each is there.
/// "A_HRC_RES_58_30-F.docx", "a-hrc-res-58-30.fr.pdf", "fr/58-30.txt", "G2501234_E.docx".
[[nodiscard]] CorpusDocument describe_name(std::string_view file);

/// Which documents to pair.
enum class PairChoice : std::uint8_t { translations, series, all };

struct PlanOptions {
  PairChoice pairs = PairChoice::all;
  std::vector<Genre> genres{};  ///< those to take; empty: all but `other`
};

/// Documents that are aligned in one go: the translations of one resolution, or two neighbours of
/// one series.
struct CorpusJob {
  /// 15 small letters and digits; stable: of the documents' content and pairing, whatever else is
  /// there.
  std::string id{};
  std::vector<std::uint32_t> documents{};  ///< positions, two or more: by language, or by date
  Pairing pairing = Pairing::translation;
  /// Name of the series: the symbol of its oldest resolution; where no text prints it "A/RES/58/30"
  /// if organ and number are known, else "58/30 of 2003", "58/30", or the file.
  std::string series{};
  std::string reason{};  ///< in plain words: "symbol A/HRC/RES/58/30", "follows 55/25"
};

/// A document that is in no job, and why.
struct UnpairedDocument {
  std::uint32_t document = 0;  ///< position
  std::string reason{};        ///< "no other language", "older revision of ..."
};

struct CorpusPlan {
  std::vector<CorpusJob> jobs{};  ///< series by series, the oldest first; in it by date, then id
  std::vector<UnpairedDocument> unpaired{};  ///< ascending by position
};

/// Who is aligned with whom. The order of `documents` does not matter.
///
/// Translations are documents of one symbol (or, without symbols, of one number, organ and year) in
/// several languages; an addendum, and a decision with the number of a resolution, stand for
/// themselves. Of several documents in one language the newest revision is taken that the other
/// languages have too, where there is none the newest; then what was typed before what came from a
/// PDF, then the one with more paragraphs, then the first by its file's name. Series are
/// resolutions whose titles agree and, as far as they can, cite each other: neighbours in time are
/// paired, in each language that both have, else in the first of each. No series holds two
/// resolutions of one session or of one day. Documents in languages without data are left out.
/// @par Complexity  O(n log n) documents. @par Thread safety  No shared state.
[[nodiscard]] CorpusPlan plan_corpus(std::span<const CorpusDocument> documents,
                                     const PlanOptions& options = {});

/// "qx8y3hbebda537z": of the content of the documents and their pairing, whatever else is there.
[[nodiscard]] std::string job_id(std::span<const CorpusDocument> documents,
                                 std::span<const std::uint32_t> positions, Pairing pairing);

/// A plan by hand, or one that was written before: lines `source target pairing source_language
/// target_language source_part target_part job series reason` divided by tabs, with a header that
/// says which column is which; all but the first two may be empty or missing, and other columns are
/// passed over.
struct ManifestLine {
  std::size_t line = 0;  ///< in the file, from 1
  std::string source{};
  std::string target{};
  std::optional<Pairing> pairing{};
  std::string source_language{};  ///< BCP 47; empty: detected
  std::string target_language{};
  std::uint32_t source_part = 0;  ///< which document of its file, from 1; 0: the first
  std::uint32_t target_part = 0;
  std::string job{};     ///< lines that say the same are one job; empty: a job of its own
  std::string series{};  ///< empty: that of the source
  std::string reason{};
};

/// @throws Error(bad_format) with file and line; also for a document that is paired with itself,
/// and for lines of one job that differ in pairing or series.
[[nodiscard]] std::vector<ManifestLine> parse_manifest(std::string_view bytes,
                                                       std::string_view file);

/// The part, from 0, of `parts` that holds what is called `id`: the same for ever; 0 of 0 parts.
/// @par Source  XXH3 of the id (64 bits), modulo `parts`.
[[nodiscard]] std::uint32_t part_of(std::string_view id, std::uint32_t parts) noexcept;

/// A link with two sides as filters and the search for duplicates see it: without text.
struct RowDigest {
  std::uint32_t pair = 0;             ///< position in `Alignment::pairs`
  std::uint32_t link = 0;             ///< position in `PairLinks::links`
  std::uint32_t source_document = 0;  ///< position in `CorpusAlignment::documents`
  std::uint32_t target_document = 0;
  Relation relation = Relation::unsure;
  double probability = 0;
  bool repaired = false;             ///< one of its paragraphs is
  std::uint64_t source_letters = 0;  ///< letters and digits, in code points
  std::uint64_t target_letters = 0;
  std::uint64_t source_key = 0;  ///< of its letters and digits: equal for equal text
  std::uint64_t target_key = 0;
  std::uint64_t source_digit_key = 0;  ///< the same with each digit as 0
  std::uint64_t target_digit_key = 0;
};

/// A job and what came of it.
struct CorpusAlignment {
  CorpusJob job{};  ///< `documents` are positions in the others
  std::vector<CorpusDocument> documents{};
  std::vector<RowDigest> digests{};      ///< of the links below; empty: as `digests_of` gives
  Alignment alignment{};                 ///< of the documents, in their order
  std::vector<CheckFinding> findings{};  ///< of `check`, where it was asked for
};

/// The digests of all links with two sides, in their order. Those of marks alone ("* * *") are left
/// out: there is nothing to learn from them.
///
/// @par Complexity  Linear in the text. @par Thread safety  No shared state.
[[nodiscard]] std::vector<RowDigest> digests_of(const CorpusAlignment& job);

struct RowFilter {
  double min_probability = 0;
  std::vector<Relation> relations{};    ///< those to keep; empty: all but `partial`
  bool repaired = true;                 ///< false: rows with repaired text are left out
  double max_length_ratio = 0;          ///< of letters, longer by shorter; 0: any
  std::vector<std::string> excluded{};  ///< symbols or numbers of documents to leave out
};

/// The digests of a job that pass the filter, in their order; hints (`Relation::partial`) do where
/// `RowFilter::relations` names them.
[[nodiscard]] std::vector<RowDigest> digests_that_pass(const CorpusAlignment& job,
                                                       const RowFilter& filter);

/// True if the document's symbol or its number is to be left out.
[[nodiscard]] bool is_excluded(const CorpusDocument& document, const RowFilter& filter) noexcept;

/// One side of a row.
struct CorpusCell {
  std::uint32_t document = 0;          ///< position in `CorpusAlignment::documents`
  std::vector<std::uint32_t> units{};  ///< ascending
  std::string text{};                  ///< of the units, joined by a blank, UTF-8
};

/// A pair of texts, and where it comes from.
struct CorpusRow {
  std::size_t pair = 0;  ///< position in `Alignment::pairs`
  CorpusCell source{};
  CorpusCell target{};
  Relation relation = Relation::unsure;
  LinkFlags flags{};
  double probability = 0;
  bool repaired = false;
};

/// The rows of a job that pass the filter: one for each of `digests_that_pass`, in their order.
///
/// Of a unit only `paragraph` is looked at. @par Thread safety  No shared state.
[[nodiscard]] std::vector<CorpusRow> rows_of(const CorpusAlignment& job, const RowFilter& filter);

}  // namespace paralign
