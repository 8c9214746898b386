"""Runs paralign on pairs of documents and compares its links with gold links.

The definitions are those of `paralign evaluate`: pairs of ids are compared; precision counts sure and
possible links as right, recall asks for the sure ones. "Without partner" is the same for the
paragraphs of both sides that stand in no pair; one that has possible links alone is left out.
Figures over several pairs of documents are of all their links together, not means of figures.
"""

import collections
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess

LANGUAGES = (("en", "fr"), ("en", "ar"), ("fr", "ar"))
BODY = {"title", "opener", "preamble", "operative", "subparagraph"}

Gold = collections.namedtuple("Gold", "sure possible")


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


def compare(gold, found, source, target):
    """Counts of one pair of documents; `source` and `target` are the ids that count."""
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
            counts.lonely_gold += i not in surely
            counts.lonely_predicted += i not in linked
            counts.lonely_both += i not in surely and i not in linked
    return counts


class Aligner:
    """Calls the program, several at a time."""

    def __init__(self, program, jobs=None):
        self.program = str(pathlib.Path(program).resolve())
        self.pool = concurrent.futures.ThreadPoolExecutor(jobs or os.cpu_count() or 1)

    def links(self, first, second, *options):
        """The predicted links, the number of paragraphs on both sides, and was it taken for a translation."""
        command = [self.program, "align", str(first), str(second), "--to", "links", *options]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr}")
        rows = [line.split("\t") for line in run.stdout.splitlines()]
        sizes = tuple(sum(len(row[side].split(",")) for row in rows if row[side]) for side in (0, 1))
        return read_links(run.stdout), sizes, re.search(r": translation( \(|$)", run.stderr, re.M) is not None

    def all(self, function, items):
        return list(self.pool.map(function, items))

    def lines(self, first, second, gold, languages):
        """Counts of two files with one paragraph a line."""
        found, _, translation = self.links(first, second, "--input", "lines", "--language", ",".join(languages))
        counts = compare(gold, found, lines_with_text(first), lines_with_text(second))
        counts.translations = int(translation)
        return counts


def total(parts):
    counts = Counts()
    for part in parts:
        counts += part
    return counts


# What is measured. Each yields (name, Counts) in a fixed order.


def read_records(path):
    import json
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def text_pair(aligner, first, second, gold, source, target, kinds=None):
    """Counts of two documents as found, whose gold ids are those of the records `source` and `target`."""
    found, sizes, translation = aligner.links(first, second)
    if sizes != (len(source), len(target)):
        raise SystemExit(f"{first.name}, {second.name}: found {sizes[0]} and {sizes[1]} paragraphs, expected "
                         f"{len(source)} and {len(target)}; run the test of the segmentation first")
    ids = [{record["id"] for record in records if kinds is None or record["kind"] in kinds}
           for records in (source, target)]
    counts = compare(gold, found, *ids)
    counts.translations = int(translation)
    return counts


def seeds(aligner, corpus):
    def measure(gold):
        names = gold.name.removesuffix(".gold.tsv").split("--")
        texts = [gold.with_name(f"{name}.txt") for name in names]
        records = [read_records(gold.with_name(f"{name}.paragraphs.jsonl")) for name in names]
        links = read_links(gold.read_text(encoding="utf-8"))
        return " - ".join(names), text_pair(aligner, *texts, links, *records, kinds=BODY)
    return aligner.all(measure, sorted((corpus / "seeds").glob("*.gold.tsv")))


def samples(aligner, folder):
    def measure(gold):
        names = gold.name.removesuffix(".links.tsv").split("--")
        texts = [folder / f"{name}.txt" for name in names]
        records = [read_records(gold.with_name(f"{name}.paragraphs.jsonl")) for name in names]
        links = read_links(gold.read_text(encoding="utf-8"))
        return " - ".join(names), text_pair(aligner, *texts, links, *records)
    return aligner.all(measure, sorted((folder / "gold").glob("*.links.tsv")))


def series_gold(aligner, corpus):
    def measure(gold):
        first, second = (gold.with_name(f"{name}.en.txt") for name in gold.name.removesuffix(".gold.tsv").split("--"))
        links = read_links(gold.read_text(encoding="utf-8"))
        return gold.parent.name.replace("_", " "), aligner.lines(first, second, links, ("en", "en"))
    return aligner.all(measure, sorted((corpus / "ga-series").glob("*/*.gold.tsv")))


