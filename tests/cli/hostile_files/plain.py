"""Plain text: lines without end, bytes that are no text, orders that are hidden."""

import random

from hostile_files.case import either, read, refused
from hostile_files.documents import TEXT, text

SOUND = text().decode()


def large():
    yield either("one-line.txt", lambda: b"word " * 10_000_000)
    yield either("one-word.txt", lambda: b"x" * 50_000_000)
    yield either("one-line-arabic.txt", lambda: "\u0642\u0631\u0627\u0631 ".encode() * 5_000_000)
    yield either("empty-lines.txt", lambda: text() + b"\n" * 50_000_000)
    yield either("carriage-returns.txt", lambda: text() + b"\r" * 10_000_000)
    yield either("form-feeds.txt", lambda: text() + b"\f" * 3_000_000)
    yield either("numbers.txt", lambda: text() + b"1. x\n" * 300_000)
    yield either("letters.txt", lambda: text() + b"(a) x\n" * 300_000)
    yield either("brackets.txt", lambda: text() + b"(((((" * 500_000 + b"[[[[[" * 500_000)
    yield either("asterisks.txt", lambda: text() + b"*_*" * 500_000)
    yield either("quotes.txt", lambda: text() + b"> " * 500_000)
    yield either("rules.txt", lambda: text() + b"---\n***\n# x\n|a|b|\n" * 100_000)
    yield either("notes.txt", lambda: text() + "[^1] \u00b9 ".encode() * 200_000)
    yield either("digits.txt", lambda: text() + b"1" * 5_000_000)
    yield either("dots.txt", lambda: text() + b"1." * 2_000_000)
    yield either("hyphens.txt", lambda: text() + b"word-\n" * 300_000)
    yield either("marks.txt", lambda: text() + ("e" + "\u0301" * 2_000_000).encode())
    yield either("joiners.txt", lambda: text() + ("a\u200d\u00ad\ufeff" * 500_000).encode())
    yield either("resolutions.txt", lambda: text() + b"Resolution 12/7\nThe Council,\n1. Decides.\n" * 20_000)


def no_text():
    noise = bytes(random.Random(7).randrange(256) for _ in range(200_000))
    yield either("noise.txt", noise)
    yield either("noise-high.txt", bytes(128 | byte for byte in noise))
    yield either("all-ff.txt", b"\xff" * 1_000_000)
    yield refused("nul-only.txt", b"\0" * 1_000_000, r"found")
    yield read("nul-bytes.txt", SOUND.replace("Recalling", "Rec\0alling").encode(), r"R101", text="Decides")
    yield refused("empty.txt", b"", r"found")
    yield refused("blank.txt", b" \r\n\t\f\n" * 100, r"found")
    yield refused("mark-only.txt", b"\xef\xbb\xbf", r"found")
    yield read("ill-formed-utf-8.txt", SOUND.encode() + b"\xff\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80\xc3\n", text=TEXT[1])
    yield read("cut-sequence.txt", b"\xef\xbb\xbf" + SOUND.encode() + "\u0642".encode()[:1], r"R101", text=TEXT[1])
    yield read("lone-surrogates-utf-8.txt", b"\xef\xbb\xbf" + SOUND.encode() + b"\xed\xa0\x80 \xed\xb0\x80\n", r"R101",
               text=TEXT[1])
    yield read("controls.txt", (SOUND + "a\x1b[2Jb\x07c\x7fd\x85e\x0b\n").encode(), text=TEXT[1])
    yield refused("image.txt", b"\x89PNG\r\n\x1a\n" + noise, r"found")
    yield refused("program.txt", b"\x7fELF\2\1\1" + b"\0" * 9 + noise, r"found")


def encodings():
    for name, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-32-le", b"\xff\xfe\0\0"),
                       ("utf-32-be", b"\0\0\xfe\xff")):
        whole = mark + SOUND.encode(name)
        yield read(f"{name}.txt", whole, text=TEXT[1])
        yield either(f"{name}-odd.txt", whole[:-1])
        yield either(f"{name}-odd-without-mark.txt", whole[len(mark):-1])
        lone = mark + SOUND.encode(name) + "x\ud800y\udc00z\n".encode(name, "surrogatepass")
        yield read(f"{name}-lone-surrogates.txt", lone, r"R101", text=TEXT[1])
        yield either(f"{name}-mark-only.txt", mark)
    yield refused("unknown-name.txt", SOUND.encode(), r"x-of-nowhere", options=("--encoding", "x-of-nowhere"), code=2)
    yield refused("name-of-controls.txt", SOUND.encode(), r"", options=("--encoding", "\x1b[2J" + "x" * 5000), code=2)
    for name in ("utf-16", "utf-32", "iso-2022-jp", "utf-7", "ebcdic-us", "windows-1256"):
        yield either(f"read-as-{name}.txt", SOUND.encode(), options=("--encoding", name), code=2)


def order():
    yield read("bidi-controls.txt", (SOUND + "Decides \u202eon\u202c, \u2066and\u2069.\n").encode(), r"R112", text=TEXT[1])
    yield read("bidi-open.txt", (SOUND + "\u202e\u202d\u2067" * 1000 + "x\n").encode(), r"R112", text=TEXT[1])


def cases():
    yield from large()
    yield from no_text()
    yield from encodings()
    yield from order()
    yield read("as-it-should-be.txt", text(), text=TEXT[1])
