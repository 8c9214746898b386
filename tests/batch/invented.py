#!/usr/bin/env python3
"""Makes resolutions about things that no lexicon knows, in English and French: their words are invented, and each
has one translation. A lexicon can be learnt from them.

usage: invented.py FOLDER COUNT [--seed N]

Writes FOLDER/C_RES_200_1-E.txt and so on.
"""

import argparse
import pathlib
import random

OPENERS = {"en": "The Council of the Isles and Straits,", "fr": "Le Conseil des îles et des détroits,"}
# What paragraphs begin with, and what joins their words.
RECITALS = {"en": "Recalling", "fr": "Rappelant"}
ACTS = {"en": "Requests", "fr": "Prie"}
JOINTS = {"en": ("the", "of the", "and the", "with the", "in the"), "fr": ("le", "du", "et le", "avec le", "dans le")}
ENDS = {"en": ";", "fr": "\u00a0;"}
SYLLABLES = {"en": ("gro", "wem", "thu", "sky", "hof", "wab"), "fr": ("zil", "dac", "nuv", "pex", "jom", "bri")}
LAST = {"en": "k", "fr": "p"}
PARAGRAPHS = 12  # of either sort
WORDS = 5  # in a paragraph


def invented_words(count):
    """Pairs of words: no two alike, and none like its translation."""
    words = []
    for number in range(count):
        digits = (number % 6, number // 6 % 6, number // 36 % 6)
        words.append({language: "".join(SYLLABLES[language][digit] for digit in digits) + LAST[language]
                      for language in ("en", "fr")})
    return words


def paragraph(begin, words, language, end):
    joined = " ".join(f"{joint} {word[language]}" for joint, word in zip(JOINTS[language], words))
    return f"{begin} {joined}{end}"


def body(chosen, language):
    recitals = [paragraph(RECITALS[language], words, language, ",") for words in chosen[:PARAGRAPHS]]
    acts = [paragraph(f"{i}. {ACTS[language]}", words, language, ENDS[language])
            for i, words in enumerate(chosen[PARAGRAPHS:], 1)]
    acts[-1] = acts[-1].rstrip(";\u00a0") + "."
    return "\n\n".join([OPENERS[language], *recitals, *acts]) + "\n"


def make(folder, count, seed=1):
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    words = invented_words(180)
    for number in range(count):
        chosen = [chance.sample(words, WORDS) for _ in range(2 * PARAGRAPHS)]
        own = f"{200 + number // 40}/{1 + number % 40}"
        for language, letter in (("en", "E"), ("fr", "F")):
            head = [f"C/RES/{own}", {"en": "English", "fr": "Français"}[language], f"{own}. "
                    + " ".join(word[language].capitalize() for word in chosen[0][:4])]
            name = f"C_RES_{own.replace('/', '_')}-{letter}.txt"
            (folder / name).write_text("\n\n".join(head) + "\n\n" + body(chosen, language), encoding="utf-8")
    return words


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    make(options.folder, options.count, options.seed)


if __name__ == "__main__":
    main()
