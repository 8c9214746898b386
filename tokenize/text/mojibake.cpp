#include "tokenize/text/mojibake.hpp"

#include <array>
#include <cstdint>
#include <vector>

#include "tokenize/text/mojibake_tally.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kTwo = 2;
constexpr std::size_t kFour = 4;

// Keeps the kind that has more places; `least` points are asked for.
void offer(std::optional<Mojibake>& best, const MojibakeTally& tally, std::size_t least,
           std::string_view actual, std::string_view read_as) {
  if (tally.points < least || (best && best->places >= tally.places)) return;
  best = Mojibake{actual, read_as, tally.places, tally.begin, tally.end, tally.meant};
}

// What UTF-8 is most often taken for.
struct ReadAs {
  std::string_view name{};
  InverseTable table;
};

const std::vector<ReadAs>& single_byte_encodings() {
  static const std::vector<ReadAs> encodings = [] {
    std::vector<ReadAs> all;
    for (const char* name : {"windows-1252", "windows-1256", "macintosh"}) {
      if (const auto table = byte_table(name)) all.push_back({name, InverseTable(*table)});
    }
    return all;
  }();
  return encodings;
}

// Encodings as bits: in which of them a character stands for a byte that leads a sequence, and in
// which for one that continues it.
struct Parts {
  std::uint8_t leads = 0;
  std::uint8_t continues = 0;
};

Parts parts_of(char32_t c) noexcept {
  Parts parts;
  std::uint8_t bit = 1;
  for (const ReadAs& read_as : single_byte_encodings()) {
    const unsigned byte = read_as.table.byte_of(c);
    if (byte >= 0xC2 && byte <= 0xEF) parts.leads |= bit;
    if (byte >= 0x80 && byte < 0xC0) parts.continues |= bit;
    bit = static_cast<std::uint8_t>(bit << 1U);
  }
  return parts;
}

// The encodings, as bits, in which the text holds the beginning of a sequence: mostly none, and
// then nothing has to be counted.
unsigned with_sequences(std::string_view text) {
  static const auto near = [] {
    std::array<Parts, 0x700> all{};
    for (char32_t c = 0x80; c < all.size(); ++c) all[c] = parts_of(c);
    return all;
  }();
  unsigned found = 0;
  unsigned leads = 0;
  for (std::size_t i = ascii_end(text, 0); i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const Parts parts = c < near.size() ? near[c] : parts_of(c);
    found |= leads & parts.continues;
    leads = parts.leads;
    const std::size_t next = ascii_end(text, i);
    if (next != i) leads = 0;
    i = next;
  }
  return found;
}

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view text) {
  std::optional<Mojibake> best;
  if (ascii_end(text, 0) == text.size()) return best;
  unsigned left = with_sequences(text);
  for (const ReadAs& read_as : single_byte_encodings()) {
    const bool found = (left & 1U) != 0;
    left >>= 1U;
    if (found) offer(best, tally_sequences(text, read_as.table), kTwo, "UTF-8", read_as.name);
  }
  const WordTallies words = tally_words(text);
  offer(best, words.arabic_1256, kFour, "windows-1256", "windows-1252");
  offer(best, words.arabic_iso, kFour, "ISO-8859-6", "windows-1252");
  if (words.arabic_words <= words.latin.places) {
    offer(best, words.latin, kTwo, "windows-1252", "windows-1256");
  }
  return best;
}

}  // namespace paralign::detail
