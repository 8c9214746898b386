#include "tests/training/train.hpp"

#include <fmt/format.h>

#include <cmath>

namespace paralign::training {
namespace {

constexpr int kPasses = 3;
constexpr double kLeastGain = 2.5e-4;

double importance(const std::string& group) {
  if (group == "series") return 3;  // the only amended texts on many subjects
  if (group == "clean") return 4;   // nothing may be lost there
  return 1;
}

}  // namespace

const detail::Weights kStart{.threshold = 0.095F,
                             .margin = 1.0F,
                             .lead = 0.10F,
                             .kind = 0.06F,
                             .anchors = 0.08F,
                             .translation_anchors = 0.3F,
                             .position = 0.04F,
                             .length = 0.03F,
                             .poverty = 1.0F,
                             .equal_text = 0.25F,
                             .unrelated = 0.10F,
                             .least_coverage = 0.10F,
                             .same_number = 0.15F,
                             .neighbour = 0.025F,
                             .translation_neighbour = 0.08F,
                             .line = 0.20F,
                             .owner = 0.08F,
                             .foreign_owner = -0.06F,
                             .leftover_score = -0.08F,
                             .leftover_coverage = 0.45F,
                             .leftover_gap = 0.08F,
                             .leftover_gaps = 0.30F,
                             .gap_length = 0.2F,
                             .attach_contained = 0.35F,
                             .attach_lead = -0.05F,
                             .attach_fresh = 0.05F,
                             .attach_length = 1.5F,
                             .distant_contained = 0.50F,
                             .distant_lead = 0.03F,
                             .distant_fresh = 0.16F};

const std::vector<Named>& named_weights() {
  using W = detail::Weights;
  static const std::vector<Named> all{{"threshold", &W::threshold, 0.02F},
                                      {"margin", &W::margin, 0.1F},
                                      {"lead", &W::lead, 0.03F},
                                      {"kind", &W::kind, 0.03F},
                                      {"anchors", &W::anchors, 0.03F},
                                      {"translation_anchors", &W::translation_anchors, 0.05F},
                                      {"position", &W::position, 0.02F},
                                      {"length", &W::length, 0.02F},
                                      {"poverty", &W::poverty, 0.5F},
                                      {"equal_text", &W::equal_text, 0.1F},
                                      {"unrelated", &W::unrelated, 0.05F},
                                      {"least_coverage", &W::least_coverage, 0.03F},
                                      {"same_number", &W::same_number, 0.05F},
                                      {"neighbour", &W::neighbour, 0.01F},
                                      {"translation_neighbour", &W::translation_neighbour, 0.02F},
                                      {"line", &W::line, 0.05F},
                                      {"owner", &W::owner, 0.03F},
                                      {"foreign_owner", &W::foreign_owner, 0.03F},
                                      {"leftover_score", &W::leftover_score, 0.04F},
                                      {"leftover_coverage", &W::leftover_coverage, 0.1F},
                                      {"leftover_gap", &W::leftover_gap, 0.03F},
                                      {"leftover_gaps", &W::leftover_gaps, 0.1F},
                                      {"gap_length", &W::gap_length, 0.1F},
                                      {"attach_contained", &W::attach_contained, 0.05F},
                                      {"attach_lead", &W::attach_lead, 0.03F},
                                      {"attach_fresh", &W::attach_fresh, 0.03F},
                                      {"attach_length", &W::attach_length, 0.3F},
                                      {"distant_contained", &W::distant_contained, 0.05F},
                                      {"distant_lead", &W::distant_lead, 0.03F},
                                      {"distant_fresh", &W::distant_fresh, 0.03F}};
  return all;
}

double objective(const std::vector<Task>& tasks, const std::vector<Counts>& counts,
                 const std::string& left_out) {
  double sum = 0;
  double total = 0;
  for (const auto& [group, figure] : figures(tasks, counts, left_out)) {
    if (group.starts_with("extra")) continue;
    sum += importance(group) * figure;
    total += importance(group);
  }
  return sum / total;
}

const std::vector<Counts>& Trainer::counts(const detail::Weights& weights) {
  std::vector<float> key;
  for (const Named& named : named_weights()) key.push_back(weights.*named.weight);
  const auto it = known_.find(key);
  return it != known_.end()
             ? it->second
             : known_.emplace(std::move(key), count_all(tasks_, weights)).first->second;
}

detail::Weights Trainer::train(detail::Weights start, const std::string& left_out) {
  detail::Weights best = start;
  double figure = objective(tasks_, counts(best), left_out);
  float scale = 1;
  for (int pass = 0; pass < kPasses; ++pass, scale /= 2) {
    for (const Named& named : named_weights()) {
      for (const float direction : {scale, -scale}) {
        bool moved = false;
        for (int steps = 0; steps < 4; ++steps) {
          detail::Weights next = best;
          next.*named.weight =
              std::round((best.*named.weight + direction * named.step) * 1e4F) / 1e4F;
          const double reached = objective(tasks_, counts(next), left_out);
          if (reached < figure + kLeastGain) break;
          best = next;
          figure = reached;
          moved = true;
        }
        if (moved) break;
      }
    }
  }
  return best;
}

std::string to_include_file(const detail::Weights& weights) {
  std::string text =
      "// Written by `train_weights CORPUS PROJECT train`; docs/evaluation.md names the texts.\n";
  for (const Named& named : named_weights())
    text += fmt::format(".{} = {:.4f}F,\n", named.name, weights.*named.weight);
  return text;
}

}  // namespace paralign::training
