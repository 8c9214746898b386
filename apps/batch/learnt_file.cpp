// What was learnt, as the cache keeps it: figures, an empty line, the lexicon.

#include <fmt/format.h>

#include <array>

#include "apps/batch/fields.hpp"
#include "apps/batch/learn_lexicon.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

constexpr std::string_view kFirstLine = "paralign-lexicon\t1";

struct Figure {
  std::string_view name{};
  std::uint64_t* value = nullptr;
};

std::array<Figure, 12> figures_of(OwnLexicon& about) {
  LexiconTrial& trial = about.trial;
  return {{{"jobs", &about.jobs},
           {"links", &about.links},
           {"entries", &about.entries},
           {"paragraphs", &trial.without.paragraphs},
           {"right without", &trial.without.right},
           {"wrong without", &trial.without.wrong},
           {"paragraphs with", &trial.with.paragraphs},
           {"right with", &trial.with.right},
           {"wrong with", &trial.with.wrong},
           {"series", &trial.series},
           {"better", &trial.better},
           {"worse", &trial.worse}}};
}

bool take_fields(const std::vector<std::string>& fields, OwnLexicon& about) {
  if (fields.size() != 2) return false;
  if (fields[0] == "outcome") {
    about.outcome = fields[1];
    return true;
  }
  if (fields[0] == "used") {
    about.used = fields[1] == "yes";
    return true;
  }
  for (const Figure& figure : figures_of(about)) {
    if (figure.name != fields[0]) continue;
    const auto value = whole_number(fields[1]);
    *figure.value = value.value_or(0);
    return value.has_value();
  }
  return false;
}

}  // namespace

std::string learnt_to_text(const LearntLexicon& learnt) {
  OwnLexicon about = learnt.about;
  std::string out = fmt::format("{}\nused\t{}\noutcome\t{}\n", kFirstLine,
                                about.used ? "yes" : "no", on_one_line(about.outcome));
  for (const Figure& figure : figures_of(about)) {
    out += fmt::format("{}\t{}\n", figure.name, *figure.value);
  }
  return out + '\n' + learnt.tsv;
}

LearntLexicon parse_learnt(std::string_view text, const std::string& file) {
  LearntLexicon learnt;
  for (bool first = true;; first = false) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const bool sound = end != std::string_view::npos &&
                       (first ? line == kFirstLine
                              : line.empty() || take_fields(split_at_tabs(line), learnt.about));
    if (!sound) {
      throw Error(ErrorCode::bad_format,
                  fmt::format("{}: found what 'paralign batch' does not write; remove it", file));
    }
    text.remove_prefix(end + 1);
    if (line.empty()) break;
  }
  learnt.tsv = text;
  return learnt;
}

std::optional<LearntLexicon> find_learnt(const Workspace& workspace, const std::string& key) {
  const std::string path = workspace.lexicon(key);
  if (!file_exists(path)) return std::nullopt;
  return parse_learnt(read_bytes(path), path);
}

}  // namespace paralign::apps
