#include <array>

#include "paralign/alignment.hpp"

namespace paralign {

std::string_view relation_name(Relation relation) noexcept {
  constexpr std::array<std::string_view, 9> kNames{"translation", "same",     "amended",
                                                   "unsure",      "split",    "merged",
                                                   "partial",     "inserted", "dropped"};
  return kNames[static_cast<std::size_t>(relation)];
}

std::string_view pairing_name(Pairing pairing) noexcept {
  return pairing == Pairing::translation ? "translation" : "revision";
}

}  // namespace paralign
