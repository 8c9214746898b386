#!/usr/bin/env python3
"""The same resolution read from any format gives the same paragraphs.

usage: formats_test.py PROGRAM SAMPLES MADE FORMAT [LANGUAGE]

MADE is what make.py made. Of each document of the format every paragraph must have the kind, number, label
and text of the gold, in its order, and cite the same notes. Notes are compared as a sequence of their
own: where they stand is the format's. Of PDF letters and digits are compared. `sublists` compares the lists
of automatic numbers alone, `changes` the two texts of a file with tracked changes.
Returns 77 (skipped) where the program that makes the documents is not installed.
"""

import difflib
import json
import pathlib
import shutil
import subprocess
import sys

import resolution
import tools
from differences import sort_out

SKIPPED = 77
FIELDS = ("kind", "number", "label", "text", "notes")
OWN = {"markdown": "md", "page": "html", "plain": "html", "typed": "docx", "automatic": "docx", "separate": "docx", "wordperfect": "wpd"}
FORMATS = {
    "text": ["sample", "markdown"],
    "docx": ["typed", "automatic", "separate", "libreoffice", "pandoc"],
    "odt": ["libreoffice", "libreoffice-typed", "pandoc"],
    "rtf": ["libreoffice", "libreoffice-typed", "pandoc"],
    "doc": ["libreoffice", "libreoffice-typed"],
    "wpd": ["wordperfect"],
    "html": ["page", "plain", "pandoc"],
    "pdf": ["libreoffice", "chromium"],
    "sublists": ["automatic", "page", "libreoffice"],
    "changes": ["docx", "odt", "rtf", "doc", "html"],
}
READ_WITH = {"pdf": {"pdftotext"}, "rtf": {"soffice"}, "doc": {"soffice"}, "wpd": {"soffice"}}


def segment(program, files, *options):
    """The paragraphs that the program finds, for each file and document in it."""
    files = [str(file) for file in files]
    command = [program, "segment", "--quiet", *options, *files]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        print(f"{' '.join(command)}: returned {result.returncode}\n{result.stderr}")
    found = {file: [] for file in files}
    for line in result.stdout.splitlines():
        paragraph = json.loads(line)
        documents = found[paragraph["file"]]
        if not documents or documents[-1][0]["document"] != paragraph["document"]:
            documents.append([])
        documents[-1].append(paragraph)
    return found


def letters_and_digits(text):
    return "".join(letter for letter in text if letter.isalnum())


def record(paragraph, form):
    """What is compared of a paragraph."""
    fields = {field: paragraph[field] for field in FIELDS}
    if fields["kind"] == "other":  # rows of a table have no name that delegates say
        fields["label"] = fields["label"].removeprefix("A1.")
    fields["text"] = letters_and_digits(fields["text"]) if form == "pdf" else " ".join(fields["text"].split())
    return fields


def split(paragraphs, form):
    """The body and the notes."""
    records = [record(paragraph, form) for paragraph in paragraphs]
    return ([fields for fields in records if fields["kind"] != "footnote"],
            [fields for fields in records if fields["kind"] == "footnote"])


def compare(found, gold, form):
    """The differences of two documents as (label, field, expected, found)."""
    differences = []
    for expected, got in zip(split(gold, form), split(found, form)):
        texts = [[fields["text"] for fields in side] for side in (expected, got)]
        for operation, i, i_end, j, j_end in difflib.SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
            one_by_one = i_end - i == j_end - j
            for before, after in zip(expected[i:i_end], got[j:j_end]) if one_by_one else ():
                differences += [(before["label"], field, before[field], after[field]) for field in FIELDS
                                if before[field] != after[field]]
            if not one_by_one:
                differences.append(("-".join(fields["label"] for fields in expected[i:i_end]), operation,
                                    [fields["text"] for fields in expected[i:i_end]],
                                    [fields["text"] for fields in got[j:j_end]]))
    return differences


