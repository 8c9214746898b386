"""Runs paralign on pairs of documents and compares its links with gold links.

The definitions are those of `paralign evaluate`: pairs of ids are compared; precision counts sure and
possible links as right, recall asks for the sure ones. "Without partner" is the same for the
paragraphs of both sides that stand in no pair; one that has possible links alone is left out.
Figures over several pairs of documents are of all their links together, not means of figures.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess

BODY = {"title", "opener", "preamble", "operative", "subparagraph"}

Gold = collections.namedtuple("Gold", "sure possible")
Link = collections.namedtuple("Link", "source target relation flags")
# What the program says of a pair: its links, the records of the paragraphs of both sides by id, and
# was the pair taken for a translation.
Found = collections.namedtuple("Found", "links paragraphs translation")
# One measured pair of documents. `group` is the row of a table that it counts in; pairs of one `unit`
# are not independent of each other (one text in several languages or draws).
Measured = collections.namedtuple("Measured", "group unit counts")


def read_links(text):
    """Gold or predicted links: sets of pairs of ids."""
    sure, possible = set(), set()
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        source, target, mark = (line.split("\t") + [""])[:3]
        pairs = {(int(a), int(b)) for a in source.split(",") if a.strip() for b in target.split(",") if b.strip()}
        (possible if mark.strip() == "P" else sure).update(pairs)
    return Gold(sure, possible - sure)


def read_gold(path):
    return read_links(path.read_text(encoding="utf-8"))


def read_records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def lines_with_text(path):
    """Ids of the paragraphs of a file with one paragraph a line."""
    return {i for i, line in enumerate(path.read_text(encoding="utf-8").split("\n")) if line.strip()}


class Counts:
    """What figures are made of; counts of several pairs of documents add up."""

    def __init__(self):
        self.right = self.good = self.predicted = self.sure = 0
        self.lonely_both = self.lonely_predicted = self.lonely_gold = 0
        self.pairs = self.translations = 0

    def __iadd__(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self

    @staticmethod
    def ratio(part, whole, otherwise):
        return part / whole if whole else otherwise

    @staticmethod
    def mean(precision, recall):
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def precision(self):
        return self.ratio(self.good, self.predicted, 0.0)

    @property
    def recall(self):
        return self.ratio(self.right, self.sure, 1.0)

    @property
    def f1(self):
        return self.mean(self.precision, self.recall)

    @property
    def no_partner_f1(self):
        """None where neither the gold nor the program leaves a paragraph alone."""
        if not self.lonely_gold and not self.lonely_predicted:
            return None
        return self.mean(self.ratio(self.lonely_both, self.lonely_predicted, 1.0),
                         self.ratio(self.lonely_both, self.lonely_gold, 1.0))


def compare(gold, found, source, target, missing=frozenset()):
    """Counts of one pair of documents; `source` and `target` are the ids that count.

    Ids under 0 are paragraphs that the gold does not know, and `missing` holds (side, id) of gold
    paragraphs that the program did not find: segmentation may have gone wrong.
    """
    counts = Counts()
    counts.pairs = 1
    inside = lambda pairs: {(a, b) for a, b in pairs if a in source and b in target}
    sure, possible, predicted = inside(gold.sure), inside(gold.possible), inside(found.sure)
    counts.right = len(predicted & sure)
    counts.good = counts.right + len(predicted & possible)
    counts.predicted, counts.sure = len(predicted), len(sure)
    for side, ids in ((0, source), (1, target)):
        surely, maybe, linked = ({pair[side] for pair in pairs} for pairs in (gold.sure, gold.possible, found.sure))
        for i in ids:
            if i in maybe and i not in surely:
                continue
            alone_in_gold = i >= 0 and i not in surely
            alone_in_found = i not in linked and (side, i) not in missing
            counts.lonely_gold += alone_in_gold
            counts.lonely_predicted += alone_in_found
            counts.lonely_both += alone_in_gold and alone_in_found
    return counts


def pairs_of(links):
    """The pairs of ids of the program's links, as read_links gives them."""
    return Gold({(a, b) for link in links for a in link.source for b in link.target}, set())


class Aligner:
    """Calls the program, several at a time."""

    def __init__(self, program, jobs=None):
        self.program = str(pathlib.Path(program).resolve())
        self.pool = concurrent.futures.ThreadPoolExecutor(jobs or os.cpu_count() or 1)

    def run(self, *arguments):
        command = [self.program, *(str(word) for word in arguments)]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr}")
        return run

    def align(self, first, second, *options):
        run = self.run("align", first, second, "--to", "jsonl", *options)
        links, paragraphs = [], ({}, {})
        for line in run.stdout.splitlines():
            link = json.loads(line)
            if link["relation"] == "partial":  # a hint beside the links
                continue
            sides = link["source"], link["target"]
            for records, side in zip(paragraphs, sides):
                records.update((record["id"], record) for record in side)
            ids = (tuple(record["id"] for record in side) for side in sides)
            links.append(Link(*ids, link["relation"], frozenset(link["flags"])))
        return Found(links, paragraphs, re.search(r": translation( \(|$)", run.stderr, re.M) is not None)

    def all(self, function, items):
        return list(self.pool.map(function, items))

    def lines(self, first, second, gold, languages):
        """Counts of two files with one paragraph a line."""
        found = self.align(first, second, "--input", "lines", "--language", ",".join(languages))
        counts = compare(gold, pairs_of(found.links), lines_with_text(first), lines_with_text(second))
        counts.translations = int(found.translation)
        return counts


def total(parts):
    counts = Counts()
    for part in parts:
        counts += part
    return counts


def grouped(measured):
    """{group: [Measured]}, groups in the order of their first pair."""
    groups = {}
    for item in measured:
        groups.setdefault(item.group, []).append(item)
    return groups


def totals(measured):
    """[(group, Counts)]"""
    return [(group, total(item.counts for item in items)) for group, items in grouped(measured).items()]
