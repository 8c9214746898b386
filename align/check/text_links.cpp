#include "align/check/text_links.hpp"

#include <algorithm>
#include <numeric>

namespace paralign::detail {
namespace {

constexpr std::size_t kAround = 600;  // links before and behind
constexpr std::uint32_t kNoLink = 0xFFFFFFFF;

// Lines around the text and notes stand where each edition puts them.
bool is_text(const Paragraph& paragraph) noexcept {
  return is_body(paragraph.kind) || paragraph.kind == Kind::heading ||
         paragraph.kind == Kind::annex || paragraph.kind == Kind::other;
}

bool is_one_to_one(const Link& link) noexcept {
  return link.relation != Relation::partial && link.source.size() == 1 && link.target.size() == 1;
}

std::vector<std::vector<std::uint32_t>> turned(const std::vector<std::vector<std::uint32_t>>& lists,
                                               std::size_t size) {
  std::vector<std::vector<std::uint32_t>> result(size);
  for (std::uint32_t i = 0; i < lists.size(); ++i) {
    for (const std::uint32_t j : lists[i]) result[j].push_back(i);
  }
  return result;
}

}  // namespace

TextLinks text_links(const CheckedPair& pair) {
  TextLinks text;
  for (const Link& link : pair.links.links) {
    if (!is_one_to_one(link)) continue;
    if (!is_text(paragraph_of(pair.source.document, link.source.front()))) continue;
    if (!is_text(paragraph_of(pair.target.document, link.target.front()))) continue;
    text.links.push_back(&link);
  }
  std::ranges::sort(text.links, {}, [](const Link* link) { return link->source.front(); });
  return text;
}

Candidates::Candidates(const CheckedPair& pair, const TextLinks& text, const Fit& fit) {
  source_.link_of.resize(pair.source.document.units.size(), kNoLink);
  target_.link_of.resize(pair.target.document.units.size(), kNoLink);
  for (std::uint32_t a = 0; a < text.links.size(); ++a) {
    source_.link_of[text.source(a)] = a;
    target_.link_of[text.target(a)] = a;
  }
  for (Side* side : {&source_, &target_}) {
    for (std::uint32_t unit = 0; unit < side->link_of.size(); ++unit) {
      if (side->link_of[unit] == kNoLink) continue;
      side->units.push_back(unit);
      side->links.push_back(side->link_of[unit]);
    }
  }
  source_.alike.resize(source_.link_of.size());
  if (text.links.size() > kAround) source_.alike = fit.alike();  // else all are around
  target_.alike = turned(source_.alike, target_.link_of.size());
}

std::vector<std::uint32_t> Candidates::of_source(std::uint32_t unit) const {
  return find(unit, source_, target_);
}

std::vector<std::uint32_t> Candidates::of_target(std::uint32_t unit) const {
  return find(unit, target_, source_);
}

std::vector<std::uint32_t> Candidates::find(std::uint32_t unit, const Side& own,
                                            const Side& other) {
  const auto place =
      static_cast<std::size_t>(std::ranges::lower_bound(own.units, unit) - own.units.begin());
  const std::size_t first = place - std::min(place, kAround);
  const std::size_t last = std::min(place + kAround, own.links.size());
  std::vector<std::uint32_t> links(own.links.begin() + static_cast<std::ptrdiff_t>(first),
                                   own.links.begin() + static_cast<std::ptrdiff_t>(last));
  for (const std::uint32_t partner : own.alike[unit]) {
    if (other.link_of[partner] != kNoLink) links.push_back(other.link_of[partner]);
  }
  std::ranges::sort(links);
  const auto repeats = std::ranges::unique(links);
  links.erase(repeats.begin(), repeats.end());
  return links;
}

}  // namespace paralign::detail
