#!/usr/bin/env python3
"""How much memory a document takes while a corpus is planned: small documents are made, read, and then planned again from the cache.

usage: memory_test.py PROGRAM [--documents N] [--whole]

It fails where a document more takes more than 500 bytes more. With --whole the corpus is made too, and its memory said.
"""

import argparse
import os
import pathlib
import random
import sys
import tempfile

MOST_BYTES = 500
FEW = 2000
YEARS = 10
# The same things in both languages.
THINGS = {
    "en": "harbour lighthouse island beacon ferry archive garden bridge water school forest river market museum railway "
          "hospital library theatre village mountain copper coffee cotton paper glass".split(),
    "fr": "port phare archipel balise bateau registre jardin pont eau école forêt fleuve marché musée chemin "
          "hôpital bibliothèque théâtre village montagne cuivre café coton papier verre".split(),
}
TEXTS = {
    "en": """C/RES/{number}

Distr.: General

{day} March {year}

English

Resolution adopted by the Council of the Isles on {day} March {year}

{number}. Protection of the {0} and the {1} for {2}, {3} and {4}

The Council of the Isles,

Recalling its resolutions {before} and {long_before},

1. Welcomes the report on the {0} and the {1} of the islands;

2. Requests the Secretary to report on the {2} in document {serial}.
""",
    "fr": """C/RES/{number}

Distr. générale

{day} mars {year}

Français

Résolution adoptée par le Conseil des îles le {day} mars {year}

{number}. Protection de {0} et de {1} pour {2}, {3} et {4}

Le Conseil des îles,

Rappelant ses résolutions {before} et {long_before},

1. Accueille avec satisfaction le rapport sur {0} et {1} des îles ;

2. Prie le Secrétaire de faire rapport sur {2} dans le document {serial}.
""",
}
LETTERS = {"en": "E", "fr": "F"}


def make(folder, count):
    """Two languages of each resolution, ten years of each subject."""
    for resolution in range(count // 2):
        subject, year = divmod(resolution, YEARS)
        block, item = divmod(subject, 900)
        session = 10 + block * YEARS + year
        chosen = random.Random(subject).choices(range(len(THINGS["en"])), k=5)
        inside = folder / f"{resolution // 1000:04}"
        inside.mkdir(parents=True, exist_ok=True)
        for language, text in TEXTS.items():
            things = [THINGS[language][thing] for thing in chosen]
            (inside / f"C_RES_{session}_{item + 1}-{LETTERS[language]}.txt").write_text(text.format(
                *things, number=f"{session}/{item + 1}", before=f"{session - 1}/{item + 1}", serial=resolution,
                long_before=f"{session - 2}/{item + 1}", day=1 + item % 28, year=1950 + session % 150), encoding="utf-8")


def memory_of(*command):
    """The most bytes that a process held, or one of its children."""
    process = os.posix_spawn(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)}: ended with {status}")
    return used.ru_maxrss * 1024


def planned(program, folder, count, whole):
    documents, out = str(folder / f"in{count}"), str(folder / f"out{count}")
    make(pathlib.Path(documents), count)
    command = (program, "batch", documents, "-o", out, "--quiet")
    memory_of(*command, "--dry-run")
    memory = memory_of(*command, "--dry-run")  # nothing is read again
    lines = len(pathlib.Path(out, "plan.tsv").read_text(encoding="utf-8").splitlines())
    if lines <= count:
        sys.exit(f"{count} documents: {lines} lines in plan.tsv, expected a pair of translations and a year before")
    if whole:
        print(f"{count} documents: {memory_of(*command, '--compress', 'gz') / 1e6:.0f} MB for the corpus")
    return memory


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=14_000)
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    program = str(options.program.resolve())
    with tempfile.TemporaryDirectory() as folder:
        few, many = (planned(program, pathlib.Path(folder), count, options.whole) for count in (FEW, options.documents))
    each = (many - few) / (options.documents - FEW)
    print(f"{FEW} documents: {few / 1e6:.0f} MB, {options.documents}: {many / 1e6:.0f} MB; {each:.0f} bytes a document")
    return 0 if each <= MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())
