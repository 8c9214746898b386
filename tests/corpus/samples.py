#!/usr/bin/env python3
"""The sample documents: paragraphs as in their gold, links of all fifteen pairs near it.

usage: samples.py PROGRAM SAMPLES

Boundaries, label, kind and number of every paragraph must be those of the gold; links made from the
gold paragraphs must reach F1 0.94 each and 0.98 in the mean, over body paragraphs; links made from the
texts F1 0.97 each, over all paragraphs.
"""

import pathlib
import sys
import tempfile

from seeds import figures, output, records

BAR, MEAN_BAR, TEXT_BAR = 0.94, 0.98, 0.97


def check_paragraphs(program, gold, folder):
    name = gold.name.removesuffix(".paragraphs.jsonl")
    found = folder / f"{name}.jsonl"
    output(program, "segment", "--quiet", gold.parent.parent / f"{name}.txt", "-o", found)
    f1 = float(figures(output(program, "evaluate", "--segmentation", gold, found))["f1"])
    keys = ("label", "kind", "number")
    pairs = zip(records(gold), records(found))
    # Rows of a table have no name that delegates say: their labels are free.
    other = [(a["label"], b["label"]) for a, b in pairs if any(a[k] != b[k] for k in keys) and a["kind"] != "other"]
    print(f"{name}: boundaries {f1:.4f}, differing {other}")
    return f1 == 1 and not other


def score_links(program, gold, folder):
    first, second = gold.name.removesuffix(".links.tsv").split("--")
    paragraphs = [gold.with_name(f"{name}.paragraphs.jsonl") for name in (first, second)]
    languages = ",".join(name.split(".")[1] for name in (first, second))
    links = folder / "links.tsv"
    output(program, "align", "--quiet", "--language", languages, *paragraphs, "-o", links)
    scores = figures(output(program, "evaluate", gold, links, "--source", paragraphs[0], "--target", paragraphs[1]))
    print(f"{first} {second}: F1 {scores['f1']}, without partner {scores['no_partner_f1']}")
    return float(scores["f1"])


def score_texts(program, gold, folder):
    # check_paragraphs asks for the paragraphs of the gold, so the ids of the texts are those of the gold.
    first, second = (gold.parent.parent / f"{name}.txt" for name in gold.name.removesuffix(".links.tsv").split("--"))
    links = folder / "texts.links"
    output(program, "align", "--quiet", first, second, "-o", links)
    f1 = float(figures(output(program, "evaluate", gold, links))["f1"])
    print(f"{first.name} {second.name}: F1 {f1:.4f}")
    return f1


def main():
    program, gold = sys.argv[1], pathlib.Path(sys.argv[2]) / "gold"
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        exact = [check_paragraphs(program, file, folder) for file in sorted(gold.glob("*.paragraphs.jsonl"))]
        pairs = sorted(gold.glob("*.links.tsv"))
        f1 = [score_links(program, file, folder) for file in pairs]
        texts = [score_texts(program, file, folder) for file in pairs]
    mean = sum(f1) / len(f1)
    print(f"mean F1 {mean:.4f}, least {min(f1):.4f}, {sum(exact)} of {len(exact)} documents exact")
    print(f"from the texts, all paragraphs: least {min(texts):.4f}")
    good = all(exact) and mean >= MEAN_BAR and min(f1) >= BAR and min(texts) >= TEXT_BAR
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
