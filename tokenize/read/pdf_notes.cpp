#include "tokenize/read/pdf_notes.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr double kSmallPrint = 0.92;  // of the height of the text
constexpr std::size_t kLongestMark = 3;

struct Mark {
  std::string printed{};  // in Western digits, or asterisks
  std::size_t end = 0;    // behind it and the blanks that follow
  bool raised = false;
};

// "\u00B9 Text", "1 Text", "* Text".
Mark mark_at_start(std::string_view text) {
  Mark mark;
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    const int raised = superscript_value(c);
    const int value = raised >= 0 ? raised : digit_value(c);
    const bool star = c == '*';
    if (value < 0 && !star) break;
    if (!mark.printed.empty() && (mark.raised != (raised >= 0) || star != (mark.printed[0] == '*')))
      break;
    mark.raised = raised >= 0;
    mark.printed.push_back(star ? '*' : static_cast<char>('0' + value));
    i = next;
  }
  if (mark.printed.empty() || mark.printed.size() > kLongestMark || i == text.size()) return {};
  mark.end = text.find_first_not_of(' ', i);
  if (mark.end == std::string_view::npos) return {};
  return mark.raised || mark.end > i ? mark : Mark{};
}

unsigned value_of(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

// Raised marks behind words, and asterisks.
void add_citations(std::string_view text, std::set<std::string>& cited) {
  std::string mark;
  bool behind_word = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const int raised = superscript_value(c);
    if (behind_word && (raised >= 0 || c == '*')) {
      mark.push_back(c == '*' ? '*' : static_cast<char>('0' + raised));
      continue;
    }
    if (!mark.empty()) cited.insert(std::exchange(mark, {}));
    behind_word = c != ' ';
  }
  if (!mark.empty()) cited.insert(mark);
}

class Finder {
 public:
  Finder(std::vector<PdfText>& lines, const PdfSetting& setting)
      : lines_(lines), setting_(setting) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      PdfText& line = lines_[i];
      if (i == 0 || line.page != lines_[i - 1].page) {
        open_ = false;
        new_page_ = true;
        widest_ = 0;
      }
      widest_ = std::max(widest_, line.box.width());
      if (line.table_row) {
        open_ = false;
        continue;
      }
      const Mark mark = mark_at_start(line.text);
      if (starts_note(line, mark)) {
        start(line, mark);
      } else if (goes_on(i)) {
        line.note_goes_on = true;
      } else {
        open_ = false;
        add_citations(line.text, cited_);
      }
    }
  }

 private:
  [[nodiscard]] bool is_small(const PdfText& line) const {
    return line.height < kSmallPrint * setting_.height;
  }

  [[nodiscard]] bool starts_note(const PdfText& line, const Mark& mark) const {
    if (mark.printed.empty()) return false;
    if (mark.raised) return is_small(line) || cited_.contains(mark.printed);
    if (!is_small(line)) return false;
    if (mark.printed[0] == '*') return true;
    const unsigned value = value_of(mark.printed);
    return value == last_ + 1 || (value == 1 && new_page_) || cited_.contains(mark.printed);
  }

  void start(PdfText& line, const Mark& mark) {
    line.note_mark = mark.printed;
    line.text.erase(0, mark.end);
    if (mark.printed[0] != '*') last_ = value_of(mark.printed);
    open_ = true;
    ever_ = true;
    new_page_ = false;
  }

  // Directly below a line of the note, or at the head of the small print of the next page.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    const PdfText& line = lines_[i];
    if (open_) {
      const PdfText& above = lines_[i - 1];
      const double step = line.box.bottom - above.box.bottom;
      if (line.first_of_column || line.height > 1.08 * above.height) return false;
      const double usual = setting_.step * above.height / setting_.height;
      if (is_small(line)) return step < 1.6 * usual;
      return step < 1.2 * usual && above.box.width() > 0.8 * widest_;
    }
    return ever_ && new_page_ && is_small(line) && line.first_of_column && follows_note(i) &&
           foot_of_page(i);
  }

  // The last line of the page before belongs to a note.
  [[nodiscard]] bool follows_note(std::size_t i) const {
    std::size_t k = i;
    while (k > 0 && lines_[k - 1].page == lines_[i].page) --k;
    return k > 0 && lines_[k - 1].is_note() && lines_[k - 1].page + 1 == lines_[i].page;
  }

  // All that follows on the page is small.
  [[nodiscard]] bool foot_of_page(std::size_t i) const {
    for (std::size_t k = i; k < lines_.size() && lines_[k].page == lines_[i].page; ++k) {
      if (!is_small(lines_[k])) return false;
    }
    return i > 0 && lines_[i - 1].page == lines_[i].page;
  }

  std::vector<PdfText>& lines_;
  const PdfSetting& setting_;
  std::set<std::string> cited_{};
  unsigned last_ = 0;
  double widest_ = 0;  // line of the page so far
  bool open_ = false;  // the line above belongs to a note
  bool ever_ = false;
  bool new_page_ = false;  // no note started on it so far
};

}  // namespace

void find_pdf_notes(std::vector<PdfText>& lines, const PdfSetting& setting) {
  Finder(lines, setting).run();
}

}  // namespace paralign::detail
