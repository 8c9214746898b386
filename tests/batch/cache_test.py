#!/usr/bin/env python3
"""What batch keeps: damage is seen and mended, a finished corpus stays whole, little is done again.

usage: cache_test.py PROGRAM SAMPLES CASE [--pairs N]

CASE is damage, documents, finished, parts, divisions, below, exclude or merge.
"""

import random
import shutil
import subprocess
import sys

from batch_test import demand, main, table_of

TRANSLATIONS = ("--pairs", "translations")


def status_of(bench, out):
    return bench.run(out, command=[bench.program, "batch", "--status", str(bench.folder / out)]).stdout


def files_in(bench, out, folder):
    return sorted(path for path in (bench.folder / out / "cache" / folder).rglob("*") if path.is_file())


def flip(path, at):
    content = bytearray(path.read_bytes())
    content[at % len(content)] ^= 1
    path.write_bytes(content)


def demand_sums(bench, out):
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=bench.folder / out, check=True)
    named = {line.split("  ", 1)[1] for line in (bench.folder / out / "SHA256SUMS").read_text().splitlines()}
    there = set(bench.bytes_of(out)) - {"SHA256SUMS"}
    demand(named == there, f"{out}: SHA256SUMS has other names: {named ^ there}")


def damage(bench):
    """Parts that are torn or have a bit flipped are told by name, and made again."""
    bench.run("whole", *TRANSLATIONS)
    bench.run("out", *TRANSLATIONS)
    chance = random.Random(bench.seed)
    parts = files_in(bench, "out", "parts")
    for name, seen_by_length, spoil in (
            ("empty", True, lambda path: path.write_bytes(b"")),
            ("torn in a line", True, lambda path: path.write_bytes(path.read_bytes()[:10000])),
            ("torn behind a line", True, lambda path: path.write_bytes(path.read_bytes().split(b"\n")[0] + b"\n")),
            ("a bit", False, lambda path: flip(path, 5000)),
            ("a bit of the last line", False, lambda path: flip(path, -9))):
        part = chance.choice(parts)
        spoil(part)
        status = status_of(bench, "out")
        if seen_by_length:
            demand(f"damaged\t{part}\n" in status, f"{name}: status: {status}")
            demand("missing 0" not in status, f"{name}: counted as done: {status}")
        message = bench.merge("out", code=3).stderr
        demand(str(part) in message and "damaged" in message, f"{name}: merge: {message}")
        bench.run("out", *TRANSLATIONS)
        bench.demand_same("whole", "out")
        demand("missing 0" in status_of(bench, "out"), f"{name}: not done")
    table = files_in(bench, "out", "tables")[0]
    flip(table, 100)
    demand(str(table) in bench.merge("out", code=3).stderr, "a table")
    bench.run("out", *TRANSLATIONS)
    bench.demand_same("whole", "out")
    return f"{len(parts)} parts"


def documents(bench):
    """So are documents in the cache; what needs them is done at the next run."""
    bench.run("whole", *TRANSLATIONS)
    bench.run("out", *TRANSLATIONS)
    for name, at in (("head", lambda size: 40), ("text", lambda size: size - 200)):
        for path in files_in(bench, "out", "documents")[:10]:
            flip(path, at(path.stat().st_size))
        shutil.rmtree(bench.folder / "out" / "cache" / "parts")
        code = 0 if name == "head" else 4
        bench.run("out", *TRANSLATIONS, code=code)
        rows = table_of(bench, "out/failed.tsv")
        demand(bool(rows) == (code == 4), f"{name}: failed.tsv: {rows}")
        for row in rows:
            demand(str(bench.folder) not in row["message"] and "cache/" not in row["message"], f"a path: {row}")
            demand(row["message"].startswith(row["file"] + ": "), f"another file: {row}")
        bench.run("out", *TRANSLATIONS)
        bench.demand_same("whole", "out")
    return "head and text"


def finished(bench):
    """A dry run, a stage, a shard or an interrupted run leaves a finished corpus as it was."""
    (bench.inputs / "empty.txt").write_bytes(b"")
    bench.run("out", *TRANSLATIONS, "--tolerate")
    demand_sums(bench, "out")
    before = bench.bytes_of("out")
    (bench.inputs / "empty.txt").unlink()
    for options in (("--dry-run",), ("--stage", "documents"), ("--shard", "0/2"), ("--shard", "1/2", "--stage", "pairs")):
        bench.run("out", "--pairs", "series", *options)
        demand(bench.bytes_of("out") == before, f"{options}: the corpus is another one")
    dry = bench.folder / "out" / "cache" / "dry-run" / "plan.tsv"
    demand(dry.read_bytes() != before["plan.tsv"], "the plan of the dry run")
    bench.run("first", "--dry-run")
    demand(set(bench.bytes_of("first")) == {"plan.tsv", "unpaired.tsv", "failed.tsv"}, "a first dry run")
    bench.merge("out")
    demand_sums(bench, "out")
    bench.run("first", "--pairs", "series")
    bench.demand_same("first", "out")
    bench.run("first", "--dry-run", *TRANSLATIONS)
    bench.merge("first")
    bench.demand_same("first", "out")
    return f"{len(before)} files"


