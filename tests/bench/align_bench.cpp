// Two documents from units to links, step by step, and the whole way from bytes to links.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "align/feature/score.hpp"
#include "align/relate/complete.hpp"
#include "align/relate/relations.hpp"
#include "align/search/assignment.hpp"
#include "align/search/search.hpp"
#include "align/table/pair.hpp"
#include "paralign/align.hpp"
#include "paralign/export.hpp"
#include "tests/bench/samples.hpp"

namespace {

using namespace paralign;

struct Names {
  const char* first;
  const char* second;
  Pairing pairing;
};
constexpr std::array<Names, 3> kPairs{{{"12-7.en", "12-7.ar", Pairing::translation},
                                       {"12-7.en", "15-4.en", Pairing::revision},
                                       {"12-7.fr", "15-4.ar", Pairing::revision}}};

const Names& names_of(benchmark::State& state) {
  const Names& names = kPairs.at(static_cast<std::size_t>(state.range(0)));
  state.SetLabel(std::string(names.first) + " " + names.second);
  return names;
}

void features(benchmark::State& state) {
  const Names& names = names_of(state);
  const UnitDocument first = bench::units(names.first);
  const UnitDocument second = bench::units(names.second);
  const Lexicon lexicon = Lexicon::built_in();
  for (auto _ : state) benchmark::DoNotOptimize(detail::make_features(first, second, lexicon));
}
BENCHMARK(features)->DenseRange(0, 2);

void scores(benchmark::State& state) {
  const Names& names = names_of(state);
  const UnitDocument first = bench::units(names.first);
  const UnitDocument second = bench::units(names.second);
  const auto found = detail::make_features(first, second, Lexicon::built_in());
  for (auto _ : state) {
    benchmark::DoNotOptimize(detail::make_scores({first, second, found, names.pairing}));
  }
}
BENCHMARK(scores)->DenseRange(0, 2);

void search(benchmark::State& state) {
  const Names& names = names_of(state);
  const UnitDocument first = bench::units(names.first);
  const UnitDocument second = bench::units(names.second);
  const auto found = detail::make_features(first, second, Lexicon::built_in());
  const detail::Pair pair{first, second, found, names.pairing};
  const auto matrix = detail::make_scores(pair);
  for (auto _ : state) {
    benchmark::DoNotOptimize(detail::search_links(pair, matrix));
  }
}
BENCHMARK(search)->DenseRange(0, 2);

// A right cell on the diagonal and ten rivals in each row, the best of them nearly as good: harder
// than documents are.
void assignment(benchmark::State& state) {
  const auto size = static_cast<std::uint32_t>(state.range(0));
  std::mt19937 random(20250404);
  std::vector<std::vector<detail::Edge>> rows(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    std::vector<std::uint32_t> columns{i};
    while (columns.size() < std::min(size, 11U)) {
      const auto column = static_cast<std::uint32_t>(random() % size);
      if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
    }
    std::ranges::sort(columns);
    for (const std::uint32_t column : columns) {
      const auto rival = static_cast<std::int64_t>(random() % 950'000) + 1;
      rows[i].push_back({column, column == i ? 1'000'000 : rival});
    }
  }
  for (auto _ : state) benchmark::DoNotOptimize(detail::assign(rows, size));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(assignment)->RangeMultiplier(4)->Range(64, 4096)->Complexity();

// Scores to links, relations and one-sided links too, of as many units on each side.
void scores_to_links(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  const UnitDocument first = bench::lines("12-7.en", size);
  const UnitDocument second = bench::lines("12-7.fr", size);
  const auto found = detail::make_features(first, second, Lexicon::built_in());
  const detail::Pair pair{first, second, found, Pairing::translation};
  for (auto _ : state) {
    const auto matrix = detail::make_scores(pair);
    auto links = detail::search_links(pair, matrix);
    detail::relate(pair, matrix, links);
    benchmark::DoNotOptimize(detail::complete_links(matrix, std::move(links), 0));
  }
}
BENCHMARK(scores_to_links)->Arg(70)->Arg(300)->Unit(benchmark::kMicrosecond);

// Units to links of long documents, which are cut into blocks.
void align_lines(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  const UnitDocument first = bench::lines("12-7.en", size);
  const UnitDocument second = bench::lines("12-7.fr", size);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        detail::align_pair(first, second, Lexicon::built_in(), Pairing::translation, 0, 600));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(align_lines)
    ->Arg(2500)
    ->Arg(5000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

void run_whole_pair(benchmark::State& state, const std::string& first_name,
                    const std::string& second_name) {
  state.SetLabel(bench::shown(first_name) + " " + bench::shown(second_name));
  const std::string first = bench::bytes_of(first_name);
  const std::string second = bench::bytes_of(second_name);
  const auto load = [](const std::string& bytes) {
    return make_units(std::move(segment(read_text(bytes, "sample")).at(0)));
  };
  for (auto _ : state) {
    const Alignment alignment = align(load(first), load(second), Lexicon::built_in());
    benchmark::DoNotOptimize(links_to_tsv(alignment));
  }
}

// Each combination of languages: own samples always, the seeds where PARALIGN_CORPUS says where
// they are.
const bool kWholePairs = [] {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const char* first : {"12-7.en", "12-7.fr", "12-7.ar"}) {
    for (const char* second : {"15-4.en", "15-4.fr", "15-4.ar"}) pairs.emplace_back(first, second);
  }
  if (const char* corpus = std::getenv("PARALIGN_CORPUS")) {
    const std::string seeds = std::string(corpus) + "/seeds/hrc-";
    pairs.emplace_back(seeds + "55-25.en.txt", seeds + "61-37.en.txt");
    pairs.emplace_back(seeds + "58-30.fr.txt", seeds + "55-25.en.txt");
    pairs.emplace_back(seeds + "34-39.en.txt", seeds + "46-28.ar.txt");
    pairs.emplace_back(seeds + "58-30.fr.txt", seeds + "46-28.ar.txt");
  }
  for (const auto& [first, second] : pairs) {
    benchmark::RegisterBenchmark(
        ("whole_pair/" + bench::shown(first) + "/" + bench::shown(second)).c_str(),
        [first = first, second = second](benchmark::State& state) {
          run_whole_pair(state, first, second);
        })
        ->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
