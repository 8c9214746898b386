#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "align/export/link_parts.hpp"
#include "align/export/report_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

using detail::kEndIsolate;
using detail::kIsolate;

class Printer {
 public:
  Printer(const Alignment& alignment, const ReportOptions& options)
      : alignment_(alignment), options_(options) {}

  void print(const CheckFinding& finding);
  void print(const CheckAccount& account);
  void print_accepted(const CheckReport& report);
  void print_signature() { line("\n{}", detail::on_one_line(options_.signature)); }
  void print_line(std::string_view text) { line("{}", text); }
  std::string take() { return std::move(out_); }

 private:
  template <typename... Arguments>
  void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    out_ += '\n';
  }
  [[nodiscard]] std::string coloured(std::string_view text, std::string_view code) const {
    return options_.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
  void quote(const CheckPlace& place, std::size_t width);

  const Alignment& alignment_;
  const ReportOptions& options_;
  std::string out_{};
};

std::string_view colour_of(Severity severity) noexcept {
  if (severity == Severity::error) return "1;31";
  return severity == Severity::warning ? "33" : "36";
}

// Where to cut before and behind the words concerned: at blanks, so many characters away at most.
constexpr std::size_t kAround = 48;

bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

std::size_t cut_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (std::size_t count = 0; begin > 0 && count < kAround; --begin) {
    if (!is_continuation(text[begin - 1])) ++count;
  }
  if (begin == 0) return 0;
  const std::size_t blank = text.find(' ', begin);
  return blank == std::string_view::npos || blank >= at ? at : blank + 1;
}

std::size_t cut_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t count = 0; end < text.size() && count <= kAround; ++end) {
    if (!is_continuation(text[end])) ++count;
  }
  if (end == text.size()) return end;
  const std::size_t blank = text.rfind(' ', end - 1);
  return blank == std::string_view::npos || blank < at ? at : blank;
}

void Printer::quote(const CheckPlace& place, std::size_t width) {
  const UnitDocument& document = alignment_.documents.at(place.document);
  if (!place.unit) {
    line("    {:<{}} {}{}{}", detail::place_name(alignment_, place), width, kIsolate,
         detail::on_one_line(document.document.name), kEndIsolate);
    return;
  }
  const detail::Excerpt shown =
      detail::excerpt(detail::paragraph_of(document, *place.unit).text, place.span);
  const std::string text = detail::on_one_line(shown.text);
  const std::string_view view = text;
  const std::size_t begin = std::min(shown.span.begin, text.size());
  const std::size_t end = std::clamp(shown.span.end, begin, text.size());
  const std::size_t from = cut_before(view, begin);
  const std::size_t to = cut_behind(view, end);
  const std::string words =
      end > begin ? coloured(view.substr(begin, end - begin), "1") : std::string();
  line("    {:<{}} {}{}{}{}{}{}{}", detail::place_name(alignment_, place), width, kIsolate,
       from > 0 || shown.cut_before ? "... " : "", view.substr(from, begin - from), words,
       view.substr(end, to - end), to < text.size() || shown.cut_behind ? " ..." : "", kEndIsolate);
}

void Printer::print(const CheckFinding& finding) {
  line("{} {} {}: {}", coloured(severity_name(finding.severity), colour_of(finding.severity)),
       finding.code, finding.name, detail::isolated(detail::on_one_line(finding.message)));
  std::size_t width = 12;
  for (const auto& place : {finding.source, finding.target}) {
    if (place) width = std::max(width, detail::place_name(alignment_, *place).size());
  }
  if (finding.source) quote(*finding.source, width);
  if (finding.target) quote(*finding.target, width);
}

void Printer::print(const CheckAccount& account) {
  const Document& source = alignment_.documents.at(account.first).document;
  const Document& target = alignment_.documents.at(account.second).document;
  line("\nLooked at: {} and {}", detail::name_in_report(source), detail::name_in_report(target));
  for (const KindAccount& kind : account.kinds) {
    line("  {:<14} {}", kind_name(kind.kind), detail::kind_in_words(kind));
  }
  for (const ThingAccount& thing : account.things) {
    line("  {:<14} {} of {} agree", thing.name, thing.agreeing, thing.compared);
  }
  line("  {:<14} {:.0f} % and {:.0f} % known to the lexicon or the other text", "words",
       100 * account.source_known, 100 * account.target_known);
  const std::string remark = detail::lexicon_remark(alignment_, account);
  if (!remark.empty()) line("{}.", remark);
  if (account.not_looked_at.empty()) return;
  line("Not looked at:");
  for (const std::string& what : account.not_looked_at) line("  {}", detail::on_one_line(what));
}

void Printer::print_accepted(const CheckReport& report) {
  if (report.accepted.empty()) return;
  line("\nAccepted {}:", report.accepted.size());
  for (const CheckFinding& finding : report.accepted) {
    const auto& place = finding.source ? finding.source : finding.target;
    line("  {} {}: {}", finding.code,
         place ? detail::place_name(alignment_, *place) : std::string("-"),
         detail::isolated(detail::on_one_line(finding.message)));
    line("    reason: {}", detail::isolated_whole(detail::on_one_line(finding.reason)));
  }
}

}  // namespace

std::string report_to_text(const Alignment& alignment, const CheckReport& report,
                           const ReportOptions& options) {
  Printer printer(alignment, options);
  for (const std::string& assumption : detail::assumptions(alignment)) {
    printer.print_line(assumption);
  }
  printer.print_line(finding_counts(report));
  for (const CheckFinding& finding : report.findings) printer.print(finding);
  for (const CheckAccount& account : report.accounts) printer.print(account);
  printer.print_accepted(report);
  if (!options.signature.empty()) printer.print_signature();
  return printer.take();
}

}  // namespace paralign
