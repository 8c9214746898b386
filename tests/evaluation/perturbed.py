"""Translations with paragraphs dropped, merged and moved: made from texts that say the same line by line.

Each paragraph is dropped with probability 0.08 on either side, each on its own; on the second side
neighbours are merged with probability 0.05, and for each 25 paragraphs a block of one to three is
moved to any place. Five draws of each text and pair of languages; the draws are fixed by their names.
"""

import random

from corpora import LANGUAGES, text_lines
from measure import Gold, Measured

DROPPED, MERGED, A_MOVE, LONGEST_MOVE, SEEDS = 0.08, 0.05, 25, 3, 5
LEAST_LINES, LEAST_DOCUMENT = 15, 10


def draw_sides(count, seed):
    """Two lists of groups of line numbers: what each side prints, paragraph by paragraph."""
    draw = random.Random(seed).random  # the one generator whose numbers no Python version changes
    below = lambda n: int(draw() * n)
    first = [[i] for i in range(count) if draw() >= DROPPED]
    second = []
    open_group = False  # the last group takes the next line
    for i in range(count):
        if draw() < DROPPED:
            continue
        if open_group:
            second[-1].append(i)
            open_group = False
        else:
            second.append([i])
            open_group = draw() < MERGED
    # What is left of 25 has its share of a move.
    moves = len(second) // A_MOVE + (draw() < len(second) % A_MOVE / A_MOVE)
    for _ in range(moves):
        length = min(1 + below(LONGEST_MOVE), len(second))
        begin = below(len(second) - length + 1)
        block, second[begin:begin + length] = second[begin:begin + length], []
        place = below(len(second) + 1)
        second[place:place] = block
    return first, second


def chunks(texts, size):
    """Texts {language: [line...]} that say the same line by line, cut into chunks of lines."""
    counts = {len(lines) for lines in texts.values()}
    if len(counts) != 1:
        raise SystemExit(f"found {sorted(counts)} lines in the three languages, expected equal numbers")
    cut = ({code: lines[i:i + size] for code, lines in texts.items()} for i in range(0, counts.pop(), size))
    return [chunk for chunk in cut if len(chunk["en"]) >= LEAST_LINES]


def three(name_of):
    return {code: text_lines(name_of(code)) for code in ("en", "fr", "ar")}


def unv1_chunks(corpus):
    """The sentences of each organ, one after another: documents are too short."""
    organs = {}
    for row in text_lines(corpus / "unv1" / "train.tsv"):
        if row.startswith("#"):
            continue
        _, document, *lines = row.split("\t")
        texts = organs.setdefault(document.split("/")[1], {"en": [], "fr": [], "ar": []})
        for code, line in zip(texts, lines):
            texts[code].append(line)
    return [chunk for organ in sorted(organs) for chunk in chunks(organs[organ], 45)]


def documents(corpus):
    folder = corpus / "unv1" / "by-document"
    names = sorted(path.name.removesuffix(".en") for path in folder.glob("*.en"))
    texts = (three(lambda code, name=name: folder / f"{name}.{code}") for name in names)
    return [text for text in texts if len(text["en"]) >= LEAST_DOCUMENT]


def texts_of(corpus):
    """{name: [{language: [line...]}...]}"""
    return {"unv1, chunks of 45": unv1_chunks(corpus),
            "sdg, chunks of 60": chunks(three(lambda code: corpus / "sdg" / "document" / f"{code}.txt"), 60),
            "tico19, chunks of 40": chunks(three(lambda code: corpus / "tico19" / f"{code}.txt"), 40),
            "unv1, documents of 10 lines and more": documents(corpus)}


def measure(aligner, corpus, folder, seeds=SEEDS):
    """[Measured] with (name of the texts, pair of languages) as group; files are written to `folder`."""
    def one(item):
        name, number, text, pair, seed = item
        sides = draw_sides(len(text["en"]), f"{name} {number} {pair[0]} {pair[1]} {seed}")
        stem = f"{name.split(',')[0]}.{len(name)}.{number}.{'-'.join(pair)}.{seed}"
        paths = []
        for code, groups in zip(pair, sides):
            paths.append(folder / f"{stem}.{code}.txt")
            lines = [" ".join(text[code][i] for i in group) for group in groups]
            paths[-1].write_text("\n".join(lines) + "\n", encoding="utf-8")
        place = {i: row for row, group in enumerate(sides[1]) for i in group}
        sure = {(row, place[i]) for row, group in enumerate(sides[0]) for i in group if i in place}
        counts = aligner.lines(*paths, Gold(sure, set()), pair)
        for path in paths:
            path.unlink()
        return Measured((name, pair), f"{name} {number}", counts)
    return aligner.all(one, [(name, number, text, pair, seed) for name, texts in texts_of(corpus).items()
                             for pair in LANGUAGES for number, text in enumerate(texts) for seed in range(seeds)])
