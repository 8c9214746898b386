// What a document says of its own paragraphs by number: "paragraph 12 above", "paragraph 3 of the
// present resolution". References into other documents have other words behind the number.

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <vector>

#include "align/check/checks.hpp"
#include "align/check/codes.hpp"
#include "align/check/phrases.hpp"
#include "align/check/words.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

constexpr std::uint32_t kLargest = 999;  // more is a year or a count

// A plain number, or 0.
std::uint32_t value_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && stop == text.data() + text.size() ? value : 0;
}

std::set<std::uint32_t> printed_numbers(const Document& document) {
  std::set<std::uint32_t> numbers;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == Kind::title || paragraph.kind == Kind::footnote) continue;
    const std::uint32_t value = value_of(paragraph.number);
    if (value > 0) numbers.insert(value);
  }
  return numbers;
}

// Of a document without numbers, or of one a part of which is not there, nothing can be told.
bool is_complete(const std::set<std::uint32_t>& numbers) {
  return numbers.size() > 1 && 10 * numbers.size() >= 9 * std::size_t{*numbers.rbegin()};
}

bool is_kind(const PhraseMatch& match, PhraseKind kind) {
  return match.length > 0 && match.meanings.front().kind == kind;
}

// "(a)", "(ii)".
bool is_in_brackets(const std::string& text, Span span) {
  return span.begin > 0 && text[span.begin - 1] == '(' && span.end < text.size() &&
         text[span.end] == ')';
}

struct Reference {
  std::vector<std::uint32_t> numbers{};
  Span span{};
};

class ReferenceReader {
 public:
  ReferenceReader(const UnitDocument& document, std::uint32_t unit)
      : unit_(document.units[unit]),
        text_(paragraph_of(document, unit).text),
        language_(language_index(document.document.language)) {}

  [[nodiscard]] std::vector<Reference> read() const;

 private:
  [[nodiscard]] const Anchor* anchor_at(std::size_t word) const;
  // What starts behind the word "paragraph"; without numbers if it is another document's.
  [[nodiscard]] Reference read_from(std::size_t word) const;

  const Unit& unit_;
  const std::string& text_;
  int language_;
};

const Anchor* ReferenceReader::anchor_at(std::size_t word) const {
  const std::size_t begin = unit_.words[word].span.begin;
  const auto found = std::ranges::find(unit_.anchors, begin,
                                       [](const Anchor& anchor) { return anchor.span.begin; });
  return found == unit_.anchors.end() ? nullptr : &*found;
}

Reference ReferenceReader::read_from(std::size_t word) const {
  Reference reference;
  for (std::size_t i = word; i < unit_.words.size();) {
    const Anchor* const anchor = anchor_at(i);
    const std::uint32_t value = anchor == nullptr ? 0 : value_of(anchor->value);
    if (value > 0 && value <= kLargest && anchor->kind == AnchorKind::number) {
      reference.numbers.push_back(value);
      while (i < unit_.words.size() && unit_.words[i].span.begin < anchor->span.end) ++i;
      continue;
    }
    const PhraseMatch match = phrase_at(unit_, i, language_);
    if (is_kind(match, PhraseKind::here) && !reference.numbers.empty()) {
      reference.span = {0, unit_.words[i + match.length - 1].span.end};
      return reference;
    }
    const bool goes_on = is_kind(match, PhraseKind::between) ||
                         is_kind(match, PhraseKind::paragraph) ||
                         is_in_brackets(text_, unit_.words[i].span);
    if (!goes_on) break;
    i += std::max<std::size_t>(match.length, 1);
  }
  return {};
}

std::vector<Reference> ReferenceReader::read() const {
  std::vector<Reference> references;
  std::size_t end = 0;
  for (std::size_t i = 0; i < unit_.words.size(); ++i) {
    if (unit_.words[i].span.begin < end) continue;
    const PhraseMatch match = phrase_at(unit_, i, language_);
    if (!is_kind(match, PhraseKind::paragraph)) continue;
    Reference reference = read_from(i + match.length);
    if (reference.numbers.empty()) continue;
    reference.span.begin = unit_.words[i].span.begin;
    end = reference.span.end;
    references.push_back(std::move(reference));
  }
  return references;
}

}  // namespace

void check_references(const CheckedDocument& checked, FindingList& findings) {
  const std::set<std::uint32_t> numbers = printed_numbers(checked.document.document);
  if (!is_complete(numbers)) return;
  for (std::uint32_t unit = 0; unit < checked.document.units.size(); ++unit) {
    for (const Reference& reference : ReferenceReader(checked.document, unit).read()) {
      for (const std::uint32_t number : reference.numbers) {
        if (numbers.contains(number)) continue;
        const std::string words = words_at(checked.document, unit, reference.span);
        findings
            .add(kParagraphNotThere, "\"" + words + "\": the document has no paragraph " +
                                         std::to_string(number) + "; the last is " +
                                         std::to_string(*numbers.rbegin()))
            .source(checked.position, unit, reference.span)
            .words({words});
      }
    }
  }
}

}  // namespace paralign::detail
