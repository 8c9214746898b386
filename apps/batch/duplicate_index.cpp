#include "apps/batch/duplicate_index.hpp"

namespace paralign::apps {

// While the records are read, marks are gathered: each takes its share.
DuplicateIndex::DuplicateIndex(const std::string& folder, std::size_t memory)
    : records_(std::in_place, folder, memory / 2), marks_(folder, memory / 2) {}

void DuplicateIndex::add(const CorpusAlignment& job, const RowDigest& digest, std::uint64_t row,
                         CorpusSplit split) {
  for (const DuplicateRecord& record : duplicate_records(job, digest, row, split)) {
    records_->add(record);
  }
}

void DuplicateIndex::finish() {
  records_->finish();
  {
    auto ahead = records_->stream();
    auto behind = records_->stream();
    find_duplicates([&] { return ahead.next(); }, [&] { return behind.next(); },
                    [this](const DuplicateMark& mark) { marks_.add(mark); });
  }
  records_.reset();
  marks_.finish();
  stream_.emplace(marks_.stream());
  next_ = stream_->next();
}

void DuplicateIndex::mark(MarkedRow& row) {
  for (; next_ && next_->row <= row.id; next_ = stream_->next()) {
    if (next_->row == row.id) apply_mark(*next_, row);
  }
}

}  // namespace paralign::apps
