#include <algorithm>
#include <cstdint>
#include <numeric>

#include "paralign/trace.hpp"

namespace paralign {
namespace {

using Numbers = std::vector<std::uint64_t>;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// "2374 (2017)" is 2374, 2017; "58/30" is 58, 30.
Numbers whole_numbers(std::string_view text) {
  Numbers numbers;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::uint64_t value = 0;
    for (; i < text.size() && is_digit(text[i]); ++i) {
      value = std::min<std::uint64_t>(value * 10 + static_cast<std::uint64_t>(text[i] - '0'),
                                      1'000'000'000);
    }
    numbers.push_back(value);
  }
  return numbers;
}

// A name that is no number but a file's stem counts if it starts like a number: "58-30.fr".
Numbers number_of(const Document& document) {
  if (!document.metadata.number.empty()) return whole_numbers(document.metadata.number);
  if (!document.name.empty() && is_digit(document.name.front())) {
    return whole_numbers(document.name);
  }
  return {};
}

// The date of the first unit of that kind that has one.
std::string date_of(const UnitDocument& document, Kind kind) {
  for (const Unit& unit : document.units) {
    if (document.document.paragraphs.at(unit.paragraph).kind != kind) continue;
    const auto date = std::ranges::find(unit.anchors, AnchorKind::date, &Anchor::kind);
    if (date != unit.anchors.end()) return date->value;
  }
  return {};
}

// Translations of one resolution agree on its date, though one may lack the line that has it.
std::vector<std::string> dates_of(std::span<const UnitDocument> documents,
                                  const std::vector<Numbers>& numbers) {
  std::vector<std::string> dates;
  for (const UnitDocument& document : documents) dates.push_back(document_date(document));
  std::vector<std::string> agreed = dates;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    for (std::size_t j = 0; j < dates.size(); ++j) {
      if (numbers[i].empty() || numbers[i] != numbers[j] || dates[j].empty()) continue;
      if (agreed[i].empty() || dates[j] < agreed[i]) agreed[i] = dates[j];
    }
  }
  return agreed;
}

}  // namespace

std::string document_date(const UnitDocument& document) {
  for (const Kind kind : {Kind::adoption, Kind::meeting}) {
    std::string date = date_of(document, kind);
    if (!date.empty()) return date;
  }
  const std::vector<std::string>& dates = document.document.metadata.dates;
  return dates.empty() ? date_of(document, Kind::masthead) : dates.front();
}

SeriesOrder series_order(std::span<const UnitDocument> documents) {
  std::vector<Numbers> numbers;
  for (const UnitDocument& document : documents) numbers.push_back(number_of(document.document));
  const std::vector<std::string> dates = dates_of(documents, numbers);
  SeriesOrder order;
  order.positions.resize(documents.size());
  std::iota(order.positions.begin(), order.positions.end(), 0);
  const bool dated = std::ranges::none_of(dates, &std::string::empty);
  if (!dated && std::ranges::any_of(numbers, &Numbers::empty)) return order;
  order.basis = dated ? SeriesBasis::dates : SeriesBasis::numbers;
  std::ranges::stable_sort(order.positions, [&](std::size_t a, std::size_t b) {
    if (dated && dates[a] != dates[b]) return dates[a] < dates[b];
    return numbers[a] < numbers[b];
  });
  return order;
}

}  // namespace paralign
