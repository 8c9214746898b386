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

// What tells the document from the others: its language, its name, else its file.
std::string document_name(const std::vector<UnitDocument>& documents, std::size_t position) {
  const Document& own = documents.at(position).document;
  const bool one_name = std::ranges::all_of(documents, [&own](const UnitDocument& d) {
    return d.document.name == own.name || d.document.version == "original";
  });
  const auto alike = std::ranges::count_if(documents, [&own](const UnitDocument& d) {
    return d.document.name == own.name && d.document.language == own.language &&
           d.document.version == own.version;
  });
  if (alike > 1) return on_one_line(own.file);
  return one_name ? own.language : on_one_line(own.name) + ' ' + own.language;
}

// U+0590 to U+08FF and the presentation forms, but for the digits: what turns a line around.
bool starts_right_to_left(std::string_view text) noexcept {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) == 0xD9) return byte(1) < 0xA0 || byte(1) > 0xAC;
  if (byte(0) == 0xDB) return byte(1) < 0xB0 || byte(1) > 0xB9;
  if (byte(0) == 0xD6) return byte(1) >= 0x90;
  if (byte(0) == 0xE0) return byte(1) >= 0xA0 && byte(1) <= 0xA3;
  if (byte(0) == 0xEF) return byte(1) >= 0xAC && byte(1) <= 0xBB;
  return byte(0) >= 0xD7 && byte(0) <= 0xDF;
}

bool is_latin(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Words of messages, and marks that stand between what they name; a quotation is one run.
bool ends_run(std::string_view text, bool quoted) noexcept {
  const char c = text.front();
  if (quoted) return c == '"';
  const bool before_blank = text.size() == 1 || text[1] == ' ';
  return is_latin(c) || c == '"' || c == '(' || c == ')' ||
         (before_blank && (c == ',' || c == ';' || c == ':'));
}

void append_isolated(std::string_view run, std::string& out) {
  const auto is_turning = [run](std::size_t i) { return starts_right_to_left(run.substr(i)); };
  std::size_t i = 0;
  while (i < run.size() && !is_turning(i)) ++i;
  if (i == run.size()) {
    out += run;
    return;
  }
  const std::size_t begin = run.find_first_not_of(' ');
  const std::size_t end = run.find_last_not_of(' ') + 1;
  out.append(run.substr(0, begin)).append(kIsolate).append(run.substr(begin, end - begin));
  out.append(kEndIsolate).append(run.substr(end));
}

std::string language_name(const Document& document) {
  const int index = language_index(document.language);
  return index < 0 ? document.language
                   : std::string(languages()[static_cast<std::size_t>(index)].name);
}

constexpr std::size_t kLongestExcerpt = 2000;  // characters

bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// So many characters before `at`, less what is no whole word.
std::size_t begin_before(std::string_view text, std::size_t at, std::size_t characters) noexcept {
  std::size_t begin = at;
  for (std::size_t count = 0; begin > 0 && count < characters; --begin) {
    if (!is_continuation(text[begin - 1])) ++count;
  }
  const std::size_t blank = begin == 0 ? std::string_view::npos : text.find(' ', begin);
  return blank == std::string_view::npos || blank >= at ? begin : blank + 1;
}

std::size_t end_behind(std::string_view text, std::size_t at, std::size_t characters) noexcept {
  std::size_t end = at;
  for (std::size_t count = 0; end < text.size(); ++end) {
    if (!is_continuation(text[end]) && ++count > characters) break;
  }
  if (end == text.size()) return end;
  const std::size_t blank = text.rfind(' ', end);
  return blank == std::string_view::npos || blank <= at ? end : blank;
}

}  // namespace

Excerpt excerpt(std::string_view text, Span span) noexcept {
  const std::size_t first = std::min(span.begin, text.size());
  const std::size_t last = std::clamp(span.end, first, text.size());
  if (end_behind(text, 0, kLongestExcerpt) == text.size()) return {text, 0, {first, last}};
  const std::size_t begin = begin_before(text, first, kLongestExcerpt / 2);
  const std::size_t end = end_behind(text, first, kLongestExcerpt - kLongestExcerpt / 2);
  const Span words{first - begin, std::min(last, end) - begin};
  return {text.substr(begin, end - begin), begin, words, begin > 0, end < text.size()};
}

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
  std::string name = document_name(alignment.documents, place.document);
  if (!place.unit) return name;
  const UnitDocument& document = alignment.documents.at(place.document);
  return name + ' ' + on_one_line(paragraph_of(document, *place.unit).label);
}

std::string isolated(std::string_view message) {
  std::string out;
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (!ends_run(message.substr(i), quoted)) continue;
    if (message[i] == '"') quoted = !quoted;
    append_isolated(message.substr(begin, i - begin), out);
    out += message[i];
    begin = i + 1;
  }
  append_isolated(message.substr(begin), out);
  return out;
}

std::string isolated_whole(std::string_view text) {
  return std::string(kIsolate).append(text).append(kEndIsolate);
}

std::string kind_in_words(const KindAccount& kind) {
  const std::string both = fmt::format("{} and {}", kind.source, kind.target);
  if (kind.source == kind.target && kind.linked == kind.source && kind.in_order == kind.source) {
    return both + ", all with a counterpart and in order";
  }
  return both +
         fmt::format(", {} of them with a counterpart, {} in order", kind.linked, kind.in_order);
}

std::string lexicon_remark(const Alignment& alignment, const CheckAccount& account) {
  constexpr double kEnough = 0.5;  // usually it is 0.6 to 0.9
  std::string weak;
  for (const auto& [position, share] : {std::pair{account.first, account.source_known},
                                        std::pair{account.second, account.target_known}}) {
    if (share >= kEnough) continue;
    if (!weak.empty()) weak += " and ";
    weak += fmt::format("{:.0f} % of the words of the {} text", 100 * share,
                        language_name(alignment.documents.at(position).document));
  }
  if (weak.empty()) return {};
  return fmt::format(
      "The lexicon is weak here: it knows {}. Paragraphs were linked by numbers, names, length and "
      "order more than by words; a cut or exchanged text may have gone unseen",
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
