#!/usr/bin/env python3
"""translate-toolkit reads our TMX: every unit, both languages, the texts as they are.

usage: translate_toolkit.py PROGRAM SAMPLES
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from translate.storage import tmx

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def aligned(program, first, second, form):
    command = [program, "align", "--quiet", "--to", form, first, second]
    return subprocess.run(command, capture_output=True, check=True).stdout


def main():
    program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
    failures = 0
    for first, second in (("12-7.en", "12-7.fr"), ("12-7.en", "12-7.ar"), ("12-7.ar", "15-4.fr"), ("15-4.en", "15-4.ar")):
        files = [str(samples / f"{name}.txt") for name in (first, second)]
        links = [json.loads(line) for line in aligned(program, *files, "jsonl").splitlines()]
        expected = [tuple(" ".join(unit["text"] for unit in link[side]) for side in ("source", "target"))
                    for link in links if link["source"] and link["target"] and link["relation"] != "partial"]
        with tempfile.NamedTemporaryFile(suffix=".tmx") as file:
            file.write(aligned(program, *files, "tmx"))
            file.flush()
            store = tmx.tmxfile.parsefile(file.name)
        found = [(str(unit.source), str(unit.target)) for unit in store.units]
        codes = {tuple(variant.get(LANGUAGE) for variant in unit.xmlelement.iter("tuv")) for unit in store.units}
        languages = (first.split(".")[1], second.split(".")[1])
        if found != expected or codes != {languages}:
            failures += 1
            print(f"{first} {second}: {len(found)} units for {len(expected)} links, languages {codes}")
        else:
            print(f"{first} {second}: {len(found)} units")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
