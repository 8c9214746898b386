#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paralign {

/// A byte range `[begin, end)` of a UTF-8 text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// Where a paragraph, or what a finding is about, stands in the reader's text.
struct Place {
  std::size_t begin =
      0;  ///< first byte in the reader's text (for a UTF-8 text file: the file's bytes)
  std::size_t end = 0;     ///< one past the last byte
  std::uint32_t page = 0;  ///< page number from 1, 0 where unknown
  std::vector<Span>
      spans{};  ///< the parts, in text order, where other text stands between them; else empty
  friend bool operator==(const Place&, const Place&) = default;
};

/// The type of a paragraph. The order is that of a resolution, top to bottom.
enum class Kind : std::uint8_t {
  masthead,
  adoption,
  title,
  opener,
  preamble,
  operative,
  subparagraph,
  heading,
  annex,  ///< the heading line of an annex
  footnote,
  meeting,
  vote,
  other,
};

/// The name of a kind as files print it: "operative".
[[nodiscard]] std::string_view kind_name(Kind kind) noexcept;

/// The kind with that name, or nothing.
[[nodiscard]] std::optional<Kind> parse_kind(std::string_view name) noexcept;

/// True for title, opener, preamble, operative and subparagraph: what evaluation counts.
[[nodiscard]] bool is_body(Kind kind) noexcept;

/// One typed, labelled, clean paragraph of a document.
struct Paragraph {
  std::uint32_t id = 0;  ///< position in the document, from 0
  std::string label{};   ///< "PP7", "OP12.a.ii", "A1.OP3", "F1"; unique in the document
  Kind kind = Kind::other;
  std::string number{};  ///< "12", "a", "58/30" (title); Western digits, Latin letters; else empty
  std::string marker{};  ///< the number as printed: "12.", "(a)"; else empty
  std::optional<std::uint32_t> parent{};  ///< id of the chapeau or of the annex heading
  std::string lead{};                     ///< the opening words that carry the act; else empty
  std::string text{};                     ///< clean text, UTF-8, NFC kept as found, single blanks
  std::vector<std::string> notes{};       ///< marks of the notes it cites, in text order
  bool repaired = false;  ///< the reader put letters right by guesswork (Arabic in PDF)
  Place place{};
};

enum class Severity : std::uint8_t { note, warning, error };

/// "note", "warning" or "error".
[[nodiscard]] std::string_view severity_name(Severity severity) noexcept;

/// Something odd in the content, for a person to look at. Never an error of the program.
struct Finding {
  std::string code{};  ///< stable, a family letter and three digits: "R101"
  std::string name{};  ///< stable, for people: "ill-formed-text"
  Severity severity = Severity::note;
  std::string message{};                     ///< UTF-8, one line
  std::optional<std::uint32_t> paragraph{};  ///< id, where it is about one
  Place place{};
};

/// The sort of text a document is.
enum class Genre : std::uint8_t { resolution, decision, draft, other };

/// The name of a genre as files print it: "resolution".
[[nodiscard]] std::string_view genre_name(Genre genre) noexcept;

/// What the masthead and the title say of a document. All fields are as printed but for white
/// space; empty where not found.
struct Metadata {
  std::string number{};   ///< resolution number: "58/30", "2374 (2017)", "S-30/1"
  std::string symbol{};   ///< document symbol: "A/HRC/RES/58/30"
  std::string title{};    ///< without the number
  std::string body{};     ///< the organ, from the opener or the masthead
  std::string session{};  ///< the line that names it
  std::vector<std::string>
      dates{};  ///< ISO 8601 dates of adoption line and masthead, in text order, no repeats
  std::string agenda_item{};        ///< "10"
  std::string original_language{};  ///< BCP 47
  Genre genre = Genre::other;
};

/// One resolution in one language, split into paragraphs.
struct Document {
  std::string name{};    ///< resolution number, else symbol, else file stem; "58/30#2" for a second
                         ///< one in a file, "58/30#original" for a version
  std::string file{};    ///< as given by the caller
  std::string reader{};  ///< as `Reading::reader`; of imported paragraphs what they say
  std::string version{};   ///< as `Reading::version`
  std::string language{};  ///< BCP 47, "und" where undetected
  Metadata metadata{};
  std::vector<Paragraph> paragraphs{};  ///< in document order; `id` = position
  std::vector<std::string>
      residue{};  ///< what was left out of all paragraphs (page headers, bookmarks), as found
  std::vector<Finding> findings{};
};

}  // namespace paralign
