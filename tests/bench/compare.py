#!/usr/bin/env python3
"""Two builds of the program on the same documents: do they print the same, and which is faster?

usage: python3 tests/bench/compare.py OLD NEW [--runs N]
Documents are the samples and, where PARALIGN_CORPUS says where they are, those of the corpus. With
--runs a few pairs are timed: the programs take turns, so that what else the machine does hits both.
Returns 1 if any output differs: a change made for speed must leave them all as they are.
"""
import argparse
import itertools
import os
import pathlib
import statistics
import subprocess
import sys
import time

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
LANGUAGES = ("en", "fr", "ar")


def resolutions(corpus):
    yield sorted(SAMPLES.glob("*.txt"))
    if corpus:
        yield sorted(corpus.glob("seeds/*.txt"))


def whole_documents(corpus):
    for group in resolutions(corpus):
        for file in group:
            yield ["segment", file, "--to", "jsonl"]
        for first, second in itertools.permutations(group, 2):
            yield ["align", first, second, "--to", "jsonl"]
            yield ["align", first, second, "--to", "tsv", "--min-probability", "0.5"]
        for first, second in itertools.combinations(group, 2):
            yield ["align", first, second, "--to", "tmx", "--input", "lines"]


def series(corpus):
    for folder in sorted(corpus.glob("ga-series/*/")):
        files = sorted(folder.glob("*.txt"))
        for file in files:
            yield ["segment", file, "--to", "jsonl"]
        for first, second in zip(files, files[1:]):
            yield ["align", first, second, "--to", "jsonl"]


def parallel_lines(corpus):
    stems = [file.with_suffix("") for file in sorted(corpus.glob("unv1/by-document/*.en"))]
    for stem in stems:
        for a, b in (*itertools.combinations(LANGUAGES, 2), ("ar", "en")):
            yield ["align", f"{stem}.{a}", f"{stem}.{b}", "--input", "lines", "--to", "jsonl"]
    texts = [corpus / "tico19"] + [corpus / "sdg" / f"global_{part}" for part in ("goals", "indicators", "targets")]
    for text in texts:
        join = "/" if text.is_dir() else "."
        for a, b in itertools.combinations(LANGUAGES, 2):
            yield ["align", f"{text}{join}{a}.txt", f"{text}{join}{b}.txt", "--input", "lines", "--to", "jsonl"]


def output(program, arguments):
    result = subprocess.run([program, *map(str, arguments)], capture_output=True)
    return result.returncode, result.stdout, result.stderr


def processor_time(program, arguments):
    begin = time.perf_counter()
    discard = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(program, [program, *map(str, arguments), "--quiet"], os.environ, file_actions=discard)
    _, _, usage = os.wait4(child, 0)
    elapsed = time.perf_counter() - begin
    return 1000 * (usage.ru_utime + usage.ru_stime), 1000 * elapsed


def time_pair(old, new, arguments, runs):
    times = {old: [], new: []}
    for _ in range(runs + 1):
        for program in (old, new):
            times[program].append(processor_time(program, arguments))
    medians = [[statistics.median(column) for column in zip(*times[program][1:])] for program in (old, new)]
    names = " ".join(pathlib.Path(file).name for file in arguments[1:])
    print(f"{names}: processor {medians[0][0]:.1f} to {medians[1][0]:.1f} ms, ratio "
          f"{medians[1][0] / medians[0][0]:.2f}; elapsed {medians[0][1]:.1f} to {medians[1][1]:.1f} ms, "
          f"ratio {medians[1][1] / medians[0][1]:.2f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--runs", type=int, default=0)
    options = parser.parse_args()
    corpus = os.environ.get("PARALIGN_CORPUS")
    corpus = pathlib.Path(corpus) if corpus else None
    if not corpus:
        print("PARALIGN_CORPUS is not set: the samples only")
    calls = list(whole_documents(corpus))
    if corpus:
        calls += [*series(corpus), *parallel_lines(corpus)]
    differ = [call for call in calls if output(options.old, call) != output(options.new, call)]
    for call in differ[:10]:
        print("differs:", *call)
    print(f"{len(calls)} outputs compared, {len(differ)} differ")
    if options.runs:
        for group in resolutions(corpus):
            for first, second in itertools.islice(itertools.combinations(group, 2), 10):
                time_pair(options.old, options.new, ["align", first, second], options.runs)
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
