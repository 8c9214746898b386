#include "tokenize/read/docx_notes.hpp"

#include <algorithm>
#include <array>

#include "tokenize/read/docx_tree.hpp"
#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

// The series "chicago": *, dagger, double dagger, section sign, then each of them twice.
std::string note_sign(std::uint32_t number) {
  constexpr std::array<std::string_view, 4> kSigns{"*", "\u2020", "\u2021", "\u00A7"};
  constexpr std::uint32_t kMostRounds = 8;
  if (number == 0 || number > kSigns.size() * kMostRounds) return std::to_string(number);
  const auto index = static_cast<std::size_t>(number - 1);
  std::string printed;
  for (std::size_t round = 0; round <= index / kSigns.size(); ++round) {
    printed += kSigns[index % kSigns.size()];
  }
  return printed;
}

// Series that differ in their digits alone are one: marks are given in Western digits.
NumberFormat in_western_digits(NumberFormat format) {
  switch (format) {
    case NumberFormat::lower_letter:
    case NumberFormat::upper_letter:
    case NumberFormat::lower_roman:
    case NumberFormat::upper_roman:
    case NumberFormat::arabic_alpha:
    case NumberFormat::arabic_abjad:
      return format;
    default:
      return NumberFormat::decimal;
  }
}

pugi::xml_node root_of(const pugi::xml_document* part) {
  return part == nullptr ? pugi::xml_node() : part->document_element();
}

}  // namespace

NoteTexts::NoteTexts(const pugi::xml_document* part) {
  const pugi::xml_node root = root_of(part);
  for (pugi::xml_node it = root.first_child(); it; it = it.next_sibling()) {
    const std::string_view name = local_name(it);
    if (name != "footnote" && name != "endnote") continue;
    if (attribute(it, "type", "normal") != "normal") continue;
    notes_.try_emplace(std::string(attribute(it, "id")), it);
  }
}

pugi::xml_node NoteTexts::find(std::string_view id) const {
  const auto found = notes_.find(id);
  return found == notes_.end() ? pugi::xml_node() : found->second;
}

NoteMarks::NoteMarks(NoteKind kind, const pugi::xml_document* document,
                     const pugi::xml_document* settings) {
  const std::string_view name = kind == NoteKind::footnote ? "footnotePr" : "endnotePr";
  Form base;
  if (kind == NoteKind::endnote) base.format = NumberFormat::lower_roman;
  read(child(root_of(settings), name), base);
  const pugi::xml_node body = child(root_of(document), "body");
  find_sections(body, name, base);
  Form last = base;
  read(child(child(body, "sectPr"), name), last);
  sections_.push_back(last);
  next_ = form().start;
}

void NoteMarks::read(const pugi::xml_node& properties, Form& form) {
  if (const pugi::xml_node format = child(properties, "numFmt")) {
    const std::string_view name = attribute(format, "val");
    form.signs = name == "chicago";
    form.format = in_western_digits(docx_number_format(name, attribute(format, "format")));
  }
  if (const pugi::xml_node start = child(properties, "numStart")) {
    form.start = static_cast<std::uint32_t>(std::max(0, whole_number(attribute(start, "val"), 1)));
  }
  if (const pugi::xml_node restart = child(properties, "numRestart")) {
    form.each_section = attribute(restart, "val") == "eachSect";
  }
}

// Sections end in paragraphs of the body, and in what is wrapped round these; never in tables.
void NoteMarks::find_sections(const pugi::xml_node& node, std::string_view name, const Form& base) {
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    const Tag tag = tag_of(it);
    if (tag == Tag::paragraph) {
      const pugi::xml_node section = child(child(it, "pPr"), "sectPr");
      if (!section) continue;
      sections_.push_back(base);
      read(child(section, name), sections_.back());
    } else if (tag != Tag::table && tag != Tag::left_out && tag != Tag::properties) {
      find_sections(it, name, base);
    }
  }
}

const NoteMarks::Form& NoteMarks::form() const {
  return sections_[std::min(section_, sections_.size() - 1)];
}

std::string NoteMarks::next() {
  const std::uint32_t number = next_++;
  return form().signs ? note_sign(number) : print_number(form().format, number);
}

void NoteMarks::end_section() {
  ++section_;
  if (form().each_section) next_ = form().start;
}

}  // namespace paralign::detail
