#pragma once

// The text of a paragraph on its way to the builder, and what the paragraph is besides its text.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "tokenize/read/odt_lists.hpp"
#include "tokenize/read/reading_builder.hpp"

namespace paralign::detail {

/// How text looks where it stands.
struct OdtLook {
  bool hidden = false;
  bool superscript = false;
};

/// What the element of a paragraph says of it.
struct OdtForm {
  std::optional<OdtListPlace> place{};
  bool heading = false;
  bool used = false;
};

/// Where a change takes the end of a paragraph out, one paragraph is made of several elements. Its
/// form is that of the element which its first text came from.
class OdtText {
 public:
  using Form = std::shared_ptr<OdtForm>;

  OdtText(ReadingBuilder& build, OdtLists& lists) : build_(build), lists_(lists) {}

  /// An element of that form begins. It is the source of all text up to the next one.
  void start(Form form);
  /// The text that follows comes from an earlier element again.
  void return_to(Form form) { source_ = std::move(form); }
  [[nodiscard]] const Form& source() const noexcept { return source_; }

  /// White space is collapsed, as section 6.1.2 of ODF 1.2, part 1, has it.
  void write(std::string_view text, OdtLook look);
  void blanks(std::size_t count, OdtLook look);
  void line_break(OdtLook look);
  void cite(std::string_view mark);
  /// The paragraph ends here, whether it has text or not.
  void end();

  /// Text between these two calls belongs to another version.
  void begin_left_out() noexcept { ++left_out_; }
  void end_left_out() noexcept { --left_out_; }
  /// Sets how many such stretches this is inside of, and returns how many it was.
  int set_left_out(int depth) noexcept { return std::exchange(left_out_, depth); }
  [[nodiscard]] bool is_left_out() const noexcept { return left_out_ > 0; }

  /// True if some text has come since the last `end`.
  [[nodiscard]] bool any() const noexcept { return chosen_; }
  /// Stretches of hidden text that were left out.
  [[nodiscard]] std::size_t hidden() const noexcept { return hidden_; }

  /// A note begins inside the paragraph; what is returned goes back to `resume`.
  struct State {
    Form source{};
    Form last{};
    std::string raised{};
    bool chosen = false;
    bool after_blank = true;
    int left_out = 0;
  };
  [[nodiscard]] State begin_note();
  void end_note(State state);

 private:
  [[nodiscard]] bool takes(bool has_text, OdtLook look);
  [[nodiscard]] std::string collapse(std::string_view text);
  void choose();
  void put(std::string_view text, OdtLook look);
  void put_raised();

  ReadingBuilder& build_;
  OdtLists& lists_;
  Form source_ = std::make_shared<OdtForm>();
  Form last_ = source_;   // the element that began last
  std::string raised_{};  // superscript text that has not ended yet
  bool chosen_ = false;   // the form of the paragraph is known
  bool after_blank_ = true;
  int left_out_ = 0;
  std::size_t hidden_ = 0;
  bool in_hidden_ = false;
};

}  // namespace paralign::detail
