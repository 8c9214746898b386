#!/usr/bin/env python3
"""Reads files that should harm a reader, and judges what becomes of them.

usage: hostile.py PROGRAM GROUP [NAME...] [--sanitized] [--table]

GROUP is a module of hostile_files: packages, markup, word, open_document, web, plain, portable, old, cut_off. With names
only these files of it. Each file is written into an empty folder and given to "PROGRAM segment". Of all is asked:
  - exit 0 with paragraphs that are valid UTF-8 and JSON, or exit 3 with one line that names the file
  - no control characters in messages, nothing of other files in any output, no file left behind
  - less memory than the case allows, for the program and for each that it starts
  - less time of a processor; a program that waits is ended after two minutes
--sanitized: sanitizers take memory and time of their own, so neither is judged. --table prints what became of each.
"""

import dataclasses
import importlib
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import threading

from hostile_files.case import READ, REFUSED

PATIENCE = 120  # seconds
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclasses.dataclass
class Run:
    code: int  # negative: ended by that signal
    stdout: bytes
    stderr: bytes
    megabytes: int
    seconds: float
    left: list


def run(program, case, folder, limited):
    path = folder / case.name
    path.write_bytes(case.bytes())

    def limit():
        if limited:
            resource.setrlimit(resource.RLIMIT_CPU, (case.seconds, case.seconds + 1))

    with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        process = subprocess.Popen([program, "segment", *case.options, case.name], cwd=folder, stdout=stdout,
                                   stderr=stderr, stdin=subprocess.DEVNULL, preexec_fn=limit)
        alarm = threading.Timer(PATIENCE, process.kill)
        alarm.start()
        _, status, used = os.wait4(process.pid, 0)  # of the program and of all that it waited for
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        stdout.seek(0)
        stderr.seek(0)
        left = sorted(str(it.relative_to(folder)) for it in folder.rglob("*") if it != path)
        return Run(process.returncode, stdout.read(), stderr.read(), used.ru_maxrss // 1024,
                   used.ru_utime + used.ru_stime, left)


def text_of(output):
    """What was read, or the reason why the output is none."""
    texts = []
    for line in output.decode().splitlines():
        texts.append(json.loads(line)["text"])
        texts[-1].encode()
    return "\n".join(texts)


def faults_of_read(case, found, messages):
    if found.code != 0:
        yield f"exit {found.code}, expected 0"
        return
    if any(not line.startswith("note: ") for line in messages):
        yield f"a message that is no note: {messages[0][:200]}"
    text = text_of(found.stdout)
    if not text and not messages:
        yield "exit 0, and neither text nor a note"
    if case.text not in text:
        yield f"the text has no '{case.text}'"


def faults_of_refused(case, found, messages):
    if found.code not in (3, case.code):
        yield f"exit {found.code}, expected {case.code}"
        return
    if found.stdout:
        yield f"refused, but {len(found.stdout)} bytes of output"
    if len(messages) != 1:
        yield f"{len(messages)} lines of messages, expected one"
    elif case.code == 3 and not messages[0].startswith(f"paralign: {case.name}"):
        yield f"the message does not name the file: {messages[0][:200]}"


def faults_of(case, found, limited):
    try:
        messages = found.stderr.decode().splitlines()
        outputs = found.stderr.decode() + found.stdout.decode()
        if case.outcome == READ or (case.outcome != REFUSED and found.code == 0):
            yield from faults_of_read(case, found, messages)
        else:
            yield from faults_of_refused(case, found, messages)
    except ValueError as error:  # neither UTF-8 nor JSON
        yield f"output is not what it should be: {error}"
        return
    if case.message and not any(re.search(case.message, line) for line in messages):
        yield f"no message matches '{case.message}': {(messages or ['none'])[0][:200]}"
    if CONTROLS.search(found.stderr.decode().replace("\n", "")):
        yield "control characters in a message"
    if any(len(line) > 2000 for line in messages):
        yield "a message of more than 2,000 letters"
    if case.never in outputs:
        yield f"'{case.never}' in the output"
    if found.left:
        yield f"left behind: {', '.join(found.left[:3])}"
    if limited and found.megabytes > case.memory:
        yield f"{found.megabytes} MB, expected at most {case.memory}"


def row(case, found):
    message = found.stderr.decode(errors="replace").splitlines()[:1]
    return f"{case.name:44} {found.code:4} {found.megabytes:5} MB {found.seconds:6.1f} s  {''.join(message)[:150]}"


def main():
    options = {word for word in sys.argv[1:] if word.startswith("--")}
    program, group, *names = [word for word in sys.argv[1:] if word not in options]
    program = str(pathlib.Path(program).resolve())
    limited, failed, count = "--sanitized" not in options, 0, 0
    for case in importlib.import_module(f"hostile_files.{group}").cases():
        if names and case.name not in names:
            continue
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            found = run(program, case, pathlib.Path(folder), limited)
        faults = list(faults_of(case, found, limited))
        if "--table" in options or faults:
            print(row(case, found))
        for fault in faults:
            print(f"  FAULT {fault}")
        failed += bool(faults)
    print(f"{group}: {count} files, {failed} of them with faults")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