def read_gold(samples, stem):
    lines = (samples / "gold" / f"{stem}.paragraphs.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def judge(differences, form, producer, stem):
    """Prints what is unexpected, and what was expected in vain; returns whether nothing is unexpected."""
    unexpected, idle = sort_out(differences, form, producer, stem)
    print(f"{form} by {producer}, {stem}: {len(differences)} differences, {len(unexpected)} of them unexpected")
    for label, field, expected, found in unexpected:
        print(f"  {label} {field}\n    expected {expected}\n    found    {found}")
    for line in idle:
        print(f"  {line.label} {line.field}: no longer differs; take it off the list in differences.py and docs/formats.md")
    return not unexpected


def document_path(samples, made, form, producer, stem):
    if producer == "sample":
        return samples / f"{stem}.txt"
    ending = OWN.get(producer) or ("odt" if form == "sublists" else form)
    return made / producer / f"{stem}.{ending}"


def stems(languages):
    return [f"{name}.{language}" for name in resolution.NAMES for language in languages]


def in_lists(paragraphs):
    """The paragraphs of the lists with sub-paragraphs, and of the annex that starts again."""
    labels = [paragraph["label"] for paragraph in paragraphs]
    chapeaux = {label.split(".")[0] for label in labels if label.startswith("OP") and "." in label}
    return [paragraph for paragraph in paragraphs
            if paragraph["label"].split(".")[0] in chapeaux or paragraph["label"].startswith("A1.OP")]


def holds(path, documents, count):
    if len(documents) != count:
        print(f"{path}: found {len(documents)} documents, expected {count}")
    return len(documents) == count


def test_producer(program, samples, made, form, producer, languages):
    paths = {stem: document_path(samples, made, form, producer, stem) for stem in stems(languages)}
    found = segment(program, paths.values())
    good = True
    for stem, path in paths.items():
        documents, gold = found[str(path)], read_gold(samples, stem)
        if not holds(path, documents, 1):
            good = False
            continue
        if form == "sublists":
            documents, gold = [in_lists(documents[0])], in_lists(gold)
        good &= judge(compare(documents[0], gold, form), form, producer, stem)
    return good


def test_changes(program, samples, made, ending, languages):
    """Original and final text of the files with tracked changes, each alone and both at once."""
    good = True
    for language in languages:
        path = made / "tracked" / f"{language}.{ending}"
        runs = {which: segment(program, [path], "--changes", which)[str(path)] for which in ("original", "final", "both")}
        if not all(holds(path, documents, 2 if which == "both" else 1) for which, documents in runs.items()):
            good = False
            continue
        alone = [runs["original"][0], runs["final"][0]]
        if [split(one, "changes") for one in runs["both"]] != [split(one, "changes") for one in alone]:
            print(f"{path}: --changes both gives other paragraphs than original and final")
            good = False
        for name, found in zip(resolution.NAMES, alone):
            stem = f"{name}.{language}"
            good &= judge(compare(found, read_gold(samples, stem), "changes"), "changes", ending, stem)
    return good


def missing(form, producers):
    """The programs that making or reading these needs and that are not installed."""
    names = [producer.split("-")[0] for producer in producers]
    needed = {tools.PROGRAMS[name] for name in names if name in tools.PROGRAMS}
    if form == "changes" and names[0] in ("odt", "rtf", "doc"):
        needed.add("soffice")
    return sorted(program for program in needed | READ_WITH.get(form, set()) if not shutil.which(program))


def main():
    program, samples, made, form = sys.argv[1], *map(pathlib.Path, sys.argv[2:4]), sys.argv[4]
    languages = sys.argv[5:] or resolution.LANGUAGES
    results = []
    for producer in FORMATS[form]:
        absent = missing(form, [producer])
        if absent:
            print(f"skipped: {form} by {producer}: {', '.join(absent)} is not installed")
            results.append(SKIPPED)
        elif form == "changes":
            results.append(0 if test_changes(program, samples, made, producer, languages) else 1)
        else:
            results.append(0 if test_producer(program, samples, made, form, producer, languages) else 1)
    return 1 if 1 in results else max(results)


if __name__ == "__main__":
    sys.exit(main())
