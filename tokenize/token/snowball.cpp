#include "tokenize/token/snowball.hpp"

#include <libstemmer.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>

#include "paralign/language.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kArabicLetter = 2;  // bytes of an Arabic letter in UTF-8
constexpr std::size_t kShortestStem = 3 * kArabicLetter;

// Proclitics, longest first: conjunction and preposition with the article, the article, the single
// letters.
constexpr std::array<std::string_view, 8> kProclitics{
    "\u0648\u0628\u0627\u0644", "\u0648\u0627\u0644", "\u0641\u0627\u0644", "\u0628\u0627\u0644",
    "\u0643\u0627\u0644",       "\u0648\u0644\u0644", "\u0644\u0644",       "\u0627\u0644",
};

constexpr std::string_view kSheOf = "\u062A";  // first letter of an imperfect
constexpr std::string_view kHeOf = "\u064A";

// "adoptee", "adoptees" -> "adopte"
std::string_view without_feminine(std::string_view word) noexcept {
  constexpr std::size_t kShortest = 5;
  if (word.size() > kShortest && word.ends_with("ees")) return word.substr(0, word.size() - 2);
  if (word.size() >= kShortest && word.ends_with("ee")) return word.substr(0, word.size() - 1);
  return word;
}

// The patterns taf'al and tatafa'al, tastaf'il: longer words with that first letter are nouns.
bool is_imperfect(std::string_view stem) noexcept {
  if (!stem.starts_with(kSheOf)) return false;
  const std::string_view rest = stem.substr(kArabicLetter);
  return stem.size() == 3 * kArabicLetter || stem.size() == 4 * kArabicLetter ||
         rest.starts_with(kSheOf) || rest.starts_with("\u0633\u062A");
}

}  // namespace

std::string_view without_proclitic(std::string_view word) noexcept {
  for (const std::string_view proclitic : kProclitics) {
    if (word.starts_with(proclitic) && word.size() >= proclitic.size() + kShortestStem) {
      return word.substr(proclitic.size());
    }
  }
  return word;
}

std::uint64_t hash_bytes(std::string_view bytes) noexcept {
  return XXH3_64bits(bytes.data(), bytes.size());
}

Snowball::Snowball(int language) {
  if (language < 0) return;
  code_ = languages()[static_cast<std::size_t>(language)].code;
  ascii_ = sb_stemmer_new(code_.c_str(), "ISO_8859_1");
  french_ = code_ == "fr";
  arabic_ = code_ == "ar";
}

Snowball::~Snowball() {
  sb_stemmer_delete(ascii_);
  sb_stemmer_delete(utf8_);
}

std::string_view Snowball::stem(std::string_view folded) {
  if (code_.empty()) return folded;
  if (french_) folded = without_feminine(folded);
  const bool ascii =
      std::ranges::all_of(folded, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!(ascii && ascii_ != nullptr) && utf8_ == nullptr)
    utf8_ = sb_stemmer_new(code_.c_str(), "UTF_8");
  sb_stemmer* const stemmer = ascii && ascii_ != nullptr ? ascii_ : utf8_;
  if (stemmer == nullptr) return folded;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer, bytes, static_cast<int>(folded.size()));
  if (stem == nullptr) return folded;
  const std::string_view found(reinterpret_cast<const char*>(stem),
                               static_cast<std::size_t>(sb_stemmer_length(stemmer)));
  if (!arabic_ || !is_imperfect(found)) return found;
  imperfect_.assign(kHeOf).append(found.substr(kArabicLetter));
  return imperfect_;
}

}  // namespace paralign::detail
