"""DOCX whose parts contradict each other: circles, ids of nothing, numbers without measure."""

from hostile_files.case import either, read, refused
from hostile_files.documents import R, TEXT, W, docx, w_paragraphs

HUGE = ("0", "-1", "4294967295", "4294967296", "99999999999999999999", "x", "")
SOUND = w_paragraphs(*TEXT)


def numbered(number, level="0", text="Item"):
    return (f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
            f"<w:r><w:t>{text}</w:t></w:r></w:p>")


def numbering(levels, more=""):
    return f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{more}' \
           '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'


def style(name, based_on, more=""):
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:basedOn w:val="{based_on}"/>{more}</w:style>'


def styled(name):
    return f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr><w:r><w:t>Styled {name}</w:t></w:r></w:p>'


def circles():
    pair = f"<w:styles {W}>{style('A', 'B')}{style('B', 'A')}{style('C', 'C')}</w:styles>"
    yield read("style-circle.docx", docx(SOUND + styled("A") + styled("C"), [("styles", pair)]), text="Styled C")
    chain = "".join(style(f"S{i}", f"S{i + 1}") for i in range(50_000))
    yield read("style-chain.docx", lambda: docx(
        SOUND + "".join(styled(f"S{i}") for i in range(0, 50_000, 50)), [("styles", f"<w:styles {W}>{chain}</w:styles>")]),
        text="Styled S0")
    lists = numbering('<w:numStyleLink w:val="N"/>')
    linked = f'<w:styles {W}><w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>' \
             "</w:pPr></w:style></w:styles>"
    yield read("list-circle.docx", docx(SOUND + numbered(1), [("styles", linked), ("numbering", lists)]), text="Item")


def dangling():
    body = (SOUND + numbered(999) + styled("nowhere")
            + '<w:p><w:r><w:footnoteReference w:id="77"/><w:endnoteReference w:id="-5"/><w:t>Cites nothing</w:t></w:r>'
              f'<w:hyperlink xmlns:r="{R}" r:id="rId99"><w:r><w:t xml:space="preserve"> linked</w:t></w:r></w:hyperlink>'
              '<w:commentReference w:id="5"/><w:bookmarkEnd w:id="9"/>'
              f'<w:altChunk xmlns:r="{R}" r:id="rId98"/></w:p>')
    yield read("ids-of-nothing.docx", docx(body), text="Cites nothing linked")
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{w_paragraphs("Note.")}' \
            '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>'
    cites = '<w:p><w:r><w:t>Cites itself</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    yield read("note-in-itself.docx", docx(SOUND + cites, [("footnotes", notes)]), text="Cites itself")
    targets = "".join(f'<Relationship Id="x{i}" Type="{R}/{kind}" Target="{target}"{mode}/>' for i, (kind, target, mode)
                      in enumerate((("styles", "../../../../etc/passwd", ""), ("footnotes", "file:///etc/passwd", ""),
                                    ("numbering", "/etc/passwd", ""), ("image", "http://127.0.0.1:9/", ' TargetMode="External"'),
                                    ("aFChunk", "file:///etc/passwd", ' TargetMode="External"'))))
    yield read("parts-outside.docx", docx(relationships=targets), text=TEXT[1])
    yield read("field-without-end.docx", docx(
        SOUND + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "/etc/passwd"'
                "</w:instrText></w:r></w:p>" + w_paragraphs("Behind the field")), text=TEXT[1])
    yield either("fields-nested.docx", lambda: docx(SOUND + "<w:p>" + (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100_000) + "</w:p>" + w_paragraphs("Behind")))


def huge():
    for i, value in enumerate(HUGE):
        levels = (f'<w:lvl w:ilvl="{value}"><w:start w:val="{value}"/><w:numFmt w:val="lowerRoman"/>'
                  f'<w:lvlText w:val="%1.%2.%9"/></w:lvl><w:lvl w:ilvl="0"><w:start w:val="{value}"/>'
                  f'<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/><w:lvlRestart w:val="{value}"/></w:lvl>')
        yield read(f"numbers-{i}.docx", docx(SOUND + numbered(1) + numbered(1, value) + numbered(value),
                                             [("numbering", numbering(levels))]), text="Item")
        yield read(f"spans-{i}.docx", docx(
            SOUND + f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{value}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{value}"/>'
                    f'</w:tcPr>{w_paragraphs("Cell")}</w:tc><w:tc>{w_paragraphs("Cell")}</w:tc></w:tr></w:tbl>'), text="Cell")
    yield read("long-pattern.docx", lambda: docx(
        SOUND + numbered(1) * 2000, [("numbering", numbering(
            f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1." * 300_000}"/></w:lvl>'))]), text="Item")
    yield either("tables-nested.docx", lambda: docx(
        SOUND + "<w:tbl><w:tr><w:tc>" * 120 + w_paragraphs("Inside") + "</w:tc></w:tr></w:tbl>" * 120))
    yield read("many-paragraphs.docx", lambda: docx(SOUND + numbered(1) * 60_000, [("numbering", numbering(
        '<w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl>'))]), text="Item")


def cases():
    yield from circles()
    yield from dangling()
    yield from huge()
    yield refused("no-text.docx", docx("<w:p/>"), r"found no text")
    yield read("bidi-controls.docx", docx(SOUND + w_paragraphs("A \u202eb\u202c \u2066c")), r"R112", text=TEXT[1])
    yield read("as-it-should-be.docx", docx(), text=TEXT[1])
