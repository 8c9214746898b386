#pragma once

// The documents of a corpus, put together by what they are the text of.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/corpus/left_out.hpp"
#include "paralign/corpus_plan.hpp"

namespace paralign::detail {

/// A resolution, decision or draft: one document a language.
struct Resolution {
  std::uint32_t first = 0;  ///< position in `Resolutions::documents`
  std::uint32_t count = 0;
  std::uint32_t organ = 0;  ///< position in `Resolutions::organs`; 0: unknown
  std::uint32_t day = 0;    ///< 20170324; of its session where no document has one; 0: unknown
  std::uint32_t session = 0;
  std::uint32_t item = 0;
  bool draft = false;
};

struct Resolutions {
  std::vector<Resolution> all{};           ///< in the order of time
  std::vector<std::uint32_t> documents{};  ///< positions, of each resolution by language
  std::vector<std::string> organs{};       ///< of the documents' texts; the first is empty
  std::vector<LeftOut> left_out{};         ///< in no order

  [[nodiscard]] std::span<const std::uint32_t> of(const Resolution& resolution) const {
    return std::span(documents).subspan(resolution.first, resolution.count);
  }
};

/// @par Complexity  O(n log n). The order of the documents does not matter.
[[nodiscard]] Resolutions find_resolutions(const DocumentSource& documents,
                                           const PlanOptions& options);

/// "#2" of the second of its number in a file; else empty.
[[nodiscard]] std::string_view part_of_file(const CorpusDocument& document) noexcept;

}  // namespace paralign::detail
