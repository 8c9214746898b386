// What holds for the word diff of any two texts.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "align/relate/common_words.hpp"
#include "paralign/diff.hpp"
#include "tests/support/make_document.hpp"

namespace paralign {
namespace {

std::string random_text() {
  static const std::vector<std::string> kPieces{"the",
                                                "lamp",
                                                "Lamp",
                                                " ",
                                                " ",
                                                " ",
                                                ", ",
                                                "(",
                                                ") ",
                                                "co-op",
                                                "coop",
                                                "12",
                                                "/7",
                                                "-",
                                                "\u00E9t\u00E9",
                                                "\u0646\u0648\u0631",
                                                "\u0661",
                                                "\u00A0"};
  std::string text;
  for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(
           rc::gen::inRange<std::size_t>(0, kPieces.size()))) {
    text += kPieces[i];
  }
  return text;
}

struct Case {
  std::string first = random_text();
  std::string second = *rc::gen::arbitrary<bool>() ? random_text() : first + random_text();
  UnitDocument document = testing::make_document(
      "12/7", "en", {{Kind::other, "X1", "", first}, {Kind::other, "X2", "", second}});

  [[nodiscard]] const Unit& a() const { return document.units[0]; }
  [[nodiscard]] const Unit& b() const { return document.units[1]; }
  [[nodiscard]] std::vector<DiffRun> runs() const { return diff_words(a(), first, b(), second); }
};

RC_GTEST_PROP(DiffProperty, TheRunsRestoreBothTexts, ()) {
  const Case given;
  Span first;
  Span second;
  for (const DiffRun& run : given.runs()) {
    RC_ASSERT(run.first.begin == first.end && run.second.begin == second.end);
    RC_ASSERT((run.first.end > run.first.begin) || run.kind != DiffKind::deleted);
    RC_ASSERT((run.second.end > run.second.begin) || run.kind != DiffKind::inserted);
    if (run.kind == DiffKind::deleted) RC_ASSERT(run.second.begin == run.second.end);
    if (run.kind == DiffKind::inserted) RC_ASSERT(run.first.begin == run.first.end);
    first = run.first;
    second = run.second;
  }
  RC_ASSERT(first.end == given.first.size() && second.end == given.second.size());
}

RC_GTEST_PROP(DiffProperty, RunsAlternateAndDeletedOnesComeFirst, ()) {
  const std::vector<DiffRun> runs = Case().runs();
  for (std::size_t i = 1; i < runs.size(); ++i) {
    RC_ASSERT(runs[i - 1].kind != runs[i].kind);
    RC_ASSERT(runs[i - 1].kind != DiffKind::inserted || runs[i].kind == DiffKind::equal);
  }
}

RC_GTEST_PROP(DiffProperty, AllRunsAreEqualWhereLettersAndDigitsAre, ()) {
  const Case given;
  const std::vector<DiffRun> runs = given.runs();
  const bool all_equal =
      std::ranges::all_of(runs, [](const DiffRun& run) { return run.kind == DiffKind::equal; });
  RC_ASSERT(all_equal == (given.a().key == given.b().key));
  RC_ASSERT(all_equal == (letters_and_digits(given.first) == letters_and_digits(given.second)));
}

RC_GTEST_PROP(DiffProperty, ATextEqualsItself, ()) {
  const Case given;
  const auto runs = diff_words(given.a(), given.first, given.a(), given.first);
  RC_ASSERT(runs.size() == (given.first.empty() ? 0U : 1U));
}

using Words = std::vector<std::uint64_t>;

Words random_words() { return *rc::gen::container<Words>(rc::gen::inRange<std::uint64_t>(0, 4)); }

RC_GTEST_PROP(CommonWordsProperty, AreCommonAndAscendHoweverFewEditsAreTried, ()) {
  const Words a = random_words();
  const Words b = random_words();
  const auto most_edits = *rc::gen::inRange<std::ptrdiff_t>(1, 12);
  const auto pairs = detail::longest_common_subsequence(a, b, most_edits);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    RC_ASSERT(pairs[i].first < a.size() && pairs[i].second < b.size());
    RC_ASSERT(a[pairs[i].first] == b[pairs[i].second]);
    if (i == 0) continue;
    RC_ASSERT(pairs[i - 1].first < pairs[i].first && pairs[i - 1].second < pairs[i].second);
  }
  const std::size_t most = detail::longest_common_subsequence(a, b).size();
  RC_ASSERT(pairs.size() <= most);
  const auto edits = static_cast<std::ptrdiff_t>(a.size() + b.size() - 2 * most);
  if (edits <= 2 * most_edits) RC_ASSERT(pairs.size() == most);
}

}  // namespace
}  // namespace paralign
