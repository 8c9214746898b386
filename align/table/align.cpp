#include "paralign/align.hpp"

#include <string>
#include <utility>

#include "align/feature/pairing.hpp"
#include "align/table/fixed_links.hpp"
#include "align/table/pair.hpp"
#include "align/table/parts.hpp"
#include "align/table/rows.hpp"
#include "paralign/error.hpp"

namespace paralign {
namespace {

void check(const AlignOptions& options) {
  if (!(options.min_probability >= 0 && options.min_probability <= 1)) {
    throw Error(ErrorCode::bad_option,
                "minimum probability: found a value outside 0 to 1; give one between");
  }
}

void check_documents(const FixedLinks& fixed, std::size_t count) {
  for (const FixedLink& link : fixed) {
    if (link.first < count && link.second < count && link.first != link.second) continue;
    throw Error(ErrorCode::bad_option, "fixed links: found documents " +
                                           std::to_string(link.first) + " and " +
                                           std::to_string(link.second) + ", expected two of 0 to " +
                                           std::to_string(count - 1));
  }
}

}  // namespace

Alignment align(UnitDocument first, UnitDocument second, const Lexicon& lexicon,
                const AlignOptions& options) {
  std::vector<UnitDocument> documents;
  documents.push_back(std::move(first));
  documents.push_back(std::move(second));
  return align(std::move(documents), lexicon, options);
}

Alignment align(std::vector<UnitDocument> documents, const Lexicon& lexicon,
                const AlignOptions& options) {
  check(options);
  if (documents.size() < 2) {
    throw Error(ErrorCode::bad_option, "documents: found " + std::to_string(documents.size()) +
                                           ", expected two or more; give another");
  }
  check_documents(options.fixed, documents.size());
  // Of three or more, doubtful links are evidence too: what is doubtful is decided on the rows.
  const bool has_rows = documents.size() > 2;
  const double min_probability = has_rows ? 0 : options.min_probability;
  Alignment result;
  result.documents = std::move(documents);
  for (std::size_t i = 0; i < result.documents.size(); ++i) {
    for (std::size_t j = i + 1; j < result.documents.size(); ++j) {
      const UnitDocument& first = result.documents[i];
      const UnitDocument& second = result.documents[j];
      const FixedLinks fixed = detail::fixed_between(options.fixed, i, first, j, second);
      detail::PairingGuess guess = detail::guess_pairing(first, second, options.pairing);
      result.pairs.push_back({i, j, guess.pairing, std::move(guess.evidence),
                              detail::align_pair(first, second, lexicon, guess.pairing,
                                                 min_probability, detail::kBlockSize, fixed)});
    }
  }
  if (has_rows) detail::make_rows(result, options.min_probability);
  return result;
}

}  // namespace paralign
