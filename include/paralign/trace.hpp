#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/diff.hpp"

namespace paralign {

/// The date of a document, ISO 8601: of its adoption line, else of its meeting line, else the first
/// one of its masthead; "" where there is none.
[[nodiscard]] std::string document_date(const UnitDocument& document);

/// What the order of a series rests on.
enum class SeriesBasis : std::uint8_t { dates, numbers, given };

/// Documents in the order of time.
struct SeriesOrder {
  std::vector<std::size_t> positions{};  ///< from the oldest to the newest
  SeriesBasis basis = SeriesBasis::given;
};

/// The order of `documents` in time.
///
/// By date where every document has one, else by the whole numbers of the resolution number where
/// every document has one ("9/5" before "12/7"), else as they are given. A document without a date
/// takes that of another one with its resolution number; of one resolution the earliest date
/// counts. Equals stay in the order given.
[[nodiscard]] SeriesOrder series_order(std::span<const UnitDocument> documents);

/// A unit of one of the documents of an alignment.
struct UnitPlace {
  std::size_t document = 0;  ///< position in `Alignment::documents`
  std::uint32_t unit = 0;    ///< position in the document's units
  friend bool operator==(const UnitPlace&, const UnitPlace&) = default;
};

/// What a query found.
struct Found {
  /// One: that is meant. Several: they match equally well, one for each row, in the order of the
  /// matrix. None: `reason` says why.
  std::vector<UnitPlace> places{};
  std::string reason{};  ///< UTF-8, one line; "" where something was found
};

/// The paragraph that a person means by a few words.
///
/// - "OP12" (case, blanks and punctuation around it do not matter, "12(a)" after OP is ".a"): the
///   newest document that has the label.
/// - "58/30:OP12": that document's; it is called by its number, name, symbol, file name or file
///   stem. Also "58/30:WORDS".
/// - words, in quotation marks or not: the paragraph, in any language, that holds most of them.
///   Rare words weigh more than common ones, then words in the same order and side by side, then a
///   text that is those words and nothing else. Words are compared folded, content words by their
///   stems too. At least half of the words must be there.
///
/// @param query  UTF-8.
/// @par Complexity  Linear in all words of all documents, times the words of the query.
[[nodiscard]] Found find_paragraph(const Alignment& alignment, std::string_view query);

/// A paragraph (or the parts that it was split into) in one document of a series.
struct Appearance {
  std::size_t document = 0;            ///< position in `Alignment::documents`
  std::vector<std::uint32_t> units{};  ///< positions in its units, ascending, at least one
  std::string label{};                 ///< "OP12"; of several units with commas
  std::string lead{};                  ///< of the first unit
  std::string text{};                  ///< of several units with a blank between them
  /// The appearance that `relation` and `flags` are about: position in the list it stands in. The
  /// nearest in an earlier resolution, in the same language where there is one; of the first
  /// resolution's translations the first one. Empty for the first appearance.
  std::optional<std::size_t> earlier{};
  Relation relation = Relation::unsure;  ///< to `earlier`, read from old to new
  LinkFlags flags{};                     ///< of the link with `earlier`
  /// The nearest appearance in an earlier resolution in the same language, whatever stands between
  /// them: position in the same list.
  std::optional<std::size_t> version{};
  Relation version_relation = Relation::unsure;  ///< to `version`: same, amended, split or merged
};

/// Where a document without the paragraph stands in its series.
enum class AbsenceKind : std::uint8_t {
  not_yet,    ///< before the first appearance
  gap,        ///< between the first and the last, or in another language beside one of them
  no_longer,  ///< after the last appearance
};

/// The name of a kind of absence as files print it: "not-yet".
[[nodiscard]] std::string_view absence_name(AbsenceKind kind) noexcept;

/// A document of a series that does not have the paragraph.
struct Absence {
  std::size_t document = 0;  ///< position in `Alignment::documents`
  AbsenceKind kind = AbsenceKind::gap;
  std::vector<std::uint32_t> partial{};  ///< units that hold a part of it, ascending
};

/// One paragraph through a series. The last appearance is the first of the list, the first one its
/// last.
struct Trace {
  std::vector<std::size_t> documents{};   ///< positions in `Alignment::documents`, newest first
  std::vector<Appearance> appearances{};  ///< newest document first; empty if no row has the unit
  /// For each appearance the word changes from the text of its `version` (`first`) to its own
  /// (`second`); empty where it has none.
  std::vector<std::vector<DiffRun>> changes{};
  std::vector<Absence> absences{};  ///< newest document first
  double probability = 1;           ///< that all appearances belong together, 0 to 1
  bool disputed = false;            ///< links of the pairs contradict each other
};

/// The appearances of one paragraph.
///
/// @param alignment  of two documents or more, or of one alone; its documents in any order.
/// @throws Error(bad_option) if there is no such document or unit.
[[nodiscard]] Trace trace(const Alignment& alignment, UnitPlace place);

/// The same paragraph in each document of a series, or nothing.
struct SeriesRow {
  /// For each of `SeriesMatrix::documents`. `earlier` and `version` are positions in this list.
  std::vector<std::optional<Appearance>> cells{};
  Kind kind = Kind::other;  ///< in the newest document that has it
  double probability = 1;   ///< that all cells belong together, 0 to 1
  bool disputed = false;
};

/// All paragraphs of a series.
struct SeriesMatrix {
  std::vector<std::size_t> documents{};  ///< positions in `Alignment::documents`, newest first
  /// Of each of `documents`: which resolution of the series it is, from 0, the oldest;
  /// translations of one resolution have one.
  std::vector<std::size_t> resolutions{};
  std::vector<SeriesRow> rows{};  ///< as the newest document has them; those that it lacks stand
                                  ///< after the one they followed
};

struct MatrixOptions {
  bool frame = false;  ///< masthead, adoption, meeting and vote lines too
};

/// All paragraphs in all documents.
///
/// @par Complexity  Rows times the square of the documents.
[[nodiscard]] SeriesMatrix series_matrix(const Alignment& alignment,
                                         const MatrixOptions& options = {});

}  // namespace paralign
