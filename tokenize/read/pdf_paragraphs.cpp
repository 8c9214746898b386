#include "tokenize/read/pdf_paragraphs.hpp"

#include <string_view>

#include "tokenize/read/pdf_breaks.hpp"

namespace paralign::detail {
namespace {

Block new_block(const PdfText& line) {
  Block block;
  block.text = line.text;
  block.note_mark = line.note_mark;
  block.literal = true;
  block.repaired = line.repaired;
  block.place.page = line.page + 1;
  return block;
}

// What joins a line to the text before it: nothing inside "and/or" and behind a hyphen.
void add_line(Block& block, const PdfText& line, char joint) {
  constexpr std::string_view kSoftHyphen = "\xC2\xAD";
  std::string& text = block.text;
  const bool bound =
      text.size() > 1 && text[text.size() - 2] != ' ' && (text.back() == '/' || text.back() == '-');
  if (text.ends_with(kSoftHyphen)) {
    text.resize(text.size() - kSoftHyphen.size());
  } else if (!bound) {
    text += joint;
  }
  text += line.text;
  block.repaired = block.repaired || line.repaired;
}

class Joiner {
 public:
  Joiner(const std::vector<PdfText>& lines, const PdfSetting& setting)
      : lines_(lines), breaks_(lines, setting) {}

  std::vector<Block> run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].is_note()) {
        add_note(lines_[i]);
      } else if (lines_[i].table_row) {
        blocks_.push_back(new_block(lines_[i]));
        text_ = 0;
      } else {
        add_text(i);
      }
    }
    return std::move(blocks_);
  }

 private:
  void add_note(const PdfText& line) {
    if (line.note_goes_on && note_ > 0) {
      add_line(blocks_[note_ - 1], line, ' ');
      return;
    }
    blocks_.push_back(new_block(line));
    note_ = blocks_.size();
  }

  void add_text(std::size_t i) {
    PdfBreak found = PdfBreak::paragraph;
    if (text_ > 0) {
      const bool column =
          last_ + 1 == i && !lines_[i].first_of_column && lines_[i].page == lines_[last_].page;
      found = column ? breaks_.below(i) : breaks_.across(last_, i);
    }
    last_ = i;
    if (found == PdfBreak::none || found == PdfBreak::line) {
      if (found == PdfBreak::line) blocks_[text_ - 1].whole = false;
      add_line(blocks_[text_ - 1], lines_[i], found == PdfBreak::line ? '\n' : ' ');
      return;
    }
    blocks_.push_back(new_block(lines_[i]));
    blocks_.back().whole = found == PdfBreak::paragraph;
    text_ = blocks_.size();
  }

  const std::vector<PdfText>& lines_;
  PdfBreaks breaks_;
  std::vector<Block> blocks_{};
  std::size_t text_ = 0;  // one past the open paragraph in `blocks_`, 0: none
  std::size_t last_ = 0;  // its last line
  std::size_t note_ = 0;  // one past the last note in `blocks_`
};

}  // namespace

std::vector<Block> blocks_of(const std::vector<PdfText>& lines, const PdfSetting& setting) {
  return Joiner(lines, setting).run();
}

}  // namespace paralign::detail
