#include "tokenize/read/pdf_words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "tokenize/read/xml.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr double kFarthest = 50'000;  // points: no sheet of paper is larger

struct TurnedWord {
  PdfWord word{};
  bool turned = false;
  int direction = 0;  // of a turned line: 1 reads down the page, -1 up
};

double number(const pugi::xml_node& node, std::string_view name) {
  const std::string_view text = attribute(node, name);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? value : std::nan("");
}

bool on_paper(double value) { return std::isfinite(value) && std::abs(value) <= kFarthest; }

bool is_box(const PdfBox& box) {
  return on_paper(box.left) && on_paper(box.top) && on_paper(box.right) && on_paper(box.bottom);
}

PdfBox box_of(const pugi::xml_node& node, const PdfBox& before) {
  PdfBox box{number(node, "xMin"), number(node, "yMin"), number(node, "xMax"),
             number(node, "yMax")};
  if (!is_box(box)) return {before.right + 1, before.top, before.right + 2, before.bottom};
  if (box.right < box.left) std::swap(box.left, box.right);
  if (box.bottom < box.top) std::swap(box.top, box.bottom);
  return box;
}

// pdftotext passes on what a font says, control characters too.
std::string without_controls(std::string_view bytes) {
  std::size_t repaired = 0;
  std::string clean = repair_utf8(bytes, repaired);
  std::erase_if(clean, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7F;
  });
  return clean;
}

// Words of four letters or more are wider than high, unless they run up or down the page.
bool is_tall(const PdfWord& word) {
  constexpr std::size_t kTelling = 4;
  return count_code_points(word.text) >= kTelling && word.box.height() > 1.55 * word.box.width();
}

// 1 where the words of a line stand one below the other, -1 where one above the other.
int direction_of(const std::vector<PdfWord>& words) {
  if (words.size() < 2) return 1;
  const double step = words.back().box.middle() - words.front().box.middle();
  return step < 0 ? -1 : 1;
}

void add_block(const pugi::xml_node& block, std::vector<TurnedWord>& out) {
  const std::size_t first = out.size();
  std::size_t tall = 0;
  std::size_t telling = 0;
  for (const pugi::xml_node line : block.children("line")) {
    std::vector<PdfWord> words;
    for (const pugi::xml_node node : line.children("word")) {
      const PdfBox before =
          words.empty() ? (out.empty() ? PdfBox{} : out.back().word.box) : words.back().box;
      PdfWord word{box_of(node, before), std::string(node.text().get())};
      std::erase(word.text, '\n');
      if (word.text.empty()) continue;
      if (is_tall(word)) ++tall;
      if (count_code_points(word.text) >= 4) ++telling;
      words.push_back(std::move(word));
    }
    const int direction = direction_of(words);
    for (PdfWord& word : words) out.push_back({std::move(word), false, direction});
  }
  if (tall * 2 <= telling) return;
  for (std::size_t i = first; i < out.size(); ++i) out[i].turned = true;
}

// The box as it stands when the page is held so that the word is upright.
PdfBox upright(const PdfBox& box, int direction, const PdfPage& page) {
  if (direction > 0) return {box.top, page.width - box.right, box.bottom, page.width - box.left};
  return {page.height - box.bottom, box.left, page.height - box.top, box.right};
}

void take_words(std::vector<TurnedWord> words, PdfPage& page) {
  std::size_t turned = 0;
  int down = 0;
  for (const TurnedWord& word : words) {
    if (!word.turned) continue;
    ++turned;
    down += word.direction;
  }
  const bool sideways = turned * 2 > words.size();
  for (TurnedWord& word : words) {
    if (word.turned != sideways) {
      ++page.turned;
      continue;
    }
    if (sideways) word.word.box = upright(word.word.box, down < 0 ? -1 : 1, page);
    page.words.push_back(std::move(word.word));
  }
  if (sideways) std::swap(page.width, page.height);
}

// The same word at nearly the same place: looked for among those of its square and the eight around
// it.
class PrintedOnce {
 public:
  bool operator()(const PdfWord& word) {
    const double near = std::min(0.12 * word.box.height() + 0.5, kSquare);
    const auto column = static_cast<long>(std::floor(word.box.left / kSquare));
    const auto row = static_cast<long>(std::floor(word.box.top / kSquare));
    for (long i = -1; i <= 1; ++i) {
      for (long k = -1; k <= 1; ++k) {
        const auto found = seen_.find(key(word.text, column + i, row + k));
        if (found == seen_.end()) continue;
        if (std::abs(found->second.left - word.box.left) <= near &&
            std::abs(found->second.top - word.box.top) <= near) {
          return false;
        }
      }
    }
    seen_.emplace(key(word.text, column, row), word.box);
    return true;
  }

 private:
  static constexpr double kSquare = 6;
  static std::string key(std::string_view text, long column, long row) {
    return std::to_string(column) + ' ' + std::to_string(row) + ' ' + std::string(text);
  }
  std::unordered_map<std::string, PdfBox> seen_{};
};

bool holds_base(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

PdfPage page_of(const pugi::xml_node& node) {
  PdfPage page;
  page.width = number(node, "width");
  page.height = number(node, "height");
  if (!on_paper(page.width)) page.width = 0;
  if (!on_paper(page.height)) page.height = 0;
  std::vector<TurnedWord> words;
  for (const pugi::xml_node flow : node.children("flow")) {
    for (const pugi::xml_node block : flow.children("block")) add_block(block, words);
  }
  take_words(std::move(words), page);
  PrintedOnce first;
  std::erase_if(page.words,
                [&first](const PdfWord& word) { return holds_base(word.text) && !first(word); });
  return page;
}

}  // namespace

PdfBox around(const PdfBox& a, const PdfBox& b) noexcept {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

// Page by page: the tree of a long document would not fit.
std::vector<PdfPage> parse_pdf_words(std::string_view xhtml, std::string_view where) {
  constexpr std::string_view kEnd = "</page>";
  const XmlLimits limits{1'000'000, 2'000'000, 16};
  std::vector<PdfPage> pages;
  for (std::size_t i = xhtml.find("<page "); i != std::string_view::npos;) {
    std::size_t end = xhtml.find(kEnd, i);
    if (end == std::string_view::npos) break;
    end += kEnd.size();
    const std::string place = std::string(where) + ":page " + std::to_string(pages.size() + 1);
    pugi::xml_document tree;
    parse_xml(without_controls(xhtml.substr(i, end - i)), place, BlankText::single, tree, limits);
    pages.push_back(page_of(tree.first_child()));
    i = xhtml.find("<page ", end);
  }
  return pages;
}

}  // namespace paralign::detail