def parts(bench):
    """Documents that come in cost the parts that their jobs are in, and no others."""
    bench.run("out", *TRANSLATIONS)
    jobs = len(table_of(bench, "out/plan.tsv"))
    chance = random.Random(bench.seed)
    again = []
    for changed in chance.sample(sorted(bench.inputs.rglob("*-F.txt")), 8):
        before = set(files_in(bench, "out", "parts"))
        changed.write_text(changed.read_text(encoding="utf-8") + "\nX\n", encoding="utf-8")
        bench.run("out", *TRANSLATIONS)
        new = set(files_in(bench, "out", "parts")) - before
        demand(0 < len(new) <= 3, f"{len(new)} parts are new")
        again.append(sum(path.read_bytes().count(b"\n") - 1 for path in new))
    demand(sum(again) / len(again) <= 64, f"aligned again: {again} of {jobs}")
    return f"aligned again: {again} of {jobs}"


def divisions(bench):
    """merge speaks of the division that lacks the fewest shards, and of files that are no shards."""
    bench.run("out", "--shard", "0/5")
    for i in (0, 2):
        bench.run("out", "--shard", f"{i}/3")
    message = bench.merge("out", code=3).stderr
    demand("shard 1/3 is missing" in message, f"the wrong division: {message}")
    foreign = bench.folder / "out" / "cache" / "shards" / "notes.tsv"
    foreign.write_text("of ours\n", encoding="utf-8")
    for message in (bench.merge("out", code=3).stderr, bench.run("out", code=3).stderr):
        demand(str(foreign) in message and "remove the file" in message, f"a foreign file: {message}")
    foreign.unlink()
    bench.run("out", "--shard", "1/3")
    bench.merge("out")

    broken = bench.folder / "broken"  # a document that no longer can be had when its job is done
    for i in (0, 1):
        bench.run("broken", "--stage", "documents", "--shard", f"{i}/2")
    for path in files_in(bench, "broken", "documents"):
        flip(path, path.stat().st_size - 200)
    for i in (0, 1):
        found = bench.run("broken", "--shard", f"{i}/2", code=4)
    demand(not (broken / "failed.tsv").exists(), "failed.tsv before the corpus")
    bench.merge("broken", code=4)
    bench.merge("broken", "--tolerate")
    return "the nearest one"


def below(bench):
    """A corpus of an earlier run in the folder of the documents is no document, whatever is left of it."""
    bench.run("whole")
    outer = bench.folder / "in"

    def run(out, code=0):
        return bench.run(out, command=[bench.program, "batch", str(outer), "-o", str(outer / out)], code=code).stderr

    run("first")
    said = run("second")
    demand("first: passed over" in said, f"nothing is said: {said}")
    shutil.rmtree(outer / "first" / "cache")
    shutil.copytree(outer / "second" / "cache" / "locks", outer / "begun" / "cache" / "locks")
    (outer / "begun" / "cache" / "temporary").mkdir()
    (outer / "begun" / "cache" / "some.txt").write_text("no document\n", encoding="utf-8")
    run("third")
    for out in ("second", "third"):
        one, other = bench.bytes_of("whole"), bench.bytes_of(f"in/{out}")
        demand(one == other, f"{out}: other files: {[name for name in one if one[name] != other.get(name)]}")
    return "with and without its cache"


def exclude(bench):
    """Symbols are given as people write them; what matches nothing is said."""
    for language in ("en", "fr"):
        shutil.copy(bench.samples / f"12-7.{language}.txt", bench.inputs)
    bench.run("out", "--to", "tsv")
    whole = bench.bytes_of("out")["corpus.tsv"]
    bench.merge("out", "--exclude", "C/RES/12/7,100/3")
    rows = bench.bytes_of("out")["corpus.tsv"]
    demand(len(rows) < len(whole), "nothing is left out")
    said = bench.run("out", command=[bench.program, "merge", str(bench.folder / "out"), "--exclude",
                                     " c_res_12_7 , C/RES/0100/3/Rev.2 , nonsense"]).stderr
    demand(bench.bytes_of("out")["corpus.tsv"] == rows, "other rows")
    demand("'nonsense'" in said and said.count("--exclude") == 1, f"said: {said}")
    return "in any form"


def merge(bench):
    """merge takes back what batch was given."""
    bench.run("whole", "--to", "tsv")
    bench.run("out", "--to", "tsv", "--dedupe", "--split", "80,10,10", "--no-repaired")
    demand(bench.bytes_of("whole")["corpus.tsv"] != bench.bytes_of("out")["corpus.tsv"], "there is nothing to take back")
    bench.merge("out", "--without", "dedupe,split,no-repaired")
    bench.demand_same("whole", "out")
    for option in (("--without", "lexicon"), ("-o", "there")):
        bench.merge("out", *option, code=2)
    for options in (("--stage", "documents", "--dry-run"), ("--genres", ""), ("-j", "0"), ("-j", "1025")):
        found = bench.run("out", *options, code=2).stderr
        demand("1000000" not in found, f"{options}: {found}")
    said = bench.run("out", command=[part for part in bench.command("out", "--stage", "pairs") if part != "--quiet"]).stderr
    demand("merge" in said, f"--stage pairs: {said}")
    return "as if it had not been given"


CASES = {"damage": (damage, 200), "documents": (documents, 60), "finished": (finished, 40), "parts": (parts, 500),
         "divisions": (divisions, 60), "below": (below, 20), "exclude": (exclude, 24), "merge": (merge, 24)}

if __name__ == "__main__":
    sys.exit(main(CASES))
