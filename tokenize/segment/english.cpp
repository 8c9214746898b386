// English: recitals open with a present participle.

#include "tokenize/segment/rules.hpp"

namespace paralign::detail {
namespace {

std::size_t no_prefix(std::string_view) { return 0; }

bool is_function_word(std::string_view word) {
  return language_tables(language_index("en")).function_words.find(word) != nullptr;
}

bool is_participle(std::string_view word) { return word.size() > 5 && word.ends_with("ing"); }

}  // namespace

const Rules& english_rules() noexcept {
  static const Rules rules{"en",      &language_tables(language_index("en")),
                           true,      is_function_word,
                           no_prefix, is_participle};
  return rules;
}

}  // namespace paralign::detail
