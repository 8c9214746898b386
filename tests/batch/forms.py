"""Reads the forms of a corpus, each by itself, and says where they do not tell the same rows.

The table is what the others are held against: its rows, ids, texts and what it says of their origin.
"""

import csv
import gzip
import json
import pathlib
import subprocess
import xml.etree.ElementTree

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SIDES = ("source", "target")


class Difference(Exception):
    pass


def same(found, expected, what):
    if found != expected:
        raise Difference(f"{what}: found {str(found)[:300]}, expected {str(expected)[:300]}")


def content(path):
    if path.suffix == ".gz":
        return gzip.decompress(path.read_bytes()).decode()
    if path.suffix == ".zst":
        return subprocess.run(["zstd", "-dcq", path], capture_output=True, check=True).stdout.decode()
    return path.read_text(encoding="utf-8")


class Corpus:
    """A folder that 'batch' wrote."""

    def __init__(self, folder, ending=""):
        self.folder = pathlib.Path(folder)
        self.ending = ending
        lines = self.text("corpus.tsv").split("\n")[:-1]
        self.rows = {int(row["row"]): row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
        same(len(self.rows), len(lines) - 1, "rows with a number of their own")

    def text(self, name):
        return content(self.folder / (name + self.ending))

    def files(self, pattern):
        return sorted(path for path in self.folder.glob(pattern + self.ending) if path.is_file())


def by_language(row):
    """The sides in the order of the alphabet."""
    return SIDES if row["source_language"] <= row["target_language"] else SIDES[::-1]


def check_jsonl(corpus):
    objects = [json.loads(line) for line in corpus.text("corpus.jsonl").splitlines()]
    same([o["row"] for o in objects], list(corpus.rows), "corpus.jsonl: rows")
    for o in objects:
        row = dict(corpus.rows[o["row"]])
        told = {name: str(o[name]) for name in ("row", "series", "job", "split", "pairing", "relation")}
        told |= {"flags": ",".join(o["flags"]), "repaired": str(int(o["repaired"])), "leaks": str(int(o["leaks"]))}
        same(o["probability"], float(row.pop("probability")), f"row {o['row']}: probability")
        for side in SIDES:
            for name, value in o[side].items():
                told[f"{side}_{name}"] = ",".join(map(str, value)) if isinstance(value, list) else value
        for column, marks in o["duplicates"].items():
            told |= {f"{name}_{column}": str(value) for name, value in marks.items()}
        same(told, row, f"corpus.jsonl: row {o['row']}")
    return len(objects)


def properties(element):
    return {prop.get("type"): prop.text for prop in element.findall("prop")}


def check_variant(variants, row, side, what):
    """The one variant of this file and these paragraphs."""
    fits = [v for v in variants if v[1].get("x-file") == row[f"{side}_file"]
            and v[1].get("x-document") == row[f"{side}_document"]]
    same(len(fits), 1, f"{what}: variants of its {side}")
    element, props = fits[0]
    same(element.get(LANGUAGE), row[f"{side}_language"], f"{what}: language")
    same(" ".join(element.findtext("seg").split()), " ".join(row[f"{side}_text"].split()), f"{what}: text")
    for name, column in (("labels", "labels"), ("sha256", "sha256"), ("reader", "reader"), ("date", "date"),
                         ("document-symbol", "symbol")):
        same(props.get(f"x-{name}", ""), row[f"{side}_{column}"], f"{what}: {name} of its {side}")


def check_unit(unit, corpus):
    props = properties(unit)
    numbers = [int(number) for number in props.get("x-rows", unit.get("tuid")).split(",")]
    same(int(unit.get("tuid")), numbers[0], "tuid")
    variants = [(v, properties(v)) for v in unit.findall("tuv")]
    for number in numbers:
        what = f"TMX: row {number}"
        row = corpus.rows[number]
        for side in SIDES:
            check_variant(variants, row, side, what)
        for name in ("job", "series", "split", "pairing"):
            same(props.get(f"x-{name}", ""), row[name], f"{what}: {name}")
        if len(variants) == 2:
            same(props["x-relation"], row["relation"], f"{what}: relation")
            same(float(props["x-probability"]), float(row["probability"]), f"{what}: probability")
    return numbers


def units_of(text):
    return xml.etree.ElementTree.fromstring(text.encode()).findall("body/tu")


def check_tmx(corpus, dtd):
    """Rows that contradict others of their resolution may be missing; nothing else."""
    units = units_of(corpus.text("corpus.tmx"))
    numbers = [number for unit in units for number in check_unit(unit, corpus)]
    same(len(numbers), len(set(numbers)), "TMX: rows, each once")
    jobs = {}
    for row in corpus.rows.values():
        jobs.setdefault(row["job"], set()).add((row["source_file"], row["target_file"]))
    missing = {number: row for number, row in corpus.rows.items() if number not in set(numbers)}
    same([n for n, row in missing.items() if len(jobs[row["job"]]) == 1], [], "TMX: missing rows of two documents")
    same(len(missing) * 20 < len(corpus.rows), True, "TMX: few rows are missing")
    check_tmx_files(corpus, units, dtd)
    return len(units)


def check_tmx_files(corpus, units, dtd):
    expected, found = {}, {}
    for unit in units:
        expected.setdefault(properties(unit)["x-job"], []).append(xml.etree.ElementTree.tostring(unit))
    for path in corpus.files("tmx/*/*.tmx"):
        text = content(path)
        subprocess.run(["xmllint", "--noout", "--dtdvalid", dtd, "-"], input=text.encode(), check=True)
        own = units_of(text)
        job = properties(own[0])["x-job"]
        same(path.parent.name == job[:2] and job in path.name, True, f"{path.name}: its name")
        same(job in found, False, f"{path.name}: files of one job")
        found[job] = [xml.etree.ElementTree.tostring(unit) for unit in own]
    same(found, expected, "TMX of each job against that of all")


def check_moses(corpus):
    told = []
    for ids in corpus.files("*.ids"):
        name = ids.name.removesuffix(corpus.ending).removesuffix(".ids")
        part, languages = name.split(".")
        first, second = languages.split("-")
        endings = (first, second) if first != second else SIDES
        texts = [corpus.text(f"{name}.{ending}").split("\n")[:-1] for ending in endings]
        lines = corpus.text(f"{name}.ids").split("\n")[:-1]
        same([len(t) for t in texts], [len(lines)] * 2, f"{name}: lines")
        for line, *pair in zip(lines, *texts):
            number = int(line.split("\t")[0])
            row = corpus.rows[number]
            sides = by_language(row)
            expected = [str(number), row["job"]]
            expected += [row[f"{side}_{what}"] for side in sides for what in ("file", "labels")]
            expected += [row[what] for what in ("relation", "probability", "repaired")]
            expected += [row[f"{side}_{what}"] for what in ("symbol", "sha256", "reader") for side in sides]
            found = line.split("\t")
            found[7], expected[7] = float(found[7]), float(expected[7])
            same(found, expected, f"{name}: row {number}")
            same([" ".join(t.split()) for t in pair], [" ".join(row[f"{side}_text"].split()) for side in sides],
                 f"{name}: texts of row {number}")
            same(part in ("corpus", row["split"]), True, f"{name}: the part of row {number}")
            told.append(number)
    same(sorted(told), list(corpus.rows), "Moses: rows")
    return len(told)


def sentences_of(corpus, path, read):
    if path not in read:
        root = xml.etree.ElementTree.fromstring(content(corpus.folder / "xces" / path).encode())
        texts = {s.get("id"): s.text or "" for s in root.iter("s")}
        same(len(texts), sum(1 for _ in root.iter("s")), f"{path}: sentences with an id of their own")
        read[path] = (root.attrib, texts)
    return read[path]


def check_xces(corpus):
    told, read = [], {}
    for path in corpus.files("xces/*.xml"):
        for group in xml.etree.ElementTree.fromstring(content(path).encode()).findall("linkGrp"):
            documents = [sentences_of(corpus, group.get(name), read) for name in ("fromDoc", "toDoc")]
            for link in group:
                number = int(link.get("id").removeprefix("SL"))
                row = corpus.rows[number]
                same(float(link.get("certainty")), float(row["probability"]), f"XCES: certainty of row {number}")
                for side, ids, (about, texts) in zip(by_language(row), link.get("xtargets").split(";"), documents):
                    same(ids.replace(" ", ","), row[f"{side}_ids"], f"XCES: ids of row {number}")
                    same(" ".join(" ".join(texts[i] for i in ids.split(" ")).split()),
                         " ".join(row[f"{side}_text"].split()), f"XCES: text of row {number}")
                    for name, column in (("lang", "language"), ("file", "file"), ("sha256", "sha256"),
                                         ("reader", "reader"), ("date", "date")):
                        same(about[name], row[f"{side}_{column}"], f"XCES: {name} of row {number}")
                told.append(number)
    same(sorted(told), list(corpus.rows), "XCES: rows")
    return len(told)


def check_resolutions(corpus):
    """Every row of translations is in its resolution; nothing there is filtered."""
    resolutions = [json.loads(line) for line in corpus.text("resolutions.jsonl").splitlines()]
    jobs = {resolution["job"]: resolution for resolution in resolutions}
    same(len(jobs), len(resolutions), "resolutions with a job of their own")
    for number, row in corpus.rows.items():
        if row["pairing"] != "translation":
            continue
        resolution = jobs[row["job"]]
        positions = []
        for side in SIDES:
            fits = [i for i, d in enumerate(resolution["documents"]) if d["file"] == row[f"{side}_file"]]
            same(len(fits), 1, f"resolutions: documents of row {number}")
            document = resolution["documents"][fits[0]]
            positions.append(fits[0])
            same(document["sha256"], row[f"{side}_sha256"], f"resolutions: hash of row {number}")
            same(document["language"], row[f"{side}_language"], f"resolutions: language of row {number}")
            texts = {p["id"]: p["text"] for p in document["paragraphs"]}
            text = " ".join(texts[int(i)] for i in row[f"{side}_ids"].split(","))
            same(" ".join(text.split()), " ".join(row[f"{side}_text"].split()), f"resolutions: text of row {number}")
        ids = [[int(i) for i in row[f"{side}_ids"].split(",")] for side in SIDES]
        near = [r for r in resolution["rows"] if all(set(own) & set(r["ids"][p]) for own, p in zip(ids, positions))]
        same(len(resolution["documents"]) > 2 or len(near) == 1, True, f"resolutions: row {number}")
    return len(resolutions)
