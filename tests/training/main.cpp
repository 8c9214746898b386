// Measures and trains the weights of the engine. usage: train_weights CORPUS PROJECT COMMAND

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "tests/training/counts.hpp"

using namespace paralign;
using namespace paralign::training;

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: train_weights CORPUS PROJECT measure\n");
    return 2;
  }
  const std::vector<Task> tasks = load_tasks(argv[1], argv[2], Lexicon::built_in());
  const std::string command = argv[3];
  if (command == "measure") {
    const auto counts = count_all(tasks, detail::kWeights);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      if (tasks[i].group == "series" || tasks[i].group == "seeds")
        fmt::print("{}\t{}\t{:.4f}\n", tasks[i].group, tasks[i].name, counts[i].f1());
    }
    for (const auto& [group, figure] : figures(tasks, counts))
      fmt::print("{}\t{:.4f}\n", group, figure);
  }
  return 0;
}
