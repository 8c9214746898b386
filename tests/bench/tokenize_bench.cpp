// One document on its way from bytes to units, step by step. Bytes a second are bytes of the file.

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>

#include <array>
#include <memory>
#include <utility>

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

// Bytes to units, and beside it the least that any such program does: read, NFC and ICU's word
// breaks of the same bytes. The first is to cost at most three times as much as the second.
void read_to_token(benchmark::State& state) {
  const std::string text = bench::sample(name_of(state));
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        paralign::make_units(std::move(paralign::segment(read_text(text, "sample")).at(0))));
  }
  finish(state, name_of(state));
}
BENCHMARK(read_to_token)->DenseRange(0, 2);

void read_nfc_and_word_breaks(benchmark::State& state) {
  const std::string text = bench::sample(name_of(state));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(
      icu::Locale(name_of(state).substr(5).c_str()), status));
  for (auto _ : state) {
    const icu::UnicodeString read = icu::UnicodeString::fromUTF8(text);
    const icu::UnicodeString normal = nfc->normalize(read, status);
    words->setText(normal);
    std::int32_t count = 0;
    while (words->next() != icu::BreakIterator::DONE) ++count;
    benchmark::DoNotOptimize(count);
  }
  finish(state, name_of(state));
}
BENCHMARK(read_nfc_and_word_breaks)->DenseRange(0, 2);

}  // namespace
