#include "align/check/words.hpp"

#include <algorithm>
#include <charconv>

#include "paralign/language.hpp"

namespace paralign::detail {

std::string label_of(const CheckedSide& side, std::uint32_t unit) {
  return paragraph_of(side.document, unit).label;
}

std::string label_of(const CheckedSide& side, const std::vector<std::uint32_t>& units) {
  std::string labels;
  for (const std::uint32_t unit : units) {
    if (!labels.empty()) labels += ',';
    labels += label_of(side, unit);
  }
  return labels;
}

std::string text_of(const CheckedSide& side) {
  if (side.language < 0) return "the text in " + side.document.document.language;
  return "the " + std::string(languages()[static_cast<std::size_t>(side.language)].name) + " text";
}

std::string words_at(const UnitDocument& document, std::uint32_t unit, Span span) {
  const std::string& text = paragraph_of(document, unit).text;
  const std::size_t begin = std::min(span.begin, text.size());
  return text.substr(begin, std::min(span.end, text.size()) - begin);
}

std::string quoted(const UnitDocument& document, std::uint32_t unit) {
  constexpr std::size_t kLongest = 60;
  const std::string& text = paragraph_of(document, unit).text;
  if (text.size() <= kLongest) return text;
  std::size_t end = text.rfind(' ', kLongest);
  if (end == std::string::npos || end == 0) end = std::min(text.find(' '), text.size());
  return end == text.size() ? text : text.substr(0, end) + " ...";
}

std::uint32_t plain_value(const std::string& number) noexcept {
  std::uint32_t value = 0;
  const char* const end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, value);
  return error == std::errc() && stop == end ? value : 0;
}

}  // namespace paralign::detail
