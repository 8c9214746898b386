#include "paralign/align.hpp"

#include <utility>

#include "align/feature/pairing.hpp"
#include "align/feature/score.hpp"
#include "align/relate/complete.hpp"
#include "align/relate/relations.hpp"
#include "align/search/search.hpp"
#include "paralign/error.hpp"

namespace paralign {

Alignment align(UnitDocument first, UnitDocument second, const Lexicon& lexicon,
                const AlignOptions& options) {
  if (!(options.min_probability >= 0 && options.min_probability <= 1)) {
    throw Error(ErrorCode::bad_option, "minimum probability: found " +
                                           std::to_string(options.min_probability) +
                                           ", expected a number from 0 to 1");
  }
  const detail::PairingGuess guess = detail::guess_pairing(first, second, options.pairing);
  const detail::PairFeatures features = detail::make_features(first, second, lexicon);
  const detail::Matrix scores = detail::make_scores(first, second, features, guess.pairing);
  std::vector<Link> links = detail::search_links(first, second, features, scores, guess.pairing);
  detail::relate(first, second, scores, guess.pairing, links);
  Alignment result;
  result.pairs.push_back(
      {0, 1, guess.pairing, guess.evidence,
       detail::complete_links(scores, std::move(links), options.min_probability)});
  result.documents.push_back(std::move(first));
  result.documents.push_back(std::move(second));
  return result;
}

}  // namespace paralign
