#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::apps {

/// A file of a corpus.
struct InputFile {
  std::string_view path{};      ///< relative to the root, as the system has it
  std::string_view language{};  ///< BCP 47; empty: detected
  friend auto operator<=>(const InputFile&, const InputFile&) = default;
};

/// Files of a corpus, of which there may be a million: their paths stand close together.
class FileList {
 public:
  /// Keeps a copy.
  void add(const InputFile& file);
  /// In ascending order, without repeats.
  void sort();
  void erase_if(const std::function<bool(const InputFile&)>& is_erased);

  [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
  [[nodiscard]] bool empty() const noexcept { return places_.empty(); }
  /// It lives as long as the list.
  [[nodiscard]] InputFile operator[](std::size_t position) const { return at(places_[position]); }
  /// The position of a file that is there. @pre It is sorted.
  [[nodiscard]] std::uint32_t position_of(const InputFile& file) const;

 private:
  struct Place {
    std::uint32_t chunk = 0;
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint32_t language = 0;
  };

  [[nodiscard]] InputFile at(const Place& place) const {
    return {std::string_view(chunks_[place.chunk]).substr(place.begin, place.length),
            languages_[place.language]};
  }
  [[nodiscard]] std::uint32_t language_number(std::string_view language);

  std::deque<std::string> chunks_{};  // paths
  std::deque<std::string> languages_{};
  std::vector<Place> places_{};
};

}  // namespace paralign::apps
