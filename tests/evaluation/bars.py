#!/usr/bin/env python3
"""Real documents, one paragraph a line: the links reach their bars.

usage: bars.py PROGRAM          the documents are in $PARALIGN_CORPUS

The bars stand below and in docs/evaluation.md. Returns 77 (skipped) where the documents are not at
hand.
"""

import os
import pathlib
import sys
import tempfile

import corpora
import measure
import perturbed
import relations

SERIES_MEAN, SERIES_LEAST = 0.97, 0.94  # F1 of the pairs with the corpus' own gold
PROVED = 0.995                          # share found of the links that identical text proves
PERTURBED = 0.97                        # F1 of each pair of languages, of sdg, tico19 and unv1 alike
MOVED = 0.95                            # share found of the real moves


class Judge:
    def __init__(self):
        self.good = True

    def at_least(self, name, value, bar):
        reached = value >= bar
        self.good = self.good and reached
        print(f"{name}: {value:.4f}, bar {bar}{'' if reached else '  UNDER THE BAR'}")


def check_series(aligner, corpus, judge):
    f1 = [item.counts.f1 for item in corpora.linked(aligner, corpora.series_gold(corpus))]
    judge.at_least("yearly series, mean F1", sum(f1) / len(f1) if f1 else 0, SERIES_MEAN)
    judge.at_least("yearly series, least F1", min(f1, default=0), SERIES_LEAST)
    proved = measure.total(item.counts for item in corpora.linked(aligner, corpora.series_silver(corpus)))
    judge.at_least("yearly series, links that identical text proves", proved.recall if proved.sure else 0, PROVED)
    moves = relations.real_moves(aligner, corpus)
    found, moved = sum(row.found for row in moves), sum(row.moved for row in moves)
    judge.at_least("yearly series, real moves", found / moved if moved else 0, MOVED)


def check_translations(aligner, corpus, judge):
    results = corpora.linked(aligner, corpora.sdg(corpus) + corpora.unv1(corpus))
    for (name, pair), counts in measure.totals(results):
        judge.at_least(f"{name} {'-'.join(pair)}, F1", counts.f1 if counts.sure else 0, 1)


def check_perturbed(aligner, corpus, judge):
    with tempfile.TemporaryDirectory() as folder:
        results = perturbed.measure(aligner, corpus, pathlib.Path(folder))
    for (name, pair), counts in measure.totals(results):
        judge.at_least(f"perturbed {name} {'-'.join(pair)}, F1", counts.f1, PERTURBED)


def main():
    corpus = os.environ.get("PARALIGN_CORPUS")
    if not corpus:
        print("skipped: PARALIGN_CORPUS is not set")
        return 77
    aligner, corpus, judge = measure.Aligner(sys.argv[1]), pathlib.Path(corpus), Judge()
    for check in (check_series, check_translations, check_perturbed):
        check(aligner, corpus, judge)
    return 0 if judge.good else 1


if __name__ == "__main__":
    sys.exit(main())
