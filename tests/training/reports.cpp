// What the weights are worth: topic by topic, and signal by signal.

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "tests/training/train.hpp"

namespace paralign::training {
namespace {

using detail::Weights;

// The mean of the figures of a topic's groups.
double figure_of(const std::vector<Task>& tasks, const std::vector<Counts>& counts,
                 const std::string& topic) {
  double sum = 0;
  const auto all = figures(tasks, counts, {}, topic);
  for (const auto& [group, figure] : all) sum += figure;
  return sum / static_cast<double>(all.size());
}

struct Signal {
  const char* name;
  std::function<void(Weights&)> remove;
};

void remove_order(Weights& w) {
  w.position = w.neighbour = w.translation_neighbour = w.line = w.same_number = 0;
  w.gap_length = 2;  // no two lengths agree that well: no gap is filled
}

const std::vector<Signal>& signals() {
  static const std::vector<Signal> all{
      {"all signals", [](Weights&) {}},
      {"without rivals (margin)", [](Weights& w) { w.margin = 0; }},
      {"without leads", [](Weights& w) { w.lead = 0; }},
      {"without kinds", [](Weights& w) { w.kind = 0; }},
      {"without numbers and dates", [](Weights& w) { w.anchors = w.translation_anchors = 0; }},
      {"without lengths",
       [](Weights& w) {
         w.length = 0;
         w.gap_length = 0;
       }},
      {"without position, order and labels", remove_order},
      {"without chapeaux and citing paragraphs", [](Weights& w) { w.owner = w.foreign_owner = 0; }},
      {"without leftovers", [](Weights& w) { w.leftover_coverage = 2; }},
      {"without splits and merges",
       [](Weights& w) { w.attach_contained = w.distant_contained = 2; }},
      {"without splits and merges that are no neighbours",
       [](Weights& w) { w.distant_contained = 2; }}};
  return all;
}

}  // namespace

std::string left_out_report(const std::vector<Task>& tasks) {
  Trainer trainer(tasks);
  std::set<std::string> topics;
  for (const Task& task : tasks) {
    if (!task.group.starts_with("extra")) topics.insert(task.topic);
  }
  const Weights all = trainer.train(kStart);
  std::string text = "| topic | F1, trained with it | F1, trained without it |\n|---|--:|--:|\n";
  double fall = 0;
  double worst = -1;
  std::string worst_topic;
  for (const std::string& topic : topics) {
    const double with = figure_of(tasks, trainer.counts(all), topic);
    const double without = figure_of(tasks, trainer.counts(trainer.train(kStart, topic)), topic);
    fall += (with - without) / static_cast<double>(topics.size());
    if (with - without > worst) {
      worst = with - without;
      worst_topic = topic;
    }
    text += fmt::format("| {} | {:.4f} | {:.4f} |\n", topic, with, without);
  }
  return text +
         fmt::format("\nMean fall {:.4f}; worst topic {}, {:.4f}.\n", fall, worst_topic, worst);
}

namespace {

std::string table_of(const std::vector<Task>& tasks, const std::vector<Signal>& rows) {
  std::string text;
  for (const Signal& signal : rows) {
    Weights weights = detail::kWeights;
    signal.remove(weights);
    const auto found = figures(tasks, count_all(tasks, weights));
    if (text.empty()) {
      text = "| |";
      std::string line = "|---|";
      for (const auto& [group, figure] : found) {
        if (group.starts_with("extra")) continue;
        text += fmt::format(" {} |", group);
        line += "--:|";
      }
      text += "\n" + line + "\n";
    }
    text += fmt::format("| {} |", signal.name);
    for (const auto& [group, figure] : found) {
      if (!group.starts_with("extra")) text += fmt::format(" {:.4f} |", figure);
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string ablation_report(const std::vector<Task>& tasks) { return table_of(tasks, signals()); }

std::string poverty_report(const std::vector<Task>& tasks) {
  return table_of(tasks, {{"poverty 0", [](Weights& w) { w.poverty = 0; }},
                          {"poverty 0.5", [](Weights& w) { w.poverty = 0.5F; }},
                          {"poverty 1", [](Weights& w) { w.poverty = 1; }},
                          {"poverty 2", [](Weights& w) { w.poverty = 2; }},
                          {"poverty 4", [](Weights& w) { w.poverty = 4; }}});
}

}  // namespace paralign::training
