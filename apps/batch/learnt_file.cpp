// What was learnt, as the cache keeps it: a checksum, figures, an empty line, the lexicon.

#include <fmt/format.h>

#include <array>

#include "apps/batch/checksum.hpp"
#include "apps/batch/fields.hpp"
#include "apps/batch/learn_lexicon.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

// With the checksum of what is below it.
std::string first_line(std::string_view below) {
  return "paralign-lexicon\t2\t" + checksum_of(below);
}

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

[[noreturn]] void refuse(const std::string& file) {
  throw Error(ErrorCode::bad_format,
              fmt::format("{}: found what 'paralign batch' does not write; remove it", file));
}

}  // namespace

std::string learnt_to_text(const LearntLexicon& learnt) {
  OwnLexicon about = learnt.about;
  std::string out =
      fmt::format("used\t{}\noutcome\t{}\n", about.used ? "yes" : "no", on_one_line(about.outcome));
  for (const Figure& figure : figures_of(about)) {
    out += fmt::format("{}\t{}\n", figure.name, *figure.value);
  }
  (out += '\n') += learnt.tsv;
  return first_line(out) + '\n' + out;
}

LearntLexicon parse_learnt(std::string_view text, const std::string& file) {
  const auto take_line = [&] {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) refuse(file);
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
  };
  const std::string_view first = take_line();
  if (first != first_line(text)) refuse(file);
  LearntLexicon learnt;
  for (std::string_view line = take_line(); !line.empty(); line = take_line()) {
    if (!take_fields(split_at_tabs(line), learnt.about)) refuse(file);
  }
  learnt.tsv = text;
  return learnt;
}

std::optional<LearntLexicon> find_learnt(const Workspace& workspace, const std::string& key) {
  const std::string path = workspace.lexicon(key);
  if (!file_exists(path)) return std::nullopt;
  const std::string text = read_bytes(path);
  try {
    return parse_learnt(text, path);
  } catch (const Error&) {  // learnt again
    return std::nullopt;
  }
}

}  // namespace paralign::apps
