#!/usr/bin/env python3
"""Runs the batch command on the sample resolutions in mixed formats, other languages beside them.

usage: mixed_test.py PROGRAM SAMPLES CASE

CASE is own (formats that the program reads by itself) or helpers (those for which it starts another program; returns 77
where that is not installed). Every resolution must give units of three languages, nearly all that the same texts give as
plain text; files in other languages are in no pair, and nothing fails.
"""

import argparse
import csv
import html
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "formats"))
sys.path.insert(0, str(HERE.parent / "cli"))

import docx_documents
import markdown
import resolution
import tools
import web
from hostile_files import documents

PATIENCE = 600  # seconds
SKIPPED = 77
SYMBOLS = {"C/RES/12/7", "C/RES/15/4"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class Failure(Exception):
    pass


def demand(holds, what):
    if not holds:
        raise Failure(what)


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


def run(program, inputs, out):
    found = subprocess.run([program, "batch", inputs, "-o", out, "--quiet"], capture_output=True, text=True, check=False,
                           timeout=PATIENCE)
    demand(found.returncode == 0, f"exit {found.returncode}, expected 0: {found.stderr[-500:]}")


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


def check(program, samples, folder, write, share):
    plain = folder / "plain"
    plain.mkdir()
    for path in samples.glob("*.txt"):
        shutil.copy(path, plain)
    run(program, plain, folder / "of-text")
    wanted = units_of(folder / "of-text")
    demand({unit[0] for unit in wanted} == SYMBOLS and len(wanted) > 100, f"{len(wanted)} units of plain text")

    (folder / "others").mkdir()
    (folder / "in").mkdir()
    others = write_other_languages(folder / "others")
    write(samples, folder / "in")
    used = {str(path.relative_to(folder / "in")) for path in (folder / "in").rglob("*") if path.is_file()}
    demand(len(used) == 6, f"files {used}")
    shutil.copytree(folder / "others", folder / "in", dirs_exist_ok=True)
    shutil.copy(samples / "README.md", folder / "in")  # no resolution
    run(program, folder / "in", folder / "out")
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


# Of what helper programs read, other versions of them may make something else.
CASES = {"own": (write_own, 1), "helpers": (write_for_helpers, 0.9)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("samples", type=pathlib.Path)
    parser.add_argument("case", choices=CASES)
    options = parser.parse_args()
    missing = [name for name in ("soffice", "pdftotext") if not shutil.which(name)]
    if options.case == "helpers" and missing:
        print(f"{options.case}: skipped, not installed: {', '.join(missing)}")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        try:
            said = check(options.program.resolve(), options.samples.resolve(), pathlib.Path(folder), *CASES[options.case])
        except Failure as failure:
            print(f"{options.case}: {failure}")
            return 1
    print(f"{options.case}: {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
