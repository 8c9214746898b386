#pragma once

#include <string>
#include <vector>

#include "tests/training/tasks.hpp"

namespace paralign::training {

/// What each topic loses if the weights are trained without it, as Markdown.
[[nodiscard]] std::string left_out_report(const std::vector<Task>& tasks);

/// What each signal is worth: the figures without it, as Markdown.
[[nodiscard]] std::string ablation_report(const std::vector<Task>& tasks);

/// The figures by `Weights::poverty`, as Markdown; for tasks made with a poor lexicon.
[[nodiscard]] std::string poverty_report(const std::vector<Task>& tasks);

/// A lexicon of `align/data` without the terms that were learnt from the corpus, and without the
/// names of ICU.
[[nodiscard]] Lexicon hand_made_lexicon(const std::string& project);

/// Figures with both lexica, and the share of content words that each knows by topic and language,
/// as Markdown.
///
/// @param tasks    made with the built-in lexicon. @param strict  the same made with `without`.
[[nodiscard]] std::string lexicon_report(const std::vector<Task>& tasks,
                                         const std::vector<Task>& strict, const Lexicon& without);

/// Wrong and missed links of pairs that people aligned, with scores and the beginning of both
/// texts.
[[nodiscard]] std::string errors_of(const std::vector<Task>& tasks);

}  // namespace paralign::training
