#include "tokenize/read/reading_builder.hpp"

#include <algorithm>
#include <utility>

#include "paralign/error.hpp"
#include "tokenize/read/text_findings.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (!is_space(c) && !is_invisible(c)) return false;
  }
  return true;
}

std::string clean(std::string_view utf8, std::size_t& repaired) {
  std::size_t count = 0;
  std::string result = repair_utf8(utf8, count);
  repaired += count;
  for (char& c : result) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return result;
}

bool says_nothing(const Block& block) {
  return is_blank(block.text) && block.notes.empty() && block.note_mark.empty();
}

void append(Block& block, std::string_view joint, Block&& next) {
  if (!block.text.empty()) block.text += joint;
  for (NoteMark& note : next.notes) {
    block.notes.push_back({note.at + block.text.size(), std::move(note.mark)});
  }
  block.text += next.text;
}

// A note is one block: the numbers of its paragraphs stand in its text.
void put_number_into_text(Block& block) {
  if (block.list_number.empty()) return;
  const std::string number = block.list_number + ' ';
  block.text.insert(0, number);
  for (NoteMark& note : block.notes) note.at += number.size();
}

// A note is one paragraph: its lines are joined.
void join_lines(Block& block) { std::ranges::replace(block.text, '\n', ' '); }

}  // namespace

ReadingBuilder::ReadingBuilder(std::string_view file, std::string_view reader) {
  reading_.file = file;
  reading_.reader = reader;
}

void ReadingBuilder::text(std::string_view utf8) { now_.text += clean(utf8, repaired_); }

void ReadingBuilder::line_break() { now_.text += '\n'; }

void ReadingBuilder::cite(std::string_view mark) {
  if (!mark.empty()) now_.notes.push_back({now_.text.size(), clean(mark, repaired_)});
}

void ReadingBuilder::list_number(std::string_view printed, std::uint32_t value) {
  now_.list_number = clean(printed, repaired_);
  now_.list_value = value;
}

void ReadingBuilder::heading() { now_.heading = true; }

void ReadingBuilder::end_paragraph() {
  Block block = std::exchange(now_, {});
  if (says_nothing(block)) return;
  if (in_note_) {
    put_number_into_text(block);
    append(note_, " ", std::move(block));
  } else {
    deliver(std::move(block));
  }
}

void ReadingBuilder::begin_note(std::string_view mark) {
  outside_ = std::exchange(now_, {});
  note_ = {};
  note_.note_mark = clean(mark, repaired_);
  in_note_ = true;
}

void ReadingBuilder::end_note() {
  end_paragraph();
  in_note_ = false;
  join_lines(note_);
  if (!is_blank(note_.text)) notes_.push_back(std::move(note_));
  now_ = std::exchange(outside_, {});
  if (table_depth_ == 0 && now_.text.empty() && now_.notes.empty()) emit_notes();
}

void ReadingBuilder::begin_table() {
  end_paragraph();
  ++table_depth_;
}

void ReadingBuilder::begin_row() {
  end_paragraph();
  if (table_depth_ == 1) rows_.emplace_back();
}

void ReadingBuilder::begin_cell() {
  end_paragraph();
  if (table_depth_ != 1) return;
  if (rows_.empty()) rows_.emplace_back();
  rows_.back().emplace_back();
}

void ReadingBuilder::end_table() {
  end_paragraph();
  if (table_depth_ == 0 || --table_depth_ > 0) return;
  emit_table(std::exchange(rows_, {}));
  emit_notes();
}

void ReadingBuilder::deliver(Block block) {
  if (table_depth_ > 0) {
    if (rows_.empty()) rows_.emplace_back();
    if (rows_.back().empty()) rows_.back().emplace_back();
    rows_.back().back().push_back(std::move(block));
    return;
  }
  emit(std::move(block));
  emit_notes();
}

void ReadingBuilder::emit(Block block) {
  std::string& text = reading_.text;
  if (!text.empty()) text += "\n\n";
  block.place.begin = text.size();
  text += block.text;
  block.place.end = text.size();
  block.literal = true;
  block.whole = true;
  reading_.blocks.push_back(std::move(block));
}

void ReadingBuilder::emit_notes() {
  for (Block& note : std::exchange(notes_, {})) emit(std::move(note));
}

bool ReadingBuilder::is_data(const std::vector<Row>& rows) const {
  std::size_t wide = 0;
  for (const Row& row : rows) {
    std::size_t filled = 0;
    for (const Cell& cell : row) {
      if (cell.size() > 1) return false;
      if (cell.empty()) continue;
      if (!cell.front().list_number.empty()) return false;
      ++filled;
    }
    if (filled >= 2) ++wide;
  }
  return wide >= 2 && !reading_.blocks.empty();
}

void ReadingBuilder::emit_table(std::vector<Row> rows) {
  const bool data = is_data(rows);
  for (Row& row : rows) {
    Block line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!data) {
        for (Block& block : row[i]) emit(std::move(block));
        continue;
      }
      if (i > 0) line.text += '\t';
      if (row[i].empty()) continue;
      join_lines(row[i].front());
      append(line, "", std::move(row[i].front()));
    }
    if (!is_blank(line.text)) emit(std::move(line));
  }
}

void ReadingBuilder::finding(std::string_view code, std::string_view name, Severity severity,
                             std::string_view message) {
  Finding found;
  found.code = code;
  found.name = name;
  found.severity = severity;
  found.message = clean(message, repaired_);
  reading_.findings.push_back(std::move(found));
}

Reading ReadingBuilder::finish(std::string_view empty) {
  while (table_depth_ > 0) end_table();
  end_paragraph();
  emit_notes();
  if (const std::size_t repaired = std::exchange(repaired_, 0)) {
    finding("R101", "ill-formed-text", Severity::warning,
            std::to_string(repaired) + " ill-formed sequences were replaced by U+FFFD");
  }
  if (reading_.blocks.empty()) {
    throw Error(ErrorCode::unreadable, reading_.file + ": " + std::string(empty));
  }
  add_text_findings(reading_.findings, reading_.text, {});
  return std::move(reading_);
}

}  // namespace paralign::detail
