#!/usr/bin/env python3
"""Makes pairs of translations out of the samples, all different: numbers and words are changed, the same in both.

usage: generate.py SAMPLES FOLDER COUNT [--seed N]

Writes FOLDER/000/C_RES_100_1-E.txt and so on, two languages of each resolution.
"""

import argparse
import pathlib
import random
import re

LANGUAGES = ("en", "fr", "ar")
LETTERS = {"en": "E", "fr": "F", "ar": "A"}
# What the resolutions are about: the first of each line stands in the samples.
THINGS = {
    "en": ("lighthouses", "harbours", "islands", "beacons", "ferries", "archives", "gardens", "bridges"),
    "fr": ("phares", "ports", "archipels", "balises", "bateaux", "registres", "jardins", "ponts"),
    "ar": ("المنارات", "الموانئ", "الجزر", "العلامات", "السفن", "السجلات", "الحدائق", "الجسور"),
}
ARABIC = {ord("0") + i: 0x660 + i for i in range(10)}  # digits
# Neither years nor numbers of resolutions, paragraphs and days.
NUMBER = r"(?<![\d/.,\u2013-])(?<!^)(?:3[2-9]|[4-9]\d|[1-9]\d\d)(?![\d/.,\u2013-])"


class Template:
    """A sample, cut once where it is to be changed."""

    def __init__(self, text, own, language):
        self.things = THINGS[language]
        self.own, self.own_arabic = own, own.translate(ARABIC)
        names = "|".join(re.escape(name) for name in (self.things[0], self.own, self.own_arabic))
        self.pieces = re.split(f"({NUMBER}|{names})", text, flags=re.MULTILINE)  # every other one is kept

    def changed(self, number, chance):
        new = f"{100 + number // 60}/{1 + number % 60}"
        instead = {self.things[0]: self.things[number % len(self.things)],
                   self.own: new, self.own_arabic: new.translate(ARABIC)}
        pieces = self.pieces.copy()
        for i in range(1, len(pieces), 2):
            if pieces[i] not in instead:
                instead[pieces[i]] = str(int(pieces[i]) + chance.randrange(800))
            pieces[i] = instead[pieces[i]]
        return "".join(pieces)


def make(samples, folder, count, seed=1):
    """Returns the paths."""
    templates = {(own, language): Template((samples / f"{own}.{language}.txt").read_text(encoding="utf-8"),
                                           own.replace("-", "/"), language)
                 for own in ("12-7", "15-4") for language in LANGUAGES}
    paths = []
    for number in range(count):
        own = ("12-7", "15-4")[number % 2]
        left_out = number % 3
        inside = folder / f"{number // 100:03}"
        inside.mkdir(parents=True, exist_ok=True)
        for language in LANGUAGES[:left_out] + LANGUAGES[left_out + 1:]:
            name = f"C_RES_{100 + number // 60}_{1 + number % 60}-{LETTERS[language]}.txt"
            chance = random.Random(f"{seed} {number}")  # the same for each language
            path = inside / name
            path.write_text(templates[own, language].changed(number, chance), encoding="utf-8")
            paths.append(path)
    return paths


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("samples", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(f"{len(make(options.samples, options.folder, options.count, options.seed))} files")


if __name__ == "__main__":
    main()
