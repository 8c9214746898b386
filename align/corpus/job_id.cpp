#include "align/corpus/job_id.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <string_view>

namespace paralign {
namespace detail {
namespace {

// A file may hold several resolutions: "58/30#2" is the second one of that number.
std::string_view part_of_file(std::string_view name) noexcept {
  const std::size_t mark = name.rfind('#');
  return mark == std::string_view::npos ? std::string_view() : name.substr(mark);
}

}  // namespace

std::string content_key(const CorpusDocument& document) {
  std::string key = document.sha256.empty() ? document.file : document.sha256;
  key += '\n';
  key += document.number.empty() ? document.symbol : document.number;
  key += part_of_file(document.name);
  key += '\n';
  key += document.language;
  return key;
}

}  // namespace detail

// 15 small letters and digits: XXH3 of pairing and contents, in the order of `positions`.
std::string job_id(std::span<const CorpusDocument> documents,
                   std::span<const std::uint32_t> positions, Pairing pairing) {
  std::string text(pairing_name(pairing));
  for (const std::uint32_t position : positions) {
    text += '\n';
    text += detail::content_key(documents[position]);
  }
  // 15 characters need no allocation; 75 bits tell a million jobs apart but for one case in 10^11.
  constexpr std::string_view kSigns = "0123456789abcdefghjkmnpqrstvwxyz";
  constexpr std::size_t kLength = 15;
  XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  std::string id;
  for (std::size_t i = 0; i < kLength; ++i) {
    id.push_back(kSigns[hash.low64 % kSigns.size()]);
    hash.low64 = hash.low64 >> 5U | hash.high64 << 59U;
    hash.high64 >>= 5U;
  }
  return id;
}

std::uint32_t part_of(std::string_view id, std::uint32_t parts) noexcept {
  if (parts == 0) return 0;
  return static_cast<std::uint32_t>(XXH3_64bits(id.data(), id.size()) % parts);
}

}  // namespace paralign
