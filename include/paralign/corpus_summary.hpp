#pragma once

// The figures of a corpus, gathered job by job. They add up to the same whatever the order.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "paralign/corpus_lexicon.hpp"
#include "paralign/corpus_rows.hpp"

namespace paralign {

/// How many rows have a probability of at least some value, and how many of them are right if the
/// probabilities are.
struct KeptRows {
  double min_probability = 0;
  std::uint64_t rows = 0;
  double expected_precision = 0;  ///< mean of their probabilities; 0 without rows
};

/// Rows by their probability, in hundredths: a row of 0.987 is in 98, one of 1 in 100.
struct ProbabilityCounts {
  std::array<std::uint64_t, 101> rows{};
  std::array<std::uint64_t, 101> millionths{};  ///< sums of the probabilities
};

/// Rows of two languages.
struct LanguagePairCounts {
  std::uint64_t rows = 0;
  std::uint64_t first_bytes = 0;  ///< of the texts in the language named first, UTF-8
  std::uint64_t second_bytes = 0;
  std::map<std::string, std::uint64_t> relations{};
  std::map<std::string, std::uint64_t> kinds{};  ///< of the source's first paragraph
};

/// Paragraphs of aligned documents: in a row, or not.
struct CoverageCounts {
  std::uint64_t documents = 0;   ///< each as often as it is aligned
  std::uint64_t paragraphs = 0;  ///< in these
  std::uint64_t covered = 0;     ///< in a row of the corpus
};

/// Rows of dev and test, and those of them whose text was seen in training.
struct SplitCounts {
  std::uint64_t rows = 0;
  std::uint64_t leaks = 0;
};

/// A file that could not be read, or a job that could not be done.
struct CorpusFailure {
  std::string file{};  ///< relative, UTF-8
  std::string code{};  ///< name of the ErrorCode
  std::string message{};
};

/// What came of the files; the program fills it in.
struct FileCounts {
  std::uint64_t files = 0;
  std::uint64_t done = 0;
  std::map<std::string, std::uint64_t> languages{};  ///< documents
  std::map<std::string, std::uint64_t> readers{};    ///< documents
  std::map<std::string, std::uint64_t> skipped{};    ///< files by reason
  std::vector<CorpusFailure> failures{};
};

/// A document and the errors in it, and between it and its partners.
struct DocumentErrors {
  std::string file{};
  std::uint64_t errors = 0;
  friend bool operator==(const DocumentErrors&, const DocumentErrors&) = default;
};

/// What the checks of a corpus found.
struct CheckCounts {
  std::uint64_t jobs = 0;      ///< that were checked
  std::uint64_t clean = 0;     ///< with neither error nor warning but accepted ones
  std::uint64_t accepted = 0;  ///< findings
  /// By "N102 number-differs", and by Severity.
  std::map<std::string, std::array<std::uint64_t, 3>> findings{};
  std::vector<DocumentErrors> worst{};  ///< the documents with the most errors, at most 50
};

/// The figures of a corpus.
struct CorpusSummary {
  FileCounts files{};
  std::uint64_t jobs = 0;
  std::map<std::string, std::uint64_t> pairings{};  ///< pairs of documents
  std::uint64_t rows = 0;                           ///< written
  std::uint64_t dropped = 0;                        ///< as duplicates
  ProbabilityCounts probabilities{};
  std::map<std::string, LanguagePairCounts> language_pairs{};  ///< by `language_pair_of`
  std::map<std::string, CoverageCounts> coverage{};            ///< by language
  /// Rows whose group has an earlier one, by DuplicateColumn; of the rows written.
  std::array<std::uint64_t, kDuplicateColumns> duplicates{};
  std::array<SplitCounts, 3> split{};  ///< by CorpusSplit
  std::optional<CheckCounts> checks{};
  std::optional<OwnLexicon> lexicon{};
};

/// Counts a job.
///
/// @param written  its rows in the corpus: those that pass the filter and are not dropped.
/// @param dropped  how many were dropped as duplicates.
void add_job(CorpusSummary& summary, const CorpusAlignment& job, std::span<const MarkedRow> written,
             std::uint64_t dropped = 0);

/// Counts findings, and tells each once: what one document says is found in each job that it stands
/// in. Jobs of a series follow each other, so that no more than a series is remembered.
class CheckTally {
 public:
  /// @param accepted  reasons by the keys of findings.
  explicit CheckTally(std::unordered_map<std::string, std::string> accepted = {});

  /// Counts the findings of a job.
  /// @return those that are neither accepted nor told already, in their order.
  std::vector<CheckFinding> take(const CorpusAlignment& job);

  [[nodiscard]] CheckCounts finish();

 private:
  void end_series();
  [[nodiscard]] bool is_told(const CorpusAlignment& job, const CheckFinding& finding);
  void count(const CorpusAlignment& job, const CheckFinding& finding);

  std::unordered_map<std::string, std::string> accepted_;
  CheckCounts counts_{};
  std::string series_{};
  std::unordered_set<std::string> told_{};         // of one document, in this series
  std::map<std::string, std::uint64_t> errors_{};  // by file, in this series
};

/// `part` of `whole`, 0 to 1; 0 of nothing.
[[nodiscard]] double share_of(std::uint64_t part, std::uint64_t whole) noexcept;

/// The rows at and above some probabilities, from 0 to 0.99.
[[nodiscard]] std::vector<KeptRows> kept_rows(const ProbabilityCounts& probabilities);

}  // namespace paralign
