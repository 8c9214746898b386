// Dictionaries of the dictd server: an index of "headword<TAB>offset<TAB>length" lines and a text
// of articles. Source: dictd's dictfmt(1) and dictzip(1); numbers are in base 64, most significant
// digit first, digits as in RFC 4648. The text may be packed by dictzip, whose files are gzip
// files.

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "align/import/dictionary_text.hpp"
#include "align/import/gunzip.hpp"
#include "align/lexicon/shown.hpp"
#include "paralign/error.hpp"
#include "paralign/import.hpp"

namespace paralign {
namespace {

std::optional<std::size_t> base64_number(std::string_view digits) noexcept {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr std::size_t kMostDigits = 7;  // 42 bits
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  std::uint64_t number = 0;
  for (const char digit : digits) {
    const std::size_t value = kDigits.find(digit);
    if (value == std::string_view::npos) return std::nullopt;
    number = number * 64 + value;
  }
  return number;
}

// What describes the dictionary itself: "00-database-info", "00databaseinfo".
bool is_about_the_dictionary(std::string_view headword) noexcept {
  return headword.starts_with("00-database") || headword.starts_with("00database");
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
        static_cast<unsigned char>(c) >= 0x80) {
      letters += upper ? static_cast<char>(c + 32) : c;
    }
  }
  return letters;
}

// Indexes leave out hyphens and apostrophes, so that the article's own line is better where it says
// the same: "self-taught /pronunciation/ <adj>".
std::string headword_of(std::string_view indexed, std::string_view line) {
  std::string printed =
      detail::as_variant(detail::without_brackets(line.substr(0, line.find(" /"))));
  if (letters_of(printed) == letters_of(indexed)) return printed;
  return detail::as_variant(detail::without_brackets(indexed));
}

// Headwords of one article share it; an index that names the same text over and over is damaged,
// and would take any amount of time and memory.
constexpr std::size_t kMostReadings = 4;
constexpr std::size_t kReadAlways = std::size_t{1} << 20U;

// The first line of an article repeats the headword. Each line below is one meaning; lines that
// start with a blank are examples and notes.
void add_article(std::string_view indexed, std::string_view article, LexiconEntries& result) {
  const std::size_t title_end = std::min(article.find('\n'), article.size());
  const std::string source = headword_of(indexed, article.substr(0, title_end));
  if (source.empty()) return;
  article.remove_prefix(std::min(article.size(), title_end + 1));
  while (!article.empty()) {
    const std::size_t end = std::min(article.find('\n'), article.size());
    const std::string_view line = article.substr(0, end);
    article.remove_prefix(std::min(article.size(), end + 1));
    if (line.empty() || line.front() == ' ' || line.front() == '\t') continue;
    std::string targets;
    for (const std::string& rendering : detail::renderings(line)) {
      if (!targets.empty()) targets += '|';
      targets += rendering;
    }
    if (targets.empty()) continue;
    result.entries.emplace_back().texts = {source, std::move(targets)};
  }
}

}  // namespace

LexiconEntries parse_dictd(std::string_view index, std::string_view index_file,
                           std::string_view articles, std::string_view articles_file,
                           const std::string& source, const std::string& target) {
  std::string unpacked;
  if (detail::is_gzip(articles)) {
    unpacked = detail::gunzip(articles, articles_file);
    articles = unpacked;
  }
  LexiconEntries result;
  result.languages = {source, target};
  const std::size_t most_bytes = kMostReadings * articles.size() + kReadAlways;
  std::size_t bytes = 0;
  std::size_t number = 0;
  while (!index.empty()) {
    const std::size_t end = std::min(index.find('\n'), index.size());
    std::string_view line = index.substr(0, end);
    index.remove_prefix(std::min(index.size(), end + 1));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const auto refuse = [&](std::string_view expected) {
      throw Error(ErrorCode::bad_format, fmt::format("{}:{}: found '{}', expected {}", index_file,
                                                     number, detail::shown(line), expected));
    };
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    if (second == std::string_view::npos) refuse("'headword<TAB>offset<TAB>length'");
    const std::string_view length_field = line.substr(second + 1);
    const auto offset = base64_number(line.substr(first + 1, second - first - 1));
    const auto length = base64_number(length_field.substr(0, length_field.find('\t')));
    if (!offset || !length) refuse("offset and length in base 64");
    if (*offset > articles.size() || *length > articles.size() - *offset) {
      refuse(fmt::format("a place in the {} bytes of {}", articles.size(), articles_file));
    }
    bytes += *length;
    if (bytes > most_bytes) {
      throw Error(
          ErrorCode::bad_format,
          fmt::format("{}:{}: found articles of {} bytes up to here, expected at most {} of "
                      "the {} bytes of {}; check that the two files belong together",
                      index_file, number, bytes, most_bytes, articles.size(), articles_file));
    }
    const std::string_view headword = line.substr(0, first);
    if (is_about_the_dictionary(headword)) continue;
    add_article(headword, articles.substr(*offset, *length), result);
  }
  if (result.entries.empty()) {
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: found no entry, expected the index of a dictionary", index_file));
  }
  return result;
}

}  // namespace paralign
