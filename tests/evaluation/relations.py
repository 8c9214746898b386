"""What became of the paragraphs: relations and flags of the samples, and moves in real documents.

The gold links of the samples say the relation and the flags in their fourth column.
"""

import bisect
import collections

import corpora
from measure import read_gold
from texts import languages

RELATIONS = ("translation", "same", "amended", "unsure", "split", "merged", "inserted", "dropped")
FLAGS = ("moved", "section-changed", "renumbered")

# Of some pairs of documents: {(gold relation, found relation): links}, {flag: [both, found, gold]}.
Relations = collections.namedtuple("Relations", "confusion flags")


def read_gold_relations(path):
    """[(source ids, target ids, relation, flags)]"""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        source, target, _, words = line.split("\t")
        ids = (tuple(int(i) for i in side.split(",") if i) for side in (source, target))
        words = [word.strip() for word in words.split(",")]
        rows.append((*ids, words[0], frozenset(words[1:]) & frozenset(FLAGS)))
    return rows


def of_samples(aligner, items):
    """{"translations" | "one language" | "two languages": Relations}

    The relation is that of the link in which the gold link's first paragraph stands. Flags are
    compared where the link is the gold link.
    """
    result = {}
    for pair, found in zip(items, aligner.all(lambda pair: aligner.align(*pair.texts), items)):
        first, second = languages(pair)
        years = {name.split(".")[0] for name in pair.names}
        kind = "translations" if len(years) == 1 else "one language" if first == second else "two languages"
        sums = result.setdefault(kind, Relations(collections.Counter(), {flag: [0, 0, 0] for flag in FLAGS}))
        links = {(side, i): link for link in found.links for side in (0, 1) for i in link[side]}
        for source, target, relation, flags in read_gold_relations(pair.gold):
            link = links[(0, source[0]) if source else (1, target[0])]
            sums.confusion[relation, link.relation] += 1
            same = (link.source, link.target) == (source, target)
            for flag, counts in sums.flags.items():
                if flag == "renumbered" and len(source) + len(target) > 2:
                    continue  # the gold does not say it of splits and mergers
                counts[0] += same and flag in flags and flag in link.flags
                counts[1] += same and flag in link.flags
                counts[2] += flag in flags
    return result


def off_the_chain(links):
    """The links that stand off the longest chain in which both sides go forward."""
    ordered = sorted(links)
    ends, before = [], []  # ends: the link that ends a chain of each length with the least target
    for at, (_, target) in enumerate(ordered):
        length = bisect.bisect_left([ordered[i][1] for i in ends], target)
        before.append(ends[length - 1] if length else None)
        ends[length:length + 1] = [at]
    chain, at = set(), ends[-1] if ends else None
    while at is not None:
        chain.add(ordered[at])
        at = before[at]
    return [link for link in ordered if link not in chain]


def crosses(pair, other):
    return (pair[0] - other[0]) * (pair[1] - other[1]) < 0


Moves = collections.namedtuple("Moves", "series names moved found flagged")


def real_moves(aligner, corpus):
    """Of the pairs of INDEX.tsv with crossings: silver links off the chain, those found, those flagged.

    Which of two links that cross has moved is a matter of view: either may carry the flag.
    """
    folders = {folder.name: folder for folder in corpora.series_folders(corpus)}
    header, *rows = (line.split("\t") for line in corpora.text_lines(corpus / "ga-series" / "INDEX.tsv"))
    pairs = [dict(zip(header, row)) for row in rows]

    def one(row):
        folder = folders[row["series"]]
        names = [row["res1"].replace("/", "_"), row["res2"].replace("/", "_")]
        silver = read_gold(folder / f"silver.{names[0]}-{names[1]}.tsv").sure
        moved = set(off_the_chain(silver))
        result = aligner.align(*(corpora.english(folder, name) for name in names), "--input", "lines",
                               "--language", "en")
        found = {(a, b): link for link in result.links for a in link.source for b in link.target}
        flagged = {pair for pair, link in found.items() if "moved" in link.flags}
        said = {pair for pair in moved & found.keys()
                if pair in flagged or any(crosses(pair, other) for other in flagged & silver)}
        return Moves(folder.name.replace("_", " "), names, len(moved), len(moved & found.keys()), len(said))
    return aligner.all(one, [row for row in pairs if int(row["crossings"]) > 0])
