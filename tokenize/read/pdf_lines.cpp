// Words are put together by their feet first: the feet of one font stand on one height, whatever
// the words. What then still overlaps by half (other fonts, raised marks, vowel signs) joins the
// line where it finds room between the words.

#include "tokenize/read/pdf_lines.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr double kRaisedSize = 0.88;   // of the height of the line, at most
constexpr double kRaisedFoot = 0.12;   // of it above the foot of the line, at least
constexpr std::size_t kLookAhead = 6;  // clusters that may be a part of the same line

void sort_by_left(std::vector<PdfWord>& words) {
  std::ranges::stable_sort(words, [](const PdfWord& a, const PdfWord& b) {
    return std::pair(a.box.left, a.box.right) < std::pair(b.box.left, b.box.right);
  });
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

// Vowel signs are drawn as words of no width: their boxes say nothing of the line.
bool has_width(const PdfWord& word) { return word.box.width() > 0.01; }

// The box of a word reaches up to the signs that it bears.
bool bears_sign(const PdfWord& word) {
  for (std::size_t i = 0; i < word.text.size();) {
    if (is_mark(next_code_point(word.text, i))) return true;
  }
  return false;
}

bool is_plain(const PdfWord& word) { return has_width(word) && !bears_sign(word); }

// Top and bottom of most words.
void measure(PdfLine& line) {
  std::vector<double> tops;
  std::vector<double> bottoms;
  std::vector<double> heights;
  line.box = line.words.front().box;
  const bool plain = std::ranges::any_of(line.words, is_plain);
  for (const PdfWord& word : line.words) {
    line.box = around(line.box, word.box);
    if (!has_width(word) || (plain && bears_sign(word))) continue;
    const std::size_t weight = std::min<std::size_t>(count_code_points(word.text), 20);
    tops.insert(tops.end(), weight, word.box.top);
    bottoms.insert(bottoms.end(), weight, word.box.bottom);
    heights.insert(heights.end(), weight, word.box.height());
  }
  if (heights.empty()) {
    line.height = line.box.height();
    return;
  }
  line.height = median(heights);
  line.box.top = median(tops);
  line.box.bottom = median(bottoms);
}

// Words whose feet stand on one height.
std::vector<PdfLine> by_feet(std::vector<PdfWord>&& words) {
  std::ranges::stable_sort(words, {}, [](const PdfWord& word) { return word.box.bottom; });
  std::vector<PdfLine> lines;
  for (PdfWord& word : words) {
    bool joins = false;
    if (!lines.empty()) {
      const PdfBox& first = lines.back().words.front().box;
      const double height = std::max(std::min(first.height(), word.box.height()), 1.0);
      joins = word.box.bottom - first.bottom <= 0.2 * height;
    }
    if (!joins) lines.emplace_back();
    lines.back().words.push_back(std::move(word));
  }
  for (PdfLine& line : lines) {
    sort_by_left(line.words);
    measure(line);
  }
  return lines;
}

// How much of the lower of two boxes lies beside the other.
double overlap(const PdfBox& a, const PdfBox& b) {
  const double common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  const double least = std::min(a.height(), b.height());
  if (least <= 0) return common >= 0 ? 1 : 0;
  return std::max(common / least, 0.0);
}

// False where a word of one stands above or below a word of the other.
bool has_room(const PdfLine& a, const PdfLine& b) {
  std::size_t k = 0;
  for (const PdfWord& word : a.words) {
    if (!has_width(word)) continue;
    while (k < b.words.size() && b.words[k].box.right <= word.box.left) ++k;
    for (std::size_t i = k; i < b.words.size() && b.words[i].box.left < word.box.right; ++i) {
      const PdfBox& other = b.words[i].box;
      const double common =
          std::min(word.box.right, other.right) - std::max(word.box.left, other.left);
      const double least = std::min(word.box.width(), other.width());
      if (common > 1 && common > 0.35 * least) return false;
    }
  }
  return true;
}

void merge(PdfLine& line, PdfLine& other) {
  std::ranges::move(other.words, std::back_inserter(line.words));
  other.words.clear();
  sort_by_left(line.words);
  measure(line);
}

struct Pair {
  std::size_t first = 0;
  std::size_t second = 0;
  double overlap = 0;
};

// Those that overlap most come first: beside another column with other baselines a number must find
// its own line.
void merge_overlapping(std::vector<PdfLine>& lines) {
  constexpr double kHalf = 0.5;
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t k = i + 1; k < std::min(lines.size(), i + kLookAhead); ++k) {
      const double common = overlap(lines[i].box, lines[k].box);
      if (common >= kHalf) pairs.push_back({i, k, common});
    }
  }
  std::ranges::stable_sort(pairs, std::greater<>(), &Pair::overlap);
  std::vector<std::size_t> merged_into(lines.size());
  std::iota(merged_into.begin(), merged_into.end(), std::size_t{0});
  const auto now = [&merged_into](std::size_t i) {
    while (merged_into[i] != i) i = merged_into[i];
    return i;
  };
  for (const Pair& pair : pairs) {
    const std::size_t a = now(pair.first);
    const std::size_t b = now(pair.second);
    if (a == b || overlap(lines[a].box, lines[b].box) < kHalf) continue;
    if (!has_room(lines[a], lines[b])) continue;
    merge(lines[b], lines[a]);
    merged_into[a] = b;
  }
  std::erase_if(lines, [](const PdfLine& line) { return line.words.empty(); });
}

// A line of nothing but words with signs is as high as the one above it.
void level_heights(std::vector<PdfLine>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    PdfLine& line = lines[i];
    const double above = lines[i - 1].height;
    if (std::ranges::any_of(line.words, is_plain)) continue;
    if (above < line.height && above > 0.6 * line.height) line.height = above;
  }
}

void mark_raised(PdfLine& line) {
  for (PdfWord& word : line.words) {
    if (!has_width(word)) continue;
    word.raised = word.box.height() <= kRaisedSize * line.height &&
                  word.box.bottom <= line.box.bottom - kRaisedFoot * line.height;
  }
}

}  // namespace

PdfLine make_line(std::vector<PdfWord> words) {
  PdfLine line;
  line.words = std::move(words);
  measure(line);
  return line;
}

std::vector<PdfLine> lines_of_page(PdfPage&& page) {
  std::vector<PdfLine> lines = by_feet(std::move(page.words));
  merge_overlapping(lines);
  std::ranges::stable_sort(lines, {}, [](const PdfLine& line) { return line.box.bottom; });
  level_heights(lines);
  for (PdfLine& line : lines) mark_raised(line);
  return lines;
}

double usual_height(const std::vector<const PdfLine*>& lines) {
  std::map<long, std::size_t> letters;  // by height in tenths of a point
  for (const PdfLine* line : lines) {
    std::size_t count = 0;
    for (const PdfWord& word : line->words) count += word.text.size();
    letters[std::lround(line->height * 10)] += count;
  }
  const auto most =
      std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; });
  return most == letters.end() ? 0 : static_cast<double>(most->first) / 10;
}

}  // namespace paralign::detail
