#!/usr/bin/env python3
"""Real documents: their paragraphs are exact, and their links reach the bar.

usage: seeds.py PROGRAM          the documents are in $PARALIGN_CORPUS/seeds

NAME.txt with NAME.paragraphs.jsonl (gold) and A--B.gold.tsv. Paragraphs must agree in boundaries,
kind and number; links from the text must reach F1 0.96 each and 0.98 in the mean, over body paragraphs,
and F1 0.9 in the mean over those without partner.
Returns 77 (skipped) where the documents are not at hand.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

BAR, MEAN_BAR, ALONE_BAR = 0.96, 0.98, 0.9


def output(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout


def figures(table):
    header, values = (line.split("\t") for line in table.splitlines())
    return dict(zip(header, values))


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def check_paragraphs(program, gold, folder):
    name = gold.name.removesuffix(".paragraphs.jsonl")
    found = folder / f"{name}.jsonl"
    output(program, "segment", "--quiet", gold.with_name(f"{name}.txt"), "-o", found)
    f1 = float(figures(output(program, "evaluate", "--segmentation", gold, found))["f1"])
    pairs = list(zip(records(gold), records(found)))
    kinds = sum(a["kind"] != b["kind"] for a, b in pairs)
    numbers = sum((a["number"] or "") != b["number"] for a, b in pairs)
    print(f"{name}: boundaries {f1:.4f}, {kinds} other kinds, {numbers} other numbers")
    return f1 == 1 and kinds == 0 and numbers == 0


def check_links(program, gold, folder):
    # The ids of the found paragraphs are those of the gold: check_paragraphs asks for no less.
    first, second = gold.name.removesuffix(".gold.tsv").split("--")
    links = folder / "links.tsv"
    output(program, "align", "--quiet", folder / f"{first}.jsonl", folder / f"{second}.jsonl", "-o", links)
    scores = figures(output(program, "evaluate", gold, links, "--source", gold.with_name(f"{first}.paragraphs.jsonl"),
                            "--target", gold.with_name(f"{second}.paragraphs.jsonl")))
    print(f"{first} {second}: F1 {scores['f1']}, without partner {scores['no_partner_f1']}")
    return float(scores["f1"]), float(scores["no_partner_f1"])


def links_are_good(scores):
    if not scores:
        return False
    f1, alone = zip(*scores)
    mean, alone_mean = sum(f1) / len(f1), sum(alone) / len(alone)
    print(f"mean F1 {mean:.4f}, least {min(f1):.4f}, without partner {alone_mean:.4f}")
    return mean >= MEAN_BAR and min(f1) >= BAR and alone_mean >= ALONE_BAR


def main():
    corpus = os.environ.get("PARALIGN_CORPUS")
    if not corpus:
        print("skipped: PARALIGN_CORPUS is not set")
        return 77
    seeds = pathlib.Path(corpus) / "seeds"
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        results = [check_paragraphs(sys.argv[1], gold, folder) for gold in sorted(seeds.glob("*.paragraphs.jsonl"))]
        if not results or not all(results):
            return 1
        links = [check_links(sys.argv[1], gold, folder) for gold in sorted(seeds.glob("*.gold.tsv"))]
    return 0 if links_are_good(links) else 1


if __name__ == "__main__":
    sys.exit(main())
