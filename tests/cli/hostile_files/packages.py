"""Archives: bombs, wrong directories, names that are paths. DOCX and ODT alike."""

import dataclasses
import io
import zipfile
import zlib

from hostile_files.case import either, read, refused
from hostile_files.documents import (TEXT, docx, docx_parts, odt, odt_content, odt_paragraphs, odt_parts, w_document,
                                     w_paragraphs)
from hostile_files.zip_file import Part, deflated_run, packed, zip_file


def bomb(parts, main, byte, megabytes, claimed=None):
    """The main part unpacks to so many megabytes, whatever the directory claims."""
    data, checksum = deflated_run(byte, megabytes)
    size = megabytes << 20 if claimed is None else claimed
    return zip_file([Part(name, content.encode()) for name, content in parts.items() if name != main]
                    + [Part(main, b"", packed=data, size=size, checksum=checksum)])


def wide_text(megabytes):
    """Text that packs well, but not like a bomb."""
    line = "".join(chr(97 + i * i % 26) for i in range(997)) + " "
    return " ".join(f"{i}{line}" for i in range((megabytes << 20) // 1000))


def nested(depth=8):
    inner = b"x" * 100_000
    for _ in range(depth):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for i in range(10):
                archive.writestr(f"{i}.zip", inner)
        inner = target.getvalue()
    return inner


def changed(parts, main, **fields):
    """The directory is wrong about the main part."""
    return zip_file([dataclasses.replace(Part(name, content.encode()), **(fields if name == main else {}))
                     for name, content in parts.items()])


def of_kind(ending, parts, main, secondary):
    whole = {name: content for name, content in parts.items()}

    def case(make, name, content, *rest, **others):
        return make(f"{name}.{ending}", content, *rest, **others)

    yield case(refused, "bomb-size", lambda: bomb(whole, main, b" ", 400), r"found a part of 400 MB")
    yield case(refused, "bomb-ratio", lambda: bomb(whole, main, b" ", 40), r"packed more than \d+ times")
    yield case(refused, "bomb-hidden-size", lambda: bomb(whole, main, b" ", 400, claimed=1000),
               r"damaged|size|checksum|ill-formed")
    yield case(refused, "bomb-no-size", lambda: bomb(whole, main, b" ", 400, claimed=0xFFFFFFFF), r"found")
    yield case(either, "bomb-of-parts", lambda: packed({**whole, secondary: wide_text(60), main: wide_text(60)}))
    yield case(read, "bomb-nested", lambda: packed({**whole, "media/inner.zip": nested()}), text=TEXT[1])
    yield case(refused, "bomb-in-place", lambda: packed({**whole, main: nested(2)}), r"ill-formed")
    yield case(refused, "many-parts", lambda: packed({**whole, **{f"{i}": "" for i in range(30_000)}}),
               r"more than \d+ parts")
    yield case(refused, "overlapping-parts", lambda: zip_file(
        [Part(name, content.encode()) for name, content in whole.items()]
        + [Part(f"{i}", b"", packed=b"", size=1 << 31, packed_size=1000, offset=0) for i in range(25_000)]),
        r"more than \d+ parts")
    names = {"../../../../../../../../tmp/paralign-hostile": "x", "/tmp/paralign-hostile": "x", "..\\..\\evil": "x",
             "C:\\evil": "x", "": "x", "a/../../b": "x", "\u202excod.exe": "x", "x" * 60_000: "x"}
    yield case(read, "path-names", packed({**names, **whole}), text=TEXT[1])
    yield case(read, "doubled-main-part", zip_file(
        [Part(name, content.encode()) for name, content in whole.items()]
        + [Part(main, whole[main].replace(TEXT[1], "Another text").encode())]), text=TEXT[1], never="Another text")
    length = len(whole[main].encode())
    yield case(refused, "size-too-small", changed(whole, main, size=length // 2), r"found")
    yield case(refused, "size-too-large", changed(whole, main, size=length * 2), r"damaged")
    yield case(refused, "packed-size-too-small", changed(whole, main, packed_size=20), r"found")
    yield case(refused, "packed-size-too-large", changed(whole, main, packed_size=0x7FFFFFFF), r"found")
    yield case(refused, "checksum", changed(whole, main, checksum=1), r"checksum")
    yield case(refused, "offset-outside", changed(whole, main, offset=0x7FFFFFFF), r"found")
    yield case(refused, "offset-of-another", changed(whole, main, offset=0), r"found")
    yield case(refused, "unknown-packing", changed(whole, main, method=14), r"found")
    yield case(refused, "encrypted-part", changed(whole, main, flags=1), r"encrypted")
    parts_of = [Part(name, content.encode()) for name, content in whole.items()]
    yield case(either, "count-too-large", zip_file(parts_of, count=60_000))
    yield case(either, "count-zero", zip_file(parts_of, count=0))
    yield case(either, "directory-outside", zip_file(parts_of, directory_offset=0x7FFFFFFF))
    yield case(either, "directory-at-start", zip_file(parts_of, directory_offset=0))
    yield case(either, "ends-in-the-comment", zip_file(parts_of, comment=b"PK\5\6" * 15_000))
    yield case(read, "long-comment", zip_file(parts_of, comment=b"x" * 60_000), text=TEXT[1])
    yield case(either, "garbage-data", zip_file([*parts_of[:-1], Part(parts_of[-1].name, b"", packed=b"\xff" * 5000,
                                                                      size=5000, checksum=zlib.crc32(b""))]))


def cases():
    yield from of_kind("docx", docx_parts(w_document(w_paragraphs(*TEXT)), [("styles", "<styles/>")]),
                       "word/document.xml", "word/styles.xml")
    yield from of_kind("odt", odt_parts(odt_content(odt_paragraphs(*TEXT)), styles_xml="<styles/>"), "content.xml",
                       "styles.xml")
    yield refused("empty-archive.docx", packed({}), r"found")
    yield refused("archive.zip", packed({"a.txt": "x"}), r"found a ZIP archive")
    yield refused("not-packed.docx", b"PK\3\4 and no more", r"found")
    yield refused("sheet.odt", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                                       "content.xml": "<x/>"}), r"spreadsheet")
    yield refused("type-of-controls.odt", packed({"mimetype": "application/\x1b[2J\x07\r\n\u202e\u0000" + "y" * 5000,
                                                  "content.xml": "<x/>"}), r"found")
    yield refused("type-not-utf-8.odt", packed({"mimetype": b"application/\xff\xfe\xc3", "content.xml": b"<x/>"}),
                  r"found")
    yield read("docx-named.odt", docx(), text=TEXT[1])
    yield read("odt-named.docx", odt(), text=TEXT[1])
