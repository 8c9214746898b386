#pragma once

// Where gumbo gets its memory from: a pool with limits, which goes away as a whole.
//
// gumbo destroys its trees by recursion, searches all open elements at every tag, compares each
// attribute of a tag with all others, and does not expect that memory ends. So its trees are never
// destroyed here but go with their memory, and a parse that goes over a limit is left from within
// the allocation that is too much.

#include <gumbo.h>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <memory_resource>

namespace paralign::detail {

struct GumboLimits {
  std::size_t bytes = std::size_t{256} << 20U;
  std::uint16_t depth = 512;
  std::uint32_t attributes = 250;  ///< of a tag
};

/// @par Thread safety  An object for each parse.
class GumboMemory {
 public:
  enum class Excess : std::uint8_t { none, bytes, depth, attributes };

  explicit GumboMemory(const GumboLimits& limits);
  GumboMemory(const GumboMemory&) = delete;
  GumboMemory& operator=(const GumboMemory&) = delete;
  ~GumboMemory() = default;

  /// The tree of `utf8`, which lives as long as this object; null where a limit was reached.
  [[nodiscard]] const GumboNode* parse(const char* utf8, std::size_t size);

  /// The limit that was reached.
  [[nodiscard]] Excess excess() const noexcept { return excess_; }

 private:
  static constexpr std::size_t kSlabNodes = 1024;

  // All nodes lie in slabs, so that a pointer to one can be told from other bytes.
  struct Slab {
    std::byte* nodes = nullptr;
    std::array<std::uint16_t, kSlabNodes> depths{};
  };

  class Budget : public std::pmr::memory_resource {
   public:
    explicit Budget(std::size_t bytes) : left_(bytes) {}

   private:
    void* do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void* pointer, std::size_t bytes, std::size_t alignment) override;
    [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
      return this == &other;
    }
    std::size_t left_;
  };

  static void* allocate(void* self, std::size_t size);
  static void release(void* self, void* pointer);
  [[nodiscard]] std::byte* take(std::size_t size) noexcept;
  [[nodiscard]] std::byte* take_node();
  void measure_last_node();
  [[nodiscard]] std::uint16_t depth_of(const GumboNode* node) const;

  GumboLimits limits_;
  Budget budget_;
  std::pmr::unsynchronized_pool_resource pool_;
  std::map<const std::byte*, std::unique_ptr<Slab>> slabs_{};
  Slab* slab_ = nullptr;
  std::size_t used_ = kSlabNodes;  // nodes of `slab_`
  std::uint32_t attributes_ = 0;   // since the last node
  Excess excess_ = Excess::none;
  std::jmp_buf escape_{};
};

}  // namespace paralign::detail
