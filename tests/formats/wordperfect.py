"""WordPerfect 5.1, in which documents were written for years and which no program here can write.

A prefix of 16 bytes, then text: ASCII, codes of one byte, and codes of fixed length between two equal bytes.
"""

import struct

from resolution import NO_BREAK, Piece

LANGUAGES = ("en", "fr")
HARD_RETURN, HARD_SPACE, HARD_HYPHEN = b"\x0a", b"\xa0", b"\xa9"
TAB = b"\xc1" + bytes(7) + b"\xc1"
SUPERSCRIPT, ITALIC = 5, 8
CHARACTERS = {  # number of the set: (first code, characters from there on)
    1: (26, "ÁáÂâÄäÀàÅåÆæÇçÉéÊêËëÈèÍíÎîÏïÌìÑñÓóÔôÖöÒòÚúÛûÜüÙù"),
    4: (28, "’‘‟”“–—"),
}
QUOTES = {"«": 9, "»": 10}  # of set 4


def character(letter):
    if letter == NO_BREAK:
        return HARD_SPACE
    if letter == "-":
        return HARD_HYPHEN
    if " " <= letter <= "~":
        return letter.encode("ascii")
    if letter in QUOTES:
        return bytes([0xC0, QUOTES[letter], 4, 0xC0])
    for number, (first, characters) in CHARACTERS.items():
        if letter in characters:
            return bytes([0xC0, first + characters.index(letter), number, 0xC0])
    raise ValueError(f"WordPerfect: no code for {letter!r}")


def text(content):
    return b"".join(character(letter) for letter in content)


def attribute(code, content):
    return bytes([0xC3, code, 0xC3]) + content + bytes([0xC4, code, 0xC4])


def piece(one):
    if one.note:
        return attribute(SUPERSCRIPT, text(one.note))
    return attribute(ITALIC, text(one.text)) if one.emphasis else text(one.text)


def paragraph(one):
    if one.cells:
        return TAB.join(text(cell) for cell in one.cells)
    if one.kind == "footnote":
        return piece(Piece(note=one.number)) + text(" " + one.text)
    number = text(one.marker) + TAB if one.marker else b""
    return number + b"".join(map(piece, one.pieces))


def write(path, resolution):
    """Numbers and notes are typed; an empty line stands between paragraphs."""
    prefix = b"\xffWPC" + struct.pack("<IBBBBHH", 16, 1, 10, 0, 1, 0, 0)
    lines = (HARD_RETURN * 2).join(map(paragraph, resolution.paragraphs))
    path.write_bytes(prefix + lines + HARD_RETURN)
