#include "apps/batch/file_list.hpp"

#include <algorithm>

namespace paralign::apps {

std::uint32_t FileList::language_number(std::string_view language) {
  const auto found = std::ranges::find(languages_, language);
  const auto number = static_cast<std::uint32_t>(found - languages_.begin());
  if (found == languages_.end()) languages_.emplace_back(language);
  return number;
}

void FileList::add(const InputFile& file) {
  constexpr std::size_t kChunk = 1U << 16U;
  if (chunks_.empty() || chunks_.back().size() + file.path.size() > kChunk) {
    chunks_.emplace_back().reserve(std::max(kChunk, file.path.size()));
  }
  std::string& chunk = chunks_.back();
  places_.push_back({static_cast<std::uint32_t>(chunks_.size() - 1),
                     static_cast<std::uint32_t>(chunk.size()),
                     static_cast<std::uint32_t>(file.path.size()), language_number(file.language)});
  chunk += file.path;
}

void FileList::sort() {
  const auto file = [this](const Place& place) { return at(place); };
  std::ranges::sort(places_, {}, file);
  const auto repeats = std::ranges::unique(places_, {}, file);
  places_.erase(repeats.begin(), repeats.end());
}

void FileList::erase_if(const std::function<bool(const InputFile&)>& is_erased) {
  std::erase_if(places_, [&](const Place& place) { return is_erased(at(place)); });
}

std::uint32_t FileList::position_of(const InputFile& file) const {
  const auto found =
      std::ranges::lower_bound(places_, file, {}, [this](const Place& place) { return at(place); });
  return static_cast<std::uint32_t>(found - places_.begin());
}

}  // namespace paralign::apps
