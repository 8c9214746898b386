#!/usr/bin/env python3
"""The comparison of formats_test.py sees each difference that is planted.

usage: formats_selftest.py SAMPLES
"""

import copy
import pathlib
import sys

from formats_test import compare, read_gold


def changed(field, value):
    def plant(paragraphs):
        paragraphs[20][field] = value
    return plant


def lost(paragraphs):
    del paragraphs[20]


def split(paragraphs):
    words = paragraphs[20]["text"].split()
    paragraphs.insert(21, {**paragraphs[20], "text": " ".join(words[4:])})
    paragraphs[20]["text"] = " ".join(words[:4])


def swapped(paragraphs):
    paragraphs[20], paragraphs[21] = paragraphs[21], paragraphs[20]


def note_lost(paragraphs):
    paragraphs.remove(next(paragraph for paragraph in paragraphs if paragraph["kind"] == "footnote"))


PLANTED = {
    "kind": changed("kind", "operative"), "number": changed("number", "7"), "label": changed("label", "OP7"),
    "text": changed("text", "Other words,"), "notes": changed("notes", ["2"]), "a paragraph lost": lost,
    "a paragraph split": split, "two paragraphs swapped": swapped, "a note lost": note_lost,
}


def main():
    gold = read_gold(pathlib.Path(sys.argv[1]), "12-7.en")
    missed = []
    for form in ("docx", "pdf"):
        if compare(gold, gold, form):
            missed.append(f"{form}: the gold differs from itself")
        for name, plant in PLANTED.items():
            found = copy.deepcopy(gold)
            plant(found)
            if not compare(found, gold, form):
                missed.append(f"{form}: {name} was not seen")
    print("\n".join(missed) or f"{len(PLANTED)} differences were seen")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
