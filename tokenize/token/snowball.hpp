#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace paralign::detail {

/// XXH3 of bytes: the hash of forms, stems and keys. Stable over machines and runs.
[[nodiscard]] std::uint64_t hash_bytes(std::string_view bytes) noexcept;

/// A folded Arabic word without conjunction, preposition and article where the article is there to
/// prove them; the word itself if fewer than three letters would be left.
[[nodiscard]] std::string_view without_proclitic(std::string_view folded) noexcept;

/// The Snowball stemmer of a language, for folded words. Not safe for concurrent use: one a thread.
/// @par Source  Porter (1980), "An algorithm for suffix stripping", and its kin; libstemmer 2.2.
class Snowball {
 public:
  /// @param language  position in `languages()`; -1: words are their own stems.
  explicit Snowball(int language);
  ~Snowball();
  Snowball(const Snowball&) = delete;
  Snowball& operator=(const Snowball&) = delete;

  /// The stem of a folded word, valid until the next call.
  ///
  /// Two things beyond Snowball: French participles in -ee, which have lost the accent that it
  /// looks for, get the stem of those in -e; Arabic imperfects have one stem for "he" and "she",
  /// since an assembly is feminine and a council is not.
  [[nodiscard]] std::string_view stem(std::string_view folded);

 private:
  std::string code_;
  // Words of ASCII, nearly all of a Latin language once they are folded, go through the stemmer for
  // ISO 8859-1: the same rules, and a letter is a byte. The other one is made when it is needed.
  sb_stemmer* ascii_ = nullptr;
  sb_stemmer* utf8_ = nullptr;
  bool french_ = false;
  bool arabic_ = false;
  std::string imperfect_{};
};

}  // namespace paralign::detail
