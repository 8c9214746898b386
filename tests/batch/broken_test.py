#!/usr/bin/env python3
"""Runs the batch command on a folder in which files are broken in every way that is known.

usage: broken_test.py PROGRAM SAMPLES CASE [--pairs N]

CASE is contents (what readers may refuse), places (what is no file, cannot be opened, or has an odd name), or manifest.
Everything else must be done as if the broken files were not there, and each of them be one row of failed.tsv, unless a
reader can make sense of it. With --pairs 4000 one file of twenty is broken.
"""

import csv
import importlib
import os
import re
import shutil
import socket
import subprocess
import sys

import batch_test
from batch_test import PATIENCE, demand, main

from hostile_files.case import READ, REFUSED

NOBODY = 65534


def failures(bench, out="found"):
    """Rows of failed.tsv by the name of the file."""
    rows = {}
    with open(bench.folder / out / "failed.tsv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            rows.setdefault(row["file"], []).append(row)
    return rows


def demand_undisturbed(bench, out="found"):
    clean, found = bench.bytes_of("clean"), bench.bytes_of(out)
    for name in ("corpus.tsv", "corpus.tmx", "plan.tsv"):
        demand(clean[name] == found[name], f"{name} is another one with broken files beside")


def all_cases():
    for group in batch_test.GROUPS:
        for case in importlib.import_module(f"hostile_files.{group}").cases():
            if not case.options and "/" not in case.name:
                yield group, case


def fault_of(case, rows):
    """What is wrong with what became of a file, or nothing."""
    if len(rows) > 1:
        return f"{len(rows)} rows"
    if case.outcome == READ:
        return f"failed: {rows[0]['message']}" if rows else ""
    if case.outcome != REFUSED and not rows:
        return ""
    if not rows:
        return "no row"
    row = rows[0]
    codes = ("unreadable", "bad_format") if case.outcome == REFUSED else ("unreadable", "bad_format", "out_of_memory")
    if row["code"] not in codes or row["stage"] != "documents":
        return f"code {row['code']}, stage {row['stage']}: {row['message']}"
    if case.outcome == REFUSED and not re.search(case.message, row["message"]):
        return f"message {row['message']}, expected {case.message}"
    return ""


def contents(bench):
    cases = {f"{i}-{case.name.lstrip('.~$')}": case for i, (group, case) in enumerate(all_cases())}
    cases = {name: case for name, case in cases.items() if not name.endswith((".tsv", ".md", ".sh", ".tmx", ".dic"))}
    bench.run("clean", "--genres", "resolution")
    for name, case in cases.items():
        (bench.inputs / name).write_bytes(case.bytes())
    bench.run("found", "--genres", "resolution", code=4)
    rows = failures(bench)
    good = [name for name in rows if name not in cases]
    demand(not good, f"failed without being broken: {good[:3]}")
    faults = [f"{name}: {fault}" for name, case in cases.items() if (fault := fault_of(case, rows.get(name, [])))]
    demand(not faults, f"{len(faults)} of {len(cases)} files:\n" + "\n".join(faults))
    demand_undisturbed(bench)
    bench.run("found", "--genres", "resolution", "--tolerate")  # from the cache
    demand(failures(bench) == rows, "the second run says something else")
    return f"{len(rows)} rows for {len(cases)} broken files"


def sound_text(bench):
    return (bench.samples / "12-7.en.txt").read_bytes()


def odd_places(folder):
    """What is no file, or leads to none: its name and what is said of it."""
    os.mkfifo(folder / "pipe.docx")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "socket.txt"))
    (folder / "nowhere.odt").symlink_to("/nowhere/at/all.odt")
    (folder / "loop.pdf").symlink_to("loop.pdf")
    (folder / "first.html").symlink_to("second.html")
    (folder / "second.html").symlink_to("first.html")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "closed.txt").write_bytes(b"x")
    (folder / "closed.txt").chmod(0)
    (folder / "closed").mkdir()
    (folder / "closed" / "inside.txt").write_bytes(b"x")
    (folder / "closed").chmod(0)
    return {"pipe.docx": "found a pipe", "socket.txt": "found a socket", "device.txt": "found a device",
            "nowhere.odt": "No such file", "loop.pdf": "symbolic links", "first.html": "symbolic links",
            "second.html": "symbolic links", "closed.txt": "Permission denied",
            "closed": "found a folder that cannot be listed"}


