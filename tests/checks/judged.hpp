#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "paralign/alignment.hpp"
#include "paralign/check.hpp"
#include "tests/checks/clean.hpp"

namespace paralign::checks {

/// What a reader of both texts says of a finding.
enum class Judgement {
  right,     ///< the texts differ so, and a reviser wants to know
  harmless,  ///< true, but nobody would act
  wrong,     ///< misread
  none,      ///< nobody has judged it
};

[[nodiscard]] std::string_view name_of(Judgement judgement);

/// By document, pair, code and place, divided by tabs.
using Judgements = std::map<std::string, Judgement>;

/// Those of judged.tsv: lines of document, pair, code, place, judgement and why; "#" begins a
/// comment.
///
/// @throws std::runtime_error for a line of other columns and for a finding that stands there
/// twice.
[[nodiscard]] Judgements read_judgements(std::string_view text);

struct JudgedFinding {
  std::string
      place{};  ///< "en:L5 fr:L5"; of numbers with their digits, and "#2" if it has a double
  Judgement judgement = Judgement::none;
};

/// Of each finding of the report, in its order.
[[nodiscard]] std::vector<JudgedFinding> judge(const CleanPair& pair, const Alignment& alignment,
                                               const CheckReport& report,
                                               const Judgements& judgements);

/// How findings were judged, by severity and code, and how seldom they mislead.
class JudgedTable {
 public:
  void add(const CleanPair& pair, const CheckReport& report,
           const std::vector<JudgedFinding>& judged);

  /// Markdown. In the rates what nobody has judged counts as wrong.
  [[nodiscard]] std::string text() const;

 private:
  using Counts = std::array<std::size_t, 4>;      // by judgement
  using OfPairs = std::map<std::string, Counts>;  // by languages
  using Rows = std::map<std::string, OfPairs>;    // by code and name; "" is all of the severity

  [[nodiscard]] std::string rate(const std::string& languages, Severity severity,
                                 bool with_harmless) const;

  std::map<Severity, Rows, std::greater<>> rows_{};
  std::map<std::string, std::size_t> paragraphs_{};
};

}  // namespace paralign::checks
