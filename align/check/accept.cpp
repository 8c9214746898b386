#include "align/check/accept.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "align/feature/layout.hpp"

namespace paralign::detail {
namespace {

// FNV-1a in 64 bits: files keep the keys, so they must be equal on all machines and for ever.
class Hash {
 public:
  void add(std::string_view bytes) noexcept {
    for (const char c : bytes) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);  // never in UTF-8: "ab", "c" is not "a", "bc"
  }
  [[nodiscard]] std::string digits() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(value_ >> shift) & 0xFU];
    return text;
  }

 private:
  void add_byte(unsigned char byte) noexcept { value_ = (value_ ^ byte) * 0x100000001B3U; }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::string name_of(const UnitDocument& document) {
  return document.document.name + ' ' + document.document.language;
}

std::string names_of(const Alignment& alignment, std::span<const std::size_t> documents) {
  std::string names;
  for (const std::size_t i : documents) {
    if (!names.empty()) names += ", ";
    names += name_of(alignment.documents.at(i));
  }
  return names;
}

std::vector<std::size_t> positions_of(const Alignment& alignment, const CheckFinding& finding) {
  if (finding.pair) {
    const PairLinks& pair = alignment.pairs.at(*finding.pair);
    return {pair.first, pair.second};
  }
  std::vector<std::size_t> positions;
  for (const auto& place : {finding.source, finding.target}) {
    if (place) positions.push_back(place->document);
  }
  return positions;
}

// As `documents_of` names whatever a finding can be about here.
std::unordered_set<std::string> names_looked_at(const Alignment& alignment) {
  std::unordered_set<std::string> names{""};
  for (const UnitDocument& document : alignment.documents) names.insert(name_of(document));
  for (const PairLinks& pair : alignment.pairs) {
    names.insert(names_of(alignment, std::array{pair.first, pair.second}));
  }
  return names;
}

}  // namespace

std::string FindingKeys::key_of(const CheckFinding& finding) {
  Hash hash;
  hash.add(finding.code);
  for (const std::size_t i : positions_of(alignment_, finding)) {
    hash.add(alignment_.documents.at(i).document.language);
  }
  for (const std::string& words : finding.words) {
    const std::string content = letters_and_digits(words);
    hash.add(content.empty() ? words : content);
  }
  hash.add(content_of(finding.source));
  hash.add(content_of(finding.target));
  return finding.code + '-' + hash.digits();
}

std::string_view FindingKeys::content_of(const std::optional<CheckPlace>& place) {
  if (!place) return {};
  const UnitDocument& document = alignment_.documents.at(place->document);
  if (!place->unit) return document.document.name;
  const auto [content, is_new] = contents_.try_emplace({place->document, *place->unit});
  if (is_new) {
    const std::string& text = paragraph_of(document, *place->unit).text;
    content->second = letters_and_digits(text);
    if (content->second.empty()) content->second = text;
  }
  return content->second;
}

std::string documents_of(const Alignment& alignment, const CheckFinding& finding) {
  return names_of(alignment, positions_of(alignment, finding));
}

void accept(const Alignment& alignment, std::span<const CheckFinding> all,
            std::span<const AcceptedFinding> lines, CheckReport& report) {
  std::unordered_map<std::string_view, const AcceptedFinding*> by_key;
  for (const AcceptedFinding& line : lines) by_key.emplace(line.key, &line);
  std::unordered_set<std::string_view> met;
  for (CheckFinding& finding : report.findings) {
    const auto line = by_key.find(finding.key);
    if (line == by_key.end()) continue;
    met.insert(line->first);
    finding.reason = line->second->reason;
  }
  const auto rest = std::ranges::stable_partition(
      report.findings, [](const CheckFinding& finding) { return finding.reason.empty(); });
  std::ranges::move(rest, std::back_inserter(report.accepted));
  report.findings.erase(rest.begin(), rest.end());

  std::unordered_set<std::string_view> present;
  for (const CheckFinding& finding : all) present.insert(finding.key);
  const std::unordered_set<std::string> looked_at = names_looked_at(alignment);
  for (const AcceptedFinding& line : lines) {
    if (met.contains(line.key)) continue;
    const bool lapsed = looked_at.contains(line.documents) && !present.contains(line.key);
    (lapsed ? report.lapsed : report.elsewhere).push_back(line);
  }
}

}  // namespace paralign::detail
