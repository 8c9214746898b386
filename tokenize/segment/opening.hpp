#pragma once

// What the start of a fragment says: its marker, its lead, the structural phrases it opens with.

#include <optional>
#include <string>

#include "tokenize/segment/fragment.hpp"
#include "tokenize/segment/marker.hpp"
#include "tokenize/segment/rules.hpp"
#include "tokenize/segment/seldom.hpp"
#include "tokenize/token/lead.hpp"

namespace paralign::detail {

struct Opening {
  Seldom<Marker> marker{};
  std::size_t body = 0;         ///< where the text behind the marker starts
  Lead lead{};                  ///< in the fragment's text, behind the marker
  std::uint64_t roles = 0;      ///< of the longest structural phrase at the start
  std::size_t role_end = 0;     ///< where that phrase ends
  SeldomString title_number{};  ///< "58/30", "2374 (2017)"; else empty
  std::size_t title_body = 0;   ///< where the title's words start
  SeldomString named_number{};  ///< of "Resolution 2374 (2017)"; else empty
  bool capital = false;         ///< the first letter is a capital, or the script has none
  bool lower = false;           ///< the first letter is lower case

  [[nodiscard]] bool has(Role role) const noexcept { return (roles & role_bit(role)) != 0; }
  [[nodiscard]] bool operative_lead() const noexcept {
    return lead.found() && capital && (lead.tag & kOperative) != 0;
  }
  [[nodiscard]] bool preambular_lead() const noexcept {
    return lead.found() && capital && (lead.tag & kPreambular) != 0;
  }
  [[nodiscard]] bool numbered() const noexcept {
    return marker && marker->sort == Marker::Sort::decimal;
  }
};

/// Texts of at most so many bytes are looked through for structural phrases.
inline constexpr std::size_t kShortText = 160;

/// True if a structural phrase with that role stands anywhere in `text`, which must be short.
[[nodiscard]] bool mentions(std::string_view text, Role role, const Rules& rules);

[[nodiscard]] Opening opening_of(const Fragment& fragment, const Rules& rules);

}  // namespace paralign::detail
