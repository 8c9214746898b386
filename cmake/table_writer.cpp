#include "cmake/table_writer.hpp"

#include <algorithm>
#include <bit>
#include <fstream>
#include <ostream>
#include <set>
#include <stdexcept>
#include <string_view>

#include "tokenize/text/first_word.hpp"

namespace paralign::cmake {
namespace {

constexpr std::size_t kLongestPhrase = 255;
constexpr std::size_t kMostPhrases = 65535;
constexpr std::size_t kBytesPerLine = 96;

struct Pool {
  std::string bytes;
  std::map<std::string, std::size_t> offsets;
};

// Last first, so that a phrase that another one starts with lies inside that.
Pool make_pool(const std::vector<std::pair<std::string, Table>>& tables) {
  std::set<std::string> texts;
  for (const auto& [name, table] : tables) {
    for (const auto& [text, value] : table) texts.insert(text);
  }
  Pool pool;
  std::string_view longer;
  std::size_t begin = 0;
  for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
    if (!longer.starts_with(*text)) {
      begin = pool.bytes.size();
      pool.bytes += *text;
      longer = *text;
    }
    pool.offsets[*text] = begin;
  }
  return pool;
}

void write_literal(std::ostream& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out << '"';
  bool after_escape = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool hex_digit = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f');
    if (byte >= 0x80) {
      out << "\\x" << kHex[byte >> 4U] << kHex[byte & 15U];
    } else {
      if (after_escape && hex_digit) out << "\"\"";
      if (c == '"' || c == '\\') out << '\\';
      out << c;
    }
    after_escape = byte >= 0x80;
  }
  out << '"';
}

struct Slot {
  std::uint32_t hash = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Slot> make_slots(const Table& table) {
  std::map<std::uint32_t, Slot> ranges;
  std::size_t i = 0;
  for (const auto& [text, value] : table) {
    const std::uint32_t hash = detail::first_word(text).hash;
    Slot& range = ranges.try_emplace(hash, Slot{hash, i, i}).first->second;
    range.end = ++i;
  }
  std::vector<Slot> slots(std::bit_ceil(ranges.size() * 2 + 1));
  for (const auto& [hash, range] : ranges) {
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].end != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = range;
  }
  return slots;
}

void write_table(std::ostream& out, const std::string& name, const Table& table, const Pool& pool) {
  if (table.size() > kMostPhrases) throw std::runtime_error(name + ": more than 65535 phrases");
  out << "constexpr Phrase " << name << "[] = {\n";
  for (const auto& [text, value] : table) {
    if (text.size() > kLongestPhrase) throw std::runtime_error(name + ": too long: " + text);
    out << '{' << value.value << "U," << pool.offsets.at(text) << ',' << text.size() << ','
        << (value.cited == 0 ? text.size() : value.cited) << ',' << value.tag << "},\n";
  }
  out << "{}};\nconstexpr FirstWordSlot " << name << "_slots[] = {\n";  // arrays are never empty
  for (const Slot& slot : make_slots(table)) {
    out << '{' << slot.hash << "U," << slot.begin << ',' << slot.end << "},\n";
  }
  out << "};\n";
}

}  // namespace

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

std::vector<std::vector<std::string>> read_rows(const std::string& path, std::size_t columns) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be opened");
  std::vector<std::vector<std::string>> rows;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    rows.push_back(split(line, '\t'));
    if (rows.back().size() != columns) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": found " +
                               std::to_string(rows.back().size()) + " columns, expected " +
                               std::to_string(columns));
    }
  }
  return rows;
}

void TableWriter::add(const std::string& name, Table table) {
  tables_.emplace_back(name, std::move(table));
}

void TableWriter::write(std::ostream& out) {
  const Pool pool = make_pool(tables_);
  out << "}  // namespace\nconstexpr char generated_phrase_bytes[] =\n";
  for (std::size_t i = 0; i < pool.bytes.size(); i += kBytesPerLine) {
    write_literal(out, std::string_view(pool.bytes).substr(i, kBytesPerLine));
    out << '\n';
  }
  out << "\"\";\nnamespace {\n";
  for (const auto& [name, table] : tables_) write_table(out, name, table, pool);
}

std::string TableWriter::table(const std::string& name) const {
  const auto named = std::ranges::find(tables_, name, &std::pair<std::string, Table>::first);
  if (named == tables_.end()) throw std::runtime_error("no table " + name);
  return "PhraseTable(std::span(" + name + ").first(" + std::to_string(named->second.size()) +
         "), " + name + "_slots)";
}

}  // namespace paralign::cmake
