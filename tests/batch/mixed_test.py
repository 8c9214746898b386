#!/usr/bin/env python3
"""Runs the batch command on the sample resolutions in mixed formats, other languages beside them.

usage: mixed_test.py PROGRAM SAMPLES CASE

CASE is own (formats that the program reads by itself) or helpers (those for which it starts another program; returns 77
where that is not installed). Every resolution must give units of three languages, nearly all that the same texts give as
plain text; files in other languages are in no pair, and nothing fails.
"""

import csv
import html
import pathlib
import shutil
import sys
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "formats"))

import docx_documents
import markdown
import resolution
import tools
import web
from batch_test import Skipped, demand, main

from hostile_files import documents

SYMBOLS = {"C/RES/12/7", "C/RES/15/4"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def write_odt(path, one):
    lines = [html.escape(f"{paragraph.marker} {paragraph.text}".strip()) for paragraph in one.paragraphs]
    path.write_bytes(documents.odt(documents.odt_paragraphs(*lines)))


def write_own(samples, folder):
    """Names that tell much, little and nothing."""
    def sample(name, language):
        return resolution.load(samples, name, language)

    (folder / "fr").mkdir()
    docx_documents.write_automatic(folder / "C_RES_12_7-E.docx", sample("12-7", "en"))
    (folder / "fr" / "12-7.md").write_text(markdown.write(sample("12-7", "fr")), encoding="utf-8")
    (folder / "c-res-12-7.ar.html").write_text(web.page(sample("12-7", "ar")), encoding="utf-8")
    write_odt(folder / "G3200118.odt", sample("15-4", "en"))
    docx_documents.write_typed(folder / "fr" / "document (2).docx", sample("15-4", "fr"))
    shutil.copy(samples / "15-4.ar.txt", folder / "0001.txt")


def write_for_helpers(samples, folder):
    made = folder.parent / "made"
    made.mkdir()
    for name in resolution.NAMES:
        for language in resolution.LANGUAGES:
            one = resolution.load(samples, name, language)
            docx_documents.write_automatic(made / f"{one.stem}.docx", one, shared=False)
    for stem, ending in (("12-7.en", "pdf"), ("12-7.fr", "rtf"), ("12-7.ar", "doc"), ("15-4.en", "doc"),
                         ("15-4.fr", "pdf"), ("15-4.ar", "odt")):
        tools.convert([made / f"{stem}.docx"], [ending], folder)


def write_other_languages(folder):
    """Returns their names."""
    texts = {path.stem.partition(".")[2]: path.read_text(encoding="utf-8")
             for path in sorted((HERE / "languages").glob("*.txt"))}
    demand(set(texts) == {"es", "ru", "zh"}, f"languages {set(texts)}")
    for language, text in texts.items():
        (folder / f"12-7.{language}.txt").write_text(text, encoding="utf-8")
        (folder / f"g31-{'ezrsyu'.index(language[0])}.txt").write_text(text, encoding="utf-8")
        lines = [html.escape(line) for line in text.split("\n\n")]
        (folder / f"{language}.docx").write_bytes(documents.docx(documents.w_paragraphs(*lines)))
        page = documents.html("".join(f"<p>{line}</p>" for line in lines))
        (folder / f"{language}.html").write_bytes(page.encode() if isinstance(page, str) else page)
    encoded = folder / "windows-1251.txt"
    encoded.write_bytes(texts["ru"].encode("windows-1251"))
    return {path.name for path in folder.iterdir()}


def run(bench, inputs, out):
    bench.run(out, command=[bench.program, "batch", str(inputs), "-o", str(bench.folder / out), "--quiet"])


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def units_of(out):
    """The texts of units in three languages, each with the symbol of its resolution."""
    found = set()
    for unit in xml.etree.ElementTree.parse(out / "corpus.tmx").iter("tu"):
        cells = unit.findall("tuv")
        symbols = {prop.text for cell in cells for prop in cell.findall("prop") if prop.get("type") == "x-document-symbol"}
        texts = {cell.get(LANGUAGE): cell.findtext("seg") for cell in cells}
        if len(symbols) == 1 and set(texts) == {"en", "fr", "ar"}:
            found.add((symbols.pop(), texts["en"], texts["fr"], texts["ar"]))
    return found


def check(bench, write, share):
    samples, folder = bench.samples, bench.folder
    plain = folder / "plain"
    plain.mkdir()
    for path in samples.glob("*.txt"):
        shutil.copy(path, plain)
    run(bench, plain, "of-text")
    wanted = units_of(folder / "of-text")
    demand({unit[0] for unit in wanted} == SYMBOLS and len(wanted) > 100, f"{len(wanted)} units of plain text")

    (folder / "others").mkdir()
    mixed = folder / "mixed"
    mixed.mkdir()
    others = write_other_languages(folder / "others")
    write(samples, mixed)
    used = {str(path.relative_to(mixed)) for path in mixed.rglob("*") if path.is_file()}
    demand(len(used) == 6, f"files {used}")
    shutil.copytree(folder / "others", mixed, dirs_exist_ok=True)
    shutil.copy(samples / "README.md", mixed)  # no resolution
    run(bench, mixed, "out")
    failed = rows_of(folder / "out" / "failed.tsv")
    demand(not failed, f"failed: {failed[:2]}")
    unpaired = {row["file"]: row["reason"] for row in rows_of(folder / "out" / "unpaired.tsv")}
    demand(set(unpaired) == others | {"README.md"}, f"in no pair: {set(unpaired) ^ others}")
    unreasonable = {name: reason for name, reason in unpaired.items() if "language" not in reason and name in others}
    demand(not unreasonable, f"reasons: {unreasonable}")
    plan = rows_of(folder / "out" / "plan.tsv")
    demand({row["source"] for row in plan} | {row["target"] for row in plan} == used, "a document is in no pair")
    found = units_of(folder / "out")
    for symbol in sorted(SYMBOLS):
        of_text = {unit for unit in wanted if unit[0] == symbol}
        same = len(of_text & found)
        demand(same >= share * len(of_text), f"{symbol}: {same} of {len(of_text)} units of three languages; missing "
                                             f"{sorted(of_text - found)[:2]}")
    return f"{len(found & wanted)} of {len(wanted)} units of three languages, {len(unpaired)} files in no pair"


def own(bench):
    return check(bench, write_own, 1)


def helpers(bench):
    missing = [name for name in ("soffice", "pdftotext") if not shutil.which(name)]
    if missing:
        raise Skipped(f"not installed: {', '.join(missing)}")
    return check(bench, write_for_helpers, 0.9)  # other versions of them may make something else


CASES = {"own": (own, 0), "helpers": (helpers, 0)}


if __name__ == "__main__":
    sys.exit(main(CASES))
