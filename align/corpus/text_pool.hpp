#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "align/corpus/content_hash.hpp"
#include "align/corpus/unique_index.hpp"

namespace paralign::detail {

/// Texts by numbers: each stands once, and 0 is the empty one. Views live as long as the pool.
class TextPool {
 public:
  TextPool() { (void)number_of({}); }

  /// Equal for equal texts. @pre `close` was not called.
  std::uint32_t number_of(std::string_view text) {
    const std::uint32_t next = next_number(sizeof(Length) + text.size());
    const std::uint32_t number = index_.find_or_add(
        content_hash(text), next, [&](std::uint32_t known) { return (*this)[known] == text; },
        [this](std::uint32_t known) { return content_hash((*this)[known]); });
    if (number == next) put(text);
    return number;
  }

  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept {
    const char* const place = chunks_[number >> kBits].data() + (number & (kChunk - 1));
    Length length = 0;
    std::memcpy(&length, place, sizeof length);
    return {place + sizeof length, length};
  }

  /// No text is added any more: frees what finds them.
  void close() { index_ = UniqueIndex(); }

 private:
  using Length = std::uint32_t;
  static constexpr unsigned kBits = 16;
  static constexpr std::uint32_t kChunk = 1U << kBits;

  // A number is the place of a length with the text behind it: a chunk, and where in it. Chunks
  // never grow beyond what was reserved, so that texts stay where they are; a long text has its
  // own.
  std::uint32_t next_number(std::size_t size) {
    if (chunks_.empty() || (!chunks_.back().empty() && chunks_.back().size() + size > kChunk)) {
      chunks_.emplace_back().reserve(kChunk);
    }
    return static_cast<std::uint32_t>((chunks_.size() - 1) << kBits | chunks_.back().size());
  }

  void put(std::string_view text) {
    const auto length = static_cast<Length>(text.size());
    std::array<char, sizeof length> bytes{};
    std::memcpy(bytes.data(), &length, sizeof length);
    std::string& chunk = chunks_.back();
    chunk.reserve(chunk.size() + sizeof length + text.size());
    chunk.append(bytes.data(), bytes.size()).append(text);
  }

  std::vector<std::string> chunks_{};
  UniqueIndex index_{};
};

}  // namespace paralign::detail
