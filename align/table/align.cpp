#include "paralign/align.hpp"

#include <string>
#include <utility>

#include "align/feature/pairing.hpp"
#include "align/table/fixed_links.hpp"
#include "align/table/pair.hpp"
#include "align/table/parts.hpp"
#include "paralign/error.hpp"

namespace paralign {

Alignment align(UnitDocument first, UnitDocument second, const Lexicon& lexicon,
                const AlignOptions& options) {
  if (!(options.min_probability >= 0 && options.min_probability <= 1)) {
    throw Error(ErrorCode::bad_option,
                "minimum probability: found a value outside 0 to 1; give one between");
  }
  for (const FixedLink& link : options.fixed) {
    if (link.first > 1 || link.second > 1 || link.first == link.second) {
      throw Error(ErrorCode::bad_option, "fixed links: found documents " +
                                             std::to_string(link.first) + " and " +
                                             std::to_string(link.second) + ", expected 0 and 1");
    }
  }
  const FixedLinks fixed = detail::fixed_between(options.fixed, 0, first, 1, second);
  const detail::PairingGuess guess = detail::guess_pairing(first, second, options.pairing);
  Alignment result;
  result.pairs.push_back({0, 1, guess.pairing, guess.evidence,
                          detail::align_pair(first, second, lexicon, guess.pairing,
                                             options.min_probability, detail::kBlockSize, fixed)});
  result.documents.push_back(std::move(first));
  result.documents.push_back(std::move(second));
  return result;
}

}  // namespace paralign
