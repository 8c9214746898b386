#pragma once

// Numbers in digits and in words. All look at folded items, so that Arabic-Indic digits, accents
// and vowel signs are no matter.

#include <cstdint>
#include <optional>
#include <string>

#include "paralign/unit.hpp"
#include "tokenize/text/tables.hpp"
#include "tokenize/token/item_phrase.hpp"
#include "tokenize/token/items.hpp"

namespace paralign::detail {

/// Western digits of a value below 100, two of them.
[[nodiscard]] std::string two_digits(int value);

/// The value of a run of Western digits; -1 if it is too long for one.
[[nodiscard]] int to_int(std::string_view digits) noexcept;

struct NumberReading {
  AnchorKind kind = AnchorKind::number;
  std::string value{};  ///< digits, at most with points; "15:30" for a time of day
  std::size_t end = 0;  ///< one past the last item
};

class NumberReader {
 public:
  /// @param text      outlives the reader. @param language  position in `languages()`, or -1.
  NumberReader(const FoldedText& text, int language);

  /// The number that starts with the digits at item `i`, with its groups of thousands, the scale
  /// word behind it ("2 million"), its percent sign, and its hour of the day: 3 p.m., 15 heures and
  /// 1500 hours are "15".
  [[nodiscard]] NumberReading digits(std::size_t i) const;

  /// The number in words that starts at item `i`, put together from all its words. None for "one"
  /// and "two", which are articles and duals, and for a vague many ("thousands").
  [[nodiscard]] std::optional<NumberReading> words(std::size_t i) const;

  /// The hour in "10/00" or "00/10" behind a word for the clock, as Arabic prints it.
  [[nodiscard]] std::optional<NumberReading> hour_with_solidus(std::size_t i) const;

  /// True for the hundred of "per cent", "pour cent".
  [[nodiscard]] bool is_percent_sign(std::size_t i) const;

 private:
  // A run of digits with the marks inside it, no blanks.
  struct Figures {
    std::string value{};     // groups of thousands joined
    std::size_t digits = 0;  // before the first point
    std::size_t end = 0;
    bool plain = true;  // one run of digits
  };
  struct Groups;

  [[nodiscard]] bool is_digits(std::size_t i) const noexcept;
  [[nodiscard]] bool is_mark(std::size_t i, std::string_view mark) const noexcept;
  [[nodiscard]] bool glued(std::size_t i) const noexcept;
  [[nodiscard]] bool is_sign(const ItemPhrase& found, NumberSign sign) const noexcept;
  [[nodiscard]] ItemPhrase sign_at(std::size_t i) const;

  [[nodiscard]] Figures figures(std::size_t i) const;
  [[nodiscard]] Figures grouped(std::size_t i) const;
  [[nodiscard]] Groups groups_behind(const Figures& first) const;
  [[nodiscard]] bool stands_alone(const Figures& figures) const;
  [[nodiscard]] bool has_fixed_blank(std::size_t i) const noexcept;
  [[nodiscard]] bool reads_backwards(const Figures& first, const Groups& groups) const;
  [[nodiscard]] std::optional<NumberReading> time_of_day(const Figures& figures) const;
  [[nodiscard]] std::optional<NumberReading> time_in_four_figures(const Figures& figures) const;
  [[nodiscard]] bool are_minutes(std::size_t i) const noexcept;
  [[nodiscard]] ItemPhrase number_word(std::size_t i, std::size_t& joined) const;
  void apply_scale(Figures& figures) const;

  const FoldedText& text_;
  const std::vector<Item>& items_;
  const LanguageTables& tables_;
  bool comma_groups_ = true;   // 1,000
  bool point_groups_ = false;  // 1.000
  bool blank_groups_ = false;  // 1 000
  bool arabic_ = false;        // 000 1, and words that are joined
};

}  // namespace paralign::detail
