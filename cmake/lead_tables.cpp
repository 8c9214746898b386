#include "cmake/lead_tables.hpp"

#include <algorithm>
#include <stdexcept>

#include "tokenize/text/fold.hpp"
#include "tokenize/text/utf8.hpp"

namespace paralign::cmake {
namespace {

constexpr std::size_t kShortestWithEnding = 4;  // letters

std::uint64_t near_classes(std::uint64_t classes, const std::vector<std::uint64_t>& near) {
  std::uint64_t found = 0;
  for (std::size_t bit = 0; bit < near.size(); ++bit) {
    if ((classes >> bit & 1U) != 0) found |= near[bit];
  }
  return found & ~classes;
}

// The bytes of the longest form that `text`, the start of a lead for `lead`, can be shortened to;
// 0 if none.
std::size_t shorter(const Table& leads, const std::string& text, const Value& lead,
                    const LeadEnds& ends, const std::vector<std::uint64_t>& near) {
  for (std::size_t blank = text.rfind(' '); blank != std::string::npos && blank > 0;
       blank = text.rfind(' ', blank - 1)) {
    const std::string rest = text.substr(blank + 1);
    if (!ends.contain(rest.substr(0, rest.find(' ')))) continue;
    const auto form = leads.find(text.substr(0, blank));
    if (form == leads.end() || (form->second.tag & lead.tag) == 0) continue;
    // One word more may shade the act ("rappelle a"), several make another ("expresses concern").
    const bool one_word = rest.find(' ') == std::string::npos;
    const std::uint64_t classes = form->second.value;
    const std::uint64_t same = classes | (one_word ? near_classes(classes, near) : 0);
    if ((same & lead.value) != 0) return blank;
  }
  return 0;
}

}  // namespace

LeadClasses read_lead_classes(const std::string& path) {
  const auto rows = read_rows(path, 2);
  LeadClasses classes;
  for (const auto& row : rows) {
    if (!classes.bits.emplace(row[0], static_cast<unsigned>(classes.bits.size())).second) {
      throw std::runtime_error(path + ": class twice: " + row[0]);
    }
  }
  if (rows.size() > 64) throw std::runtime_error(path + ": more than 64 classes");
  for (const auto& row : rows) {
    std::uint64_t near = 0;
    for (const std::string& other : split(row[1], ',')) {
      if (other.empty()) continue;
      if (!classes.bits.contains(other))
        throw std::runtime_error(path + ": unknown class: " + other);
      near |= std::uint64_t{1} << classes.bits.at(other);
    }
    classes.near.emplace_back(row[0], near);
  }
  return classes;
}

std::uint64_t class_bits(const LeadClasses& classes, const std::string& list,
                         const std::string& path) {
  std::uint64_t bits = 0;
  for (const std::string& name : split(list, ',')) {
    if (!classes.bits.contains(name)) throw std::runtime_error(path + ": unknown class: " + name);
    bits |= std::uint64_t{1} << classes.bits.at(name);
  }
  return bits;
}

LeadEnds::LeadEnds(const std::string& path, const Table& function_words) {
  for (const auto& row : read_rows(path, 1)) {
    if (row[0] == "<function_words>") {
      for (const auto& [word, value] : function_words) words_.insert(word);
    } else if (row[0].starts_with('*')) {
      endings_.push_back(detail::fold(row[0].substr(1)));
    } else {
      words_.insert(detail::fold(row[0]));
    }
  }
}

bool LeadEnds::contain(const std::string& folded_word) const {
  if (words_.contains(folded_word)) return true;
  return detail::count_code_points(folded_word) >= kShortestWithEnding &&
         std::ranges::any_of(endings_, [&folded_word](const std::string& ending) {
           return folded_word.ends_with(ending);
         });
}

void set_cited(Table& leads, const LeadEnds& ends, const std::vector<std::uint64_t>& near) {
  for (auto& [form, lead] : leads) {
    std::string text = form;
    while (const std::size_t length = shorter(leads, text, lead, ends, near)) text.resize(length);
    lead.cited = text.size();
  }
}

}  // namespace paralign::cmake
