#!/usr/bin/env python3
"""Runs the batch command on generated pairs, disturbs it, and compares the bytes of the corpus.

usage: batch_test.py PROGRAM SAMPLES CASE [--pairs N]

CASE is resume, threads, shards, broken, interrupt, forms, cache, check, manifest or lexicon. Numbers are small by default; for a long run: --pairs 20000.
"""

import argparse
import collections
import csv
import fcntl
import hashlib
import importlib
import json
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata

import forms as corpus_forms
import generate
import invented

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
GROUPS = ("packages", "markup", "word", "open_document", "web", "plain", "portable", "old", "cut_off")
PATIENCE = 1200  # seconds


SKIPPED = 77


class Failure(Exception):
    pass


class Skipped(Exception):
    """What the case needs is not there."""


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
    options = ("-j", "2", "--compress", "gz", "--to", "tsv,tmx,jsonl,tmx-files")
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
    options = ("--to", "tsv,tmx,tmx-files,jsonl,moses,xces,resolutions", "--split", "80,10,10", "--dedupe")
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
    demand("copy.tsv: found shard 1/3" in message, f"a shard that stands there twice: {message}")
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


def letters(text):
    return sum(unicodedata.category(c)[0] in "LN" for c in text)


def ratio(row):
    lengths = sorted(letters(row[f"{side}_text"]) for side in ("source", "target"))
    return lengths[1] / lengths[0]


# Options, which rows must stay, which must go: the same but where letters are counted otherwise here.
FILTERS = (
    (("--min-probability", "0.99"), lambda row: float(row["probability"]) >= 0.99, None),
    (("--relations", "same,amended"), lambda row: row["relation"] in ("same", "amended"), None),
    (("--no-repaired",), lambda row: row["repaired"] == "0", None),
    (("--exclude", "C/RES/12/7,100/3"),
     lambda row: not {row["source_symbol"], row["target_symbol"]} & {"C/RES/12/7", "C/RES/100/3"}, None),
    (("--max-length-ratio", "1.2"), lambda row: ratio(row) <= 1.15, lambda row: ratio(row) > 1.25),
)


def without_numbers(row):
    return {name: value for name, value in row.items() if name not in ("row", "leaks") and not name.startswith("dup_")}


def demand_filtered(bench, rows, options, stays, goes):
    bench.merge("out", "--to", "tsv,resolutions,xces", *options)
    found = [without_numbers(row) for row in corpus_forms.Corpus(bench.folder / "out").rows.values()]
    kept = [without_numbers(row) for row in rows.values() if stays(row)]
    demand(len(kept) < len(rows), f"{options}: there is nothing to leave out")
    if goes is None:
        demand(found == kept, f"{options}: {len(found)} rows, expected {len(kept)}")
    demand(all(row in found for row in kept), f"{options}: a row that should stay is gone")
    demand(not any(goes(row) for row in found) if goes else True, f"{options}: a row that should go is there")
    told = (bench.folder / "out" / "resolutions.jsonl").read_text(encoding="utf-8")
    documents = [path.name for path in (bench.folder / "out" / "xces").rglob("C_RES_12_7.*")]
    demand(("C/RES/12/7" in options[-1]) != ("C_RES_12_7" in str(documents)), f"{options}: documents {documents}")
    demand(("C/RES/12/7" in options[-1]) != ('"symbol":"C/RES/12/7"' in told), f"{options}: resolutions")


def demand_deduped(bench, rows):
    bench.merge("out", "--to", "tsv", "--dedupe", "--split", "50,25,25")
    found = corpus_forms.Corpus(bench.folder / "out").rows
    demand(list(found) == [n for n, row in rows.items() if row["dup_of_pair"] == row["row"]], "--dedupe: rows")
    demand(len(found) < len(rows), "--dedupe: there are no duplicates")
    parts = {}
    for row in found.values():
        parts.setdefault(row["series"] or row["job"], set()).add(row["split"])
    demand(all(len(part) == 1 for part in parts.values()), f"--split: a series in several parts: {parts}")

    def texts(row):
        return {(row["source_language"], row["target_language"], side, row[f"{side}_text"])
                for side in ("source", "target")}

    train = {text for row in found.values() if row["split"] == "train" for text in texts(row)}
    leaks = sum(row["leaks"] == "1" for row in found.values())
    exact = sum(row["split"] != "train" and bool(texts(row) & train) for row in found.values())
    summary = json.loads((bench.folder / "out" / "summary.json").read_text(encoding="utf-8"))
    demand(leaks == summary["split"]["dev"]["leaks"] + summary["split"]["test"]["leaks"], "--split: leaks counted")
    demand(leaks >= exact > 0, f"--split: {leaks} leaks, at least {exact} expected")


