// Two documents from units to links, step by step, and the whole way from bytes to links.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "align/feature/score.hpp"
#include "align/search/assignment.hpp"
#include "align/search/search.hpp"
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

void whole_pair(benchmark::State& state) {
  const Names& names = names_of(state);
  const std::string first = bench::sample(names.first);
  const std::string second = bench::sample(names.second);
  const auto load = [](const std::string& bytes) {
    return make_units(std::move(segment(read_text(bytes, "sample")).at(0)));
  };
  for (auto _ : state) {
    const Alignment alignment = align(load(first), load(second), Lexicon::built_in());
    benchmark::DoNotOptimize(links_to_tsv(alignment));
  }
}
BENCHMARK(whole_pair)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

}  // namespace
