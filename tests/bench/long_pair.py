#!/usr/bin/env python3
"""Aligns 10,000 made-up lines with 10,000 others and says what it took.

usage: python3 tests/bench/long_pair.py PROGRAM [--lines N] [--most-megabytes M]
The lines are of three to thirty words out of a few thousand, with numbers; the second text is the
first with a word changed in every other line, lines dropped, added and moved. Fails if the peak of
memory is above M. Time is printed, not judged: it is the machine's as much as the program's.
"""
import argparse
import os
import random
import sys
import tempfile
import time

WORDS = ("recalling resolution states parties report committee session request office measures human "
         "rights council implementation situation concern support development human assistance "
         "technical cooperation national plan women children education health water food").split()
SYLLABLES = "ba ce di fo gu ha ki lo mu ne pa ri so ta vu we xi zo".split()


def make_lines(count, random_source):
    rare = ["".join(random_source.choices(SYLLABLES, k=random_source.randint(2, 4))) for _ in range(4000)]
    lines = []
    for _ in range(count):
        length = random_source.randint(3, 30)
        words = [random_source.choice(WORDS if random_source.random() < 0.6 else rare) for _ in range(length)]
        if random_source.random() < 0.3:
            words.append(f"{random_source.randint(40, 75)}/{random_source.randint(1, 300)}")
        lines.append(words)
    return lines


def revise(lines, random_source):
    rare = random_source.choices(SYLLABLES, k=3)
    revised = []
    for words in lines:
        chance = random_source.random()
        if chance < 0.02:
            continue
        words = list(words)
        if chance < 0.5:
            words[random_source.randrange(len(words))] = "".join(rare)
        revised.append(words)
        if chance > 0.98:
            revised.append(random_source.choices(WORDS, k=8))
    for _ in range(len(revised) // 100):
        at = random_source.randrange(len(revised) - 100)
        revised.insert(at + random_source.randrange(1, 100), revised.pop(at))
    return revised[:len(lines)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--most-megabytes", type=float)
    options = parser.parse_args()
    source = random.Random(20250404)
    first = make_lines(options.lines, source)
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("first.txt", "second.txt", "links")]
        for path, lines in zip(paths, (first, revise(first, source))):
            with open(path, "w", encoding="ascii") as file:
                file.writelines(" ".join(words) + "\n" for words in lines)
        command = [options.program, "align", *paths[:2], "--input", "lines", "--language", "en", "--quiet",
                   "--to", "links", "-o", paths[2]]
        begin = time.perf_counter()
        child = os.posix_spawn(command[0], command, os.environ)
        _, status, usage = os.wait4(child, 0)
        elapsed = time.perf_counter() - begin
        if status:
            sys.exit(f"{' '.join(command)}: failed")
        with open(paths[2], encoding="ascii") as file:
            linked = sum(1 for line in file if line.strip("\n").split("\t").count("") == 0)
    peak = usage.ru_maxrss / 1024
    print(f"{options.lines} x {options.lines} lines: {linked} links, {elapsed:.2f} s "
          f"({usage.ru_utime:.2f} s ours, {usage.ru_stime:.2f} s the system's), peak {peak:.0f} MB")
    if linked < 0.9 * options.lines:
        sys.exit(f"found {linked} links, expected nine in ten lines to be linked")
    if options.most_megabytes and peak > options.most_megabytes:
        sys.exit(f"found a peak of {peak:.0f} MB, expected at most {options.most_megabytes:.0f} MB")


if __name__ == "__main__":
    main()
