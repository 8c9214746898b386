#include "tokenize/read/pdf_gutter.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostLines = 400;  // of a page; more is no page that was set
// Width of a gutter, in heights of a line.
constexpr double kNarrowest = 0.6;
constexpr double kNarrowestFew = 1.0;      // where less than five lines share it
constexpr double kWide = 1.5;              // nothing comes near its middle
constexpr double kNarrowestAligned = 0.4;  // where what stands behind it starts at one place

struct Interval {
  double left = 0;
  double right = 0;
  [[nodiscard]] double width() const noexcept { return right - left; }
};

// The gaps of a line and the white on both sides of it.
struct White {
  std::vector<Interval> free{};
  std::vector<bool> telling{};  // much wider than the other gaps of the line
  double height = 0;
};

White white_of(const PdfLine& line) {
  constexpr double kInfinite = std::numeric_limits<double>::infinity();
  White white;
  white.height = line.height;
  double right = -kInfinite;
  std::vector<double> widths;
  for (const PdfWord& word : line.words) {
    if (word.box.left > right) white.free.push_back({right, word.box.left});
    if (white.free.size() > 1 && white.free.back().right == word.box.left) {
      widths.push_back(white.free.back().width());
    }
    right = std::max(right, word.box.right);
  }
  white.free.push_back({right, kInfinite});
  double usual = 0;
  if (widths.size() >= 2) {
    const auto quarter = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 4);
    std::ranges::nth_element(widths, quarter);
    usual = *quarter;
  }
  for (const Interval& gap : white.free) {
    white.telling.push_back(gap.width() >= std::max(kNarrowestAligned * line.height, 2.2 * usual));
  }
  return white;
}

// The part of `gutter` that is white in a line too, the widest there is.
Interval common(const Interval& gutter, const White& white, bool& telling) {
  Interval best;
  for (std::size_t i = 0; i < white.free.size(); ++i) {
    const Interval part{std::max(gutter.left, white.free[i].left),
                        std::min(gutter.right, white.free[i].right)};
    if (part.width() <= best.width()) continue;
    best = part;
    telling = white.telling[i];
  }
  return best;
}

bool has_both_sides(const PdfLine& line, const Interval& gutter) {
  return line.words.front().box.right <= gutter.left + 0.01 &&
         line.words.back().box.left >= gutter.right - 0.01;
}

// The text of the words on one side.
std::string side_text(const PdfLine& line, double middle, bool right_side) {
  std::string text;
  for (const PdfWord& word : line.words) {
    const bool right = word.box.left >= middle;
    if (right == right_side && text.size() < 40) text += word.text;
  }
  return text;
}

// Where the word before the gutter ends and the one behind it starts.
std::pair<double, double> words_around(const PdfLine& line, double middle) {
  const auto behind = std::ranges::find_if(
      line.words, [middle](const PdfWord& word) { return word.box.left >= middle; });
  return {std::prev(behind)->box.right, behind->box.left};
}

// The place where four of five stand.
std::optional<double> common_place(std::vector<double>& places) {
  const auto middle = places.begin() + static_cast<std::ptrdiff_t>(places.size() / 2);
  std::ranges::nth_element(places, middle);
  const double place = *middle;
  const auto same =
      std::ranges::count_if(places, [place](double other) { return std::abs(other - place) <= 1; });
  const bool most = places.size() >= 4 && static_cast<std::size_t>(same) * 5 >= places.size() * 4;
  return most ? std::optional(place) : std::nullopt;
}

class Search {
 public:
  Search(std::span<const PdfLine> lines, bool right_to_left)
      : lines_(lines), right_to_left_(right_to_left) {
    if (lines.size() > kMostLines) return;
    for (const PdfLine& line : lines) whites_.push_back(white_of(line));
  }

  std::vector<PdfGutter> all() const {
    std::vector<PdfGutter> found;
    for (std::size_t i = 0; i < whites_.size(); ++i) {
      const std::vector<Interval>& free = whites_[i].free;
      for (std::size_t k = 1; k + 1 < free.size(); ++k) {
        if (!whites_[i].telling[k] || behind_number(i, free[k])) continue;
        if (const auto gutter = follow(i, free[k])) found.push_back(*gutter);
      }
    }
    return found;
  }

 private:
  // Down from line `i` and then up, as far as some of the gap stays white.
  std::optional<PdfGutter> follow(std::size_t i, Interval gap) const {
    std::size_t end = i + 1;
    std::size_t first = i;
    for (; end < whites_.size() && narrow(gap, end); ++end) {
    }
    for (; first > 0 && narrow(gap, first - 1); --first) {
    }
    PdfGutter gutter{gap.left, gap.right, first, end};
    return accept(gutter) ? std::optional(gutter) : std::nullopt;
  }