def check_release(bench, rows):
    """The card and the citation say what the table holds."""
    options = ("--title", 'Keepers: "light" & 1', "--authors", "A. Keeper; Council of the Isles", "--licence",
               "CC-BY-4.0", "--release", "2.1", "--url", "https://example.org/corpus")
    bench.merge("out", "--to", "tsv", "--compress", "gz", *options)
    out = bench.folder / "out"
    card = (out / "README.md").read_text(encoding="utf-8")
    for text in ('pretty_name: "Keepers: \\"light\\" & 1"', '- "ar"\n- "en"\n- "fr"\n', 'license: "cc-by-4.0"',
                 'data_files: "corpus.tsv.gz"', f"{len(rows)} rows in", "Version 2.1. https://example.org/corpus"):
        demand(text in card, f"README.md lacks {text}")
    sums = (out / "SHA256SUMS").read_bytes()
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=out, check=True)
    others = b"".join(line for line in sums.splitlines(True) if not line.endswith((b" README.md\n", b" CITATION.cff\n")))
    digest = hashlib.sha256(others).hexdigest()
    citation = (out / "CITATION.cff").read_text(encoding="utf-8")
    demand(digest in card and digest in citation, "the hash of the corpus")
    for text in ('cff-version: 1.2.0', 'type: dataset', '  - name: "A. Keeper"\n  - name: "Council of the Isles"',
                 'license: "CC-BY-4.0"', 'version: "2.1"', 'url: "https://example.org/corpus"'):
        demand(text in citation, f"CITATION.cff lacks {text}")
    (out / "README.md").write_text(card + "Ours.\n", encoding="utf-8")
    bench.merge("out", "--to", "jsonl")
    demand((out / "README.md").read_text(encoding="utf-8").endswith("Ours.\n"), "a card changed by hand is gone")
    demand("corpus.tsv.gz" not in bench.bytes_of("out"), "a file of the run before is there")
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=out, check=True)


def forms(bench):
    """All forms of output tell the same rows; filters leave out what they say."""
    for language in ("en", "fr"):
        shutil.copy(bench.samples / f"12-7.{language}.txt", bench.inputs)
    lines = bench.run("-", command=[bench.program, "segment", str(bench.samples / "12-7.ar.txt"), "--to", "jsonl"]).stdout
    objects = [json.loads(line) | {"repaired": i in (20, 21)} for i, line in enumerate(lines.splitlines())]
    (bench.inputs / "12-7.ar.jsonl").write_text("".join(json.dumps(o) + "\n" for o in objects), encoding="utf-8")
    everything = "tsv,jsonl,tmx,tmx-files,moses,xces,resolutions"
    bench.run("out", "--to", everything)
    rows = corpus_forms.Corpus(bench.folder / "out").rows
    endings = {"none": "", "gz": ".gz"} | ({"zst": ".zst"} if shutil.which("zstd") else {})
    dtd = pathlib.Path(__file__).resolve().parent.parent / "data" / "tmx14.dtd"
    for compression, ending in endings.items():
        bench.merge("out", "--compress", compression, "--split", "60,20,20")
        corpus = corpus_forms.Corpus(bench.folder / "out", ending)
        demand([row["source_text"] for row in corpus.rows.values()] == [row["source_text"] for row in rows.values()],
               f"--compress {compression}: other rows")
        for check in (corpus_forms.check_jsonl, corpus_forms.check_moses, corpus_forms.check_xces,
                      corpus_forms.check_resolutions):
            check(corpus)
        corpus_forms.check_tmx(corpus, dtd)
        demand(not [path for path in bench.bytes_of("out") if path.startswith("tmx/") and not path.endswith(".tmx" + ending)],
               "a memory of the run before is there")
    bench.merge("out", "--to", "tsv", "--compress", "none", "--split", "1,0,0")
    for options, stays, goes in FILTERS:
        demand_filtered(bench, rows, options, stays, goes)
        bench.run("out", "--to", "tsv")
    demand_deduped(bench, rows)
    bench.run("out", "--to", "tsv")
    check_release(bench, rows)
    return f"{len(rows)} rows"


