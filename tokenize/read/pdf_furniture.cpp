#include "tokenize/read/pdf_furniture.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::size_t kMostLines = 4;  // of a header or footer
constexpr double kMargin = 0.16;       // of the height of the page
constexpr double kStep = 6;            // points that its place may vary

// Words that stand together in a line: "CC.31-00417 (E)" at the left, "2" at the right.
struct Item {
  std::string form{};  // its text, a '#' for each number
  std::vector<std::string> numbers{};
};

Item item_of(std::span<const PdfWord> words) {
  Item item;
  bool in_number = false;
  for (const PdfWord& word : words) {
    if (!item.form.empty()) item.form += ' ';
    in_number = false;
    for (std::size_t i = 0; i < word.text.size();) {
      const std::size_t begin = i;
      const int value = digit_value(next_code_point(word.text, i));
      if (value < 0) {
        item.form.append(word.text, begin, i - begin);
        in_number = false;
        continue;
      }
      if (!in_number) {
        item.form += '#';
        item.numbers.emplace_back();
      }
      in_number = true;
      item.numbers.back().push_back(static_cast<char>('0' + value));
    }
  }
  return item;
}

std::vector<Item> items_of(const PdfLine& line) {
  std::vector<Item> items;
  const std::span<const PdfWord> words = line.words;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    const bool wide =
        i < words.size() && words[i].box.left - words[i - 1].box.right > 1.5 * line.height;
    if (i < words.size() && !wide) continue;
    items.push_back(item_of(words.subspan(begin, i - begin)));
    begin = i;
  }
  return items;
}

// "7" less the page: the same on all pages that it counts.
std::string relative(const std::string& number, std::size_t page) {
  constexpr std::size_t kLongest = 6;
  if (number.size() > kLongest) return {};
  long value = 0;
  for (const char c : number) value = value * 10 + (c - '0');
  return "p" + std::to_string(value - static_cast<long>(page));
}

// A number before words numbers them ("1 Ibid."), one alone or behind words may count pages.
bool may_count_pages(const Item& item, std::size_t number) {
  if (number > 0 || !item.form.starts_with('#')) return true;
  for (std::size_t i = 1; i < item.form.size();) {
    if (is_letter(next_code_point(item.form, i))) return false;
  }
  return true;
}

