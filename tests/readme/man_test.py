#!/usr/bin/env python3
"""The man page has every option and exit code that --help prints, and no option more.

usage: man_test.py PROGRAM PAGE.scd
"""

import pathlib
import re
import subprocess
import sys

OPTION = r"--[a-z][a-z-]*"


def help_of(program, *command):
    return subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True).stdout


def main():
    program, page = sys.argv[1], pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")
    overview = help_of(program)
    commands = re.findall(r"^  ([a-z]+)  +\S", overview, flags=re.MULTILINE)
    printed = {"--help", "--version"}
    for command in commands:
        printed.update(re.findall(rf"^  (?:-\w \[ )?({OPTION})", help_of(program, command), flags=re.MULTILINE))
    described = set(re.findall(rf"\*({OPTION})\*", page))
    wrong = [f"{option}: not in the man page" for option in sorted(printed - described)]
    wrong += [f"{option}: in the man page, not in any --help" for option in sorted(described - printed)]
    wrong += [f"{command}: not in the man page" for command in commands if f"*{command}*" not in page]
    codes = re.findall(r"\b(\d+) (?:done|usage|an |interrupted)", overview)
    wrong += [f"exit code {code}: not in the man page" for code in codes if f"\n*{code}*\n" not in page]
    print("\n".join(wrong) or f"{len(commands)} commands, {len(printed)} options, {len(codes)} exit codes")
    return 1 if wrong or not commands or not codes else 0


if __name__ == "__main__":
    sys.exit(main())
