#include "paralign/align.hpp"

#include <utility>

#include "align/feature/pairing.hpp"
#include "align/table/pair.hpp"
#include "paralign/error.hpp"

namespace paralign {
namespace {

// Resolutions are shorter by far; the whole of such a pair is one assignment.
constexpr std::uint32_t kBlockSize = 600;

}  // namespace

Alignment align(UnitDocument first, UnitDocument second, const Lexicon& lexicon,
                const AlignOptions& options) {
  if (!(options.min_probability >= 0 && options.min_probability <= 1)) {
    throw Error(ErrorCode::bad_option,
                "minimum probability: found a value outside 0 to 1; give one between");
  }
  const detail::PairingGuess guess = detail::guess_pairing(first, second, options.pairing);
  Alignment result;
  result.pairs.push_back({0, 1, guess.pairing, guess.evidence,
                          detail::align_pair(first, second, lexicon, guess.pairing,
                                             options.min_probability, kBlockSize)});
  result.documents.push_back(std::move(first));
  result.documents.push_back(std::move(second));
  return result;
}

}  // namespace paralign
