"""Pairs of documents with gold, one paragraph a line. Each function gives a list of Measured."""

import pathlib

from measure import Measured, read_gold, read_links

LANGUAGES = (("en", "fr"), ("en", "ar"), ("fr", "ar"))
OWN_GOLD = pathlib.Path(__file__).resolve().parents[1] / "training" / "gold"


def series_folders(corpus):
    return sorted(path for path in (corpus / "ga-series").iterdir() if path.is_dir())


def english(folder, name):
    return folder / f"{name}.en.txt"


def is_successive(folder, names):
    """The corpus has silver links of successive resolutions only."""
    return (folder / f"silver.{names[0]}-{names[1]}.tsv").exists()


def distance(folder, names):
    return "successive" if is_successive(folder, names) else "years between"


def series_pair(aligner, folder, names, gold):
    found = aligner.lines(*(english(folder, name) for name in names), read_gold(gold), ("en", "en"))
    return Measured((folder.name.replace("_", " "), *names, distance(folder, names)), folder.name, found)


def series_gold(aligner, corpus):
    """The gold of the corpus."""
    def measure(gold):
        return series_pair(aligner, gold.parent, gold.name.removesuffix(".gold.tsv").split("--"), gold)
    return aligner.all(measure, sorted((corpus / "ga-series").glob("*/*.gold.tsv")))


def series_own_gold(aligner, corpus):
    """The gold that was read for this project: NN.A--B.gold.tsv, NN the number of the series."""
    folders = {folder.name[:2]: folder for folder in series_folders(corpus)}
    def measure(gold):
        number, names = gold.name.removesuffix(".gold.tsv").split(".")
        return series_pair(aligner, folders[number], names.split("--"), gold)
    return aligner.all(measure, sorted(OWN_GOLD.glob("*.gold.tsv")))


def series_silver(aligner, corpus):
    """Silver proves some links and says nothing of the others: only recall means something."""
    def measure(silver):
        names = silver.name.removeprefix("silver.").removesuffix(".tsv").split("-")
        counts = aligner.lines(*(english(silver.parent, name) for name in names), read_gold(silver), ("en", "en"))
        return Measured(silver.parent.name.replace("_", " "), silver.parent.name, counts)
    return aligner.all(measure, sorted((corpus / "ga-series").glob("*/silver.*.tsv")))


def sdg(aligner, corpus):
    folder = corpus / "sdg" / "document"
    gold = read_gold(folder / "gold.identity.tsv")
    def measure(pair):
        return Measured(pair, "sdg", aligner.lines(*(folder / f"{code}.txt" for code in pair), gold, pair))
    return aligner.all(measure, LANGUAGES)


def unv1(aligner, corpus):
    folder = corpus / "unv1" / "by-document"
    def measure(item):
        name, pair = item
        gold = read_gold(folder / f"{name}.gold.{pair[0]}-{pair[1]}.tsv")
        return Measured(pair, name, aligner.lines(*(folder / f"{name}.{code}" for code in pair), gold, pair))
    names = sorted(path.name.removesuffix(".en") for path in folder.glob("*.en"))
    return aligner.all(measure, [(name, pair) for pair in LANGUAGES for name in names])


def tico(aligner, corpus, folder):
    """Chunks of 40 lines, written to `folder`."""
    work = []
    texts = {code: text_lines(corpus / "tico19" / f"{code}.txt") for code in ("en", "fr", "ar")}
    for begin in range(0, len(texts["en"]), 40):
        paths = {}
        for code, lines in texts.items():
            paths[code] = folder / f"tico.{begin}.{code}.txt"
            paths[code].write_text("\n".join(lines[begin:begin + 40]) + "\n", encoding="utf-8")
        count = len(texts["en"][begin:begin + 40])
        gold = read_links("".join(f"{i}\t{i}\n" for i in range(count)))
        work += [(pair, begin, [paths[code] for code in pair], gold) for pair in LANGUAGES]
    def measure(item):
        pair, begin, files, gold = item
        return Measured(pair, begin, aligner.lines(*files, gold, pair))
    return sorted(aligner.all(measure, work), key=lambda item: (LANGUAGES.index(item.group), item.unit))


def text_lines(path):
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
