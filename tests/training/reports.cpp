// What the weights are worth: topic by topic, and signal by signal.

#include "tests/training/reports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "align/search/search.hpp"
#include "paralign/language.hpp"
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

// A line for each signal that is taken away, a column for each group.
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

// Words of content that a lexicon knows, alone or in a phrase.
struct Known {
  std::size_t known = 0;
  std::size_t all = 0;

  void add(const UnitDocument& document, const Lexicon& lexicon);
  [[nodiscard]] double share() const {
    return static_cast<double>(known) / static_cast<double>(std::max<std::size_t>(all, 1));
  }
};

void Known::add(const UnitDocument& document, const Lexicon& lexicon) {
  const int language = language_index(document.document.language);
  std::vector<std::uint64_t> stems;
  for (const Unit& unit : document.units) {
    stems.clear();
    for (const Word& word : unit.words) stems.push_back(word.stem);
    std::size_t covered = 0;  // words before this one are in an entry
    for (std::size_t i = 0; i < unit.words.size(); ++i) {
      const Word& word = unit.words[i];
      covered = std::max(covered, i + lexicon.find(std::span(stems).subspan(i), language).length);
      const bool by_alternative =
          word.alternative != 0 && lexicon.find({&word.alternative, 1}, language).length > 0;
      if (!word.content) continue;
      ++all;
      if (covered > i || by_alternative) ++known;
    }
  }
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

std::string ablation_report(const std::vector<Task>& tasks) { return table_of(tasks, signals()); }

std::string poverty_report(const std::vector<Task>& tasks) {
  return table_of(tasks, {{"poverty 0", [](Weights& w) { w.poverty = 0; }},
                          {"poverty 0.5", [](Weights& w) { w.poverty = 0.5F; }},
                          {"poverty 1", [](Weights& w) { w.poverty = 1; }},
                          {"poverty 2", [](Weights& w) { w.poverty = 2; }},
                          {"poverty 4", [](Weights& w) { w.poverty = 4; }}});
}

Lexicon hand_made_lexicon(const std::string& project) {
  Lexicon lexicon = Lexicon::empty();
  for (const char* name : {"a-d", "e-l", "m-r", "s-z", "calendar", "names"}) {
    const std::string file = std::string("terms_") + name + ".tsv";
    lexicon = lexicon.with_entries(content_of(project + "/align/data/" + file), file);
  }
  return lexicon;
}

std::string lexicon_report(const std::vector<Task>& tasks, const std::vector<Task>& strict,
                           const Lexicon& without) {
  std::string text = "| | built in | without the terms learnt from the corpus |\n|---|--:|--:|\n";
  const auto with = figures(tasks, count_all(tasks, detail::kWeights));
  const auto left = figures(strict, count_all(strict, detail::kWeights));
  for (const auto& [group, figure] : with) {
    if (!group.starts_with("extra"))
      text += fmt::format("| {} | {:.4f} | {:.4f} |\n", group, figure, left.at(group));
  }
  std::map<std::string, std::map<std::string, std::pair<Known, Known>>> shares;
  for (const Task& task : tasks) {
    if (task.group != "clean" && task.group != "seeds") continue;
    for (const UnitDocument* document : {&task.first, &task.second}) {
      auto& [all, part] = shares[task.topic][document->document.language];
      all.add(*document, Lexicon::built_in());
      part.add(*document, without);
    }
  }
  text +=
      "\n| content words known | en | fr | ar | en, without | fr, without | ar, without |\n"
      "|---|--:|--:|--:|--:|--:|--:|\n";
  for (auto& [topic, languages] : shares) {
    text += fmt::format("| {} |", topic);
    for (const char* language : {"en", "fr", "ar"})
      text += fmt::format(" {:.3f} |", languages[language].first.share());
    for (const char* language : {"en", "fr", "ar"})
      text += fmt::format(" {:.3f} |", languages[language].second.share());
    text += "\n";
  }
  return text;
}

std::string errors_of(const std::vector<Task>& tasks) {
  std::string text;
  for (const Task& task : tasks) {
    if (!is_read_by_people(task.group)) continue;
    const detail::Pair pair{task.first, task.second, task.features, task.pairing};
    const detail::Matrix scores = detail::make_scores(pair);
    std::set<Task::Pair> found;
    for (const Link& link : detail::search_links(pair, scores)) {
      for (const std::uint32_t row : link.source) {
        for (const std::uint32_t column : link.target) found.emplace(row, column);
      }
    }
    const auto show = [&](const char* what, const Task::Pair& cell) {
      const auto [row, column] = cell;
      if (!task.first_counts[row] || !task.second_counts[column]) return;
      text += fmt::format("{} {} {} {},{} score {:.3f}\n  | {:.200}\n  | {:.200}\n", what,
                          task.group, task.name, row, column, scores(row, column),
                          detail::paragraph_of(task.first, row).text,
                          detail::paragraph_of(task.second, column).text);
    };
    for (const Task::Pair& cell : found) {
      if (!std::ranges::binary_search(task.sure, cell) &&
          !std::ranges::binary_search(task.possible, cell))
        show("wrong", cell);
    }
    for (const Task::Pair& cell : task.sure) {
      if (!found.contains(cell)) show("missed", cell);
    }
  }
  return text;
}

}  // namespace paralign::training
