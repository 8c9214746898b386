"""Three documents and more: do their rows hold the links that people made?

Each pair with gold is measured twice: aligned by itself, and as rows of several documents say, where
two paragraphs are linked if they stand in one row. Segmentation is exact in these texts, so ids are
those of the gold.
"""

import collections
import itertools
import json

import corpora
import measure
import texts
from measure import BODY, Gold

# Files that are aligned together, options, and of each pair with gold: positions, Gold, ids that count.
Set = collections.namedtuple("Set", "files options pairs")


def columns(aligner, files, options):
    """Of each row the ids of its cells, document by document."""
    run = aligner.run("align", "--quiet", "--to", "jsonl", *options, *files)
    return [[[unit["id"] for unit in cell["units"]] for cell in json.loads(line)["cells"]]
            for line in run.stdout.splitlines()]


def links_of(rows, first, second):
    """Cells of equally many paragraphs link them in order: each part of a split with its own translation."""
    found = set()
    for row in rows:
        a, b = row[first], row[second]
        found.update(zip(a, b) if len(a) == len(b) else itertools.product(a, b))
    return found


def counted(paths, kinds):
    return [texts.counted(measure.read_records(path), kinds) for path in paths]


def of_text(items, names, kinds):
    """The documents `names` with the pairs among them that have gold."""
    files = {name: path for item in items for name, path in zip(item.names, item.texts)}
    place = {name: number for number, name in enumerate(names)}
    pairs = [(tuple(place[name] for name in item.names), measure.read_gold(item.gold),
              counted(item.paragraphs, kinds)) for item in items if set(item.names) <= set(names)]
    return Set([files[name] for name in names], (), pairs)


def sets_of_text(items, kinds):
    """All documents at once, and every three of them that hold a pair with gold."""
    names = sorted({name for item in items for name in item.names})
    threes = [of_text(items, three, kinds) for three in itertools.combinations(names, 3)]
    return [of_text(items, names, kinds)], [found for found in threes if found.pairs]


def sets_of_series(pairs):
    """Of each series with gold all its years, the oldest first."""
    by_folder = collections.defaultdict(list)
    for pair in pairs:
        by_folder[pair.files[0].parent].append(pair)
    found = []
    for folder, members in sorted(by_folder.items()):
        files = sorted(folder.glob("*.en.txt"), key=lambda path: [int(n) for n in path.name.split(".")[0].split("_")])
        known = [(tuple(files.index(path) for path in pair.files), pair.gold,
                  [measure.lines_with_text(path) for path in pair.files]) for pair in members]
        found.append(Set(files, ("--input", "lines", "--language", "en"), known))
    return found


def by_rows(aligner, sets):
    def one(item):
        rows = columns(aligner, item.files, item.options)
        return [measure.compare(gold, Gold(links_of(rows, *places), set()), *ids)
                for places, gold, ids in item.pairs]
    return [counts for found in aligner.all(one, sets) for counts in found]


def by_pairs(aligner, sets):
    """The same pairs, each by itself, as often as they stand in the sets."""
    keys = {(item.files[a], item.files[b], item.options) for item in sets for (a, b), _, _ in item.pairs}
    ordered = sorted(keys, key=str)
    found = dict(zip(ordered, aligner.all(lambda key: measure.pairs_of(aligner.align(*key[:2], *key[2]).links), ordered)))
    return [measure.compare(gold, Gold(found[item.files[a], item.files[b], item.options].sure, set()), *ids)
            for item in sets for (a, b), gold, ids in item.pairs]


def results(aligner, samples, corpus):
    """[(what was aligned together, pairs with gold, counts of pairs, counts of rows)]"""
    all_samples, threes = sets_of_text(texts.samples(samples), None)
    sets = [("samples, all six", all_samples), ("samples, every three", threes)]
    if corpus:
        seeds, seed_threes = sets_of_text(texts.seeds(corpus), BODY)
        series = sets_of_series(corpora.series_gold(corpus) + corpora.series_own_gold(corpus))
        sets += [("seeds, all five", seeds), ("seeds, every three with a pair that has gold", seed_threes),
                 ("yearly series, all years", series)]
    return [(name, sum(len(item.pairs) for item in members), measure_mean(by_pairs(aligner, members)),
             measure_mean(by_rows(aligner, members))) for name, members in sets]


def measure_mean(counts):
    return sum(found.f1 for found in counts) / len(counts)


def hints(aligner, items):
    """Partial links of pairs with gold: proposed, of those possible and sure in the gold, and all possible ones.

    `items` hold two files, options and Gold.
    """
    def one(item):
        files, options, gold = item
        run = aligner.run("align", "--quiet", "--to", "tsv", *options, *files)
        fields = [line.split("\t") for line in run.stdout.splitlines()[1:]]
        found = {(int(row[0]), int(row[2])) for row in fields if row[4] == "partial"}
        return len(found), len(found & gold.possible), len(found & gold.sure), len(gold.possible)
    return [sum(column) for column in zip(*aligner.all(one, items))]


def items_with_hints(corpus):
    lines = corpora.series_gold(corpus) + corpora.series_own_gold(corpus)
    return ([(pair.texts, (), measure.read_gold(pair.gold)) for pair in texts.seeds(corpus)] +
            [(pair.files, ("--input", "lines", "--language", "en"), pair.gold) for pair in lines])
