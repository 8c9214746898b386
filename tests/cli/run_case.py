#!/usr/bin/env python3
"""Runs one case of the command line in an empty folder and compares exit code and both outputs.

usage: run_case.py PROGRAM SAMPLES CASE

A case is a text file. Lines that start with # are comments; the others:
  run: COMMAND       a shell command; several are run in one shell, the last one's exit code counts
  exit: CODE         what it must return (default 0)
  stdout| LINE       the lines of standard output, all of them, in order
  stdout~ REGEX      a line that matches must be there
  stdout*            may hold anything
and the same for stderr. An output of which a case says nothing must be empty.
In a command, paralign is the program and $SAMPLES the folder of sample documents.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile


def read_case(path):
    case = {"run": [], "exit": 0, "stdout": [], "stderr": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        part = re.fullmatch(r"(run|exit|stdout|stderr)([:|~*]) ?(.*)", line)
        if not part:
            sys.exit(f"{path}: a line that no case has: {line}")
        if part[1] == "run":
            case["run"].append(part[3])
        elif part[1] == "exit":
            case["exit"] = int(part[3])
        else:
            case[part[1]].append((part[2], part[3]))
    return case


def shown(lines):
    return "\n".join(line[:200] for line in lines[:12]) + ("\n..." if len(lines) > 12 else "")


def differences(name, expected, output):
    lines = output.decode("utf-8", errors="replace").splitlines()
    if any(sign == "*" for sign, _ in expected):
        return
    whole = [text for sign, text in expected if sign == "|"]
    patterns = [text for sign, text in expected if sign == "~"]
    if (whole or not patterns) and lines != whole:
        yield f"{name} expected:\n{shown(whole)}\n{name} found:\n{shown(lines)}"
    for pattern in patterns:
        if not any(re.search(pattern, line) for line in lines):
            yield f"{name}: no line matches '{pattern}' in:\n{shown(lines)}"


def main():
    program, samples, case_file = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    case = read_case(case_file)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    environment.update(PATH=f"{program.parent}:{environment['PATH']}", SAMPLES=str(samples), LANG="C.UTF-8")
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(["sh", "-c", "\n".join(case["run"])], cwd=folder, env=environment,
                             stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    wrong = list(differences("stdout", case["stdout"], run.stdout))
    wrong += differences("stderr", case["stderr"], run.stderr)
    if run.returncode != case["exit"]:
        wrong.append(f"exit expected: {case['exit']}, found: {run.returncode}\n"
                     + run.stderr.decode("utf-8", errors="replace"))
    print("\n".join(wrong) if wrong else "as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
