// One document on its way from bytes to units, step by step. Bytes a second are bytes of the file.

#include <benchmark/benchmark.h>

#include <array>

#include "paralign/read.hpp"
#include "paralign/segment.hpp"
#include "paralign/unit.hpp"
#include "tests/bench/samples.hpp"
#include "tokenize/text/fold.hpp"

namespace {

using namespace paralign;

constexpr std::array<const char*, 3> kNames{"12-7.en", "12-7.fr", "12-7.ar"};

std::string name_of(const benchmark::State& state) {
  return kNames.at(static_cast<std::size_t>(state.range(0)));
}

void finish(benchmark::State& state, const std::string& name) {
  state.SetLabel(name);
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(bench::sample(name).size()));
}

void fold(benchmark::State& state) {
  const std::string text = bench::sample(name_of(state));
  for (auto _ : state) benchmark::DoNotOptimize(detail::fold(text));
  finish(state, name_of(state));
}
BENCHMARK(fold)->DenseRange(0, 2);

void read(benchmark::State& state) {
  const std::string text = bench::sample(name_of(state));
  for (auto _ : state) benchmark::DoNotOptimize(read_text(text, "sample"));
  finish(state, name_of(state));
}
BENCHMARK(read)->DenseRange(0, 2);

void segment(benchmark::State& state) {
  const Reading reading = read_text(bench::sample(name_of(state)), "sample");
  for (auto _ : state) benchmark::DoNotOptimize(paralign::segment(reading));
  finish(state, name_of(state));
}
BENCHMARK(segment)->DenseRange(0, 2);

// The copy of the document is counted; it is small beside the rest.
void make_units(benchmark::State& state) {
  const Document document = bench::document(name_of(state));
  for (auto _ : state) benchmark::DoNotOptimize(paralign::make_units(document));
  finish(state, name_of(state));
}
BENCHMARK(make_units)->DenseRange(0, 2);

}  // namespace
