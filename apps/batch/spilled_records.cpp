#include "apps/batch/spilled_records.hpp"

#include <algorithm>
#include <span>

namespace paralign::apps {

void SpilledRecords::add(std::string_view record) {
  constexpr std::size_t kEnough = 1U << 16U;
  begins_.push_back(file_.size() + last_.size());
  last_ += record;
  if (last_.size() >= kEnough) write();
}

void SpilledRecords::write() {
  file_.append(std::as_bytes(std::span(last_)));
  last_.clear();
}

void SpilledRecords::finish() {
  write();
  std::string().swap(last_);
}

std::string SpilledRecords::at(std::size_t position, std::size_t most) const {
  const std::uint64_t begin = begins_[position];
  const std::uint64_t end =
      position + 1 < begins_.size() ? begins_[position + 1] : file_.size() + last_.size();
  const std::size_t length = std::min(most, static_cast<std::size_t>(end - begin));
  if (begin >= file_.size()) {
    return last_.substr(static_cast<std::size_t>(begin - file_.size()), length);
  }
  std::string record(length, '\0');
  (void)file_.read(begin, std::as_writable_bytes(std::span(record)));
  return record;
}

}  // namespace paralign::apps
