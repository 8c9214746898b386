#include "tokenize/read/pdf_drawn_words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "paralign/error.hpp"
#include "tokenize/read/xml.hpp"
#include "tokenize/text/compatibility.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::detail {
namespace {

constexpr char32_t kTatweel = 0x640;

bool is_arabic_shape(char32_t c) noexcept {
  return is_plain_arabic(c) || c == kTatweel || (c >= 0xFB50 && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}
bool is_ligature(char32_t c) noexcept { return c >= 0xFEF5 && c <= 0xFEFC; }

double number(const pugi::xml_node& node, std::string_view name) {
  const std::string_view text = attribute(node, name);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? value : 0;
}

// All text below a node, of <b>, <i> and <a> too.
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata) text += child.value();
    for (const pugi::xml_node inner : child.children()) {
      text += inner.type() == pugi::node_pcdata ? inner.value() : inner.child_value();
    }
  }
  return text;
}

std::string clean(std::string_view bytes) {
  std::size_t repaired = 0;
  std::string text = repair_utf8(bytes, repaired);
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
  return text;
}

}  // namespace

DrawnWords::DrawnWords(std::string_view xml) {
  constexpr std::string_view kEnd = "</page>";
  const XmlLimits limits{1'000'000, 3'000'000, 16};
  std::size_t page = 0;
  for (std::size_t i = xml.find("<page "); i != std::string_view::npos; ++page) {
    std::size_t end = xml.find(kEnd, i);
    if (end == std::string_view::npos) break;
    end += kEnd.size();
    pugi::xml_document tree;
    try {
      parse_xml(clean(xml.substr(i, end - i)), "pdftohtml", BlankText::all, tree, limits);
    } catch (const Error&) {
      tree.reset();  // its words stay as pdftotext gave them
    }
    const double height = std::max(number(tree.first_child(), "height"), 1.0);
    for (const pugi::xml_node text : tree.first_child().children("text")) {
      const double middle = number(text, "top") + number(text, "height") / 2;
      add_text(text_of(text), page, middle / height);
    }
    i = xml.find("<page ", end);
  }
}

// Words as they stand on the page, from left to right.
void DrawnWords::add_text(const std::string& text, std::size_t page, double height) {
  std::u32string word;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_arabic_shape(c)) {
      word.push_back(c);
    } else if (!is_mark(c) && !is_invisible(c)) {
      add_word(std::exchange(word, {}), page, height);
    }
  }
  add_word(word, page, height);
}

// Words without a ligature count where they hold alef and lam: another word, swapped, may look so.
void DrawnWords::add_word(std::u32string_view shapes, std::size_t page, double height) {
  std::string right;
  std::string swapped;
  for (auto shape = shapes.rbegin(); shape != shapes.rend(); ++shape) {
    if (*shape == kTatweel) continue;
    const std::u32string form = letters_of_form(*shape);
    const std::u32string letters = form.empty() ? std::u32string(1, *shape) : form;
    for (const char32_t letter : letters) append_code_point(right, letter);
    const bool turned = is_ligature(*shape) && letters.size() == 2;
    append_code_point(swapped, turned ? letters[1] : letters.front());
    if (letters.size() == 2) append_code_point(swapped, turned ? letters[0] : letters[1]);
  }
  const bool ligature = std::ranges::any_of(shapes, is_ligature);
  if (!ligature && swapped.find("\u0627\u0644", 1) == std::string::npos) return;
  std::vector<Place>& places = words_[swapped];
  const auto same = [&](const Place& place) {
    return place.page == page && place.letters == right && std::abs(place.height - height) < 0.002;
  };
  if (std::ranges::none_of(places, same)) places.push_back({page, height, std::move(right)});
}

std::string_view DrawnWords::find(std::string_view swapped, std::size_t page, double height) const {
  const auto found = words_.find(std::string(swapped));
  if (found == words_.end()) return {};
  const auto distance = [&](const Place& place) {
    const double pages = std::abs(static_cast<double>(place.page) - static_cast<double>(page));
    return pages + std::abs(place.height - height);
  };
  return std::ranges::min_element(found->second, {}, distance)->letters;
}

}  // namespace paralign::detail
