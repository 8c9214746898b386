#!/usr/bin/env python3
"""Measures paralign on everything there is gold for and prints the figures as Markdown.

usage: run.py PROGRAM [--update PAGE] [--jobs N]

Real documents are looked for in $PARALIGN_CORPUS; without it only the samples are measured, and
--update is refused. --update writes the tables into PAGE (docs/evaluation.md), between its markers.
"""

import argparse
import os
import pathlib
import sys
import tempfile

import measure

BEGIN, END = "<!-- figures: begin (tests/evaluation/run.py --update) -->", "<!-- figures: end -->"
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
NAMES = {"en": "English", "fr": "French", "ar": "Arabic"}


def named(pair):
    return " - ".join(NAMES[code] for code in pair)


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "|".join(["---"] + ["--:"] * (len(header) - 1)) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def figures(counts):
    alone = counts.no_partner_f1
    return [f"{counts.precision:.4f}", f"{counts.recall:.4f}", f"{counts.f1:.4f}",
            "-" if alone is None else f"{alone:.4f}"]


FIGURES = ["precision", "recall", "F1", "F1 without partner"]


def pairs_table(title, results):
    rows = [[name, str(counts.sure), *figures(counts)] for name, counts in results]
    mean = sum(counts.f1 for _, counts in results) / len(results)
    return f"### {title}\n\n" + table(["pair", "links", *FIGURES], rows) + f"\n\nMean F1 {mean:.4f}."


def silver_table(results):
    whole = measure.total(counts for _, counts in results)
    worst = sorted(results, key=lambda item: (item[1].recall, item[0]))[:5]
    rows = [["all", str(whole.pairs), f"{whole.right} of {whole.sure}", f"{whole.recall:.4f}"]]
    rows += [[name, str(counts.pairs), f"{counts.right} of {counts.sure}", f"{counts.recall:.4f}"]
             for name, counts in worst]
    return ("### Yearly series: links that identical text proves\n\n"
            + table(["series (all, then the five worst)", "pairs of documents", "found", "share"], rows))


def corpora_table(title, corpora):
    rows = [[corpus, named(pair), str(counts.pairs), str(counts.sure), *figures(counts), str(counts.translations)]
            for corpus, results in corpora for pair, counts in results]
    return f"### {title}\n\n" + table(
        ["corpus", "languages", "pairs of documents", "links", *FIGURES, "taken for translations"], rows)


def report(aligner, corpus):
    parts = [pairs_table("Samples, all paragraphs", measure.samples(aligner, SAMPLES))]
    if corpus is None:
        return parts
    parts.append(pairs_table("Seeds, body paragraphs", measure.seeds(aligner, corpus)))
    parts.append(pairs_table("Yearly series, gold", measure.series_gold(aligner, corpus)))
    parts.append(silver_table(measure.series_silver(aligner, corpus)))
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        clean = [("sdg", measure.sdg(aligner, corpus)), ("unv1", measure.unv1(aligner, corpus)),
                 ("tico19", measure.chunked(aligner, corpus, "tico19", folder, disturb=False))]
        parts.append(corpora_table("Translations, one paragraph a line", clean))
        disturbed = [(name, measure.chunked(aligner, corpus, name, folder, disturb=True))
                     for name in ("sdg", "tico19", "unv1")]
        parts.append(corpora_table("Translations with paragraphs dropped, merged and moved", disturbed))
    return parts


def update(page, text):
    old = page.read_text(encoding="utf-8")
    if old.count(BEGIN) != 1 or old.count(END) != 1 or old.index(BEGIN) > old.index(END):
        raise SystemExit(f"{page}: expected the lines '{BEGIN}' and '{END}' once each, in this order")
    head, tail = old[: old.index(BEGIN) + len(BEGIN)], old[old.index(END):]
    page.write_text(f"{head}\n\n{text}\n\n{tail}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--update", type=pathlib.Path, metavar="PAGE")
    parser.add_argument("--jobs", type=int, metavar="N", help="programs at a time (default: one a processor)")
    options = parser.parse_args()
    corpus = os.environ.get("PARALIGN_CORPUS")
    if options.update and not corpus:
        raise SystemExit("--update: PARALIGN_CORPUS is not set, so most tables would be lost; set it to the corpus")
    text = "\n\n".join(report(measure.Aligner(options.program, options.jobs), pathlib.Path(corpus) if corpus else None))
    if options.update:
        update(options.update, text)
    else:
        print(text)
        if not corpus:
            print("\nPARALIGN_CORPUS is not set: only the samples were measured.", file=sys.stderr)


if __name__ == "__main__":
    main()
