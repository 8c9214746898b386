#pragma once

// Findings as checks make them.

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "paralign/check.hpp"

namespace paralign::detail {

/// Fills in one finding, call by call.
class FindingMaker {
 public:
  explicit FindingMaker(CheckFinding& finding) : finding_(&finding) {}
  FindingMaker& source(std::size_t document, std::uint32_t unit, Span span = {}) {
    finding_->source = CheckPlace{document, unit, span};
    return *this;
  }
  FindingMaker& target(std::size_t document, std::uint32_t unit, Span span = {}) {
    finding_->target = CheckPlace{document, unit, span};
    return *this;
  }
  FindingMaker& words(std::vector<std::string> words) {
    finding_->words = std::move(words);
    return *this;
  }

 private:
  CheckFinding* finding_;
};

class FindingList {
 public:
  /// @param only  codes, names or family letters that are wanted, in any case, with blanks around
  ///              them or none; empty: all.
  /// @throws Error(bad_option) for one that is unknown or retired.
  explicit FindingList(std::vector<std::string> only);

  /// Findings of codes that compare are notes from now on: the documents are of two years.
  void between_years(bool yes) noexcept { between_years_ = yes; }

  FindingMaker add(const CheckCode& code, std::string message);
  FindingMaker add(const CheckCode& code, Severity severity, std::string message);

  /// What was added so far, in the order in which it was.
  [[nodiscard]] std::span<CheckFinding> all() noexcept { return findings_; }

  /// What was wanted, errors first; among equals in the order in which they were added.
  [[nodiscard]] std::vector<CheckFinding> take();

 private:
  [[nodiscard]] bool wanted(const CheckFinding& finding) const;

  std::vector<std::string> only_;
  std::vector<CheckFinding> findings_{};
  bool between_years_ = false;
};

}  // namespace paralign::detail
