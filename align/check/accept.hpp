#pragma once

// Findings that a person accepted, known by what the paragraphs say.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"

namespace paralign::detail {

/// Makes the keys of findings; what a paragraph says is found out once.
class FindingKeys {
 public:
  /// The alignment must outlive it.
  explicit FindingKeys(const Alignment& alignment) : alignment_(alignment) {}

  /// `CheckFinding::key`: "N102-0123456789abcdef".
  [[nodiscard]] std::string key_of(const CheckFinding& finding);

 private:
  // What the paragraph says, whatever its form; of a document as a whole its name.
  std::string_view content_of(const std::optional<CheckPlace>& place);

  const Alignment& alignment_;
  std::map<std::pair<std::size_t, std::uint32_t>, std::string> contents_{};  // document, unit
};

/// Names and languages of the documents that a finding is about: "58/30 en, 58/30 fr".
[[nodiscard]] std::string documents_of(const Alignment& alignment, const CheckFinding& finding);

/// Takes what `lines` accept out of the report's findings, and says which lines lapsed and which
/// are about something else.
///
/// @param all  the findings of all codes, with their keys.
void accept(const Alignment& alignment, std::span<const CheckFinding> all,
            std::span<const AcceptedFinding> lines, CheckReport& report);

}  // namespace paralign::detail