def cache(bench):
    """What a finished run has no use for goes, and nothing that another one needs."""
    first, other = ("--pairs", "translations"), ("--pairs", "series")
    bench.run("once", *first)
    parts = bench.folder / "out" / "cache" / "parts"
    bench.run("out", *first)
    before = set(parts.iterdir())
    bench.run("out", *other)
    demand(not before & set(parts.iterdir()), "parts of the first run are there")
    bench.run("out", "--shard", "0/2", *first)  # no corpus yet: all stays
    demand(len(list((bench.folder / "out" / "cache" / "shards").iterdir())) == 2, "a record went too early")
    with open(bench.folder / "out" / "cache" / "locks" / "cache", "r+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)  # as a shard does that runs
        kept = set(parts.iterdir())
        bench.run("out", *first)
        demand(kept <= set(parts.iterdir()), "parts went while a shard was running")
    bench.run("out", *first)
    bench.demand_same("once", "out")
    demand(not kept <= set(parts.iterdir()), "parts of the second run are there")
    bench.run("out", "--clean", *first)
    bench.run("once", *first)
    bench.demand_same("once", "out")
    left = sorted(path.name for path in (bench.folder / "out" / "cache").iterdir())
    demand(left == ["files.tsv", "locks", "temporary"], f"--clean leaves {left}")
    bench.run("out", *first)
    bench.demand_same("once", "out")
    bench.run("out", "--to", "tsv,tmx-files", *first)
    shutil.rmtree(bench.folder / "out" / "cache")
    for name in ("README.md", "CITATION.cff"):  # whose they are cannot be told then
        (bench.folder / "out" / name).unlink()
    bench.run("out", *first)
    bench.demand_same("once", "out")
    foreign = bench.folder / "foreign" / "tmx"
    foreign.mkdir(parents=True)
    message = bench.run("foreign", "--to", "tmx-files", *first, code=5).stderr
    demand("no earlier run has made" in message and foreign.is_dir(), f"a folder of others: {message}")
    return f"{len(before)} parts"


def table_of(bench, path):
    with open(bench.folder / path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def check(bench):
    spoilt = next(bench.inputs.rglob("*-F.txt"))
    text = spoilt.read_text(encoding="utf-8")
    act = re.search(r"^3\. .*?\n\n", text, re.MULTILINE | re.DOTALL)
    spoilt.write_text(text.replace(act[0], ""), encoding="utf-8")
    bench.run("plain")
    bench.run("one", "-j", "1", "--check")
    bench.run("three", "-j", "3", "--check")
    bench.demand_same("one", "three")
    plain, found = bench.bytes_of("plain"), bench.bytes_of("one")
    demand(found.keys() - plain.keys() == {"findings.tsv"}, "findings.tsv alone is new")
    demand(plain["corpus.tsv"] == found["corpus.tsv"], "the rows are others with --check")

    rows = table_of(bench, "one/findings.tsv")
    name = str(spoilt.relative_to(bench.inputs))
    missing = [row for row in rows if name in (row["source_file"], row["target_file"])
               and row["code"] in ("P101", "P102")]
    demand(missing and all(row["severity"] == "error" for row in missing), f"nothing is missing in {name}")
    alone = [(row["source_file"], row["key"], row["places"]) for row in rows if not row["target_file"]]
    demand(len(alone) == len(set(alone)), "what one document says is told twice")
    checks = json.loads(found["summary.json"])["checks"]
    told = sum(sum(counts.values()) for counts in checks["findings"].values())
    demand(told == len(rows), f"summary.json counts {told} findings, the table has {len(rows)}")
    errors = collections.Counter(file for row in rows if row["severity"] == "error"
                                 for file in {row["source_file"], row["target_file"]} - {""})
    worst = sorted(errors.items(), key=lambda entry: (-entry[1], entry[0]))[:50]
    demand([(entry["file"], entry["errors"]) for entry in checks["worst"]] == worst, "the worst are others")

    for i in (1, 0):
        bench.run("parts", "--check", "--shard", f"{i}/2")
    bench.merge("parts")
    bench.demand_same("one", "parts")

    key = missing[0]["key"]
    accepted = bench.folder / "accepted.tsv"
    accepted.write_text(f"key\treason\n{key}\tit was left out on purpose\n", encoding="utf-8")
    bench.merge("parts", "--ignore", str(accepted))
    left = table_of(bench, "parts/findings.tsv")
    demand(len(left) == sum(row["key"] != key for row in rows), "an accepted finding is still told")
    accepted.unlink()
    bench.run("one", "--check")
    bench.demand_same("one", "three")
    bench.run("one")
    bench.demand_same("plain", "one")
    bench.run("one", "--ignore", str(accepted), code=2)
    return f"{len(rows)} findings"


def together(bench, name, first, second):
    text = [(bench.samples / one).read_text(encoding="utf-8") for one in (first, second)]
    (bench.inputs / name).write_text("\n\n".join(text), encoding="utf-8")


def manifest(bench):
    """A plan that is used as a manifest gives the same corpus."""
    together(bench, "both.en.txt", "12-7.en.txt", "15-4.en.txt")
    together(bench, "both.fr.txt", "12-7.fr.txt", "15-4.fr.txt")
    lines = subprocess.run([bench.program, "segment", "--to", "jsonl", str(bench.samples / "12-7.ar.txt"),
                            str(bench.samples / "15-4.ar.txt")], capture_output=True, check=True).stdout
    (bench.inputs / "all.jsonl").write_bytes(lines)
    options = ("--to", "tsv,tmx,jsonl,xces", "--split", "60,20,20")
    bench.run("folder", *options)
    plan = bench.inputs / "plan.tsv"
    shutil.copy(bench.folder / "folder" / "plan.tsv", plan)

    def through_plan(out):
        bench.run(out, command=[bench.program, "batch", str(plan), "-o", str(bench.folder / out), "--quiet", *options])

    through_plan("again")
    one, other = bench.bytes_of("folder"), bench.bytes_of("again")
    about = {"run.json", "summary.json", "report.html", "unpaired.tsv", "README.md", "CITATION.cff", "SHA256SUMS"}
    demand(one.keys() == other.keys(), f"other files: {one.keys() ^ other.keys()}")
    differ = [name for name in one if name not in about and one[name] != other[name]]
    demand(not differ, f"through its own plan other bytes: {differ}")
    rows = table_of(bench, "again/plan.tsv")
    parts = {(row["source_file"], row["source_document"]) for row in table_of(bench, "again/corpus.tsv")}
    demand(sum(file == "both.en.txt" for file, _ in parts) == 2, "the second document of a file is lost")
    lines = collections.Counter(row["job"] for row in rows)
    demand(sum(count == 3 for count in lines.values()) == 2, "jobs of three languages are lost")

    # Copies: of a line's other side, and of another line.
    shutil.copy(bench.samples / "12-7.en.txt", bench.inputs / "a.txt")
    shutil.copy(bench.samples / "12-7.en.txt", bench.inputs / "b.txt")
    shutil.copy(bench.samples / "12-7.fr.txt", bench.inputs / "c.txt")
    plan.write_text("source\ttarget\na.txt\tc.txt\nb.txt\tc.txt\na.txt\tb.txt\n", encoding="utf-8")
    through_plan("copies")
    reasons = {row["file"]: row["reason"] for row in table_of(bench, "copies/unpaired.tsv")}
    demand(reasons == {"b.txt": "same content as a.txt"}, f"copies: {reasons}")
    demand(len(table_of(bench, "copies/plan.tsv")) == 1, "a copy is aligned twice")
    plan.write_text("source\ttarget\ttarget_part\na.txt\tboth.fr.txt\t3\n", encoding="utf-8")
    message = bench.run("parts", code=3, command=[bench.program, "batch", str(plan), "-o", str(bench.folder / "parts"),
                                                  "--quiet"]).stderr
    demand("plan.tsv:2: found part 3 of both.fr.txt" in message, message)
    return f"{len(rows)} lines"


def lexicon(bench):
    bench.run("plain", "--pairs", "translations")
    bench.run("known", "--pairs", "translations", "--lexicon", "auto")
    plain, known = bench.bytes_of("plain"), bench.bytes_of("known")
    demand("lexicon.tsv" not in known, "a lexicon is used that did not help")
    demand(plain["corpus.tsv"] == known["corpus.tsv"], "the rows are others")
    demand(not json.loads(known["summary.json"])["lexicon"]["used"], "summary.json says that it is used")

    bench.inputs = bench.folder / "invented"
    words = invented.make(bench.inputs, 40)
    options = ("--lexicon", "auto")
    bench.run("one", "-j", "1", *options)
    bench.run("two", "-j", "2", *options)
    bench.demand_same("one", "two")
    said = json.loads(bench.bytes_of("one")["summary.json"])["lexicon"]
    demand(said["used"] and said["tried"]["with"]["right"] > said["tried"]["without"]["right"], f"{said}")
    learnt = {(row[0], row[1]) for row in csv.reader(
        (line for line in bench.bytes_of("one")["lexicon.tsv"].decode().splitlines() if line[0] != "#"),
        delimiter="\t")}
    right = sum((word["en"], word["fr"]) in learnt for word in words)
    demand(right > 0.9 * len(words), f"{right} of {len(words)} words are learnt")
    demand(len(learnt) - right < 0.1 * len(words), f"{len(learnt) - right} pairs are wrong")

    message = bench.run("parts", *options, "--shard", "0/2", code=3).stderr
    demand("--stage lexicon" in message, f"a shard without a lexicon: {message}")
    bench.run("parts", *options, "--stage", "lexicon", "--shard", "0/2", code=2)
    bench.run("parts", "--stage", "lexicon", code=2)
    bench.run("parts", *options, "--stage", "lexicon")
    for i in (1, 0):
        bench.run("parts", *options, "--shard", f"{i}/2")
    bench.merge("parts")
    bench.demand_same("one", "parts")
    bench.run("parts", "--lexicon", str(bench.folder / "one" / "lexicon.tsv"))
    same = bench.bytes_of("parts")
    demand("lexicon.tsv" not in same, "a given lexicon is taken for a learnt one")
    demand(same["corpus.tsv"] == bench.bytes_of("one")["corpus.tsv"], "given, the lexicon gives other rows")
    bench.run("plain")
    demand(bench.bytes_of("plain")["corpus.tsv"] != same["corpus.tsv"], "the lexicon changes nothing")
    bench.run("plain", "--lexicon", str(bench.folder / "one" / "lexicon.tsv"))
    demand(bench.bytes_of("plain")["corpus.tsv"] == same["corpus.tsv"], "with a lexicon nothing is aligned again")
    return f"{right} of {len(words)} words"


CASES = {"resume": (resume, 300), "threads": (threads, 60), "shards": (shards, 60), "broken": (broken, 120),
         "interrupt": (interrupt, 200), "forms": (forms, 24), "cache": (cache, 150), "check": (check, 40),
         "manifest": (manifest, 40), "lexicon": (lexicon, 60)}


def main(cases):
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("samples", type=pathlib.Path)
    parser.add_argument("case", choices=cases)
    parser.add_argument("--pairs", type=int)
    options = parser.parse_args()
    case, pairs = cases[options.case]
    options.pairs = options.pairs or pairs
    with tempfile.TemporaryDirectory() as folder:
        try:
            said = case(Bench(options, pathlib.Path(folder)))
        except Failure as failure:
            print(f"{options.case}: {failure}")
            return 1
        except Skipped as skipped:
            print(f"{options.case}: skipped, {skipped}")
            return SKIPPED
    pairs = f"{options.pairs} pairs, " if options.pairs else ""
    print(f"{options.case}: {pairs}{said}")
    return 0


if __name__ == "__main__":
    sys.exit(main(CASES))
