// Measures and trains the weights of the engine. usage: train_weights CORPUS PROJECT COMMAND [MORE]

#include <fmt/format.h>

#include <cstdio>
#include <set>
#include <string>

#include "align/feature/joint_coverage.hpp"
#include "align/search/search.hpp"
#include "paralign/language.hpp"
#include "tests/training/calibrate.hpp"
#include "tests/training/train.hpp"

using namespace paralign;
using namespace paralign::training;

namespace {
void attach_dump(const Task& t) {
  const detail::Pair pair{t.first, t.second, t.features, t.pairing};
  const auto scores = detail::make_scores(pair);
  const auto links = detail::search_links(pair, scores);
  for (int side = 0; side < 2; ++side) {  // side: where the part is. 1 = second
    const std::size_t parts = side ? t.second.units.size() : t.first.units.size();
    std::vector<bool> linked(parts);
    for (const Link& l : links)
      for (auto u : side ? l.target : l.source) linked[u] = true;
    for (std::uint32_t u = 0; u < parts; ++u) {
      if (linked[u]) continue;
      for (const Link& l : links) {
        const auto& W = side ? l.source : l.target;
        const auto& P = side ? l.target : l.source;
        if (W.size() != 1 || P.size() != 1) continue;
        const auto w = W[0];
        const auto p = P[0];
        const auto r = side ? w : u;
        const auto c = side ? u : w;
        const bool gold = std::binary_search(t.sure.begin(), t.sure.end(), Task::Pair{r, c});
        const bool poss =
            std::binary_search(t.possible.begin(), t.possible.end(), Task::Pair{r, c});
        const float contain =
            side ? t.features.coverage.backward(r, c) : t.features.coverage.forward(r, c);
        const float wcov =
            side ? t.features.coverage.forward(r, c) : t.features.coverage.backward(r, c);
        if (contain < 0.3 && !gold) continue;
        float rival = 0;
        const std::size_t wholes = side ? t.first.units.size() : t.second.units.size();
        for (std::uint32_t o = 0; o < wholes; ++o) {
          if (o == w) continue;
          rival = std::max(
              rival, side ? t.features.coverage.backward(o, c) : t.features.coverage.forward(r, o));
        }
        if (contain < rival && !gold) continue;
        const auto& wt = side ? t.features.first_terms : t.features.second_terms;
        const auto& pt = side ? t.features.second_terms : t.features.first_terms;
        const auto j = detail::joint_coverage(wt, w, pt, p, u);
        const auto back = detail::joint_coverage(pt, u, wt, w, w);
        const auto& docw = side ? t.first : t.second;
        const auto& docp = side ? t.second : t.first;
        const auto& ku = detail::paragraph_of(docp, u);
        const auto& kp = detail::paragraph_of(docp, p);
        const auto& kw = detail::paragraph_of(docw, w);
        fmt::print(
            "C\t{}\t{}\t{}\t{}\t{}\t{}\t{:.3f}\t{:.3f}\t{:.3f}\t{:.3f}\t{:.3f}\t{:.3f}\t{}\t{}\t{}"
            "\t{:.2f}\t{:.2f}\t{:.3f}\t{:.3f}\n",
            t.group, t.name, side, w, p, u, contain, rival, wcov,
            j.alone / std::max(0.01F, j.total), j.fresh / std::max(0.01F, j.total),
            back.alone / std::max(0.01F, back.total), static_cast<int>(u) - static_cast<int>(p),
            ku.kind == kp.kind, ku.kind == kw.kind,
            detail::english_length(docp, u) / std::max(1.0F, detail::english_length(docw, w)),
            detail::english_length(docp, p) / std::max(1.0F, detail::english_length(docw, w)),
            scores(r, c), l.score);
        std::printf("%s", gold ? "G\n" : poss ? "P\n" : "-\n");
      }
    }
  }
}
void errors(const Task& t) {
  const detail::Pair pair{t.first, t.second, t.features, t.pairing};
  const auto scores = detail::make_scores(pair);
  const auto links = detail::search_links(pair, scores);
  std::set<Task::Pair> found;
  for (const Link& l : links)
    for (auto r : l.source)
      for (auto c : l.target) found.insert({r, c});
  const auto show = [&](const char* what, Task::Pair x) {
    const auto [r, c] = x;
    if (!t.first_counts[r] || !t.second_counts[c]) return;
    fmt::print(
        "{} {} {} {},{} S {:.3f} cov {:.2f} {:.2f} anchors {:.2f}\n   | {:.230}\n   | {:.230}\n",
        what, t.group, t.name, r, c, scores(r, c), t.features.coverage.forward(r, c),
        t.features.coverage.backward(r, c), t.features.anchors(r, c),
        detail::paragraph_of(t.first, r).text, detail::paragraph_of(t.second, c).text);
  };
  for (const auto& x : found)
    if (!std::binary_search(t.sure.begin(), t.sure.end(), x) &&
        !std::binary_search(t.possible.begin(), t.possible.end(), x))
      show("FALSE", x);
  for (const auto& x : t.sure)
    if (!found.contains(x)) show("MISSED", x);
}
}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: train_weights CORPUS PROJECT measure [MORE]\n");
    return 2;
  }
  const std::string command = argv[3];
  const std::vector<Task> tasks =
      load_tasks(argv[1], argv[2], argc > 4 ? argv[4] : "",
                 command == "poverty" ? Lexicon::empty() : Lexicon::built_in());
  if (command == "poverty") fmt::print("{}", poverty_report(tasks));
  if (command == "measure") {
    const auto counts = count_all(tasks, detail::kWeights);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      if (tasks[i].group == "series" || tasks[i].group == "seeds" ||
          tasks[i].group.starts_with("extra"))
        fmt::print("{}\t{}\t{:.4f}\n", tasks[i].group, tasks[i].name, counts[i].f1());
    }
    for (const auto& [group, figure] : figures(tasks, counts))
      fmt::print("{}\t{:.4f}\n", group, figure);
  }
  if (command == "train") {
    Trainer trainer(tasks);
    const auto show = [&](const char* what, const detail::Weights& w) {
      fmt::print(stderr, "{}", what);
      for (const auto& [group, figure] : figures(tasks, trainer.counts(w)))
        fmt::print(stderr, " {} {:.4f}", group, figure);
      fmt::print(stderr, " objective {:.5f}\n", objective(tasks, trainer.counts(w)));
    };
    show("before", kStart);
    const detail::Weights best = trainer.train(kStart);
    show("after", best);
    fmt::print("{}", to_include_file(best));
  }
  if (command == "alone")
    for (const Task& t : tasks) {
      std::vector<Task> one{t};
      int n = 0, w = 0;
      for (const auto& o : outcomes(one))
        if (o.alone) {
          ++n;
          w += !o.right;
        }
      fmt::print("{}\t{}\t{}\t{}\t{}\n", t.group, t.name,
                 t.pairing == Pairing::translation ? "t" : "r", n, w);
    }
  if (command == "left-out") fmt::print("{}", left_out_report(tasks));
  if (command == "ablation") fmt::print("{}", ablation_report(tasks));
  if (command == "calibrate") fmt::print("{}", calibration_file(outcomes(tasks)));
  if (command == "calibration") fmt::print("{}", calibration_report(outcomes(tasks)));
  if (command == "unknown") {
    std::map<std::string, std::map<std::string, int>> words;
    std::map<std::string, std::pair<int, int>> share;
    const Lexicon lexicon = Lexicon::built_in();
    for (const Task& t : tasks) {
      if (t.group.starts_with("perturbed") || t.group == "silver") continue;
      for (const UnitDocument* d : {&t.first, &t.second}) {
        const int language = language_index(d->document.language);
        const std::string key = t.group + " " + d->document.language;
        for (std::size_t i = 0; i < d->units.size(); ++i) {
          const std::string& text = detail::paragraph_of(*d, i).text;
          const auto& ws = d->units[i].words;
          std::vector<std::uint64_t> stems;
          for (const auto& w : ws) stems.push_back(w.stem);
          std::vector<bool> covered(ws.size());
          for (std::size_t k = 0; k < ws.size(); ++k) {
            auto m = lexicon.find(std::span(stems).subspan(k), language);
            for (std::size_t q = 0; q < m.length; ++q) covered[k + q] = true;
            if (m.length == 0 && ws[k].alternative &&
                lexicon.find({&ws[k].alternative, 1}, language).length)
              covered[k] = true;
          }
          for (std::size_t k = 0; k < ws.size(); ++k) {
            if (!ws[k].content) continue;
            ++share[key].second;
            if (covered[k]) {
              ++share[key].first;
              continue;
            }
            ++words[key][text.substr(ws[k].span.begin, ws[k].span.end - ws[k].span.begin)];
          }
        }
      }
    }
    for (const auto& [key, s] : share)
      fmt::print("SHARE\t{}\t{}\t{:.4f}\n", key, s.second, 1.0 * s.first / s.second);
    for (const auto& [key, m] : words)
      for (const auto& [w, n] : m) fmt::print("WORD\t{}\t{}\t{}\n", key, n, w);
  }
  if (command == "attach")
    for (const Task& t : tasks) attach_dump(t);
  if (command == "errors")
    for (const Task& t : tasks)
      if (t.group != "silver") errors(t);
  return 0;
}
