#include "tests/checks/judged.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace paralign::checks {
namespace {

constexpr std::array<std::string_view, 4> kNames{"right", "harmless", "wrong", "not judged"};
constexpr std::array<std::string_view, 3> kPairs{"en-fr", "en-ar", "fr-ar"};
constexpr std::size_t kColumns = 6;  // document, pair, code, place, judgement, why
constexpr std::size_t kJudged = 4;

std::vector<std::string_view> divided(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(by, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string key_of(std::string_view document, std::string_view pair, std::string_view code,
                   std::string_view place) {
  return fmt::format("{}\t{}\t{}\t{}", document, pair, code, place);
}

std::string label_of(const Alignment& alignment, const std::optional<CheckPlace>& place) {
  if (!place) return {};
  const UnitDocument& document = alignment.documents.at(place->document);
  const std::string& language = document.document.language;
  if (!place->unit) return language;
  return language + ":" +
         document.document.paragraphs.at(document.units.at(*place->unit).paragraph).label;
}

void append_word(std::string& text, std::string_view word) {
  if (!text.empty() && !word.empty()) text += ' ';
  text += word;
}

void append_digits(std::string& text, std::string_view printed) {
  bool goes_on = false;
  for (const char c : printed) {
    const bool is_digit = c >= '0' && c <= '9';
    if (is_digit && !goes_on) text += ' ';
    if (is_digit) text += c;
    goes_on = is_digit;
  }
}

std::string place_of(const Alignment& alignment, const CheckFinding& finding) {
  std::string place = label_of(alignment, finding.source);
  append_word(place, label_of(alignment, finding.target));
  if (finding.code.starts_with('N')) {
    for (const std::string& word : finding.words) append_digits(place, word);
  }
  return place;
}

std::string cell_of(const std::array<std::size_t, 4>& counts) {
  if (std::ranges::all_of(counts, [](std::size_t n) { return n == 0; })) return "-";
  return fmt::format("{} / {} / {} / {}", counts[0], counts[1], counts[2], counts[3]);
}

}  // namespace

std::string_view name_of(Judgement judgement) {
  return kNames.at(static_cast<std::size_t>(judgement));
}

Judgements read_judgements(std::string_view text) {
  Judgements judgements;
  std::size_t number = 0;
  for (const std::string_view line : divided(text, '\n')) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const auto columns = divided(line, '\t');
    const auto name = columns.size() == kColumns
                          ? std::find(kNames.begin(), kNames.end() - 1, columns[kJudged])
                          : kNames.end() - 1;
    if (name == kNames.end() - 1 ||
        !judgements
             .emplace(key_of(columns[0], columns[1], columns[2], columns[3]),
                      static_cast<Judgement>(name - kNames.begin()))
             .second) {
      throw std::runtime_error(fmt::format(
          "judged.tsv:{}: expected six columns, the fifth a judgement, of a finding that does not "
          "stand there before",
          number));
    }
  }
  return judgements;
}

std::vector<JudgedFinding> judge(const CleanPair& pair, const Alignment& alignment,
                                 const CheckReport& report, const Judgements& judgements) {
  std::vector<JudgedFinding> judged;
  std::map<std::string, int> times;
  for (const CheckFinding& finding : report.findings) {
    std::string place = place_of(alignment, finding);
    const int time = ++times[finding.code + place];
    if (time > 1) place += fmt::format(" #{}", time);
    const auto found = judgements.find(key_of(pair.name, languages_of(pair), finding.code, place));
    judged.push_back(
        {std::move(place), found == judgements.end() ? Judgement::none : found->second});
  }
  return judged;
}

void JudgedTable::add(const CleanPair& pair, const CheckReport& report,
                      const std::vector<JudgedFinding>& judged) {
  const std::string languages = languages_of(pair);
  paragraphs_[languages] += pair.source.paragraphs.size();
  for (std::size_t i = 0; i < judged.size(); ++i) {
    const CheckFinding& finding = report.findings.at(i);
    const auto at = static_cast<std::size_t>(judged[i].judgement);
    Rows& rows = rows_[finding.severity];
    ++rows[finding.code + " " + finding.name][languages].at(at);
    ++rows[""][languages].at(at);
  }
}

std::string JudgedTable::rate(const std::string& languages, Severity severity,
                              bool with_harmless) const {
  std::size_t misleading = 0;
  if (const auto rows = rows_.find(severity); rows != rows_.end()) {
    const OfPairs& all = rows->second.at("");
    const auto found = all.find(languages);
    const Counts counts = found == all.end() ? Counts{} : found->second;
    misleading = counts[2] + counts[3] + (with_harmless ? counts[1] : 0);
  }
  if (misleading == 0) return "none";
  return fmt::format("1 in {}", paragraphs_.at(languages) / misleading);
}

std::string JudgedTable::text() const {
  std::string text =
      "| right / harmless / wrong / not judged | en-fr | en-ar | fr-ar |\n|---|--:|--:|--:|\n";
  const auto line = [&text](std::string_view name, auto&& cell) {
    text += fmt::format("| {} |", name);
    for (const std::string_view pair : kPairs)
      text += fmt::format(" {} |", cell(std::string(pair)));
    text += '\n';
  };
  for (const auto& [severity, rows] : rows_) {
    for (const auto& [code, of_pairs] : rows) {
      const std::string_view name = severity_name(severity);
      line(
          code.empty() ? fmt::format("all of severity {}", name) : fmt::format("{} {}", name, code),
          [&counts = of_pairs](const std::string& pair) {
            const auto found = counts.find(pair);
            return cell_of(found == counts.end() ? Counts{} : found->second);
          });
    }
  }
  line("errors that are wrong",
       [this](const std::string& pair) { return rate(pair, Severity::error, false); });
  line("warnings that are wrong or harmless",
       [this](const std::string& pair) { return rate(pair, Severity::warning, true); });
  return text;
}

}  // namespace paralign::checks
