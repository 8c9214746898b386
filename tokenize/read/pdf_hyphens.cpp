#include "tokenize/read/pdf_hyphens.hpp"

#include <string_view>
#include <unordered_map>

#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr std::string_view kSoftHyphen = "\xC2\xAD";

bool in_word(char32_t c) { return is_letter(c) || is_mark(c) || c == '-' || c == 0x2010; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0xAD; }

// The hyphen at the end of a line and the halves of the word around it, folded.
struct Broken {
  std::size_t line = 0;
  std::size_t at = 0;  // the hyphen in its text
  char32_t hyphen = 0;
  std::string left{};
  std::string right{};
};

std::string word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t before = begin;
    if (!in_word(previous_code_point(text, before))) break;
    begin = before;
  }
  return fold(text.substr(begin, end - begin));
}

std::string word_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    if (!in_word(next_code_point(text, next))) break;
    end = next;
  }
  return fold(text.substr(0, end));
}

bool find_break(const PdfText& line, const PdfText& next, Broken& broken) {
  if (line.table_row || line.text.empty() || next.text.empty()) return false;
  std::size_t at = line.text.size();
  broken.hyphen = previous_code_point(line.text, at);
  if (!is_hyphen(broken.hyphen) || at == 0) return false;
  std::size_t i = 0;
  if (!is_lower(next_code_point(next.text, i))) return false;
  std::size_t before = at;
  if (!is_letter(previous_code_point(line.text, before))) return false;
  broken.at = at;
  broken.left = word_before(line.text, at);
  broken.right = word_at(next.text);
  return true;
}

// Words in the middle of lines, and how many of them have a hyphen.
struct Words {
  std::unordered_map<std::string, std::size_t> counts{};
  std::size_t all = 0;
  std::size_t hyphened = 0;

  void add(std::string_view text) {
    const std::string folded = fold(text);
    std::string word;
    const auto close = [this, &word] {
      if (word.empty()) return;
      ++all;
      if (word.find('-') != std::string::npos && word.back() != '-') ++hyphened;
      ++counts[word];
      word.clear();
    };
    for (std::size_t i = 0; i < folded.size();) {
      const std::size_t begin = i;
      if (in_word(next_code_point(folded, i))) {
        word.append(folded, begin, i - begin);
      } else {
        close();
      }
    }
    close();
  }
  [[nodiscard]] bool has(const std::string& word) const { return counts.contains(word); }
};

// The next line of the same sort: text goes on over notes at the foot of the page.
std::size_t next_line(const std::vector<PdfText>& lines, std::size_t i) {
  const bool note = lines[i].is_note();
  std::size_t k = i + 1;
  while (k < lines.size() && lines[k].is_note() != note) ++k;
  return k;
}

std::vector<Broken> find_breaks(const std::vector<PdfText>& lines) {
  constexpr std::size_t kFarthest = 100;
  std::vector<Broken> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t end = lines[i].text.size();
    if (end == 0 || !is_hyphen(previous_code_point(lines[i].text, end))) continue;
    const std::size_t next = next_line(lines, i);
    Broken broken;
    broken.line = i;
    if (next < lines.size() && next <= i + kFarthest && find_break(lines[i], lines[next], broken)) {
      found.push_back(std::move(broken));
    }
  }
  return found;
}

}  // namespace

void soften_hyphens(std::vector<PdfText>& lines) {
  const std::vector<Broken> found = find_breaks(lines);
  if (found.empty()) return;
  Words words;
  for (const PdfText& line : lines) words.add(line.text);
  // Words with a hyphen of their own meet the end of a line as often as others do.
  const double own = static_cast<double>(words.hyphened) * static_cast<double>(lines.size()) /
                     static_cast<double>(words.all + 1);
  const bool rule = found.size() >= 3 && static_cast<double>(found.size()) > 3 * own + 1;
  for (const Broken& broken : found) {
    const bool joined = words.has(broken.left + broken.right);
    const bool kept = words.has(broken.left + '-' + broken.right);
    const bool halves = words.has(broken.left) && words.has(broken.right);
    const bool sure = broken.hyphen != '-';
    if (kept || (!joined && !sure && (!rule || halves))) continue;
    std::string& text = lines[broken.line].text;
    text.replace(broken.at, text.size() - broken.at, kSoftHyphen);
  }
}

}  // namespace paralign::detail
