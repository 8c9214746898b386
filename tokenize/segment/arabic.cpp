// Arabic: recitals open with "idh" or "wa-idh" and a verb in the imperfect; no capitals, so that
// only marks, line ends and leads tell paragraphs apart.

#include "tokenize/segment/rules.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kIdh = "\u0627\u0630 ";
constexpr std::string_view kWaIdh = "\u0648\u0627\u0630 ";

std::size_t recital_prefix(std::string_view folded) {
  if (folded.starts_with(kWaIdh)) return kWaIdh.size();
  return folded.starts_with(kIdh) ? kIdh.size() : 0;
}

// A noun with a possessive: "its call", "its resolutions".
bool has_possessive(std::string_view word) {
  constexpr std::size_t kShortest = 8;  // four letters
  return word.size() >= kShortest && (word.ends_with("\u0647") || word.ends_with("\u0647\u0627"));
}

bool no_guess(std::string_view) { return false; }

}  // namespace

const Rules& arabic_rules() noexcept {
  static const Rules rules{"ar",           &language_tables(language_index("ar")),
                           false,          has_possessive,
                           recital_prefix, no_guess};
  return rules;
}

}  // namespace paralign::detail
