#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace paralign::apps {

/// Results that several threads make and one takes in order.
template <class Result>
class OrderedResults {
 public:
  /// @param count   how many there are. @param window  how many may be made ahead of their turn.
  OrderedResults(std::size_t count, std::size_t window)
      : count_(count), slots_(std::max<std::size_t>(window, 1)) {}

  /// The next position to make, once there is room for its result; nothing where all are taken or
  /// `close` was called.
  [[nodiscard]] std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    if (closed_ || next_ >= count_) return std::nullopt;
    const std::size_t mine = next_++;
    room_.wait(lock, [&] { return closed_ || mine < taken_ + slots_.size(); });
    if (closed_) return std::nullopt;
    return mine;
  }

  void put(std::size_t position, Result result) {
    {
      const std::lock_guard lock(mutex_);
      slots_[position % slots_.size()].emplace(std::move(result));
    }
    made_.notify_one();
  }

  void fail(std::exception_ptr error) {
    {
      const std::lock_guard lock(mutex_);
      if (!error_) error_ = std::move(error);
    }
    made_.notify_one();
  }

  /// The result of that position; positions grow by one from call to call.
  /// @throws what a thread failed with.
  [[nodiscard]] Result take(std::size_t position) {
    std::unique_lock lock(mutex_);
    std::optional<Result>& slot = slots_[position % slots_.size()];
    made_.wait(lock, [&] { return slot.has_value() || error_; });
    if (error_) std::rethrow_exception(error_);
    Result result = std::move(*slot);
    slot.reset();
    ++taken_;
    lock.unlock();
    room_.notify_all();
    return result;
  }

  /// No position is given out any more.
  void close() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable made_;
  std::size_t count_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool closed_ = false;
  std::exception_ptr error_;
  std::deque<std::optional<Result>> slots_;
};

/// Calls `make(position)` for all positions under `count` in `workers` threads and `take(position,
/// result)` with the results in order in this one, until `take` returns false. What either throws
/// is thrown again here, once all threads have ended.
///
/// At most a few results for each worker are held at a time.
template <class Make, class Take>
void run_ordered(std::size_t count, std::size_t workers, Make make, Take take) {
  using Result = decltype(make(std::size_t{0}));
  constexpr std::size_t kAhead = 8;  // evens out work of different length
  if (workers <= 1) {
    for (std::size_t i = 0; i < count && take(i, make(i)); ++i) {
    }
    return;
  }
  OrderedResults<Result> results(count, kAhead * workers);
  std::vector<std::jthread> threads;
  // Whatever ends this function, threads that wait for room go home before they are joined.
  struct Closer {
    OrderedResults<Result>& results;
    ~Closer() { results.close(); }
  } const closer{results};
  const auto work = [&] {
    try {
      while (const auto position = results.next()) results.put(*position, make(*position));
    } catch (...) {
      results.fail(std::current_exception());
    }
  };
  for (std::size_t i = 0; i < std::min(workers, count); ++i) threads.emplace_back(work);
  for (std::size_t i = 0; i < count; ++i) {
    if (!take(i, results.take(i))) return;
  }
}

}  // namespace paralign::apps