  // Counts the lines that share the gutter and looks whether it is one.
  bool accept(PdfGutter& gutter) const {
    const Interval gap{gutter.left, gutter.right};
    std::size_t telling = 0;
    double height = 0;
    std::vector<double> starts;
    std::vector<double> ends;
    for (std::size_t k = gutter.first; k < gutter.end; ++k) {
      if (is_beside(lines_, k, gutter)) ++gutter.shared;
      if (!has_both_sides(lines_[k], gap)) continue;
      bool wide = false;
      static_cast<void>(common(gap, whites_[k], wide));
      telling += wide ? 1U : 0U;
      height = std::max(height, lines_[k].height);
      const auto [end, start] = words_around(lines_[k], gutter.middle());
      ends.push_back(end);
      starts.push_back(start);
    }
    if (gutter.shared < 2 || telling * 10 < starts.size() * 6) return false;
    const std::optional<double> start = common_place(starts);
    const std::optional<double> end = common_place(ends);
    const bool wide = gutter.width() >= kWide * height;
    gutter.split = wide ? gutter.middle() : start ? *start - 1 : end ? *end + 1 : gutter.middle();
    const double least = start || end        ? kNarrowestAligned
                         : gutter.shared < 5 ? kNarrowestFew
                                             : kNarrowest;
    return gutter.width() >= least * height;
  }

  // The gap between the number of a paragraph and its text.
  bool behind_number(std::size_t line, const Interval& gap) const {
    if (!has_both_sides(lines_[line], gap)) return false;
    const double middle = (gap.left + gap.right) / 2;
    return is_list_number(side_text(lines_[line], middle, right_to_left_));
  }

  bool narrow(Interval& gap, std::size_t line) const {
    bool telling = false;
    const Interval part = common(gap, whites_[line], telling);
    const double least = telling ? kNarrowestAligned : kNarrowest;
    if (part.width() < least * whites_[line].height || behind_number(line, part)) return false;
    gap = part;
    return true;
  }

  std::span<const PdfLine> lines_;
  bool right_to_left_;
  std::vector<White> whites_{};
};

// Lines beyond the run of a gutter through a table may come closer to it, but not cross it.
bool crosses(const PdfLine& line, const PdfGutter& gutter) {
  return std::ranges::any_of(line.words, [&gutter](const PdfWord& word) {
    return word.box.left < gutter.split - 1.5 && word.box.right > gutter.split + 1.5;
  });
}

bool better(const PdfGutter& a, const PdfGutter& b) {
  return std::pair(a.shared, a.width()) > std::pair(b.shared, b.width());
}

}  // namespace

bool is_beside(std::span<const PdfLine> lines, std::size_t i, const PdfGutter& gutter) {
  if (has_both_sides(lines[i], {gutter.left, gutter.right})) return true;
  const auto side = [&](std::size_t k) {
    if (lines[k].words.back().box.right <= gutter.left + 0.01) return -1;
    return lines[k].words.front().box.left >= gutter.right - 0.01 ? 1 : 0;
  };
  const auto overlaps = [&](std::size_t k) {
    const double step = std::abs(lines[k].box.bottom - lines[i].box.bottom);
    return step < 0.85 * lines[i].height && side(i) * side(k) < 0;
  };
  return (i > 0 && overlaps(i - 1)) || (i + 1 < lines.size() && overlaps(i + 1));
}

bool is_same(const PdfGutter& gutter, const PdfGutter& known) {
  return gutter.left <= known.middle() && gutter.right >= known.middle();
}

bool is_list_number(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  constexpr std::u32string_view kClosing = U".)(-\u2013\u2018\u2019'";
  constexpr std::u32string_view kRoman = U"ivxIVX";
  std::u32string core;
  std::size_t closing = 0;
  bool behind = false;  // the mark behind the core was seen
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (kClosing.find(c) != std::u32string_view::npos) {
      ++closing;
      behind = !core.empty();
    } else if (behind || core.size() == kLongest) {
      return false;
    } else {
      core.push_back(c);
    }
  }
  if (core == U"\u2022") return true;
  if (core.empty() || closing == 0 || closing > 2) return false;
  if (std::ranges::all_of(core, [](char32_t c) { return is_digit(c); })) return core.size() <= 3;
  if (core.size() == 1) return is_letter(core.front());
  return core.size() <= 5 && core.find_first_not_of(kRoman) == std::u32string::npos;
}

std::optional<PdfGutter> widest_shared_gutter(std::span<const PdfLine> lines, bool right_to_left,
                                              const std::optional<PdfGutter>& known) {
  std::vector<PdfGutter> found = Search(lines, right_to_left).all();
  const auto other = std::ranges::partition(
      found, [&known](const PdfGutter& gutter) { return known && is_same(gutter, *known); });
  if (other.begin() != found.begin()) found.erase(other.begin(), other.end());
  const auto best = std::ranges::min_element(found, better);
  return best == found.end() ? std::nullopt : std::optional(*best);
}

std::vector<PdfGutter> table_gutters(std::span<const PdfLine> rows, bool right_to_left) {
  std::vector<PdfGutter> found = Search(rows, right_to_left).all();
  std::ranges::stable_sort(found, better);
  std::vector<PdfGutter> chosen;
  for (const PdfGutter& gutter : found) {
    const bool apart = std::ranges::all_of(chosen, [&gutter](const PdfGutter& other) {
      return gutter.right <= other.left || gutter.left >= other.right;
    });
    const bool through =
        std::ranges::none_of(rows, [&gutter](const PdfLine& row) { return crosses(row, gutter); });
    if (apart && through && gutter.shared * 2 >= rows.size()) chosen.push_back(gutter);
  }
  std::ranges::sort(chosen, {}, &PdfGutter::left);
  return chosen;
}

}  // namespace paralign::detail
