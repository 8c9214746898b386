#include "tokenize/read/gumbo_memory.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace paralign::detail {
namespace {

// Before each piece: its size, or 0 of a node.
constexpr std::size_t kHead = alignof(std::max_align_t);
constexpr std::size_t kNode = kHead + (sizeof(GumboNode) + kHead - 1) / kHead * kHead;

}  // namespace

void* GumboMemory::Budget::do_allocate(std::size_t bytes, std::size_t alignment) {
  if (bytes > left_) throw std::bad_alloc();
  void* const pointer = std::pmr::new_delete_resource()->allocate(bytes, alignment);
  left_ -= bytes;
  return pointer;
}

void GumboMemory::Budget::do_deallocate(void* pointer, std::size_t bytes, std::size_t alignment) {
  left_ += bytes;
  std::pmr::new_delete_resource()->deallocate(pointer, bytes, alignment);
}

GumboMemory::GumboMemory(const GumboLimits& limits)
    : limits_(limits), budget_(limits.bytes), pool_(&budget_) {}

const GumboNode* GumboMemory::parse(const char* utf8, std::size_t size) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = this;
  options.max_errors = 0;
  // Between here and `allocate` there are frames of C only.
  if (setjmp(escape_) != 0) return nullptr;
  return gumbo_parse_with_options(&options, utf8, size)->root;
}

void* GumboMemory::allocate(void* self, std::size_t size) {
  auto& memory = *static_cast<GumboMemory*>(self);
  std::byte* const pointer = memory.take(size);
  if (pointer == nullptr) std::longjmp(memory.escape_, 1);
  return pointer + kHead;
}

void GumboMemory::release(void* self, void* pointer) {
  if (pointer == nullptr) return;
  std::byte* const begin = static_cast<std::byte*>(pointer) - kHead;
  std::size_t size = 0;
  std::memcpy(&size, begin, sizeof(size));
  if (size > 0) static_cast<GumboMemory*>(self)->pool_.deallocate(begin, size, kHead);
}

std::byte* GumboMemory::take(std::size_t size) noexcept try {
  if (size == sizeof(GumboNode)) return take_node();
  if (size == sizeof(GumboAttribute) && ++attributes_ > limits_.attributes) {
    excess_ = Excess::attributes;
    return nullptr;
  }
  const std::size_t whole = size + kHead;
  auto* const begin = static_cast<std::byte*>(pool_.allocate(whole, kHead));
  std::memcpy(begin, &whole, sizeof(whole));
  return begin;
} catch (const std::bad_alloc&) {
  excess_ = Excess::bytes;
  return nullptr;
}

// Now and then something else has the size of a node. That does no harm: no node's parent is there.
std::byte* GumboMemory::take_node() {
  if (slab_ != nullptr) measure_last_node();
  if (excess_ != Excess::none) return nullptr;
  attributes_ = 0;
  if (used_ == kSlabNodes) {
    auto slab = std::make_unique<Slab>();
    slab->nodes = static_cast<std::byte*>(pool_.allocate(kSlabNodes * kNode, kHead));
    std::memset(slab->nodes, 0, kSlabNodes * kNode);
    slab_ = slab.get();
    slabs_.emplace(slab->nodes, std::move(slab));
    used_ = 0;
  }
  return slab_->nodes + kNode * used_++;
}

// A node is put into the tree before the next one is made, so its parent is known by now.
void GumboMemory::measure_last_node() {
  const std::size_t last = used_ - 1;
  const auto* node = reinterpret_cast<const GumboNode*>(slab_->nodes + last * kNode + kHead);
  const auto depth = static_cast<std::uint16_t>(depth_of(node->parent) + 1);
  slab_->depths[last] = depth;
  if (depth > limits_.depth) excess_ = Excess::depth;
}

std::uint16_t GumboMemory::depth_of(const GumboNode* node) const {
  const auto* const at = reinterpret_cast<const std::byte*>(node);
  auto slab = slabs_.upper_bound(at);
  if (slab == slabs_.begin()) return 0;
  --slab;
  const auto offset = static_cast<std::size_t>(at - slab->first);
  return offset < kSlabNodes * kNode ? slab->second->depths[offset / kNode] : 0;
}

}  // namespace paralign::detail
