"""Documents as found, whose paragraphs and links have gold: samples and seeds. Three figures of each.

Segmentation: a boundary is right where a paragraph begins and ends as in the gold, counted in letters
and digits; counted by `paralign evaluate --segmentation`. Links on gold paragraphs: nothing but the
linking can go wrong. End to end, strict: from the text as found; a link is right only if both its
paragraphs have exactly the letters and digits of the gold paragraphs.
"""

import collections
import unicodedata

import measure
from measure import BODY, Counts, Gold, Measured

# A pair of documents: names, the gold's path, texts, paths of gold paragraphs.
Pair = collections.namedtuple("Pair", "names gold texts paragraphs")


def pairs(texts, folder, ending):
    for gold in sorted(folder.glob(f"*{ending}")):
        names = gold.name.removesuffix(ending).split("--")
        yield Pair(tuple(names), gold, [texts / f"{name}.txt" for name in names],
                   [folder / f"{name}.paragraphs.jsonl" for name in names])


def samples(folder):
    return list(pairs(folder, folder / "gold", ".links.tsv"))


def seeds(corpus):
    return list(pairs(corpus / "seeds", corpus / "seeds", ".gold.tsv"))


def languages(pair):
    return tuple(name.rsplit(".", 1)[1] for name in pair.names)


def segmentation(aligner, texts, gold_folder, scratch):
    """Of each document with gold paragraphs: boundaries as counts."""
    def one(gold):
        name = gold.name.removesuffix(".paragraphs.jsonl")
        found = scratch / f"{name}.jsonl"
        aligner.run("segment", "--quiet", texts / f"{name}.txt", "-o", found)
        header, values = aligner.run("evaluate", "--segmentation", gold, found).stdout.splitlines()
        figures = dict(zip(header.split("\t"), values.split("\t")))
        counts = Counts()
        counts.pairs, counts.predicted, counts.sure = 1, int(figures["predicted"]), int(figures["gold"])
        counts.right = counts.good = round(float(figures["recall"]) * counts.sure)
        return Measured(name, name, counts)
    return aligner.all(one, sorted(gold_folder.glob("*.paragraphs.jsonl")))


def counted(records, kinds):
    return {record["id"] for record in records if kinds is None or record["kind"] in kinds}


def on_gold_paragraphs(aligner, items, kinds=BODY):
    """Links made from the gold paragraphs; `kinds` are those that count (None: all)."""
    def one(pair):
        found = aligner.align(*pair.paragraphs, "--input", "jsonl", "--language", ",".join(languages(pair)))
        ids = [counted(measure.read_records(path), kinds) for path in pair.paragraphs]
        counts = measure.compare(measure.read_gold(pair.gold), measure.pairs_of(found.links), *ids)
        counts.translations = int(found.translation)
        return Measured(pair.names, " ".join(pair.names), counts)
    return aligner.all(one, items)


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


def gold_ids(gold, found):
    """{id found: id of the gold paragraph with the same letters and digits, else a number under 0}."""
    places = collections.defaultdict(list)
    for record in gold:
        places[letters(record["text"])].append(record["id"])
    ids = {}
    for number, record in sorted(found.items()):
        same = places.get(letters(record["text"]))
        ids[number] = same.pop(0) if same else -1 - number
    return ids


def end_to_end(aligner, items, kinds=BODY):
    """Links made from the texts; both paragraphs must be those of the gold."""
    def one(pair):
        found = aligner.align(*pair.texts)
        sides, ids, missing = [], [], set()
        for side, path in enumerate(pair.paragraphs):
            gold = measure.read_records(path)
            names = gold_ids(gold, found.paragraphs[side])
            strange = {name for number, name in names.items() if name < 0
                       and (kinds is None or found.paragraphs[side][number]["kind"] in kinds)}
            sides.append(names)
            ids.append(counted(gold, kinds) | strange)
            missing |= {(side, record["id"]) for record in gold} - {(side, name) for name in names.values()}
        links = {(sides[0][a], sides[1][b]) for a, b in measure.pairs_of(found.links).sure}
        counts = measure.compare(measure.read_gold(pair.gold), Gold(links, set()), *ids, missing)
        counts.translations = int(found.translation)
        return Measured(pair.names, " ".join(pair.names), counts)
    return aligner.all(one, items)
