#include "tokenize/read/docx_symbols.hpp"

#include <algorithm>
#include <array>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// The encoding of the font Symbol (Adobe, "Symbol Encoding"), from 0x21 and from 0xA0 on; U+FFFD
// for parts of large brackets. The asterisk stays what notes are marked with.
constexpr char32_t kLowFirst = 0x21;
constexpr std::u32string_view kSymbolLow =
    U"!\u2200#\u2203%&\u220B()*+,\u2212./0123456789:;<=>?\u2245"
    U"\u0391\u0392\u03A7\u0394\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C"
    U"\u039D\u039F\u03A0\u0398\u03A1\u03A3\u03A4\u03A5\u03C2\u03A9\u039E\u03A8\u0396"
    U"[\u2234]\u22A5_\u203E"
    U"\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u03BC"
    U"\u03BD\u03BF\u03C0\u03B8\u03C1\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6{|}\u223C";
constexpr char32_t kHighFirst = 0xA0;
constexpr std::u32string_view kSymbolHigh =
    U"\u20AC\u03D2\u2032\u2264\u2044\u221E\u0192\u2663\u2666\u2665\u2660\u2194\u2190\u2191\u2192"
    U"\u2193\u00B0\u00B1\u2033\u2265\u00D7\u221D\u2202\u2022\u00F7\u2260\u2261\u2248\u2026\uFFFD"
    U"\uFFFD\u21B5\u2135\u2111\u211C\u2118\u2297\u2295\u2205\u2229\u222A\u2283\u2287\u2284\u2282"
    U"\u2286\u2208\u2209\u2220\u2207\u00AE\u00A9\u2122\u220F\u221A\u22C5\u00AC\u2227\u2228\u21D4"
    U"\u21D0\u21D1\u21D2\u21D3\u25CA\u2329\u00AE\u00A9\u2122\u2211";

struct Drawn {
  char32_t code;
  char32_t character;
};

// What lists and check boxes are made with.
constexpr std::array kWingdings{
    Drawn{0x6C, 0x25CF}, Drawn{0x6E, 0x25A0}, Drawn{0x6F, 0x25A1}, Drawn{0x71, 0x2751},
    Drawn{0x75, 0x25C6}, Drawn{0x76, 0x2756}, Drawn{0x9F, 0x2022}, Drawn{0xA7, 0x25AA},
    Drawn{0xA8, 0x25FB}, Drawn{0xD8, 0x27A2}, Drawn{0xDF, 0x2190}, Drawn{0xE0, 0x2192},
    Drawn{0xFC, 0x2713}, Drawn{0xFD, 0x2612}, Drawn{0xFE, 0x2611},
};

constexpr char32_t kPrivateFirst = 0xF000;
constexpr char32_t kPrivateLast = 0xF0FF;

constexpr bool is_private(char32_t c) { return c >= kPrivateFirst && c <= kPrivateLast; }

char32_t of_symbol(char32_t code) {
  if (code == ' ') return ' ';
  char32_t drawn = 0;
  if (code >= kLowFirst && code - kLowFirst < kSymbolLow.size()) {
    drawn = kSymbolLow[code - kLowFirst];
  } else if (code >= kHighFirst && code - kHighFirst < kSymbolHigh.size()) {
    drawn = kSymbolHigh[code - kHighFirst];
  }
  return drawn == kReplacement ? 0 : drawn;
}

char32_t of_wingdings(char32_t code) {
  const auto* const found = std::ranges::find(kWingdings, code, &Drawn::code);
  return found == kWingdings.end() ? 0 : found->character;
}

char32_t superscript(int digit) {
  constexpr std::u32string_view kDigits =
      U"\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  return kDigits[static_cast<std::size_t>(digit)];
}

}  // namespace

char32_t drawn_character(std::string_view font, char32_t code) noexcept {
  const char32_t low = is_private(code) ? code - kPrivateFirst : code;
  if (low <= 0xFF && font == "Symbol") return of_symbol(low);
  if (low <= 0xFF && font == "Wingdings") return of_wingdings(low);
  return is_private(code) ? 0 : code;
}

std::string without_private(std::string_view text, std::string_view font, std::size_t& unknown) {
  // U+F000 to U+F0FF: EF 80..83 xx.
  std::string result;
  std::size_t kept = 0;
  for (std::size_t i = text.find('\xEF'); i != std::string_view::npos; i = text.find('\xEF', i)) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (!is_private(c)) continue;
    result += text.substr(kept, begin - kept);
    kept = i;
    if (const char32_t drawn = drawn_character(font, c)) {
      append_code_point(result, drawn);
    } else {
      ++unknown;
    }
  }
  result += text.substr(kept);
  return result;
}

std::string superscript_digits(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const int digit = digit_value(c);
    if (digit < 0 && !is_space(c)) return std::string(text);
    append_code_point(result, digit < 0 ? c : superscript(digit));
  }
  return result;
}

}  // namespace paralign::detail