def series_silver(aligner, corpus):
    """Silver proves some links and says nothing of the others: only recall means something."""
    def measure(silver):
        first, second = (silver.with_name(f"{name}.en.txt")
                         for name in silver.name.removeprefix("silver.").removesuffix(".tsv").split("-"))
        links = read_links(silver.read_text(encoding="utf-8"))
        return silver.parent.name.replace("_", " "), aligner.lines(first, second, links, ("en", "en"))
    series = collections.defaultdict(Counts)
    for name, counts in aligner.all(measure, sorted((corpus / "ga-series").glob("*/silver.*.tsv"))):
        series[name] += counts
    return sorted(series.items())


def sdg(aligner, corpus):
    folder = corpus / "sdg" / "document"
    gold = read_links((folder / "gold.identity.tsv").read_text(encoding="utf-8"))
    measure = lambda pair: (pair, aligner.lines(folder / f"{pair[0]}.txt", folder / f"{pair[1]}.txt", gold, pair))
    return aligner.all(measure, LANGUAGES)


def unv1(aligner, corpus):
    folder = corpus / "unv1" / "by-document"
    def measure(item):
        name, (a, b) = item
        gold = read_links((folder / f"{name}.gold.{a}-{b}.tsv").read_text(encoding="utf-8"))
        return (a, b), aligner.lines(folder / f"{name}.{a}", folder / f"{name}.{b}", gold, (a, b))
    names = sorted(path.name.removesuffix(".en") for path in folder.glob("*.en"))
    found = aligner.all(measure, [(name, pair) for pair in LANGUAGES for name in names])
    return [(pair, total(counts for other, counts in found if other == pair)) for pair in LANGUAGES]


def chunks_of(corpus, name):
    """Lines of three languages that say the same, in chunks: [{language: [line...]}...]."""
    if name == "unv1":
        rows = [line.split("\t")[2:5] for line in (corpus / "unv1" / "train.tsv").read_text(encoding="utf-8").split("\n")
                if line and not line.startswith("#")]
        texts, size = dict(zip(("en", "fr", "ar"), map(list, zip(*rows)))), 45
    else:
        folder, size = (corpus / "tico19", 40) if name == "tico19" else (corpus / "sdg" / "document", 60)
        texts = {language: (folder / f"{language}.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
                 for language in ("en", "fr", "ar")}
    count = {len(lines) for lines in texts.values()}
    if len(count) != 1:
        raise SystemExit(f"{name}: found {sorted(count)} lines in the three languages, expected equal numbers")
    return [{language: lines[i:i + size] for language, lines in texts.items()} for i in range(0, count.pop(), size)]


def perturbed(count, seed):
    """Two lists of groups of line numbers: what each side prints, paragraph by paragraph.

    A line in 12 is dropped, on one side or the other; on the second side one in 20 is merged with the
    line after it, then a paragraph in 20 is moved to any place.
    """
    draw = random.Random(seed).random  # the one generator whose numbers no Python version changes
    first, second = [], []
    for i in range(count):
        chance = draw()
        if chance >= 1 / 24:
            first.append([i])
        if not 1 / 24 <= chance < 1 / 12:
            second.append([i])
    merged = []
    while second:
        group = second.pop(0)
        if second and draw() < 1 / 20:
            group = group + second.pop(0)
        merged.append(group)
    for group in list(merged):
        if draw() < 1 / 20:
            merged.remove(group)
            merged.insert(int(draw() * (len(merged) + 1)), group)
    return first, merged


def chunked(aligner, corpus, name, folder, disturb):
    """Chunks of lines, as they are or with paragraphs dropped, merged and moved."""
    work = []
    for number, chunk in enumerate(chunks_of(corpus, name)):
        for a, b in LANGUAGES:
            count = len(chunk[a])
            plain = [[i] for i in range(count)]
            sides = perturbed(count, f"{name} {number} {a} {b}") if disturb else (plain, plain)
            paths = []
            for language, groups in zip((a, b), sides):
                path = folder / f"{name}.{'disturbed' if disturb else 'plain'}.{number}.{a}-{b}.{language}.txt"
                lines = [" ".join(chunk[language][i] for i in group) for group in groups]
                path.write_text("\n".join(lines) + "\n", encoding="utf-8")
                paths.append(path)
            place = {i: q for q, group in enumerate(sides[1]) for i in group}
            sure = {(p, place[i]) for p, group in enumerate(sides[0]) for i in group if i in place}
            work.append(((a, b), paths, Gold(sure, set())))
    measure = lambda item: (item[0], aligner.lines(*item[1], item[2], item[0]))
    found = aligner.all(measure, work)
    return [(pair, total(counts for other, counts in found if other == pair)) for pair in LANGUAGES]
