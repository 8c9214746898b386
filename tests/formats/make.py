#!/usr/bin/env python3
"""Makes the sample resolutions in all formats that we read.

usage: make.py SAMPLES FOLDER

FOLDER/PRODUCER/NAME.LANGUAGE.FORMAT, where the producer is a form of our own (markdown, page, plain, typed,
automatic, separate, wordperfect) or a program; FOLDER/tracked/LANGUAGE.FORMAT holds 12/7 as the original and 15/4 as the final text.
What a program that is not installed would make is left out; formats_test.py says so.
"""

import pathlib
import re
import shutil
import sys

import docx_documents
import markdown
import resolution
import tools
import web
import wordperfect
from revision import apart, revise, revised_notes

PANDOC = ("docx", "odt", "html", "rtf")
LIBREOFFICE = {  # from these, these: in its DOC files no list starts again
    "automatic": ("odt", "rtf", "docx", "pdf"),
    "separate": ("doc",),
}
LIBREOFFICE_TYPED = ("odt", "rtf", "doc")
PRODUCERS = ("markdown", "page", "plain", "typed", "automatic", "separate", "wordperfect", "tracked", "tracked-apart",
             "libreoffice", "libreoffice-typed", "pandoc", "chromium")


def make_own(one, folder):
    (folder / "markdown" / f"{one.stem}.md").write_text(markdown.write(one), encoding="utf-8")
    (folder / "page" / f"{one.stem}.html").write_text(web.page(one), encoding="utf-8")
    (folder / "plain" / f"{one.stem}.html").write_text(web.plain_page(one), encoding="utf-8")
    docx_documents.write_typed(folder / "typed" / f"{one.stem}.docx", one)
    docx_documents.write_automatic(folder / "automatic" / f"{one.stem}.docx", one)
    docx_documents.write_automatic(folder / "separate" / f"{one.stem}.docx", one, shared=False)
    if one.language in wordperfect.LANGUAGES:
        wordperfect.write(folder / "wordperfect" / f"{one.stem}.wpd", one)


def make_tracked(samples, folder):
    for language in resolution.LANGUAGES:
        versions = [resolution.load(samples, name, language) for name in resolution.NAMES]
        docx_documents.write_tracked(folder / "tracked" / f"{language}.docx", samples, *versions)
        docx_documents.write_tracked(folder / "tracked-apart" / f"{language}.docx", samples, *versions, apart)
        typed = [version.with_numbers() for version in versions]
        page = web.tracked_page(versions[1], revise(samples, *typed, apart), revised_notes(*versions, "del"))
        (folder / "tracked" / f"{language}.html").write_text(page, encoding="utf-8")


def write_rtf_as_word_does(path):
    """LibreOffice writes the letters of Arabic lists as digits, and a blank before the mark of a note."""
    text = path.read_text(encoding="latin-1")
    text = re.sub(r"\\levelnfc0(?=[^{}]*\{\\leveltext \\'03\()", r"\\levelnfc48", text)
    path.write_text(text.replace(r"{\super  \chftn", r"{\super \chftn"), encoding="latin-1")


def convert(documents, folder):
    if tools.installed("libreoffice"):
        for source, endings in LIBREOFFICE.items():
            tools.convert(sorted(folder.glob(f"{source}/*.docx")), endings, folder / "libreoffice")
        tools.convert(sorted(folder.glob("typed/*.docx")), LIBREOFFICE_TYPED, folder / "libreoffice-typed")
        tools.convert(sorted(folder.glob("tracked/*.docx")), ["odt"], folder / "tracked")
        tools.convert(sorted(folder.glob("tracked-apart/*.docx")), ["rtf", "doc"], folder / "tracked")
        for path in (*folder.glob("libreoffice/*.ar.rtf"), folder / "tracked" / "ar.rtf"):
            write_rtf_as_word_does(path)
    if tools.installed("pandoc"):
        for one in documents:
            for ending in PANDOC:
                tools.from_markdown(folder / "markdown" / f"{one.stem}.md", ending, folder / "pandoc", one.language)
    if tools.installed("chromium"):
        tools.print_pages(sorted(folder.glob("plain/*.html")), folder / "chromium")


def main():
    samples, folder = map(pathlib.Path, sys.argv[1:])
    for producer in PRODUCERS:
        shutil.rmtree(folder / producer, ignore_errors=True)
        (folder / producer).mkdir(parents=True)
    documents = resolution.load_all(samples)
    for one in documents:
        make_own(one, folder)
    make_tracked(samples, folder)
    convert(documents, folder)


if __name__ == "__main__":
    main()
