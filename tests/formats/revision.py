"""Two successive resolutions as one text with tracked changes: the first is the original, the second the final one.

The links of samples/gold say which paragraphs belong together. Words that differ are inserted and
deleted; so are paragraphs without a partner; a paragraph that stands elsewhere word for word is moved; of a
split or a merger the paragraph mark alone is inserted or deleted.
"""

import dataclasses
import difflib
import re

from resolution import Paragraph, Piece

END = Piece("\n")  # the mark that ends a paragraph


@dataclasses.dataclass
class Revised:
    """A paragraph with its changes; `change` is that of its end mark."""

    paragraph: Paragraph
    pieces: list
    change: str = ""
    cells: list = dataclasses.field(default_factory=list)


def words(pieces):
    """The pieces cut into words and blanks."""
    return [dataclasses.replace(piece, text=word) for piece in pieces
            for word in ([""] if piece.note else re.findall(r"\s+|\S+", piece.text))]


def compare(old, new):
    """The words of both sides in order, with their changes; equal ones once."""
    key = lambda piece: (piece.text, piece.note)  # emphasis is no change of words
    matcher = difflib.SequenceMatcher(None, [key(piece) for piece in old], [key(piece) for piece in new], autojunk=False)
    merged = []
    for operation, i, i_end, j, j_end in matcher.get_opcodes():
        if operation == "equal":
            merged += new[j:j_end]
        else:
            merged += [dataclasses.replace(piece, change="del") for piece in old[i:i_end]]
            merged += [dataclasses.replace(piece, change="ins") for piece in new[j:j_end]]
    return merged


def joined(pieces):
    """Neighbours of one form and one change become one piece."""
    result = []
    for piece in pieces:
        last = result[-1] if result else None
        if last and not last.note and not piece.note and (last.emphasis, last.change) == (piece.emphasis, piece.change):
            result[-1] = dataclasses.replace(last, text=last.text + piece.text)
        else:
            result.append(piece)
    return result


def compare_pieces(old, new):
    return joined(compare(words(old), words(new)))


def with_ends(paragraphs):
    """The words of several paragraphs, with the marks between them."""
    result = []
    for paragraph in paragraphs:
        result += words(paragraph.pieces) + [END]
    return result[:-1]


def amended(old, new):
    """Paragraphs that belong together: one for each end mark that either side has."""
    if new[0].cells:
        cells = [compare_pieces([Piece(a)], [Piece(b)]) for a, b in zip(old[0].cells, new[0].cells)]
        return [Revised(new[0], [], cells=cells)]
    result, pieces = [], []
    for piece in compare(with_ends(old), with_ends(new)):
        if piece.text == END.text:
            result.append(Revised(new[0], joined(pieces), piece.change))
            pieces = []
        else:
            pieces.append(piece)
    return [*result, Revised(new[0], joined(pieces))]


def whole(paragraph, change):
    return Revised(paragraph, [dataclasses.replace(piece, change=change) for piece in paragraph.pieces], change)


def changed_wholly(old, new, side):
    """The paragraphs of one side of a link that could not stay in their place."""
    moved = [paragraph.text for paragraph in old] == [paragraph.text for paragraph in new]
    if side == "old":
        return [whole(paragraph, "moveFrom" if moved else "del") for paragraph in old]
    return [whole(paragraph, "moveTo" if moved else "ins") for paragraph in new]


def apart(old, new):
    """The same without marks of their own for the ends of paragraphs: of a split or a merger the first stay together."""
    return [*amended(old[:1], new[:1]), *(whole(paragraph, "del") for paragraph in old[1:]),
            *(whole(paragraph, "ins") for paragraph in new[1:])]


def read_links(samples, original, final):
    """The links of the gold as pairs of paragraphs, those of notes left out."""
    path = samples / "gold" / f"{original.stem}--{final.stem}.links.tsv"
    links = []
    for line in path.read_text(encoding="utf-8").splitlines():
        sides = [[int(id) for id in side.split(",") if id] for side in line.split("\t")[:2]]
        old, new = ([document.paragraphs[id] for id in ids] for document, ids in zip((original, final), sides))
        if (old or new)[0].kind != "footnote":
            links.append((old, new))
    return links


def revise(samples, original, final, amend=amended):
    """The paragraphs of both resolutions in one order, with their changes."""
    links = read_links(samples, original, final)
    before = sorted((old[0].id, index) for index, (old, _) in enumerate(links) if old)
    after = sorted((new[0].id, index) for index, (_, new) in enumerate(links) if new)
    before, after = ([index for _, index in side] for side in (before, after))
    result = []
    for operation, i, i_end, j, j_end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for index in before[i:i_end]:
            result += amend(*links[index]) if operation == "equal" else changed_wholly(*links[index], "old")
        if operation != "equal":
            for index in after[j:j_end]:
                result += changed_wholly(*links[index], "new")
    return result


def revised_notes(original, final, deleted=""):
    """What each note says: mark, and its words with their changes; `deleted` is that of a note that went."""
    old, new = original.notes, final.notes
    notes = {}
    for mark in sorted({*old, *new}):
        both = mark in old and mark in new
        notes[mark] = (compare_pieces(old[mark].pieces, new[mark].pieces) if both
                       else [Piece(old[mark].text, change=deleted)] if mark in old else new[mark].pieces)
    return notes
