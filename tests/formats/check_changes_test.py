#!/usr/bin/env python3
"""What `check --changes both` finds in files with tracked changes, `check --previous` finds in two years of files.

usage: check_changes_test.py PROGRAM MADE
"""

import json
import pathlib
import subprocess
import sys

import resolution


def findings(program, *arguments):
    run = subprocess.run([program, "check", "--quiet", "--only", "V", "--to", "jsonl", *map(str, arguments)],
                         capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{arguments}: exit {run.returncode}: {run.stderr}")
    lines = [line for line in map(json.loads, run.stdout.splitlines()) if "code" in line]
    labels = [[(line[side] or {}).get("label") for side in ("source", "target")] for line in lines]
    return [(line["code"], *pair, line["message"]) for line, pair in zip(lines, labels)]


def main():
    program, made = sys.argv[1], pathlib.Path(sys.argv[2])
    wrong = 0
    for source, target in (("en", "fr"), ("en", "ar"), ("ar", "fr")):
        before, now = [[made / "automatic" / f"{name}.{language}.docx" for language in (source, target)]
                       for name in resolution.NAMES]
        expected = findings(program, *now, "--previous", *before)
        for form in ("docx", "html"):
            tracked = [made / "tracked" / f"{language}.{form}" for language in (source, target)]
            found = findings(program, *tracked, "--changes", "both")
            for line in sorted(set(found) ^ set(expected)):
                print(source, target, form, "changes alone:" if line in found else "previous alone:", *line)
                wrong += 1
        print(f"{source}-{target}: {len(expected)} findings")
        wrong += len(expected) < 20
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
