#!/usr/bin/env python3
"""Runs the batch command on generated pairs, disturbs it, and compares the bytes of the corpus.

usage: batch_test.py PROGRAM SAMPLES CASE [--pairs N]

CASE is resume, threads, shards, broken or interrupt. Numbers are small by default; for a long run: --pairs 20000.
"""

import argparse
import csv
import importlib
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import generate

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
GROUPS = ("packages", "markup", "word", "open_document", "web", "plain", "portable", "old", "cut_off")
PATIENCE = 1200  # seconds


class Failure(Exception):
    pass


def demand(holds, what):
    if not holds:
        raise Failure(what)


class Bench:
    """A folder of pairs and the program."""

    def __init__(self, options, folder):
        self.program = str(options.program.resolve())
        self.samples = options.samples.resolve()
        self.folder = folder
        self.inputs = folder / "in"
        self.seed = 20250404
        generate.make(self.samples, self.inputs, options.pairs, self.seed)

    def command(self, out, *options):
        return [self.program, "batch", str(self.inputs), "-o", str(self.folder / out), "--quiet", *options]

    def run(self, out, *options, code=0, command=None):
        found = subprocess.run(command or self.command(out, *options), capture_output=True, text=True, check=False,
                               timeout=PATIENCE)
        demand(found.returncode == code, f"{out}: exit {found.returncode}, expected {code}: {found.stderr[-500:]}")
        return found

    def merge(self, out, *options, code=0):
        return self.run(out, code=code, command=[self.program, "merge", str(self.folder / out), "--quiet", *options])

    def bytes_of(self, out):
        """The files for people."""
        top = self.folder / out
        return {str(path.relative_to(top)): path.read_bytes() for path in sorted(top.rglob("*"))
                if path.is_file() and path.relative_to(top).parts[0] != "cache"}

    def demand_same(self, first, second):
        one, other = self.bytes_of(first), self.bytes_of(second)
        demand(one.keys() == other.keys(), f"{first} and {second} have other files: {one.keys() ^ other.keys()}")
        for name, content in one.items():
            demand(content == other[name], f"{name} differs in {first} and {second}")
        demand("corpus.tsv" in one or "corpus.tsv.gz" in one, f"{first} has no corpus")
        left = [path for path in (self.folder / second / "cache" / "temporary").rglob("*")]
        demand(not left, f"left behind: {left[:3]}")

    def signalled(self, out, sent, after, *options):
        """True if the run was still going on when the signal came."""
        process = subprocess.Popen(self.command(out, *options), stderr=subprocess.DEVNULL)
        time.sleep(after)
        process.send_signal(sent)
        code = process.wait(PATIENCE)
        demand(code in (0, -sent, 128 + sent), f"exit {code} after signal {sent}")
        return code != 0


def resume(bench):
    options = ("-j", "2", "--compress", "gz", "--to", "tsv,tmx,jsonl")
    start = time.monotonic()
    bench.run("whole", *options)
    whole = time.monotonic() - start
    chance = random.Random(bench.seed)
    kills = sum(bench.signalled("killed", signal.SIGKILL, chance.uniform(0.1, 0.4) * whole, *options)
                for _ in range(3))
    bench.run("killed", *options)
    bench.demand_same("whole", "killed")
    return f"killed {kills} times"


def threads(bench):
    options = ("--to", "tsv,tmx,jsonl,moses,xces,resolutions", "--split", "80,10,10", "--dedupe")
    bench.run("one", "-j", "1", *options)
    bench.run("four", "-j", "4", *options)
    bench.demand_same("one", "four")
    bench.run("four", "-j", "3", *options)  # all is there already
    bench.demand_same("one", "four")
    return f"{len(bench.bytes_of('one'))} files"


