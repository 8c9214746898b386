#include "apps/file_hash.hpp"

#include <sha256.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "apps/sha256_blocks.hpp"

namespace paralign::apps {
namespace {

constexpr std::size_t kBlock = 64;
constexpr std::string_view kDigits = "0123456789abcdef";

std::string in_hexadecimal(std::uint32_t word) {
  std::string text;
  for (unsigned shift = 32; shift > 0; shift -= 4) text += kDigits[(word >> (shift - 4)) & 0xFU];
  return text;
}

// By the instructions of the processor: libmd does without them, at a tenth of the speed.
class HashByInstructions {
 public:
  void add(std::string_view bytes) {
    length_ += bytes.size();
    if (held_ != 0) {
      const std::size_t count = std::min(kBlock - held_, bytes.size());
      hold(bytes.substr(0, count));
      bytes.remove_prefix(count);
      if (held_ < kBlock) return;
      add_blocks_by_instructions(words_, block_.data(), 1);
      held_ = 0;
    }
    const std::size_t blocks = bytes.size() / kBlock;
    add_blocks_by_instructions(words_, reinterpret_cast<const std::uint8_t*>(bytes.data()), blocks);
    hold(bytes.substr(blocks * kBlock));
  }

  // FIPS 180-4, section 5.1.1: a bit, zeros, and the length in bits.
  [[nodiscard]] std::string digest() {
    const std::uint64_t bits = 8 * length_;
    std::string end = "\x80";
    end.resize(1 + (2 * kBlock - 9 - held_) % kBlock, '\0');
    for (unsigned shift = 64; shift > 0; shift -= 8) {
      end += static_cast<char>((bits >> (shift - 8)) & 0xFFU);
    }
    add(end);
    std::string text;
    for (const std::uint32_t word : words_) text += in_hexadecimal(word);
    return text;
  }

 private:
  void hold(std::string_view bytes) {
    if (bytes.empty()) return;
    std::memcpy(block_.data() + held_, bytes.data(), bytes.size());
    held_ += bytes.size();
  }

  // FIPS 180-4, section 5.3.3.
  Sha256Words words_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                     0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, kBlock> block_{};
  std::size_t held_ = 0;
  std::uint64_t length_ = 0;
};

}  // namespace

struct Sha256::State {
  bool by_instructions = has_sha_instructions();
  HashByInstructions fast{};
  SHA256_CTX context{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) { SHA256_Init(&state_->context); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
  if (state_->by_instructions) {
    state_->fast.add(bytes);
  } else {
    SHA256_Update(&state_->context, reinterpret_cast<const std::uint8_t*>(bytes.data()),
                  bytes.size());
  }
}

std::string Sha256::digest() {
  if (state_->by_instructions) return state_->fast.digest();
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256_Final(digest.data(), &state_->context);
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
  }
  return text;
}

std::string sha256_of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.digest();
}

}  // namespace paralign::apps
