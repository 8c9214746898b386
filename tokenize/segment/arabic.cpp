// Arabic: recitals open with "idh" or "wa-idh" and a verb in the imperfect; no capitals, so that
// only marks, line ends and leads tell paragraphs apart.

#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

const Rules& arabic_rules() noexcept {
  static const Rules rules{"ar", &language_tables(language_index("ar")), false};
  return rules;
}

}  // namespace paralign::detail