// What equal items of different pages have in common: the text, or all of it but one number.
std::vector<std::string> keys_of(const Item& item, std::size_t page) {
  constexpr std::size_t kMostNumbers = 6;
  std::vector<std::string> keys;
  for (std::size_t counts = 0; counts <= std::min(item.numbers.size(), kMostNumbers); ++counts) {
    if (counts > 0 && !may_count_pages(item, counts - 1)) continue;
    std::string key = item.form;
    for (std::size_t i = 0; i < item.numbers.size(); ++i) {
      key += '\n' + (i + 1 == counts ? relative(item.numbers[i], page) : item.numbers[i]);
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

// The keys of an item at its place; a place that varies falls into two rows of steps at most.
class Repeats {
 public:
  void add(const Item& item, double place, bool top, std::size_t page) {
    for (const std::string& key : placed(item, place, top, page)) {
      Seen& seen = seen_[key];
      if (seen.pages == 0 || seen.last != page) ++seen.pages;
      seen.last = page;
    }
  }

  [[nodiscard]] bool again(const Item& item, double place, bool top, std::size_t page) const {
    return std::ranges::any_of(placed(item, place, top, page), [this](const std::string& key) {
      const auto found = seen_.find(key);
      return found != seen_.end() && found->second.pages > 1;
    });
  }

 private:
  struct Seen {
    std::size_t pages = 0;
    std::size_t last = 0;
  };

  static std::vector<std::string> placed(const Item& item, double place, bool top,
                                         std::size_t page) {
    std::vector<std::string> result;
    for (const std::string& key : keys_of(item, page)) {
      for (const double shift : {0.0, 0.5}) {
        result.push_back((top ? "t" : "f") + std::to_string(shift > 0) + ' ' +
                         std::to_string(std::lround(place / kStep + shift)) + ' ' + key);
      }
    }
    return result;
  }

  std::unordered_map<std::string, Seen> seen_{};
};

double place_of(const PdfLine& line, const PdfSheet& sheet, bool top) {
  return top ? line.box.bottom : sheet.height - line.box.bottom;
}

bool in_margin(const PdfLine& line, const PdfSheet& sheet, bool top) {
  const double middle = line.box.middle();
  return top ? middle < kMargin * sheet.height : middle > (1 - kMargin) * sheet.height;
}

std::size_t lines_to_look_at(const PdfSheet& sheet) {
  return std::min(sheet.lines.size(), kMostLines);
}

const PdfLine& line_at(const PdfSheet& sheet, std::size_t i, bool top) {
  return top ? sheet.lines[i] : sheet.lines[sheet.lines.size() - 1 - i];
}

std::string form_and_numbers(const PdfLine& line) {
  const Item item = item_of(line.words);
  std::string text = item.form;
  for (const std::string& number : item.numbers) text += '\n' + number;
  return text;
}

bool stands_again(const PdfSheet& sheet, std::size_t line) {
  const std::string text = form_and_numbers(sheet.lines[line]);
  for (std::size_t i = line + 1; i < sheet.lines.size(); ++i) {
    for (const Item& item : items_of(sheet.lines[i])) {
      std::string other = item.form;
      for (const std::string& number : item.numbers) other += '\n' + number;
      if (other == text) return true;
    }
  }
  return false;
}

// How many lines at the top or foot are furniture.
std::size_t count_furniture(const PdfSheet& sheet, bool top, std::size_t page,
                            const Repeats& repeats) {
  std::size_t count = 0;
  for (; count < lines_to_look_at(sheet); ++count) {
    const PdfLine& line = line_at(sheet, count, top);
    if (!in_margin(line, sheet, top)) break;
    const double place = place_of(line, sheet, top);
    const bool all = std::ranges::all_of(
        items_of(line), [&](const Item& item) { return repeats.again(item, place, top, page); });
    if (!all || (top && page == 0 && !stands_again(sheet, count))) break;
  }
  return count;
}

// Every word is a part of a word of `whole` at the same place across the page.
bool is_part_of(const PdfLine& line, const PdfLine& whole) {
  return std::ranges::all_of(line.words, [&whole](const PdfWord& part) {
    return std::ranges::any_of(whole.words, [&part](const PdfWord& word) {
      return part.box.left >= word.box.left - 1 && part.box.right <= word.box.right + 1 &&
             part.text.size() < word.text.size() && word.text.find(part.text) != std::string::npos;
    });
  });
}

// The same words at the same places across the page: the head of a table, printed again.
bool is_same_line(const PdfLine& a, const PdfLine& b) {
  return std::ranges::equal(a.words, b.words, [](const PdfWord& x, const PdfWord& y) {
    return x.text == y.text && std::abs(x.box.left - y.box.left) <= 1;
  });
}

bool repeats_line_of(const PdfSheet& before, const PdfLine& line) {
  constexpr std::size_t kTelling = 3;
  return line.words.size() >= kTelling &&
         std::ranges::any_of(before.lines,
                             [&line](const PdfLine& other) { return is_same_line(line, other); });
}

}  // namespace

std::vector<PdfLine> take_furniture(std::vector<PdfSheet>& sheets) {
  Repeats repeats;
  for (std::size_t page = 0; page < sheets.size(); ++page) {
    for (const bool top : {true, false}) {
      for (std::size_t i = 0; i < lines_to_look_at(sheets[page]); ++i) {
        const PdfLine& line = line_at(sheets[page], i, top);
        if (!in_margin(line, sheets[page], top)) break;
        for (const Item& item : items_of(line)) {
          repeats.add(item, place_of(line, sheets[page], top), top, page);
        }
      }
    }
  }
  std::vector<PdfLine> taken;
  for (std::size_t page = 0; page < sheets.size(); ++page) {
    std::vector<PdfLine>& lines = sheets[page].lines;
    const std::size_t top = count_furniture(sheets[page], true, page, repeats);
    const std::size_t foot =
        std::min(count_furniture(sheets[page], false, page, repeats), lines.size() - top);
    const auto body = lines.begin() + static_cast<std::ptrdiff_t>(top);
    const auto end = lines.end() - static_cast<std::ptrdiff_t>(foot);
    std::move(lines.begin(), body, std::back_inserter(taken));
    std::move(end, lines.end(), std::back_inserter(taken));
    lines.erase(end, lines.end());
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(top));
    if (page > 0 && !lines.empty() && repeats_line_of(sheets[page - 1], lines.front())) {
      taken.push_back(std::move(lines.front()));
      lines.erase(lines.begin());
    }
  }
  return taken;
}

void drop_clipped(std::vector<PdfSheet>& sheets) {
  for (std::size_t page = 0; page + 1 < sheets.size(); ++page) {
    std::vector<PdfLine>& lines = sheets[page].lines;
    if (lines.size() < 2 || sheets[page + 1].lines.empty()) continue;
    if (is_part_of(lines.back(), sheets[page + 1].lines.front())) lines.pop_back();
  }
}

}  // namespace paralign::detail
