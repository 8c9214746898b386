#include "align/export/report_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"
#include "paralign/language.hpp"

namespace paralign {
namespace detail {
namespace {

std::string file_of(const Document& document) {
  return fmt::format("{} ({}{})", on_one_line(document.file), document.language,
                     document.version == "original" ? ", before the tracked changes" : "");
}

std::string assumption(const Alignment& alignment, const PairLinks& pair) {
  const bool years = pair.pairing == Pairing::revision;
  return fmt::format(
      "{} is the {}, {} the {}: {}{}", file_of(alignment.documents.at(pair.first).document),
      years ? "earlier text" : "source", file_of(alignment.documents.at(pair.second).document),
      years ? "later one" : "target", pairing_name(pair.pairing),
      pair.evidence.empty() ? "" : fmt::format(" ({})", on_one_line(pair.evidence)));
}

std::string alone(const Document& document, bool only) {
  const std::string file = file_of(document);
  if (only) return fmt::format("{} is checked by itself", file);
  if (document.metadata.number.empty() && document.metadata.symbol.empty()) {
    return fmt::format("{} bears no number of a resolution and is checked by itself", file);
  }
  return fmt::format("{} has no partner: no other document is of {}; it is checked by itself", file,
                     on_one_line(document.name));
}

bool have_one_name(const std::vector<UnitDocument>& documents) {
  return std::ranges::all_of(documents, [&documents](const UnitDocument& document) {
    return document.document.name == documents.front().document.name;
  });
}

std::string language_name(const Document& document) {
  const int index = language_index(document.language);
  return index < 0 ? document.language
                   : std::string(languages()[static_cast<std::size_t>(index)].name);
}

}  // namespace

std::vector<std::string> assumptions(const Alignment& alignment) {
  std::vector<std::string> lines;
  std::vector<bool> paired(alignment.documents.size());
  for (const PairLinks& pair : alignment.pairs) {
    lines.push_back(assumption(alignment, pair));
    paired.at(pair.first) = true;
    paired.at(pair.second) = true;
  }
  for (std::size_t i = 0; i < paired.size(); ++i) {
    if (paired[i]) continue;
    lines.push_back(alone(alignment.documents[i].document, paired.size() == 1));
  }
  return lines;
}

std::string name_in_report(const Document& document) {
  return fmt::format("{} ({})", on_one_line(document.name), document.language);
}

std::string place_name(const Alignment& alignment, const CheckPlace& place) {
  const UnitDocument& document = alignment.documents.at(place.document);
  std::string name = document.document.language;
  if (!have_one_name(alignment.documents)) name = on_one_line(document.document.name) + ' ' + name;
  if (place.unit) name += ' ' + on_one_line(paragraph_of(document, *place.unit).label);
  return name;
}

std::string lexicon_remark(const Alignment& alignment, const CheckAccount& account) {
  constexpr double kEnough = 0.4;
  std::string weak;
  for (const auto& [position, share] : {std::pair{account.first, account.source_known},
                                        std::pair{account.second, account.target_known}}) {
    if (share >= kEnough) continue;
    if (!weak.empty()) weak += " and ";
    weak += fmt::format("{:.0f} % of the {} text", 100 * share,
                        language_name(alignment.documents.at(position).document));
  }
  if (weak.empty()) return {};
  return fmt::format(
      "The lexicon is weak here: it knows the words of {}. Paragraphs were linked by numbers, "
      "names, "
      "length and order more than by words; a cut or exchanged text may have gone unseen",
      weak);
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace detail

std::string finding_counts(const CheckReport& report) {
  const auto count = [&report](Severity severity) {
    return detail::counted(static_cast<std::size_t>(std::ranges::count(report.findings, severity,
                                                                       &CheckFinding::severity)),
                           severity_name(severity));
  };
  std::string text = fmt::format("{}, {}, {}", count(Severity::error), count(Severity::warning),
                                 count(Severity::note));
  if (!report.accepted.empty()) text += fmt::format(", {} accepted", report.accepted.size());
  return text;
}

}  // namespace paralign
