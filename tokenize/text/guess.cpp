#include "tokenize/text/guess.hpp"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "tokenize/text/encoding_label.hpp"
#include "tokenize/text/encoding_words.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

// More text makes the guess slower, not better.
constexpr std::size_t kSample = std::size_t{1} << 15U;

// The part to look at: it begins with the line that holds the first byte above ASCII.
std::string_view sample_of(std::string_view bytes) {
  const auto high = std::ranges::find_if(bytes, [](char byte) { return (byte & 0x80) != 0; });
  const auto first = static_cast<std::size_t>(high - bytes.begin());
  const std::size_t reach = first < kSample / 2 ? 0 : first - kSample / 2;
  const std::size_t line = bytes.substr(0, first).find_last_of("\r\n");
  const std::size_t begin = line == std::string_view::npos || line < reach ? reach : line;
  return bytes.substr(begin, kSample);
}

struct Units {
  std::size_t all = 0;
  std::size_t familiar = 0;  ///< of languages that UN documents are in, and their punctuation
  std::size_t ascii = 0;
  std::size_t odd = 0;  ///< in no text
};

Units count_units(std::string_view bytes, bool little_endian) {
  Units units;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    const unsigned c = little_endian ? second * 256U + first : first * 256U + second;
    const bool ascii = (c >= 0x20 && c < 0x7F) || (c >= 0x09 && c <= 0x0D);
    ++units.all;
    units.ascii += ascii ? 1U : 0U;
    units.familiar += ascii || (c >= 0xA0 && c < 0x180) || (c >= 0x400 && c < 0x500) ||
                              (c >= 0x600 && c < 0x700) || (c >= 0x200E && c < 0x2040)
                          ? 1U
                          : 0U;
    units.odd += c < 0x09 || (c >= 0x0E && c < 0x20) || (c >= 0x7F && c < 0xA0) ||
                         (c >= 0xE000 && c < 0xF900) || c >= 0xFFFE
                     ? 1U
                     : 0U;
  }
  return units;
}

// Nine units of ten are familiar. Or the text is Chinese, say, and only its blanks and line ends
// tell the order of bytes; its bytes are then not those of a text in ASCII that holds a NUL.
bool is_utf16(const Units& units, const Units& swapped, std::size_t printable) {
  if (units.all == 0 || units.odd * 100 > units.all) return false;
  if (units.familiar * 10 >= units.all * 9) return true;
  return units.odd == 0 && units.ascii > 0 && swapped.ascii == 0 && printable * 2 < units.all * 3;
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

struct Detected {
  std::string encoding{};  ///< empty where nothing was found
  int confidence = 0;      ///< 0 to 100
};

// What ICU's detector thinks best. That the text is not UTF-8 or UTF-16 is known by now, and EBCDIC
// is what it sees in a few Arabic words.
Detected detect(std::string_view bytes, bool of_others) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return {};
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    const int confidence = ucsdet_getConfidence(matches[i], &status);
    if (U_FAILURE(status)) return {};
    if (name.starts_with("UTF-") || name.starts_with("IBM")) continue;
    const std::string encoding = encoding_of_label(name).value_or("");
    if (encoding.empty() || (of_others && is_candidate(encoding))) continue;
    return {encoding, confidence};
  }
  return {};
}

// True if the words are better evidence than what the detector says.
bool stands(const WordEvidence& words, const Detected& detected) {
  if (detected.encoding.empty() || is_candidate(detected.encoding)) return true;
  const std::size_t all = words.known + words.fine;
  if (words.strange * 2 > all) return detected.confidence < 10;
  if (words.strange * 10 > all) return detected.confidence < 30;
  if (detected.confidence < 20) return true;
  const bool arabic = words.encoding == "windows-1256" || words.encoding == "ISO-8859-6";
  // Of other alphabets KOI8 alone has its small letters where windows-1256 has Arabic ones.
  if (arabic) return !detected.encoding.starts_with("KOI8") || words.known * 8 >= all;
  return words.familiar || words.french;
}

}  // namespace

std::string_view unmarked_utf16(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample & ~std::size_t{1});
  if (count_controls(sample) == 0) return {};
  const Units little = count_units(sample, true);
  const Units big = count_units(sample, false);
  const auto printable = static_cast<std::size_t>(
      std::ranges::count_if(sample, [](char byte) { return byte >= 0x20 && byte < 0x7F; }));
  if (is_utf16(little, big, printable)) return "UTF-16LE";
  if (is_utf16(big, little, printable)) return "UTF-16BE";
  return {};
}

std::string guess_encoding(std::string_view bytes) {
  const std::string_view sample = sample_of(bytes);
  const WordEvidence words = best_reading(sample);
  const bool of_others = words.strange * 2 > words.known + words.fine;
  const Detected detected = detect(sample, of_others);
  return stands(words, detected) ? std::string(words.encoding) : detected.encoding;
}

}  // namespace paralign::detail
