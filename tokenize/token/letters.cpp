#include "paralign/unit.hpp"
#include "tokenize/text/fold.hpp"

namespace paralign {

std::string letters_and_digits(std::string_view text) { return detail::letters_and_digits(text); }

}  // namespace paralign
