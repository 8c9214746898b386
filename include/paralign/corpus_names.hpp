#pragma once

// How people name documents of a corpus: by symbol or number.

#include <string>
#include <string_view>

#include "paralign/corpus.hpp"

namespace paralign {

/// A symbol or a number in one form: "C/RES/12/7" for " c_res_12_07 "; what is neither comes back
/// without blanks around it.
[[nodiscard]] std::string symbol_in_one_form(std::string_view text);

/// True if `name`, which is in one form, is the document's symbol or its number.
[[nodiscard]] bool is_called(const CorpusDocument& document, std::string_view name) noexcept;

}  // namespace paralign
