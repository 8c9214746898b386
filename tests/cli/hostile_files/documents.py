"""Small sound documents, which the hostile ones are made from."""

from hostile_files.zip_file import packed

TEXT = ("The Council of Isles and Straits,", "Recalling its resolution 9/5,", "1. Decides to remain seized.")

# --- Word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def w_paragraphs(*texts):
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def w_document(body, before=""):
    return f"{DECLARATION}{before}<w:document {W}><w:body>{body}</w:body></w:document>"


def docx_parts(document, others=(), relationships=""):
    """`others`: names below word/ (styles, numbering, footnotes) and their XML."""
    links = "".join(f'<Relationship Id="r{name}" Type="{R}/{name}" Target="{name}.xml"/>' for name, _ in others)
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}{name}+xml"/>' for name, _ in others)
    return {
        "[Content_Types].xml":
            f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}document.main+xml"/>{types}</Types>',
        "_rels/.rels":
            f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">'
            f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{links}{relationships}</Relationships>',
        "word/document.xml": document,
        **{f"word/{name}.xml": xml for name, xml in others},
    }


def docx(body=w_paragraphs(*TEXT), others=(), before="", relationships=""):
    return packed(docx_parts(w_document(body, before), others, relationships))


# --- OpenDocument

ODF = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
               for name in ("office", "text", "style", "table", "draw"))
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def odt_paragraphs(*texts):
    return "".join(f"<text:p>{text}</text:p>" for text in texts)


def odt_content(body, before="", automatic=""):
    return (f"{DECLARATION}{before}<office:document-content {ODF}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>")


def odt_parts(content, **others):
    parts = {"mimetype": ODT_TYPE, "content.xml": content}
    return {**parts, **{name.replace("_", "."): xml for name, xml in others.items()}}


def odt(body=odt_paragraphs(*TEXT), before="", automatic="", **others):
    return packed(odt_parts(odt_content(body, before, automatic), **others))


def fodt(body=odt_paragraphs(*TEXT), before=""):
    return (f'{DECLARATION}{before}<office:document {ODF} office:mimetype="{ODT_TYPE}"><office:body><office:text>'
            f"{body}</office:text></office:body></office:document>").encode()


# --- the others

def text(*lines):
    return "\n\n".join(lines or TEXT).encode() + b"\n"


def html(body="".join(f"<p>{line}</p>" for line in TEXT), head='<meta charset="utf-8">'):
    return f"<!DOCTYPE html><html><head>{head}<title>12/7</title></head><body>{body}</body></html>".encode()


def rtf(body="".join(line + r"\par " for line in TEXT)):
    return (r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}\f0 " + body + "}").encode()


def pdf(*objects, root=1, trailer=b"", header=b"%PDF-1.5\n"):
    """Objects from 1 on, each its bytes between "obj" and "endobj", with a right table."""
    body, offsets = header, []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (body + table + b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
            % (len(objects) + 1, root, trailer, len(body)))


def pdf_stream(content, extra=b"", length=None):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content) if length is None else length, extra, content)


def pdf_page(content, resources=b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"):
    """A file of one page: its stream as an object."""
    return (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>" % resources,
            content)


def pdf_text(*lines):
    shown = b"".join(b"(%s) Tj 0 -28 Td " % line.encode() for line in lines or TEXT)
    return pdf_stream(b"BT /F1 11 Tf 72 760 Td " + shown + b"ET")
