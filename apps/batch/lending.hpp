#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace paralign::apps {

/// Lends things to threads, one at a time to each: as many are made as were ever lent at once.
template <class Thing>
class Lending {
 public:
  explicit Lending(std::function<std::unique_ptr<Thing>()> make) : make_(std::move(make)) {}

  /// What `use` makes of a thing. @par Thread safety  Any thread.
  template <class Use>
  auto with(Use use) {
    struct Loan {
      Lending& from;
      std::unique_ptr<Thing> thing;
      ~Loan() { from.take_back(std::move(thing)); }
    };
    const Loan loan{*this, lend()};
    return use(*loan.thing);
  }

 private:
  std::unique_ptr<Thing> lend() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return make_();
    std::unique_ptr<Thing> thing = std::move(idle_.back());
    idle_.pop_back();
    return thing;
  }

  void take_back(std::unique_ptr<Thing> thing) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(thing));
  }

  std::function<std::unique_ptr<Thing>()> make_;
  std::mutex mutex_{};
  std::vector<std::unique_ptr<Thing>> idle_{};
};

}  // namespace paralign::apps
