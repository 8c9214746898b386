// French: recitals open with a present participle.

#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

const Rules& french_rules() noexcept {
  static const Rules rules{"fr", &language_tables(language_index("fr")), true};
  return rules;
}

}  // namespace paralign::detail
