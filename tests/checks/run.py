#!/usr/bin/env python3
"""Plants defects in clean translations and prints which the checks find, and what they find without, as Markdown.

usage: run.py PLANT_DEFECTS [--update PAGE]

Real documents are looked for in $PARALIGN_CORPUS; without it nothing is measured. --update writes the
tables into PAGE (docs/checks.md), between its markers.
"""

import argparse
import os
import pathlib
import subprocess
import sys

BEGIN, END = "<!-- figures: begin (tests/checks/run.py --update) -->", "<!-- figures: end -->"
PROJECT = pathlib.Path(__file__).resolve().parents[2]


def measured(program, corpus):
    run = subprocess.run([program, PROJECT, "table", corpus], capture_output=True, text=True, check=False)
    if run.returncode != 0 or not run.stdout.strip():
        sys.exit(f"{program}: {run.stderr.strip() or 'found no table, expected one'}")
    return run.stdout.strip()


def with_figures(page, figures):
    """`page` with `figures` between the markers."""
    if page.count(BEGIN) != 1 or page.count(END) != 1 or page.index(END) < page.index(BEGIN):
        sys.exit(f"the page has not the two markers, once each and in order: {BEGIN} and {END}")
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{figures}\n\n{END}{rest.split(END)[1]}"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--update", type=pathlib.Path, metavar="PAGE")
    options = parser.parse_args()
    corpus = os.environ.get("PARALIGN_CORPUS")
    if not corpus:
        sys.exit("PARALIGN_CORPUS is not set: name the folder of real documents")
    figures = measured(options.program.resolve(), corpus)
    if options.update is None:
        print(figures)
        return
    page = options.update.read_text(encoding="utf-8")
    options.update.write_text(with_figures(page, figures), encoding="utf-8")


if __name__ == "__main__":
    main()
