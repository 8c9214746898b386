#pragma once

// Parts that few lines have. A text may have millions of lines, so that each line pays eight bytes
// for such a part and no more.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace paralign::detail {

/// A `std::optional` of eight bytes: what it holds stands elsewhere.
template <typename T>
class Seldom {
 public:
  Seldom() = default;
  Seldom(const Seldom& other) : held_(other ? std::make_unique<T>(*other) : nullptr) {}
  Seldom(Seldom&&) noexcept = default;
  ~Seldom() = default;
  Seldom& operator=(const Seldom& other) {
    if (this != &other) held_ = other ? std::make_unique<T>(*other) : nullptr;
    return *this;
  }
  Seldom& operator=(Seldom&&) noexcept = default;
  Seldom& operator=(T value) {
    held_ = std::make_unique<T>(std::move(value));
    return *this;
  }
  Seldom& operator=(std::optional<T> value) {
    held_ = value ? std::make_unique<T>(std::move(*value)) : nullptr;
    return *this;
  }

  explicit operator bool() const noexcept { return held_ != nullptr; }
  [[nodiscard]] T& operator*() noexcept { return *held_; }
  [[nodiscard]] const T& operator*() const noexcept { return *held_; }
  [[nodiscard]] T* operator->() noexcept { return held_.get(); }
  [[nodiscard]] const T* operator->() const noexcept { return held_.get(); }
  void reset() noexcept { held_.reset(); }

 private:
  std::unique_ptr<T> held_;
};

/// A string that is mostly empty.
class SeldomString {
 public:
  SeldomString() = default;
  SeldomString& operator=(std::string_view text) {
    if (text.empty()) {
      held_.reset();
    } else {
      held_ = std::string(text);
    }
    return *this;
  }

  [[nodiscard]] bool empty() const noexcept { return !held_; }
  // Used as the string it stands for.
  operator std::string_view() const noexcept {  // NOLINT(google-explicit-constructor)
    return held_ ? std::string_view(*held_) : std::string_view{};
  }
  [[nodiscard]] std::string str() const { return held_ ? *held_ : std::string{}; }

 private:
  Seldom<std::string> held_;
};

}  // namespace paralign::detail
