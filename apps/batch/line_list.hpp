#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace paralign::apps {

/// Short texts without line ends, in order, close together in memory.
class LineList {
 public:
  void add(std::string_view line) {
    if (chunks_.empty() || chunks_.back().size() + line.size() >= kChunk) {
      chunks_.emplace_back().reserve(kChunk);
    }
    (chunks_.back() += line) += '\n';
    ++size_;
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// All of them, one after the other. It must not outlive the list, nor see it grow.
  class Reader {
   public:
    explicit Reader(const LineList& lines) : lines_(&lines) {}

    /// Nothing after the last.
    std::optional<std::string_view> next() {
      if (chunk_ == lines_->chunks_.size()) return std::nullopt;
      const std::string& text = lines_->chunks_[chunk_];
      const std::size_t end = text.find('\n', at_);
      const auto line = std::string_view(text).substr(at_, end - at_);
      at_ = end + 1;
      if (at_ == text.size()) {
        ++chunk_;
        at_ = 0;
      }
      return line;
    }

   private:
    const LineList* lines_;
    std::size_t chunk_ = 0;
    std::size_t at_ = 0;
  };

  [[nodiscard]] Reader reader() const { return Reader(*this); }

 private:
  static constexpr std::size_t kChunk = 1U << 16U;

  std::deque<std::string> chunks_{};
  std::size_t size_ = 0;
};

}  // namespace paralign::apps
