#include <algorithm>
#include <array>

#include "paralign/document.hpp"

namespace paralign {
namespace {

constexpr std::array<std::string_view, 13> kKindNames{
    "masthead", "adoption", "title",    "opener",  "preamble", "operative", "subparagraph",
    "heading",  "annex",    "footnote", "meeting", "vote",     "other"};

}  // namespace

std::string_view kind_name(Kind kind) noexcept {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<Kind> parse_kind(std::string_view name) noexcept {
  const auto it = std::ranges::find(kKindNames, name);
  if (it == kKindNames.end()) return std::nullopt;
  return static_cast<Kind>(it - kKindNames.begin());
}

bool is_body(Kind kind) noexcept {
  return kind == Kind::title || kind == Kind::opener || kind == Kind::preamble ||
         kind == Kind::operative || kind == Kind::subparagraph;
}

std::string_view severity_name(Severity severity) noexcept {
  constexpr std::array<std::string_view, 3> kNames{"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::string_view genre_name(Genre genre) noexcept {
  constexpr std::array<std::string_view, 4> kNames{"resolution", "decision", "draft", "other"};
  return kNames[static_cast<std::size_t>(genre)];
}

}  // namespace paralign
