#include "tokenize/read/html_style.hpp"

#include <algorithm>
#include <array>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kSpace = " \t\n\f\r";

constexpr std::array<std::string_view, 3> kListPlaces{"inside", "outside", "url"};

// The type among the words of "list-style: lower-alpha outside".
std::string list_type(std::string_view value) {
  for (std::string_view word = next_word(value); !word.empty(); word = next_word(value)) {
    const bool place = std::ranges::any_of(
        kListPlaces, [&](std::string_view other) { return word.starts_with(other); });
    if (!place) return std::string(word);
  }
  return {};
}

HtmlDisplay display(std::string_view value) {
  if (value == "none") return HtmlDisplay::none;
  if (value == "inline" || value == "contents") return HtmlDisplay::in_line;
  constexpr std::array<std::string_view, 5> kBlocks{"block", "flex", "grid", "list-item",
                                                    "flow-root"};
  return std::ranges::find(kBlocks, value) != kBlocks.end() ? HtmlDisplay::block
                                                            : HtmlDisplay::unset;
}

void declare(std::string_view property, std::string_view value, HtmlStyle& style) {
  if (property == "display") {
    style.display = display(value);
  } else if (property == "visibility") {
    style.invisible = value == "hidden" || value == "collapse";
  } else if (property == "mso-hide") {
    style.invisible = value == "all";
  } else if (property == "vertical-align") {
    style.superscript = value == "super";
  } else if (property == "white-space") {
    style.preformatted = value.starts_with("pre") || value == "break-spaces";
  } else if (property == "mso-list") {
    style.list_marker = value == "ignore";
  } else if (property == "list-style-type" || property == "list-style") {
    style.list_type = list_type(value);
  }
}

}  // namespace

HtmlStyle parse_style(std::string_view style) {
  HtmlStyle result;
  const std::string lower = lower_ascii(style);
  for (std::size_t begin = 0; begin < lower.size();) {
    const std::size_t end = std::min(lower.find(';', begin), lower.size());
    const std::string_view one = std::string_view(lower).substr(begin, end - begin);
    const std::size_t colon = one.find(':');
    if (colon != std::string_view::npos) {
      std::string_view value = one.substr(colon + 1);
      value = trim_ascii(value.substr(0, value.find('!')));
      declare(trim_ascii(one.substr(0, colon)), value, result);
    }
    begin = end + 1;
  }
  return result;
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (is_ascii_upper(static_cast<unsigned char>(c))) c = static_cast<char>(c | 0x20);
  }
  return result;
}

std::string_view trim_ascii(std::string_view text) noexcept {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string_view next_word(std::string_view& text) noexcept {
  text = text.substr(std::min(text.find_first_not_of(kSpace), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(kSpace));
  text.remove_prefix(word.size());
  return word;
}

}  // namespace paralign::detail
