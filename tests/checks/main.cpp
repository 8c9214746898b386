// Plants defects in clean documents and counts which of them the checks find, and what they find
// where nothing is wrong.
//
// usage: plant_defects PROJECT COMMAND [CORPUS]

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "paralign/align.hpp"
#include "paralign/check.hpp"
#include "tests/checks/clean.hpp"
#include "tests/checks/defects.hpp"
#include "tests/checks/fit.hpp"
#include "tests/checks/judged.hpp"
#include "tests/training/reports.hpp"

namespace paralign::checks {
namespace {

constexpr std::string_view kUsage = R"(usage: plant_defects PROJECT COMMAND [CORPUS]

  table     Markdown: the share of planted defects that is found; findings on documents as they are,
            counted, and as they were judged (tests/checks/judged.tsv)
  missed    the planted defects that are not found, one a line
  findings  findings on documents as they are, tab-separated, with place and judgement
  fit       the weights of align/data/missing_end.inc
)";

CheckReport check_pair(const Document& source, const Document& target, const Lexicon& lexicon,
                       Alignment* kept = nullptr) {
  Alignment alignment =
      align(make_units(source), make_units(target), lexicon, {.pairing = Pairing::translation});
  CheckReport report = check(alignment, lexicon);
  if (kept != nullptr) *kept = std::move(alignment);
  return report;
}

bool is_named(const CheckFinding& finding, std::span<const std::string_view> codes) {
  return std::ranges::any_of(codes,
                             [&](std::string_view code) { return finding.code.starts_with(code); });
}

// The place of a finding is one that the defect touches. What is about one document alone stands as
// `source`, whichever of the two it is.
bool is_about(const std::optional<CheckPlace>& place, const Planted& planted) {
  if (!place || !place->unit) return false;
  const auto own = place->document == 0 ? planted.source_paragraph : planted.target_paragraph;
  return *place->unit == own || *place->unit == planted.other_paragraph;
}

// A note at a planted place is no discovery.
bool finds(const CheckReport& report, const Defect& defect, const Planted& planted) {
  return std::ranges::any_of(report.findings, [&](const CheckFinding& finding) {
    return finding.severity != Severity::note && is_named(finding, defect.codes) &&
           (is_about(finding.source, planted) || is_about(finding.target, planted));
  });
}

struct Share {
  std::size_t found = 0;
  std::size_t planted = 0;
};

// A generator for each pair and defect: what others draw is no matter.
std::mt19937_64 random_for(const CleanPair& pair, const Defect& defect) {
  std::uint64_t seed = 1469598103934665603U;
  for (const std::string_view text :
       {std::string_view(pair.name), std::string_view(pair.target.language), defect.name}) {
    for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  return std::mt19937_64(seed);
}

std::vector<Planted> plant_in(const CleanPair& pair, const Defect& defect) {
  std::mt19937_64 random = random_for(pair, defect);
  std::vector<Planted> all;
  for (std::size_t i = 0; i < defect.tries; ++i) {
    const auto planted = defect.plant(pair, random);
    if (!planted) break;
    const bool is_new = std::ranges::none_of(all, [&planted](const Planted& other) {
      return other.target_paragraph == planted->target_paragraph;
    });
    if (is_new) all.push_back(*planted);
  }
  return all;
}

void print_planted_one(const CleanPair& pair, const Defect& defect, const Planted& planted) {
  const std::uint32_t at = planted.target_paragraph.value_or(planted.source_paragraph.value_or(0));
  const Document& shown = planted.target_paragraph ? planted.target : planted.source;
  fmt::print("{}\t{} {}\t{}\t{}\n", defect.name, pair.name, languages_of(pair),
             shown.paragraphs.at(at).label, shown.paragraphs.at(at).text);
}

std::map<std::string, std::map<std::string, Share>> plant_all(const std::vector<CleanPair>& pairs,
                                                              const Lexicon& lexicon,
                                                              bool print_missed) {
  std::map<std::string, std::map<std::string, Share>> shares;
  for (const CleanPair& pair : pairs) {
    for (const Defect& defect : defects()) {
      for (const Planted& planted : plant_in(pair, defect)) {
        const bool found =
            finds(check_pair(planted.source, planted.target, lexicon), defect, planted);
        Share& share = shares[std::string(defect.name)][languages_of(pair)];
        ++share.planted;
        if (found) ++share.found;
        if (!found && print_missed) print_planted_one(pair, defect, planted);
      }
    }
  }
  return shares;
}

std::string cell_of(const Share& share) {
  if (share.planted == 0) return "-";
  return fmt::format("{:.1f} % of {}",
                     100.0 * static_cast<double>(share.found) / static_cast<double>(share.planted),
                     share.planted);
}

void print_planted(const std::vector<CleanPair>& pairs, const Lexicon& lexicon) {
  auto shares = plant_all(pairs, lexicon, false);
  fmt::print("| planted | bar | en-fr | en-ar | fr-ar |\n|---|--:|--:|--:|--:|\n");
  for (const Defect& defect : defects()) {
    auto& of_defect = shares[std::string(defect.name)];
    fmt::print("| {} | {:.0f} % | {} | {} | {} |\n", defect.name, 100 * defect.bar,
               cell_of(of_defect["en-fr"]), cell_of(of_defect["en-ar"]),
               cell_of(of_defect["fr-ar"]));
  }
}

struct Alarms {
  std::size_t documents = 0;
  std::size_t paragraphs = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::map<std::string, std::size_t> codes{};  // errors and warnings
};

std::string per(std::size_t paragraphs, std::size_t alarms) {
  return alarms == 0 ? "none" : fmt::format("1 in {}", paragraphs / alarms);
}

void print_alarms(const std::vector<CleanPair>& pairs, const Lexicon& lexicon) {
  std::map<std::string, Alarms> all;
  std::set<std::string> codes;
  for (const CleanPair& pair : pairs) {
    Alarms& alarms = all[languages_of(pair)];
    ++alarms.documents;
    alarms.paragraphs += pair.source.paragraphs.size();
    for (const CheckFinding& finding : check_pair(pair.source, pair.target, lexicon).findings) {
      if (finding.severity == Severity::note) continue;
      ++(finding.severity == Severity::error ? alarms.errors : alarms.warnings);
      ++alarms.codes[finding.code + " " + finding.name];
      codes.insert(finding.code + " " + finding.name);
    }
  }
  fmt::print("\n| on clean text | en-fr | en-ar | fr-ar |\n|---|--:|--:|--:|\n");
  const auto line = [&all](std::string_view name, auto&& value) {
    fmt::print("| {} | {} | {} | {} |\n", name, value(all["en-fr"]), value(all["en-ar"]),
               value(all["fr-ar"]));
  };
  line("documents", [](const Alarms& a) { return std::to_string(a.documents); });
  line("paragraphs", [](const Alarms& a) { return std::to_string(a.paragraphs); });
  line("errors, bar 1 in 200", [](const Alarms& a) { return per(a.paragraphs, a.errors); });
  line("warnings, bar 1 in 50", [](const Alarms& a) { return per(a.paragraphs, a.warnings); });
  for (const std::string& code : codes) {
    line(code, [&code](const Alarms& a) {
      const auto found = a.codes.find(code);
      return std::to_string(found == a.codes.end() ? 0 : found->second);
    });
  }
}

void print_judged(const std::vector<CleanPair>& pairs, const Lexicon& lexicon,
                  const Judgements& judgements) {
  JudgedTable table;
  for (const CleanPair& pair : pairs) {
    Alignment alignment;
    const CheckReport report = check_pair(pair.source, pair.target, lexicon, &alignment);
    table.add(pair, report, judge(pair, alignment, report, judgements));
  }
  fmt::print("\n{}", table.text());
}

void print_findings(const std::vector<CleanPair>& pairs, const Lexicon& lexicon,
                    const Judgements& judgements) {
  for (const CleanPair& pair : pairs) {
    Alignment alignment;
    const CheckReport report = check_pair(pair.source, pair.target, lexicon, &alignment);
    const auto judged = judge(pair, alignment, report, judgements);
    const auto text = [&alignment](const std::optional<CheckPlace>& place) -> std::string {
      if (!place || !place->unit) return {};
      const UnitDocument& document = alignment.documents.at(place->document);
      return document.document.paragraphs.at(document.units.at(*place->unit).paragraph).text;
    };
    for (std::size_t i = 0; i < judged.size(); ++i) {
      const CheckFinding& finding = report.findings[i];
      fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", severity_name(finding.severity), pair.name,
                 languages_of(pair), finding.code, judged[i].place, name_of(judged[i].judgement),
                 finding.message, text(finding.source), text(finding.target));
    }
  }
}

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int run(const std::string& project, std::string_view command, const std::string& corpus) {
  const std::vector<CleanPair> pairs = load_clean(corpus, project);
  // The words that were learnt from these texts are left out.
  const Lexicon lexicon = training::hand_made_lexicon(project);
  read_weaker_leads(content(project + "/tests/checks/weaker_leads.tsv"));
  const Judgements judgements = read_judgements(content(project + "/tests/checks/judged.tsv"));
  if (command == "table") {
    print_planted(pairs, lexicon);
    print_alarms(pairs, lexicon);
    print_judged(pairs, lexicon, judgements);
  } else if (command == "missed") {
    static_cast<void>(plant_all(pairs, lexicon, true));
  } else if (command == "findings") {
    print_findings(pairs, lexicon, judgements);
  } else if (command == "fit") {
    fmt::print("{}", fit_missing_end(pairs, lexicon));
  } else {
    fmt::print(stderr, "{}", kUsage);
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace paralign::checks

int main(int argc, char** argv) {
  try {
    if (argc < 3) {
      fmt::print(stderr, "{}", paralign::checks::kUsage);
      return 2;
    }
    return paralign::checks::run(argv[1], argv[2], argc > 3 ? argv[3] : "");
  } catch (const std::exception& error) {
    fmt::print(stderr, "plant_defects: {}\n", error.what());
    return 1;
  }
}
