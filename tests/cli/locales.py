#!/usr/bin/env python3
"""The output of align is the same bytes on a second run and in every locale.

usage: locales.py PROGRAM SAMPLES

Locales are built into a temporary folder with localedef. Where that is not to be had, what needs no
locale is checked and the test returns 77 (skipped) with a word on what was left out.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PAIRS = (("12-7.en.txt", "15-4.fr.txt"), ("12-7.ar.txt", "15-4.en.txt"))
FORMS = ("tsv", "jsonl", "links", "tmx")
LOCALES = ("ar_SA", "tr_TR", "fr_FR")  # other digits, other capitals of i, a comma in decimals


def outputs(program, samples, **environment):
    clean = {key: value for key, value in os.environ.items() if key not in ("LANG", "LANGUAGE", "LOCPATH")
             and not key.startswith("LC_")}
    for first, second in PAIRS:
        for form in FORMS:
            run = subprocess.run([program, "align", first, second, "--to", form], cwd=samples,
                                 env={**clean, **environment}, capture_output=True, check=True)
            yield f"{first} {second} --to {form}", run.stdout + run.stderr


def build(locale, folder):
    """Why the locale could not be built, or None."""
    localedef = shutil.which("localedef", path=f"{os.environ.get('PATH', '')}:/usr/bin:/usr/sbin")
    if not localedef:
        return "no localedef"
    target = folder / f"{locale}.UTF-8"
    run = subprocess.run([localedef, "-i", locale, "-f", "UTF-8", str(target)], capture_output=True, text=True,
                         check=False)
    # localedef returns 1 for mere warnings, so that the files decide.
    if (target / "LC_CTYPE").is_file() and (target / "LC_NUMERIC").is_file():
        return None
    return (run.stderr.strip().splitlines() or ["no files"])[0] + "; the Debian package locales has the sources"


def works(folder, locale):
    """The C library takes the locale: a comma for decimals, or Turkish casing, is really set."""
    environment = {**os.environ, "LOCPATH": str(folder), "LC_ALL": f"{locale}.UTF-8"}
    code = "import locale; locale.setlocale(locale.LC_ALL, '')"
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False).returncode == 0


def main():
    program, samples = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    expected = dict(outputs(program, samples, LC_ALL="C.UTF-8"))
    left_out, wrong, done = [], [], []

    def check(what, **environment):
        found = dict(outputs(program, samples, **environment))
        wrong.extend(f"{name}: other bytes with {what}" for name in expected if found[name] != expected[name])
        done.append(what)

    check("a second run", LC_ALL="C.UTF-8")
    check("no locale at all")
    check("LC_ALL=C", LC_ALL="C")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for locale in LOCALES:
            why = build(locale, folder) or (None if works(folder, locale) else "the C library does not take it")
            if why:
                left_out.append(f"{locale}.UTF-8 ({why})")
                continue
            check(f"LC_ALL={locale}.UTF-8", LOCPATH=str(folder), LC_ALL=f"{locale}.UTF-8")
            check(f"LANG={locale}.UTF-8", LOCPATH=str(folder), LANG=f"{locale}.UTF-8")
    print("the same bytes with: " + ", ".join(done) if not wrong else "\n".join(wrong))
    if left_out:
        print("skipped: " + ", ".join(left_out))
    return 1 if wrong else 77 if left_out else 0


if __name__ == "__main__":
    sys.exit(main())
