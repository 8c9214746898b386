#!/usr/bin/env python3
"""The figures of measure.py are those of `paralign evaluate`, on right, wrong and possible links.

usage: measure_test.py PROGRAM SAMPLES
"""

import itertools
import pathlib
import subprocess
import sys
import tempfile

import measure


def evaluate(program, *arguments):
    command = [program, "evaluate", *(str(word) for word in arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    header, values = (line.split("\t") for line in run.stdout.splitlines())
    return dict(zip(header, values))


def own(counts):
    return {"precision": f"{counts.precision:.4f}", "recall": f"{counts.recall:.4f}", "f1": f"{counts.f1:.4f}",
            "predicted": str(counts.predicted), "sure": str(counts.sure),
            "no_partner_f1": f"{1 if counts.no_partner_f1 is None else counts.no_partner_f1:.4f}"}


def with_possible(text):
    """Every fifth link is marked possible."""
    lines = text.splitlines()
    for i in range(0, len(lines), 5):
        lines[i] = "\t".join([*lines[i].split("\t")[:2], "P"])
    return "\n".join(lines) + "\n"


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "gold"
    gold_files = sorted(folder.glob("*.links.tsv"))
    wrong = compared = 0
    with tempfile.TemporaryDirectory() as temporary:
        gold_file = pathlib.Path(temporary) / "gold.tsv"
        for gold, found in itertools.product(gold_files, gold_files):
            gold_file.write_text(with_possible(gold.read_text(encoding="utf-8")), encoding="utf-8")
            paragraphs = [folder / f"{name}.paragraphs.jsonl"
                          for name in gold.name.removesuffix(".links.tsv").split("--")]
            expected = evaluate(program, gold_file, found, "--source", paragraphs[0], "--target", paragraphs[1])
            ids = [{record["id"] for record in measure.read_records(path) if record["kind"] in measure.BODY}
                   for path in paragraphs]
            links = [measure.read_links(path.read_text(encoding="utf-8")) for path in (gold_file, found)]
            figures = own(measure.compare(*links, *ids))
            different = {key: (expected[key], value) for key, value in figures.items() if expected[key] != value}
            compared += 1
            wrong += bool(different)
            if different:
                print(f"{gold.name} against {found.name}: evaluate and measure.py differ: {different}")
    print(f"{compared} comparisons, {wrong} differ")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
