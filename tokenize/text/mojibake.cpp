#include "tokenize/text/mojibake.hpp"

#include <algorithm>
#include <vector>

#include "tokenize/text/mojibake_tally.hpp"

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

bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }

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

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view text) {
  std::optional<Mojibake> best;
  const bool plain = std::ranges::all_of(text, [](char c) { return is_ascii(c); });
  if (plain) return best;
  for (const ReadAs& read_as : single_byte_encodings()) {
    offer(best, tally_sequences(text, read_as.table), kTwo, "UTF-8", read_as.name);
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
