#!/usr/bin/env python3
"""Measures paralign on everything there is gold for and prints the figures as Markdown.

usage: run.py PROGRAM [--update PAGE] [--trainer TRAIN_WEIGHTS] [--jobs N]

Real documents are looked for in $PARALIGN_CORPUS; without it only the samples are measured, and
--update is refused. --update writes the tables into PAGE (docs/evaluation.md), between its markers.
--trainer adds the figures that need weights of their own; without it the page keeps those it has.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import corpora
import measure
import perturbed
import relations
import rows
import tables
import texts

FIGURES = ("<!-- figures: begin (tests/evaluation/run.py --update) -->", "<!-- figures: end -->")
TRAINED = ("<!-- figures of the trainer: begin (tests/evaluation/run.py --update --trainer) -->",
           "<!-- figures of the trainer: end -->")
PROJECT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = PROJECT / "samples"
TRAINER = (("left-out", "Weights fitted without the topic that is measured"),
           ("ablation", "Without one signal"), ("calibration", "Are the probabilities right?"),
           ("lexicon", "Without the terms that were learnt from the corpus"),
           ("poverty", "Without any lexicon"))


def regrouped(measured, group):
    return [item._replace(group=group(item)) for item in measured]


def by_languages(measured):
    """Of pairs named NAME.LANGUAGE: their languages as group."""
    return regrouped(measured, lambda item: tuple(name.rsplit(".", 1)[1] for name in item.group))


def is_translation(item):
    return item.group[0].split(".")[0] == item.group[1].split(".")[0]


def measure_samples(aligner, scratch):
    items = texts.samples(SAMPLES)
    found = texts.end_to_end(aligner, items, None)
    parts = [tables.three_figures("Samples, all paragraphs",
                                  texts.segmentation(aligner, SAMPLES, SAMPLES / "gold", scratch),
                                  texts.on_gold_paragraphs(aligner, items, None), found),
             tables.confusion(relations.of_samples(aligner, items))]
    return found, parts


def difficulty_rows(samples, seeds, series, clean, disturbed):
    years = [(item.group[3], item._replace(group=("en", "en"))) for item in series]
    far = lambda name: [item for distance, item in years if distance == name]
    languages = lambda measured: regrouped(measured, lambda item: item.group[1])  # of (texts, languages)
    chunks = [item for item in disturbed if "chunks" in item.group[0]]
    return [("translation", "samples as found", by_languages(i for i in samples if is_translation(i))),
            ("translation", "sdg, unv1, tico19", languages(clean)),
            ("translation, perturbed", "sdg, unv1, tico19", languages(chunks)),
            ("successive years", "samples as found", by_languages(i for i in samples if not is_translation(i))),
            ("successive years", "yearly series, gold", far("successive")),
            ("years between", "yearly series, gold", far("years between")),
            ("years between", "seeds as found", by_languages(seeds))]


def report(aligner, corpus, scratch):
    samples, sample_parts = measure_samples(aligner, scratch)
    if corpus is None:
        return [*sample_parts, tables.rows(rows.results(aligner, SAMPLES, None))]
    items = texts.seeds(corpus)
    seeds = texts.end_to_end(aligner, items)
    lines = {"yearly series, gold of the corpus": corpora.series_gold(corpus),
             "yearly series, gold read for this project": corpora.series_own_gold(corpus),
             "sdg": corpora.sdg(corpus), "unv1": corpora.unv1(corpus), "tico19": corpora.tico(corpus, scratch)}
    linked = {name: corpora.linked(aligner, pairs) for name, pairs in lines.items()}
    gold, own, *clean = linked.values()
    clean = [item for measured in clean for item in measured]
    raw = [(name, linked[name], texts.lines_as_text(aligner, pairs)) for name, pairs in lines.items()]
    disturbed = perturbed.measure(aligner, corpus, scratch)
    silver, moves = corpora.linked(aligner, corpora.series_silver(corpus)), relations.real_moves(aligner, corpus)
    return [tables.difficulty(difficulty_rows(samples, seeds, gold + own, clean, disturbed), silver, moves),
            *sample_parts,
            tables.three_figures("Seeds, body paragraphs",
                                 texts.segmentation(aligner, corpus / "seeds", corpus / "seeds", scratch),
                                 texts.on_gold_paragraphs(aligner, items), seeds),
            tables.as_text("One paragraph a line, read as text", raw),
            tables.series("Yearly series, gold of the corpus", gold),
            tables.series("Yearly series, gold read for this project", own),
            tables.silver(silver),
            tables.moves(moves),
            tables.rows(rows.results(aligner, SAMPLES, corpus)),
            tables.hints(*rows.hints(aligner, rows.items_with_hints(corpus))),
            tables.corpora("Translations, one paragraph a line", clean),
            tables.corpora("Translations with paragraphs dropped, merged and moved", disturbed)]


def trained(trainer, corpus):
    parts = []
    for command, title in TRAINER:
        arguments = [str(trainer.resolve()), str(corpus), ".", command]
        run = subprocess.run(arguments, cwd=PROJECT, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
        if run.returncode != 0 or not run.stdout.strip():
            raise SystemExit(f"{' '.join(arguments)}: exit {run.returncode}, {len(run.stdout)} characters printed; "
                             "expected a table; build train_weights anew")
        parts.append(f"### {title}\n\n{run.stdout.strip()}")
    return "\n\n".join(parts)


def put(page, old, markers, text):
    begin, end = markers
    if old.count(begin) != 1 or old.count(end) != 1 or old.index(begin) > old.index(end):
        raise SystemExit(f"{page}: expected the lines '{begin}' and '{end}' once each, in this order")
    return f"{old[:old.index(begin) + len(begin)]}\n\n{text}\n\n{old[old.index(end):]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--update", type=pathlib.Path, metavar="PAGE")
    parser.add_argument("--trainer", type=pathlib.Path, metavar="TRAIN_WEIGHTS",
                        help="the program of that name (cmake --build --preset dev --target train_weights)")
    parser.add_argument("--jobs", type=int, metavar="N", help="programs at a time (default: one a processor)")
    options = parser.parse_args()
    corpus = os.environ.get("PARALIGN_CORPUS")
    if (options.update or options.trainer) and not corpus:
        raise SystemExit("--update, --trainer: PARALIGN_CORPUS is not set, so most tables would be lost; set it to "
                         "the corpus")
    corpus = pathlib.Path(corpus).resolve() if corpus else None
    more = trained(options.trainer, corpus) if options.trainer else ""
    with tempfile.TemporaryDirectory() as scratch:
        aligner = measure.Aligner(options.program, options.jobs)
        text = "\n\n".join(report(aligner, corpus, pathlib.Path(scratch)))
    if options.update:
        page = put(options.update, options.update.read_text(encoding="utf-8"), FIGURES, text)
        if more:
            page = put(options.update, page, TRAINED, more)
        options.update.write_text(page, encoding="utf-8")
        return
    print("\n\n".join(filter(None, (text, more))))
    if not corpus:
        print("\nPARALIGN_CORPUS is not set: only the samples were measured.", file=sys.stderr)


if __name__ == "__main__":
    main()
