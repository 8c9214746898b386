"""Documents read as text, whose paragraphs and links have gold. Three figures of each.

Segmentation: a boundary is right where a paragraph begins and ends as in the gold, counted in letters
and digits; counted by `paralign evaluate --segmentation`. Links on gold paragraphs: nothing but the
linking can go wrong. End to end, strict: from the text as found; a link is right only if both its
paragraphs have exactly the letters and digits of the gold paragraphs.

Samples and seeds have gold paragraphs. Of the other texts each line is one; of those the number that
stands before a line may be taken from its text.
"""

import collections
import re
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
    places, used, ids = collections.defaultdict(list), set(), {}
    for record in gold:
        for form in {letters(text) for text in (record["text"], record.get("without_number", record["text"]))}:
            places[form].append(record["id"])
    for number, record in sorted(found.items()):
        same = [i for i in places.get(letters(record["text"]), []) if i not in used]
        ids[number] = same[0] if same else -1 - number
        used.add(ids[number])
    return ids


def strict(found, records, gold, kinds):
    """Counts of what was found in two texts against the gold links of the gold paragraphs `records`."""
    names, ids, missing = [], [], set()
    for side, expected in enumerate(records):
        names.append(gold_ids(expected, found.paragraphs[side]))
        strange = {name for number, name in names[side].items() if name < 0
                   and (kinds is None or found.paragraphs[side][number]["kind"] in kinds)}
        ids.append(counted(expected, kinds) | strange)
        missing |= {(side, record["id"]) for record in expected if record["id"] not in names[side].values()}
    links = {(names[0][a], names[1][b]) for a, b in measure.pairs_of(found.links).sure}
    counts = measure.compare(gold, Gold(links, set()), *ids, missing)
    counts.translations = int(found.translation)
    return counts


def end_to_end(aligner, items, kinds=BODY):
    """Links made from the texts; both paragraphs must be those of the gold."""
    def one(pair):
        records = [measure.read_records(path) for path in pair.paragraphs]
        counts = strict(aligner.align(*pair.texts), records, measure.read_gold(pair.gold), kinds)
        return Measured(pair.names, " ".join(pair.names), counts)
    return aligner.all(one, items)


NUMBER = re.compile(r"\s*(\d{1,3}\s?[.)-]|\([a-z]{1,4}\)|\d{1,3}(?=\s))\s*")


def line_records(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    return [{"id": i, "text": line, "without_number": NUMBER.sub("", line, count=1) if NUMBER.match(line) else line}
            for i, line in enumerate(lines) if line.strip()]


def lines_as_text(aligner, pairs):
    """Files with one paragraph a line read as text: boundaries and links as two lists of Measured."""
    def one(pair):
        found = aligner.align(*pair.files, "--input", "text", "--language", ",".join(pair.languages))
        records = [line_records(path) for path in pair.files]
        bounds = Counts()
        for expected, side in zip(records, found.paragraphs):
            bounds.predicted += len(side)
            bounds.sure += len(expected)
            bounds.right += sum(name >= 0 for name in gold_ids(expected, side).values())
        bounds.good = bounds.right
        return (Measured(pair.group, pair.unit, bounds),
                Measured(pair.group, pair.unit, strict(found, records, pair.gold, None)))
    results = aligner.all(one, pairs)
    return [bounds for bounds, _ in results], [links for _, links in results]
