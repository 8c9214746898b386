// Words are put together by their feet first: the feet of one font stand on one height, whatever
// the words. What then still overlaps by half (other fonts, raised marks, vowel signs) joins the
// line where it finds room between the words.

#include "tokenize/read/pdf_lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr double kRaisedSize = 0.82;   // of the height of the line, at most
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

// Top and bottom of most words.
void measure(PdfLine& line) {
  std::vector<double> tops;
  std::vector<double> bottoms;
  std::vector<double> heights;
  line.box = line.words.front().box;
  for (const PdfWord& word : line.words) {
    line.box = around(line.box, word.box);
    if (!has_width(word)) continue;
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

bool overlap_by_half(const PdfBox& a, const PdfBox& b) {
  const double common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  const double least = std::min(a.height(), b.height());
  return least > 0 ? common >= 0.5 * least : common >= 0;
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

void merge(PdfLine& line, PdfLine&& other) {
  std::ranges::move(other.words, std::back_inserter(line.words));
  other.words.clear();
  sort_by_left(line.words);
  measure(line);
}

// A small cluster comes before the line it is raised above, and after it where it hangs below.
void merge_overlapping(std::vector<PdfLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].words.empty()) continue;
    for (std::size_t k = i + 1; k < std::min(lines.size(), i + kLookAhead); ++k) {
      if (lines[k].words.empty() || !overlap_by_half(lines[i].box, lines[k].box)) continue;
      if (!has_room(lines[i], lines[k])) continue;
      merge(lines[k], std::move(lines[i]));
      break;
    }
  }
  std::erase_if(lines, [](const PdfLine& line) { return line.words.empty(); });
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
