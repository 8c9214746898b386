#!/usr/bin/env python3
"""Runs the console blocks of README.md and compares what they show with what comes out.

usage: readme_test.py PROGRAM ROOT [--update]

In a ```console block a line "$ COMMAND" is run by sh in a copy of samples/, and the lines below it
are its output (standard error behind standard output). "..." alone on a line stands for any lines.
--update writes the real output into the file; a block with "..." is left as it is.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def run(command, folder, program):
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=60, check=False)
    return (done.stdout + done.stderr).splitlines()


def matches(expected, found):
    if "..." not in expected:
        return expected == found
    cut = expected.index("...")
    tail = expected[cut + 1:]
    if found[:cut] != expected[:cut]:
        return False
    rest = found[cut:]
    return any(matches(tail, rest[i:]) for i in range(len(rest) + 1))


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    readme = root / "README.md"
    failures = commands = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "samples"
        shutil.copytree(root / "samples", folder)

        def check(block):
            nonlocal failures, commands
            parts = re.split(r"^\$ (.*)\n", block[2], flags=re.MULTILINE)
            text = parts[0]
            for command, shown in zip(parts[1::2], parts[2::2]):
                commands += 1
                found, expected = run(command, folder, program), shown.splitlines()
                if not matches(expected, found):
                    failures += 1
                    print(f"$ {command}\n--- README.md shows:\n{shown}--- found:\n" + "\n".join(found))
                keep = "..." in expected
                text += f"$ {command}\n" + (shown if keep else "".join(line + "\n" for line in found))
            return block[1] + text + block[3]

        old = readme.read_text(encoding="utf-8")
        new = re.sub(r"(^```console\n)(.*?)(^```$)", check, old, flags=re.MULTILINE | re.DOTALL)
    if "--update" in sys.argv:
        readme.write_text(new, encoding="utf-8")
        failures = 0
    print(f"{commands} commands, {failures} differ")
    return 1 if failures or not commands else 0


if __name__ == "__main__":
    sys.exit(main())
