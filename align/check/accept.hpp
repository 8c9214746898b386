#pragma once

// Findings that a person accepted, known by what the paragraphs say.

#include <span>
#include <string>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"

namespace paralign::detail {

/// `CheckFinding::key`: "N102-0123456789abcdef".
[[nodiscard]] std::string key_of(const Alignment& alignment, const CheckFinding& finding);

/// Names and languages of the documents that a finding is about: "58/30 en, 58/30 fr".
[[nodiscard]] std::string documents_of(const Alignment& alignment, const CheckFinding& finding);

/// Takes what `lines` accept out of the report's findings, and says which lines lapsed and which
/// are about something else.
///
/// @param all  the findings of all codes, with their keys.
void accept(const Alignment& alignment, std::span<const CheckFinding> all,
            std::span<const AcceptedFinding> lines, CheckReport& report);

}  // namespace paralign::detail