def odd_names(folder, content):
    """Broken and sound files of such names: how the broken ones are called in failed.tsv."""
    top = os.fsencode(folder)
    for name in (b"tab\tand\nline.txt", b"\xff\xfe.txt", b"\xff\xfd.txt", b"-o.txt", b"'$(id)\".txt", b" .txt",
                 "\u202egnp.txt".encode(), "قرار.txt".encode(), b"x" * 251 + b".txt", b"\x1b[31mred.txt"):
        with open(os.path.join(top, name), "wb") as file:
            file.write(b"\0" * 100)
        with open(os.path.join(top, b"sound", name), "wb") as file:
            file.write(content)
    # As bytes that are no UTF-8 are printed, and controls: U+FFFD for each.
    return {"tab\ufffdand\ufffdline.txt": 1, "\ufffd\ufffd.txt": 2, "-o.txt": 1, "'$(id)\".txt": 1, " .txt": 1,
            "\u202egnp.txt": 1, "قرار.txt": 1, "x" * 251 + ".txt": 1, "\ufffd[31mred.txt": 1}


def places(bench):
    bench.run("clean", "--genres", "resolution")
    inside = bench.inputs / "zz" / "places"
    (inside / "sound").mkdir(parents=True)
    (inside / "folder.docx").mkdir()
    (inside / "up").symlink_to("..")  # never followed
    called = odd_names(inside, sound_text(bench))
    expected = odd_places(inside)
    user = {}
    if os.geteuid() == 0:  # to whom nothing is closed
        bench.folder.chmod(0o755)
        for path in (bench.folder, *bench.folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    found = subprocess.run(bench.command("found", "--genres", "resolution"), capture_output=True, text=True,
                           check=False, timeout=PATIENCE, **user)
    (inside / "closed").chmod(0o755)  # so that it can be removed
    demand(found.returncode == 4, f"exit {found.returncode}, expected 4: {found.stderr[-500:]}")
    rows = failures(bench)
    wanted = {f"zz/places/{name}": 1 for name in expected} | {f"zz/places/{name}": n for name, n in called.items()}
    counts = {name: len(rows) for name, rows in rows.items()}
    demand(counts == wanted, f"rows {set(counts.items()) ^ set(wanted.items())}")
    for name, said in expected.items():
        row = rows[f"zz/places/{name}"][0]
        demand(said in row["message"] and row["code"] == "unreadable", f"{name}: {row}, expected {said}")
        demand(str(bench.folder) not in row["message"], f"the message names a path of the machine: {row}")
    with open(bench.folder / "found" / "unpaired.tsv", encoding="utf-8", newline="") as file:
        unpaired = [row["file"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    sound = [name for name in unpaired if name.startswith("zz/places/sound/")]
    used = (bench.folder / "found" / "plan.tsv").read_text(encoding="utf-8").count("zz/places/sound/")
    demand(len(sound) + used == sum(called.values()), f"sound files of odd names: {sound}")
    return f"{len(rows)} names, {sum(wanted.values())} rows"


def manifest(bench):
    for language in ("en", "fr"):
        shutil.copy(bench.samples / f"12-7.{language}.txt", bench.folder)
    os.mkfifo(bench.folder / "pipe")
    lines = ["source\ttarget", "12-7.en.txt\t12-7.fr.txt", "12-7.en.txt\tpipe", "/dev/zero\t12-7.fr.txt",
             "12-7.en.txt\tmissing.txt", "in\t12-7.fr.txt", "12-7.en.txt\t../../../../etc/shadow-of-nothing"]
    (bench.folder / "pairs.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [bench.program, "batch", str(bench.folder / "pairs.tsv"), "-o", str(bench.folder / "found"), "--quiet"]
    bench.run("found", command=command, code=4)
    rows = failures(bench)
    files = {name for name, its in rows.items() if any(row["stage"] == "documents" for row in its)}
    wanted = {"pipe", "/dev/zero", "missing.txt", "in", "../../../../etc/shadow-of-nothing"}
    demand(files == wanted, f"files {files}")
    demand(len((bench.folder / "found" / "corpus.tsv").read_text(encoding="utf-8").splitlines()) > 30, "no corpus")
    return f"{len(files)} files"


CASES = {"contents": (contents, 100), "places": (places, 20), "manifest": (manifest, 1)}


if __name__ == "__main__":
    sys.exit(main(CASES))
