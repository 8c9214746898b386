#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace paralign::apps {

/// Results that several threads make of a stream of items and one thread takes, in the order of the
/// items.
template <class Item, class Result>
class OrderedResults {
 public:
  /// @param window  how many results may be made ahead of their turn; at least 1.
  explicit OrderedResults(std::size_t window) : slots_(window) {}

  /// The next item and its position, once there is room for its result; nothing at the end of the
  /// stream and after `close`. One `source` call at a time.
  template <class Source>
  [[nodiscard]] std::optional<std::pair<std::size_t, Item>> next(Source& source) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return ended_ || given_ < taken_ + slots_.size(); });
    if (ended_) return std::nullopt;
    std::optional<Item> item = source();
    if (!item) {
      end();
      return std::nullopt;
    }
    return std::pair(given_++, std::move(*item));
  }

  void put(std::size_t position, Result result) {
    const std::lock_guard lock(mutex_);
    slots_[position % slots_.size()].emplace(std::move(result));
    made_.notify_one();
  }

  void fail(std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
    end();
  }

  /// The next result, or nothing after the last. @throws what a thread failed with.
  [[nodiscard]] std::optional<Result> take() {
    std::unique_lock lock(mutex_);
    std::optional<Result>& slot = slots_[taken_ % slots_.size()];
    made_.wait(lock, [&] { return slot || error_ || (ended_ && taken_ == given_); });
    if (error_) std::rethrow_exception(error_);
    std::optional<Result> result = std::move(slot);
    slot.reset();
    ++taken_;
    room_.notify_all();
    return result;
  }

  /// No item is given out any more.
  void close() {
    const std::lock_guard lock(mutex_);
    end();
  }

 private:
  void end() {
    ended_ = true;
    room_.notify_all();
    made_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable made_;
  std::size_t given_ = 0;
  std::size_t taken_ = 0;
  bool ended_ = false;
  std::exception_ptr error_;
  std::vector<std::optional<Result>> slots_;
};

/// Calls `make` with each item that `source` gives, in `workers` threads, and `take` with the
/// results, in the order of the items, in this thread, until `take` returns false. What one of them
/// throws is thrown again here, once all threads have ended.
///
/// `source` gives an optional item, nothing at the end; it is called by any of the threads, but
/// never twice at once. At most a few results for each worker are held at a time.
template <class Source, class Make, class Take>
void run_ordered(std::size_t workers, Source source, Make make, Take take) {
  using Item = typename decltype(source())::value_type;
  using Result = decltype(make(std::declval<Item>()));
  constexpr std::size_t kAhead = 4;  // evens out work of different length
  if (workers <= 1) {
    while (std::optional<Item> item = source()) {
      if (!take(make(std::move(*item)))) return;
    }
    return;
  }
  OrderedResults<Item, Result> results(kAhead * workers);
  const auto work = [&] {
    try {
      while (auto next = results.next(source)) {
        results.put(next->first, make(std::move(next->second)));
      }
    } catch (...) {
      results.fail(std::current_exception());
    }
  };
  std::vector<std::jthread> threads;
  // Whatever ends this function: threads that wait for room go home before they are joined.
  struct Closer {
    OrderedResults<Item, Result>& results;
    ~Closer() { results.close(); }
  } const closer{results};
  for (std::size_t i = 0; i < workers; ++i) threads.emplace_back(work);
  while (std::optional<Result> result = results.take()) {
    if (!take(std::move(*result))) return;
  }
}

/// A source of the numbers under `count`.
[[nodiscard]] inline auto positions_under(std::size_t count) {
  return [next = std::size_t{0}, count]() mutable -> std::optional<std::size_t> {
    if (next == count) return std::nullopt;
    return next++;
  };
}

}  // namespace paralign::apps
