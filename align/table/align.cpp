#include "paralign/align.hpp"

#include <string>
#include <utility>

#include "align/feature/pairing.hpp"
#include "align/table/pair.hpp"
#include "align/table/rows.hpp"
#include "paralign/error.hpp"

namespace paralign {
namespace {

// Resolutions are shorter by far; the whole of such a pair is one assignment.
constexpr std::uint32_t kBlockSize = 600;

void check(const AlignOptions& options) {
  if (!(options.min_probability >= 0 && options.min_probability <= 1)) {
    throw Error(ErrorCode::bad_option,
                "minimum probability: found a value outside 0 to 1; give one between");
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
  // Of three or more, doubtful links are evidence too: what is doubtful is decided on the rows.
  const bool has_rows = documents.size() > 2;
  const double min_probability = has_rows ? 0 : options.min_probability;
  Alignment result;
  result.documents = std::move(documents);
  for (std::size_t i = 0; i < result.documents.size(); ++i) {
    for (std::size_t j = i + 1; j < result.documents.size(); ++j) {
      const UnitDocument& first = result.documents[i];
      const UnitDocument& second = result.documents[j];
      detail::PairingGuess guess = detail::guess_pairing(first, second, options.pairing);
      result.pairs.push_back(
          {i, j, guess.pairing, std::move(guess.evidence),
           detail::align_pair(first, second, lexicon, guess.pairing, min_probability, kBlockSize)});
    }
  }
  if (has_rows) detail::make_rows(result, options.min_probability);
  return result;
}

}  // namespace paralign
