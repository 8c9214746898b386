#include "tokenize/read/docx_runs.hpp"

#include "tokenize/read/docx_tree.hpp"
#include "tokenize/read/xml.hpp"

namespace paralign::detail {
namespace {

// Raised by less a digit still stands in its line.
constexpr std::int32_t kRaised = 4;  // half-points

struct Direct {
  pugi::xml_node style{};
  pugi::xml_node hidden{};
  pugi::xml_node always_hidden{};
  pugi::xml_node align{};
  pugi::xml_node position{};
  pugi::xml_node fonts{};
};

Direct direct(const pugi::xml_node& properties) {
  Direct found;
  for (pugi::xml_node it = properties.first_child(); it; it = it.next_sibling()) {
    const std::string_view name = local_name(it);
    if (name == "rStyle") found.style = it;
    if (name == "vanish") found.hidden = it;
    if (name == "specVanish") found.always_hidden = it;
    if (name == "vertAlign") found.align = it;
    if (name == "position") found.position = it;
    if (name == "rFonts") found.fonts = it;
  }
  return found;
}

}  // namespace

RunForm run_form(const pugi::xml_node& properties, const DocxStyle& paragraph,
                 const DocxStyles& styles) {
  const Direct own = direct(properties);
  const DocxStyle& style = styles.character(attribute(own.style, "val"));
  RunForm form;
  // Switches of styles undo one another, those of the run itself do not: clause 17.7.3.
  form.hidden = style.hidden.value_or(false) != paragraph.hidden.value_or(false);
  if (own.hidden) form.hidden = is_on(own.hidden);
  if (is_on(own.always_hidden)) form.hidden = true;
  form.superscript = style.superscript.value_or(paragraph.superscript.value_or(false));
  if (own.align) form.superscript = attribute(own.align, "val") == "superscript";
  if (whole_number(attribute(own.position, "val"), 0) >= kRaised) form.superscript = true;
  form.font = attribute(own.fonts, "ascii", attribute(own.fonts, "hAnsi"));
  return form;
}

}  // namespace paralign::detail
