#include <fmt/format.h>

#include <iterator>
#include <string>
#include <utility>

#include "align/export/link_parts.hpp"
#include "paralign/export.hpp"

namespace paralign {
namespace {

std::string labels(const UnitDocument& document, const std::vector<std::uint32_t>& units) {
  return units.empty() ? "(none)" : detail::join_labels(document, units);
}

std::string_view words_for(LinkStep step) noexcept {
  switch (step) {
    case LinkStep::assignment:
      return "the sum of scores";
    case LinkStep::leftover:
      return "being left alone together, without a rival";
    case LinkStep::gap:
      return "filling the gap between two links";
    case LinkStep::fixed:
      return "the user's word";
    case LinkStep::none:
      break;
  }
  return "nothing";
}

// What the two units that are compared are called.
struct Names {
  std::string source;
  std::string target;
};

// The label, and in which document it is where both have the same.
std::string name_of(const UnitDocument& document, std::uint32_t unit, const UnitDocument& other,
                    std::uint32_t other_unit, std::string_view place) {
  const std::string label = detail::on_one_line(detail::paragraph_of(document, unit).label);
  if (label != detail::paragraph_of(other, other_unit).label) return label;
  const std::string& language = document.document.language;
  return fmt::format("{} ({})", label, language == other.document.language ? place : language);
}

// The lines of one explanation.
class Printer {
 public:
  Printer(const UnitDocument& first, const UnitDocument& second, const Explanation& explanation)
      : first_(first), second_(second), explained_(explanation) {}

  std::string print() {
    print_link();
    if (explained_.source && explained_.target) print_cell();
    return std::move(out_);
  }

 private:
  void line(std::string_view name, std::string_view text) {
    fmt::format_to(std::back_inserter(out_), "  {:<11} {}\n", name, text);
  }
  void part(std::string_view name, double value, std::string_view text) {
    const bool nothing = value > -0.0005 && value < 0.0005;  // neither +0.000 nor -0.000
    const std::string number = nothing ? " 0.000" : fmt::format("{:+.3f}", value);
    line(name, text.empty() ? number : fmt::format("{}  {}", number, text));
  }
  void print_link();
  void print_cell();
  void print_parts(const Paragraph& a, const Paragraph& b, const Names& names);
  void print_words(const Paragraph& a, const Paragraph& b);
  void print_runner_up(std::string_view of, const UnitDocument& document,
                       const std::optional<RunnerUp>& runner_up);

  const UnitDocument& first_;
  const UnitDocument& second_;
  const Explanation& explained_;
  std::string out_;
};

void Printer::print_link() {
  const Link& link = explained_.link;
  fmt::format_to(std::back_inserter(out_), "{} {} {}\n", labels(first_, link.source),
                 explained_.linked ? "=" : "/", labels(second_, link.target));
  if (!explained_.linked) {
    line("link", "none");
    return;
  }
  std::string text(relation_name(link.relation));
  for (const std::string_view flag : detail::flag_names(first_, second_, link))
    text += fmt::format(", {}", flag);
  line("link", fmt::format("{}; probability {}", text, detail::six_decimals(link.probability)));
  if (!link.source.empty() && !link.target.empty()) line("found by", words_for(explained_.step));
}

void Printer::print_cell() {
  const std::uint32_t source = *explained_.source;
  const std::uint32_t target = *explained_.target;
  const Names names{name_of(first_, source, second_, target, "first"),
                    name_of(second_, target, first_, source, "second")};
  const bool alone = explained_.link.source.empty() || explained_.link.target.empty();
  if (alone) {
    line("nearest", explained_.link.source.empty() ? names.source : names.target);
  } else if (explained_.link.source.size() > 1 || explained_.link.target.size() > 1) {
    line("compared", fmt::format("{} and {}", names.source, names.target));
  }
  line("coverage", fmt::format("{:.3f} of {}, {:.3f} of {}; {:.0f} % of all words are known",
                               explained_.source_coverage, names.source, explained_.target_coverage,
                               names.target, 100 * explained_.known));
  const Paragraph& a = detail::paragraph_of(first_, source);
  const Paragraph& b = detail::paragraph_of(second_, target);
  print_parts(a, b, names);
  print_words(a, b);
  print_runner_up(names.source, second_, explained_.source_runner_up);
  print_runner_up(names.target, first_, explained_.target_runner_up);
}

std::string anchors_line(const Explanation& explained, const Names& names) {
  std::string text;
  const auto add = [&text](std::string_view where, const std::vector<std::string>& values) {
    if (values.empty()) return;
    if (!text.empty()) text += "; ";
    text += fmt::format("{}: {}", where, fmt::join(values, ", "));
  };
  add("both", explained.shared_anchors);
  add(names.source + " only", explained.source_only_anchors);
  add(names.target + " only", explained.target_only_anchors);
  return detail::on_one_line(text);
}

void Printer::print_parts(const Paragraph& a, const Paragraph& b, const Names& names) {
  const ScoreParts& parts = explained_.parts;
  part("margin", parts.margin,
       fmt::format("mean coverage less that of the rivals, {:.3f} for {} and {:.3f} for {}",
                   explained_.source_rivals, names.source, explained_.target_rivals, names.target));
  part("kind", parts.kind, fmt::format("{}, {}", kind_name(a.kind), kind_name(b.kind)));
  if (parts.number != 0) part("number", parts.number, "");
  part("lead", parts.lead,
       fmt::format("agreement {:.1f}: \"{}\", \"{}\"", explained_.lead_agreement,
                   detail::on_one_line(a.lead), detail::on_one_line(b.lead)));
  part("anchors", parts.anchors, anchors_line(explained_, names));
  part("position", parts.position, fmt::format("distance {:.2f}", explained_.distance));
  part("length", parts.length, fmt::format("ratio {:.2f}", explained_.length_ratio));
  if (parts.text != 0)
    part("text", parts.text,
         parts.text > 0 ? "equal letters and digits" : "next to nothing in common");
  part("threshold", parts.threshold, "");
  part("neighbours", parts.neighbours, "");
  if (parts.owner != 0) part("owner", parts.owner, "");
  if (parts.line != 0) part("line", parts.line, "");
  part("score", explained_.score, "");
}

void Printer::print_words(const Paragraph& a, const Paragraph& b) {
  std::string_view name = "words";
  for (const SharedWords& words : explained_.words) {
    part(name, words.weight,
         fmt::format("{} = {}", detail::text_at(a.text, words.source),
                     detail::text_at(b.text, words.target)));
    name = "";
  }
}

void Printer::print_runner_up(std::string_view of, const UnitDocument& document,
                              const std::optional<RunnerUp>& runner_up) {
  if (!runner_up) return;
  part("runner-up", runner_up->score,
       fmt::format("{} for {}{}", detail::paragraph_of(document, runner_up->unit).label, of,
                   runner_up->free ? ", free" : ""));
}

}  // namespace

std::string explanations_to_text(const Alignment& alignment,
                                 std::span<const Explanation> explanations) {
  std::string out;
  const detail::FirstPair pair(alignment);
  if (pair.links == nullptr) return out;
  for (const Explanation& explanation : explanations) {
    if (!out.empty()) out += '\n';
    out += Printer(*pair.source, *pair.target, explanation).print();
  }
  return out;
}

}  // namespace paralign
