"""XML that bites: entities, nesting, numbers of elements, encodings. DOCX, ODT and flat ODT alike."""

from hostile_files.case import either, read, refused
from hostile_files.documents import (DECLARATION, TEXT, docx, docx_parts, fodt, odt, odt_content, odt_paragraphs,
                                     odt_parts, w_document, w_paragraphs)
from hostile_files.zip_file import packed

LAUGHS = ("<!DOCTYPE x [<!ENTITY l0 \"ha\">"
          + "".join(f"<!ENTITY l{i} \"{f'&l{i - 1};' * 10}\">" for i in range(1, 12)) + "]>")
SECRETS = ("<!DOCTYPE x [<!ENTITY s SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM "
           "\"file:///etc/passwd\"> %p;]>")
REMOTE = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"
DEEP, WIDE = 100_000, 1_900_000


def word(text, before=""):
    return docx(w_paragraphs(*TEXT, text), before=before)


def open_document(text, before=""):
    return odt(odt_paragraphs(*TEXT, text), before=before)


def flat(text, before=""):
    return fodt(odt_paragraphs(*TEXT, text), before=before)


def of_kind(ending, make, span, empty):
    """`span`: an element that nests; `empty`: one that may stand often."""
    opening, closing = f"<{span}>", f"</{span.split()[0]}>"
    yield refused(f"billion-laughs.{ending}", make("&l11;", LAUGHS), r"document type|DTD|entit")
    yield refused(f"secrets.{ending}", make("&s;", SECRETS), r"document type|DTD|entit")
    yield refused(f"remote-type.{ending}", make("x", REMOTE), r"document type|DTD")
    yield read(f"unknown-entity.{ending}", make("a &nowhere; b"), text=TEXT[1])
    yield read(f"no-characters.{ending}", make("a&#0;b&#xD800;c&#xDFFF;d&#x110000;e&#xFFFE;f&#x1B;g&#x202E;h"),
               text=TEXT[1])
    yield refused(f"deep.{ending}", lambda: make(opening * DEEP + "x" + closing * DEEP), r"nested deeper")
    yield refused(f"deep-and-open.{ending}", lambda: make(opening * DEEP), r"nested deeper|ill-formed")
    yield read(f"wide.{ending}", lambda: make(f"<{empty}/>" * WIDE), text=TEXT[1])
    yield refused(f"too-wide.{ending}", lambda: make(f"<{empty}/>" * 4_000_000), r"expected at most")
    yield either(f"many-attributes.{ending}",
                 lambda: make(f"<{empty} " + " ".join(f'a{i}="1"' for i in range(900_000)) + "/>"))
    yield read(f"comments.{ending}", lambda: make("<!-- x -->" * 500_000 + "<![CDATA[y]]>" * 100_000), text=TEXT[1])
    yield read(f"long-name.{ending}", lambda: make(f"<{'n' * 5_000_000}/>"), text=TEXT[1])
    yield read(f"long-text.{ending}", lambda: make("word " * 4_000_000), text=TEXT[1])


def of_parts(ending, parts, main, other):
    document = parts[main]

    def with_main(content):
        return packed({**parts, main: content})

    yield read(f"utf-16.{ending}", with_main(document.replace("UTF-8", "UTF-16").encode("utf-16")), text=TEXT[1])
    yield refused(f"utf-16-odd.{ending}", with_main(document.replace("UTF-8", "UTF-16").encode("utf-16")[:-1]),
                  r"found")
    yield refused(f"utf-16-deep.{ending}",
                  lambda: with_main(document.replace("UTF-8", "UTF-16").replace(TEXT[1], "<a>" * DEEP)
                                    .encode("utf-16")), r"found")
    yield either(f"unknown-encoding.{ending}", with_main(document.replace("UTF-8", "UTF-7")))
    yield either(f"ill-formed-utf-8.{ending}", with_main(document.encode().replace(b"Recalling", b"\xff\xc3\xed\xa0\x80")))
    yield refused(f"nul-bytes.{ending}", with_main(document.encode().replace(b"Recalling", b"a\0b")), r"ill-formed")
    yield refused(f"empty-part.{ending}", with_main(""), r"found")
    yield refused(f"blank-part.{ending}", with_main(DECLARATION + " "), r"found")
    yield refused(f"no-markup.{ending}", with_main("no markup at all"), r"found")
    yield refused(f"other-markup.{ending}", with_main("<html><body><p>x</p></body></html>"), r"found")
    yield read(f"secrets-in-styles.{ending}", packed({**parts, other: SECRETS + "<styles>&s;</styles>"}),
               r"R108", text=TEXT[1])
    yield read(f"deep-styles.{ending}", lambda: packed({**parts, other: "<a>" * DEEP}), r"R108", text=TEXT[1])


def cases():
    yield from of_kind("docx", word, "w:smartTag", "w:bookmarkStart")
    yield from of_kind("odt", open_document, "text:span", "text:s")
    yield from of_kind("fodt", flat, "text:span", "text:s")
    yield from of_parts("docx", docx_parts(w_document(w_paragraphs(*TEXT)), [("styles", "<styles/>")]),
                        "word/document.xml", "word/styles.xml")
    yield from of_parts("odt", odt_parts(odt_content(odt_paragraphs(*TEXT)), styles_xml="<styles/>"), "content.xml",
                        "styles.xml")
