#include "tokenize/text/mojibake.hpp"

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

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view text) {
  std::optional<Mojibake> best;
  for (const char* name : {"windows-1252", "windows-1256", "macintosh"}) {
    const auto table = byte_table(name);
    if (!table) continue;
    offer(best, tally_sequences(text, InverseTable(*table)), kTwo, "UTF-8", name);
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
