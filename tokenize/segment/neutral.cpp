// Languages without data: markers, layout and punctuation only.

#include "tokenize/segment/rules.hpp"

namespace paralign::detail {
const Rules& neutral_rules() noexcept {
  static const Rules rules{"", &language_tables(-1), false};
  return rules;
}

const Rules& rules_for(std::string_view language) noexcept {
  const int index = language_index(language);
  if (index < 0) return neutral_rules();
  const std::string_view code = languages()[static_cast<std::size_t>(index)].code;
  for (const Rules* rules : {&english_rules(), &french_rules(), &arabic_rules()}) {
    if (rules->code == code) return *rules;
  }
  return neutral_rules();
}

}  // namespace paralign::detail
