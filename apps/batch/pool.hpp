#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace paralign::apps {

/// Lends things that are dear to make and that one thread at a time may use: as many are made as
/// are lent at once.
template <class Thing>
class Pool {
 public:
  /// Gives the thing back at its end.
  class Loan {
   public:
    Loan(Pool& pool, std::unique_ptr<Thing> thing) : pool_(pool), thing_(std::move(thing)) {}
    ~Loan() { pool_.give_back(std::move(thing_)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    [[nodiscard]] Thing* operator->() const noexcept { return thing_.get(); }

   private:
    Pool& pool_;
    std::unique_ptr<Thing> thing_;
  };

  /// @par Thread safety  Any thread.
  [[nodiscard]] Loan lend() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return {*this, std::make_unique<Thing>()};
    std::unique_ptr<Thing> thing = std::move(free_.back());
    free_.pop_back();
    return {*this, std::move(thing)};
  }

 private:
  void give_back(std::unique_ptr<Thing> thing) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(thing));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Thing>> free_;
};

}  // namespace paralign::apps
