#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/document.hpp"

namespace paralign {

/// A mark that cites a note, taken out of the text of a block.
struct NoteMark {
  std::size_t at = 0;  ///< byte in `Block::text` before which it stood
  std::string mark{};  ///< "3", "*": Western digits, else as printed
};

/// A run of text as a reader yields it, with what the reader knows of its form.
struct Block {
  std::string
      text{};     ///< UTF-8, line ends inside kept as '\n'; cells of a table row divided by tabs
  Place place{};  ///< of `text` in `Reading::text`
  std::string
      list_number{};  ///< an automatic number that is not in `text` ("12.", "(a)"); else empty
  std::uint32_t list_value = 0;   ///< what `list_number` counts, from 1: 9 tells the letter "(i)"
                                  ///< from the numeral; 0 where unknown
  std::vector<NoteMark> notes{};  ///< marks taken out of `text`, in text order
  std::string note_mark{};        ///< not empty: `text` is what the note of that mark says
  bool literal = false;  ///< no markup is looked for: "*", "[" and "<" stand for themselves
  bool whole = false;    ///< a paragraph as its author made it: not wrapped, not cut at page ends
  bool heading = false;  ///< set as a heading by the file itself
  bool page_break_before = false;
  bool repaired = false;  ///< letters were put right by guesswork (Arabic in PDF)
};

/// The content of one file, or one version of it.
struct Reading {
  std::string file{};
  std::string text{};                  ///< well-formed UTF-8; places refer to it
  std::vector<Block> blocks{};         ///< in text order
  bool one_paragraph_a_block = false;  ///< `--input lines`: nothing is joined, split or stripped
  std::string reader{};   ///< what read it: "text", "docx", "pdf with pdftotext 22.12.0"
  std::string version{};  ///< "original" or "final" where both were asked for; else empty
  std::vector<Finding> findings{};
};

/// The form of a file.
enum class Format : std::uint8_t {
  text,
  lines,  ///< text, one paragraph a line: asked for, never found out
  docx,   ///< Office Open XML
  odt,    ///< OpenDocument text, packed or flat
  html,
  pdf,
  rtf,
  doc,  ///< Word 6 to 2003, or the XML of Word 2003
  wpd,  ///< WordPerfect
};

/// The name of a format as `--input` takes it: "docx".
[[nodiscard]] std::string_view format_name(Format format) noexcept;

/// The format with that name, or nothing.
[[nodiscard]] std::optional<Format> parse_format(std::string_view name) noexcept;

/// Which text of a file with tracked changes.
enum class Changes : std::uint8_t {
  final_text,     ///< as if all changes were accepted
  original_text,  ///< as if all were rejected
  both,           ///< two readings: original, then final
};

struct ReadOptions {
  std::string encoding{};  ///< of text and HTML, an IANA name or a label of the WHATWG Encoding
                           ///< Standard; empty: found out
  Changes changes = Changes::final_text;
  std::uint32_t seconds = 60;  ///< that a helper program (pdftotext, soffice) may take for a file
};

/// What form a file has, by its content alone.
///
/// @param bytes  the whole content.
/// @param file   its name, for messages only.
/// @throws Error(unreadable) for what no reader reads: packed files, spreadsheets and slides,
/// books, images, encrypted documents, other XML, e-mail and saved web archives, programs; and for
/// a ZIP or OLE file whose directory is damaged.
/// @par Complexity  Linear at worst; mostly a look at the beginning. @par Thread safety  No shared
/// state.
[[nodiscard]] Format detect_format(std::string_view bytes, std::string_view file);

/// What the reader of that format makes of a file: one reading, or two (original, then final) where
/// `options.changes` is `both` and the format knows tracked changes.
///
/// @throws Error(unreadable), Error(bad_option) as the readers below.
/// @par Thread safety  No shared state; some formats start a process.
[[nodiscard]] std::vector<Reading> read(std::string_view bytes, std::string_view file,
                                        Format format, const ReadOptions& options = {});

/// True for what `ReadOptions::encoding` takes: an IANA name or a label of the WHATWG Encoding
/// Standard, case does not matter.
[[nodiscard]] bool is_known_encoding(std::string_view name);

/// The text of a plain text file, as blocks.
///
/// `options.encoding` decides the encoding, else a byte order mark, else strict UTF-8, else what
/// makes words of the bytes. An ill-formed sequence in text that is UTF-8 otherwise becomes U+FFFD
/// with the finding R101 ill-formed-text. For UTF-8 input without ill-formed sequences
/// `Reading::text` is `bytes` (less the mark), so that places are file offsets less the length of
/// the mark. Other encodings give the finding R102 encoding-guessed.
///
/// @param bytes  the file's content, any encoding.
/// @param file   its name, for messages.
/// @throws Error(unreadable) if `bytes` is empty, only white space, or binary (more NULs than
/// one in a thousand bytes in what is not UTF-16/32), over 32 MB or 300,000 lines;
/// Error(bad_option) for an encoding that is not known.
/// @par Complexity  Linear. @par Thread safety  No shared state.
[[nodiscard]] Reading read_text(std::string_view bytes, std::string_view file,
                                const ReadOptions& options = {});

/// The same for one paragraph a line (`--input lines`): a block a line, blank lines give empty
/// blocks.
/// @throws Error(unreadable), Error(bad_option) as `read_text`.
[[nodiscard]] Reading read_lines(std::string_view bytes, std::string_view file,
                                 const ReadOptions& options = {});

/// A Word file (Office Open XML, strict or transitional): ISO/IEC 29500-1, WordprocessingML.
///
/// Automatic numbers are resolved into `Block::list_number`, note marks into `Block::notes`; hidden
/// text, headers and footers, comments and field codes are left out. Two readings for
/// `Changes::both`, else one.
///
/// @throws Error(unreadable) for what is no such file, is encrypted, damaged beyond reading, over
/// the limits of size (docs/formats.md), or holds no text.
/// @par Complexity  Linear. @par Thread safety  No shared state.
[[nodiscard]] std::vector<Reading> read_docx(std::string_view bytes, std::string_view file,
                                             const ReadOptions& options = {});

/// An OpenDocument text (ISO/IEC 26300, ODF 1.2): as `read_docx`.
[[nodiscard]] std::vector<Reading> read_odt(std::string_view bytes, std::string_view file,
                                            const ReadOptions& options = {});

/// A web page: what the article says, without the site around it. `<ins>` and `<del>` are tracked
/// changes.
///
/// @throws Error(unreadable) if no text is found or elements are nested too deep; Error(bad_option)
/// for an encoding that is not known.
/// @par Complexity  Linear. @par Thread safety  No shared state.
[[nodiscard]] std::vector<Reading> read_html(std::string_view bytes, std::string_view file,
                                             const ReadOptions& options = {});

/// A PDF file, through the program pdftotext of poppler-utils, which must be on the PATH.
///
/// Blocks are paragraphs or parts of them at page ends; page headers, footers and page numbers are
/// left out as far as their place on the page tells.
///
/// @throws Error(unreadable) if the program is missing, takes too long or refuses the file
/// (damaged, encrypted), or if no page holds text (a scan).
/// @par Thread safety  No shared state; starts a process.
[[nodiscard]] Reading read_pdf(std::string_view bytes, std::string_view file,
                               const ReadOptions& options = {});

/// A file that LibreOffice reads for us.
struct OfficeFile {
  std::string_view bytes{};
  std::string file{};           ///< its name, for messages only
  Format format = Format::doc;  ///< rtf, doc or wpd
};

/// What became of an `OfficeFile`.
struct Conversion {
  std::string docx{};   ///< the bytes of the converted file
  std::string error{};  ///< why there is none: the message of an Error(unreadable); else empty
};

/// The files as DOCX, through the program soffice of LibreOffice, which must be on the PATH.
///
/// One process converts them all, in a profile and a temporary folder (under TMPDIR) of its own,
/// without macros and network. Where it stops before its end, the file that stopped it is tried by
/// itself and the others go on without it. A process may take `options.seconds`, and a few more for
/// each file after the first.
///
/// @return one for each file, in order.
/// @par Thread safety  No shared state; starts processes. SIGINT, SIGTERM and SIGHUP are held back
/// in the calling thread while it runs and end it early, so that no process and no folder is left.
[[nodiscard]] std::vector<Conversion> convert_to_docx(std::span<const OfficeFile> files,
                                                      const ReadOptions& options = {});

/// What `read_docx` makes of a converted file. `Reading::reader` names both programs: "doc with
/// LibreOffice 7.4.7.2".
///
/// @throws Error(unreadable) with `conversion.error` where there is one, and as `read_docx`.
[[nodiscard]] std::vector<Reading> read_converted(const Conversion& conversion,
                                                  std::string_view file, Format format,
                                                  const ReadOptions& options = {});

}  // namespace paralign
