"""Compound files (old Word, encrypted DOCX) and RTF, which another program converts."""

import shutil
import struct

from hostile_files.case import either, read, refused
from hostile_files.documents import TEXT, rtf

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
OFFICE = {"memory": 900, "seconds": 60}  # soffice alone takes more than the readers may


def entry(name, kind, start=END, size=0, child=FREE, right=FREE, left=FREE):
    encoded = (name + "\0").encode("utf-16-le")
    return (encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded), kind, 1, left, right, child)
            + bytes(36) + struct.pack("<IQ", start, size))


def compound(streams, table=None, directory_chain=END, first_directory=1, links=None):
    """A compound file ([MS-CFB], version 3): sector 0 is the table, 1 the directory, then the streams."""
    sectors, chain, entries = [], [FAT, directory_chain], []
    for i, (name, content) in enumerate(streams.items()):
        start, content = 2 + len(sectors), content.ljust(4096, b"\0")
        pieces = [content[at:at + 512].ljust(512, b"\0") for at in range(0, len(content), 512)]
        chain += [start + k + 1 for k in range(len(pieces) - 1)] + [END]
        sectors += pieces
        right = links if links is not None else i + 2 if i + 1 < len(streams) else FREE
        entries.append(entry(name, 2, start, len(content), right=right))
    root = entry("Root Entry", 5, child=1)
    directory = b"".join([root, *entries]).ljust(512, b"\0")[:512]
    fat = struct.pack("<128I", *((table or chain) + [FREE] * 128)[:128])
    header = (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
              + struct.pack("<IIIIIIIII", 0, 1, first_directory, 0, 4096, END, 0, END, 0)
              + struct.pack("<109I", *([0] + [FREE] * 108)))
    return header + fat + directory + b"".join(sectors)


def compounds():
    package = {"EncryptionInfo": b"\4\0\4\0\x40\0\0\0<encryption/>", "EncryptedPackage": bytes(range(256)) * 20}
    yield refused("encrypted.docx", compound(package), r"password|encrypted")
    yield refused("encrypted-old.doc", compound({"WordDocument": b"\xec\xa5\xc1\0" + bytes(7) + b"\x01"}), r"password")
    yield refused("sheet.doc", compound({"Workbook": b"\x09\x08"}), r"spreadsheet|XLS")
    yield refused("no-streams.doc", compound({}), r"found")
    yield refused("other-streams.doc", compound({"x": b"y"}), r"found")
    yield refused("name-of-controls.doc", compound({"\x1b[2J\u202e": b"y"}), r"found")
    yield refused("table-circle.doc", compound(package, table=[FAT, 1, 2, 2] + [3] * 120), r"found")
    yield refused("directory-circle.doc", compound({"x": b"y"}, directory_chain=1), r"found")
    yield refused("siblings-circle.doc", compound({"x": b"y", "z": b"y"}, links=1), r"found")
    yield refused("directory-outside.doc", compound(package, first_directory=0x7FFFFFF0), r"found")
    yield refused("header-only.doc", compound(package)[:512], r"found")
    yield refused("header-cut.doc", compound(package)[:100], r"found")


def converted():
    word = compound({"WordDocument": b"\xec\xa5\xc1\0" + bytes(4092), "1Table": bytes(4096)})
    yield either("empty-word.doc", word, **OFFICE)
    yield either("noise-word.doc", compound({"WordDocument": b"\xec\xa5\xc1\0" + bytes(8) + bytes(
        i * 89 % 256 for i in range(8000)), "1Table": bytes(i * 97 % 256 for i in range(8000))}), **OFFICE)
    yield either("groups-nested.rtf", lambda: rtf("{" * 100_000 + TEXT[1]), **OFFICE)
    yield either("groups-closed.rtf", lambda: rtf("}" * 100_000 + TEXT[1]), **OFFICE)
    yield either("binary-length.rtf", rtf(r"\bin2000000000 x" + TEXT[1]), **OFFICE)
    yield either("numbers.rtf", rtf(r"\u-99999999999 \'zz\ls99999999\ilvl-5\li999999999999 " + TEXT[1] + r"\par "), **OFFICE)
    yield either("links-outside.rtf", rtf(
        r'{\field{\*\fldinst INCLUDETEXT "file:///etc/passwd"}{\fldrslt kept}}{\*\template file:///etc/passwd}'
        r'{\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:9/x" \\d}}' + TEXT[1] + r"\par "), **OFFICE)
    yield either("header-only.rtf", rb"{\rtf1", **OFFICE)
    yield read("as-it-should-be.rtf", rtf(), text=TEXT[1], **OFFICE)


def cases():
    yield from compounds()
    if shutil.which("soffice"):
        yield from converted()
