// Words are compared as hashes; letters are only looked at where one run of words replaced another,
// to see whether it is the same run, joined or parted in another way.

#include <algorithm>
#include <string>

#include "align/relate/common_words.hpp"
#include "paralign/diff.hpp"
#include "paralign/error.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace {

// A unit's text cut into one piece a word, so that the pieces put together are the text.
class Pieces {
 public:
  Pieces(const Unit& unit, std::string_view text);

  [[nodiscard]] const std::vector<std::uint64_t>& forms() const { return forms_; }
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const {
    return {cuts_[first], cuts_[last]};
  }
  // ASCII letters and digits of these pieces in lower case; all other bytes but hyphens as they
  // are.
  [[nodiscard]] std::string letters(std::size_t first, std::size_t last) const;

 private:
  std::string_view text_;
  std::vector<std::uint64_t> forms_;
  std::vector<std::size_t> cuts_{0};
};

// Where the text between two words is cut: behind its last blank, else at the next word.
std::size_t cut_between(std::string_view text, std::size_t end, std::size_t begin) {
  const std::size_t blank = text.substr(end, begin - end).rfind(' ');
  return blank == std::string_view::npos ? begin : end + blank + 1;
}

Pieces::Pieces(const Unit& unit, std::string_view text) : text_(text) {
  std::size_t end = 0;
  for (const Word& word : unit.words) {
    if (word.span.begin < end || word.span.end < word.span.begin || word.span.end > text.size()) {
      throw Error(
          ErrorCode::bad_option,
          "word diff: found a word outside of the text, expected the text that the unit was "
          "made of; pass that one");
    }
    if (!forms_.empty()) cuts_.push_back(cut_between(text, end, word.span.begin));
    end = word.span.end;
    forms_.push_back(word.form);
  }
  // A text of marks alone is one piece of its own.
  if (forms_.empty() && !text.empty()) forms_.push_back(unit.key);
  if (!forms_.empty()) cuts_.push_back(text.size());
}

std::string Pieces::letters(std::size_t first, std::size_t last) const {
  std::string letters;
  const auto [begin, end] = span(first, last);
  for (const char c : text_.substr(begin, end - begin)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 'A' && byte <= 'Z') {
      letters += static_cast<char>(byte - 'A' + 'a');
    } else if (byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      letters += c;
    }
  }
  for (const std::string_view hyphen : {"\u2010", "\u2011", "\u00AD"}) {
    for (auto at = letters.find(hyphen); at != std::string::npos; at = letters.find(hyphen, at))
      letters.erase(at, hyphen.size());
  }
  return letters;
}

class RunMaker {
 public:
  RunMaker(const Pieces& a, const Pieces& b) : a_(a), b_(b) {}

  // Up to these pieces nothing is common; then comes one that is, if there is one.
  void replace_to(std::size_t i, std::size_t j);
  void keep() { add(DiffKind::equal, i_ + 1, j_ + 1); }
  std::vector<DiffRun> take() { return std::move(runs_); }

 private:
  void add(DiffKind kind, std::size_t i, std::size_t j);

  const Pieces& a_;
  const Pieces& b_;
  std::size_t i_ = 0;
  std::size_t j_ = 0;
  std::vector<DiffRun> runs_;
};

void RunMaker::add(DiffKind kind, std::size_t i, std::size_t j) {
  const DiffRun run{kind, a_.span(i_, i), b_.span(j_, j)};
  i_ = i;
  j_ = j;
  if (!runs_.empty() && runs_.back().kind == kind) {
    runs_.back().first.end = run.first.end;
    runs_.back().second.end = run.second.end;
  } else {
    runs_.push_back(run);
  }
}

void RunMaker::replace_to(std::size_t i, std::size_t j) {
  if (i > i_ && j > j_ && a_.letters(i_, i) == b_.letters(j_, j)) {
    add(DiffKind::equal, i, j);
    return;
  }
  if (i > i_) add(DiffKind::deleted, i, j_);
  if (j > j_) add(DiffKind::inserted, i_, j);
}

}  // namespace

std::string_view diff_name(DiffKind kind) noexcept {
  switch (kind) {
    case DiffKind::equal:
      return "equal";
    case DiffKind::deleted:
      return "deleted";
    case DiffKind::inserted:
      return "inserted";
  }
  return "";
}

std::vector<DiffRun> diff_words(const Unit& a, std::string_view text_a, const Unit& b,
                                std::string_view text_b) {
  const Pieces first(a, text_a);
  const Pieces second(b, text_b);
  if (text_a.empty() && text_b.empty()) return {};
  if (a.key == b.key) return {{DiffKind::equal, {0, text_a.size()}, {0, text_b.size()}}};
  RunMaker runs(first, second);
  for (const auto& [i, j] : detail::longest_common_subsequence(first.forms(), second.forms())) {
    runs.replace_to(i, j);
    runs.keep();
  }
  runs.replace_to(first.forms().size(), second.forms().size());
  return runs.take();
}

bool is_compared_by_words(const UnitDocument& first, const UnitDocument& second, const Link& link) {
  if (is_same_language(first.document.language, second.document.language)) return true;
  if (link.source.size() != 1 || link.target.size() != 1) return false;
  const Unit& a = first.units.at(link.source.front());
  const Unit& b = second.units.at(link.target.front());
  return a.key == b.key && a.letters > 0;
}

}  // namespace paralign
