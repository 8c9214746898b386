#include "tokenize/token/snowball.hpp"

#include <libstemmer.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

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
  const std::string_view code = languages()[static_cast<std::size_t>(language)].code;
  stemmer_ = sb_stemmer_new(code.data(), "UTF_8");
}

Snowball::~Snowball() { sb_stemmer_delete(stemmer_); }

std::string_view Snowball::stem(std::string_view folded) {
  if (stemmer_ == nullptr) return folded;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_, bytes, static_cast<int>(folded.size()));
  if (stem == nullptr) return folded;
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
}

}  // namespace paralign::detail
