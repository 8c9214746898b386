"""A sample resolution as a list of printed paragraphs, from which documents of any format are made.

The paragraphs are those of samples/gold; what gold leaves out comes from the sample itself: where the
note marks stand, which blanks do not break, where the cells of a table end.
"""

import dataclasses
import json
import re

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
NO_BREAK = "\u00a0"
ARABIC_LETTERS = "أبجدهوزحطي"
NAMES = ("12-7", "15-4")
LANGUAGES = ("en", "fr", "ar")


def superscript(mark):
    return "".join(SUPERSCRIPTS[int(digit)] for digit in mark)


@dataclasses.dataclass(frozen=True)
class Piece:
    """A run of text of one form, or the mark of a note."""

    text: str = ""
    emphasis: bool = False
    note: str = ""
    change: str = ""  # "ins" or "del" where tracked, "moveFrom" or "moveTo"


@dataclasses.dataclass
class Paragraph:
    id: int
    label: str
    kind: str
    number: str
    text: str
    notes: list
    marker: str = ""
    marks: list = dataclasses.field(default_factory=list)  # (offset in text, mark)
    cells: list = dataclasses.field(default_factory=list)

    @property
    def depth(self):
        """0 for a numbered paragraph, 1 for (a), 2 for (i)."""
        return len(re.sub(r"^A\d+\.", "", self.label).split(".")) - 1

    def with_number(self):
        """The same with its number as text."""
        if not self.marker:
            return self
        before = len(self.marker) + 1
        return dataclasses.replace(self, text=f"{self.marker} {self.text}", marker="",
                                   marks=[(at + before, mark) for at, mark in self.marks])

    @property
    def pieces(self):
        """The text with its first word emphasised, where that opens an act, and its note marks."""
        lead = len(self.text.split()[0]) if self.kind in ("preamble", "operative", "opener") else 0
        cuts = sorted({0, lead, len(self.text), *(at for at, _ in self.marks)})
        marks = dict(self.marks)
        pieces = []
        for begin, end in zip(cuts, [*cuts[1:], None]):
            if begin in marks:
                pieces.append(Piece(note=marks[begin]))
            if end is not None:
                pieces.append(Piece(self.text[begin:end], emphasis=end <= lead))
        return pieces


@dataclasses.dataclass
class Resolution:
    name: str
    language: str
    paragraphs: list

    @property
    def stem(self):
        return f"{self.name}.{self.language}"

    @property
    def symbol(self):
        return self.paragraphs[0].text

    @property
    def title(self):
        return next(paragraph.text for paragraph in self.paragraphs if paragraph.kind == "title")

    @property
    def right_to_left(self):
        return self.language == "ar"

    def with_numbers(self):
        """The same with numbers as text, those of notes excepted."""
        paragraphs = [paragraph if paragraph.kind == "footnote" else paragraph.with_number()
                      for paragraph in self.paragraphs]
        return dataclasses.replace(self, paragraphs=paragraphs)

    @property
    def body(self):
        return [paragraph for paragraph in self.paragraphs if paragraph.kind != "footnote"]

    @property
    def notes(self):
        return {paragraph.number: paragraph for paragraph in self.paragraphs if paragraph.kind == "footnote"}


def arabic_digits(number):
    return "".join(chr(0x660 + int(digit)) for digit in number)


def roman(numeral):
    return {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}[numeral]


def marker(paragraph, language, eastern):
    """The number of a paragraph as its language prints it."""
    if paragraph.kind == "footnote":
        return superscript(paragraph.number)
    if paragraph.kind not in ("operative", "subparagraph"):
        return ""
    number, depth = paragraph.number, paragraph.depth
    if language != "ar":
        return f"{number}." if depth == 0 else f"({number})" if language == "en" else f"{number})"
    if depth == 1:
        return f"({ARABIC_LETTERS[ord(number) - ord('a')]})"
    digits = number if depth == 0 else str(roman(number))
    digits = arabic_digits(digits) if eastern else digits
    return f"{digits}-" if depth == 0 else f"‘{digits}’"


class Sample:
    """The characters of a sample without white space, emphasis and note marks, and where they stand."""

    def __init__(self, text):
        self.text = text
        self.places = [at for at, letter in enumerate(text) if not letter.isspace() and letter not in "*" + SUPERSCRIPTS]
        self.letters = "".join(text[at] for at in self.places)
        self.reached = 0

    def gaps(self, text):
        """What stands in the sample behind each letter of `text`, as (offset behind the letter, offset of the next
        one, what stands between them); nothing where a page ends inside."""
        letters = "".join(text.split())
        found = self.letters.find(letters, self.reached)
        if found < 0:
            return []
        self.reached = found + len(letters)
        offsets = [at for at, letter in enumerate(text) if not letter.isspace()]
        places = [*self.places[found:self.reached + 1], len(self.text)]
        return [(offset + 1, next_offset, self.text[place + 1:next_place])
                for offset, next_offset, place, next_place in zip(offsets, [*offsets[1:], len(text)], places, places[1:])]


def print_as_sample(paragraph, sample):
    """Gives a paragraph of the gold its note marks, no-break blanks and cells."""
    text = list(paragraph.text)
    cells = [0]
    for behind, before, gap in sample.gaps(paragraph.text):
        marks = gap[:len(gap) - len(gap.lstrip(SUPERSCRIPTS))]
        if marks and paragraph.notes:
            paragraph.marks.append((behind, "".join(str(SUPERSCRIPTS.index(digit)) for digit in marks)))
        if NO_BREAK in gap and behind < before:
            text[behind] = NO_BREAK
        if "\t" in gap and before < len(text):
            cells += [behind, before]
    paragraph.text = "".join(text)
    if paragraph.kind == "other":
        cells.append(len(text))
        paragraph.cells = [paragraph.text[begin:end] for begin, end in zip(cells[::2], cells[1::2])]
    if [mark for _, mark in paragraph.marks] != paragraph.notes:
        raise ValueError(f"{paragraph.label}: found the marks {paragraph.marks}, expected {paragraph.notes}")


def read_gold(samples, stem):
    lines = (samples / "gold" / f"{stem}.paragraphs.jsonl").read_text(encoding="utf-8").splitlines()
    return [Paragraph(**json.loads(line)) for line in lines]


def load(samples, name, language):
    """The resolution of samples/NAME.LANGUAGE.txt."""
    stem = f"{name}.{language}"
    sample = Sample((samples / f"{stem}.txt").read_text(encoding="utf-8"))
    eastern = any("\u0661" <= letter <= "\u0669" for letter in sample.text)
    paragraphs = read_gold(samples, stem)
    for paragraph in paragraphs:
        print_as_sample(paragraph, sample)
        paragraph.marker = marker(paragraph, language, eastern)
    return Resolution(name, language, paragraphs)


def load_all(samples):
    return [load(samples, name, language) for name in NAMES for language in LANGUAGES]