def shards(bench):
    bench.run("whole")
    for i in (2, 0):
        bench.run("parts", "--shard", f"{i}/3")
    message = bench.merge("parts", code=3).stderr
    demand("shard 1/3 is missing" in message, f"a missing shard: {message}")
    bench.run("parts", "--stage", "documents", "--shard", "1/3")
    bench.run("parts", "--stage", "pairs", "--shard", "1/3")
    records = bench.folder / "parts" / "cache" / "shards"
    shutil.copy(records / "1-of-3.tsv", records / "copy.tsv")
    message = bench.merge("parts", code=3).stderr
    demand("shard 1/3 twice" in message, f"a shard that stands there twice: {message}")
    (records / "copy.tsv").unlink()
    bench.merge("parts")
    bench.demand_same("whole", "parts")

    status = bench.run("parts", command=[bench.program, "batch", "--status", str(bench.folder / "parts")]).stdout
    demand(status.count("missing 0") == 3, f"status: {status}")
    first = next(bench.inputs.rglob("*-F.txt"))
    first.write_text(first.read_text(encoding="utf-8").replace("12", "13"), encoding="utf-8")
    bench.run("parts", "--shard", "0/3")
    message = bench.merge("parts", code=3).stderr
    demand("is of another plan" in message, f"a foreign shard: {message}")
    part = next((bench.folder / "whole" / "cache" / "parts").iterdir())
    part.unlink()
    demand("not complete" in bench.merge("whole", code=3).stderr, "a missing part")
    return "missing, twice, foreign, not complete"


def broken_cases(count, chance):
    cases = []
    for group in GROUPS:
        for case in importlib.import_module(f"hostile_files.{group}").cases():
            usual = not case.options and case.code == 3 and not case.name.startswith((".", "~$"))
            if case.outcome == "refused" and usual and not case.name.endswith((".tsv", ".md", ".sh", ".tmx", ".dic")):
                cases.append((group, case))
    return chance.sample(cases, min(count, len(cases)))


def broken(bench):
    good = sum(1 for path in bench.inputs.rglob("*") if path.is_file())
    bench.run("clean")
    names = set()
    for i, (group, case) in enumerate(broken_cases(max(good // 19, 12), random.Random(bench.seed))):
        name = f"{group}-{i}-{case.name}"
        (bench.inputs / name).write_bytes(case.bytes())
        names.add(name)
    bench.run("found", code=4)
    bench.run("found", "--tolerate")
    with open(bench.folder / "found" / "failed.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    failed = {row["file"] for row in rows}
    demand(failed == names, f"failed.tsv: too many {failed - names}, missing {names - failed}")
    demand(len(rows) == len(names), "a file failed twice")
    demand(all(row["code"] == "unreadable" and row["message"] for row in rows), f"codes: {rows[:2]}")
    clean, found = bench.bytes_of("clean"), bench.bytes_of("found")
    for name in ("corpus.tsv", "corpus.tmx", "plan.tsv"):
        demand(clean[name] == found[name], f"{name} is another one")
    summary = json.loads(found["summary.json"])
    demand(str(len(names)) in json.dumps(summary), "summary.json does not count them")
    bench.run("found", "--tolerate", "--retry")
    return f"{len(names)} of {good + len(names)} files"


def interrupt(bench):
    start = time.monotonic()
    bench.run("whole", "-j", "2")
    whole = time.monotonic() - start
    stopped = 0
    for share in (0.1, 0.3, 0.5):
        process = subprocess.Popen(bench.command("stopped", "-j", "2"), stderr=subprocess.PIPE, text=True)
        time.sleep(share * whole)
        process.send_signal(signal.SIGINT)
        errors = process.communicate(timeout=PATIENCE)[1]
        demand(process.returncode in (0, 130), f"exit {process.returncode}, expected 130: {errors}")
        stopped += process.returncode == 130
        left = [path for path in (bench.folder / "stopped" / "cache" / "temporary").rglob("*") if path.is_file()]
        demand(not left, f"left behind: {left[:3]}")
    demand(stopped, "never stopped")
    bench.run("stopped", "-j", "2")
    bench.demand_same("whole", "stopped")
    return f"stopped {stopped} times"


CASES = {"resume": (resume, 300), "threads": (threads, 60), "shards": (shards, 60), "broken": (broken, 120),
         "interrupt": (interrupt, 200)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("samples", type=pathlib.Path)
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--pairs", type=int)
    options = parser.parse_args()
    case, pairs = CASES[options.case]
    options.pairs = options.pairs or pairs
    with tempfile.TemporaryDirectory() as folder:
        try:
            said = case(Bench(options, pathlib.Path(folder)))
        except Failure as failure:
            print(f"{options.case}: {failure}")
            return 1
    print(f"{options.case}: {options.pairs} pairs, {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
