#!/usr/bin/env python3
"""Reads and segments a made-up Word file of 300 pages and says what it took.

usage: python3 tests/bench/long_docx.py PROGRAM [--paragraphs N] [--most-megabytes M]
The paragraphs have 100 words, automatic numbers on three levels, and every tenth a footnote: some ten
paragraphs a page. Fails if one is not found, or if the peak of memory is above M. Time is printed, not judged: it is the
machine's as much as the program's.
"""
import argparse
import os
import pathlib
import random
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "formats"))
import docx  # noqa: E402
from resolution import Piece  # noqa: E402

WORDS = ("lights towers keepers lamps harbours fog signals watch states reports funds repairs lenses logbooks "
         "museums training storms coasts registers and of the for with in by to on under beyond").split()
WORDS_OF_ONE = 100
HEAD = ("C/RES/9/1", "9/1. Lights of the coast", "The Council of the Isles and Straits,", "Recalling its resolution 8/1,")


def sentence(random_source):
    return "Requests the " + " ".join(random_source.choices(WORDS, k=WORDS_OF_ONE - 2)) + ";"


def write_document(path, count):
    source, writer, notes, body = random.Random(20320319), docx.Writer("en"), {}, []
    body += [writer.paragraph(writer.run(line)) for line in HEAD]
    for index in range(count):
        level = (0, 0, 0, 1, 1, 2)[index % 6]
        runs = writer.run(sentence(source))
        if index % 10 == 0:
            mark = str(len(notes) + 1)
            notes[mark] = [Piece(f"C/9/{mark}.")]
            runs += writer.reference(mark)
        body.append(writer.paragraph(runs, level=level))
    docx.write_package(path, {
        "document": docx.document("".join(body), right_to_left=False), "styles": docx.styles("en"),
        "settings": docx.settings(), "numbering": docx.numbering("en"), "footnotes": docx.footnotes(writer, notes),
        "header1": docx.header(writer, HEAD[0]), "footer1": docx.footer(writer)})


def measure(command):
    begin = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(command)}: failed")
    return time.perf_counter() - begin, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--paragraphs", type=int, default=3000)
    parser.add_argument("--most-megabytes", type=float)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        document, paragraphs = (os.path.join(folder, name) for name in ("long.docx", "long.jsonl"))
        write_document(document, options.paragraphs)
        size = os.path.getsize(document) / 1024
        elapsed, peak = measure([options.program, "segment", "--quiet", document, "-o", paragraphs])
        with open(paragraphs, encoding="utf-8") as file:
            found = sum('"kind":"operative"' in line or '"kind":"subparagraph"' in line for line in file)
    print(f"{options.paragraphs} numbered paragraphs, {size:.0f} kB: {found} found, {elapsed:.2f} s, peak {peak:.0f} MB")
    if found != options.paragraphs:
        sys.exit(f"found {found} numbered paragraphs, expected {options.paragraphs}")
    if options.most_megabytes and peak > options.most_megabytes:
        sys.exit(f"found a peak of {peak:.0f} MB, expected at most {options.most_megabytes:.0f} MB")


if __name__ == "__main__":
    main()
