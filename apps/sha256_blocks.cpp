#include "apps/sha256_blocks.hpp"

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#include <immintrin.h>

#define PARALIGN_SHA_INSTRUCTIONS 1
#endif

namespace paralign::apps {

#ifdef PARALIGN_SHA_INSTRUCTIONS

namespace {

// FIPS 180-4, section 4.2.2.
alignas(16) constexpr std::array<std::uint32_t, 64> kConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

__attribute__((target("sha,sse4.1"))) __m128i loaded(const void* from) noexcept {
  return _mm_loadu_si128(static_cast<const __m128i*>(from));
}

}  // namespace

bool has_sha_instructions() noexcept {
  constexpr unsigned kSha = 1U << 29U;  // leaf 7, EBX
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (b & kSha) == 0) return false;
  return __builtin_cpu_supports("sse4.1") != 0;
}

// The instructions want the words as ABEF and CDGH, the last one highest, and do two rounds each.
__attribute__((target("sha,sse4.1"))) void add_blocks_by_instructions(Sha256Words& words,
                                                                      const std::uint8_t* bytes,
                                                                      std::size_t blocks) noexcept {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const __m128i dcba = loaded(words.data());
  const __m128i hgfe = loaded(words.data() + 4);
  const __m128i badc = _mm_shuffle_epi32(dcba, 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(hgfe, 0x1B);
  __m128i abef = _mm_alignr_epi8(badc, efgh, 8);
  __m128i cdgh = _mm_blend_epi16(efgh, badc, 0xF0);
  for (; blocks > 0; --blocks, bytes += 64) {
    const __m128i abef_before = abef;
    const __m128i cdgh_before = cdgh;
    __m128i schedule[4];  // the last sixteen words
    for (std::size_t i = 0; i < 16; ++i) {
      __m128i& next = schedule[i % 4];
      if (i < 4) {
        next = _mm_shuffle_epi8(loaded(bytes + 16 * i), big_endian);
      } else {
        const __m128i w12 = schedule[(i + 1) % 4];
        const __m128i w8 = schedule[(i + 2) % 4];
        const __m128i w4 = schedule[(i + 3) % 4];
        const __m128i sum =
            _mm_add_epi32(_mm_sha256msg1_epu32(next, w12), _mm_alignr_epi8(w4, w8, 4));
        next = _mm_sha256msg2_epu32(sum, w4);
      }
      const __m128i keyed = _mm_add_epi32(next, loaded(kConstants.data() + 4 * i));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, keyed);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(keyed, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(words.data()), _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(words.data() + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool has_sha_instructions() noexcept { return false; }

void add_blocks_by_instructions(Sha256Words&, const std::uint8_t*, std::size_t) noexcept {}

#endif

}  // namespace paralign::apps
