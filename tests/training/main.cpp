// Measures, trains and calibrates the engine on real documents.
//
// usage: train_weights CORPUS PROJECT COMMAND [MORE]
//
// MORE is a table of further pairs (tests/training/tasks.hpp).

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "tests/training/calibrate.hpp"
#include "tests/training/reports.hpp"
#include "tests/training/train.hpp"

namespace paralign::training {
namespace {

constexpr std::string_view kUsage = R"(usage: train_weights CORPUS PROJECT COMMAND [MORE]

  measure      figures of all groups, and of each pair that people aligned
  errors       wrong and missed links of pairs that people aligned
  train        align/data/weights.inc, from weights set by hand
  calibrate    align/data/calibration.inc
  left-out     Markdown: each topic with weights trained without it
  ablation     Markdown: the figures without each signal
  calibration  Markdown: reliability of probabilities, each topic left out
  poverty      Markdown: the figures without any lexicon, by Weights::poverty
  lexicon      Markdown: figures and known words with the terms learnt from the corpus left out
)";

void measure(const std::vector<Task>& tasks) {
  const auto counts = count_all(tasks, detail::kWeights);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (is_read_by_people(tasks[i].group))
      fmt::print("{}\t{}\t{:.4f}\n", tasks[i].group, tasks[i].name, counts[i].f1());
  }
  for (const auto& [group, figure] : figures(tasks, counts))
    fmt::print("{}\t{:.4f}\n", group, figure);
}

int run(const std::string& corpus, const std::string& project, std::string_view command,
        const std::string& more) {
  const bool poor = command == "poverty";
  const auto tasks =
      load_tasks(corpus, project, more, poor ? Lexicon::empty() : Lexicon::built_in());
  if (command == "measure") {
    measure(tasks);
  } else if (command == "errors") {
    fmt::print("{}", errors_of(tasks));
  } else if (command == "train") {
    fmt::print("{}", to_include_file(Trainer(tasks).train(kStart)));
  } else if (command == "calibrate") {
    fmt::print("{}", calibration_file(outcomes(tasks)));
  } else if (command == "left-out") {
    fmt::print("{}", left_out_report(tasks));
  } else if (command == "ablation") {
    fmt::print("{}", ablation_report(tasks));
  } else if (command == "calibration") {
    fmt::print("{}", calibration_report(outcomes(tasks)));
  } else if (command == "poverty") {
    fmt::print("{}", poverty_report(tasks));
  } else if (command == "lexicon") {
    const Lexicon without = hand_made_lexicon(project);
    fmt::print("{}", lexicon_report(tasks, load_tasks(corpus, project, more, without), without));
  } else {
    fmt::print(stderr, "{}", kUsage);
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace paralign::training

int main(int argc, char** argv) {
  try {
    if (argc < 4) {
      fmt::print(stderr, "{}", paralign::training::kUsage);
      return 2;
    }
    return paralign::training::run(argv[1], argv[2], argv[3], argc > 4 ? argv[4] : "");
  } catch (const std::exception& error) {
    fmt::print(stderr, "train_weights: {}\n", error.what());
    return 1;
  }
}
