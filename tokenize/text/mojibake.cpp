#include "tokenize/text/mojibake.hpp"

#include <array>
#include <utility>
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
constexpr std::array<const char*, 3> kReadAs{"windows-1252", "windows-1256", "macintosh"};

const SequenceFinder& sequence_finder() {
  static const SequenceFinder finder = [] {
    std::vector<InverseTable> tables;
    for (const char* name : kReadAs) {
      tables.emplace_back(byte_table(name).value_or(ByteTable{}));
    }
    return SequenceFinder(std::move(tables));
  }();
  return finder;
}

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view text) {
  std::optional<Mojibake> best;
  if (ascii_end(text, 0) == text.size()) return best;
  const std::vector<MojibakeTally> sequences = sequence_finder().tally(text);
  for (std::size_t i = 0; i < sequences.size(); ++i) {
    offer(best, sequences[i], kTwo, "UTF-8", kReadAs[i]);
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
