"""Pairs of documents with gold, one paragraph a line. Each function gives a list of LinePair."""

import collections
import pathlib

from measure import Measured, read_gold, read_links

LANGUAGES = (("en", "fr"), ("en", "ar"), ("fr", "ar"))
OWN_GOLD = pathlib.Path(__file__).resolve().parents[1] / "training" / "gold"

# `group` and `unit` as in Measured; two files, Gold, two languages.
LinePair = collections.namedtuple("LinePair", "group unit files gold languages")


def linked(aligner, pairs):
    """The lines of each pair linked: [Measured]."""
    def one(pair):
        return Measured(pair.group, pair.unit, aligner.lines(*pair.files, pair.gold, pair.languages))
    return aligner.all(one, pairs)


def text_lines(path):
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def series_folders(corpus):
    return sorted(path for path in (corpus / "ga-series").iterdir() if path.is_dir())


def english(folder, name):
    return folder / f"{name}.en.txt"


def series_pair(folder, names, gold):
    """The group says whether the resolutions follow each other: silver links are of those only."""
    successive = (folder / f"silver.{names[0]}-{names[1]}.tsv").exists()
    group = (folder.name.replace("_", " "), *names, "successive" if successive else "years between")
    return LinePair(group, folder.name, [english(folder, name) for name in names], read_gold(gold), ("en", "en"))


def series_gold(corpus):
    """The gold of the corpus."""
    return [series_pair(gold.parent, gold.name.removesuffix(".gold.tsv").split("--"), gold)
            for gold in sorted((corpus / "ga-series").glob("*/*.gold.tsv"))]


def series_own_gold(corpus):
    """The gold that was read for this project: NN.A--B.gold.tsv, NN the number of the series."""
    folders = {folder.name[:2]: folder for folder in series_folders(corpus)}
    names = ((gold, *gold.name.removesuffix(".gold.tsv").split(".")) for gold in sorted(OWN_GOLD.glob("*.gold.tsv")))
    return [series_pair(folders[number], pair.split("--"), gold) for gold, number, pair in names]


def series_silver(corpus):
    """Silver proves some links and says nothing of the others: only recall means something."""
    pairs = []
    for silver in sorted((corpus / "ga-series").glob("*/silver.*.tsv")):
        names = silver.name.removeprefix("silver.").removesuffix(".tsv").split("-")
        pairs.append(series_pair(silver.parent, names, silver))
    return pairs


def sdg(corpus):
    folder = corpus / "sdg" / "document"
    gold = read_gold(folder / "gold.identity.tsv")
    return [LinePair(("sdg", pair), "sdg", [folder / f"{code}.txt" for code in pair], gold, pair)
            for pair in LANGUAGES]


def unv1(corpus):
    folder = corpus / "unv1" / "by-document"
    names = sorted(path.name.removesuffix(".en") for path in folder.glob("*.en"))
    return [LinePair(("unv1", pair), name, [folder / f"{name}.{code}" for code in pair],
                     read_gold(folder / f"{name}.gold.{pair[0]}-{pair[1]}.tsv"), pair)
            for pair in LANGUAGES for name in names]


def tico(corpus, scratch):
    """Chunks of 40 lines, written to `scratch`."""
    chunks = []
    texts = {code: text_lines(corpus / "tico19" / f"{code}.txt") for code in ("en", "fr", "ar")}
    for begin in range(0, len(texts["en"]), 40):
        paths = {code: scratch / f"tico.{begin}.{code}.txt" for code in texts}
        for code, lines in texts.items():
            paths[code].write_text("\n".join(lines[begin:begin + 40]) + "\n", encoding="utf-8")
        count = len(texts["en"][begin:begin + 40])
        chunks.append((f"tico19 {begin}", paths, read_links("".join(f"{i}\t{i}\n" for i in range(count)))))
    return [LinePair(("tico19, chunks of 40", pair), unit, [paths[code] for code in pair], gold, pair)
            for pair in LANGUAGES for unit, paths, gold in chunks]
