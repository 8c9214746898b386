#!/usr/bin/env python3
"""Real documents, one paragraph a line: the links reach their bars.

usage: bars.py PROGRAM          the documents are in $PARALIGN_CORPUS

Yearly series: mean F1 of the pairs with gold at least 0.93. Translations of sdg and unv1: no link
wrong and none missing, in every pair of languages. Returns 77 (skipped) where the documents are not
at hand.
"""

import os
import pathlib
import sys

import measure

SERIES_BAR = 0.93


def main():
    corpus = os.environ.get("PARALIGN_CORPUS")
    if not corpus:
        print("skipped: PARALIGN_CORPUS is not set")
        return 77
    aligner, corpus = measure.Aligner(sys.argv[1]), pathlib.Path(corpus)
    series = measure.series_gold(aligner, corpus)
    for name, counts in series:
        print(f"{name}: F1 {counts.f1:.4f}")
    mean = sum(counts.f1 for _, counts in series) / len(series) if series else 0
    print(f"yearly series: mean F1 {mean:.4f}, bar {SERIES_BAR}")
    good = mean >= SERIES_BAR
    for name, results in (("sdg", measure.sdg(aligner, corpus)), ("unv1", measure.unv1(aligner, corpus))):
        for pair, counts in results:
            exact = counts.sure > 0 and counts.right == counts.sure == counts.predicted
            print(f"{name} {'-'.join(pair)}: {counts.right} of {counts.sure} links, {counts.predicted} predicted")
            good = good and exact
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
