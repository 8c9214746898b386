// UTF-8 read as an encoding of single bytes: every character above ASCII became two or three, of
// which the first stands for a lead byte and the others for continuation bytes. Such pairs occur by
// chance ("\u00C5\u00BB" at the end of a Swedish quotation, feh and comma in Arabic), so that a run
// of them counts by what it would mean and by its neighbours.

#include "tokenize/text/mojibake_tally.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

enum class Meaning { none, symbol, latin, alphabet, mark };

Meaning meaning_of(char32_t c) {
  if (c >= 0xA0 && c < 0xC0) return Meaning::symbol;
  if (c >= 0xC0 && c < 0x180) return Meaning::latin;
  if ((c >= 0x370 && c < 0x500) || (c >= 0x600 && c < 0x700)) return Meaning::alphabet;
  if ((c >= 0xFB50 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFD)) return Meaning::alphabet;
  // Dashes, quotation marks, dots, euro and trade mark; a byte order mark, a character that was
  // lost before.
  const bool mark =
      (c >= 0x200B && c < 0x2045) || c == 0x20AC || c == 0x2122 || c == 0xFEFF || c == kReplacement;
  return mark ? Meaning::mark : Meaning::none;
}

struct Sequence {
  std::size_t end = 0;
  char32_t meant = 0;
};

// The sequence whose lead byte stands before `i`; its `end` is 0 if there is none.
Sequence read_sequence(std::string_view text, unsigned lead, std::size_t i,
                       const InverseTable& read_as) {
  Sequence sequence;
  const int follow = lead < 0xE0 ? 1 : 2;
  char32_t c = follow == 1 ? lead & 0x1FU : lead & 0x0FU;
  for (int k = 0; k < follow; ++k) {
    if (i >= text.size()) return {};
    const unsigned byte = read_as.byte_of(next_code_point(text, i));
    if ((byte & 0xC0U) != 0x80U) return {};
    c = c << 6U | (byte & 0x3FU);
  }
  if (meaning_of(c) == Meaning::none) return {};
  sequence.end = i;
  sequence.meant = c;
  return sequence;
}

bool is_lower_ascii(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_lower(static_cast<unsigned char>(text[at]));
}
bool is_upper_ascii(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_upper(static_cast<unsigned char>(text[at]));
}

// What a letter of the Latin alphabet between its neighbours is worth.
std::size_t latin_points(std::string_view text, std::size_t begin, std::size_t end, char32_t c) {
  if (is_lower(c)) return is_lower_ascii(text, begin - 1) || is_lower_ascii(text, end) ? 2 : 0;
  if (c >= 0x100) return is_lower_ascii(text, end) ? 1 : 0;
  return is_lower_ascii(text, end) || is_upper_ascii(text, end) || is_upper_ascii(text, begin - 1)
             ? 1
             : 0;
}

// Sequences side by side.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t letters = 0;  ///< of other alphabets
  std::size_t points = 0;
  bool likely = false;  ///< holds something that counts as a place
  std::string meant{};
};

void extend(Run& run, std::string_view text, std::size_t begin, const Sequence& sequence) {
  if (run.end != begin || run.end == 0) run.begin = begin;
  switch (meaning_of(sequence.meant)) {
    case Meaning::alphabet:
      ++run.letters;
      break;
    case Meaning::mark:
      run.points += 2;
      break;
    case Meaning::symbol:
      run.points += 1;
      break;
    case Meaning::latin:
      run.points += latin_points(text, begin, sequence.end, sequence.meant);
      break;
    case Meaning::none:
      break;
  }
  run.end = sequence.end;
  append_code_point(run.meant, sequence.meant);
}

void close(Run& run, MojibakeTally& tally) {
  constexpr std::size_t kWord = 3;
  if (run.letters >= kWord) run.points += run.letters;
  if (run.points > 0) tally.add(run.begin, run.end, run.points, run.meant);
  run = {};
}

}  // namespace

MojibakeTally tally_sequences(std::string_view text, const InverseTable& read_as) {
  MojibakeTally tally;
  Run run;
  for (std::size_t i = ascii_end(text, 0); i < text.size(); i = ascii_end(text, i)) {
    const std::size_t begin = i;
    const unsigned lead = read_as.byte_of(next_code_point(text, i));
    if (lead < 0xC2 || lead > 0xEF) continue;
    const Sequence sequence = read_sequence(text, lead, i, read_as);
    if (sequence.end == 0) continue;
    if (run.end != begin) close(run, tally);
    extend(run, text, begin, sequence);
    i = sequence.end;
  }
  close(run, tally);
  return tally;
}

}  // namespace paralign::detail
