// English: recitals open with a present participle.

#include "tokenize/segment/rules.hpp"

namespace paralign::detail {

const Rules& english_rules() noexcept {
  static const Rules rules{"en", &language_tables(language_index("en")), true};
  return rules;
}

}  // namespace paralign::detail
