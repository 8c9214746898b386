// UTF-8 read as an encoding of single bytes: every character above ASCII became two or three, of
// which the first stands for a lead byte and the others for continuation bytes. Such pairs occur by
// chance ("\u00C5\u00BB" at the end of a Swedish quotation, feh and comma in Arabic), so that a run
// of them counts by what it would mean and by its neighbours.

#include <bit>
#include <utility>

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

// The sequences of one encoding, as they come.
class Collector {
 public:
  // The sequence at `begin`, whose lead byte `lead` ends before `behind`, if there is one.
  void look(std::string_view text, std::size_t begin, unsigned lead, std::size_t behind,
            const InverseTable& read_as) {
    if (begin < run_.end) return;  // part of the last one
    const Sequence sequence = read_sequence(text, lead, behind, read_as);
    if (sequence.end == 0) return;
    if (run_.end != begin) close(run_, tally_);
    extend(run_, text, begin, sequence);
  }

  MojibakeTally finish() {
    close(run_, tally_);
    return std::move(tally_);
  }

 private:
  Run run_{};
  MojibakeTally tally_{};
};

bool leads(unsigned byte) noexcept { return byte >= 0xC2 && byte <= 0xEF; }

}  // namespace

SequenceFinder::SequenceFinder(std::vector<InverseTable> read_as) : read_as_(std::move(read_as)) {
  for (char32_t c = 0x80; c < near_.size(); ++c) near_[c] = parts_of(c);
}

SequenceFinder::Parts SequenceFinder::parts_of(char32_t c) const noexcept {
  Parts parts;
  for (std::size_t k = 0; k < read_as_.size(); ++k) {
    const unsigned byte = read_as_[k].byte_of(c);
    const auto bit = static_cast<std::uint8_t>(1U << k);
    if (leads(byte)) parts.leads |= bit;
    if ((byte & 0xC0U) == 0x80U) parts.continues |= bit;
  }
  return parts;
}

std::vector<MojibakeTally> SequenceFinder::tally(std::string_view text) const {
  std::vector<Collector> collectors(read_as_.size());
  std::size_t before = 0;  // the character before, and where it begins
  char32_t lead = 0;
  unsigned led = 0;  // the encodings in which it leads a sequence
  for (std::size_t i = ascii_end(text, 0); i < text.size();) {
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    const Parts parts = c < near_.size() ? near_[c] : parts_of(c);
    for (unsigned found = led & parts.continues; found != 0; found &= found - 1) {
      const auto k = static_cast<std::size_t>(std::countr_zero(found));
      collectors[k].look(text, before, read_as_[k].byte_of(lead), at, read_as_[k]);
    }
    before = at;
    lead = c;
    const std::size_t next = ascii_end(text, i);
    led = next == i ? parts.leads : 0;
    i = next;
  }
  std::vector<MojibakeTally> tallies;
  for (Collector& collector : collectors) tallies.push_back(collector.finish());
  return tallies;
}

}  // namespace paralign::detail
